"""A dossier's folder that lies nowhere: what the server asks of one, from the sample."""

from dataclasses import dataclass, field, replace

from sayso.errors import StoreError, UsageError
from tests.report.wider import wider


@dataclass
class FakePile:
    """Stands in for `sayso.run.live.LivePile`; its parts can be changed like a build would."""

    editable: bool = False
    now: str = "first"
    dossier: object = field(default_factory=wider)
    corrected: list = field(default_factory=list)
    reads: int = 0
    gone: bool = False

    def stamp(self):
        return self.now

    def pages(self):
        self.look()
        return len(self.dossier.pages)

    def read(self):
        self.look()
        self.reads += 1
        return self.dossier

    def look(self):
        if self.gone:
            raise StoreError("out/sayso.db", "is not there")

    def search(self, words, limit):
        self.look()
        return [doc.id for doc in self.dossier.documents if words.split()[0].casefold() in doc.text.casefold()][:limit]

    def correct(self, words):
        if words[2] == "nobody":
            raise UsageError("no page has the name “nobody”")
        self.corrected.append(words)
        return "2 actors are now one"


def broken():
    """A dossier as it may be in the midst of a build: an event speaks of a telling that is not there."""
    made = wider()
    return replace(made, event_mentions=made.event_mentions[1:])

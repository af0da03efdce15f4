"""A sentence that no model has read cut into clauses, each a verb with the noun phrases around it.

Method: small words and chunks ("a tres hombres") by their parts of speech (`word_classes`). A clause begins at a relative pronoun, a
conjunction, a colon, or a further verb; a verb behind the comma that ends a relative clause goes on with the clause before it. A phrase
ends where another one begins: at an article or a number behind a noun, at a time. Its head is the first noun or name.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from sayso.stages.event_mentions.word_classes import Classes

_OPENING = frozenset({"ADP", "DET", "NUM", "NOUN", "PROPN", "ADJ"})
_HEADS = frozenset({"NUM", "NOUN", "PROPN", "ADJ"})
_INNER = frozenset({"DET", "NUM", "NOUN", "PROPN", "ADJ"})
BESIDE_VERB = frozenset({"AUX", "PART", "ADV"})
"""Parts of speech that stand between a verb and what is before it."""


@dataclass(slots=True)
class Chunk:
    """A noun phrase: its preposition (or -1), its words, its head."""

    case: int
    first: int
    last: int
    head: int
    timed: bool


@dataclass(slots=True)
class Clause:
    """A verb (or -1) with its chunks."""

    verb: int = -1
    chunks: list[Chunk] = field(default_factory=list)
    opener: int = -1
    """The word that opens it, or -1; -2 for a further verb."""
    inside: bool = False
    """Whether it stands inside another one."""
    on: int = -1
    """The head of the last chunk before it."""


def _last_head(clause: Clause) -> int:
    return clause.chunks[-1].head if clause.chunks else -1


class Cutter:
    """One sentence, by its words in small letters, their parts of speech, and which of them are of a time."""

    def __init__(self, lows: Sequence[str], tags: Sequence[str], timed: Sequence[bool], classes: Classes) -> None:
        self._lows, self._tags, self._timed, self._classes = lows, tags, timed, classes

    def clauses(self) -> list[Clause]:
        """Cut the sentence at what opens a clause, and at each further verb."""
        made, at = [Clause()], 0
        while at < len(self._lows):
            tag = self._tags[at]
            if tag in {"SCONJ", "PRON"} or (tag == "PUNCT" and self._lows[at] in {";", ":"}):
                made.append(Clause(opener=at if tag != "PUNCT" else -1, on=_last_head(made[-1])))
            elif tag == "CCONJ" and self._leads_verb(at + 1):
                made.append(Clause(opener=at))
            elif tag == "VERB":
                self._take_verb(made, at)
            elif tag in _OPENING:
                chunk = self._chunk(at)
                made[-1].chunks += [chunk] if self._tags[chunk.head] in _HEADS else []
                at = chunk.last
                continue
            at += 1
        return [clause for clause in made if clause.verb >= 0 or clause.chunks]

    def _take_verb(self, made: list[Clause], at: int) -> None:
        """Give a verb to the last clause, to the one that a relative clause has parted, or to a new one."""
        parted = self._parted(made, at)
        if parted >= 0:
            for inner in made[parted + 1 :]:
                inner.inside = True
            made.append(made.pop(parted))
        elif made[-1].verb >= 0 or self.is_reduced(at):
            made.append(Clause(opener=-2, on=_last_head(made[-1]), inside=made[-1].verb < 0))
        made[-1].verb = at

    def _parted(self, made: Sequence[Clause], at: int) -> int:
        """The clause that goes on with this verb behind a relative one, or -1: “El ministro, que se reunió con X, anunció ...”."""
        start = at
        while start and self._tags[start - 1] in BESIDE_VERB:
            start -= 1
        if made[-1].opener == -2 and made[-1].inside:
            return len(made) - 2
        if start == 0 or self._lows[start - 1] != ",":
            return -1
        places = range(len(made) - 1, 0, -1)  # of clauses in one another the last
        begun = next((place for place in places if self._is_relative(made[place])), 0) - 1
        return begun if begun >= 0 and made[begun].verb < 0 and made[begun].chunks else -1

    def is_reduced(self, at: int) -> bool:
        """A participle right behind a noun without a helper: “hombres detenidos por la policía”."""
        return self.follows_noun(at) and self._lows[at].endswith(self._classes.participles or ("\0",))

    def _is_relative(self, clause: Clause) -> bool:
        return clause.opener >= 0 and self._tags[clause.opener] == "PRON"

    def _leads_verb(self, at: int) -> bool:
        while at < len(self._lows) and self._tags[at] in BESIDE_VERB:
            at += 1
        return at < len(self._lows) and self._tags[at] == "VERB"

    def _chunk(self, at: int) -> Chunk:
        """A phrase from its preposition or first word on."""
        case = at if self._tags[at] == "ADP" else -1
        first = at + (case >= 0)
        while first < len(self._lows) and self._tags[first] == "ADP":
            first += 1  # "en contra de"
        last = first
        while last < len(self._lows) and self._tags[last] in _INNER and not self._begins(first, last):
            last += 1
        last = max(last, at + 1)
        head = self._head(first, last)
        return Chunk(case, at, last, head, self._timed[head])

    def _head(self, first: int, last: int) -> int:
        """The first noun, or the first name where that stands before it."""
        found = (place for place in range(first, last) if self._tags[place] in {"NOUN", "PROPN"})
        return next(found, last - 1)

    def _begins(self, first: int, at: int) -> bool:
        """Whether another phrase begins here: “el alcalde | este lunes”, “Mara Voss | lundi”."""
        nouns = any(self._tags[place] in {"NOUN", "PROPN"} for place in range(first, at))
        return nouns and (self._tags[at] in {"DET", "NUM"} or self._timed[at] != self._timed[at - 1])

    def follows_noun(self, at: int) -> bool:
        """Whether the word before is of a noun phrase."""
        return at > 0 and self._tags[at - 1] in {"NOUN", "PROPN", "ADJ"}

"""From the words of a source to the one who speaks: a mention, and the link of the chain that it makes.

Requirement: nobody is given words that may be someone else's. Theory: a person named in the source speaks, unless the name only says
whose someone is ("a Voss aide") or for whom ("a spokesman for Voss"); a group, a country or a title only where it is the whole
source. Whom a pronoun means is not asked here: the step that ties pronouns has done so, and where it found nobody there is no speaker.
Tried and dropped: to take, where no tie was found, the only person named in the 600 characters before. Of 43 such speakers read in
English and German news half were someone else, the other sex and things taken for names among them.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from sayso.model import Coreference, Mention, Span, Teller
from sayso.stages.quotes.lexicon import Lexicon

_LED_BY = 5  # words before a name that is still the head of its source: "the residents' movement Red Lantern" (guess)
_ELISION = re.compile(r"^(?:[ld]|qu)[’'](?=\w{2})", re.IGNORECASE)  # "l'avocat": what leans on the noun
GROUPS = frozenset({"Organization", "Country", "Group"})
_NAMED = GROUPS | {"Other"}
"""A name of no known kind that is the whole source speaks: "the Orlo Morning said"."""


class Speakers:
    """The mentions of one document, to be asked who a stretch of it stands for."""

    def __init__(self, text: str, mentions: Sequence[Mention], ties: Sequence[Coreference], lex: Lexicon) -> None:
        self._text = text
        self.lex = lex
        self._mentions = sorted((m for m in mentions if m.form != "pronoun"), key=lambda m: (m.start, -m.end))
        self._by_id = {m.id: m for m in mentions}
        self._names = {tie.mention: self._by_id[tie.antecedent] for tie in ties if tie.antecedent in self._by_id}
        self._pronouns = {m.start: m for m in mentions if m.form == "pronoun"}
        self._starts = [m.start for m in self._mentions]

    def of(self, source: Span, last: str | None = None) -> tuple[str | None, str]:
        """The mention id of the speaker that `source` names, and why. `last` is who spoke last in the paragraph."""
        words = source.of(self._text)
        pronoun = self._pronouns.get(source.start)
        if pronoun is not None and self._text[pronoun.end : source.end].strip().lower() in {"", *self.lex.claims}:
            return pronoun.id, f"“{words}”: {pronoun.why.removesuffix('.')}"
        before = self._by_id.get(last) if last is not None else None
        if words.lower() in self.lex.things and before is not None and before.schema in GROUPS:
            return last, f"“{words}” goes on with “{before.name}”"
        if words.lower() in self.lex.person_pronouns:
            return None, f"it is not clear whom “{words}” means"
        held = self.inside(source)
        people = (m for m in held if _is_person(m) and not self._narrows(m, source))
        person = next((m for m in people if not self._speaks_for(m, source)), None)
        if person is not None:
            return person.id, f"“{person.name}” is named in the source"
        for mention in held:
            if (mention.schema in _NAMED or mention.form == "title") and self._is_head(mention, source):
                told = f": {mention.why.removesuffix('.')}" if mention.form == "title" else ""
                return mention.id, f"“{mention.name}” is the source{told}"
        return None, "the source is not named"

    def _narrows(self, person: Mention, source: Span) -> bool:
        """Whether a name only says whose someone is: “a Voss aide”, “the Ek source in Lund”."""
        behind = self._text[person.end : source.end].split(maxsplit=1)
        glued = self._text[person.end : person.end + 1].isspace()
        return glued and bool(behind) and behind[0].strip(",.") in self.lex.informants | self.lex.reports

    def _speaks_for(self, person: Mention, source: Span) -> bool:
        """Whether someone else speaks: “a spokesman for Mara Voss”, “an aide to the mayor”."""
        words = self._text[source.start : person.start].split()
        if not self.lex.words.verb_second:
            while words and words[-1][:1].isupper() and words[-1][-1:] != ",":
                words.pop()
        noun = _ELISION.sub("", words[-2]) if len(words) > 1 else ""
        return (
            bool(words)
            and words[-1] in self.lex.inner | self.lex.agents
            and noun.isalpha()
            and (self.lex.words.verb_second or noun.islower())
        )

    def _is_head(self, mention: Mention, source: Span) -> bool:
        """Whether a source is about a mention: "the country's Water Board in Lund" is, "officials of the Water Board" are not."""
        behind = self._text[mention.end : source.end].strip()
        return self._is_led_to(mention, source) and (not behind or self._is_complement(behind))

    def _is_led_to(self, mention: Mention, source: Span) -> bool:
        """Whether only an article, an owner and describing words stand before a name; no preposition, no office, no list."""
        before = self._text[source.start : mention.start].split()
        lows = [_ELISION.sub("", word.lower()) for word in before]
        if lows and lows[0] in self.lex.determiners | self.lex.agents | self.lex.inner:
            lows, before = lows[1:], before[1:]
        if not lows:
            return True
        closed = self.lex.prepositions | self.lex.inner | self.lex.agents | self.lex.join | self.lex.informants
        return len(lows) <= _LED_BY and not any(low in closed or not low.rstrip("'’")[-1:].isalnum() for low in lows)

    def _is_complement(self, behind: str) -> bool:
        """“(ein Kommuniqué der Liga) vom Mittwoch”, “(the Water Board) in Lund”: what a preposition or a genitive brings."""
        if behind.startswith(","):
            return True  # "Red Lantern, the residents' group, (said)"
        first = behind.split(maxsplit=1)[0].lower()
        return first in self.lex.inner | self.lex.prepositions | self.lex.genitives and " " in behind

    def inside(self, span: Span) -> list[Mention]:
        """The mentions that lie in a span."""
        first = bisect_left(self._starts, span.start)
        found = []
        for mention in self._mentions[first:]:
            if mention.start >= span.end:
                break
            if mention.end <= span.end:
                found.append(mention)
        return found

    def starting_at(self, start: int) -> Mention | None:
        """The longest mention that starts at a place."""
        first = bisect_left(self._starts, start)
        if first < len(self._mentions) and self._mentions[first].start == start:
            return self._mentions[first]
        return None

    def teller(self, source: Span, mention: str | None) -> Teller:
        """The link of a chain that a source span makes; behind a pronoun stands the name that it means."""
        meant = self._by_id.get(mention) if mention is not None else None
        if meant is not None and meant.form == "pronoun":
            meant = self._names.get(meant.id, meant)
        if meant is not None and not (source.start <= meant.start and meant.end <= source.end):
            return Teller(name=meant.name, start=meant.start, end=meant.end, mention=mention)
        return Teller(name=source.of(self._text), start=source.start, end=source.end, mention=mention)


def _is_person(mention: Mention) -> bool:
    return mention.schema == "Person" and mention.form == "name"

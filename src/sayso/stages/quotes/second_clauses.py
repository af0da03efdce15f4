"""The clause of a cue in a language with the finite verb second and clauses behind commas (German): its edges, its verb, what is around.

Theory: a clause runs between commas, colons, dashes and words in marks; a name in marks is a part of it, and "und" opens a new one if a
verb stands before it. Its finite verb is the cue itself, or the helper of a participle.
"""

from __future__ import annotations

from dataclasses import dataclass

from sayso.stages.quotes.cues import Cue
from sayso.stages.quotes.lexicon import Lexicon
from sayso.stages.quotes.phrases import Range
from sayso.stages.quotes.units import PASSAGE_WORD, VERBAL, Item, Unit

_EDGES = frozenset({",", ":", ";", "–", "—", "(", ")", PASSAGE_WORD})


@dataclass(frozen=True, slots=True)
class Clause:
    """The cue's own clause: items `[start, end)` with its finite verb."""

    unit: Unit
    lex: Lexicon
    cue: Cue
    start: int
    end: int
    verb: int

    @property
    def items(self) -> tuple[Item, ...]:
        """The unit's items."""
        return self.unit.items

    @property
    def own(self) -> tuple[Item, ...]:
        """The clause's own items."""
        return self.items[self.start : self.end]

    @property
    def head(self) -> str:
        """Its first word."""
        return self.items[self.start].low

    @property
    def behind_comma(self) -> bool:
        """Whether a comma stands before it."""
        return self.start > 0 and self.items[self.start - 1].low == ","

    @property
    def object_start(self) -> int:
        """Behind the finite verb."""
        return self.verb + 1

    @property
    def is_active(self) -> bool:
        """Whether the cue is a finite verb that does not end its clause, or a participle with "hat"."""
        if self.verb != self.cue.first:
            return self.items[self.verb].low in self.lex.perfect
        return self.items[self.verb].low.endswith(self.lex.words.past_endings) or self.verb + 1 < self.end

    @property
    def verb_last(self) -> bool:
        """Whether the cue ends its clause, as in subordinate clauses."""
        ends = self.cue.last >= self.end or self.items[self.cue.last].low in self.lex.auxiliaries
        return ends and self.verb == self.cue.first


def clause_of(unit: Unit, cue: Cue, lex: Lexicon) -> Clause:
    """The clause that holds a cue."""
    items, body = unit.items, unit.body
    start = cue.first
    while start > 0 and not is_edge(items[start - 1]):
        start -= 1
    end = max(cue.last, cue.apart + 1)
    while end < body and not is_edge(items[end]):
        end += 1
    verb = _finite(items, start, cue, lex)
    return Clause(unit, lex, cue, _joined_start(items, start, verb, lex), end, verb)


def _joined_start(items: tuple[Item, ...], start: int, verb: int, lex: Lexicon) -> int:
    """Behind another clause that "und" joins to this one: “Der Damm hält und | die Stadt hofft”."""
    for at in range(verb - 1, start, -1):
        if items[at].low in lex.join and any(item.pos in VERBAL for item in items[start:at]):
            return at
    return start


def is_edge(item: Item) -> bool:
    """Whether a clause ends here; a name in marks is a part of it."""
    return item.low in _EDGES and item.pos != "PROPN"


def _finite(items: tuple[Item, ...], start: int, cue: Cue, lex: Lexicon) -> int:
    """The finite verb: the cue itself, or the helper of a participle."""
    if not items[cue.first].low.endswith(lex.words.past_endings):
        for at in range(start, cue.first):
            if items[at].low in lex.auxiliaries:
                return at
    return cue.first


def is_passive(clause: Clause) -> bool:
    """Whether a helper of the passive stands with a participle."""
    if clause.items[clause.cue.first].low.endswith(clause.lex.words.past_endings):
        return False
    return any(clause.items[at].low in clause.lex.passive for at in range(clause.start, clause.end))


def is_subordinate(clause: Clause) -> bool:
    """Whether a conjunction opens it: “wie die Polizei mitteilte”."""
    if clause.start >= clause.verb:
        return False
    opens = clause.head in clause.lex.clause
    return clause.head in clause.lex.as_words or (opens and (clause.behind_comma or clause.verb_last))


def opens_with_adverbial(clause: Clause) -> bool:
    """Whether something else than a subject stands first: “Am Montag sagte ...”."""
    head, lex = clause.head, clause.lex
    return head in lex.prepositions or (lex.is_adverb(head) and head not in lex.determiners)


def left_of(clause: Clause, start: int) -> Range | None:
    """The words before an item, back to the start of the sentence."""
    items, end = clause.items, start
    while end > 0 and items[end - 1].low in {",", "–", "—"}:
        end -= 1
    first = end
    while first > 0 and items[first - 1].low not in {";", ":"}:
        first -= 1
    return (first, end) if first < end else None


def right_of(clause: Clause, end: int) -> Range | None:
    """The words behind the comma, colon or mark at an item."""
    items, body = clause.items, clause.unit.body
    if end >= body:
        return None
    if items[end].passage >= 0:
        return (end, body)
    first = end + 1
    return (first, body) if items[end].low in {",", ":", "–", "—"} and first < body else None

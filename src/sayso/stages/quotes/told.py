"""What of a document has been read, and what a statement of its next unit becomes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from sayso.model import Attribution, QuotationKind, Span
from sayso.stages.quotes.drafts import Draft, content_of
from sayso.stages.quotes.lexicon import Lexicon
from sayso.stages.quotes.phrases import Range
from sayso.stages.quotes.speakers import Speakers
from sayso.stages.quotes.statements import Statement
from sayso.stages.quotes.tellers import chain, named
from sayso.stages.quotes.units import Item, Unit, span_of
from sayso.text.marks import Marked

SCORES = {"direct": 0.9, "mixed": 0.8, "indirect": 0.7, "carried": 0.6, "continued": 0.5}  # guesses, in this order


@dataclass(slots=True, kw_only=True)
class Told:
    """A document, its drafts so far, and whom the next unit may go on with."""

    text: str
    marked: Sequence[Marked]
    lex: Lexicon
    speakers: Speakers
    made: list[Draft] = field(default_factory=list)
    last: Draft | None = None
    """The draft that words in marks go on with; None where the unit before said nothing."""
    teller: Draft | None = None
    """The last draft that names who speaks, whatever stands between."""
    before: Unit | None = None
    """The unit before."""

    def draft(self, unit: Unit, statement: Statement) -> Draft | None:
        """What a statement brings; None where that is no words."""
        before = self._stands_for_last(unit, statement)
        if before is not None:
            given = self.attribution(unit, statement, SCORES["indirect"])
            return Draft("indirect", [Span(before.start, before.end)], given, unit.paragraph, statement)
        parts = [content_of(unit.items, part, self.marked) for part in statement.contents]
        spans = [span for _, found in parts for span in found]
        if not spans:
            return None
        kinds: set[QuotationKind] = {kind for kind, found in parts if found}
        kind = kinds.pop() if len(kinds) == 1 else "mixed"
        held = (item for first, end in statement.contents for item in unit.items[first:end])
        taken = {item.passage for item in held if item.passage >= 0}
        given = self.attribution(unit, statement, SCORES[kind])
        return Draft(kind, spans, given, unit.paragraph, statement, max(taken, default=-1), taken)

    def attribution(self, unit: Unit, statement: Statement, score: float) -> Attribution:
        """Who said what a statement of a unit brings."""
        cue = tuple(span_of(unit.items, part) for part in statement.cue)
        said = " ".join(span.of(self.text) for span in cue)
        if statement.source is None:
            teller = self._left_out(unit)
            if teller is not None:
                why = f"“{said}” leaves out who speaks: the one who spoke before"
                return replace(teller, source=(), cue=cue, score=SCORES["carried"], why=why)
            why = f"“{said}” names no source"
            return Attribution(source=(), cue=cue, speaker=None, chain=(), score=score / 2, why=why)
        part = _bare(unit.items, statement.source)
        source = span_of(unit.items, part)
        carried = self.teller.attribution if self.teller and statement.group == "thereby" else None
        if carried is not None:
            why = f"“{said}” goes on with what was told before"
            return replace(carried, source=(source,), cue=cue, score=SCORES["carried"], why=why)
        meant = named(unit.items, part, self.lex)
        tellers, who = chain(unit, statement, meant, self._last_speaker(unit), self.speakers)
        why = f"“{source.of(self.text)}” stands beside “{said}”; {who}"
        return Attribution(source=(source,), cue=cue, speaker=tellers[-1].mention, chain=tellers, score=score, why=why)

    def _left_out(self, unit: Unit) -> Attribution | None:
        """Who goes on speaking where the language leaves the subject out: whoever was named last, in this paragraph or the one before."""
        teller = self.teller
        near = self.lex.words.free_subject and teller is not None and unit.paragraph - teller.paragraph <= 1
        return teller.attribution if near and teller is not None else None

    def _stands_for_last(self, unit: Unit, statement: Statement) -> Unit | None:
        """The unit before, if "dies" is all that is said: “Die Brücke ist zu. Dies teilte die Polizei mit”."""
        (start, end), *more = statement.contents
        alone = not more and end - start == 1 and unit.items[start].low in self.lex.before_said
        before = self.before
        return before if alone and before is not None and before.paragraph == unit.paragraph else None

    def _last_speaker(self, unit: Unit) -> str | None:
        last = self.last
        return last.attribution.speaker if last and last.attribution and last.paragraph == unit.paragraph else None


def _bare(items: tuple[Item, ...], part: Range) -> Range:
    """A phrase without the comma behind it."""
    start, end = part
    while end - start > 1 and items[end - 1].low == ",":
        end -= 1
    return start, end

"""A quotation in the making: the next unit may add to it, before it becomes a record."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from sayso.ids import make_id
from sayso.model import Attribution, Document, Quotation, QuotationKind, Span
from sayso.stages.quotes.lexicon import Lexicon
from sayso.stages.quotes.phrases import Range
from sayso.stages.quotes.statements import Statement
from sayso.stages.quotes.tellers import nested
from sayso.stages.quotes.units import PASSAGE_WORD, Item
from sayso.text.marks import Marked

_OPEN_WORDS = "$€£%'’"
"""What a word may begin with besides letters and digits."""


@dataclass(slots=True)
class Draft:
    """What a quotation is known to be so far."""

    kind: QuotationKind
    contents: list[Span]
    attribution: Attribution | None
    paragraph: int
    """That of its last words."""
    statement: Statement | None = None
    """The cue that brought it; None where it only goes on with words before."""
    last_passage: int = -1
    taken: set[int] = field(default_factory=set)
    """The passages in marks that it holds, by their index."""

    @property
    def names_teller(self) -> bool:
        """Whether it names who speaks: "Demnach" only points back to one who does."""
        named = self.attribution is not None and bool(self.attribution.source)
        return named and not (self.statement is not None and self.statement.group == "thereby")


def content_of(items: tuple[Item, ...], part: Range, marked: Sequence[Marked]) -> tuple[QuotationKind, list[Span]]:
    """The kind and the spans of what stands in a range of items, without marks and stops at its edges."""
    start, end = part
    while start < end and not _is_word(items[start]):
        start += 1
    while start < end and not _is_word(items[end - 1]) and items[end - 1].low not in {")", "]"}:
        end -= 1
    if start >= end:
        return "indirect", []
    inside = items[start:end]
    given = [item for item in inside if item.passage >= 0]
    if given and all(item.passage >= 0 or not _is_word(item) for item in inside):
        return "direct", [Span(marked[i.passage].inner, marked[i.passage].outer) for i in given]
    return "mixed" if given else "indirect", [Span(items[start].start, items[end - 1].end)]


def _is_word(item: Item) -> bool:
    return item.low == PASSAGE_WORD or item.text[:1].isalnum() or item.text[:1] in _OPEN_WORDS


def outermost(found: Sequence[Draft]) -> Draft | None:
    """The last draft that no other holds: in “Voss says that Ek denies it” Voss goes on."""
    for draft in reversed(found):
        at = draft.attribution.cue[0].start if draft.attribution and draft.attribution.cue else draft.contents[0].start
        others = (span for other in found if other is not draft for span in other.contents)
        if not any(span.start <= at < span.end for span in others):
            return draft
    return found[-1] if found else None


def add_outer_tellers(items: tuple[Item, ...], drafts: Sequence[Draft], lex: Lexicon) -> None:
    """Give the drafts inside what another one of their unit brings its tellers before their own."""
    held = [(d, d.statement, d.attribution) for d in drafts if d.statement is not None and d.attribution is not None]
    if len(held) > 1:
        given = nested(items, [statement for _, statement, _ in held], [attribution for _, _, attribution in held], lex)
        for (draft, _, _), attribution in zip(held, given, strict=True):
            draft.attribution = attribution


def quotation(document: Document, draft: Draft) -> Quotation:
    """The record of a draft that nothing more is added to."""
    contents = tuple(sorted(draft.contents))
    start, end = contents[0].start, max(span.end for span in contents)
    at = draft.attribution.cue[0].start if draft.attribution and draft.attribution.cue else None
    return Quotation(
        id=make_id("q", document.id, start, end, draft.kind, at),
        document=document.id,
        start=start,
        end=end,
        kind=draft.kind,
        content=contents,
        language=None,
        attribution=draft.attribution,
    )

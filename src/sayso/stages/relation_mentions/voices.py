"""On whose word it is: the quotation that holds the words."""

from __future__ import annotations

from collections.abc import Iterable

from sayso.model import Attribution, Quotation, Span
from sayso.stages.relation_mentions.lexicon import Lexicon
from sayso.text.near import Near


def said_by(trigger: Span, quotations: Near[tuple[Span, Quotation]], text: str, lex: Lexicon) -> Attribution | None:
    """Whose words they are by the innermost quotation; one by "which" says nothing, and the next one counts."""
    holding = [held for held in quotations.touching(trigger.start, trigger.end) if held[0].holds(trigger)]
    said = [quotation.attribution for _, quotation in sorted(holding, key=_size)]
    named = [
        one for one in said if one is not None and not all(s.of(text).lower() in lex.relatives for s in one.source)
    ]
    return next(iter(named), next(iter(said), None))


def by_place(quotations: Iterable[Quotation]) -> Near[tuple[Span, Quotation]]:
    """The contents of quotations, to be looked up by place."""
    return Near((one.start, one.end, (one, quotation)) for quotation in quotations for one in quotation.content)


def _size(held: tuple[Span, Quotation]) -> int:
    return held[0].end - held[0].start

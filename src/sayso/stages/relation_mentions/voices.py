"""On whose word it is: the quotation that holds the words."""

from __future__ import annotations

from collections.abc import Iterable

from sayso.model import Attribution, Quotation, Span
from sayso.stages.relation_mentions.lexicon import Lexicon
from sayso.text.near import Near


def said_by(trigger: Span, quotations: Near[Quotation], text: str, lex: Lexicon) -> Attribution | None:
    """Whose words they are by the innermost quotation; one by "which" says nothing, and the next one counts."""
    said = [quotation.attribution for quotation in quotations.holding(trigger.start, trigger.end)]
    named = [
        one for one in said if one is not None and not all(s.of(text).lower() in lex.relatives for s in one.source)
    ]
    return next(iter(named), next(iter(said), None))


def by_place(quotations: Iterable[Quotation]) -> Near[Quotation]:
    """The contents of quotations, to be looked up by place."""
    return Near((one.start, one.end, quotation) for quotation in quotations for one in quotation.content)

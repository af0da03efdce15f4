"""On whose word it is: the quotation that holds the words."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.model import Attribution, Quotation, Span
from sayso.stages.relation_mentions.lexicon import Lexicon


def said_by(trigger: Span, quotations: Sequence[Quotation], text: str, lex: Lexicon) -> Attribution | None:
    """Whose words they are by the innermost quotation; one by "which" says nothing, and the next one counts."""
    holding = sorted(
        (content.end - content.start, at)
        for at, quotation in enumerate(quotations)
        for content in quotation.content
        if content.holds(trigger)
    )
    said = [quotations[at].attribution for _, at in holding]
    named = [
        one for one in said if one is not None and not all(s.of(text).lower() in lex.relatives for s in one.source)
    ]
    return next(iter(named), next(iter(said), None))

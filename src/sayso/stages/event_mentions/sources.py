"""Whose word it is that something happened: of the innermost quotation that holds the trigger."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.model import Attribution, Quotation, Span
from sayso.text.near import Near


class Said:
    """The attributed words of a document, by place."""

    def __init__(self, quotations: Sequence[Quotation]) -> None:
        self._held = Near(
            (span.start, span.end, (span, quotation.attribution))
            for quotation in quotations
            if quotation.attribution is not None
            for span in quotation.content
        )

    def over(self, place: Span) -> Attribution | None:
        """The attribution of the shortest stretch that holds `place`."""
        holding = [held for held in self._held.touching(place.start, place.end) if held[0].holds(place)]
        return min(holding, key=_length)[1] if holding else None


def _length(held: tuple[Span, Attribution]) -> tuple[int, int]:
    span = held[0]
    return span.end - span.start, span.start

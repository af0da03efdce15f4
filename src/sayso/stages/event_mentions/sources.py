"""Whose word it is that something happened: of the innermost quotation that holds the trigger."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.model import Attribution, Quotation, Span
from sayso.text.near import Near


class Said:
    """The attributed words of a document, by place."""

    def __init__(self, quotations: Sequence[Quotation]) -> None:
        held = [
            (span.start, span.end, quotation.attribution)
            for quotation in quotations
            if quotation.attribution is not None
            for span in quotation.content
        ]
        self._held = Near(sorted(held, key=_start))

    def over(self, place: Span) -> Attribution | None:
        """The attribution of the shortest stretch that holds `place`."""
        return next(iter(self._held.holding(place.start, place.end)), None)


def _start(held: tuple[int, int, Attribution]) -> int:
    return held[0]

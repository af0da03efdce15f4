"""Figures in the form of a scored set."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sayso.model import Figure


def rows(figures: Sequence[Figure]) -> list[dict[str, Any]]:
    """Return `{start, end, measure, value, high, qualifier, counted, attributed_to}` for each figure.

    A word without a value ("dozens") is given its least one; `high` is the upper end of a range only; who says so is the first
    source of the chain by name, not the pronoun ("he") that may stand beside the verb.
    """
    return [_row(figure) for figure in figures]


def _row(figure: Figure) -> dict[str, Any]:
    given = figure.attribution
    source = given.chain[-1] if given is not None and given.chain else None
    return {
        "start": figure.start,
        "end": figure.end,
        "measure": figure.measure,
        "value": figure.value if figure.value is not None else figure.low,
        "high": figure.high if figure.qualifier == "range" else None,
        "qualifier": figure.qualifier,
        "counted": {"start": figure.counted.start, "end": figure.counted.end} if figure.counted else None,
        "attributed_to": {"start": source.start, "end": source.end} if source else None,
    }

"""The axis of time that bars are drawn along: from a day to a place in percent of the width.

A pile tells of yesterday and of thirty years ago. On an even scale the days of this week would be one dot, so of a stretch of
n days between two edges the logarithm is taken twice (once, a pile of 19 pages had the ten days that it is about on 4 % of the
width): order and overlap stay true, lengths are only roughly so, and the ticks say where in time one is.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from math import log1p

LETTER = 2.2
"""Percent of the width that a letter of a label takes, where the axis is 380 pixels wide, as on the screen of a laptop."""
LEAST_TICKS = 3
"""With fewer years than this the axis tells months, with fewer months days."""
MARGIN = 1.5
"""Percent at both sides, so that a dot is never cut in half."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick:
    """A date on the axis."""

    at: float
    label: str


class Scale:
    """From a date to a place on the axis."""

    def __init__(self, days: Iterable[str]) -> None:
        self._edges = sorted({date.fromisoformat(day) for day in days})
        widths = [log1p(log1p((later - earlier).days)) for earlier, later in pairwise(self._edges)]
        whole = sum(widths) or 1.0
        self._at = [MARGIN if len(self._edges) > 1 else 50.0]
        for width in widths:
            self._at.append(self._at[-1] + width / whole * (100 - 2 * MARGIN))

    def at(self, day: str) -> float:
        """The place of one of the days that the axis was made of."""
        return round(self._at[bisect_left(self._edges, date.fromisoformat(day))], 2)

    def ticks(self) -> list[Tick]:
        """Where a year begins among the edges (or a month, a day, where the pile is of few), as far as there is room."""
        firsts: dict[str, float] = {}
        for length in (len("2031"), len("2031-02"), len("2031-02-03")):
            firsts = {}
            for day, at in zip(self._edges, self._at, strict=False):
                firsts.setdefault(day.isoformat()[:length], at)
            if len(firsts) >= LEAST_TICKS:
                break
        made: list[Tick] = []
        for label, at in reversed(firsts.items()):  # the newest have the right of way: news is read from there
            if not made or made[-1].at - at >= LETTER * len(label):
                made.append(Tick(at=round(at, 2), label=label))
        return made[::-1]

"""A count as a picture: statements over the days that they are of, as places in a drawing that the template writes out as SVG.

Places along time are percent, so that the drawing fits any width; heights are pixels. A statement is a mark with a letter and a shape
of its speaker; a bar upwards or both ways says what its words leave open, a bar along time what is open of its day. Statements whose
day is not known stand in a strip at the side. From a spread of `LOG_FROM` on the heights are logarithmic, and the axis says so.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from sayso.model import Bracket, Figure, ReferenceCount
from sayso.stages.figure_series.compatible import ABOUT

TOP, BOTTOM = 18, 222
"""Pixels: the highest and lowest place for a number."""
LEFT, RIGHT = 4.0, 93.0
"""Percent: the earliest and latest day, with room for the words beside a mark."""
LOG_FROM = 25.0
"""How many times the largest number is the smallest one."""
TICKS = 5
APART = 15
"""Pixels between the heights of two marks that can be told apart."""
NEAR = 6.0
"""Percent of the width within which a mark and its label would hide another on a narrow screen."""
MARK, LETTER, MIDDLE = 18, 7, 50.0
"""Pixels that a mark and each letter of its label take; from the middle on, marks move to the left."""
REFERENCE_POINTS = 160
LONG = 120
"""Days of a count that are drawn evenly."""
LABEL = 17.0
"""Percent of the width that a day's label takes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """What is drawn as one mark: a figure, its days, how many copies of one origin say so, and the number of its speaker."""

    figure: Figure
    earliest: str | None
    latest: str | None
    bracket: Bracket | None
    pages: int
    speaker: int
    label: str
    """The words at the mark."""
    title: str
    """What is told when one points at it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A statement's place: `at` in percent along time, `y` in pixels; `low` and `high` are the ends of its bar."""

    statement: Statement
    at: float
    since: float
    until: float
    y: float
    low: float
    high: float
    open_up: bool
    open_down: bool
    shift: int
    placed: bool
    """Whether only a reference count says where in time it may belong."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick:
    """A line of the grid with its label."""

    at: float
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """The drawing."""

    marks: Sequence[Mark]
    undated: Sequence[Mark]
    days: Sequence[Tick]
    numbers: Sequence[Tick]
    reference: Sequence[tuple[float, float, float, float]]
    logarithmic: bool
    shortened: bool
    """Whether long stretches of time are drawn shorter than they were."""


def chart(statements: Sequence[Statement], reference: Sequence[ReferenceCount] = ()) -> Chart | None:
    """Lay out statements; None where there is nothing to compare."""
    sized = [statement for statement in statements if size(statement.figure) is not None]
    if len(sized) < 2:
        return None
    days = _Days([day for statement in sized for day in _span(statement) or ()])
    shown = _thin([count for count in reference if days.first <= count.date <= days.last] if days.known else [])
    heights = _Heights([*(bound for s in sized for bound in bounds(s.figure)), *(count.value for count in shown)])
    dated = [_mark(s, _span(s), days, heights) for s in sized if _span(s) is not None]
    undated = [_mark(s, None, days, heights) for s in sized if _span(s) is None]
    return Chart(
        marks=_dodged(dated),
        undated=_dodged(undated),
        days=days.ticks() if dated else [],
        numbers=heights.ticks(),
        reference=list(_steps(shown, days, heights)),
        logarithmic=heights.logarithmic,
        shortened=days.shortened,
    )


def size(figure: Figure) -> float | None:
    """The number at which a figure is drawn."""
    if figure.value is not None:
        return figure.value
    bounds = [bound for bound in (figure.low, figure.high) if bound is not None]
    return sum(bounds) / len(bounds) if bounds else None


def bounds(figure: Figure) -> tuple[float, float]:
    """The ends of a figure's bar, as far as its words give them."""
    value = size(figure) or 0.0
    if figure.qualifier == "about":
        return value * (1 - ABOUT), value * (1 + ABOUT)
    low = value if figure.low is None else min(figure.low, value)
    return low, value if figure.high is None else max(figure.high, value)


def _span(statement: Statement) -> tuple[str, str] | None:
    """First and last day of a statement: its own, else those between which a reference count places it."""
    if statement.earliest is not None and statement.latest is not None:
        return statement.earliest[:10], statement.latest[:10]
    found = statement.bracket
    return None if found is None or found.earliest is None or found.latest is None else (found.earliest, found.latest)


class _Days:
    """From a day to percent of the width: evenly, or over more than `LONG` days with each gap by its logarithm.

    One statement of years ago would else press the week that the count is about into a dot.
    """

    def __init__(self, days: Sequence[str]) -> None:
        self._edges = sorted({_day(day).toordinal() for day in days})
        self.known = bool(days)
        self.first, self.last = (min(days), max(days)) if days else ("", "")
        self.shortened = bool(days) and self._edges[-1] - self._edges[0] > LONG
        gaps = [later - earlier for earlier, later in pairwise(self._edges)]
        widths = [math.log1p(gap) for gap in gaps] if self.shortened else gaps
        whole = sum(widths) or 1.0
        self._at = [LEFT if gaps else (LEFT + RIGHT) / 2]
        for width in widths:
            self._at.append(self._at[-1] + width / whole * (RIGHT - LEFT))

    def at(self, day: str) -> float:
        number = _day(day).toordinal()
        place = bisect_right(self._edges, number) - 1
        if place + 1 >= len(self._edges):
            return round(self._at[-1], 2)
        share = (number - self._edges[place]) / (self._edges[place + 1] - self._edges[place])
        return round(self._at[place] + share * (self._at[place + 1] - self._at[place]), 2)

    def ticks(self) -> list[Tick]:
        """The first and last day, and between them days at even steps, or those told of that leave room for their labels."""
        if self.shortened:
            return self._roomy()
        length = self._edges[-1] - self._edges[0]
        steps = min(TICKS - 1, length)
        passed = sorted({round(length * number / steps) for number in range(steps + 1)}) if steps else [0]
        return [self._tick(self._edges[0] + days) for days in passed]

    def _roomy(self) -> list[Tick]:
        last, made = self._tick(self._edges[-1]), [self._tick(self._edges[0])]
        for tick in map(self._tick, self._edges[1:-1]):
            if min(tick.at - made[-1].at, last.at - tick.at) >= LABEL:
                made.append(tick)
        return [*made, last]

    def _tick(self, number: int) -> Tick:
        day = date.fromordinal(number).isoformat()
        return Tick(at=self.at(day), label=day)


def _day(text: str) -> date:
    return date.fromisoformat(text)


class _Heights:
    """From a number to pixels from the top: from nothing up, or by powers of ten where numbers are far apart."""

    def __init__(self, numbers: Iterable[float]) -> None:
        found = [number for number in numbers if number > 0] or [1.0]
        self.logarithmic = max(found) / min(found) >= LOG_FROM
        self._low = 10 ** math.floor(math.log10(min(found))) if self.logarithmic else 0.0
        self._high = max(found) * 1.05

    def y(self, number: float) -> float:
        if self.logarithmic:
            share = math.log(max(number, self._low) / self._low) / math.log(self._high / self._low)
        else:
            share = number / self._high
        return round(BOTTOM - share * (BOTTOM - TOP), 1)

    def ticks(self) -> list[Tick]:
        return [Tick(at=self.y(number), label=f"{number:,.15g}") for number in self._round()]

    def _round(self) -> Iterator[float]:
        if self.logarithmic:
            number = self._low
            while number <= self._high:
                yield number
                number *= 10
            return
        power = 10 ** math.floor(math.log10(self._high / TICKS))
        step = next(power * times for times in (1, 2, 5, 10) if self._high / (power * times) <= TICKS + 1)
        yield from (step * number for number in range(int(self._high / step) + 1))


def _mark(statement: Statement, span: tuple[str, str] | None, days: _Days, heights: _Heights) -> Mark:
    figure = statement.figure
    low, high = bounds(figure)
    since, until = (50.0, 50.0) if span is None else (days.at(span[0]), days.at(span[1]))
    return Mark(
        statement=statement,
        at=round((since + until) / 2, 2),
        since=since,
        until=until,
        y=heights.y(size(figure) or 0.0),
        low=heights.y(low),
        high=heights.y(high),
        open_up=figure.high is None and figure.qualifier not in ("about", "exact"),
        open_down=figure.low is None and figure.qualifier in ("less than", "at most", "up to"),
        shift=0,
        placed=span is not None and (statement.earliest is None or statement.latest is None),
    )


def _dodged(marks: Sequence[Mark]) -> list[Mark]:
    """Marks that would hide each other moved sideways by pixels, towards the middle, in an order that only content decides."""
    made: list[Mark] = []
    for mark in sorted(marks, key=lambda one: (one.at, one.y, one.statement.figure.id)):
        beside = [other for other in made if abs(other.y - mark.y) < APART and abs(other.at - mark.at) < NEAR]
        away = sum(MARK + LETTER * len(other.statement.label) for other in beside)
        made.append(replace(mark, shift=away if mark.at < MIDDLE else -away))
    return made


def _thin(counts: Sequence[ReferenceCount]) -> Sequence[ReferenceCount]:
    every = max(1, math.ceil(len(counts) / REFERENCE_POINTS))
    return [*counts[:-1:every], *counts[-1:]]


def _steps(
    counts: Sequence[ReferenceCount], days: _Days, heights: _Heights
) -> Iterator[tuple[float, float, float, float]]:
    for a, b in pairwise(counts):
        yield days.at(a.date), heights.y(a.value), days.at(b.date), heights.y(b.value)

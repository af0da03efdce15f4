"""Whether two numbers, as words put them, can be one: "at least 1,600" with "around 1,600".

Logic alone is no help: "at least 1,600" leaves room for a million. People who say "at least" or "more than" give the number they
have, rounded down, so a bound reaches a tenth beyond its number (`BOUND`), an approximation a tenth to both sides (`ABOUT`), and a
round number stands for its neighbours (`ROUNDED`: 1,600 for 1,605). The tenths are guesses that fit usage ("about 200" for 220, not for
300). Two reaches that touch agree. The relation is symmetric and says nothing of time: that is `relate.py`.
"""

from __future__ import annotations

import math
from typing import NamedTuple

from sayso.model import Figure

ABOUT = 0.1
"""What “about” leaves open to both sides; the picture of a count draws as much."""
BOUND = 0.1
ROUNDED = 0.02
"""A number with zeros at its end may stand for others within so much."""
LEAST_ROUND = 100.0
"""Below this, a number is given as it is: 40 dead are not 41."""
LEFT_OPEN = 1.25
"""“At least 11” does not contradict 13; far beyond its number a bound says nothing for the other count."""
FROM_NONE = 2.0
"""“No casualties” is followed by whatever comes: as near as twice the number (guess)."""

_UNITS = {"dozens": 12.0, "hundreds": 1e2, "thousands": 1e3, "tens of thousands": 1e4, "hundreds of thousands": 1e5}
_FROM = frozenset({"more than", "at least"})
_UNTIL = frozenset({"less than", "at most", "up to"})


class Amount(NamedTuple):
    """A number in practice: from `low` to `high`; `size` is what to call it in one number."""

    low: float
    high: float
    size: float
    open_above: bool
    """Whether its words leave room for more: "at least"."""


def amount(figure: Figure) -> Amount:
    """What a figure's words amount to."""
    if figure.qualifier in _UNITS:
        unit = _UNITS[figure.qualifier]
        return Amount(unit, unit * 10 - 1, unit * math.sqrt(10), open_above=True)
    low, high = figure.low, figure.high
    if figure.qualifier == "range" and low is not None and high is not None:
        return Amount(min(low, high), max(low, high), (low + high) / 2, open_above=False)
    known = (bound for bound in (figure.value, low, high) if bound is not None)
    return _around(next(known, 0.0), figure.qualifier)


def _around(value: float, qualifier: str) -> Amount:
    if qualifier in _FROM:
        return Amount(value, value * (1 + BOUND), value, open_above=True)
    if qualifier in _UNTIL:
        return Amount(value / (1 + BOUND), value, value, open_above=False)
    slack = value * ABOUT if qualifier == "about" else _rounding(value)
    return Amount(value - slack, value + slack, value, open_above=False)


def _rounding(value: float) -> float:
    """How far a round number may be off: half of its last place, within bounds."""
    if value < LEAST_ROUND or value != int(value):
        return 0.0
    place = 1
    while int(value) % (place * 10) == 0:
        place *= 10
    return min(place / 2, value * ROUNDED) if place > 1 else 0.0


def agree(a: Amount, b: Amount) -> bool:
    """Whether two amounts can be one number."""
    return a.low <= b.high and b.low <= a.high


def leaves_room(a: Amount, b: Amount) -> bool:
    """Whether the smaller one is a bound from below that the larger one does not contradict."""
    ways = ((a, b), (b, a))
    return any(small.open_above and small.size <= large.size <= small.size * LEFT_OPEN for small, large in ways)


def step(a: Amount, b: Amount) -> float:
    """How many times the larger one is the smaller one; no number is many times none."""
    small, large = sorted((a.size, b.size))
    if small > 0:
        return large / small
    return FROM_NONE if large > 0 else 1.0

"""Evidence weighed together: from what each clue says by itself to the stretches of days that remain.

Each piece of evidence gives every day a weight: how often, of texts with such a clue, the clue lies that way from the day of writing
(`habits`). Weights are multiplied, as if clues were independent; days are taken as equally likely before. What is kept is the
smallest set of days with a given share of the whole, so two far years can both remain. All weights are constant over
stretches of days, so the work goes with the number of stretches, not of days.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from functools import cached_property, partial
from itertools import accumulate
from math import exp, log
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from sayso.text.calendar import Period

FIRST: Final = date(1800, 1, 1).toordinal()
LAST: Final = date(2100, 12, 31).toordinal()
"""No text is dated outside: nothing that is weighed here speaks of other times."""
NEVER: Final = 1e-7
"""The weight of a day that a habit leaves out: all days of three centuries together are one in a hundred."""
_TIE: Final = 1e-9
"""Shares that differ by less are the same, whatever order they were added up in."""
JOIN: Final = 31
"""Stretches that lie nearer to each other are told as one."""


class Stretch(NamedTuple):
    """Days, from `first` up to but not including `end` (ordinals), and the weight of each."""

    first: int
    end: int
    weight: float


_stretch: Final = partial(tuple.__new__, Stretch)
"""Makes a `Stretch` of its fields without a call of Python's own: a text without a year has hundreds."""


class Evidence(NamedTuple):
    """What one clue says: stretches that do not overlap, the weight of all other days, and a clause that names its words."""

    stretches: tuple[Stretch, ...]
    rest: float
    words: str


class Scale:
    """Days weighed by evidence: stretches with their shares of the whole."""

    def __init__(self, evidence: Sequence[Evidence], first: int = FIRST, last: int = LAST) -> None:
        self.last = last
        held = _weighed(evidence, first, last + 1)
        total = sum(weight * (stop - begin) for begin, stop, weight in held)
        self.stretches = tuple(
            [_stretch((begin, stop, weight / total)) for begin, stop, weight in held] if total else []
        )
        self._edges = [item.first for item in self.stretches] + [item.end for item in self.stretches[-1:]]
        self._sums = list(accumulate((weight * (stop - begin) for begin, stop, weight in self.stretches), initial=0.0))

    def kept(self, share: float) -> list[tuple[int, int]]:
        """The fewest days that hold a share of the whole: first and last of each stretch, in order."""
        taken: list[Stretch] = []
        held = 0.0
        for item in sorted(self.stretches, key=_lightest):
            if held >= share:
                break
            held += item.weight * (item.end - item.first)
            taken.append(item)
        return _joined(sorted(taken))

    def densest(self, width: int) -> tuple[int, int, float]:
        """The stretch of so many days that holds most, and its share."""
        if not self.stretches:
            return 0, 0, 0.0
        edges = self._columns[0]
        starts = np.sort(np.concatenate([edges[:-1], np.maximum(edges[1:] - width, edges[0])]))
        shares = self._run(starts + width) - self._run(starts)
        begin = int(starts[np.argmax(shares >= shares.max() - _TIE)])  # the first of them
        last = min(begin + width, self.last + 1) - 1
        return begin, last, self.share(begin, last)

    def _run(self, days: NDArray[np.int64]) -> NDArray[np.float64]:
        """The share of all days before each of these, none of which is before the first."""
        edges, sums, weights = self._columns
        at = np.searchsorted(edges[1:], days, side="right")
        return np.asarray(sums[at] + weights[at] * (days - edges[at]))

    @cached_property
    def _columns(self) -> tuple[NDArray[np.int64], NDArray[np.float64], NDArray[np.float64]]:
        """The edges, the sum of all before each, and the weight of a day behind each."""
        weights = [*(item.weight for item in self.stretches), 0.0]
        return np.array(self._edges), np.array(self._sums), np.array(weights)

    def share(self, first: int, last: int) -> float:
        """How much of the whole lies between two days, both included."""
        return self._below(last + 1) - self._below(first)

    def _below(self, day: int) -> float:
        i = bisect_right(self._edges, day) - 1
        if i < 0:
            return 0.0
        if i >= len(self.stretches):
            return self._sums[-1]
        return self._sums[i] + self.stretches[i].weight * (day - self._edges[i])

    def peak(self, first: int, last: int) -> Period:
        """The heaviest stretch between two days."""
        inside = [item for item in self.stretches if item.first <= last and first < item.end]
        top = max(inside, key=lambda item: (item.weight, -item.first))
        begin, stop = max(top.first, first), min(top.end - 1, last)
        return Period("span", date.fromordinal(begin), date.fromordinal(stop))


def _weighed(evidence: Sequence[Evidence], first: int, end: int) -> list[tuple[int, int, float]]:
    """The product of all weights, as first, end and weight of stretches in order; scaled so that the heaviest weighs 1."""
    steps: dict[int, float] = defaultdict(float)
    steps[first] += sum(log(max(item.rest, NEVER)) for item in evidence)
    steps[end] += 0.0
    for item in evidence:
        rest = log(max(item.rest, NEVER))
        known: dict[float, float] = {}
        for start, after, weight in item.stretches:
            begin, stop = max(start, first), min(after, end)
            if begin < stop:
                more = known.get(weight)
                if more is None:
                    more = known[weight] = log(max(weight, NEVER)) - rest
                steps[begin] += more
                steps[stop] -= more
    days = sorted(steps)
    levels = list(accumulate(steps[day] for day in days[:-1]))
    top = max(levels, default=0.0)
    heights = [exp(level - top) for level in levels]
    return list(zip(days, days[1:], heights, strict=False))


def _lightest(item: Stretch) -> tuple[float, int]:
    return -item.weight, item.first


def _joined(stretches: Sequence[Stretch]) -> list[tuple[int, int]]:
    made: list[tuple[int, int]] = []
    for item in stretches:
        if made and item.first - made[-1][1] <= JOIN:
            made[-1] = made[-1][0], item.end - 1
        else:
            made.append((item.first, item.end - 1))
    return made

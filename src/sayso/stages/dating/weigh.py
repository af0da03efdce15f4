"""Evidence weighed together: from what each clue says by itself to the stretches of days that remain.

Each piece of evidence gives every day a weight: how often, of texts with such a clue, the clue lies that way from the day of writing
(`habits`). Weights are multiplied, as if clues were independent; days are taken as equally likely before. What is kept is the
smallest set of days with a given share of the whole, so two far years can both remain. All weights are constant over
stretches of days, so the work goes with the number of stretches, not of days. A day without its year lies in each of a hundred years by ten
stretches, so stretches are columns and each step is one call for all of them: 0.5 ms for a page without a date of its own
where one by one took 1.0. Logarithms and powers are those of `math`, so that no machine's own come in.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from datetime import date
from math import exp, log
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

FIRST: Final = date(1800, 1, 1).toordinal()
LAST: Final = date(2100, 12, 31).toordinal()
"""No text is dated outside: nothing that is weighed here speaks of other times."""
NEVER: Final = 1e-7
"""The weight of a day that a habit leaves out: all days of three centuries together are one in a hundred."""
_TIE: Final = 1e-9
"""Shares that differ by less are the same, whatever order they were added up in."""
JOIN: Final = 31
"""Stretches that lie nearer to each other are told as one."""


Days = NDArray[np.int64]
Shares = NDArray[np.float64]


class Stretches(NamedTuple):
    """Stretches of days: each from `first` up to but not including `end` (ordinals), with the weight of each of its days."""

    first: Days
    end: Days
    weight: Shares


def columns(laid: Iterable[tuple[int, int, float]]) -> Stretches:
    """Stretches of single ones: first, end and weight of each."""
    first, end, weight = zip(*laid, strict=True) if (laid := list(laid)) else ((), (), ())
    return Stretches(np.array(first, np.int64), np.array(end, np.int64), np.array(weight, np.float64))


class Evidence(NamedTuple):
    """What one clue says: stretches that do not overlap, the weight of all other days, and a clause that names its words."""

    stretches: Stretches
    rest: float
    words: str


class Scale:
    """Days weighed by evidence: stretches with their shares of the whole."""

    def __init__(self, evidence: Sequence[Evidence], first: int = FIRST, last: int = LAST) -> None:
        self.last = last
        edges, heights = _weighed(evidence, first, last + 1)
        whole = np.cumsum(heights * np.diff(edges))
        if not len(whole) or not whole[-1]:
            edges, heights = edges[:0], heights[:0]
        self._edges: Days = edges
        """Where the stretches begin, each where the one before ends, and the end of the last."""
        self._weights: Shares = heights / whole[-1:]
        """How much of the whole a day of each holds."""
        self._shares: Shares = self._weights * np.diff(edges)
        self._sums: Shares = np.concatenate(([0.0], np.cumsum(self._shares)))
        """The share of all before each edge."""

    def kept(self, share: float) -> list[tuple[int, int]]:
        """The fewest days that hold a share of the whole: first and last of each stretch, in order."""
        heaviest = np.argsort(-self._weights, kind="stable")  # of equal ones the first
        before = np.concatenate(([0.0], np.cumsum(self._shares[heaviest])))[:-1]
        taken = np.sort(heaviest[: int(np.searchsorted(before, share))])
        return _joined(self._edges[:-1][taken], self._edges[1:][taken])

    def densest(self, width: int) -> tuple[int, int, float]:
        """The stretch of so many days that holds most, and its share."""
        edges = self._edges
        if not len(edges):
            return 0, 0, 0.0
        starts = np.sort(np.concatenate([edges[:-1], np.maximum(edges[1:] - width, edges[0])]))
        shares = self._run(starts + width) - self._run(starts)
        begin = int(starts[np.argmax(shares >= shares.max() - _TIE)])  # the first of them
        last = min(begin + width, self.last + 1) - 1
        return begin, last, self.share(begin, last)

    def _run(self, days: Days) -> Shares:
        """The share of all days before each of these, none of which is before the first."""
        at = np.searchsorted(self._edges[1:], days, side="right")
        weights = np.append(self._weights, 0.0)
        return np.asarray(self._sums[at] + weights[at] * (days - self._edges[at]))

    def share(self, first: int, last: int) -> float:
        """How much of the whole lies between two days, both included."""
        return self._below(last + 1) - self._below(first)

    def _below(self, day: int) -> float:
        i = bisect_right(self._edges, day) - 1
        if i < 0:
            return 0.0
        if i >= len(self._weights):
            return float(self._sums[-1])
        return float(self._sums[i] + self._weights[i] * (day - self._edges[i]))


def _weighed(evidence: Sequence[Evidence], first: int, end: int) -> tuple[Days, Shares]:
    """The product of all weights: where they change, and what each day holds from there on; scaled so that the heaviest holds 1."""
    rests = [log(max(item.rest, NEVER)) for item in evidence]
    laid = [columns(()), *(item.stretches for item in evidence)]
    firsts, ends, weights = (np.concatenate(column) for column in zip(*laid, strict=True))
    begin, stop = np.maximum(firsts, first), np.minimum(ends, end)
    inside = begin < stop
    more = (_logs(weights) - np.repeat([0.0, *rests], [len(item.first) for item in laid]))[inside]
    days = np.concatenate(([first, end], np.stack((begin[inside], stop[inside]), axis=1).ravel()))
    steps = np.concatenate(([sum(rests), 0.0], np.stack((more, -more), axis=1).ravel()))
    edges, where = np.unique(days, return_inverse=True)
    levels = np.cumsum(np.bincount(where, steps)[:-1])
    return edges, np.array([exp(level) for level in (levels - levels.max(initial=-np.inf)).tolist()])


def _logs(weights: Shares) -> Shares:
    """The logarithms of weights, of which most are the same few."""
    every = weights.tolist()
    known = {weight: log(max(weight, NEVER)) for weight in set(every)}
    return np.array([known[weight] for weight in every])


def _joined(first: Days, end: Days) -> list[tuple[int, int]]:
    """First and last days of stretches in order, those told as one that are near to each other."""
    if not len(first):
        return []
    parted = first[1:] - end[:-1] + 1 > JOIN
    firsts, lasts = first[np.append(True, parted)], end[np.append(parted, True)] - 1
    return list(zip(firsts.tolist(), lasts.tolist(), strict=True))

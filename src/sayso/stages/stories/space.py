"""Documents as sparse vectors, the products of two of them, and the nearest neighbours of each.

numpy because a pile of ten thousand documents has two million weights. Rows and columns are in sorted order and sums are
rounded before they are compared, so results do not depend on the order of input or on the machine.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from sayso.stages.stories.terms import sign

Edge: TypeAlias = tuple[int, int, float]
"""Two near documents, lower index first, and their similarity."""

Indices = NDArray[np.int64]
Values = NDArray[np.float64]

FREQUENT = 400
"""A term in more documents than this leads to no candidates; it still counts in the similarity of those found by others.
With it, the work for a document is bounded by its terms times 400, and the whole is near-linear."""

NEIGHBOURS = 20
"""Edges that a document begins with. Groups inherit the edges of their members, so a story may be far larger."""

EDGE = 0.1
"""Least similarity of an edge: half of what joins a story, as averages of groups may still rise by what they contain."""

DIGITS = 6


@dataclass(frozen=True, slots=True, eq=False)
class Row:
    """One sparse vector: columns ascending, and their values."""

    columns: Indices
    values: Values


class Space:
    """All vectors of a pile over one set of columns, with the factor of each column."""

    def __init__(self, vectors: Iterable[Mapping[str, float]]) -> None:
        first: dict[str, int] = {}
        loose = [_loose(vector, first) for vector in vectors]
        self.terms = sorted(first)
        column = np.empty(len(first), np.int64)
        column[[first[term] for term in self.terms]] = np.arange(len(first))
        self.signs: Values = np.array([sign(term) for term in self.terms], np.float64)
        self.rows = [_sorted(column[places], values) for places, values in loose]
        self._dense: Values = np.zeros(len(self.terms), np.float64)

    def products(self, row: Row, others: Sequence[Row]) -> list[float]:
        """Return the similarity of a row (a document or the sum of a group) with others."""
        self._dense[row.columns] = row.values * self.signs[row.columns]
        found = [round(float(self._dense[other.columns] @ other.values), DIGITS) for other in others]
        self._dense[row.columns] = 0.0
        return found

    def shared(self, group: Sequence[int]) -> list[dict[str, float]]:
        """Of each of some documents what it has in common with another of them: terms by name, and what they are worth there."""
        rows = [self.rows[index] for index in group]
        _, where, held = np.unique(
            np.concatenate([row.columns for row in rows]), return_inverse=True, return_counts=True
        )
        several = np.split(held[where] > 1, np.cumsum([len(row.columns) for row in rows])[:-1])
        return [
            {
                self.terms[column]: value
                for column, value in zip(row.columns[own].tolist(), row.values[own].tolist(), strict=True)
            }
            for row, own in zip(rows, several, strict=True)
        ]

    def edges(self, also: Sequence[Sequence[int]] = ()) -> Iterator[Edge]:
        """Yield pairs of near documents, lower index first, with their similarity; each pair once.

        `also` are further candidates for each document.
        """
        seen: set[tuple[int, int]] = set()
        for index, near in enumerate(self._near()):
            if also:
                near = sorted({*near, *also[index]})  # noqa: PLW2901  the same list, longer
            found = zip(near, self.products(self.rows[index], [self.rows[other] for other in near]), strict=True)
            best = sorted(found, key=lambda item: (-item[1], item[0]))[:NEIGHBOURS]
            for other, value in best:
                pair = min(index, other), max(index, other)
                if value >= EDGE and pair not in seen:
                    seen.add(pair)
                    yield *pair, value

    def _near(self) -> Iterator[list[int]]:
        """For each row, the rows that are nearest by the terms that are not frequent: twice as many as are wanted."""
        starts, owners, values = self._postings()
        for index, row in enumerate(self.rows):
            columns = row.columns[self._kept[row.columns]]
            counts = starts[columns + 1] - starts[columns]
            if not len(columns):
                yield []
                continue
            # The places of all postings of these columns, one column after the other.
            first = starts[columns] - np.cumsum(counts) + counts
            places = np.repeat(first, counts) + np.arange(counts.sum())
            factors = np.repeat((row.values * self.signs[row.columns])[self._kept[row.columns]], counts)
            sums: Values = np.bincount(owners[places], values[places] * factors, len(self.rows)).astype(
                np.float64, copy=False
            )
            sums[index] = 0.0
            yield _top(sums, 2 * NEIGHBOURS)

    def _postings(self) -> tuple[Indices, Indices, Values]:
        """For each column that is not frequent, the rows that have it, and its values there."""
        columns = np.concatenate([row.columns for row in self.rows] or [np.empty(0, np.int64)])
        owners = np.repeat(np.arange(len(self.rows)), [len(row.columns) for row in self.rows])
        values = np.concatenate([row.values for row in self.rows] or [np.empty(0)])
        counts = np.bincount(columns, minlength=len(self.terms))
        self._kept = (counts > 1) & (counts <= FREQUENT)
        used = self._kept[columns]
        order = np.argsort(columns[used], kind="stable")
        starts = np.concatenate([[0], np.cumsum(np.where(self._kept, counts, 0))])
        return starts, owners[used][order], values[used][order]


def add(a: Row, b: Row) -> Row:
    """Return the sum of two rows."""
    columns, places = np.unique(np.concatenate([a.columns, b.columns]), return_inverse=True)
    values: Values = np.bincount(places, np.concatenate([a.values, b.values]), len(columns)).astype(
        np.float64, copy=False
    )
    return Row(columns, values)


def _loose(vector: Mapping[str, float], first: dict[str, int]) -> tuple[Indices, Values]:
    """A vector's terms by the order in which the pile had them first, and their values."""
    places = [first.setdefault(term, len(first)) for term in vector]
    return np.array(places, np.int64), np.array(list(vector.values()), np.float64)


def _sorted(columns: Indices, values: Values) -> Row:
    order = np.argsort(columns)
    return Row(columns[order], values[order])


def _top(sums: Values, most: int) -> list[int]:
    """The indices of the highest positive sums, rounded; of equal ones the first."""
    positive = np.flatnonzero(sums > 0.0)
    rounded = np.round(sums[positive], DIGITS)
    positive, rounded = positive[rounded > 0.0], rounded[rounded > 0.0]
    if len(positive) > most:
        floor = np.partition(rounded, len(positive) - most)[len(positive) - most]
        positive, rounded = positive[rounded >= floor], rounded[rounded >= floor]
    order = np.lexsort((positive, -rounded))
    return [int(index) for index in positive[order][:most]]

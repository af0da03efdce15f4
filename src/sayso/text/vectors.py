"""Texts as rows of numbers, by a user's sentence-embedding model: what the steps that ask one have in common.

Rows are of length 1, so that the product of two is their cosine. Embeddings of a pile all point one way, and those of one language more so:
what all rows of a group have in common is taken off, in a small group only in part, as the mean of a few is mostly those few.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Sequence
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Matrix: TypeAlias = NDArray[np.float32]
Embed: TypeAlias = Callable[[Sequence[str]], Matrix]
"""Texts to one row each, all of one width."""

PRIOR = 10.0
"""Rows added in thought, with nothing in common, when the mean of a group is taken."""

DIGITS = 4
"""Cosines are rounded before they are ranked: machines differ in the last ones."""

_BLOCK = 512
_NOTHING = 1e-6


def unit(rows: Matrix) -> Matrix:
    """Return the rows at length 1; one of zeros stays so."""
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    made: Matrix = np.divide(rows, lengths, out=np.zeros_like(rows), where=lengths > _NOTHING)
    return made


def centred(rows: Matrix, groups: Sequence[Hashable]) -> Matrix:
    """Return the rows at length 1 without what the rows of their group have in common."""
    places: dict[Hashable, list[int]] = defaultdict(list)
    for place, group in enumerate(groups):
        places[group].append(place)
    made = unit(rows)
    for members in places.values():
        made[members] -= made[members].sum(axis=0) / (len(members) + PRIOR)
    return unit(made)


def nearest(rows: Matrix, most: int, groups: Sequence[Hashable] | None = None) -> list[list[int]]:
    """For each row the places of those nearest to it, without itself; with `groups`, only of those of other groups.

    Blocks of the whole are multiplied at a time.
    """
    codes: dict[Hashable, int] = {}
    group = None if groups is None else np.array([codes.setdefault(one, len(codes)) for one in groups])
    found: list[list[int]] = []
    for start in range(0, len(rows), _BLOCK):
        cosines = np.round(rows[start : start + _BLOCK] @ rows.T, DIGITS)
        for place, line in enumerate(cosines, start):
            line[place] = -1.0
            if group is not None:
                line[group == group[place]] = -1.0
            best = np.argsort(-line, kind="stable")[:most] if len(line) <= most else _first(line, most)
            found.append([int(other) for other in best if line[other] > 0.0])
    return found


def _first(line: Matrix, most: int) -> NDArray[np.int64]:
    """The places of the highest values; of equal ones the first."""
    floor = np.partition(line, len(line) - most)[len(line) - most]
    places = np.flatnonzero(line >= floor)
    return places[np.argsort(-line[places], kind="stable")][:most]

"""`Tie`: two documents of one pile that are one text; `families`: what ties join.

A tie says nothing of direction: which came from which is judged afterwards (`sayso.stages.copies.order`). New ways to find
that two documents are one text make ties of their own kind, and everything after stays as it is.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from sayso.model import Aligned

TieKind = Literal["copy", "translation", "rewrite"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """Two documents that are one text, by their indices in the pile."""

    a: int
    b: int
    kind: TieKind
    in_a: float
    """Share of what was compared of a that stands in b, too."""
    in_b: float
    sure: float
    """How sure it is that both are one text, direction aside."""
    common: int
    """How many shingles, or names and numbers, both share; or stretches that mean the same."""
    meant: tuple[Aligned, ...] = ()
    """Where a model found them to be one text: stretches of a and b that mean the same."""

    @property
    def closeness(self) -> float:
        """Share of the richer one that stands in the other: 1 only where both are the same."""
        return min(self.in_a, self.in_b)

    def other(self, index: int) -> int:
        """The one of the two that is not `index`."""
        return self.b if index == self.a else self.a

    def share(self, index: int) -> float:
        """Share of `index` that stands in the other."""
        return self.in_a if index == self.a else self.in_b


def families(count: int, pairs: Iterable[tuple[int, int]]) -> list[list[int]]:
    """Return the connected components of `count` things under `pairs`, each ascending, by their first member."""
    parent = list(range(count))
    for a, b in pairs:
        first, second = sorted((_root(parent, a), _root(parent, b)))
        parent[second] = first
    groups: dict[int, list[int]] = defaultdict(list)
    for index in range(count):
        groups[_root(parent, index)].append(index)
    return list(groups.values())


def _root(parent: list[int], index: int) -> int:
    while parent[index] != index:
        parent[index] = parent[parent[index]]
        index = parent[index]
    return index

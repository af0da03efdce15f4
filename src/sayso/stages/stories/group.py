"""Average-link clustering on a graph of near neighbours.

Two groups are joined while the mean similarity of all pairs across them is at least `SAME_STORY`; the most alike first.
The mean of all pairs keeps two stories with one bridge between them apart, where single link would run them together.
It is exact (the product of two groups' sums), though only neighbouring groups are looked at: a group's neighbours are those
of its members. Groups whose dates are far apart are not joined.
"""

from __future__ import annotations

import heapq
from collections.abc import Sequence
from dataclasses import dataclass, field

from sayso.stages.stories.space import Row, Space, add

SAME_STORY = 0.26
"""Mean similarity from which groups of documents tell one story.

B-cubed F1 at 0.24, 0.27, 0.30: ECB+ (two alike happenings a topic, English) 0.89, 0.90, 0.88; translated news of four
languages, a story each, ntrex 0.93, 0.91, 0.90 and meantime 0.90, 0.94, 0.96. Small piles: see `terms.PRIOR`."""

APART = 30
"""Days between two groups beyond which they are two stories, however alike: a happening and its anniversary."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Days:
    """The first and last day on which a group's documents may have been written; None where nothing is known."""

    first: int | None = None
    last: int | None = None

    def joined(self, other: Days) -> Days:
        """The days of both."""
        firsts = [day for day in (self.first, other.first) if day is not None]
        lasts = [day for day in (self.last, other.last) if day is not None]
        return Days(first=min(firsts, default=None), last=max(lasts, default=None))

    def apart(self, other: Days) -> int:
        """Days between the two, 0 where they touch or nothing is known."""
        gaps = [0]
        if self.first is not None and other.last is not None:
            gaps.append(self.first - other.last)
        if other.first is not None and self.last is not None:
            gaps.append(other.first - self.last)
        return max(gaps)


@dataclass(slots=True, kw_only=True, eq=False)
class _Group:
    members: list[int]
    total: Row
    days: Days
    neighbours: set[int] = field(default_factory=set)


def grouped(space: Space, days: Sequence[Days]) -> list[list[int]]:
    """Return the groups of a pile's documents, as ascending indices, by their first member."""
    groups = {index: _Group(members=[index], total=row, days=days[index]) for index, row in enumerate(space.rows)}
    heap: list[tuple[float, int, int]] = []
    for a, b, value in space.edges():
        if groups[a].days.apart(groups[b].days) <= APART:
            groups[a].neighbours.add(b)
            groups[b].neighbours.add(a)
            heap.append((-value, a, b))
    heapq.heapify(heap)
    fresh = len(groups)
    while heap and -heap[0][0] >= SAME_STORY:
        _, a, b = heapq.heappop(heap)
        if a in groups and b in groups:
            _join(space, groups, heap, (a, b, fresh))
            fresh += 1
    return sorted((sorted(group.members) for group in groups.values()), key=lambda members: members[0])


def _join(
    space: Space, groups: dict[int, _Group], heap: list[tuple[float, int, int]], names: tuple[int, int, int]
) -> None:
    """Replace groups a and b by their union, and note how near it is to the neighbours of both."""
    a, b, union = names
    first, second = groups.pop(a), groups.pop(b)
    joined = _Group(
        members=first.members + second.members,
        total=add(first.total, second.total),
        days=first.days.joined(second.days),
    )
    groups[union] = joined
    near = sorted((first.neighbours | second.neighbours) - {a, b})
    for name, product in zip(near, space.products(joined.total, [groups[name].total for name in near]), strict=True):
        other = groups[name]
        other.neighbours -= {a, b}
        mean = product / (len(joined.members) * len(other.members))
        if joined.days.apart(other.days) <= APART:
            other.neighbours.add(union)
            joined.neighbours.add(name)
            heapq.heappush(heap, (-mean, name, union))

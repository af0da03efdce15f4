"""Average link over tellings: two groups are joined while the mean of the log odds of all their pairs, and how many tell of them, speak for one happening.

What many pages tell of is mostly what their story is about, in whatever words; what one page alone mentions in passing is mostly nothing that another
page alone mentions, though both words stand in one row (of 26 such pairs of ECB+, read half, with nothing else in common not one is one happening, of
groups of several pages two in three). So the more tell of both, the less else they must have in common (`_told_by`); that few tell says nothing within one page, nor between languages,
whose words are rarely the same. Measured on ECB+: CoNLL F1 +0.008
on the read half, +0.002 on the other one. Tried and dropped: the likest pair beside the mean (nothing); groups of which most tellings name a person or a
town taken for two where these are others (0.000 to -0.005: names that were not linked are commoner).

The mean keeps a thin telling ("the attack") from chaining two happenings together, as each of a group's tellings has its say. Only groups
whose triggers have something in common are looked at; all other pairs count as `weigh.NONE`. Blocks beyond `MOST` are cut into parts of `PART` in
order of time, the groups of the parts are joined among each other by their most telling members, and so on until all fit: nothing is left out,
but of a group of many only the `SPEAKERS` richest speak.
"""

from __future__ import annotations

import heapq
import math
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from itertools import combinations

from sayso.stages.events.telling import Telling
from sayso.stages.events.weigh import NONE, type_key

MOST = 200
"""Groups that are compared with each other at once; 20,000 pairs, of which a tenth have something in common."""
PART = 40
"""Groups of a part of a block that has more than `MOST`: the cost of a telling grows with the part and not with the story."""
SPEAKERS = 3
"""Tellings that speak for a group when it is compared again."""
ONE = 0.0
"""Log odds from which groups are one happening."""
ALONE, MANY, MOST_MANY = -0.3, 0.3, 0.9
"""What it says that one origin alone tells of either; what each step of their number (e-fold) adds; and the most that it adds. From how often joins at
the threshold are right on the read half of ECB+; MANY between 0.2 and 0.35 and MOST_MANY between 0.6 and no bound differ by 0.004."""

Group = tuple[Telling, ...]
Weigh = Callable[[Telling, Telling], float]


def grouped(groups: Iterable[Group], weigh: Weigh, *, least: float = ONE) -> list[Group]:
    """Join groups of tellings; each is one happening already. The result does not depend on their order."""
    held = sorted(groups, key=_order)
    while len(held) > MOST:
        joined = sorted((one for part in _parts(held) for one in _linked(part, weigh, least)), key=_kin_order)
        if len(joined) > len(held) * 0.9:
            return [one for part in _parts(joined) for one in _linked(part, weigh, least)]
        held = joined
    return _linked(held, weigh, least)


def _parts(held: Sequence[Group]) -> Iterator[Sequence[Group]]:
    return (held[at : at + PART] for at in range(0, len(held), PART))


def _order(group: Group) -> tuple[int, tuple[str, int, int, str]]:
    first = min(group, key=lambda one: one.key)
    days = [one.when.first for one in group if one.when is not None and one.when.first is not None]
    return min(days, default=first.written.last or 0), first.key


def _kin_order(group: Group) -> tuple[str, tuple[int, tuple[str, int, int, str]]]:
    """Groups of one kind beside each other, for the second time."""
    return min((min(one.kin.rows | one.kin.stems, default="") for one in group), default=""), _order(group)


def speakers(group: Group) -> Group:
    """The members that say most."""
    ranked = sorted(group, key=lambda one: (one.when is None, -len(one.cast.roles), -len(one.terms), one.key))
    return tuple(ranked[:SPEAKERS])


class _Sums:
    """The sums of log odds between groups; pairs that have nothing in common are not kept."""

    def __init__(self, groups: Sequence[Group], weigh: Weigh) -> None:
        self.sizes = {place: len(group) for place, group in enumerate(groups)}
        self.of: dict[int, dict[int, float]] = {place: {} for place in self.sizes}
        for a, b in _candidates(groups):
            self.of[a][b] = self.of[b][a] = sum(weigh(one, other) for one in groups[a] for other in groups[b])

    def mean(self, a: int, b: int) -> float:
        """The mean of the pairs of two groups."""
        return self._sum(a, b) / (self.sizes[a] * self.sizes[b])

    def _sum(self, a: int, b: int) -> float:
        return self.of[a].get(b, NONE * self.sizes[a] * self.sizes[b])

    def join(self, a: int, b: int) -> Collection[int]:
        """Let `a` be both; return the groups that it has something in common with."""
        near = (self.of[a].keys() | self.of[b].keys()) - {a, b}
        for other in near:
            self.of[a][other] = self.of[other][a] = self._sum(a, other) + self._sum(b, other)
            self.of[other].pop(b, None)
        self.of[a].pop(b, None)
        del self.of[b]
        self.sizes[a] += self.sizes.pop(b)
        return sorted(near)


def _linked(groups: Sequence[Group], weigh: Weigh, least: float) -> list[Group]:
    held = dict(enumerate(groups))
    tellers = {place: {one.origin for one in group} for place, group in held.items()}
    languages = {place: {one.language for one in group} for place, group in held.items()}
    sums = _Sums([speakers(group) for group in groups], weigh)

    def value(a: int, b: int) -> float:
        told = _told_by(len(tellers[a]), len(tellers[b]))
        asides = tellers[a].isdisjoint(tellers[b]) and not languages[a].isdisjoint(languages[b])
        return sums.mean(a, b) + (told if asides else max(told, 0.0))

    queue = [(-value(a, b), a, b) for a in held for b in sums.of[a] if a < b and value(a, b) > least]
    heapq.heapify(queue)
    while queue:
        worth, a, b = heapq.heappop(queue)
        if a not in held or b not in held or abs(value(a, b) + worth) > 1e-9:
            continue
        held[a] += held.pop(b)
        tellers[a] |= tellers.pop(b)
        languages[a] |= languages.pop(b)
        for other in sums.join(a, b):
            if value(a, other) > least:
                heapq.heappush(queue, (-value(a, other), min(a, other), max(a, other)))
    return list(held.values())


def _told_by(some: int, others: int) -> float:
    """What the number of origins that tell of either says for one happening."""
    return ALONE + min(MANY * math.log(some * others), MOST_MANY)


def _candidates(groups: Sequence[Group]) -> Iterator[tuple[int, int]]:
    """Pairs of groups whose triggers have something in common."""
    index: defaultdict[str, list[int]] = defaultdict(list)
    for place, group in enumerate(groups):
        for key in sorted({key for telling in group for key in _keys(telling)}):
            index[key].append(place)
    pairs = {pair for places in index.values() for pair in combinations(places, 2)}
    return iter(sorted(pairs))


def _keys(telling: Telling) -> Iterator[str]:
    yield from telling.kin.stems
    yield from telling.kin.rows
    yield from telling.meanings
    of_type = type_key(telling)
    if of_type is not None:
        yield "/".join(of_type)

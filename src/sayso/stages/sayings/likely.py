"""Which wordings of two languages are worth comparing: those that share two rare terms.

As `near` does for one language: every wording looks up the rarest keys of its terms (of those that another language has, too), two at a time,
since one alone is shared by many. A speaker is a term as well. So the cost grows with the number of wordings, not with its square.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import chain, combinations
from typing import NamedTuple

RAREST = 10
"""Keys of a wording that are looked up: 28 pairs. A translation keeps about two in three."""
COMMON = 30
"""Wordings that share two keys, from which these tell nothing."""


class Keyed(NamedTuple):
    """A wording's language and the keys of each of its terms."""

    language: str
    terms: Sequence[AbstractSet[str]]


def likely(found: Sequence[Keyed]) -> list[tuple[int, int]]:
    """Return the pairs of places in `found` that share two rare terms across languages, lower first, sorted.

    >>> likely([Keyed("en", [{"m1"}, {"m2"}, {"m3", "~rx"}]), Keyed("de", [{"m1"}, {"m3"}]), Keyed("de", [{"m3", "~rx"}])])
    [(0, 1)]
    """
    held: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for one in found:
        held[one.language].update(frozenset[str]().union(*one.terms))
    spoken = Counter(chain.from_iterable(held.values()))
    shared = {key: sum(counts[key] for counts in held.values()) for key, languages in spoken.items() if languages > 1}
    holders: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for place, one in enumerate(found):
        for pair in _looked_up(one.terms, shared):
            holders[pair].append(place)
    return sorted({pair for group in holders.values() if 1 < len(group) <= COMMON for pair in _across(group, found)})


def _looked_up(terms: Iterable[AbstractSet[str]], held: dict[str, int]) -> set[tuple[str, str]]:
    """The rarest keys, two of different terms at a time."""
    keys = sorted((held[key], key, place) for place, term in enumerate(terms) for key in term if key in held)[:RAREST]
    return {(min(a, b), max(a, b)) for (_, a, one), (_, b, other) in combinations(keys, 2) if one != other and a != b}


def _across(group: Sequence[int], found: Sequence[Keyed]) -> Iterator[tuple[int, int]]:
    return ((a, b) for a, b in combinations(group, 2) if found[a].language != found[b].language)

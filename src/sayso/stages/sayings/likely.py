"""Which wordings of two languages are worth comparing: those that share two rare keys.

As `near` does for one language: every wording looks up its rarest keys (of those that another language has, too), two at a time, since one
alone is shared by many. A speaker is a key as well. So the cost grows with the number of wordings, not with its square.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import combinations

RAREST = 8
"""Keys of a wording that are looked up: 28 pairs. A translation keeps about two in three."""
COMMON = 40
"""Wordings that share two keys, from which these tell nothing."""


def likely(found: Sequence[tuple[str, AbstractSet[str]]]) -> list[tuple[int, int]]:
    """Return the pairs of places in `found` (language and keys) that share two rare keys across languages, lower first, sorted.

    >>> likely([("en", {"m1", "m2", "m3"}), ("de", {"m1", "m3"}), ("de", {"m2"})])
    [(0, 1)]
    """
    spoken: defaultdict[str, set[str]] = defaultdict(set)
    held: Counter[str] = Counter()
    for language, keys in found:
        held.update(keys)
        for key in keys:
            spoken[key].add(language)
    holders: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for place, (_, keys) in enumerate(found):
        shared = sorted((key for key in keys if len(spoken[key]) > 1), key=lambda key: (held[key], key))[:RAREST]
        for pair in combinations(sorted(shared), 2):
            holders[pair].append(place)
    return sorted({pair for group in holders.values() if 1 < len(group) <= COMMON for pair in _across(group, found)})


def _across(group: Sequence[int], found: Sequence[tuple[str, AbstractSet[str]]]) -> Iterator[tuple[int, int]]:
    return ((a, b) for a, b in combinations(group, 2) if found[a][0] != found[b][0])

"""Which wordings are worth comparing: those that share a rare run of three words.

Every wording looks up its rarest runs among all; a run that many wordings have tells nothing and is not looked up. So a wording is
compared with at most `RAREST * COMMON` others, however large the pile. Wordings are short, so their runs are made of all words of the pile in
one call: 0.12 ms a page instead of 0.29.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from sayso.text.shingle import Hashes, shingles

WIDTH = 3
"""Words in a run: one changed word in a short sentence still leaves one, and two words are shared by too many."""
RAREST = 8
"""Runs looked up for each wording. For a part of a sentence one would do, as all its runs stand in the whole, too; the more are for altered
wordings, where a changed word takes three runs with it."""
COMMON = 50
"""Wordings (not quotations: copies are one) from which a run is a turn of phrase."""

Indices = NDArray[np.int64]


def near(found: Sequence[Sequence[str]]) -> list[tuple[int, int]]:
    """Return the pairs of places in `found`, lower first and sorted, that share a rare run.

    >>> near(["we heard no siren".split(), "they heard no siren".split(), "the dogs barked".split()])
    [(0, 1)]
    """
    hashes, owners = _runs(found)
    _, run, held = np.unique(hashes, return_inverse=True, return_counts=True)
    several = (held[run] > 1) & (held[run] <= COMMON)
    run, owners = run[several], owners[several]
    by_run = np.argsort(run, kind="stable")
    holders, ends = owners[by_run].tolist(), np.cumsum(np.bincount(run, minlength=len(held))).tolist()
    pairs: set[tuple[int, int]] = set()
    for own, each in _rarest(run, owners, held):
        others = holders[ends[each - 1] if each else 0 : ends[each]]
        pairs.update((min(own, other), max(own, other)) for other in others if other != own)
    return sorted(pairs)


def _runs(found: Sequence[Sequence[str]]) -> tuple[Hashes, Indices]:
    """The runs of all wordings and whose they are, each once; what is shorter than a run is one by itself."""
    lengths = np.array([len(keys) for keys in found], np.int64)
    owners = np.repeat(np.arange(len(found)), lengths)
    hashes = shingles([*chain.from_iterable(found), *[""] * (WIDTH - 1)], WIDTH)[: len(owners)]
    left = np.repeat(np.cumsum(lengths), lengths) - np.arange(len(owners))  # words from here to the wording's end
    hashes, owners = hashes[left >= WIDTH], owners[left >= WIDTH]
    short = [place for place, keys in enumerate(found) if 0 < len(keys) < WIDTH]
    hashes = np.concatenate([hashes, *(shingles(found[place], WIDTH) for place in short)])
    owners = np.concatenate([owners, np.array(short, np.int64)])
    order = np.lexsort((hashes, owners))
    hashes, owners = hashes[order], owners[order]
    first = np.ones(len(hashes), bool)
    first[1:] = (hashes[1:] != hashes[:-1]) | (owners[1:] != owners[:-1])
    return hashes[first], owners[first]


def _rarest(run: Indices, owners: Indices, held: Indices) -> Iterator[tuple[int, int]]:
    """Each wording with the rarest of its runs."""
    order = np.lexsort((run, held[run], owners))
    run, owners = run[order], owners[order]
    rank = np.arange(len(owners)) - np.searchsorted(owners, owners)
    yield from zip(owners[rank < RAREST].tolist(), run[rank < RAREST].tolist(), strict=True)

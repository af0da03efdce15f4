"""Which wordings are worth comparing: those that share a rare run of three words.

Every wording looks up its rarest runs among all; a run that many wordings have tells nothing and is not looked up. So a wording is
compared with at most `RAREST * COMMON` others, however large the pile.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from sayso.text.shingle import shingles

WIDTH = 3
"""Words in a run: one changed word in a short sentence still leaves one, and two words are shared by too many."""
RAREST = 8
"""Runs looked up for each wording. For a part of a sentence one would do, as all its runs stand in the whole, too; the more are for altered
wordings, where a changed word takes three runs with it."""
COMMON = 50
"""Wordings (not quotations: copies are one) from which a run is a turn of phrase."""


def near(found: Sequence[Sequence[str]]) -> list[tuple[int, int]]:
    """Return the pairs of places in `found`, lower first and sorted, that share a rare run.

    >>> near(["we heard no siren".split(), "they heard no siren".split(), "the dogs barked".split()])
    [(0, 1)]
    """
    runs = [np.unique(shingles(keys, WIDTH)) for keys in found]
    if not runs:
        return []
    hashes = np.concatenate(runs)
    owners = np.repeat(np.arange(len(runs)), [len(own) for own in runs])
    order = np.argsort(hashes, kind="stable")
    owners = owners[order]
    known, starts, counts = np.unique(hashes[order], return_index=True, return_counts=True)
    pairs: set[tuple[int, int]] = set()
    for place, own in enumerate(runs):
        at = np.searchsorted(known, own)
        at = at[(counts[at] > 1) & (counts[at] <= COMMON)]
        for run in at[np.lexsort((at, counts[at]))][:RAREST]:
            others = owners[starts[run] : starts[run] + counts[run]].tolist()
            pairs.update((min(place, other), max(place, other)) for other in others if other != place)
    return sorted(pairs)

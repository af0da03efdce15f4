"""MinHash: a short signature of a set of shingles; texts that share most shingles share parts of it.

Broder (1997). Each place of a signature is the least value of all shingles under one of `PLACES` fixed maps
h -> a*h + b (mod 2^64); two sets agree at a place with the probability of their Jaccard similarity J. The places are cut
into bands of `ROWS`; texts with one equal band are candidates, which happens with probability 1 - (1 - J^ROWS)^BANDS:
0.99 at J = 0.5, 0.93 at 0.4, 0.67 at 0.3, 0.04 at 0.1. Texts without kinship have J near 0, so the low bar costs nothing,
and every candidate is checked exactly afterwards. The maps come from a counter, hence are the same on every machine.
"""

from __future__ import annotations

import numpy as np
from xxhash import xxh3_64_intdigest

from sayso.text.shingle import Hashes

ROWS = 3
BANDS = 40
PLACES = ROWS * BANDS


def _constants(name: str) -> Hashes:
    return np.array([xxh3_64_intdigest(f"{name}{place}".encode()) for place in range(PLACES)], np.uint64)[:, None]


_TIMES = _constants("times") | np.uint64(1)  # odd: a map that loses nothing
_PLUS = _constants("plus")


def signature(hashes: Hashes) -> Hashes:
    """Return the MinHash signature of a set of shingles that is not empty."""
    return np.asarray((hashes[None, :] * _TIMES + _PLUS).min(axis=1))


def bands(signed: Hashes) -> Hashes:
    """Return one key a band: equal where all rows of the band are equal, and different for different bands."""
    rows = signed.reshape(BANDS, ROWS)
    total = np.arange(1, BANDS + 1, dtype=np.uint64)
    for row in range(ROWS):
        total = (total ^ rows[:, row]) * np.uint64(0x9E3779B97F4A7C15)
        total ^= total >> np.uint64(32)
    return total

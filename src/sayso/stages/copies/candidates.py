"""Which documents to compare word by word: those that share part of a signature, or a few rare shingles.

Comparing all pairs of a pile is quadratic. Two routes lead to candidates, each near-linear:

* MinHash bands (`sayso.text.minhash`) find texts alike as wholes, however many copies there are.
* Rare shingles find a short text inside a long one, where signatures differ: a sample of all shingles is sorted, and
  documents that share several that stand in few documents are candidates. What stands in many documents is left to the
  bands: it is a much-copied text or furniture.

Groups of more than `CROWD` that share a band are not paired each with each: in order of length, each is compared with the
next `NEIGHBOURS` and with the longest. That joins the group just the same, since near-equal texts are near-equal in length.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from sayso.stages.copies.overlap import Body
from sayso.text.minhash import bands, signature
from sayso.text.shingle import Hashes

CROWD = 16
"""Documents that share a shingle or a band and are still paired each with each (120 pairs)."""

NEIGHBOURS = 8
"""In a greater crowd, how many of the next shorter texts each one is compared with."""

SAMPLE = 4
"""One shingle in so many is looked up in the search for excerpts. Of a copied passage of 60 words 14 remain, and the
chance that fewer than `TOUCHES` do is 1 in 5,000."""

TOUCHES = 3
"""Sampled rare shingles that two documents must share to be compared. One or two are a shared phrase."""

Indices = NDArray[np.int64]


def candidate_pairs(bodies: list[Body]) -> list[tuple[int, int]]:
    """Return pairs of indices worth comparing, lower first, sorted, each once."""
    return sorted({*_alike(bodies), *_touching(bodies)})


def _alike(bodies: list[Body]) -> Iterator[tuple[int, int]]:
    """Pairs of documents that share a band of their signatures."""
    full = [index for index, body in enumerate(bodies) if len(body.shingles)]
    if not full:
        return
    found = np.concatenate([bands(signature(bodies[index].shingles)) for index in full])
    owners = np.repeat(np.array(full, np.int64), len(found) // len(full))
    for group in _groups(found, owners):
        if len(group) <= CROWD:
            yield from _all_pairs(group)
        else:
            yield from _neighbours(sorted(group.tolist(), key=lambda index: (-bodies[index].words, index)))


def _touching(bodies: list[Body]) -> Iterator[tuple[int, int]]:
    """Pairs of documents that share several rare shingles of the sample."""
    samples = [body.shingles[body.shingles % np.uint64(SAMPLE) == 0] for body in bodies]
    owners = np.repeat(np.arange(len(bodies), dtype=np.int64), [len(sample) for sample in samples])
    size = np.int64(max(len(bodies), 1))
    found: list[Indices] = []
    for group in _groups(np.concatenate([*samples, np.empty(0, np.uint64)]), owners):
        if len(group) <= CROWD:
            first, second = np.triu_indices(len(group), 1)
            found.append(group[first] * size + group[second])
    if found:
        pairs, counts = np.unique(np.concatenate(found), return_counts=True)
        for pair in pairs[counts >= TOUCHES].tolist():
            yield divmod(pair, int(size))


def _groups(marks: Hashes, owners: Indices) -> Iterator[Indices]:
    """The owners of each mark that has several, ascending."""
    order = np.lexsort((owners, marks))
    marks, owners = marks[order], owners[order]
    starts = np.flatnonzero(np.concatenate([[True], marks[1:] != marks[:-1]])) if len(marks) else np.empty(0, np.int64)
    ends = np.append(starts[1:], len(marks))
    several = ends - starts > 1
    for start, end in zip(starts[several].tolist(), ends[several].tolist(), strict=True):
        yield owners[start:end]


def _all_pairs(group: Indices) -> Iterator[tuple[int, int]]:
    members = group.tolist()
    for place, index in enumerate(members):
        for other in members[place + 1 :]:
            yield index, other


def _neighbours(members: list[int]) -> Iterator[tuple[int, int]]:
    for place, index in enumerate(members):
        for other in {members[0], *members[place + 1 : place + 1 + NEIGHBOURS]} - {index}:
            yield min(index, other), max(index, other)

"""The sequence model at work: the best row of labels for each sentence, and how likely each label is at each word.

Viterbi's best path and the forward-backward sums of a linear-chain conditional random field, for all sentences of a document at once.
A word's label is "O", or "B-" and "I-" with PER, ORG, LOC, MISC.

For speed the words of all sentences stand place by place, the longest sentence first: all first words, then all second
words and so on. At each place the sentences that go so far are then a front part of those of the place before.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray

from sayso.lang.weights import OFFSETS, Weights

Group: TypeAlias = tuple[str, ...]
"""Features that come together: of a word's letters, of its place, ..."""
Rows: TypeAlias = Sequence[Sequence[Sequence[Group]]]
"""Sentences of words of groups of features."""
Floats: TypeAlias = NDArray[np.floating]
Numbers: TypeAlias = NDArray[np.int64]
OFTEN = 8
"""Steps after which sums are brought back to one, so that nothing becomes too small for a number of double precision."""


class Answer(NamedTuple):
    """What the model says of a word: its label in the best row of labels, that label's probability, and its likeliest kind of name."""

    label: str
    sure: float
    kind: str


class Packed(NamedTuple):
    """Where the words stand, place by place."""

    at: Numbers
    """For each word in the new order its number in the old one."""
    slices: list[slice]
    """The words of each place."""


def summed(rows: Rows, weights: Weights) -> Floats:
    """For each word, sentence after sentence, the sum of its features' weights in all readings. A group is summed up once."""
    places: dict[Group, int] = {}
    parts: list[int] = []
    begins: list[int] = []
    for row in rows:
        for word in row:
            begins.append(len(parts))
            parts += [places.setdefault(group, len(places)) for group in word]
    if not begins:
        return np.zeros((0, weights.table.shape[1]), dtype=np.float32)
    return np.add.reduceat(_groups(places, weights)[parts], begins, axis=0)


def _groups(groups: dict[Group, int], weights: Weights) -> Floats:
    """The sum of each group's weights."""
    found = weights.rows
    nought = len(weights.table) - 1
    flat: list[int] = []
    begins: list[int] = []
    for group in groups:
        begins.append(len(flat))
        flat.append(nought)
        flat += [found[feature] for feature in group if feature in found]
    return np.add.reduceat(weights.table[flat], begins, axis=0)


def read(sums: Floats, lengths: Sequence[int], weights: Weights, reading: int) -> list[list[Answer]]:
    """What the model says of each word of each sentence. `sums`: see `summed`; `reading`: its number."""
    if not sum(lengths):
        return [[] for _ in lengths]
    sizes = np.array(lengths)
    packed = _packed(sizes)
    scores = _scores(sums, sizes, weights, reading)[packed.at].T
    path = _best(scores, packed.slices, weights.steps[reading])
    shares = _shares(scores, packed.slices, weights.steps[reading])
    kinds = sorted({label[2:] for label in weights.labels if label != "O"})
    of_kinds = np.array([[float(label[2:] == kind) for label in weights.labels] for kind in kinds])
    answers = zip(
        packed.at.tolist(),
        path.tolist(),
        shares[path, np.arange(len(path))].tolist(),
        (of_kinds @ shares).argmax(axis=0).tolist(),
        strict=True,
    )
    flat = [Answer(weights.labels[label], sure, kinds[kind]) for _, label, sure, kind in sorted(answers)]
    ends = np.cumsum(sizes).tolist()
    return [flat[end - length : end] for length, end in zip(lengths, ends, strict=True)]


def _packed(lengths: Numbers) -> Packed:
    order = np.argsort(-lengths, kind="stable")
    begins = (np.cumsum(lengths) - lengths)[order]
    many = [int((lengths > place).sum()) for place in range(int(lengths.max()))]
    ends = np.cumsum(many).tolist()
    at = np.concatenate([begins[:count] + place for place, count in enumerate(many)])
    return Packed(at, [slice(end - count, end) for count, end in zip(many, ends, strict=True)])


def _scores(sums: Floats, lengths: Numbers, weights: Weights, reading: int) -> Floats:
    """The sum of all weights for each word and label; a word's features count for its neighbours, too."""
    labels = len(weights.labels)
    ends = np.repeat(np.cumsum(lengths), lengths)
    begins = ends - np.repeat(lengths, lengths)
    here = np.arange(len(sums))
    made = np.zeros((len(sums), labels))
    for number, offset in enumerate(OFFSETS):
        column = (reading * len(OFFSETS) + number) * labels
        there = here + offset
        inside = (there >= begins) & (there < ends)
        made[inside] += sums[there[inside], column : column + labels]
        made[~inside] += weights.edges[reading][number]
    return made


def _best(scores: Floats, slices: Sequence[slice], steps: Floats) -> Numbers:
    """The label of each word in the best row of labels."""
    best = scores.copy()
    for before, here in _pairs(slices):
        best[:, here] += (best[:, None, before] + steps[:, :, None]).max(axis=0)
    path = np.zeros(best.shape[1], dtype=np.int64)
    path[slices[-1]] = best[:, slices[-1]].argmax(axis=0)
    for before, here in reversed(list(_pairs(slices))):
        best[:, before] += steps[:, path[here]]
        whole = slice(before.start, here.start)
        path[whole] = best[:, whole].argmax(axis=0)
    return path


def _shares(scores: Floats, slices: Sequence[slice], steps: Floats) -> Floats:
    """The probability of each label at each word."""
    local = np.exp(scores - scores.max(axis=0))
    moves = np.exp(steps - steps.max()).astype(np.float64)
    forward, backward = local.copy(), local.copy()
    pairs = list(_pairs(slices))
    for number, (before, here) in enumerate(pairs):
        forward[:, here] *= moves.T @ forward[:, before]
        if number % OFTEN == 0:
            forward[:, here] /= forward[:, here].sum(axis=0)
    for number, (before, here) in enumerate(reversed(pairs)):
        backward[:, before] *= moves @ backward[:, here]
        if number % OFTEN == 0:
            backward[:, before] /= backward[:, before].sum(axis=0)
    made = forward * backward / local
    return made / made.sum(axis=0)


def _pairs(slices: Sequence[slice]) -> Iterator[tuple[slice, slice]]:
    """Each place but the first, and before it those words of the place before that have a follower there."""
    for number in range(1, len(slices)):
        here, start = slices[number], slices[number - 1].start
        yield slice(start, start + here.stop - here.start), here

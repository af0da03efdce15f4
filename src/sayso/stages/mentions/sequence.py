"""The sequence model at work: the best row of labels for each sentence, and how likely each label is at each word.

Viterbi's best path and the forward-backward sums of a linear-chain conditional random field, for all sentences of a document at once.
A word's label is "O", or "B-" and "I-" with PER, ORG, LOC, MISC.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from sayso.lang.weights import OFFSETS, Weights

Rows = Sequence[Sequence[Sequence[str]]]
"""Sentences of words of features."""
Floats = NDArray[np.float32]


class Answer(NamedTuple):
    """What the model says of a word: its label in the best row of labels, that label's probability, and its likeliest kind of name."""

    label: str
    sure: float
    kind: str


def read(rows: Rows, weights: Weights, more: Rows | None = None) -> list[list[Answer]]:
    """What the model says of each word of each sentence; `more`: further features of the same words."""
    lengths = np.array([len(row) for row in rows])
    if not lengths.sum():
        return [[] for _ in rows]
    scores = _padded(_scores(rows, more, lengths, weights), lengths, len(weights.labels))
    paths = _best(scores, lengths, weights.steps)
    shares = _shares(scores, lengths, weights.steps)
    kinds = sorted({label[2:] for label in weights.labels if label != "O"})
    sums = np.stack([shares[:, :, [lab[2:] == kind for lab in weights.labels]].sum(axis=2) for kind in kinds], axis=2)
    likeliest = sums.argmax(axis=2)
    made = []
    for number, length in enumerate(lengths.tolist()):
        path = paths[number, :length]
        sure = shares[number, np.arange(length), path].tolist()
        rest = likeliest[number, :length].tolist()
        row = zip(path.tolist(), sure, rest, strict=True)
        made.append([Answer(weights.labels[best], share, kinds[kind]) for best, share, kind in row])
    return made


def _scores(rows: Rows, more: Rows | None, lengths: NDArray[np.int64], weights: Weights) -> Floats:
    """The sum of all weights for each word and label; a word's features count for its neighbours, too."""
    sums = _sums(rows, weights)
    if more is not None:
        sums += _sums(more, weights)
    labels = len(weights.labels)
    ends = np.cumsum(lengths)
    sentence = np.repeat(np.arange(len(lengths)), lengths)
    first, last = (ends - lengths)[sentence], ends[sentence]
    made = np.zeros((len(sums), labels), dtype=np.float32)
    here = np.arange(len(sums))
    for number, offset in enumerate(OFFSETS):
        there = here + offset
        inside = (there >= first) & (there < last)
        made[inside] += sums[there[inside], number * labels : (number + 1) * labels]
        made[~inside] += weights.edges[number]
    return made


def _sums(rows: Rows, weights: Weights) -> Floats:
    """The rows of each word's features added up."""
    found = weights.rows
    nought = len(weights.table) - 1
    flat: list[int] = []
    begins: list[int] = []
    for row in rows:
        for word in row:
            begins.append(len(flat))
            flat.append(nought)
            flat += [found[feature] for feature in word if feature in found]
    sums: Floats = np.add.reduceat(weights.table[flat], begins, axis=0)
    return sums


def _padded(scores: Floats, lengths: NDArray[np.int64], labels: int) -> Floats:
    made = np.zeros((len(lengths), int(lengths.max()), labels), dtype=np.float32)
    mask = np.arange(made.shape[1])[None, :] < lengths[:, None]
    made[mask] = scores
    return made


def _best(scores: Floats, lengths: NDArray[np.int64], steps: Floats) -> NDArray[np.int64]:
    many, longest, labels = scores.shape
    best = scores[:, 0]
    back = np.zeros((longest, many, labels), dtype=np.int64)
    back[:] = np.arange(labels)
    for place in range(1, longest):
        through = best[:, :, None] + steps[None]
        goes_on = (lengths > place)[:, None]
        back[place] = np.where(goes_on, through.argmax(axis=1), back[place])
        best = np.where(goes_on, through.max(axis=1) + scores[:, place], best)
    path = np.zeros((many, longest), dtype=np.int64)
    path[:, -1] = best.argmax(axis=1)
    for place in range(longest - 1, 0, -1):
        path[:, place - 1] = back[place, np.arange(many), path[:, place]]
    return path


def _shares(scores: Floats, lengths: NDArray[np.int64], steps: Floats) -> Floats:
    """The probability of each label at each word. Sums are kept near one by dividing, so that nothing overflows."""
    longest = scores.shape[1]
    local = np.exp(scores - scores.max(axis=2, keepdims=True))
    moves = np.exp(steps - steps.max())
    forward = np.empty_like(local)
    forward[:, 0] = local[:, 0] / local[:, 0].sum(axis=1, keepdims=True)
    for place in range(1, longest):
        step = (forward[:, place - 1] @ moves) * local[:, place]
        forward[:, place] = step / step.sum(axis=1, keepdims=True)
    backward = np.ones_like(local)
    for place in range(longest - 2, -1, -1):
        step = (backward[:, place + 1] * local[:, place + 1]) @ moves.T
        goes_on = (lengths > place + 1)[:, None]
        backward[:, place] = np.where(goes_on, step / step.sum(axis=1, keepdims=True), backward[:, place])
    made = forward * backward
    shares: Floats = made / made.sum(axis=2, keepdims=True)
    return shares

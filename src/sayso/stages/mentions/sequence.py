"""The sequence model at work: the best row of labels for each sentence, and how likely each label is at each word.

Viterbi's best path and the forward-backward sums of a linear-chain conditional random field, for all sentences of a document at once.
A word's label is "O", or "B-" and "I-" with PER, ORG, LOC, MISC.

For speed the words of all sentences stand place by place, the longest sentence first: all first words, then all second
words and so on. At each place the sentences that go so far are then a front part of those of the place before.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from functools import cache
from itertools import chain
from typing import NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray

from sayso.lang.lexicon import REMEMBERED
from sayso.lang.weights import OFFSETS, Weights

Group: TypeAlias = tuple[str, ...]
"""Features that come together: of a word's letters, of its place, ..."""
Rows: TypeAlias = Sequence[Sequence[Sequence[Group]]]
"""Sentences of words of groups of features."""
Floats: TypeAlias = NDArray[np.floating]
Numbers: TypeAlias = NDArray[np.int64]
_Pair: TypeAlias = tuple[slice, slice]
OFTEN = 8
"""Steps after which sums are brought back to one, so that nothing becomes too small for a number of double precision."""


class Answers(NamedTuple):
    """What the model says of a sentence's words. Lists, not a record for each word: there are 600 a page, each read twice."""

    labels: list[str]
    """Those of the best row of labels."""
    sure: list[float]
    """Their probabilities."""
    kinds: list[str]
    """The likeliest kind of name of each word, were it one."""


class Packed(NamedTuple):
    """Where the words stand, place by place."""

    at: Numbers
    """For each word in the new order its number in the old one."""
    slices: list[slice]
    """The words of each place."""


class _Groups:
    """The sums of groups that were met: news brings the same ones again and again.

    The weights are numbers of half precision; so few of them add up exactly in single precision, in whatever order.
    """

    def __init__(self, weights: Weights) -> None:
        self._weights = weights
        self._number: dict[Group, int] = {}
        self._sums = np.zeros((0, weights.table.shape[1]), weights.table.dtype)  # its end is free

    def summed(self, words: Sequence[Sequence[Group]]) -> Floats:
        """For each word the sum of its groups."""
        number = self._number
        parts = [number.get(group, -1) for word in words for group in word]
        if -1 in parts:
            self._learn({group: None for word in words for group in word})
            parts = [number[group] for word in words for group in word]
        return _sums(parts, [len(word) for word in words], self._sums)

    def _learn(self, groups: Collection[Group]) -> None:
        if len(self._number) > REMEMBERED:
            self._number.clear()
        new = [group for group in groups if group not in self._number]
        first, last = len(self._number), len(self._number) + len(new)
        self._number.update(zip(new, range(first, last), strict=True))
        known, nought = self._weights.rows, len(self._weights.table) - 1
        rows = [[known[feature] for feature in group if feature in known] or [nought] for group in new]
        if last > len(self._sums):
            room = np.zeros((2 * last, self._sums.shape[1]), self._sums.dtype)
            room[:first] = self._sums[:first]
            self._sums = room
        self._sums[first:last] = _sums(list(chain.from_iterable(rows)), list(map(len, rows)), self._weights.table)


@cache
def _groups(weights: Weights) -> _Groups:
    return _Groups(weights)


def summed(rows: Rows, weights: Weights) -> Floats:
    """For each word, sentence after sentence, the sum of its features' weights in all readings."""
    words = [word for row in rows for word in row]
    return _groups(weights).summed(words) if words else np.zeros((0, weights.table.shape[1]))


def _sums(flat: Sequence[int], sizes: Sequence[int], table: Floats) -> Floats:
    """The sums of the table's rows in each part of a list of their numbers; no part is empty. All first ones, then all second ones, ..."""
    numbers, lengths = np.array(flat), np.array(sizes)
    begins = np.cumsum(lengths) - lengths
    made: Floats = table[numbers[begins]]
    for place in range(1, int(lengths.max())):
        longer = np.flatnonzero(lengths > place)
        made[longer] += table[numbers[begins[longer] + place]]
    return made


def read(sums: Floats, lengths: Sequence[int], weights: Weights, reading: int) -> list[Answers]:
    """What the model says of each sentence's words. `sums`: see `summed`; `reading`: its number."""
    if not sum(lengths):
        return [Answers([], [], []) for _ in lengths]
    sizes = np.array(lengths)
    packed = _packed(sizes)
    scores = _scores(sums, sizes, weights, reading)[packed.at].T
    pairs = list(_pairs(packed.slices))
    path = _best(scores, packed.slices[-1], pairs, weights.steps[reading])
    shares = _shares(scores, _turned(packed, sizes), pairs, weights.steps[reading])
    names = sorted({label[2:] for label in weights.labels if label != "O"})
    of_kinds = np.array([[float(label[2:] == kind) for label in weights.labels] for kind in names])
    back = np.argsort(packed.at)
    labels = [weights.labels[label] for label in path[back].tolist()]
    sure = shares[path, np.arange(len(path))][back].tolist()
    kinds = [names[kind] for kind in (of_kinds @ shares).argmax(axis=0)[back].tolist()]
    ends = np.cumsum(sizes).tolist()
    cuts = [slice(end - length, end) for length, end in zip(lengths, ends, strict=True)]
    return [Answers(labels[cut], sure[cut], kinds[cut]) for cut in cuts]


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


def _best(scores: Floats, last: slice, pairs: Sequence[_Pair], steps: Floats) -> Numbers:
    """The label of each word in the best row of labels."""
    best = scores.copy()
    moves, largest = steps[:, :, None], np.maximum.reduce  # .max() calls the same by two functions more
    for before, here in pairs:
        best[:, here] += largest(best[:, None, before] + moves, axis=0)
    path = np.zeros(best.shape[1], dtype=np.int64)
    path[last] = best[:, last].argmax(axis=0)
    for before, here in reversed(pairs):
        best[:, before] += steps[:, path[here]]
        whole = slice(before.start, here.start)
        path[whole] = best[:, whole].argmax(axis=0)
    return path


def _turned(packed: Packed, lengths: Numbers) -> Numbers:
    """For each word in the packed order the one that is as far from its sentence's end as this is from the beginning."""
    back = np.empty_like(packed.at)
    back[packed.at] = np.arange(len(packed.at))
    ends = np.cumsum(lengths)
    mirrored = np.repeat(2 * ends - lengths - 1, lengths)[packed.at] - packed.at
    made: Numbers = back[mirrored]
    return made


def _shares(scores: Floats, turned: Numbers, pairs: Sequence[_Pair], steps: Floats) -> Floats:
    """The probability of each label at each word: sums over all ways to a word and, of the turned sentences, from it, side by side."""
    local = np.exp(scores - scores.max(axis=0))
    moves = np.exp(steps - steps.max()).astype(np.float64)
    both, ways = np.stack([local, local[:, turned]]), np.stack([moves.T, moves])
    total = np.add.reduce
    for number, (before, here) in enumerate(pairs):
        both[:, :, here] *= ways @ both[:, :, before]
        if number % OFTEN == 0:
            both[:, :, here] /= total(both[:, :, here], axis=1, keepdims=True)
    made: Floats = both[0] * both[1][:, turned] / local
    made /= made.sum(axis=0)
    return made


def _pairs(slices: Sequence[slice]) -> Iterator[_Pair]:
    """Each place but the first, and before it those words of the place before that have a follower there."""
    for number in range(1, len(slices)):
        here, start = slices[number], slices[number - 1].start
        yield slice(start, start + here.stop - here.start), here

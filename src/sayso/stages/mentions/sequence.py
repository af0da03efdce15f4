"""The sequence model at work: the best row of labels for each sentence, and how likely each label is at each word.

Viterbi's best path and the forward-backward sums of a linear-chain conditional random field, for all sentences of a document at once.
A word's label is "O", or "B-" and "I-" with PER, ORG, LOC, MISC.

For speed the words of all sentences stand place by place, the longest sentence first: all first words, then all second
words and so on. At each place the sentences that go so far are then a front part of those of the place before.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cache, lru_cache
from itertools import chain
from typing import Any, NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray

from sayso.lang.lexicon import REMEMBERED
from sayso.lang.weights import OFFSETS, Weights

Group: TypeAlias = tuple[Any, ...]
"""Features that come together (of a word's letters, of its place, ...), or what they are made of: see `features`."""
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
    back: Numbers
    """For each word in the old order its number in the new one."""
    turned: Numbers
    """For each word in the new order the one that is as far from its sentence's end as this is from the beginning."""
    laid: Numbers
    """For each word in the new order its row where sentences lie one after the other with two empty rows around each."""
    pairs: list[_Pair]
    """Each place but the first, and before it those words of the place before that have a follower there."""
    cuts: list[slice]
    """The words of each sentence, in the old order."""


class Memory:
    """The sums of groups that a model has met: news brings the same ones again and again.

    `spell` gives a group's features. The weights are numbers of half precision; so few of them add up exactly in single precision, in whatever order.
    """

    def __init__(self, weights: Weights, spell: Callable[[Group], Iterable[str]]) -> None:
        self.weights = weights
        self._spell = spell
        self._number: dict[Group, int] = {}
        self._sums = np.zeros((0, weights.table.shape[1]), weights.table.dtype)  # its end is free

    def summed(self, rows: Rows) -> Floats:
        """For each word, sentence after sentence, the sum of its features' weights in all readings."""
        words = list(chain.from_iterable(rows))
        if not words:
            return np.zeros((0, self.weights.table.shape[1]))
        groups = list(chain.from_iterable(words))
        parts = list(map(self._number.get, groups))
        if None in parts:
            self._learn(groups)
            parts = list(map(self._number.get, groups))
        return _sums(parts, list(map(len, words)), self._sums)  # type: ignore[arg-type]

    def _learn(self, groups: Iterable[Group]) -> None:
        if len(self._number) > REMEMBERED:
            self._number.clear()
        new = [group for group in dict.fromkeys(groups) if group not in self._number]
        first, last = len(self._number), len(self._number) + len(new)
        self._number.update(zip(new, range(first, last), strict=True))
        known, nought = self.weights.rows, len(self.weights.table) - 1
        rows = [[known[feature] for feature in self._spell(group) if feature in known] or [nought] for group in new]
        if last > len(self._sums):
            room = np.zeros((2 * last, self._sums.shape[1]), self._sums.dtype)
            room[:first] = self._sums[:first]
            self._sums = room
        self._sums[first:last] = _sums(list(chain.from_iterable(rows)), list(map(len, rows)), self.weights.table)


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
    """What the model says of each sentence's words. `sums`: see `Memory`; `reading`: its number."""
    if not sum(lengths):
        return [Answers([], [], []) for _ in lengths]
    packed = _packed(tuple(lengths))
    scores = _scores(sums, packed, weights, reading)
    path = _best(scores, packed.pairs, weights.steps[reading])
    shares = _shares(scores, packed, weights.steps[reading])
    names, of_kinds = _kinds(weights.labels)
    labels = [weights.labels[label] for label in path[packed.back].tolist()]
    sure = shares[path, np.arange(len(path))][packed.back].tolist()
    kinds = [names[kind] for kind in (of_kinds @ shares).argmax(axis=0)[packed.back].tolist()]
    return [Answers(labels[cut], sure[cut], kinds[cut]) for cut in packed.cuts]


@cache
def _kinds(labels: tuple[str, ...]) -> tuple[list[str], NDArray[np.float64]]:
    """The kinds of names, and for each which labels are of it."""
    names = sorted({label[2:] for label in labels if label != "O"})
    return names, np.array([[float(label[2:] == kind) for label in labels] for kind in names])


@lru_cache(maxsize=1)
def _packed(lengths: tuple[int, ...]) -> Packed:
    """Kept for the second reading of the same document."""
    sizes = np.array(lengths)
    order = np.argsort(-sizes, kind="stable")
    ends = np.cumsum(sizes)
    begins = ends - sizes
    longest = int(sizes.max())
    many = (len(sizes) - np.searchsorted(np.sort(sizes), np.arange(longest), side="right")).tolist()
    first = begins[order]
    at = np.concatenate([first[:count] + place for place, count in enumerate(many)])
    back = np.empty_like(at)
    back[at] = np.arange(len(at))
    turned = back[np.repeat(begins + ends - 1, sizes)[at] - at]
    laid = at + np.repeat(2 * np.arange(1, len(sizes) + 1), sizes)[at]
    stops = np.cumsum(many).tolist()
    starts = [stop - count for stop, count in zip(stops, many, strict=True)]
    pairs = [
        (slice(starts[place - 1], starts[place - 1] + many[place]), slice(starts[place], stops[place]))
        for place in range(1, longest)
    ]
    return Packed(at, back, turned, laid, pairs, list(map(slice, begins.tolist(), ends.tolist())))


def _scores(sums: Floats, packed: Packed, weights: Weights, reading: int) -> Floats:
    """The sum of all weights for each label and word; a word's features count for its neighbours, too."""
    labels, reach = len(weights.labels), len(OFFSETS)
    edges = weights.edges[reading].reshape(-1)
    rows = np.tile(edges, (len(sums) + 2 * len(packed.cuts) + 2, 1))
    rows[packed.laid] = sums[packed.at, reading * reach * labels : (reading + 1) * reach * labels]
    made = np.zeros((len(sums), labels))
    for number, offset in enumerate(OFFSETS):
        made += rows[packed.laid + offset, number * labels : (number + 1) * labels]
    return np.ascontiguousarray(made.T)


def _best(scores: Floats, pairs: Sequence[_Pair], steps: Floats) -> Numbers:
    """The label of each word in the best row of labels."""
    best = scores.copy()
    moves, largest = steps[:, :, None], np.maximum.reduce  # .max() calls the same by two functions more
    for before, here in pairs:
        best[:, here] += largest(best[:, None, before] + moves, axis=0)
    path: Numbers = best.argmax(axis=0)  # good for the last word of each sentence
    # For each word, and each label of the word behind it, the best label of its own.
    came = (best.T[:, None, :] + steps.T).argmax(axis=2)
    for before, here in reversed(pairs):
        path[before] = came[np.arange(before.start, before.stop), path[here]]
    return path


def _shares(scores: Floats, packed: Packed, steps: Floats) -> Floats:
    """The probability of each label at each word: sums over all ways to a word and, of the turned sentences, from it, side by side."""
    local = np.exp(scores - scores.max(axis=0))
    moves = np.exp(steps - steps.max()).astype(np.float64)
    both, ways = np.stack([local, local[:, packed.turned]]), np.stack([moves.T, moves])
    total = np.add.reduce
    for number, (before, here) in enumerate(packed.pairs):
        both[:, :, here] *= ways @ both[:, :, before]
        if number % OFTEN == 0:
            both[:, :, here] /= total(both[:, :, here], axis=1, keepdims=True)
    made: Floats = both[0] * both[1][:, packed.turned] / local
    made /= made.sum(axis=0)
    return made

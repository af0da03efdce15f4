"""The sequence model at work: the best row of labels for each sentence, and how likely each label is at each word.

The forward-backward sums of a linear-chain conditional random field and its best path, for all sentences of a document at once.
A word's label is "O", or "B-" and "I-" with PER, ORG, LOC, MISC.

For speed the words of all sentences stand place by place, the longest sentence first: all first words, then all second
words and so on. At each place the sentences that go so far are then a front part of those of the place before.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
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
LEAST = 1e-300
"""What stands for a chance of nought, which has no logarithm."""
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
    at_end: Numbers
    """Like `at`, but of the word that is as far from its sentence's end as this is from the beginning."""
    back_end: Numbers
    """Like `back`, of the same word."""
    pairs: list[_Pair]
    """Each place but the first, and before it those words of the place before that have a follower there."""
    cuts: list[slice]
    """The words of each sentence, in the old order."""
    sentence: Numbers
    """For each word, in the old order, the number of its sentence."""
    laid: Numbers
    """For each word, in the old order, its row where sentences lie one after the other with two empty rows around each."""
    ends: frozenset[int]
    """Where sentences begin and end, in the old order."""


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
        if len(self._number) > REMEMBERED:
            self._number.clear()
        parts = list(map(self._number.get, groups))
        if None in parts:
            self._learn({group: None for group, part in zip(groups, parts, strict=True) if part is None})
            parts = list(map(self._number.get, groups))
        return _sums(parts, list(map(len, words)), self._sums)  # type: ignore[arg-type]

    def _learn(self, new: Collection[Group]) -> None:
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
    made: Floats = table.take(numbers.take(begins), axis=0)
    for place in range(1, int(lengths.max())):
        longer = np.flatnonzero(lengths > place)
        made[longer] += table.take(numbers.take(begins.take(longer) + place), axis=0)
    return made


def read(sums: Floats, lengths: Sequence[int], weights: Weights, reading: int) -> list[Answers]:
    """What the model says of each sentence's words. `sums`: see `Memory`; `reading`: its number."""
    if not sum(lengths):
        return [Answers([], [], []) for _ in lengths]
    packed = _packed(tuple(lengths))
    scores = _scores(sums, packed, weights, reading)
    shares, ahead = _shares(scores, packed, weights, reading)
    path = _best(scores, shares, ahead, packed, weights, reading)
    names, of_kinds = _kinds(weights.labels)
    labels = [weights.labels[label] for label in path.tolist()]
    sure = shares[np.arange(len(path)), path].tolist()
    kinds = [names[kind] for kind in (shares @ of_kinds).argmax(axis=1).tolist()]
    return [Answers(labels[cut], sure[cut], kinds[cut]) for cut in packed.cuts]


@cache
def _kinds(labels: tuple[str, ...]) -> tuple[list[str], NDArray[np.float64]]:
    """The kinds of names, and for each which labels are of it."""
    names = sorted({label[2:] for label in labels if label != "O"})
    return names, np.array([[float(label[2:] == kind) for kind in names] for label in labels])


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
    words = np.arange(len(at))
    back = np.empty_like(at)
    back[at] = words
    sentence = np.repeat(np.arange(len(sizes)), sizes)
    from_end = (begins + ends - 1)[sentence] - words
    stops = np.cumsum(many).tolist()
    starts = [stop - count for stop, count in zip(stops, many, strict=True)]
    pairs = [
        (slice(starts[place - 1], starts[place - 1] + many[place]), slice(starts[place], stops[place]))
        for place in range(1, longest)
    ]
    cuts = list(map(slice, begins.tolist(), ends.tolist()))
    laid = words + 2 * (sentence + 1)
    return Packed(at, back, from_end[at], back[from_end], pairs, cuts, sentence, laid, frozenset((0, *ends.tolist())))


def _scores(sums: Floats, packed: Packed, weights: Weights, reading: int) -> Floats:
    """For each word and label the sum of all weights; a word's features count for its neighbours, too."""
    labels, reach = len(weights.labels), len(OFFSETS)
    edges = weights.edges[reading].reshape(-1)
    rows = np.tile(edges, (len(sums) + 2 * len(packed.cuts) + 2, 1))
    rows[packed.laid] = sums[:, reading * reach * labels : (reading + 1) * reach * labels]
    made = np.zeros((len(rows) - 4, labels))
    for number, offset in enumerate(OFFSETS):
        made += rows[2 + offset : len(rows) - 2 + offset, number * labels : (number + 1) * labels]
    return made[packed.laid - 2]


@cache
def _moves(weights: Weights, reading: int) -> tuple[Floats, Floats]:
    """The weights from label to label as factors, and the same for both directions side by side."""
    steps = weights.steps[reading]
    moves = np.exp(steps - steps.max()).astype(np.float64)
    nought = np.zeros_like(moves)
    return moves, np.block([[moves, nought], [nought, moves.T]])


def _shares(scores: Floats, packed: Packed, weights: Weights, reading: int) -> tuple[Floats, Floats]:
    """The probability of each label at each word: sums over all ways to a word and, of the turned sentences, from it, side by side.

    And of each label the sum over all ways from it on, times a factor of the word's own.
    """
    labels, ways = len(weights.labels), _moves(weights, reading)[1]
    local = np.exp(scores - scores.max(axis=1, keepdims=True))
    both = np.concatenate([local[packed.at], local[packed.at_end]], axis=1)
    for number, (before, here) in enumerate(packed.pairs):
        part = both[here]
        part *= both[before] @ ways
        if number % OFTEN == 0:
            halves = part.reshape(len(part), 2, labels)
            halves /= np.add.reduce(halves, axis=2, keepdims=True)
    ahead = both[packed.back_end, labels:]
    made: Floats = both[packed.back, :labels] * ahead / local
    made /= made.sum(axis=1, keepdims=True)
    return made, ahead


def _best(scores: Floats, shares: Floats, ahead: Floats, packed: Packed, weights: Weights, reading: int) -> Numbers:
    """The label of each word in the best row of labels.

    Mostly it is the likeliest one. A row of labels with probability P bounds the best one from below; where all labels but the
    likeliest have together less than P, no row through them can be the best. What the others leave open (one word of a hundred in news) is
    found by Viterbi's method between words that are settled; over whole sentences it took 1.4 ms a page.
    """
    path: Numbers = shares.argmax(axis=1)
    words, follows = np.arange(len(path)), packed.sentence[1:] == packed.sentence[:-1]
    chances = shares[words, path]
    doubts = 1 - chances
    onward = _moves(weights, reading)[0][path[:-1]] * ahead[1:]
    chances[1:][follows] = (onward[words[:-1], path[1:]] / onward.sum(axis=1))[follows]
    rows = np.exp(np.bincount(packed.sentence, weights=np.log(np.maximum(chances, LEAST)), minlength=len(packed.cuts)))
    for first, last in _stretches(np.flatnonzero(doubts >= rows[packed.sentence]).tolist(), packed.ends):
        before = None if first in packed.ends else int(path[first - 1])
        after = None if last in packed.ends else int(path[last])
        path[first:last] = _between(scores[first:last], weights.steps[reading], before, after)
    return path


def _stretches(words: Sequence[int], ends: Collection[int]) -> Iterator[tuple[int, int]]:
    """Ranges of words that follow each other in a sentence."""
    for place, word in enumerate(words):
        if place == 0 or words[place - 1] != word - 1 or word in ends:
            first = word
        if place + 1 == len(words) or words[place + 1] != word + 1 or word + 1 in ends:
            yield first, word + 1


def _between(scores: Floats, steps: Floats, before: int | None, after: int | None) -> list[int]:
    """The best row of labels for words between two that have theirs, or a sentence's ends."""
    best = scores[0] if before is None else scores[0] + steps[before]
    came = []
    for own in scores[1:]:
        ways = best[:, None] + steps
        came.append(ways.argmax(axis=0).tolist())
        best = ways.max(axis=0) + own
    label = int((best if after is None else best + steps[:, after]).argmax())
    path = [label]
    for labels in reversed(came):
        label = labels[label]
        path.append(label)
    return path[::-1]

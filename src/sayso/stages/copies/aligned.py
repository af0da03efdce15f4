"""Which sentences of a translation or rewrite stand for each other: what a reader compares side by side.

Method: names and numbers that both texts have at nearly the same place (`sayso.stages.copies.places`) speak for the two sentences that they stand
in; between texts of one language long words do, too. Two sentences are shown together if each is the other's best and two things or more speak
for them. Where sentences were joined or parted this shows the half that has more. A pair without such sentences shows the names and numbers
themselves.

Measured on translations of the example pile: see tests. Shown are at most a handful, spread over the text.
"""

from __future__ import annotations

import sys
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from sayso.model import Aligned, Document, Span
from sayso.stages.copies.places import NEAR, line, marks_of
from sayso.text.landmarks import Landmark
from sayso.text.sentences import sentences
from sayso.text.words import words

LONG = 6
"""Letters of a word that speaks for two sentences of one language."""

OFTEN = 20
"""A name, number or word that stands in a text more often than this says nothing of a sentence."""

SPOKEN = 2
"""How many names, numbers or words must speak for two sentences."""


class _Match(NamedTuple):
    here: Landmark
    there: Landmark


def passages(a: Document, b: Document, *, most: int) -> list[Aligned]:
    """Return up to `most` pairs of sentences that stand for each other, else names and numbers, in their order in `a`."""
    matches = list(_matches(a, b))
    found = _paired(a.text, b.text, matches) or _bare(matches)
    ranked = sorted(found, key=lambda pair: (-found[pair], pair.here, pair.there))[:most]
    return sorted(ranked, key=lambda pair: (pair.here, pair.there))


def _matches(a: Document, b: Document) -> Iterator[_Match]:
    """Names, numbers and, in one language, long words that stand at nearly the same places, each with its nearest."""
    left, right = marks_of([a, b])
    if a.language == b.language:
        left, right = [*left, *_long_words(a.text)], [*right, *_long_words(b.text)]
    here, there = _places(left, a.text), _places(right, b.text)
    factor, offset = line(here, there)
    by_key: defaultdict[str, list[Landmark]] = defaultdict(list)
    for mark in right:
        by_key[mark.key].append(mark)
    for mark in left:
        if max(len(here[mark.key]), len(by_key.get(mark.key, ()))) > OFTEN:
            continue
        at = mark.start / len(a.text) * factor + offset
        apart = [(abs(at - other.start / len(b.text)), other) for other in by_key.get(mark.key, ())]
        nearest = min(apart, default=None)
        if nearest is not None and nearest[0] <= NEAR * max(1.0, factor):
            yield _Match(mark, nearest[1])


def _long_words(text: str) -> list[Landmark]:
    return [Landmark(word.start, word.end, f"word {word.key}") for word in words(text) if len(word.key) >= LONG]


def _places(marks: Sequence[Landmark], text: str) -> dict[str, list[float]]:
    places: defaultdict[str, list[float]] = defaultdict(list)
    for mark in marks:
        places[mark.key].append(mark.start / len(text))
    return places


def _paired(a: str, b: str, matches: Sequence[_Match]) -> dict[Aligned, int]:
    """Sentences that are each other's best, with what speaks for them."""
    left, right = sentences(a), sentences(b)
    spoken: defaultdict[tuple[int, int], set[str]] = defaultdict(set)
    for match in matches:
        spoken[_holding(left, match.here.start), _holding(right, match.there.start)].add(match.here.key)
    votes = Counter({pair: len(keys) for pair, keys in spoken.items()})
    best_here: dict[int, tuple[int, int]] = {}
    best_there: dict[int, tuple[int, int]] = {}
    for pair in sorted(votes, key=lambda pair: (-votes[pair], pair)):
        best_here.setdefault(pair[0], pair)
        best_there.setdefault(pair[1], pair)
    return {
        Aligned(here=Span(*left[pair[0]]), there=Span(*right[pair[1]])): votes[pair]
        for pair in votes
        if votes[pair] >= SPOKEN and best_here[pair[0]] == pair == best_there[pair[1]]
    }


def _holding(found: Sequence[tuple[int, int]], place: int) -> int:
    return max(0, bisect_right(found, (place, sys.maxsize)) - 1)


def _bare(matches: Sequence[_Match]) -> dict[Aligned, int]:
    """The names and numbers themselves, each once, by their length."""
    once: dict[str, _Match] = {}
    for match in matches:
        once.setdefault(match.here.key, match)
    return {
        Aligned(here=Span(here.start, here.end), there=Span(there.start, there.end)): here.end - here.start
        for here, there in once.values()
    }

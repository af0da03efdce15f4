"""What a shipped pipeline makes of a word by itself, worked out once for each word rather than for each place.

The lowest layer of the shipped taggers and parsers ("embed") sees a word's letters (and for the parser its tag) and nothing around it.
News says the same words again, so the rows that it gives are kept, and with them what else is known of a word by itself: its text, and
whether it asks for a tree.

A row must not depend on the words that it was made with, or results would depend on the order of pages: matrix products round differently
at the edges of a matrix. So words are given to the layer in numbers that are a multiple of `EVEN`, where there are no such edges.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import repeat
from typing import Any, Generic, TypeAlias, TypeVar

import numpy as np
from numpy.typing import NDArray

MOST = 100_000
"""Words that are kept; then all are forgotten. A row has 64 to 96 numbers, and few words have more than two tags: 100 MB at most."""

EVEN = 96
"""A multiple of the rows that processors' kernels for matrix products work on at once (4, 6, 8, 12, 16, 24, 32, 48)."""

Numbers: TypeAlias = NDArray[np.int64]
Floats: TypeAlias = NDArray[np.float32]
Known = TypeVar("Known")
MIX = np.uint64(0x9E3779B97F4A7C15)
"""An odd number that mixes a norm into a spelling's number (the golden ratio's, as in Fibonacci hashing)."""


class Words(Generic[Known]):
    """The words that were met: numbers for them, and what is known of each.

    A word is its spelling and its norm, as spaCy's 64-bit numbers; the two are mixed to one, since pairs cost three times as much to look up.
    That two words of a hundred thousand then are one is as unlikely as in spaCy's own numbers (one in 10^9).
    """

    def __init__(self, learn: Callable[[int, int], Known]) -> None:
        self._learn = learn
        self._number: dict[int, int] = {}
        self.spelling: list[tuple[int, int]] = []
        """Spelling and norm of each word, by its number."""
        self.known: list[Known] = []
        """What `learn` said of each word, by its number."""
        self.times_forgotten = 0

    def numbers(self, spellings: Any, norms: Any) -> list[int]:
        """The numbers of a document's words; new ones are learnt. Numbers are good until the next call."""
        keys: list[int] = (spellings ^ (norms * MIX)).tolist()
        number = self._number
        new = {key: place for place, key in enumerate(keys) if key not in number}
        if len(number) + len(new) > MOST:
            self._forget()
            new = {key: place for place, key in enumerate(keys)}
        for key, place in new.items():
            number[key] = len(self.known)
            self.spelling.append((int(spellings[place]), int(norms[place])))
            self.known.append(self._learn(*self.spelling[-1]))
        return [number[key] for key in keys]

    def _forget(self) -> None:
        self._number.clear()
        self.spelling.clear()
        self.known.clear()
        self.times_forgotten += 1


class Rows:
    """The rows that a layer gives for words that stand as some part of speech; `tags` are spaCy's numbers for those."""

    def __init__(self, embed: Any, vocab: Any, words: Words[Any], tags: Sequence[int] = (0,)) -> None:
        self._embed, self._vocab, self._words = embed, vocab, words
        self._tags = tags
        self._seen = words.times_forgotten
        self._place = np.full(EVEN * len(tags), -1)  # both are doubled when full
        self._rows = np.zeros((EVEN, embed.get_dim("nO")), np.float32)
        self._many = 0

    def of(self, numbers: Numbers, tags: Numbers | int = 0) -> Floats:
        """The rows of a document's words, as the layer itself would give them; `tags` are places in the list of tags."""
        if self._seen != self._words.times_forgotten:
            self._seen, self._many = self._words.times_forgotten, 0
            self._place.fill(-1)
        wanted = numbers * len(self._tags) + tags
        while len(self._words.known) * len(self._tags) > len(self._place):
            self._place = np.concatenate([self._place, np.full_like(self._place, -1)])
        new = np.unique(wanted[self._place[wanted] < 0])
        if len(new):
            self._make(new)
        made: Floats = self._rows[self._place[wanted]]
        return made

    def _make(self, new: Numbers) -> None:
        last = self._many + len(new)
        while last > len(self._rows):
            self._rows = np.concatenate([self._rows, np.zeros_like(self._rows)])
        words, tags = self._words.spelling, self._tags
        made = [(*words[number], tags[tag]) for number, tag in (divmod(one, len(tags)) for one in new.tolist())]
        self._rows[self._many : last] = _made(self._embed, self._vocab, made)
        self._place[new] = np.arange(self._many, last)
        self._many = last


def _made(embed: Any, vocab: Any, words: Sequence[tuple[int, int, int]]) -> Any:
    """The rows of words (spelling, norm, part of speech), made in even numbers."""
    from spacy.attrs import NORM, POS  # noqa: PLC0415
    from spacy.tokens import Doc  # noqa: PLC0415

    filled = [*words, *repeat(words[0], -len(words) % EVEN)]
    doc: Any = Doc(vocab, words=[vocab.strings[word[0]] for word in filled])
    doc.from_array([NORM, POS], np.array([word[1:] for word in filled], np.uint64))
    (rows,) = embed.predict([doc])
    return rows[: len(words)]

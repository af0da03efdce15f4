"""What a shipped pipeline makes of a word by itself, worked out once for each word rather than for each place.

The lowest layer of the shipped taggers and parsers (`spacy_embed`) sees a word's letters (and for the parser its tag) and nothing around it.
News says the same words again, so the rows that it gives are kept, and with them what else is known of a word by itself: its text, and
whether it asks for a tree.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

import numpy as np
from numpy.typing import NDArray

from sayso.adapters.spacy_embed import Embedding
from sayso.adapters.spacy_net import EVEN, Floats, Numbers

MOST = 100_000
"""Words that are kept; then all are forgotten. A row has 64 to 96 numbers, and few words have more than two tags: 100 MB at most."""

ATTRIBUTES = ("ORTH", "NORM", "LOWER", "PREFIX", "SUFFIX", "SHAPE")
"""What is known of a word by itself, as spaCy's 64-bit numbers; by the first two it is told from others."""

Known = TypeVar("Known")
MIX = np.uint64(0x9E3779B97F4A7C15)
"""An odd number that mixes a norm into a spelling's number (the golden ratio's, as in Fibonacci hashing)."""


class Words(Generic[Known]):
    """The words that were met: numbers for them, and what is known of each.

    A word is its spelling and its norm; the two are mixed to one number, since pairs cost three times as much to look up.
    That two words of a hundred thousand then are one is as unlikely as in spaCy's own numbers (one in 10^9).
    """

    def __init__(self, text_of: Callable[[int], str], learn: Callable[[str], Known]) -> None:
        self._text_of, self._learn = text_of, learn
        self._number: dict[int, int] = {}
        self.attributes: list[list[int]] = []
        """Of each word, by its number: `ATTRIBUTES`."""
        self.texts: list[str] = []
        """Of each word, by its number: how it is spelt."""
        self.known: list[Known] = []
        """Of each word, by its number: what `learn` said of it."""
        self.times_forgotten = 0

    def numbers(self, attributes: NDArray[np.uint64]) -> list[int]:
        """The numbers of a document's words, given as rows of attributes; new ones are learnt. Numbers are good until the next call."""
        keys: list[int] = (attributes[:, 0] ^ (attributes[:, 1] * MIX)).tolist()
        found = list(map(self._number.get, keys))
        if None in found:
            new = {keys[place]: place for place, number in enumerate(found) if number is None}
            if len(self._number) + len(new) > MOST:
                self._forget()
                new = {key: place for place, key in enumerate(keys)}
            self._add(new, attributes[list(new.values())].tolist())
            found = list(map(self._number.get, keys))
        return found  # type: ignore[return-value]  # all are known by now

    def _add(self, keys: Sequence[int] | dict[int, int], attributes: list[list[int]]) -> None:
        first = len(self.attributes)
        texts = [self._text_of(spelling) for spelling, *_ in attributes]
        self._number.update(zip(keys, range(first, first + len(keys)), strict=True))
        self.attributes += attributes
        self.texts += texts
        self.known += map(self._learn, texts)

    def _forget(self) -> None:
        for kept in (self._number, self.attributes, self.texts, self.known):
            kept.clear()
        self.times_forgotten += 1


class Rows:
    """The rows that a layer gives for words that stand as some part of speech; `tags` are spaCy's numbers for those."""

    def __init__(self, embedding: Embedding, words: Words[Known], tags: Sequence[int] = (0,)) -> None:
        self._embedding, self._words = embedding, words
        self._tags = np.array(tags, np.uint64)
        self._seen = words.times_forgotten
        self._place = np.full(EVEN * len(tags), -1)  # both are doubled when full
        self._rows = np.zeros((EVEN, embedding.width), np.float32)
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
        from spacy.attrs import IDS  # noqa: PLC0415

        last = self._many + len(new)
        while last > len(self._rows):
            self._rows = np.concatenate([self._rows, np.zeros_like(self._rows)])
        numbers, tags = np.divmod(new, len(self._tags))
        words = numbers.tolist()
        columns = np.array([self._words.attributes[word] for word in words], np.uint64).T
        attributes = {IDS[name]: column for name, column in zip(ATTRIBUTES, columns, strict=True)}
        attributes[IDS["POS"]] = self._tags[tags]
        self._rows[self._many : last] = self._embedding.rows(attributes, [self._words.texts[word] for word in words])
        self._place[new] = np.arange(self._many, last)
        self._many = last

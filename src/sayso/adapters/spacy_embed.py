"""The lowest layer of the shipped taggers and parsers in plain numpy: what a word is by itself, as a row of numbers.

Requirement: rows as spaCy's own layer gives them ("MultiHashEmbed", and "CharacterEmbed" of the German tagger), for the hundred words of a page
that were not met before. spaCy wants a document for it and takes 15 % of parsing in a pile of a few hundred pages (2.3 ms of 15 a page). Here the
looked-up numbers are taken from the word's attributes at once: 1.1 ms.

Method. Each attribute (norm, prefix, suffix, shape, part of speech) is hashed four times, and the four rows of its table that are
hit are added; letters from both ends of the word have a table for each place. All of a word's rows side by side go through one layer.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from sayso.adapters.spacy_net import Floats, Sums, even, named

NO_LETTER = 255


class Embedding:
    """A model's lowest layer."""

    def __init__(self, model: Any) -> None:
        from spacy.attrs import IDS  # noqa: PLC0415 - spaCy takes 1 s, only where it is used

        (embed,) = [node.get_ref("embed") for node in model.walk() if "embed" in node.ref_names]
        (attributes,) = [node.attrs["columns"] for node in named(embed, "extract_features")]
        self._tables = [
            _Table(IDS.get(name, name), node) for name, node in zip(attributes, named(embed, "hashembed"), strict=True)
        ]
        self._letters = [node.get_param("E") for node in named(embed, "charembed")]  # place, letter, width
        self._sums = Sums(*named(embed, "maxout"), *named(embed, "layernorm"))
        self.width: int = embed.get_dim("nO")

    def rows(self, attributes: Mapping[int, NDArray[np.uint64]], texts: Sequence[str]) -> Floats:
        """The rows of words: `attributes` by spaCy's number of the attribute, a value for each word."""
        sides = [table.rows(attributes[table.attribute]) for table in self._tables]
        for letters in self._letters:
            places = np.arange(len(letters))
            sides.insert(0, letters[places, _letters(texts, len(letters))].reshape(len(texts), -1))
        beside = np.zeros((even(len(texts)), sum(side.shape[1] for side in sides)), np.float32)
        np.concatenate(sides, axis=1, out=beside[: len(texts)])
        return self._sums.of(beside)[: len(texts)]


class _Table:
    def __init__(self, attribute: int, node: Any) -> None:
        self.attribute = attribute
        self._node, self._vectors, self._seed = node, node.get_param("E"), node.attrs["seed"]

    def rows(self, values: NDArray[np.uint64]) -> Floats:
        """For each value of the attribute the sum of its four rows."""
        ops = self._node.ops
        keys = ops.hash(np.ascontiguousarray(values), self._seed) % len(self._vectors)
        made: Floats = ops.gather_add(self._vectors, keys)
        return made


def _letters(texts: Sequence[str], many: int) -> NDArray[np.uint8]:
    """The first, last, second, last but one ... byte of each word, `many` of them."""
    made = bytearray([NO_LETTER]) * (many * len(texts))
    for number, text in enumerate(texts):
        letters = text.encode()
        begin, seen = number * many, min(many, len(letters))
        made[begin : begin + seen : 2] = letters[: (seen + 1) // 2]
        made[begin + 1 : begin + seen : 2] = letters[::-1][: seen // 2]
    return np.frombuffer(made, np.uint8).reshape(-1, many)

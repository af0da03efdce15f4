"""A user's sentence embeddings as further evidence, where they have a model: what is told alike in other words or in another language.

The beginning of each text (as much as `terms.py` reads) is embedded. What all texts of a language have in common is taken off, since
embeddings of a pile all point one way; in a small pile only in part, as the mean of a few texts is mostly those texts. The similarity of two
documents is then that of their terms plus `EMBEDDED` times the cosine. It stays a sum of products, so groups average as before, and a
near text is a candidate however few words it shares.

`EMBEDDED` is a guess: no model came with the project to measure it by. Unrelated texts have cosines around 0, so thresholds
stay where they are.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from sayso.model import Document
from sayso.stages.stories.terms import HEAD
from sayso.text.words import words

Matrix: TypeAlias = NDArray[np.float32]
Embed: TypeAlias = Callable[[Sequence[str]], Matrix]
"""Texts to one row each, all of one width."""

EMBEDDED = 0.15
"""Weight of the cosine; a little less than what joins two texts, so that it never joins them alone."""

PRIOR = 10.0
"""Texts added in thought, with nothing in common, when the mean of a language's texts is taken."""

DIGITS = 4
"""Cosines are rounded before they are ranked: machines differ in the last ones."""

_BLOCK = 512
_NOTHING = 1e-6
_DIMENSION = "^"  # no word begins with it


def embedded(documents: Sequence[Document], embed: Embed) -> Matrix:
    """Return a row of length 1 for each document; of zeros where a text has none."""
    if not documents:
        return np.zeros((0, 0), np.float32)
    rows = np.array(embed([_beginning(document) for document in documents]), np.float32)
    groups: dict[str | None, list[int]] = defaultdict(list)
    for place, document in enumerate(documents):
        groups[document.language].append(place)
    rows = _unit(rows)
    for members in groups.values():
        rows[members] -= rows[members].sum(axis=0) / (len(members) + PRIOR)
    return _unit(rows)


def as_terms(row: Matrix) -> dict[str, float]:
    """A row as terms of a vector, with the weight that embeddings have."""
    values = np.round(row.astype(np.float64) * EMBEDDED**0.5, 6).tolist()
    return {f"{_DIMENSION}{place}": value for place, value in enumerate(values) if value}


def nearest(rows: Matrix, most: int) -> list[list[int]]:
    """For each row the places of those nearest to it, without itself. Blocks of the whole are multiplied at a time."""
    found: list[list[int]] = []
    for start in range(0, len(rows), _BLOCK):
        cosines = np.round(rows[start : start + _BLOCK] @ rows.T, DIGITS)
        for place, line in enumerate(cosines, start):
            line[place] = -1.0
            best = np.argsort(-line, kind="stable")[:most] if len(line) <= most else _first(line, most)
            found.append([int(other) for other in best if line[other] > 0.0])
    return found


def _first(line: Matrix, most: int) -> NDArray[np.int64]:
    """The places of the highest values; of equal ones the first."""
    floor = np.partition(line, len(line) - most)[len(line) - most]
    places = np.flatnonzero(line >= floor)
    return places[np.argsort(-line[places], kind="stable")][:most]


def _unit(rows: Matrix) -> Matrix:
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    made: Matrix = np.divide(rows, lengths, out=np.zeros_like(rows), where=lengths > _NOTHING)
    return made


def _beginning(document: Document) -> str:
    text = f"{document.title}\n{document.text}" if document.title else document.text
    found = words(text, most=HEAD + 1)
    return text[: found[HEAD].start] if len(found) > HEAD else text

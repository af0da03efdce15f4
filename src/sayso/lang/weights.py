"""`name_model("en")`: the weights of the sequence model that finds names, from `lang/weights/`.

A linear-chain conditional random field, two of them: one for each reading of a document. Each word has features (short strings); the
model has a weight for each feature at five places (two words before to two words after) and each label, and one for each pair of
neighbouring labels. Made by `training/finding`; `lang/weights/MODEL_CARD.md` names data, licences and accuracy.
"""

from __future__ import annotations

import io
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
OFFSETS = (-2, -1, 0, 1, 2)
READINGS = ("first", "second")
"""The second reading knows the first's answers for the whole document."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Weights:
    """The weights of all readings; the features of a word are summed up once for all of them."""

    rows: dict[str, int]
    """Feature to its row in `table`."""
    table: Floats
    """Rows of weights: for each reading, offset and label one; the last row is nought."""
    edges: tuple[Floats, ...]
    """Of each reading, for each offset and label: the weight of there being no word."""
    steps: tuple[Floats, ...]
    """Of each reading, from label to label."""
    labels: tuple[str, ...]


@cache
def name_model(code: str) -> Weights | None:
    """The model for a language's code, or None."""
    source = files("sayso.lang") / "weights" / f"names.{code}.npz"
    if not source.is_file():
        return None
    with np.load(io.BytesIO(source.read_bytes())) as stored:
        return _weights({name: stored[name] for name in stored.files})


def _weights(stored: dict[str, NDArray[np.generic]]) -> Weights:
    labels = tuple(_words(stored["first_labels"]))
    names = [_words(stored[f"{reading}_features"]) for reading in READINGS]
    features = sorted(set().union(*names))
    rows = {feature: row for row, feature in enumerate(features)}
    columns = len(OFFSETS) * len(labels)
    table = np.zeros((len(features) + 1, len(READINGS) * columns), dtype=np.float32)
    for number, reading in enumerate(READINGS):
        own = np.zeros(len(names[number]) * columns, dtype=np.float32)
        own[np.cumsum(stored[f"{reading}_places"].astype(np.int64))] = stored[f"{reading}_values"]
        there = [rows[feature] for feature in names[number]]
        table[there, number * columns : (number + 1) * columns] = own.reshape(-1, columns)
    return Weights(
        rows=rows,
        table=table,
        edges=tuple(stored[f"{reading}_edges"].astype(np.float32) for reading in READINGS),
        steps=tuple(stored[f"{reading}_steps"].astype(np.float32) for reading in READINGS),
        labels=labels,
    )


def _words(letters: NDArray[np.generic]) -> list[str]:
    return letters.tobytes().decode().split("\n")

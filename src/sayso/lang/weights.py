"""`name_model("en")`: the weights of the sequence model that finds names, from `lang/weights/`.

A linear-chain conditional random field. Each word has features (short strings); the model has a weight for each feature at five
places (two words before to two words after) and each label, and one for each pair of neighbouring labels. Made by
`training/finding`; `lang/weights/MODEL_CARD.md` names data, licences and accuracy.
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


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Weights:
    """One reading's weights."""

    rows: dict[str, int]
    """Feature to its row in `table`."""
    table: Floats
    """Rows of `len(OFFSETS) * len(labels)` weights; the last row is nought."""
    edges: Floats
    """For each offset and label, the weight of there being no word."""
    steps: Floats
    """From label to label."""
    labels: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class NameModel:
    """The first reading of a document, and the second, which knows the first's answers for the whole document."""

    first: Weights
    second: Weights


@cache
def name_model(code: str) -> NameModel | None:
    """The model for a language's code, or None."""
    source = files("sayso.lang") / "weights" / f"names.{code}.npz"
    if not source.is_file():
        return None
    with np.load(io.BytesIO(source.read_bytes())) as stored:
        return NameModel(first=_weights(stored, "first"), second=_weights(stored, "second"))


def _weights(stored: np.lib.npyio.NpzFile, name: str) -> Weights:
    labels = tuple(stored[f"{name}_labels"].tobytes().decode().split("\n"))
    features = stored[f"{name}_features"].tobytes().decode().split("\n")
    columns = len(OFFSETS) * len(labels)
    table = np.zeros((len(features) + 1) * columns, dtype=np.float32)
    table[np.cumsum(stored[f"{name}_places"].astype(np.int64))] = stored[f"{name}_values"]
    return Weights(
        rows={feature: row for row, feature in enumerate(features)},
        table=table.reshape(-1, columns),
        edges=stored[f"{name}_edges"].astype(np.float32),
        steps=stored[f"{name}_steps"].astype(np.float32),
        labels=labels,
    )

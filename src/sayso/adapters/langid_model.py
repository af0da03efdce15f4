"""py3langid's model as sayso needs it, from `lang/weights/languages.npz`.

Requirement: the first page should not wait for it. py3langid keeps its model of 142 columns as a packed file of 68 MB, unpacked anew by every
process in 0.7 s. Only a third of the columns is of a language that we tell.

Method. The file (`training/languages.py` makes it, a test compares it with py3langid's own) has the columns wanted, and of the automaton that finds
features in bytes the tree of its states: every other move is that of the state for the text without its first byte (Aho and Corasick, 1975), so that
the table of all moves is filled in level by level. Same numbers, same answers; 0.1 s instead of 0.7, and 20 MB of memory less.
"""

from __future__ import annotations

import io
from array import array
from importlib.resources import files
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

BYTES = 256
Arrays = dict[str, NDArray[Any]]


class Moves(NamedTuple):
    """Of each state the row of its moves, and these rows one after the other: for each byte the next state."""

    rows: NDArray[np.uint16]
    table: NDArray[np.uint32]


def identifier() -> Any:
    """A py3langid identifier of the languages in the file."""
    from py3langid.langid import LanguageIdentifier  # noqa: PLC0415 - only where it is used

    stored = read()
    moves = moves_of(stored)
    return LanguageIdentifier(
        stored["weights"].T,
        stored["priors"],
        stored["languages"].tolist(),
        array("I", moves.table.tobytes()),
        stored["features"].tolist(),
        norm_probs=True,
        tk_row=array("H", moves.rows.tobytes()),
    )


def read() -> Arrays:
    """The file's arrays."""
    source = files("sayso.lang") / "weights" / "languages.npz"
    with np.load(io.BytesIO(source.read_bytes())) as stored:
        return {name: stored[name] for name in stored.files}


def moves_of(stored: Arrays) -> Moves:
    """The moves of all states. States are numbered by level; of each there are its parent and the byte that leads there."""
    parents, letters = stored["parents"].astype(np.int64), stored["letters"].astype(np.int64)
    inner = np.unique(parents)
    has_row = np.zeros(len(parents), bool)
    has_row[inner] = True
    rows = np.zeros(len(parents), np.int64)
    rows[inner] = np.arange(len(inner))
    shorter = np.zeros(len(parents), np.int64)  # of each state, the state for the text without its first byte
    table = np.zeros((len(inner), BYTES), np.uint32)
    ends = np.cumsum(stored["levels"], dtype=np.int64).tolist()
    table[0, letters[1 : ends[1]]] = np.arange(1, ends[1])
    for begun, end, deeper in zip(ends, ends[1:], [*ends[2:], ends[-1]], strict=False):
        own, below = np.arange(begun, end), np.arange(end, deeper)
        rows[own] = np.where(has_row[own], rows[own], rows[shorter[own]])
        split = own[has_row[own]]
        table[rows[split]] = table[rows[shorter[split]]]
        shorter[below] = table[rows[parents[below]], letters[below]]
        table[rows[parents[below]], letters[below]] = below
    return Moves(rows.astype(np.uint16), table.reshape(-1))

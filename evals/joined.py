"""Rows whose text stands in a labelled set of others: we keep our labels of it, and where the text is, not the text.

A row is `{set, id, language, until, figures}`: the set below the folder of labelled sets, the text's id there, and how many of
its letters were read. Labels are places in that text.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any, TypeAlias

from cases import BENCH
from languages import read_rows

Row: TypeAlias = dict[str, Any]


def make_rows(path: Path, sets: Path = BENCH) -> list[Row]:
    """The labelled rows with their texts.

    Raises:
        KeyError: a set has no text of that id.
    """
    rows = list(read_rows(path))
    texts = {name: _texts(sets / f"{name}.jsonl", rows) for name in sorted({row["set"] for row in rows})}
    return [
        {
            "id": row["id"],
            "language": row["language"],
            "text": texts[row["set"]][row["id"]][: row["until"]],
            "figures": row["figures"],
        }
        for row in rows
    ]


def _texts(path: Path, rows: Iterable[Row]) -> dict[str, str]:
    wanted = {row["id"] for row in rows}
    return {identity: text for row in read_rows(path) for identity, text in _sides(row) if identity in wanted}


def _sides(row: Row) -> list[tuple[str, str]]:
    """The text of a row, or both of a row that is a pair: "42/a", "42/b"."""
    if "text" in row:
        return [(row["id"], row["text"])]
    return [(f"{row['id']}/{side}", row[side]["text"]) for side in ("a", "b")]


def write_rows(rows: Iterable[Row], path: Path) -> Path:
    """Write rows for the scorer."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
    return path

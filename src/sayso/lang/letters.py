"""`letters("arabic")`: how a script is written in Latin letters, and how languages spell the same foreign name.

The tables in `lang/lexicon/letters/` are made by `training/names/make_letters.py`; the model card lies beside it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from sayso.text.letters import LetterModel, Pair

SCRIPTS: tuple[tuple[str, int, int], ...] = (
    ("greek", 0x370, 0x400),
    ("cyrillic", 0x400, 0x530),
    ("hebrew", 0x590, 0x600),
    ("arabic", 0x600, 0x780),
    ("arabic", 0xFB50, 0xFE00),
    ("arabic", 0xFE70, 0xFF00),
    ("greek", 0x1F00, 0x2000),
)
"""Scripts with a table, and where Unicode has their letters."""
LATIN = "latin"
"""The table for two spellings in Latin letters."""


@cache
def letters(name: str) -> LetterModel:
    """Return a table by its name: a script, or `LATIN`."""
    rows = list(_rows(name))
    pairs: defaultdict[str, dict[str, Pair]] = defaultdict(dict)
    before, after = _factors(rows, "before"), _factors(rows, "after")
    for kind, x, _, y, value in rows:
        if kind == "pair":
            pairs[x][y] = Pair(p=float(value), before=before.get((x, y), {}), after=after.get((x, y), {}))
    weights = [float(value) for kind, _, _, _, value in rows if kind == "weight"]
    return LetterModel(
        pairs=dict(pairs),
        left={x: float(value) for kind, x, _, _, value in rows if kind == "left"},
        right={x: float(value) for kind, x, _, _, value in rows if kind == "right"},
        fold={x: y for kind, x, _, y, _ in rows if kind == "fold"},
        keep=frozenset(x for kind, x, _, _, _ in rows if kind == "keep"),
        weights=tuple(weights),
    )


def _factors(rows: list[list[str]], wanted: str) -> dict[tuple[str, str], dict[str, float]]:
    found: defaultdict[tuple[str, str], dict[str, float]] = defaultdict(dict)
    for kind, x, neighbour, y, value in rows:
        if kind == wanted:
            found[x, y][neighbour] = float(value)
    return dict(found)


def _rows(name: str) -> Iterator[list[str]]:
    """Rows of a table: kind, left letters, neighbour, right letters, value."""
    text = (files("sayso.lang") / "lexicon" / "letters" / f"{name}.tsv").read_text(encoding="utf-8")
    for line in text.splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


@cache
def script_of(char: str) -> str | None:
    """The script of a letter: `LATIN`, one with a table, or None."""
    code = ord(char)
    if code < 0x250 or 0x1E00 <= code < 0x1F00:
        return LATIN
    return next((name for name, start, end in SCRIPTS if start <= code < end), None)

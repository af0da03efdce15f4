"""The title of a plain page: the line above the text whose words the text takes up again."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from sayso.stages.extract.lines import LineFacts

_WORD = re.compile(r"\w{3,}")
_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f]")
_MIN_WORDS, _MAX_WORDS = 2, 32
_FULL_STOP = re.compile(r"[.。]$")
TITLE_FLOOR = 1.3
"""A candidate below this is no title: the page then has none that can be told (chosen by eye on 60 pages)."""


def content_words(text: str) -> set[str]:
    """Words of three letters and more, case-folded; pairs of characters in scripts without spaces."""
    if _UNSPACED.search(text):
        runs = re.findall(r"\w+", text)
        return {run[at : at + 2] for run in runs for at in range(len(run) - 1)}
    return {word.casefold() for word in _WORD.findall(text)}


def find_title(lines: Sequence[LineFacts], first: int, body: set[str], column: int | None) -> int | None:
    """Return the index of the title line at or above `first`, or None.

    Args:
        lines: the page.
        first: the first line of the text.
        body: the words of the text.
        column: the text's indentation, where the page has any.
    """
    scored = [(_score(lines, at, first, body, column), at) for at in range(min(first + 1, len(lines)))]
    best = max(scored, default=(0.0, 0))
    return best[1] if best[0] >= TITLE_FLOOR else None


def _score(lines: Sequence[LineFacts], at: int, first: int, body: set[str], column: int | None) -> float:
    line = lines[at]
    if line.kind is not None or not _MIN_WORDS <= line.words <= _MAX_WORDS or (line.ends and line.words > 22):
        return 0.0
    words = content_words(line.text)
    if not words:
        return 0.0
    score = 2.5 * len(words & body) / len(words)
    score += 0.4 * min(line.words, 6) / 6
    score -= min(1.5, 0.05 * (first - at))
    score += 0.3 if line.times > 1 else 0.0
    score -= 1.0 if _FULL_STOP.search(line.text) else 0.0
    score -= 0.8 if line.bullet else 0.0
    if column is not None:
        score += 0.4 if abs(line.indent - column) <= 4 else -0.2
    return score

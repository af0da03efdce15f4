"""Where the text of a plain page is: the one stretch of lines that reads most like an article.

Method. Each line is worth its words if it reads like prose and costs a little if it does not; the text is the
stretch with the greatest sum (the maximal-subarray idea of body text extraction, Finn et al. 2001, on lines).
Three things weigh prose before the sum is taken:

* company: a paragraph among paragraphs counts fully, a lone sentence between headlines (a teaser) hardly;
* column: where the page keeps its indentation, most words of an article stand at one depth; the depth is voted
  on by the first stretch found, and lines off it count less or against;
* what the line's own words say (`LineFacts.kind`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from sayso.stages.extract.lines import LineFacts

PROSE_WORDS = 8
"""A line with this many words that ends like a sentence reads like prose."""
LONG_WORDS = 22
"""So does a line with this many words however it ends."""
_CAP = 60  # words of one line that count: one giant line must not outweigh an article
_SHORT_COST = 3.0
_BULLET_COST = 4.0
_BOUNDARY_COST = 18.0
_BOUNDARIES = frozenset({"related", "comments"})
_OFF_COLUMN = 0.35  # what prose off the column is worth, where the page has columns
_COMPANY = 2  # neighbours looked at on each side


def is_prose(line: LineFacts) -> bool:
    """Whether the line by itself reads like a sentence or more."""
    if line.kind is not None or line.lower < 0.3:
        return False
    return (line.ends and line.words >= PROSE_WORDS) or line.words >= LONG_WORDS


def region(lines: Sequence[LineFacts]) -> tuple[int, int, int | None]:
    """Return first and last+1 line of the text, and its column (None where the page has no indentation)."""
    base = [_worth(lines, at) for at in range(len(lines))]
    first, last = _best(base)
    if first == last:
        return 0, 0, None
    column = column_of(lines[first:last])
    if len({line.indent for line in lines}) == 1:
        return first, last, None
    worth = [_in_column(line, value, column) for line, value in zip(lines, base, strict=True)]
    first, last = _best(worth)
    return first, last, column


def column_of(lines: Sequence[LineFacts]) -> int:
    """Return the indentation at which most words of prose stand; the least where none do."""
    votes: Counter[int] = Counter()
    for line in lines:
        if is_prose(line):
            votes[line.indent] += min(line.words, _CAP)
    if not votes:
        return min(line.indent for line in lines)
    return min(votes, key=lambda indent: (-votes[indent], indent))


def _worth(lines: Sequence[LineFacts], at: int) -> float:
    line = lines[at]
    if not is_prose(line):
        if line.kind in _BOUNDARIES:
            return -_BOUNDARY_COST
        return -_BULLET_COST if line.bullet else -_SHORT_COST
    value = min(line.words, _CAP) * (1.0 if line.ends else 0.5)
    return value * _company(lines, at)


def _company(lines: Sequence[LineFacts], at: int) -> float:
    """How much of the neighbourhood is prose, from -0.2 (alone) to 1 (at least half of it)."""
    near = [*lines[max(0, at - _COMPANY) : at], *lines[at + 1 : at + 1 + _COMPANY]]
    if not near:
        return 1.0
    share = sum(is_prose(line) for line in near) / len(near)
    return min(1.0, -0.2 + 2.4 * share)


def _in_column(line: LineFacts, value: float, column: int) -> float:
    if value <= 0 or line.indent == column:
        return value
    return value * _OFF_COLUMN if abs(line.indent - column) <= 4 else -_SHORT_COST


def _best(worth: Sequence[float]) -> tuple[int, int]:
    """The stretch with the greatest sum; (0, 0) if no line is worth anything."""
    best, best_at, total, start = 0.0, (0, 0), 0.0, 0
    for at, value in enumerate(worth):
        if total <= 0:
            total, start = 0.0, at
        total += value
        if total > best:
            best, best_at = total, (start, at + 1)
    return best_at

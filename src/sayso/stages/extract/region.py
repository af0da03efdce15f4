"""Where the text of a plain page is: the one stretch of lines that reads most like an article.

Method. Each line is worth its words if it reads like prose and costs a little if it does not; the text is the
stretch with the greatest sum (the maximal-subarray idea of body text extraction, Finn et al. 2001, on lines).
Three things weigh prose before the sum is taken:

* company: a paragraph among paragraphs counts fully, a lone sentence between headlines (a teaser) hardly;
* column: where the page keeps its indentation, most words of an article stand at one depth; the depth is voted
  on by the first stretch found; what is set deeper is a box inside the text, what is set less deep is outside of it;
* what the line's own words say (`LineFacts.kind`): the head of a list of other articles, and still more that of
  readers' comments, costs as much as a paragraph is worth.

Afterwards the stretch is cut at the comments and, below a box, goes on to long paragraphs in the text's own words.

Measured with `bench/score.py` on the plain pages of two public sets, of which one half (by a hash of the page's id) was
looked at and the other was not: `body_f1` 0.964 and 0.946 on 186 pages in 20 languages, 0.920 and 0.911 on 80 English
ones; with indentation and blank lines taken away 0.949 and 0.929, 0.897 and 0.909. The whole page gives 0.664
and 0.666, long lines alone 0.827 and 0.802.

Known exceptions: several articles below each other are one text; a page of lists (prices, recipes, codes) loses those
without sentences; lines broken at a fixed width are taken for short lines.

Tried and dropped: cutting where a second headline with its own date begins (boxes of other articles have dates, too:
0.03 lost); a floor for the worth of long paragraphs that stand alone (comments and notices are long: 0.01 lost).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from sayso.stages.extract.lines import LineFacts, content_words

PROSE_WORDS = 8
"""A line with this many words that ends like a sentence reads like prose."""
LONG_WORDS = 22
"""So does a line with this many words however it ends."""
LOWER_SHARE = 0.3
"""Prose has at least this share of words in lower case; German, with its capital nouns, has one half and more."""
_CAP = 60  # words of one line that count: one giant line must not outweigh an article
_SHORT_COST, _BULLET_COST = 3.0, 4.0  # words that a line costs which is no prose
_NO_STOP = 0.5  # what long lines without a sentence's end are worth
_BOUNDARY_COST = {"related": 18.0, "author": 18.0, "comments": 45.0}
_OFF_COLUMN = 0.35  # what prose off the column is worth, where the page has columns
_NEAR = 4  # spaces
_COLUMN_SHARE = 0.25  # of the prose's words make an indentation a column
_BOX, _OUTSIDE = 0.4, 2.0  # times the cost of a line that is no prose
_EARLIER_SHARE, _EARLIER_WORDS, _BEFORE_WORDS = 0.1, 40.0, 100.0  # of a text before the head of its comments
_REACH, _LONG, _SHARED = 10, 35, 0.3
"""A paragraph of 35 words and more within ten lines below the text that has three tenths of its words in common
with it is the text's: on half of the pages 11 of 17 such paragraphs, the others mostly lives of authors."""
_NAME_REACH, _NAME_WORDS = 4, 4  # an author's name stands so many lines above the author's life, in so many words
_END = frozenset({"comments", "author", "newsletter", "legal", "menu", "caption"})
_COMPANY = 2  # neighbours looked at on each side
_COMPANY_WORTH = ((0.75, 1.0), (0.5, 0.6), (0.25, 0.3), (0.0, -0.2))
"""Share of prose among the neighbours, and what a line of prose is then worth. Headline, teaser, headline,
teaser gives one half; a paragraph between paragraphs and a heading gives three quarters."""
_TRANSPARENT = frozenset({"advert", "symbols", "counter", "share", "caption", "audio", "pointer", "address", "note"})
"""Kinds of furniture that stand between any two paragraphs and do not part them."""


@dataclass(frozen=True, slots=True)
class Region:
    """The stretch `[first, last)` and the indentations of its text; none where the page has no indentation."""

    first: int
    last: int
    columns: tuple[int, ...]

    def off(self, line: LineFacts) -> int:
        """How far a line is from the nearest column; 0 where the page has none."""
        return min((abs(line.indent - column) for column in self.columns), default=0)


@dataclass(frozen=True, slots=True)
class _Stretch:
    worth: float
    first: int
    last: int


def is_prose(line: LineFacts) -> bool:
    """Whether the line by itself reads like a sentence or more."""
    if line.kind is not None or line.lower < LOWER_SHARE:
        return False
    return (line.ends and line.words >= PROSE_WORDS) or line.words >= LONG_WORDS


def region(lines: Sequence[LineFacts]) -> Region | None:
    """Return the stretch of lines that holds the text, or None."""
    base = [_worth(lines, at) for at in range(len(lines))]
    found = _before_comments(lines, base, _best(base))
    if found.first == found.last:
        return None
    if len({line.indent for line in lines}) == 1:
        return _continued(lines, Region(found.first, found.last, ()))
    columns = columns_of(lines[found.first : found.last])
    worth = _in_columns(lines, columns)
    found = _before_comments(lines, worth, _best(worth))
    return _continued(lines, Region(found.first, found.last, columns)) if found.last else None


def columns_of(lines: Sequence[LineFacts]) -> tuple[int, ...]:
    """Return the indentations at which the prose stands, the most used first; others hold less than a quarter of it."""
    votes: Counter[int] = Counter()
    for line in lines:
        if is_prose(line):
            votes[line.indent] += min(line.words, _CAP)
    if not votes:
        return (min(line.indent for line in lines),)
    order = sorted(votes, key=lambda indent: (-votes[indent], indent))
    return tuple(indent for indent in order if votes[indent] >= _COLUMN_SHARE * votes.total())


def _worth(lines: Sequence[LineFacts], at: int) -> float:
    line = lines[at]
    if not is_prose(line):
        cost = _BOUNDARY_COST.get(line.kind or "")
        if cost is None:
            return -_BULLET_COST if line.bullet else -_SHORT_COST
        return -cost
    value = min(line.words, _CAP) * (1.0 if line.ends else _NO_STOP)
    return value * _company(lines, at)


def _company(lines: Sequence[LineFacts], at: int) -> float:
    """What prose is worth by the share of prose among its neighbours; see `_COMPANY_WORTH`."""
    near = [*_neighbours(lines, at, -1), *_neighbours(lines, at, 1)]
    if not near:
        return 1.0
    share = sum(is_prose(line) for line in near) / len(near)
    return next(worth for floor, worth in _COMPANY_WORTH if share >= floor)


def _neighbours(lines: Sequence[LineFacts], at: int, step: int) -> list[LineFacts]:
    found: list[LineFacts] = []
    at += step
    while 0 <= at < len(lines) and len(found) < _COMPANY:
        if lines[at].kind not in _TRANSPARENT:
            found.append(lines[at])
        at += step
    return found


def _in_columns(lines: Sequence[LineFacts], columns: Sequence[int]) -> list[float]:
    """The worth of every line where the page has columns.

    What is set deeper than the text is a box inside it: it costs little and does not part the paragraphs
    around it. What is set less deep is outside of what holds the text and costs more.
    """
    deepest = max(columns)
    level = [line for line in lines if line.indent <= deepest]
    inside = iter([_worth(level, at) for at in range(len(level))])
    return [
        _in_column(line, next(inside), columns) if line.indent <= deepest else _deeper(lines, at, deepest)
        for at, line in enumerate(lines)
    ]


def _in_column(line: LineFacts, value: float, columns: Sequence[int]) -> float:
    if line.indent in columns:
        return value
    if value > 0:
        return value * _OFF_COLUMN if min(abs(line.indent - column) for column in columns) <= _NEAR else -_SHORT_COST
    return value * _OUTSIDE


def _deeper(lines: Sequence[LineFacts], at: int, deepest: int) -> float:
    value = _worth(lines, at)
    if value > 0 and lines[at].indent - deepest <= _NEAR:
        return value * _OFF_COLUMN
    return min(value, -_SHORT_COST) * _BOX


def _continued(lines: Sequence[LineFacts], found: Region) -> Region:
    """The stretch with long paragraphs that go on below a box: they share the text's words and are no author's life."""
    body = content_words(" ".join(line.text for line in lines[found.first : found.last] if is_prose(line)))
    last, at = found.last, found.last
    while at < min(len(lines), last + _REACH):
        line = lines[at]
        if line.kind in _END:
            break
        if line.words >= _LONG and line.ends and is_prose(line) and found.off(line) == 0 and not _life(lines, at):
            words = content_words(line.text)
            if len(words & body) >= _SHARED * len(words):
                last = at + 1
        at += 1
    return Region(found.first, last, found.columns)


def _life(lines: Sequence[LineFacts], at: int) -> bool:
    """Whether a paragraph begins with the name that one of the lines above consists of: a box about the author."""
    return any(
        lines[at].text.startswith(line.text)
        for line in lines[max(0, at - _NAME_REACH) : at]
        if 1 < line.words <= _NAME_WORDS
    )


def _before_comments(lines: Sequence[LineFacts], worth: Sequence[float], best: _Stretch) -> _Stretch:
    """The stretch without readers' comments: cut at their head, or an earlier one if the best lies behind it."""
    earlier = _best(worth[: best.first])
    if earlier.worth >= max(_EARLIER_WORDS, _EARLIER_SHARE * best.worth) and any(
        line.kind == "comments" for line in lines[earlier.last : best.first + 1]
    ):
        return earlier
    total = 0.0
    for at in range(best.first, best.last):
        if lines[at].kind == "comments" and total >= max(_BEFORE_WORDS, _EARLIER_SHARE * best.worth):
            return _Stretch(total, best.first, at)
        total += worth[at]
    return best


def _best(worth: Sequence[float]) -> _Stretch:
    """The stretch with the greatest sum; an empty one if no line is worth anything."""
    best, total, start = _Stretch(0.0, 0, 0), 0.0, 0
    for at, value in enumerate(worth):
        if total <= 0:
            total, start = 0.0, at
        total += value
        if total > best.worth:
            best = _Stretch(total, start, at + 1)
    return best

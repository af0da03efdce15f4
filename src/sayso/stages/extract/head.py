"""The title of a plain page: the line above the text whose words the text takes up again.

Method. Every line above the text is scored: how many of its words return in the text (a section's name or another
article's headline shares few) and in the page's address, whether the lines below it are those that follow a title (date,
byline), whether the page repeats it in its bread crumbs; against it count a full stop, a bullet, a photo credit below it,
and distance from the text. The sum must reach `TITLE_FLOOR`, else the page has no title that can be told. Of a
title and its subtitle, which share as many words with the text, the upper one is taken.

Measured without the address on the pages named in `region`: where the set's title stands as a line near the text (142 of
186 and 76 of 80 pages), it is found on 0.97 of the half looked at and 0.89 of the other, and on 0.95 and 0.91;
on the other pages the set's title is the one of the page's head, which differs from the headline seen.

Known exceptions: a kicker as long as a headline; a headline that the text takes up in other words only.
"""

from __future__ import annotations

import math
import re
from collections.abc import Collection, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from sayso.stages.extract.lines import LineFacts, content_words
from sayso.stages.extract.region import Region, is_prose

_MIN_WORDS, _MAX_WORDS = 2, 32
_LONG_SENTENCE = 24  # words; a line that long which ends like a sentence is the text's
_REACH = 90  # lines above the text in which the title is looked for
_META_REACH = 9  # lines below a title in which a date or a byline speaks for it
_QUOTED_REACH = 4  # lines above a title in which bread crumbs and the page's own title stand
_SUBTITLE_REACH = 2  # a subtitle stands so many lines below its title, at most
_NEARLY = 0.66  # of the best score is enough for the line above to be the title
_INNER_REACH, _BETTER = 20, 0.1  # lines below the text's first; by how much a title there must be better
_KICKER_WORDS, _LONGER = 4, 1.8  # a title has more words than a kicker, but not twice as many as its subtitle
_SAME = 0.6  # of its words make two lines one title
_COLUMN = 4  # spaces between a title's indentation and the text's
_FULL_STOP = re.compile(r"[.。]$")
_NUMBERED = re.compile(r"\d{1,2}\.\s")

# What speaks for a line as title, and against it. Round numbers, set by eye on half of the pages of two public sets.
_IN_TEXT, _ENOUGH = 2.2, 2.0  # all of its words return in the text; of two words that do, two thirds of it
_IN_ADDRESS = 1.6  # all of its words stand in the page's address
_LONG_ENOUGH, _FULL_LENGTH = 0.4, 8  # it has eight words or more
_GAP, _TWICE, _IN_COLUMN = 0.3, 0.3, 0.2  # a blank line above; twice on the page; in the text's column
_HEAD_BELOW = 0.7  # a date or a byline below
_QUOTED, _IS_KICKER = 0.8, -0.5  # a line above holds it; and goes on with a headline
_ENDS, _LISTED, _NAME, _CAPTION, _FIRST = -0.9, -0.8, -0.6, -0.6, -1.0
"""A full stop; a bullet or number; no more than a name; a photo credit below; it is the text's first line."""
_STEP = -0.015  # for each line between it and the text
_MAX_STEPS = 40
TITLE_FLOOR = 1.25
"""The least sum of these that makes a title."""


@dataclass(frozen=True, slots=True)
class Ground:
    """What a title is judged against."""

    first: int
    """The first line of the text."""
    body: AbstractSet[str]
    """The content words of the text."""
    found: Region
    meta: Collection[int]
    """Lines with a date or a byline."""
    inner: Collection[int]
    """The same below the text's first line."""
    address: AbstractSet[str] = frozenset()
    """The content words of the page's address."""


def find_title(lines: Sequence[LineFacts], ground: Ground) -> int | None:
    """Return the index of the title line, or None."""
    scores: dict[int, float] = {}
    steps = 0
    for at in range(min(ground.first, len(lines) - 1), max(-1, ground.first - _REACH), -1):
        line = lines[at]
        steps += line.kind is None and at < ground.first
        score = _score(lines, at, ground)
        score += _quoted(lines, at) + _STEP * min(steps, _MAX_STEPS) if score > 0 else 0.0
        if score >= TITLE_FLOOR:
            scores[at] = score
    best = max(scores, key=lambda at: (scores[at], -at), default=None)
    inner = _inner(lines, ground, TITLE_FLOOR if best is None else scores[best])
    if inner is not None or best is None:
        return inner
    return _top(lines, scores, best)


def _inner(lines: Sequence[LineFacts], ground: Ground, bar: float) -> int | None:
    """A title below the first line of the text: what was taken for text above it is a notice of the outlet's.

    It must be better than any title above the text and have a date or a byline right below.
    """
    best, best_at = bar + _BETTER, None
    for at in range(ground.first + 1, min(ground.first + _INNER_REACH, len(lines))):
        dated = any(at < meta <= at + _SUBTITLE_REACH + 2 for meta in ground.inner)
        score = _score(lines, at, ground) if dated and not is_prose(lines[at]) else 0.0
        if score > best:
            best, best_at = score, at
    return best_at


def _top(lines: Sequence[LineFacts], scores: dict[int, float], best: int) -> int:
    """The line above the best one instead, where that is the title and the best one its subtitle.

    A subtitle takes up as many words of the text as its title. What stands above a title is shorter (a kicker), has a
    number or holds the title's own words (bread crumbs).
    """
    low = lines[best]
    for at in range(best - 1, max(-1, best - 1 - _SUBTITLE_REACH), -1):
        line = lines[at]
        if (
            scores.get(at, 0.0) >= _NEARLY * scores[best]
            and _KICKER_WORDS < line.words <= _LONGER * low.words
            and not _NUMBERED.match(line.text)
            and low.text not in line.text
            and line.text not in low.text
            and not _kicker(lines, at, best)
            and not any(line.text.startswith(between.text) for between in lines[at + 1 : best])
        ):
            return at
    return best


def _kicker(lines: Sequence[LineFacts], at: int, best: int) -> bool:
    """Whether a line above says both in one, kicker first: "In the valley: River bursts its banks"."""
    title = content_words(lines[best].text)
    above = (line.text for line in lines[max(0, at - _QUOTED_REACH) : at] if line.text.startswith(lines[at].text))
    return any(len(title & content_words(text)) >= _SAME * len(title) for text in above)


def _score(lines: Sequence[LineFacts], at: int, ground: Ground) -> float:
    line = lines[at]
    if line.kind is not None or not _MIN_WORDS <= line.words <= _MAX_WORDS or at in ground.meta:
        return 0.0
    if line.ends and (line.words > _LONG_SENTENCE or (at == ground.first and _FULL_STOP.search(line.text))):
        return 0.0
    words = content_words(line.text)
    if not words:
        return 0.0
    shared = len(words & ground.body)
    score = _IN_TEXT * shared / len(words) * (1 - math.exp(-shared / _ENOUGH))
    score += _LONG_ENOUGH * min(line.words, _FULL_LENGTH) / _FULL_LENGTH
    if ground.address:
        score += _IN_ADDRESS * len(words & ground.address) / len(words)
    return score + _looks(lines, at, ground)


def _looks(lines: Sequence[LineFacts], at: int, ground: Ground) -> float:
    """What speaks for and against a title besides its words."""
    line = lines[at]
    score = _GAP * line.gap + _TWICE * (line.times > 1)
    score += _HEAD_BELOW * any(at < meta <= at + _META_REACH for meta in ground.meta)
    score += _LISTED * (line.bullet or bool(_NUMBERED.match(line.text))) + _ENDS * bool(_FULL_STOP.search(line.text))
    score += _NAME * (line.words < _KICKER_WORDS) + _FIRST * (at == ground.first)
    score += _CAPTION * (at + 1 < len(lines) and lines[at + 1].kind == "caption")
    if ground.found.columns:
        score += _IN_COLUMN if ground.found.off(line) <= _COLUMN else -_IN_COLUMN
    return score


def _quoted(lines: Sequence[LineFacts], at: int) -> float:
    """Whether a line nearby holds the whole of this one: bread crumbs and the page's own title speak for it.

    One that goes on with a headline of its own shows that this one is but a kicker.
    """
    text = lines[at].text
    for line in lines[max(0, at - _QUOTED_REACH) : at]:
        if text in line.text and len(line.text) > len(text):
            rest = line.text.removeprefix(text)
            return _IS_KICKER if rest != line.text and len(rest.split()) > _KICKER_WORDS else _QUOTED
    return 0.0

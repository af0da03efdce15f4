"""The title of a plain page: the line above the text whose words the text takes up again.

Method. Every line above the text is scored: how many of its words return in the text (a section's name or another
article's headline shares few), whether the lines below it are those that follow a title (date, byline), whether the
page repeats it in its bread crumbs, and against it a full stop, a bullet, and distance from the text. The sum must
reach `TITLE_FLOOR`, else the page has no title that can be told.
"""

from __future__ import annotations

import math
import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from sayso.stages.extract.lines import LineFacts, content_words
from sayso.stages.extract.region import Region, is_prose

_MIN_WORDS, _MAX_WORDS = 2, 32
_LONG_SENTENCE = 24  # words; a line that long which ends like a sentence is the text's
_REACH = 90  # lines above the text in which the title is looked for
_META_REACH = 9  # lines below a title in which a date or a byline speaks for it
_SUBTITLE_REACH = 2  # a subtitle stands so many lines below its title, at most
_NEARLY = 0.6
_STEP_COST = 0.015  # for each line between title and text
_INNER_REACH, _BETTER = 20, 0.1
_KICKER_WORDS, _LONGER = 4, 1.8
_SAME = 0.6  # of its words make two lines one title
_NUMBERED = re.compile(r"\d{1,2}\.\s")
_FULL_STOP = re.compile(r"[.。]$")
TITLE_FLOOR = 1.25
"""Found by eye on half of the pages of two public sets, as the weights in `_score`: round numbers, not fitted."""


@dataclass(frozen=True, slots=True)
class Ground:
    """What a title is judged against."""

    first: int
    """The first line of the text."""
    body: Collection[str]
    """The content words of the text."""
    found: Region
    meta: Collection[int]
    """Lines with a date or a byline."""
    inner: Collection[int]
    """The same below the text's first line."""
    address: Collection[str] = ()
    """The content words of the page's address."""


def find_title(lines: Sequence[LineFacts], ground: Ground) -> int | None:
    """Return the index of the title line, or None."""
    scores: dict[int, float] = {}
    steps = 0
    for at in range(min(ground.first, len(lines) - 1), max(-1, ground.first - _REACH), -1):
        line = lines[at]
        steps += line.kind is None and at < ground.first
        score = _score(lines, at, ground) - _STEP_COST * min(steps, 40)
        if score >= TITLE_FLOOR:
            scores[at] = score + _quoted(lines, at)
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
    above = (line.text for line in lines[max(0, at - 4) : at] if line.text.startswith(lines[at].text))
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
    shared = sum(word in ground.body for word in words)
    score = 2.2 * shared / len(words) * (1 - math.exp(-shared / 2)) + 0.4 * min(line.words, 8) / 8
    if ground.address:
        score += 1.2 * sum(word in ground.address for word in words) / len(words)
    return score + _looks(lines, at, ground)


def _looks(lines: Sequence[LineFacts], at: int, ground: Ground) -> float:
    """What speaks for and against a title besides its words."""
    line = lines[at]
    score = 0.3 * line.gap + 0.3 * (line.times > 1) - 0.8 * (line.bullet or bool(_NUMBERED.match(line.text)))
    score -= 0.9 * bool(_FULL_STOP.search(line.text)) + 1.0 * (at == ground.first)
    score += 0.7 * any(at < meta <= at + _META_REACH for meta in ground.meta)
    if at + 1 < len(lines) and lines[at + 1].kind == "caption":
        score -= 0.6
    if ground.found.columns:
        score += 0.2 if ground.found.off(line) <= 4 else -0.2
    return score


def _quoted(lines: Sequence[LineFacts], at: int) -> float:
    """Whether a line nearby holds the whole of this one: bread crumbs and the page's own title speak for it.

    One that goes on with a headline of its own shows that this one is but a kicker.
    """
    text = lines[at].text
    for line in lines[max(0, at - 4) : at]:
        if text in line.text and len(line.text) > len(text):
            rest = line.text.removeprefix(text)
            return -0.5 if rest != line.text and len(rest.split()) > _KICKER_WORDS else 0.8
    return 0.0

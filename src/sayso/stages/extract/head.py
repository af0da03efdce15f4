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

from sayso.stages.extract.lines import LineFacts
from sayso.stages.extract.region import Region

_WORD = re.compile(r"\w{3,}")
_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f]")
_STEM = 6  # letters of a word that are compared: inflection sits at the end in most languages
_MIN_WORDS, _MAX_WORDS = 2, 32
_LONG_SENTENCE = 24  # words; a line that long which ends like a sentence is the text's
_REACH = 90  # lines above the text in which the title is looked for
_META_REACH = 9  # lines below a title in which a date or a byline speaks for it
_SUBTITLE_REACH = 2  # a subtitle stands so many lines below its title, at most
_NEARLY = 0.75
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
    address: Collection[str] = ()
    """The content words of the page's address."""


def content_words(text: str) -> set[str]:
    """The beginnings of words of three letters and more, case-folded; pairs of characters in scripts without spaces."""
    if _UNSPACED.search(text):
        runs = re.findall(r"\w+", text)
        return {run[at : at + 2] for run in runs for at in range(len(run) - 1)}
    return {word.casefold()[:_STEM] for word in _WORD.findall(text)}


def find_title(lines: Sequence[LineFacts], ground: Ground) -> int | None:
    """Return the index of the title line, or None."""
    scores: dict[int, float] = {}
    steps = 0
    for at in range(min(ground.first, len(lines) - 1), max(-1, ground.first - _REACH), -1):
        line = lines[at]
        steps += line.kind is None and at < ground.first
        score = _score(line, ground) - 0.02 * min(steps, 40)
        if score >= TITLE_FLOOR:
            scores[at] = score + _quoted(lines, at)
    if not scores:
        return None
    best = max(scores, key=lambda at: (scores[at], -at))
    return _top(lines, scores, best)


def _top(lines: Sequence[LineFacts], scores: dict[int, float], best: int) -> int:
    """The line above the best one instead, where that is the title and the best one its subtitle: nearly as good, shorter."""
    for at in range(best - 1, max(-1, best - 1 - _SUBTITLE_REACH), -1):
        if at in scores and scores[at] >= _NEARLY * scores[best] and lines[at].words < lines[best].words:
            return at
    return best


def _score(line: LineFacts, ground: Ground) -> float:
    if line.kind is not None or not _MIN_WORDS <= line.words <= _MAX_WORDS or line.index in ground.meta:
        return 0.0
    if line.ends and (line.words > _LONG_SENTENCE or (line.index == ground.first and _FULL_STOP.search(line.text))):
        return 0.0
    words = content_words(line.text)
    if not words:
        return 0.0
    shared = sum(word in ground.body for word in words)
    score = 2.2 * shared / len(words) * (1 - math.exp(-shared / 2)) + 0.4 * min(line.words, 8) / 8
    if ground.address:
        score += 1.2 * sum(word in ground.address for word in words) / len(words)
    score += 0.3 * line.gap + 0.3 * (line.times > 1) - 0.9 * bool(_FULL_STOP.search(line.text)) - 0.8 * line.bullet
    score += 0.7 * any(at in ground.meta for at in range(line.index + 1, line.index + 1 + _META_REACH))
    if ground.found.columns:
        score += 0.2 if ground.found.off(line) <= 4 else -0.2
    return score


def _quoted(lines: Sequence[LineFacts], at: int) -> float:
    """Whether a line nearby holds the whole of this one and a little more: bread crumbs, the page's own title."""
    text = lines[at].text
    near = lines[max(0, at - 4) : at]
    return 0.5 if any(text in line.text and len(line.text) > len(text) for line in near) else 0.0

"""What each line of the text's stretch is: paragraph, heading, list item, or furniture inside the text.

A paragraph reads like prose and stands in the text's column. What is short is judged by its neighbours: a line
by itself before a paragraph is a heading, a sentence next to paragraphs belongs to them, items of a list that the
text announces stay. Several short lines in a row, or any with a pointer to other articles among them, are a box.

Repetition over the pile speaks against short lines only, and only where they stand on more pages than any of the
text's own paragraphs: copies share their paragraphs, furniture is shared by pages that share no paragraph. A paragraph
is never dropped for being repeated.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from sayso.model import ParagraphRole
from sayso.stages.extract.lines import LineFacts
from sayso.stages.extract.region import Region, is_prose

_HEADING_WORDS = 18
_HEADINGS = 2  # short lines between two paragraphs that can still be headings
_NEAR = 2  # spaces of indentation off the column that a short line may be
_OFF = 4  # and a paragraph, if it has company or is long
_LONG = 30  # words
_SENTENCE_WORDS = 4  # shorter sentences ("No comment.") stand on several pages by chance
_ITEMS = 3  # items in a row are a list even if no colon announces them
_ITEM_WORDS = 4
_FEW = 3  # words of a line that may stand twice in a text
_BOX_KINDS = frozenset({"related", "pointer", "newsletter", "author", "comments"})

Chosen = tuple[list[tuple[int, ParagraphRole]], dict[int, str]]
"""Kept lines with their role, and left-out lines with the kind of furniture that they are."""


def roles(lines: Sequence[LineFacts], found: Region) -> Chosen:
    """Decide on every line of the stretch."""
    kept: list[tuple[int, ParagraphRole]] = []
    out: dict[int, str] = {}
    seen: set[str] = set()
    prose = _paragraphs(lines, found)
    copied = max((lines[at].pages for at in prose), default=1)
    for at in range(found.first, found.last):
        line = lines[at]
        role: ParagraphRole | None = None
        fault = _fault(line, is_paragraph=at in prose, seen=seen, copied=copied)
        if fault is None:
            role = ("list" if line.bullet else "body") if at in prose else _short(lines, at, prose, found)
        if role is None:
            out[at] = fault or "short"
        else:
            kept.append((at, role))
            seen.add(line.text)
    return kept, out


def _fault(line: LineFacts, *, is_paragraph: bool, seen: Collection[str], copied: int) -> str | None:
    """The kind of furniture that a line is, whatever stands around it; `copied` is on how many pages the text itself stands."""
    if line.kind is not None:
        return line.kind
    if line.text in seen and line.words > _FEW:
        return "repeated"
    if is_paragraph:
        return None
    if is_prose(line):
        return "box"
    return "pile" if line.pages > copied and not (line.ends and line.words < _SENTENCE_WORDS) else None


def _paragraphs(lines: Sequence[LineFacts], found: Region) -> set[int]:
    """The lines that are paragraphs: in the column, or near it and long, in company, or above the first in it."""
    stretch = range(found.first, found.last)
    prose = [at for at in stretch if is_prose(lines[at])]
    good = {at for at in prose if found.off(lines[at]) == 0 or lines[at].bullet}
    first = min(good, default=found.last)
    for at in prose:
        line = lines[at]
        if at in good or found.off(line) > _OFF:
            continue
        level = any(
            near in stretch and is_prose(lines[near]) and lines[near].indent == line.indent for near in (at - 1, at + 1)
        )
        if level or line.words >= _LONG or at < first:
            good.add(at)
    return good


def _short(lines: Sequence[LineFacts], at: int, prose: set[int], found: Region) -> ParagraphRole | None:
    """A short line inside the text: kept where its neighbours are text and it stands in the column."""
    line = lines[at]
    if line.bullet:
        return "list" if line.words >= _ITEM_WORDS and _listed(lines, at, prose) else None
    if found.off(line) > _NEAR:
        return None
    if line.ends and (at - 1 in prose or at + 1 in prose):
        return "body"
    if not line.ends and line.words <= _HEADING_WORDS and at + 1 in prose and _alone(lines, at, prose, found):
        return "heading"
    return None


def _listed(lines: Sequence[LineFacts], at: int, prose: set[int]) -> bool:
    """Whether an item belongs to a list of the text: announced by a colon, or one of several, next to paragraphs."""
    first = last = at
    while first > 0 and lines[first - 1].bullet and lines[first - 1].kind is None:
        first -= 1
    while last + 1 < len(lines) and lines[last + 1].bullet and lines[last + 1].kind is None:
        last += 1
    announced = first > 0 and lines[first - 1].text.endswith((":", "："))
    among = any(item in prose for item in range(first, last + 1))
    return announced or among or (last - first + 1 >= _ITEMS and (first - 1 in prose or last + 1 in prose))


def _alone(lines: Sequence[LineFacts], at: int, prose: set[int], found: Region) -> bool:
    """Whether no box stands between a heading and the paragraph above it."""
    short = 1
    for above in range(at - 1, found.first, -1):
        line = lines[above]
        if above in prose or (line.ends and line.kind is None):
            return True
        if line.kind in _BOX_KINDS:
            return False
        short += line.kind is None and found.off(line) <= _NEAR
        if short > _HEADINGS:
            return False
    return True

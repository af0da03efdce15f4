"""Which lines of a plain page are its text, and what the others are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.model import ParagraphRole
from sayso.stages.extract.credits import byline, contributors, credit_line
from sayso.stages.extract.dates import dates_in
from sayso.stages.extract.head import Ground, find_title
from sayso.stages.extract.lines import LineFacts, content_words
from sayso.stages.extract.region import LOWER_SHARE, region
from sayso.stages.extract.roles import roles

_HEAD_REACH = 40  # lines above the text in which date and byline are looked for
_META_SPREAD = 12  # lines between the byline and the date of one article, at most
_TAIL_REACH = 10  # and below it
_ABOVE = 5  # lines above the title that may belong to it
_SUBTITLE_WORDS, _LEAD_WORDS = 6, 15
_SUBTITLE_REACH = 2  # lines below the title
_LEADS = 2
_SAME = 0.7  # of both lines' words are shared by two wordings of one title
_SAME_EXTRA = 4  # words that may stand beside the whole title in a line that only repeats it
_DATE_LINE_WORDS = 24
_ABOUT_WORDS, _BYLINE_WORDS, _CREDIT_WORDS, _DATE_WORDS = 40, 20, 8, 12  # of lines that speak about the text, at most
_EDGE = 3  # paragraphs at either end among which a date is the page's
_FIRST_LINES = 60  # of the text, enough to know its words


@dataclass(frozen=True, slots=True)
class Choice:
    """The lines of a page, sorted."""

    title: int | None
    kept: tuple[tuple[int, ParagraphRole], ...]
    out: dict[int, str]
    """Left-out lines with the kind of furniture they are; lines in neither are far from the text."""
    near: range
    """The lines in which the page speaks of itself: from above the title to below the text."""


def choose_plain(lines: Sequence[LineFacts], address: str) -> Choice | None:
    """Choose the text of a plain page; None if there is none."""
    found = region(lines)
    if found is None:
        return None
    kept, out = roles(lines, found)
    if not kept:
        return None
    first, last = found.first, kept[-1][0] + 1
    meta = _meta(lines, first)
    body = content_words(" ".join(lines[at].text for at, _ in kept[:_FIRST_LINES]))
    inner = {at for at in range(first + 1, min(len(lines), first + _HEAD_REACH)) if _is_meta(lines[at])}
    title = find_title(lines, Ground(first, body, found, meta, inner, content_words(address)))
    if title is not None:
        out |= {at: "above" for at, _ in kept if at < title}
        kept = [*_under(lines, kept, title, meta), *((at, role) for at, role in kept if at > title)]
    kept, about = text_only(lines, kept, title)
    near = range(max(0, (first if title is None else title) - _ABOVE), min(len(lines), last + _TAIL_REACH))
    return Choice(title, tuple(kept), out | about | _named(lines, near, kept, title), near)


def _named(
    lines: Sequence[LineFacts], near: range, kept: Sequence[tuple[int, ParagraphRole]], title: int | None
) -> dict[int, str]:
    """What the lines around the text are: bylines, dates, credits, the title in other places."""
    inside = {at for at, _ in kept} | {title}
    found: dict[int, str] = {}
    for at in near:
        if at in inside or lines[at].kind is not None:
            continue
        why = "title" if title is not None and _same(lines[at], lines[title]) else _about(lines[at])
        if why is not None:
            found[at] = why
    return found


def _meta(lines: Sequence[LineFacts], first: int) -> set[int]:
    """The lines with a byline or a date that are nearest to the text's first line; a page's own date is far above."""
    found = [at for at in range(max(0, first - _HEAD_REACH), min(len(lines), first + 4)) if _is_meta(lines[at])]
    return {at for at in found if found[-1] - at <= _META_SPREAD}


def _is_meta(line: LineFacts) -> bool:
    if line.words > _DATE_LINE_WORDS or line.kind == "caption":
        return False
    return bool(byline(line.text)) or any(len(found.value) > 4 for found in dates_in(line.text))


def _under(
    lines: Sequence[LineFacts], kept: Sequence[tuple[int, ParagraphRole]], title: int, meta: set[int]
) -> list[tuple[int, ParagraphRole]]:
    """What stands under the title: the subtitle and the first paragraphs that byline and buttons part from the text.

    Right below the title anything like a sentence is its subtitle; further down only a longer sentence counts, and
    none that a photo credit follows.
    """
    first = next((at for at, _ in kept if at > title), len(lines) - 1)
    found: list[tuple[int, ParagraphRole]] = []
    for at in range(title + 1, first):
        line = lines[at]
        if line.kind is not None or at in meta or line.bullet or line.lower < LOWER_SHARE or _same(line, lines[title]):
            continue
        near = at - title <= _SUBTITLE_REACH and line.words >= _SUBTITLE_WORDS
        headline = near and (line.ends or at == title + 1 or line.words >= 2 * _SUBTITLE_WORDS)
        if headline or (line.ends and line.words >= _LEAD_WORDS and lines[at + 1].kind != "caption"):
            found.append((at, "body" if found else "subtitle"))
    return found[:_LEADS]


def _same(line: LineFacts, title: LineFacts) -> bool:
    """Whether a line says the title once more, in nearly the same words; a sentence is one even if it does."""
    if line.text == title.text:
        return True
    if line.ends:
        return False
    if title.text in line.text and line.words <= title.words + _SAME_EXTRA:
        return True
    if not title.words / 2 <= line.words <= title.words * 2:
        return False
    words, others = content_words(line.text), content_words(title.text)
    return bool(words) and len(words & others) >= _SAME * max(len(words), len(others))


def text_only(
    lines: Sequence[LineFacts], kept: Sequence[tuple[int, ParagraphRole]], title: int | None
) -> tuple[list[tuple[int, ParagraphRole]], dict[int, str]]:
    """Take lines about the text (byline, credit, contributors, date, the title once more) out of the kept ones.

    A date inside the text is a heading of it.

    Returns:
        What stays, and what kind of line each of the others is.
    """
    good: list[tuple[int, ParagraphRole]] = []
    out: dict[int, str] = {}
    for place, (at, role) in enumerate(kept):
        line = lines[at]
        why = "title" if title is not None and _same(line, lines[title]) else _about(line)
        if why == "date" and _EDGE <= place < len(kept) - _EDGE:
            why = None
        if why is None:
            good.append((at, role))
        else:
            out[at] = why
    while good and good[-1][1] == "heading":
        out[good.pop()[0]] = "short"
    return good, out


def _about(line: LineFacts) -> str | None:
    """What a short line says about the text, if it does."""
    if line.words > _ABOUT_WORDS:
        return None
    if contributors(line.text):
        return "contributors"
    if line.words <= _BYLINE_WORDS and not line.ends and byline(line.text):
        return "byline"
    if line.words <= _CREDIT_WORDS and credit_line(line.text):
        return "credit"
    if line.words <= _DATE_WORDS and not line.ends and any(len(found.value) > 4 for found in dates_in(line.text)):
        return "date"
    return None

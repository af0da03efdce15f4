"""Which lines of a plain page are its text, and what the others are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.model import ParagraphRole
from sayso.stages.extract.credits import byline, contributors, credit_line
from sayso.stages.extract.dates import dates_in
from sayso.stages.extract.head import Ground, content_words, find_title
from sayso.stages.extract.lines import LineFacts, ends_sentence
from sayso.stages.extract.region import region
from sayso.stages.extract.roles import roles

_HEAD_REACH = 40  # lines above the text in which date and byline are looked for
_TAIL_REACH = 10  # and below it
_SUBTITLE_WORDS = 6
_DATE_LINE_WORDS = 24


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
    first, last = found.first, found.last
    kept, out = roles(lines, found)
    if not kept:
        return None
    meta = {at for at in range(max(0, first - _HEAD_REACH), min(len(lines), first + 4)) if _is_meta(lines[at])}
    body = content_words(" ".join(lines[at].text for at, _ in kept[:60]))
    title = find_title(lines, Ground(first, body, found, meta, content_words(address)))
    kept, out = _above(lines, kept, out, title, meta)
    kept, about = text_only(lines, kept, title)
    out |= about
    near = range(max(0, (first if title is None else title) - 5), min(len(lines), last + _TAIL_REACH))
    return Choice(title, tuple(kept), out, near)


def _is_meta(line: LineFacts) -> bool:
    if line.words > _DATE_LINE_WORDS or line.kind == "caption":
        return False
    return bool(byline(line.text)) or any(len(found.value) > 4 for found in dates_in(line.text))


def _above(
    lines: Sequence[LineFacts],
    kept: list[tuple[int, ParagraphRole]],
    out: dict[int, str],
    title: int | None,
    meta: set[int],
) -> tuple[list[tuple[int, ParagraphRole]], dict[int, str]]:
    """Drop what stands above the title, and take sentences between title and text as subtitle."""
    if title is None:
        return kept, out
    first = kept[0][0]
    below = [(at, role) for at, role in kept if at > title]
    out = {**out, **{at: "above" for at, _ in kept if at < title}}
    found = [
        at
        for at in range(title + 1, first)
        if lines[at].kind is None
        and at not in meta
        and lines[at].words >= _SUBTITLE_WORDS
        and (lines[at].ends or lines[at].words >= 2 * _SUBTITLE_WORDS)
        and lines[at].text != lines[title].text
        and lines[at].lower >= 0.3
    ]
    subtitle: list[tuple[int, ParagraphRole]] = [(at, "subtitle") for at in found[:1]]
    return [*subtitle, *below], out


def text_only(
    lines: Sequence[LineFacts], kept: Sequence[tuple[int, ParagraphRole]], title: int | None
) -> tuple[list[tuple[int, ParagraphRole]], dict[int, str]]:
    """Take lines about the text (byline, credit, contributors, date, the title once more) out of the kept ones.

    Returns:
        What stays, and what kind of line each of the others is.
    """
    good: list[tuple[int, ParagraphRole]] = []
    out: dict[int, str] = {}
    for at, role in kept:
        why = "title" if title is not None and lines[at].text == lines[title].text else _about(lines[at])
        if why is None:
            good.append((at, role))
        else:
            out[at] = why
    while good and good[-1][1] == "heading":
        out[good.pop()[0]] = "short"
    return good, out


def _about(line: LineFacts) -> str | None:
    if line.words > 40:
        return None
    if contributors(line.text):
        return "contributors"
    if line.words <= 20 and not ends_sentence(line.text) and byline(line.text):
        return "byline"
    if line.words <= 8 and credit_line(line.text):
        return "credit"
    if line.words <= 12 and not line.ends and any(len(d.value) > 4 for d in dates_in(line.text)):
        return "date"
    return None

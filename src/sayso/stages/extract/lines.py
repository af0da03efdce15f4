"""What can be seen of a line by itself: its length, ending, case, indentation, and what its words say it is."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from typing import NamedTuple

from sayso.model import Layout
from sayso.stages.extract.credits import photo_credit
from sayso.stages.extract.phrases import fold, kind_of

_BULLET = re.compile(r"(?:[*+•·▪■◦‣–-]|o(?=\s+\S))\s+")
_DASHES = "–-"
_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\u0e00-\u0e7f]")
_WORD = re.compile(r"\w{3,}")
_STEM = 6  # letters of a word that are compared: inflection sits at the end in most languages
_LETTER = re.compile(r"[^\W\d_]")
_CLOSERS = "\"'”’»›“‘«‹)]）］」』〉》*†  "
_ENDS = tuple(".!?…。！？؟।۔:;")
_OPENERS = "\"'“‘«„([»›"
_CASE_REACH = 240  # characters of a line whose words are looked at for their case
_CASE_WORDS = 6
_COUNTED_WORDS = 12  # in lines up to this length signs between words are not counted as words
_UNSPACED_WORD = 2  # characters to a word, roughly, in scripts without spaces
_PHRASE_WORDS = 45
"""Lines with more words are not asked for furniture phrases: a paragraph of the text may hold any of them."""
_SHORT_WORDS = 30
"""Phrases that may stand anywhere in a line are looked for up to this length."""


class LineFacts(NamedTuple):
    """One line as the later steps see it. A NamedTuple: there are hundreds a page and it is made five times faster."""

    number: int
    """Its index in the layout's lines."""
    text: str
    """Without bullet."""
    start: int
    """Of `text` in the layout's text."""
    end: int
    indent: int
    gap: bool
    """Whether a blank line stands before it."""
    bullet: bool
    words: int
    ends: bool
    """Whether it ends like a sentence."""
    lower: float
    """Share of its words that begin in lower case; 1 in scripts without case and in lines too short to tell."""
    kind: str | None
    """The kind of furniture that its own words say it is."""
    times: int
    """How often it stands on this page."""
    pages: int
    """On how many pages of the pile it stands; 1 if only here."""


def count_words(text: str) -> int:
    """Return the number of words; in scripts without spaces an estimate."""
    words = text.split()
    count = len(words)
    if count <= _COUNTED_WORDS:
        count = sum(1 for word in words if word[0].isalnum() or word[-1].isalnum())
    if not text.isascii():
        unspaced = len(_UNSPACED.findall(text))
        if unspaced > len(words):
            return max(count, unspaced // _UNSPACED_WORD)
    return count


def ends_sentence(text: str) -> bool:
    """Whether the text ends like a sentence, closing quotation marks and brackets aside."""
    return text.rstrip(_CLOSERS).endswith(_ENDS)


def lower_share(text: str) -> float:
    """Return the share of words that begin in lower case, of the first forty; 1.0 where the script has no case."""
    firsts = [word.lstrip(_OPENERS)[:1] for word in text[:_CASE_REACH].split()]
    lower = sum(map(str.islower, firsts))
    upper = sum(map(str.isupper, firsts))
    return lower / (lower + upper) if lower + upper else 1.0


def content_words(text: str) -> set[str]:
    """The beginnings of words of three letters and more, case-folded; pairs of characters in scripts without spaces."""
    if text.isascii():
        return {word[:_STEM] for word in _WORD.findall(text.lower())}
    if _UNSPACED.search(text):
        runs = re.findall(r"\w+", text)
        return {run[at : at + 2] for run in runs for at in range(len(run) - 1)}
    return {word.casefold()[:_STEM] for word in _WORD.findall(text)}


def line_facts(layout: Layout, pages: Mapping[int, int]) -> list[LineFacts]:
    """Return the facts of all lines; `pages` says on how many pages of the pile a line stands."""
    text = layout.text
    raws = [text[line.start : line.end] for line in layout.lines]
    times = Counter(raws)
    kinds: dict[str, tuple[int, str | None]] = {}
    for raw in times:
        words = count_words(raw)
        kinds[raw] = words, _kind(raw, words)
    out: list[LineFacts] = []
    before = 0
    for number, (line, raw) in enumerate(zip(layout.lines, raws, strict=True)):
        ends = ends_sentence(raw)
        mark = _BULLET.match(raw)
        if mark is not None and ends and raw[0] in _DASHES:
            mark = None  # "– We have seen worse, she said." is speech
        start = line.start + (mark.end() if mark else 0)
        words, kind = kinds[raw]
        out.append(
            LineFacts(
                number=number,
                text=text[start : line.end],
                start=start,
                end=line.end,
                indent=_indent(text, line.start),
                gap=text.count("\n", before, line.start) > 1,
                bullet=mark is not None or line.tag == "li",
                words=words,
                ends=ends,
                lower=lower_share(raw) if words >= _CASE_WORDS else 1.0,
                kind=kind,
                times=times[raw],
                pages=pages.get(number, 1),
            )
        )
        before = line.end
    return out


def _indent(text: str, start: int) -> int:
    return start - 1 - text.rfind("\n", 0, start)


_CLOCKS = re.compile(r"[\d\s:./|%+,()-]+(?:min|sec|h|uhr|k|m)?\.?")
_COUNTED = re.compile(r"[\w ]{1,24}!?\s?\(\d+\)")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+\.\w+|pic\.twitter\.com/\S+")
_CRUMB = re.compile(r"\s[>›»|]\s|[>›»]\s?\w")
_ARROWS = frozenset(">›»|")
_PICTURE = re.compile(r"[\[(]\d{1,2}\s?/\s?\d{1,2}[\])]\s?\w")  # "[1/5] ...", a picture of several
_BRACKETED = re.compile(r"[\[【][^\]】]*[\]】]")


def _kind(raw: str, words: int) -> str | None:
    """The furniture kind of a line, by its phrases or its shape."""
    if not _LETTER.search(raw):
        return "counter" if any(char.isdigit() for char in raw) else "symbols"
    if words > _PHRASE_WORDS:
        return "caption" if _PICTURE.match(raw) or photo_credit(raw) else None
    return kind_of(fold(raw), short=words <= _SHORT_WORDS) or _shape(raw, words)


def _shape(raw: str, words: int) -> str | None:
    """The kind of a line by its signs; each form is tried only where its signs are."""
    if words <= 4 and (_CLOCKS.fullmatch(raw.lower()) or (raw.endswith(")") and _COUNTED.fullmatch(raw))):
        return "counter"
    if words <= 2 and _ADDRESS.fullmatch(raw):
        return "address"
    if words <= 14 and not _ARROWS.isdisjoint(raw) and len(_CRUMB.findall(raw)) >= 2:
        return "breadcrumb"
    if raw[0] in "[【(" and (_PICTURE.match(raw) or (words <= 14 and _BRACKETED.fullmatch(raw))):
        return "caption" if _PICTURE.match(raw) else "note"
    return "caption" if photo_credit(raw) else None

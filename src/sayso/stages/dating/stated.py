"""The text's own day, where the text itself states it: what a reader would call its date.

Three forms, each with a full date:

* a dateline, the first of the text's opening lines: "Orlo, 12 March 2031 – ", "(12.03.2031)", or the date as a line by itself;
* a stamp, a closing line that says so: "Stand: 12. März 2031, 14:30 Uhr", "Updated 12 March 2031";
* a day told from the text's own, and its date: "am heutigen Sonntag, den 05.06.2031", "yesterday (12 March 2031)".

Two datelines of different days are a chronicle, not a date. Requirement: hardly ever wrong, for the day is then said (`undated`), and a declared date
years after a dateline is contradicted (`alone`). Known exceptions: letters and diaries that a text quotes say "today" of their own day; so only
datelines contradict. Of 2040 texts of the labelled sets, whose own datelines were cut off, four have such a form: three told days, all right, and one
dateline that is three days off. The forms are covered by sentences of our own in the tests.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import cache
from typing import Final, NamedTuple

from sayso.lang.elapsed import ElapsedWords
from sayso.model import Timex
from sayso.text.calendar import add_days
from sayso.text.timeexpr import is_absolute, resolve_alone

_OPENING: Final = 3
"""Lines in which a dateline is looked for: a title and a subtitle may stand before it."""
_CLOSING: Final = 3
"""Lines at the end in which a stamp is looked for."""
_SHORT: Final = 80
"""Characters of a line that is a stamp or a bare date."""
_REACH: Final = 45
"""Characters between the word for the day and its date, with what may stand between."""
_NAME: Final = r"[^\W\d_a-zäöüß][\w.’'-]*"
_PLACE: Final = re.compile(
    rf"\s*[(\[]?\s*(?:{_NAME}(?:[ /-](?:a[mn]|an der|de|del|do|of|der|{_NAME})){{0,4}}\s*(?:\([^()\n]{{1,40}}\))?\s*[,:/]\s*)?"
)
_DASH: Final = re.compile(r"\s*(?:\([^()\n]{1,30}\)\s*)?(?:\s[–—-]{1,2}\s|–|—)|\s*[)\]]\s*")
_REST_OF_STAMP: Final = re.compile(r"[\s,|/()–-]*(?:\d{1,2}[:.]\d\d)?[^\n]{0,24}")


class Stated(NamedTuple):
    """The day of writing as the text states it, the words, and whether in a dateline or stamp."""

    day: date
    words: str
    stamped: bool


class _Date(NamedTuple):
    start: int
    end: int
    day: date


def stated_in(text: str, timexes: Sequence[Timex], words: ElapsedWords) -> Stated | None:
    """The day that a text states as its own, or None where it states none or two."""
    dates = [found for timex in timexes if (found := _full(timex)) is not None]
    if not dates:
        return None
    stated = tuple(_datelines(text, dates)) or tuple(_stamps(text, dates, words)) or tuple(_told(text, dates, words))
    return stated[0] if len({item.day for item in stated}) == 1 else None


def _full(timex: Timex) -> _Date | None:
    """A date to the day that needs no day of writing."""
    if timex.type not in ("DATE", "TIME") or not is_absolute(timex.expr):
        return None
    resolved = resolve_alone(timex.expr)
    if resolved.earliest is None or resolved.earliest != resolved.latest:
        return None
    return _Date(timex.start, timex.end, resolved.earliest)


def _line(text: str, at: int) -> tuple[int, int]:
    end = text.find("\n", at)
    return text.rfind("\n", 0, at) + 1, len(text) if end < 0 else end


def _datelines(text: str, dates: Sequence[_Date]) -> Iterator[Stated]:
    """Dates that open a line among the first ones: the whole of it, or followed by a dash or bracket."""
    for item in dates:
        begin, end = _line(text, item.start)
        if sum(bool(line.strip()) for line in text[:begin].split("\n")) >= _OPENING:
            return
        if _PLACE.fullmatch(text, begin, item.start) and _is_closed(text, item.end, end, dates):
            yield Stated(item.day, text[begin : item.end].strip(" (["), stamped=True)


def _is_closed(text: str, at: int, end: int, dates: Sequence[_Date]) -> bool:
    """Whether a date is the last of its line, or a dash or bracket follows.

    Of two dates with a dash between a life is told; a line with no more than a date in brackets is of a list of other pages.
    """
    dash = _DASH.match(text, at, end)
    if dash is not None:
        listed = text[at:end].strip() == ")" and text[:at].count("\n") > 0
        return not listed and not any(0 <= item.start - dash.end() <= 1 for item in dates)
    return not text[at:end].strip(" .")


def _stamps(text: str, dates: Sequence[_Date], words: ElapsedWords) -> Iterator[Stated]:
    """Dates in closing lines that begin with a word for it, and have little else."""
    for item in dates:
        begin, end = _line(text, item.start)
        after = sum(bool(line.strip()) for line in text[end:].split("\n"))
        before = text[begin : item.start].strip(" (*").lower()
        label = _label(before.rstrip(" :|–-"), words)
        rest = _REST_OF_STAMP.fullmatch(text, item.end, end)
        if after < _CLOSING and end - begin <= _SHORT and rest is not None and label in words.stamps:
            yield Stated(item.day, text[begin : item.end].strip(), stamped=True)


def _label(before: str, words: ElapsedWords) -> str:
    """What a line says before its date, without "on"."""
    label, _, last = before.rpartition(" ")
    return label.rstrip(" :") if last in words.beside else before


def _told(text: str, dates: Sequence[_Date], words: ElapsedWords) -> Iterator[Stated]:
    """Dates beside "today", "yesterday" and the like."""
    before, behind, offsets = _patterns(tuple((key, forms) for key, forms in words.today.items()), words.beside)
    if not offsets:
        return
    for item in dates:
        match = before.search(text, max(0, item.start - _REACH), item.start)
        match = match or behind.match(text, item.end)
        day = match and add_days(item.day, -offsets[match["day"].lower()])
        if match and day:
            quoted = text[min(match.start("day"), item.start) : max(match.end("day"), item.end)]
            yield Stated(day, " ".join(quoted.split()), stamped=False)


@cache
def _patterns(
    today: tuple[tuple[str, tuple[str, ...]], ...], beside: tuple[str, ...]
) -> tuple[re.Pattern[str], re.Pattern[str], Mapping[str, int]]:
    """The word before a date, with little between (`$` is the date's beginning); the word behind it; the words' distances."""
    offsets = {form: int(key) for key, forms in today for form in forms}
    days = "|".join(sorted(map(re.escape, offsets), key=len, reverse=True)) or r"(?!)"
    between = "|".join(map(re.escape, beside)) or r"(?!)"
    before = re.compile(rf"\b(?P<day>{days})\b[\s,(–-]*(?:(?:{between})\b[\s,(]*){{0,3}}$", re.IGNORECASE)
    behind = re.compile(rf"\s*[,(]\s*(?P<day>{days})\b", re.IGNORECASE)
    return before, behind, offsets

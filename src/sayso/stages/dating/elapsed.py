"""How long ago the text says something was whose day is known: the day of writing by counting.

Three ways of saying it count, each beside a full date, or beside the name of a happening that a list knows by its name alone:

* so long ago: "five years ago, in September 2020";
* so many years after: "ten years after the fire of 3 May 2019", which news says on the day; but stories say it, too, so it is
  believed by half. Shorter lengths are not taken: "three days after 3 May 2019" tells a story;
* the tenth anniversary.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Final, NamedTuple

from sayso.lang.profile import LanguageProfile
from sayso.model import Timex
from sayso.stages.dating.happenings import Told
from sayso.text.calendar import moved
from sayso.text.timeexpr import is_absolute, resolve

_NEAR_AGO: Final = 14
"""Characters between "five years ago" and its date: ", in ", " - am "."""
_NEAR_AFTER: Final = 70
"""Characters between "ten years after" or "anniversary" and its date."""
_SLACK: Final[Mapping[str, int]] = {"day": 1, "week": 4, "month": 16, "year": 31}
"""Days that a count in such units is rounded by; a guess."""
_ON_THE_DAY: Final = 10
_LENGTH: Final = re.compile(r"\*(\d+)(day|week|month|year)( -)?")
_NUMBER: Final = re.compile(r"(\d+)(?:st|nd|rd|th|\.|-)?$")


class Elapsed(NamedTuple):
    """The day of writing as counted, the days on each side, how far it is believed, and the words."""

    day: date
    slack: int
    share: float
    words: str


class _Date(NamedTuple):
    start: int
    end: int
    day: date


def elapsed_in(
    text: str, timexes: Sequence[Timex], told: Sequence[Told], words: LanguageProfile
) -> tuple[Elapsed, ...]:
    """What a text counts from a known day to the day of writing."""
    dates = [*_full_dates(timexes), *_named(text, told)]
    if not dates:
        return ()
    return (*_lengths(text, timexes, dates, words), *_anniversaries(text, dates, words))


def _full_dates(timexes: Sequence[Timex]) -> Iterator[_Date]:
    for timex in timexes:
        if timex.type == "DATE" and " M" in timex.expr and is_absolute(timex.expr):
            day = resolve(timex.expr, None).earliest
            if day is not None:
                yield _Date(timex.start, timex.end, day)


def _named(text: str, told: Sequence[Told]) -> Iterator[_Date]:
    for item in told:
        if len(item.days) == 1:
            for match in re.finditer(re.escape(item.words), text):
                yield _Date(match.start(), match.end(), item.days[0])


def _lengths(text: str, timexes: Sequence[Timex], dates: Sequence[_Date], words: LanguageProfile) -> Iterator[Elapsed]:
    for timex in timexes:
        match = _LENGTH.fullmatch(timex.expr)
        if match is None:
            continue
        ago, after = bool(match[3]), _follows(text, timex.end, words.elapsed.after) and match[2] == "year"
        reach = _NEAR_AGO if ago else _NEAR_AFTER
        named = next((item for item in dates if 0 <= item.start - timex.end <= reach), None)
        day = moved(named.day, match[2], int(match[1])) if named and len(match[1]) < len("1000") else None
        if named and day and (ago or after) and "." not in text[timex.end : named.start].rstrip("."):
            quoted = " ".join(text[timex.start : named.end].split())
            yield Elapsed(day, _SLACK[match[2]], 0.85 if ago else 0.5, quoted)


def _follows(text: str, end: int, words: Sequence[str]) -> bool:
    return text[end : end + 12].strip().lower().startswith(tuple(f"{word} " for word in words))


def _anniversaries(text: str, dates: Sequence[_Date], words: LanguageProfile) -> Iterator[Elapsed]:
    if not words.elapsed.anniversary:
        return
    ordinals = {form: int(value) for value, forms in words.time.words.get("ordinal", {}).items() for form in forms}
    for match in re.finditer(rf"\b({'|'.join(words.elapsed.anniversary)})\b", text, re.IGNORECASE):
        before = text[max(0, match.start() - 30) : match.start()].split()
        count = _count(before[-1], ordinals) if before else None
        named = next((item for item in dates if 0 <= item.start - match.end() <= _NEAR_AFTER), None)
        day = moved(named.day, "year", count) if named and count else None
        if named and day:
            quoted = " ".join(text[match.start() - len(before[-1]) - 1 : named.end].split())
            yield Elapsed(day, _ON_THE_DAY, 0.8, quoted)


def _count(word: str, ordinals: Mapping[str, int]) -> int | None:
    match = _NUMBER.fullmatch(word)
    if match is not None and len(match[1]) < len("1000"):
        return int(match[1])
    return ordinals.get(word.lower())

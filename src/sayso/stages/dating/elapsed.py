"""How long ago the text says something was whose day is known: the day of writing by counting.

Three ways of saying it count, each beside a full date, or beside the name of a happening that a list knows by its name alone:

* so long ago: "five years ago, in September 2020";
* so long after: "ten years after the fire of 3 May 2019", which news says on the day; but stories say it, too, so it is believed by half. Less than
  thirty days are not taken: "three days after 3 May 2019" tells a story. "18 days since" is always said of the present;
* the tenth anniversary; in German also "jährt sich zum zehnten Mal";
* the number of a day: "on the 18th day of the strike that began on 3 May 2019" (`beginnings`).

A day that is counted from is not itself the news: its nearness is then no clue (`base`, see `habits`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import cache
from typing import Final, NamedTuple

from sayso.lang.profile import LanguageProfile
from sayso.model import Timex
from sayso.stages.dating.beginnings import counts_in
from sayso.stages.dating.happenings import Told
from sayso.text.calendar import add_days, moved
from sayso.text.small import small
from sayso.text.timeexpr import is_absolute, resolve_alone

_NEAR_AGO: Final = 14
"""Characters between "five years ago" and its date: ", in ", " - am "."""
_NEAR_AFTER: Final = 70
"""Characters between "ten years after" or "anniversary" and its date."""
_SLACK: Final[Mapping[str, int]] = {"day": 1, "week": 4, "month": 16, "year": 31}
"""Days that a count in such units is rounded by; a guess."""
_ON_THE_DAY: Final = 10
_AGO, _SINCE, _AFTER, _ANNIVERSARY, _NUMBERED = 0.85, 0.7, 0.5, 0.8, 0.6
"""How far each is believed; guesses, for the labelled sets have a handful in all."""
_LEAST_AFTER: Final = 30
_DAYS: Final[Mapping[str, int]] = {"day": 1, "week": 7, "month": 30, "year": 365}
_LENGTH: Final = re.compile(r"\*(\d+)(day|week|month|year)( -)?")
_NUMBER: Final = re.compile(r"(\d+)(?:st|nd|rd|th|\.|-)?$")


class Elapsed(NamedTuple):
    """The day of writing as counted, the days on each side, how far it is believed, the words, and the day counted from."""

    day: date
    slack: int
    share: float
    words: str
    base: date


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
    numbered = _numbered(text, timexes, dates, words)
    return (*_lengths(text, timexes, dates, words), *_anniversaries(text, dates, words), *numbered)


def _full_dates(timexes: Sequence[Timex]) -> Iterator[_Date]:
    for timex in timexes:
        if timex.type == "DATE" and " M" in timex.expr and is_absolute(timex.expr):
            day = resolve_alone(timex.expr).earliest
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
        share = _share_of(text, timex, match, words) if match else None
        if match is None or share is None:
            continue
        named = _next(dates, timex.end, _NEAR_AGO if match[3] else _NEAR_AFTER)
        day = moved(named.day, match[2], int(match[1])) if named else None
        if named and day and _one_sentence(text, timex.end, named.start):
            quoted = " ".join(text[timex.start : named.end].split())
            yield Elapsed(day, _SLACK[match[2]], share, quoted, named.day)


def _share_of(text: str, timex: Timex, length: re.Match[str], words: LanguageProfile) -> float | None:
    """How far a length of time is believed to reach from its date to the day of writing; None: not at all."""
    if len(length[1]) >= len("1000"):
        return None
    if length[3]:
        return _AGO
    if _follows(text, timex.end, words.elapsed.since):
        return _SINCE
    long = int(length[1]) * _DAYS[length[2]] >= _LEAST_AFTER
    return _AFTER if long and _follows(text, timex.end, words.elapsed.after) else None


def _follows(text: str, end: int, words: Sequence[str]) -> bool:
    return text[end : end + 12].strip().lower().startswith(tuple(f"{word} " for word in words))


def _next(dates: Sequence[_Date], at: int, reach: int) -> _Date | None:
    """The date that begins within so many characters."""
    return next((item for item in dates if 0 <= item.start - at <= reach), None)


def _one_sentence(text: str, start: int, end: int) -> bool:
    return "." not in text[start:end].rstrip(".")


def _anniversaries(text: str, dates: Sequence[_Date], words: LanguageProfile) -> Iterator[Elapsed]:
    jubilees = list(_nouns(words.elapsed.anniversary).finditer(small(text)))
    returns = list(_nouns(words.elapsed.returns).finditer(small(text)))
    if not jubilees and not returns:
        return
    ordinals = {form: int(value) for value, forms in words.time.words.get("ordinal", {}).items() for form in forms}
    for match in jubilees:
        before = text[max(0, match.start() - 30) : match.start()].split()
        count = _count(before[-1], ordinals) if before else None
        named = _next(dates, match.end(), _NEAR_AFTER)
        day = moved(named.day, "year", count) if named and count else None
        if named and day:
            quoted = " ".join(text[match.start() - len(before[-1]) - 1 : named.end].split())
            yield Elapsed(day, _ON_THE_DAY, _ANNIVERSARY, quoted, named.day)
    for match in returns:
        yield from _returning(text, match, dates, ordinals, words.elapsed.times)


def _returning(
    text: str, verb: re.Match[str], dates: Sequence[_Date], ordinals: Mapping[str, int], times: Sequence[str]
) -> Iterator[Elapsed]:
    """What returns "zum zehnten Mal": its date on either side of the verb."""
    last = max((item.end for item in dates if 0 <= verb.start() - item.end <= _NEAR_AFTER), default=verb.end())
    named = next((item for item in dates if item.end == last), None) or _next(dates, verb.end(), _NEAR_AFTER)
    again = re.compile(rf"([\w.]+) (?:{'|'.join(map(re.escape, times))})\b", re.IGNORECASE)
    counted = again.search(text, verb.end(), verb.end() + 2 * _NEAR_AFTER) if times else None
    count = _count(counted[1], ordinals) if counted else None
    day = moved(named.day, "year", count) if named and count else None
    if named and counted and day:
        quoted = " ".join(text[min(named.start, verb.start()) : max(named.end, counted.end())].split())
        yield Elapsed(day, _ON_THE_DAY, _ANNIVERSARY, quoted, named.day)


def _numbered(text: str, timexes: Sequence[Timex], dates: Sequence[_Date], words: LanguageProfile) -> Iterator[Elapsed]:
    for count in counts_in(text, timexes, words):
        named = _next(dates, count.end, _NEAR_AFTER)
        day = add_days(named.day, count.days) if named else None
        if named and day and _one_sentence(text, count.end, named.start):
            quoted = " ".join(text[count.start : named.end].split())
            yield Elapsed(day, count.slack, _NUMBERED, quoted, named.day)


@cache
def _nouns(words: tuple[str, ...]) -> re.Pattern[str]:
    """Any of some words, for a text in small letters."""
    return re.compile(rf"\b({'|'.join(re.escape(word.lower()) for word in words) or '(?!)'})\b")


def _count(word: str, ordinals: Mapping[str, int]) -> int | None:
    match = _NUMBER.fullmatch(word)
    if match is not None and len(match[1]) < len("1000"):
        return int(match[1])
    return ordinals.get(word.lower())

"""Dates that a page shows about itself: "Date:2025-04-15 12:25:10", "5. Juni 2025, 15:59 Uhr", "Published: ...".

Requirement: what the page declares in a visible line, as precise as declared, with the words it was read from.
A date inside a sentence is the text's business, not ours; so only short lines near the title, near the text's end or
with a label are read. All common orders are read in all languages at once; month names are data.

Known exceptions: a numeric date whose day and month can be swapped is read day first with dots, and in every
language but English; in English it is left at its year unless another date of the page shows the order.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from sayso.lang import furniture_words

_TIME = r"(?P<hour>[01]?\d|2[0-3])\s?(?:[:.h]|時)\s?(?P<minute>[0-5]\d)(?:[:.](?P<second>[0-5]\d))?"
_AFTER = re.compile(
    r"[\sT,;|/·•\-–—]{0,4}(?:at|um|à|a las|às|alle|kl\.?|om|o|v|в|ob|,|[^\W\d]{2,9}\.?)?[\sT,;|/·•\-–—]{0,3}" + _TIME
    + r"(?:\s?(?P<half>[ap])\.?\s?m\b\.?)?(?:\s?(?P<zone>Z\b|UTC\b|GMT\b|[+-][01]\d:?[0-5]\d))?",
    re.IGNORECASE,
)  # fmt: skip
_MONTH = r"(?P<month>[^\W\d_]{3,}(?: [^\W\d_]{5,})?)"
_FORMS = tuple(
    re.compile(form)
    for form in (
        r"(?<!\d)(?P<y>(?:19|20)\d\d)(?P<sep>[-/.])\s?(?P<m>\d{1,2})(?P=sep)\s?(?P<d>\d{1,2})(?!\d)",
        r"(?<!\d)(?P<y>(?:19|20)\d\d)\s?[年년]\s?(?P<m>\d{1,2})\s?[月월]\s?(?P<d>\d{1,2})\s?[日일]",
        r"(?<!\d)(?P<d>\d{1,2})(?:\.|st|nd|rd|th|er|º|ª|°)?[\s\-]*(?:de |of |d'|d’|-)?" + _MONTH
        + r"[.,]?[\s\-]*(?:de |del |год[а]? )?(?P<y>(?:19|20)\d\d)(?!\d)",
        r"(?<![^\W\d_])" + _MONTH + r"\.?\s+(?P<d>\d{1,2})(?:st|nd|rd|th)?,?\s+(?P<y>(?:19|20)\d\d)(?!\d)",
        r"(?<!\d)(?P<y>(?:19|20)\d\d)\.?\s?(?:m\. )?" + _MONTH + r"\s(?P<d>\d{1,2})(?!\d)",
        r"(?<!\d)(?P<d>\d{1,2})\s?(?P<sep>[./-])\s?(?P<m>\d{1,2})\s?(?P=sep)\s?(?P<y>(?:19|20)\d\d|\d\d)(?!\d)",
    )
)  # fmt: skip
_QUICK = re.compile(r"(?:19|20)\d\d|\d{1,2}[./]\s?\d{1,2}[./]\s?\d{2}")
_AMERICAN = re.compile(r"\b(?:E[SD]?T|C[SD]T|M[SD]T|P[SD]?T)\b")
_OTHER_CLOCK = re.compile(r"\b(?:1[3-9]|2[0-3]):[0-5]\d|\b(?:GMT|UTC|BST|CES?T|IST|SAST|AE[SD]T|NZ[SD]?T|[EW]AT)\b")
_BARE = 3
_GLUED = 7  # letters of a label that may be glued to the word before it: "Ana LimaPublished:"
_CURRENT_CENTURY = 2000


@dataclass(frozen=True, slots=True)
class VisibleDate:
    """A date found in a line."""

    value: str
    """ISO 8601."""
    start: int
    end: int
    """Where in the line, time of day included."""


def dates_in(line: str, *, month_first: bool | None = False) -> Iterator[VisibleDate]:
    """Yield the dates in a line, in order; `month_first` None says that the order of 3/4/2025 is not known."""
    if not _QUICK.search(line):
        return
    found: list[tuple[int, int, str]] = []
    for form in _FORMS:
        for match in form.finditer(line):
            if any(match.start() < end and start < match.end() for start, end, _ in found):
                continue
            day = _day(match, month_first=month_first)
            if day is not None:
                found.append((match.start(), match.end(), day))
    for start, end, day in sorted(found):
        clock = _AFTER.match(line, end) if len(day) == 10 else None
        if clock is None:
            yield VisibleDate(day, start, end)
        else:
            yield VisibleDate(day + _clock(clock), start, clock.end())


def order_of(lines: Iterable[str]) -> bool | None:
    """Whether numeric dates with slashes put the month first, as far as one of the lines shows; else None.

    A number above twelve shows it, and so does what follows the date: a clock of 24 hours or Greenwich time stand
    with the day first, an American time zone with the month first.
    """
    for line in lines:
        for match in _FORMS[-1].finditer(line):
            if match["sep"] == ".":
                continue
            first, second = int(match["d"]), int(match["m"])
            if max(first, second) > 12 >= min(first, second):
                return second > 12
            after = line[match.end() :]
            if _AMERICAN.search(after):
                return True
            if _OTHER_CLOCK.search(after):
                return False
    return None


@cache
def _months() -> dict[str, int]:
    names: dict[str, int] = {}
    for words in furniture_words():
        for number, forms in enumerate(words.months, 1):
            for form in forms:
                names.setdefault(form.casefold(), number)
    return names


def _day(match: re.Match[str], *, month_first: bool | None) -> str | None:
    parts = match.groupdict()
    year = int(parts["y"]) if len(parts["y"]) == 4 else _CURRENT_CENTURY + int(parts["y"])
    if parts.get("m") is None:
        month = _month(parts["month"])
        return _iso(year, month, int(parts["d"])) if month else None
    month, day = int(parts["m"]), int(parts["d"])
    if match.re is _FORMS[-1] and parts["sep"] != ".":
        if month_first is None and month <= 12 and day <= 12 and month != day:
            return str(year)
        if (month_first or month > 12) and day <= 12:
            month, day = day, month
    return _iso(year, month, day)


def _month(word: str) -> int | None:
    names = _months()
    word = word.casefold()
    return names.get(word) or names.get(word.split(" ")[0])


def _iso(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def _clock(match: re.Match[str]) -> str:
    hour = int(match["hour"])
    half = (match["half"] or "").lower()
    hour = hour % 12 + 12 if half == "p" else 0 if half == "a" and hour == 12 else hour
    zone = match["zone"] or ""
    zone = "Z" if zone.upper() in {"UTC", "GMT", "Z"} else zone
    zone = f"{zone[:3]}:{zone[3:]}" if len(zone) == 5 else zone
    return f"T{hour:02}:{match['minute']}" + (f":{match['second']}" if match["second"] else "") + zone


@cache
def _labels() -> tuple[frozenset[str], frozenset[str]]:
    published = {word.casefold() for words in furniture_words() for word in words.published}
    updated = {word.casefold() for words in furniture_words() for word in words.updated}
    return frozenset(published), frozenset(updated)


_LABEL_AFTER = re.compile(r"[\s:：·|(—–\-]+$")


def label_of(line: str, start: int) -> str | None:
    """Return "published" or "modified" if such a label stands right before `start` in the line, else None."""
    before = _LABEL_AFTER.sub("", line[:start].casefold())
    published, updated = _labels()
    words = before.split()
    for count in range(min(4, len(words)), 0, -1):
        tail = " ".join(words[-count:]).strip(":,.：")
        if len(tail) <= _BARE and count < len(words):
            continue  # "on" or "le" is a label at the line's beginning alone
        if tail in updated:
            return "modified"
        if tail in published:
            return "published"
    for label, kind in ((updated, "modified"), (published, "published")):
        if any(
            before.endswith(word) for word in label if len(word) >= _GLUED or (len(word) > 1 and not word.isascii())
        ):
            return kind
    return None

"""Dates as carriers and markup write them, to ISO 8601.

`iso_date(text)` reads what machines write: ISO 8601 in its many shades, RFC 2822 (feeds, HTTP), seconds or
milliseconds since 1970, year-month-day and day-month-year in figures, and English month names, which appear in
markup of every language. A date in which day and month could change places (03/04/2025) is unknown; so is one
before 1990 or after 2100, and one that does not exist.
As much is kept as is stated: a year and month stay a year and month; a time of day stays with its offset.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from email.utils import parsedate_to_datetime

_ISO = re.compile(
    r"(\d{4})-?(\d\d)(?:-?(\d\d))?"
    r"(?:[T ,]+(\d{1,2}):?(\d\d)(?::?(\d\d)(?:[.,:]\d+)?)?\s*(Z|UTC|GMT|[+-]\d\d:?\d\d|[+-]\d\d)?)?(?![\d:])",
    re.IGNORECASE,
)
_YMD = re.compile(r"(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?!\d)")
_DMY = re.compile(r"(?<!\d)(\d{1,2})([/.-])\s?(\d{1,2})\2\s?(\d{4})(?!\d)")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = rf"({'|'.join(_MONTHS)})[a-z]{{0,6}}\.?"
_MONTH_DAY_YEAR = re.compile(rf"\b{_MONTH}\s+(\d{{1,2}})(?:st|nd|rd|th)?,?\s+(\d{{4}})\b", re.IGNORECASE)
_DAY_MONTH_YEAR = re.compile(rf"\b(\d{{1,2}})(?:st|nd|rd|th)?\.?\s+{_MONTH},?\s+(\d{{4}})\b", re.IGNORECASE)
_RFC = re.compile(r"^(?:\w{3},\s*)?\d{1,2}\s+\w{3}\s+\d{4}\s+\d\d?:\d\d")
_EPOCH = re.compile(r"\d{10}(?:\d{3})?")
_FIRST_YEAR = 1990
_LAST_YEAR = 2100  # not "this year": what a page declares is kept the same on every day that it is read
_MAX_LENGTH = 100


def iso_date(text: object) -> str | None:
    """Return the ISO 8601 form of a date, or None where `text` is none or can be read in two ways.

    >>> iso_date("Wed, 25 Oct 2023 08:15:00 +0200")
    '2023-10-25T08:15:00+02:00'
    >>> iso_date("03/04/2025") is None
    True
    """
    if isinstance(text, int | float) and not isinstance(text, bool):
        text = str(int(text)) if abs(text) < 1e15 else ""
    if not isinstance(text, str) or not text.strip() or len(text) > _MAX_LENGTH:
        return None
    text = " ".join(text.split())
    for read in (_epoch, _iso, _rfc, _year_first, _day_first, _named_month):
        if (value := read(text)) is not None:
            return value
    return None


def url_date(url: str | None) -> tuple[str, str] | None:
    """Return the date in a web address and the part of the address that states it, or None.

    Read are whole days and months set off by slashes (/2023/10/25/, /2023/10/, /2023/oct/25/) and days written
    with hyphens or as one number of eight figures that starts a path's part.
    """
    path = re.sub(r"^[a-z]+://[^/]*", "", url or "", flags=re.IGNORECASE)
    for pattern in _IN_URL:
        for found in pattern.finditer(path):
            year, month = found.group(1), found.group(2)
            day = found.group(3) if pattern.groups > 2 else None
            number = month if month.isdigit() else str(_MONTHS.index(month[:3].lower()) + 1)
            if (value := _day(year, number, day)) is not None:
                return value, found.group(0).strip("/")
    return None


_IN_URL = (
    re.compile(r"/((?:19|20)\d\d)/(\d{1,2})/(\d{1,2})(?=[/_-]|$)"),
    re.compile(rf"/((?:19|20)\d\d)/({'|'.join(_MONTHS)})[a-z]*/(\d{{1,2}})(?=[/_-]|$)", re.IGNORECASE),
    re.compile(r"(?<!\d)((?:19|20)\d\d)-(\d\d)-(\d\d)(?![\d])"),
    re.compile(r"[/_-]((?:19|20)\d\d)(\d\d)(\d\d)(?=[/_.-]|$)"),
    re.compile(r"/((?:19|20)\d\d)[/-](\d\d)(?=/)"),
)


def _day(year: str, month: str, day: str | None) -> str | None:
    try:
        value = date(int(year), int(month), int(day or 1))
    except ValueError:
        return None
    if not _FIRST_YEAR <= value.year <= _LAST_YEAR:
        return None
    return value.isoformat() if day else value.isoformat()[:7]


def _epoch(text: str) -> str | None:
    if not _EPOCH.fullmatch(text):
        return None
    seconds = int(text[:10])
    moment = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=seconds)
    return moment.isoformat() if _day(*moment.date().isoformat().split("-")) else None


def _iso(text: str) -> str | None:
    found = _ISO.match(text)
    if found is None:
        return None
    year, month, day, hour, minute, second, zone = found.groups()
    value = _day(year, month, day)
    if value is None or day is None or hour is None:
        return value
    if int(hour) > 23 or int(minute) > 59 or int(second or 0) > 59:
        return value
    return f"{value}T{int(hour):02d}:{minute}:{second or '00'}{_zone(zone)}"


def _zone(zone: str | None) -> str:
    if zone is None:
        return ""
    if not zone.startswith(("+", "-")):
        return "+00:00"
    digits = zone[1:].replace(":", "").ljust(4, "0")
    return f"{zone[0]}{digits[:2]}:{digits[2:]}"


def _rfc(text: str) -> str | None:
    if not _RFC.match(text):
        return None
    try:
        moment = parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError):
        return None
    return moment.isoformat() if _day(*moment.date().isoformat().split("-")) else None


def _year_first(text: str) -> str | None:
    found = _YMD.match(text)
    return _day(*found.groups()) if found else None


def _day_first(text: str) -> str | None:
    found = _DMY.search(text)
    if found is None:
        return None
    first, mark, second, year = found.groups()
    if mark == "." or int(first) > 12 or first == second:  # with full stops the day comes first everywhere
        return _day(year, second, first)
    return _day(year, first, second) if int(second) > 12 else None


def _named_month(text: str) -> str | None:
    if found := _MONTH_DAY_YEAR.search(text):
        month, day, year = found.groups()
    elif found := _DAY_MONTH_YEAR.search(text):
        day, month, year = found.groups()
    else:
        return None
    return _day(year, str(_MONTHS.index(month[:3].lower()) + 1), day)

"""Calendar periods: pure arithmetic on days, weeks, months, seasons, years and longer, proleptic Gregorian.

Total: what falls outside the years 1 to 9999 is None, never an exception. Weeks are ISO weeks; seasons are the
meteorological ones of the northern half of the world, as TIMEX3 readers use them (winter 2010 begins in December).
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final, NamedTuple

Unit = str
"""day, week, weekend, month, quarter, half, season, year, decade, century; span: what is none of these."""

_MONTHS: Final = {"month": 1, "season": 3, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}
_SEASONS: Final = ("WI", "SP", "SU", "FA")  # by (month % 12) // 3
SATURDAY: Final = 5
DAYS_A_WEEK: Final = 7
UNITS: Final = frozenset({"day", "week", "weekend", *_MONTHS})


class Period(NamedTuple):
    """A calendar period: all days from `start` to `end`, both included."""

    unit: Unit
    start: date
    end: date


def day_of(year: int, month: int, day: int) -> date | None:
    """The day, or None where the calendar has none such.

    >>> day_of(2023, 2, 29) is None
    True
    """
    try:
        return date(year, month, day)
    except (ValueError, OverflowError):
        return None


def read_day(text: str | None) -> date | None:
    """The day that an ISO 8601 date or time begins with, or None (a month or a year alone is no day)."""
    try:
        return date.fromisoformat((text or "")[:10])
    except ValueError:
        return None


def ordinal(text: str | None) -> int | None:
    """The number of the day that an ISO 8601 date begins with; None for nothing and for less than a day."""
    day = read_day(text)
    return None if day is None else day.toordinal()


def add_days(day: date, count: int) -> date | None:
    """`day` moved by `count` days."""
    try:
        return day + timedelta(days=count)
    except OverflowError:
        return None


def period(unit: Unit, day: date) -> Period | None:
    """The period of this unit that holds `day`; for a weekend, the Saturday and Sunday of its week."""
    if unit == "day":
        return Period(unit, day, day)
    if unit in ("week", "weekend"):
        first = add_days(day, -day.weekday() + (SATURDAY if unit == "weekend" else 0))
        last = first and add_days(first, 1 if unit == "weekend" else DAYS_A_WEEK - 1)
        return Period(unit, first, last) if first and last else None
    return _months(unit, _first_month(unit, day.year * 12 + day.month - 1))


def shift(held: Period, count: int) -> Period | None:
    """The period `count` periods of the same unit later (earlier, if negative).

    >>> shift(period("month", date(2024, 1, 31)), 1).end
    datetime.date(2024, 2, 29)
    """
    if held.unit in _MONTHS:
        month = held.start.year * 12 + held.start.month - 1 + count * _MONTHS[held.unit]
        return _months(held.unit, _first_month(held.unit, month))
    width = 1 if held.unit == "day" else DAYS_A_WEEK
    start, end = add_days(held.start, count * width), add_days(held.end, count * width)
    return Period(held.unit, start, end) if start and end else None


def moved(day: date, unit: str, count: int) -> date | None:
    """The day so many units later (earlier, if negative); where its month is shorter, that month's last day.

    >>> moved(date(2024, 1, 31), "month", 1)
    datetime.date(2024, 2, 29)
    """
    if unit in ("day", "week"):
        return add_days(day, count * (1 if unit == "day" else DAYS_A_WEEK))
    if unit not in _MONTHS:
        return None
    month = day.year * 12 + day.month - 1 + count * _MONTHS[unit]
    ends = (day_of(max(month // 12, 0), month % 12 + 1, last) for last in range(day.day, 27, -1))
    return day_of(max(month // 12, 0), month % 12 + 1, day.day) or next((end for end in ends if end), None)


def easter(year: int) -> date | None:
    """Easter Sunday of the Gregorian calendar (Meeus, Astronomical Algorithms, chapter 8: the anonymous rule of 1876).

    >>> easter(2024)
    datetime.date(2024, 3, 31)
    """
    a, b, c = year % 19, year // 100, year % 100
    d = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    e = (32 + 2 * (b % 4) + 2 * (c // 4) - d - c % 4) % 7
    m = d + e - 7 * ((a + 11 * d + 22 * e) // 451) + 114
    return day_of(year, m // 31, m % 31 + 1)


def advent(year: int) -> Period | None:
    """From the first Sunday of Advent, the fourth before Christmas Day, to Christmas Eve.

    >>> advent(2024).start
    datetime.date(2024, 12, 1)
    """
    eve = day_of(year, 12, 24)
    fourth = eve and add_days(eve, -((eve.weekday() + 1) % DAYS_A_WEEK))
    first = fourth and add_days(fourth, -3 * DAYS_A_WEEK)
    return Period("span", first, eve) if first and eve else None


def value(held: Period) -> str:
    """The period as a TIMEX3 value.

    >>> value(period("weekend", date(2014, 1, 13)))
    '2014-W03-WE'
    """
    start = held.start
    if held.unit in ("week", "weekend"):
        year, week, _ = start.isocalendar()
        return f"{year:04}-W{week:02}" + ("-WE" if held.unit == "weekend" else "")
    if held.unit == "season":
        return f"{start.year:04}-{_SEASONS[start.month % 12 // 3]}"
    if held.unit in ("quarter", "half"):
        return f"{start.year:04}-{'Q' if held.unit == 'quarter' else 'H'}{(start.month - 1) // _MONTHS[held.unit] + 1}"
    if held.unit in ("decade", "century"):
        return f"{start.year // 10:03}" if held.unit == "decade" else f"{start.year // 100:02}"
    if held.unit == "span":
        return f"{start.isoformat()}/{held.end.isoformat()}"
    return start.isoformat()[: {"year": 4, "month": 7, "day": 10}[held.unit]]


def clip(held: Period, mod: str | None) -> tuple[date, date]:
    """The days of a period that START, MID or END leaves: its first half, its middle half, its last half.

    Halves, because "early" and "late" promise no more: a third would exclude days that such words are used of.
    """
    length = (held.end - held.start).days
    half, quarter = timedelta(days=length // 2), timedelta(days=length // 4)
    if mod == "START":
        return held.start, held.start + half
    if mod == "MID":
        return held.start + quarter, held.end - quarter
    if mod == "END":
        return held.end - half, held.end
    return held.start, held.end


def _first_month(unit: Unit, month: int) -> int:
    size = _MONTHS[unit]
    late = 1 if unit == "season" else 0  # seasons begin in December
    return (month + late) // size * size - late


def _months(unit: Unit, month: int) -> Period | None:
    start = day_of(max(month // 12, 0), month % 12 + 1, 1)
    if month // 12 == 0 and unit in ("decade", "century"):  # the years 0 to 9: there is no year 0
        start = date(1, 1, 1)
    after = month + _MONTHS[unit]
    end = date.max if after == 120000 else None  # January of the year 10000
    if end is None:
        beyond = day_of(after // 12, after % 12 + 1, 1)
        end = beyond and add_days(beyond, -1)
    return Period(unit, start, end) if start and end and start <= end else None

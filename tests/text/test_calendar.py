from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.text.calendar import UNITS, Period, add_days, advent, clip, day_of, period, read_day, shift, value

UNIT = st.sampled_from(sorted(UNITS))


@pytest.mark.parametrize(
    ("unit", "day", "written"),
    [
        ("day", date(2024, 2, 29), "2024-02-29"),
        ("week", date(2021, 1, 3), "2020-W53"),
        ("weekend", date(2014, 1, 13), "2014-W03-WE"),
        ("month", date(2024, 2, 29), "2024-02"),
        ("quarter", date(2009, 11, 3), "2009-Q4"),
        ("half", date(2009, 7, 1), "2009-H2"),
        ("season", date(2011, 1, 5), "2010-WI"),
        ("season", date(2011, 12, 5), "2011-WI"),
        ("season", date(2011, 10, 1), "2011-FA"),
        ("year", date(2011, 10, 1), "2011"),
        ("decade", date(1989, 12, 31), "198"),
        ("century", date(1989, 12, 31), "19"),
    ],
)
def test_values(unit: str, day: date, written: str) -> None:
    held = period(unit, day)
    assert held is not None
    assert value(held) == written


def test_months_move_over_leap_days_and_year_ends() -> None:
    january = period("month", date(2024, 1, 31))
    assert january is not None
    assert shift(january, 1) == Period("month", date(2024, 2, 1), date(2024, 2, 29))
    assert shift(january, -1) == Period("month", date(2023, 12, 1), date(2023, 12, 31))


def test_no_such_day() -> None:
    assert day_of(2023, 2, 29) is None
    assert day_of(0, 1, 1) is None
    assert add_days(date.max, 1) is None
    assert read_day("2023-02") is None
    assert read_day("2023-02-03T10:00:00Z") == date(2023, 2, 3)
    assert read_day(None) is None


def test_clip_keeps_halves() -> None:
    held = Period("year", date(2012, 1, 1), date(2012, 12, 31))
    assert clip(held, "START")[1] < date(2012, 7, 3)
    assert clip(held, "END")[0] > date(2012, 6, 29)
    assert clip(held, None) == (held.start, held.end)
    assert clip(held, "APPROX") == (held.start, held.end)


@given(UNIT, st.dates())
def test_a_period_holds_its_day(unit: str, day: date) -> None:
    held = period(unit, day)
    if held is not None and unit != "weekend":
        assert held.start <= day <= held.end


@given(UNIT, st.dates(date(1000, 1, 1), date(3000, 1, 1)), st.integers(-50, 50))
def test_shifting_there_and_back(unit: str, day: date, count: int) -> None:
    held = period(unit, day)
    assert held is not None
    moved = shift(held, count)
    if moved is not None:
        assert shift(moved, -count) == held
        after = shift(moved, 1)
        assert after is None or unit == "weekend" or after.start == moved.end + timedelta(days=1)


@given(UNIT, st.dates(), st.integers(-(10**5), 10**5))
def test_arithmetic_never_leaves_the_calendar(unit: str, day: date, count: int) -> None:
    held = period(unit, day)
    moved = held and shift(held, count)
    if moved:
        assert date.min <= moved.start <= moved.end <= date.max
        assert value(moved)


@given(st.integers(1, 9999))
def test_advent_begins_on_a_sunday_and_has_four(year: int) -> None:
    held = advent(year)
    assert held is not None
    assert held.start.isoweekday() == 7
    assert 21 <= (held.end - held.start).days < 28
    assert (held.end.month, held.end.day) == (12, 24)

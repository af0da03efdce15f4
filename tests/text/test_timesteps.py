from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.text.timeexpr import resolve
from sayso.text.timesteps import canonical, is_point, parse

WRITTEN = date(2024, 5, 15)


@pytest.mark.parametrize(
    ("expr", "plain"),
    [("T~8:-30", "T~07:30"), ("T~1:-15", "T~12:45"), ("T1:-15", "T00:45"), ("T0:-15", "T23:45"), ("@ T20:-05", "@ T19:55")],
)  # fmt: skip
def test_minutes_before_an_hour(expr: str, plain: str) -> None:
    assert canonical(parse(expr) or ()) == plain


@pytest.mark.parametrize("expr", ["T8:-00", "T8:-60", "T25:-10", "T8:-5"])
def test_minutes_that_no_clock_has(expr: str) -> None:
    assert parse(expr) is None


@given(st.integers(0, 24), st.integers(1, 59), st.booleans())
def test_minutes_before_an_hour_come_before_it(hour: int, minutes: int, either: bool) -> None:
    steps = parse(f"T{'~' * either}{hour}:-{minutes:02}")
    assert steps is not None
    told = steps[0].name.removeprefix("T").removeprefix("~")
    before = (int(told[:2]) * 60 + int(told[3:]) + minutes) % (24 * 60)
    assert before % (12 * 60) == hour * 60 % (12 * 60)
    assert parse(canonical(steps)) == steps


@pytest.mark.parametrize(
    ("expr", "value"),
    [
        ("AV #1W7 ~", "2023-12-03"),
        ("AV #1W7 >", "2024-12-01"),
        ("Y2022 AV #4W7", "2022-12-18"),
        ("Y2022 AV #1W7 -*11day", "2022-11-16"),
        ("Y2022 AV", "2022-11-27/2022-12-24"),
    ],
)
def test_advent(expr: str, value: str) -> None:
    assert resolve(expr, WRITTEN).value == value


@pytest.mark.parametrize(
    ("expr", "point"),
    [("*2week -", True), ("*2week +", True), ("*2week <", False), ("*2week", False), ("day-1", False)],
)
def test_a_length_that_says_when(expr: str, point: bool) -> None:
    assert is_point(expr) is point


def test_half_a_year_ago_is_a_month() -> None:
    assert resolve("*0.5year -", WRITTEN) == ("P0.5Y", date(2023, 11, 1), date(2023, 11, 30))
    assert resolve("*0.5month -", WRITTEN) == ("P0.5M", None, None)


@pytest.mark.parametrize(
    ("expr", "value"),
    [
        ("M5 D22 <~", "2024-05-22"),  # a week ahead, though told of as past
        ("M6 D22 <~", "2023-06-22"),
        ("M3 D9 >~", "2024-03-09"),  # two months ago, though a verb points ahead
        ("M12 D9 >~", "2024-12-09"),
        ("M1 D9 >~", "2025-01-09"),
        ("M1 D9 <~", "2024-01-09"),
        ("M1 D9 ~", "2024-01-09"),
    ],
)
def test_a_day_close_by_is_meant_whatever_the_tense(expr: str, value: str) -> None:
    assert resolve(expr, WRITTEN).value == value

from __future__ import annotations

import pytest

from sayso.text.clock import clock_of, end_of, half_of


@pytest.mark.parametrize(
    ("times", "clock"),
    [
        ([], ""),
        (["TEV"], "TEV"),
        (["T16"], "T16:00"),
        (["T07:35Z"], "T07:35Z"),
        (["T07Z"], "T07:00Z"),
        (["T~07:30", "TEV"], "T19:30"),
        (["T09:00", "TMO"], "T09:00"),
        (["TNI", "T02"], "T02:00"),
        (["T12", "TNI"], "T00:00"),
        (["T20:15", "TEV"], "T20:15"),
    ],
)
def test_one_time_of_day(times: list[str], clock: str) -> None:
    assert clock_of(times) == clock


@pytest.mark.parametrize(
    ("begin", "end", "hours"),
    [
        ("T~04:00", "T18:00", ("T16:00", "T18:00")),
        ("T~11:00", "T13:00", ("T11:00", "T13:00")),
        ("T~07:00", "T~07:30", ("T07:00", "T~07:30")),
        ("T13:00", "T~02:30", ("T13:00", "T14:30")),
        ("TMO", "T~02:30", ("TMO", "T~02:30")),
    ],
)
def test_which_half_of_the_day(begin: str, end: str, hours: tuple[str, str]) -> None:
    last = end_of(begin, end)
    assert (half_of(begin, last), last) == hours

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.text.calendar import period
from sayso.text.timeexpr import Known, resolve
from sayso.text.timeplain import plain_value

THURSDAY = Known(anchor=date(2024, 5, 2))


@pytest.mark.parametrize(
    ("expr", "mod", "value"),
    [
        ("M6 D19 ~ / @ D20 >", None, "2024-06-19/2024-06-20"),
        ("M4 < / Y2017 M6", None, "2017-04-01/2017-06-01"),
        ("Y2007 ^END / Y2009 ^MID", None, "2008-01-01/2009-07-02"),
        ("day+0 / M11 D15 <", None, "2024-05-02/2024-11-15"),
        ("T~04 / T18", None, "16:00:00/18:00:00"),
        ("W2 < T~07 / T19:30", None, "2024-04-30 19:00:00/2024-04-30 19:30:00"),
        ("day+0 TNI T~07 / T~07:30", None, "2024-05-02 19:00:00/2024-05-02 19:30:00"),
        ("@ T15:30", None, "15:30:00"),
        ("@ TMO", None, "TMO"),
        ("day+1 T9:05", None, "2024-05-03 09:05:00"),
        ("day+1 TMO", None, "2024-05-03 08:00:00/2024-05-03 12:00:00"),
        ("month-2 -", None, "2024-03-02"),
        ("month-2", None, "2024-03"),
        ("Y2016 Q3", None, "2016-07-01/2016-10-01"),
        ("E199", None, "1990-01-01/2000-01-01"),
        ("*5day >", None, "2024-05-03/2024-05-08"),
        ("*2week <", None, "2024-04-18/2024-05-02"),
        ("*7quarter >", None, "2024-07-01/2026-04-01"),
        ("*1quarter", None, "P3M"),
        ("*3day", None, "P3D"),
        ("M5 <", "AFTER", "XXXX-05"),
        ("W5 >>", "BEFORE", "2024-05-03"),
        ("Y2018 M2", "AFTER", "2018-02"),
        ("W2 < T13", "AFTER", "XXXX-WXX-2T13"),
        ("@ T15:30", "BEFORE", "T15:30"),
        ("=PAST_REF", None, "PAST_REF"),
        ("=XXXX-XX-XXT08", None, "T08"),
    ],
)
def test_values(expr: str, mod: str | None, value: str) -> None:
    assert plain_value(expr, mod, THURSDAY) == value


def test_without_a_day_of_writing_the_unknown_stays_unknown() -> None:
    unknown = Known(anchor=None)
    assert plain_value("day+1 T9", None, unknown) == "XXXX-XX-XXT09:00"
    assert plain_value("M4 < / M6 <", None, unknown) == "XXXX-04/XXXX-06"


@given(st.sampled_from(["W1", "M4", "D31", "day+1", "Y2017 M6", "T~7", "TEV", "@ D3"]), st.sampled_from(["W5 >", "M6", "D2 <", "T18", "week+0", "@ D30"]), st.dates())  # fmt: skip
def test_a_range_never_ends_before_it_begins(begin: str, end: str, day: date) -> None:
    resolved = resolve(f"{begin} / {end}", day, period("day", day))
    if resolved.earliest and resolved.latest:
        assert resolved.earliest <= resolved.latest

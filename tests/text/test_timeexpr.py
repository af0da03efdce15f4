from __future__ import annotations

from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from sayso.text.calendar import period
from sayso.text.timeexpr import canonical, is_absolute, parse, resolve, told_as

THURSDAY = date(2023, 10, 26)


@pytest.mark.parametrize(
    ("expr", "value", "earliest", "latest"),
    [
        ("Y2012 M2 D29", "2012-02-29", "2012-02-29", "2012-02-29"),
        ("Y2012 M10", "2012-10", "2012-10-01", "2012-10-31"),
        ("M10 D7 <", "2023-10-07", "2023-10-07", "2023-10-07"),
        ("M10 D7 >", "2024-10-07", "2024-10-07", "2024-10-07"),
        ("M2 D29 <", "2020-02-29", "2020-02-29", "2020-02-29"),
        ("M10 D7 W1 ~", "2024-10-07", "2024-10-07", "2024-10-07"),
        ("M12 ~", "2023-12", "2023-12-01", "2023-12-31"),
        ("W4 <", "2023-10-26", "2023-10-26", "2023-10-26"),
        ("W4 <<", "2023-10-19", "2023-10-19", "2023-10-19"),
        ("W4 >>", "2023-11-02", "2023-11-02", "2023-11-02"),
        ("week-1 W1", "2023-10-16", "2023-10-16", "2023-10-16"),
        ("weekend-1", "2023-W42-WE", "2023-10-21", "2023-10-22"),
        ("month-1", "2023-09", "2023-09-01", "2023-09-30"),
        ("month-1 #2W1", "2023-09-11", "2023-09-11", "2023-09-11"),
        ("month+0 #-1day", "2023-10-31", "2023-10-31", "2023-10-31"),
        ("year-1 M6", "2022-06", "2022-06-01", "2022-06-30"),
        ("year+0 Q3", "2023-Q3", "2023-07-01", "2023-09-30"),
        ("Y2012 SU", "2012-SU", "2012-06-01", "2012-08-31"),
        ("Y2020 K53", "2020-W53", "2020-12-28", "2021-01-03"),
        ("E198", "198", "1980-01-01", "1989-12-31"),
        ("E9", "199", "1990-01-01", "1999-12-31"),
        ("N20", "19", "1900-01-01", "1999-12-31"),
        ("day+1 T3:30pm", "2023-10-27T15:30", "2023-10-27", "2023-10-27"),
        ("day+0 TMO", "2023-10-26TMO", "2023-10-26", "2023-10-26"),
        ("*18day <", "P18D", "2023-10-08", "2023-10-26"),
        ("*2week >", "P2W", "2023-10-26", "2023-11-09"),
        ("*3year -", "P3Y", "2020-01-01", "2020-12-31"),
        ("Y2019 EA+1", "2019-04-22", "2019-04-22", "2019-04-22"),
        ("EA-2 >", "2024-03-29", "2024-03-29", "2024-03-29"),
        ("M11 #4W4 <<", "2022-11-24", "2022-11-24", "2022-11-24"),
        ("D13 W5 ~", "2023-10-13", "2023-10-13", "2023-10-13"),
        ("D29 W2 ~", "2023-08-29", "2023-08-29", "2023-08-29"),
        ("Y2024 M1 D31 +*1month", "2024-02-29", "2024-02-29", "2024-02-29"),
        ("day+0 -*2week", "2023-10-12", "2023-10-12", "2023-10-12"),
        ("W1 < T~7:30 TEV", "2023-10-23T19:30", "2023-10-23", "2023-10-23"),
        ("D4 / Y1995 M1 D22", "1995-01-04/1995-01-22", "1995-01-04", "1995-01-22"),
        ("W1 < / W3 <", "2023-10-23/2023-10-25", "2023-10-23", "2023-10-25"),
        ("*1year*6month", "P1Y6M", None, None),
        ("*0.5hour", "PT0.5H", None, None),
        ("*Xyear <", "PXY", None, None),
        ("=PAST_REF", "PAST_REF", None, None),
    ],
)
def test_resolve(expr: str, value: str, earliest: str | None, latest: str | None) -> None:
    resolved = resolve(expr, THURSDAY)
    assert resolved.value == value
    assert (resolved.earliest and resolved.earliest.isoformat()) == earliest
    assert (resolved.latest and resolved.latest.isoformat()) == latest


@pytest.mark.parametrize(
    ("expr", "value"),
    [
        ("M10 D7 <", "XXXX-10-07"),
        ("M10 <", "XXXX-10"),
        ("W4 <", "XXXX-WXX-4"),
        ("month-1", "XXXX-XX"),
        ("week+0", "XXXX-WXX"),
        ("day-1", "XXXX-XX-XX"),
        ("Q3 <", "XXXX-Q3"),
        ("WI <", "XXXX-WI"),
        ("E9", "XX9"),
        ("@ T15", "XXXX-XX-XXT15:00"),
        ("*18day <", "P18D"),
    ],
)
def test_without_an_anchor_the_unknown_stays_unknown(expr: str, value: str) -> None:
    assert resolve(expr, None) == (value, None, None)


def test_a_reference_goes_before_the_day_of_writing() -> None:
    fire = period("day", date(2019, 12, 30))
    assert resolve("@ day+2", THURSDAY, fire).value == "2020-01-01"
    assert resolve("@ T9:05", THURSDAY, fire).value == "2019-12-30T09:05"
    assert resolve("@ W1 >>", THURSDAY, fire).value == "2020-01-06"
    assert resolve("@ day+0 -*1year", THURSDAY, fire).value == "2018-12-30"


@pytest.mark.parametrize(
    ("expr", "value"),
    [("@ day+2", "XXXX-XX-XX"), ("@ week+1", "XXXX-WXX"), ("@ year-1", "XXXX"), ("@ W1 >>", "XXXX-WXX-1")],
)
def test_what_points_back_is_never_counted_from_the_day_of_writing(expr: str, value: str) -> None:
    assert resolve(expr, THURSDAY) == (value, None, None)


@pytest.mark.parametrize("named", ["week", "month", "quarter", "year", "decade"])
def test_days_are_counted_from_a_day_only(named: str) -> None:
    held = period(named, date(2019, 12, 30))
    assert resolve("@ day+2", THURSDAY, held).value == "XXXX-XX-XX"
    fire = period("day", date(2019, 12, 30))
    assert fire is not None
    assert resolve("@ day+2", THURSDAY, held, None, (fire,)).value == "2020-01-01"


def test_longer_units_are_counted_from_what_lies_within_one() -> None:
    may = period("month", date(2019, 5, 1))
    assert resolve("@ year+1", THURSDAY, may).value == "2020"
    assert resolve("@ month-1", THURSDAY, may).value == "2019-04"
    assert resolve("@ week+1", THURSDAY, may).value == "XXXX-WXX"


def test_a_year_earlier_is_the_same_quarter_where_one_was_named() -> None:
    named = period("quarter", date(2023, 8, 1))
    assert resolve("@quarter year-1", THURSDAY, None, named).value == "2022-Q3"
    assert resolve("@quarter year-1", THURSDAY).value == "2022"
    assert resolve("@quarter year-1", THURSDAY, period("year", date(2012, 1, 1))).value == "2011"
    assert resolve("@quarter year-1 -", THURSDAY, period("year", date(2012, 1, 1))).value == "2022"
    assert resolve("@quarter quarter+0", THURSDAY).value == "2023-Q3"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "yesterday",
        "M13",
        "D32",
        "T25",
        "day",
        "year+1e9",
        "month+999999999",
        "#0day",
        "Y0",
        "EA+200",
        "^EARLY",
        "//",
    ],
)
def test_what_is_not_of_the_language_is_none(text: str) -> None:
    assert parse(text) is None
    assert resolve(text, THURSDAY) == ("", None, None)


@pytest.mark.parametrize(
    ("expr", "whole"), [("Y2012 M1", True), ("Y2012 M1 <", True), ("E9", False), ("M1 D2 ~", False), ("year-1", False)]
)
def test_is_absolute(expr: str, whole: bool) -> None:
    assert is_absolute(expr) is whole


def test_told_as() -> None:
    assert told_as("Y2012 M1 <") == "past"
    assert told_as("W1 >>") == "future"
    assert told_as("Y2012 M1") is None


STEP = st.one_of(
    st.builds("Y{}".format, st.integers(1, 9999)),
    st.builds("M{}".format, st.integers(1, 12)),
    st.builds("D{}".format, st.integers(1, 31)),
    st.builds("W{}".format, st.integers(1, 7)),
    st.builds("K{}".format, st.integers(1, 53)),
    st.builds("E{}".format, st.integers(0, 999)),
    st.builds("N{}".format, st.integers(1, 99)),
    st.builds(
        "{}{:+d}".format,
        st.sampled_from(["day", "week", "weekend", "month", "quarter", "season", "half", "year", "decade", "century"]),
        st.integers(-100_000, 100_000),
    ),
    st.builds(
        "*{}{}".format, st.integers(0, 10**6), st.sampled_from(["day", "week", "month", "year", "decade", "hour"])
    ),
    st.builds("#{}{}".format, st.integers(1, 60), st.sampled_from(["W1", "day", "week", "month"])),
    st.sampled_from(
        [
            "SU",
            "WI",
            "WE",
            "<",
            ">",
            "<<",
            ">>",
            "~",
            "@",
            "-",
            "+",
            "TMO",
            "T3pm",
            "T24",
            "T~7",
            "T0735Z",
            "=PXY",
            "EA-2",
            "/",
            "@quarter",
            "^END",
            "+*2week",
            "-*3month",
        ]
    ),
)


@example("D1", date(1, 1, 1), None)
@example("/", None, None)
@given(st.lists(STEP, min_size=1, max_size=5).map(" ".join), st.none() | st.dates(), st.none() | st.dates())
def test_any_expression_resolves_inside_the_calendar(expr: str, anchor: date | None, named: date | None) -> None:
    resolved = resolve(expr, anchor, period("day", named) if named else None)
    assert (resolved.earliest is None) == (resolved.latest is None)
    if resolved.earliest and resolved.latest:
        assert resolved.earliest <= resolved.latest


@given(st.lists(STEP, min_size=1, max_size=5).map(" ".join))
def test_parse_and_canonical_are_inverse(expr: str) -> None:
    steps = parse(expr)
    if steps is not None:
        assert parse(canonical(steps)) == steps


@given(st.integers(1, 9999), st.integers(1, 12), st.integers(1, 31), st.dates())
def test_a_full_date_means_itself_whatever_the_anchor(year: int, month: int, day: int, anchor: date) -> None:
    resolved = resolve(f"Y{year} M{month} D{day}", anchor)
    if resolved.earliest is not None:
        assert resolved.earliest == resolved.latest == date(year, month, day)


@given(
    st.integers(1, 12),
    st.integers(1, 28),
    st.sampled_from(["<", ">", "<<", ">>", "~"]),
    st.dates(date(1500, 1, 1), date(2500, 1, 1)),
)
def test_a_yearless_day_keeps_its_day_and_its_side(month: int, day: int, way: str, anchor: date) -> None:
    found = resolve(f"M{month} D{day} {way}", anchor).earliest
    assert found is not None
    assert (found.month, found.day) == (month, day)
    assert abs((found - anchor).days) <= 366
    assert {"<": found <= anchor, "<<": found < anchor, ">": found >= anchor, ">>": found > anchor, "~": True}[way]

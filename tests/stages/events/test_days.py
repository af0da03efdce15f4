import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.stages.events.days import Days
from sayso.text.calendar import ordinal

ENDS = st.none() | st.integers(1, 400)
DAYS = st.builds(Days, ENDS, ENDS)


@pytest.mark.parametrize(
    ("day", "expected"), [("0001-01-02", 2), ("2031-05-05T10:00", 741567), (None, None), ("2031", None), ("soon", None)]
)
def test_the_number_of_a_day(day: str | None, expected: int | None) -> None:
    assert ordinal(day) == expected


@pytest.mark.parametrize(
    ("one", "other", "gap"),
    [
        (Days(1, 3), Days(5, 9), 2),
        (Days(1, 3), Days(3, 9), 0),
        (Days(1, 5), Days(3, 9), -2),
        (Days(None, 3), Days(8, None), 5),
        (Days(None, None), Days(8, 9), 0),
    ],
)
def test_days_between(one: Days, other: Days, gap: int) -> None:
    assert one.gap(other) == gap
    assert one.overlaps(other) is (gap <= 0)


def test_the_width_is_known_where_both_ends_are() -> None:
    assert [Days(1, 3).width, Days(2, 2).width, Days(None, 3).width] == [2, 0, None]


@given(DAYS, DAYS)
def test_a_gap_is_the_same_from_both_sides(one: Days, other: Days) -> None:
    assert one.gap(other) == other.gap(one)

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.model import Bracket, ReferenceCount
from sayso.report.chart import BOTTOM, LEFT, RIGHT, TOP, Statement, bounds, chart
from tests.stages.figure_series.make import figure


def statement(number=14, day="2031-03-02", *, until=None, at=0, bracket=None, **told):
    made = figure(number, at=at, **told)
    return Statement(
        figure=made, earliest=day, latest=until or day, bracket=bracket, pages=1, speaker=0, label="A", title="14"
    )


def test_one_statement_is_no_picture():
    assert chart([statement()]) is None
    assert chart([statement(), statement(None, qualifier="dozens")]) is None


def test_marks_stand_in_the_order_of_days_and_numbers():
    early, late = chart([statement(14), statement(28, "2031-03-09", at=5)]).marks
    assert (early.at, late.at) == (LEFT, RIGHT)
    assert late.y < early.y


def test_what_is_not_known_stands_at_the_side():
    made = chart([statement(14), statement(20, None, at=5)])
    assert [mark.statement.figure.value for mark in made.undated] == [20]
    assert not made.undated[0].placed


def test_a_reference_places_an_undated_statement_hollow():
    bracket = Bracket(earliest="2031-03-05", latest="2031-03-06", why="")
    (mark,) = [mark for mark in chart([statement(14), statement(20, None, at=5, bracket=bracket)]).marks if mark.placed]
    assert mark.since < mark.until


def test_bounds_are_bars_and_open_ends_are_told():
    least, about = chart(
        [statement(14, qualifier="at least", low=14), statement(20, "2031-03-04", at=5, qualifier="about")]
    ).marks
    assert least.open_up
    assert not least.open_down
    assert about.high < about.y < about.low
    assert bounds(about.statement.figure) == (18, 22)


def test_statements_at_one_place_do_not_hide_each_other():
    shifts = [mark.shift for mark in chart([statement(14), statement(14, at=5), statement(14, at=9)]).marks]
    assert len(set(shifts)) == 3


@pytest.mark.parametrize(("largest", "logarithmic"), [(20, False), (5000, True)])
def test_numbers_far_apart_are_drawn_by_powers_of_ten(largest, logarithmic):
    assert chart([statement(10), statement(largest, at=5)]).logarithmic is logarithmic


def test_a_statement_of_years_ago_does_not_press_the_week_into_a_dot():
    days = ["2025-03-01", "2031-03-02", "2031-03-03", "2031-03-09"]
    made = chart([statement(14, day, at=at) for at, day in enumerate(days)])
    places = [mark.at for mark in made.marks]
    assert made.shortened
    assert places == sorted(places)
    assert places[-1] - places[1] > 20
    assert not chart([statement(14, day, at=at) for at, day in enumerate(days[1:])]).shortened


def test_a_reference_is_a_line_within_the_days_told_of():
    counts = [
        ReferenceCount(
            id=f"n-{day}",
            date=f"2031-03-{day:02}",
            measure="killed",
            place="",
            value=day,
            source="Office",
            file="x.csv",
        )
        for day in range(1, 31)
    ]
    made = chart([statement(14), statement(20, "2031-03-09", at=5)], counts)
    assert len(made.reference) == 7
    assert all(LEFT <= x1 <= x2 <= RIGHT for x1, _, x2, _ in made.reference)


@given(
    st.lists(
        st.tuples(st.integers(0, 10**9), st.none() | st.dates().map(str), st.sampled_from(["exact", "about", "up to"])),
        min_size=2,
        max_size=9,
    )
)
def test_every_statement_is_drawn_within_the_picture(rows):
    told = [statement(number, day, at=at, qualifier=qualifier) for at, (number, day, qualifier) in enumerate(rows)]
    made = chart(told)
    assert len(made.marks) + len(made.undated) == len(rows)
    for mark in (*made.marks, *made.undated):
        assert 0 <= mark.since <= mark.at <= mark.until <= 100
        assert TOP - 1 <= mark.y <= BOTTOM + 1

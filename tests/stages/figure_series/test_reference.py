from hypothesis import given
from hypothesis import strategies as st

from sayso.model import ReferenceCount
from sayso.stages.figure_series.compatible import amount
from sayso.stages.figure_series.reference import bracket, fitting, place_key, references
from tests.stages.figure_series.make import figure


def counts(*values, place="Orlo", source="Office"):
    return [
        ReferenceCount(
            id=f"n-{day}",
            date=f"2031-03-{day:02}",
            measure="killed",
            place=place,
            value=value,
            source=source,
            file="x.csv",
        )
        for day, value in enumerate(values, 1)
    ]


def test_the_days_around_the_passing_of_a_number():
    (found,) = references(counts(10, 20, 30, 40))
    made = bracket(amount(figure(25)), [found])
    assert (made.earliest, made.latest) == ("2031-03-02", "2031-03-03")


def test_a_count_that_falls_or_never_gets_there_says_nothing():
    assert bracket(amount(figure(25)), references(counts(10, 30, 20))) is None
    assert bracket(amount(figure(250)), references(counts(10, 20))) is None
    assert bracket(amount(figure(5)), references(counts(10, 20))) is None


def test_lists_of_other_places_and_measures_do_not_fit():
    found = references([*counts(1, 2), *counts(3, 4, place="Vellin"), *counts(5, 6, place="")])
    places = {place_key("ORLO")}
    assert [each[0].value for each in fitting(found, "killed", places)] == [5, 1]
    assert fitting(found, "missing", places) == []


@given(st.lists(st.integers(0, 100), min_size=1, max_size=12).map(sorted), st.integers(0, 120))
def test_a_bracket_holds_the_number(values, number):
    reference = references(counts(*values))
    made = bracket(amount(figure(number)), reference)
    if made is not None:
        days = [count.date for (each,) in [reference] for count in each]
        assert made.earliest in days
        assert made.earliest <= made.latest

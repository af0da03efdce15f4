"""Tellings of one pair, cut into relations."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from sayso.stages.relations.stretches import hull, stretches
from sayso.stages.relations.tellings import Telling


def telling(name, earliest=None, latest=None, sign=1, a="e-a", b="e-b"):
    return Telling(
        a, b, "backing" if sign > 0 else "rift", sign, earliest, latest, name, None, None, ("d-1",), 0.8, "why", "words"
    )


def cut(*tellings):
    return sorted(tuple(sorted(one.mention for one in held)) for held in stretches(tellings))


def test_a_year_without_a_word_parts_two_relations():
    near = telling("x-2", "2021-01-01", "2021-01-01")
    far = telling("x-3", "2023-01-01", "2023-01-01")
    assert cut(telling("x-1", "2020-01-01", "2020-01-02"), near, far) == [("x-1", "x-2"), ("x-3",)]


def test_the_opposite_between_them_parts_two_relations():
    against = telling("x-2", "2020-02-01", "2020-02-02", sign=-1)
    tellings = telling("x-1", "2020-01-01", "2020-01-01"), against, telling("x-3", "2020-03-01", "2020-03-01")
    assert cut(*tellings) == [("x-1",), ("x-2",), ("x-3",)]


def test_who_acts_on_whom_is_not_the_same_as_the_other_way_round():
    assert len(cut(telling("x-1"), telling("x-2", a="e-b", b="e-a"))) == 2


def test_an_open_end_is_put_to_the_only_stretch_that_it_fits():
    first, later = telling("x-1", "2020-01-01", "2020-01-05"), telling("x-2", latest="2020-03-01")
    (held,) = stretches([first, later])
    assert hull(held) == ("2020-01-01", "2020-01-05")
    assert cut(first, telling("x-2", latest="2019-12-01")) == [("x-1",), ("x-2",)]
    assert cut(first, telling("x-2", latest="2022-12-01")) == [("x-1",), ("x-2",)]
    assert cut(first, later, telling("x-3", "2020-02-01", "2020-02-01", sign=-1)) == [("x-1",), ("x-2",), ("x-3",)]


def test_what_has_no_time_at_all_is_a_relation_of_its_own():
    assert cut(telling("x-1", "2020-01-01", "2020-01-05"), telling("x-2"), telling("x-3")) == [("x-1",), ("x-2", "x-3")]


def test_of_an_open_stretch_the_known_ends_are_given():
    assert hull([telling("x-1", latest="2020-01-01"), telling("x-2", latest="2021-01-01")]) == (None, "2021-01-01")
    assert hull([telling("x-1")]) == (None, None)


def test_a_year_to_the_day_parts_nothing_and_a_day_more_does():
    first = telling("x-1", "2020-01-01", "2020-01-01")
    assert cut(first, telling("x-2", "2021-01-01", "2021-01-01")) == [("x-1", "x-2")]
    assert cut(first, telling("x-2", "2021-01-02", "2021-01-02")) == [("x-1",), ("x-2",)]


def test_the_opposite_parts_only_where_it_lies_wholly_between():
    first, last = telling("x-1", "2020-01-01", "2020-01-10"), telling("x-3", "2020-03-01", "2020-03-01")
    for day, parted in (("2020-01-10", False), ("2020-01-11", True), ("2020-02-29", True), ("2020-03-01", False)):
        against = telling("x-2", day, day, sign=-1)
        assert (("x-1", "x-3") not in cut(first, against, last)) is parted, day
    open_ended = telling("x-2", "2020-02-01", None, sign=-1)
    assert ("x-1", "x-3") in cut(first, open_ended, last)


def test_a_telling_of_neither_sign_parts_nothing():
    first, last = telling("x-1", "2020-01-01", "2020-01-01"), telling("x-3", "2020-03-01", "2020-03-01")
    between = telling("x-2", "2020-02-01", "2020-02-01", sign=0)
    assert ("x-1", "x-3") in cut(first, between, last)


def test_an_open_end_is_put_to_the_stretch_on_its_own_side_of_the_opposite():
    early, late = telling("x-1", "2020-01-01", "2020-01-01"), telling("x-3", "2020-09-01", "2020-09-01")
    between = telling("x-5", "2020-05-01", "2020-05-01", sign=-1)
    assert cut(early, between, late, telling("x-4", latest="2020-09-01")) == [("x-1",), ("x-3", "x-4"), ("x-5",)]
    assert cut(early, between, late, telling("x-4", latest="2020-02-01")) == [("x-1", "x-4"), ("x-3",), ("x-5",)]


DAYS = st.dates(min_value=date(2010, 1, 1), max_value=date(2030, 1, 1))


@given(st.lists(st.tuples(DAYS, DAYS, st.sampled_from([1, -1])), max_size=8))
def test_every_telling_is_in_one_stretch_and_inside_of_its_days(held):
    tellings = [
        telling(f"x-{n}", min(a, b).isoformat(), max(a, b).isoformat(), sign) for n, (a, b, sign) in enumerate(held)
    ]
    found = list(stretches(tellings))
    assert sorted(one.mention for stretch in found for one in stretch) == sorted(one.mention for one in tellings)
    for stretch in found:
        begin, end = hull(stretch)
        assert min(one.earliest for one in stretch) <= begin <= end <= max(one.latest for one in stretch)

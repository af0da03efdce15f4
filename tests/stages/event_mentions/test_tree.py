"""A sentence's tree, read by place."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from sayso.stages.event_mentions.tree import nearest, stretches

places = st.sets(st.integers(0, 30))


@given(places)
def test_stretches_hold_all_places_and_no_others(held):
    runs = stretches(held)
    assert {at for first, last in runs for at in range(first, last + 1)} == held
    assert all(last + 1 < following for (_, last), (following, _) in pairwise(runs))


@given(places, st.integers(0, 30))
def test_the_nearest_place_is_none_farther_than_another(held, at):
    found = nearest(held, at)
    assert (found is None) == (not held)
    assert found is None or all(abs(found - at) <= abs(other - at) for other in held)


def test_a_dateline_is_no_part_of_the_sentence(told):
    found = told("ORLO, Jan. 5 (Seapress) - The union condemned the raid.")
    assert next(one for one in found if one[1] == "DISAPPROVE")[4]["actor"] == ["The union"]


def test_names_joined_by_and_take_part_both(told):
    found = told("President Anna Velk met with Peter Holm and Maria Kern in Orlo.")
    assert found[0][4]["participant"] == ["President Anna Velk", "Peter Holm", "Maria Kern"]

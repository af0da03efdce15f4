import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.stages.copies import kinds
from tests.stages.copies.pages import document

from sayso.stages.copies.places import line, marks_of, placed

PLACES = st.dictionaries(st.sampled_from("abcdefgh"), st.lists(st.floats(0, 1), min_size=1, max_size=3))


def test_a_line_is_found_through_a_landmark_out_of_place():
    here = {key: [place] for key, place in zip("abcdef", (0.0, 0.1, 0.2, 0.3, 0.4, 0.45), strict=True)}
    there = {key: [2 * place[0]] for key, place in here.items()} | {"c": [0.95]}
    assert line(here, there) == (pytest.approx(2.0), pytest.approx(0.0))


def test_without_two_common_places_the_line_is_straight():
    assert line({}, {"a": [0.3]}) == (1.0, 0.0)


@given(PLACES, PLACES)
def test_any_places_have_a_line(here, there):
    factor, offset = line(here, there)
    assert not math.isnan(factor)
    assert not math.isnan(offset)


def test_german_nouns_are_no_landmarks():
    (marks,) = marks_of([document("a", kinds.BERICHT, language="de")])
    shown = {kinds.BERICHT[mark.start : mark.end] for mark in marks}
    assert {"Lindorf", "Wolters", "417"} <= shown
    assert shown.isdisjoint({"Schaden", "Brand", "Nacht", "Morgen", "Rauch"})


def test_ties_name_both_sides_and_do_not_depend_on_the_rest_of_the_pile():
    pair = [document("a", kinds.WIRE), document("b", kinds.TRANSLATION, language="de")]
    rest = [document(str(place), text, language="de") for place, text in enumerate((kinds.EIGENER, kinds.GERMAN_OWN))]
    (alone,), (among,) = placed(pair), placed([*pair, *rest])
    assert (alone.a, alone.b, alone.kind) == (among.a, among.b, among.kind) == (0, 1, "translation")
    assert alone.common >= 20


def test_two_names_in_common_are_nothing():
    one = "Ruben Aasgard spoke in Lundhaven on Monday and left again."
    other = "Ruben Aasgard sprach am Montag in Lundhaven und fuhr ab."
    assert placed([document("a", one), document("b", other, language="de")]) == []


def test_one_number_a_thousand_times_takes_no_time_to_speak_of():
    table = "Ruben Aasgard 17 Lundhaven 4 Selka 12 Vale 9 Tomkin 3 " + "0 1 2 " * 5_000
    assert placed([document("a", table), document("b", table, language="de")])

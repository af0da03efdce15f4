"""How a series reads to somebody who has only its sentence."""

from dataclasses import replace

import pytest

from sayso.stages.figure_series.tell import SHOWN, as_day, number, why
from sayso.stages.figure_series.verdicts import Finding, Value
from tests.stages.figure_series.make import claim, ordinal

DAY = ordinal("2031-03-02")


def told(verdict, *claims, shown="it is so", places=None):
    """The sentence on values of one claim each."""
    return why(Finding(verdict, tuple(Value((one,)) for one in claims), 0.9, shown), places or {})


@pytest.mark.parametrize(
    ("verdict", "begins"),
    [
        ("single", "It is so: 14 ("),
        ("agree", "It is so: 14 ("),
        ("update", "The count went on: 14 ("),
        ("conflict", "The numbers stand against each other: 14 ("),
        ("scope", "Different things are counted: 14 people ("),
    ],
)
def test_each_verdict_has_its_own_beginning(verdict, begins):
    assert told(verdict, claim(14, first=DAY)).startswith(begins)


def test_what_nobody_else_says_is_told_so_where_nothing_more_is_known():
    assert told("single", claim(14), shown="").startswith("Nobody else gives a number for this: 14 (")


def test_a_value_is_told_with_day_voice_pages_and_origins():
    said = claim(14, first=DAY, basis="text", voice="Ada Venn")
    assert told("single", said).endswith("14 (2031-03-02, said by Ada Venn, 1 page of 1 origin).")
    assert "page of 2031-03-02, in the outlet’s own words" in told("single", claim(14, first=DAY))
    assert "day not known" in told("single", claim(14))


def test_a_stretch_of_days_is_told_with_both_ends_and_an_open_one_with_none():
    known = claim(14, first=DAY, basis="text")
    assert "2031-03-02 to 2031-03-05" in told("single", replace(known, when=replace(known.when, last=DAY + 3)))
    assert "day not known" in told("single", replace(known, when=replace(known.when, last=None)))
    assert "day not known" in told("single", replace(known, when=replace(known.when, first=None)))


def test_a_long_list_is_cut_with_what_is_left_out():
    claims = [claim(10 + at, first=DAY, page_of=f"d-{at}") for at in range(SHOWN + 2)]
    assert "; and 2 more." in told("update", *claims)
    assert "more" not in told("update", *claims[:SHOWN])


def test_more_than_three_speakers_are_counted():
    def voices(*names):
        claims = tuple(claim(14, first=DAY, voice=name, page_of=f"d-{name}") for name in names)
        return why(Finding("agree", (Value(claims),), 0.9, "x"), {})

    assert "said by Ada, Ben and Cy, 3 pages" in voices("Ada", "Ben", "Cy")
    assert "said by Ada, Ben, Cy and 2 more, 5 pages" in voices("Ada", "Ben", "Cy", "Di", "Eno")


def test_that_all_rests_on_one_mouth_is_said_only_where_several_origins_have_it():
    guard = [claim(14, first=DAY, voice="Guard", page_of=f"d-{page}") for page in "ab"]
    own = claim(14, first=DAY, page_of="d-c")

    def sentence(*claims):
        return why(Finding("agree", (Value(claims),), 0.9, "x"), {})

    assert sentence(*guard).endswith("All of it rests on one source of the claim, Guard.")
    assert "rests on" not in sentence(*guard, own)
    assert "rests on" not in sentence(guard[0])
    assert "rests on" not in sentence(guard[0], replace(guard[1], voice="Ada", speaker="Ada"))


@pytest.mark.parametrize(("measure", "first"), [("missing", "30"), ("killed", "20")])
def test_a_count_that_falls_is_told_by_the_day_and_others_by_size(measure, first):
    late, early = claim(20, first=DAY + 3, measure=measure), claim(30, first=DAY, measure=measure, page_of="d-b")
    assert told("update", late, early).startswith(f"The count went on: {first} (")
    assert told("conflict", late, early).startswith("The numbers stand against each other: 20 (")


def test_an_undated_number_of_a_falling_count_comes_last():
    undated, dated = claim(20, measure="missing"), claim(30, first=DAY, measure="missing", page_of="d-b")
    assert told("update", undated, dated).startswith("The count went on: 30 (")


def test_what_is_counted_where_is_told_where_counts_differ_in_that():
    orlo = claim(14, first=DAY, place="e-1", period="since")
    assert "14 people since a beginning in Orlo (" in told("scope", orlo, places={"e-1": "Orlo"})
    assert "14 people (" in told("scope", claim(14, first=DAY))
    assert "1 person (" in told("scope", claim(1, first=DAY))
    assert "no people (" in told("scope", claim(0, first=DAY))
    assert "dozens of people (" in told("scope", claim(None, first=DAY, qualifier="dozens"))


@pytest.mark.parametrize(
    ("made", "expected"),
    [
        ({"number": 1400}, "1,400"),
        ({"number": 1400, "qualifier": "about"}, "about 1,400"),
        ({"number": 31, "stance": "denied"}, "denied: 31"),
        ({"number": 0}, "none"),
        ({"number": None, "qualifier": "dozens"}, "dozens"),
        ({"number": 20, "qualifier": "range", "low": 20, "high": 30}, "20–30"),
        ({"number": 20, "qualifier": "exact", "low": 20, "high": 30}, "20"),
        ({"number": 20, "qualifier": "range", "low": None, "high": 30}, "range 20"),
        ({"number": 20, "qualifier": "range", "low": 20, "high": None}, "range 20"),
        ({"number": 2.5}, "2.5"),
    ],
)
def test_a_number_is_told_as_its_words_put_it(made, expected):
    assert number(claim(**made)) == expected


def test_an_ordinal_as_a_day():
    assert as_day(DAY) == "2031-03-02"
    assert as_day(None) is None

"""Which short names are parts of which full ones."""

import pytest

from sayso.stages.coreferences.partial import BRACKETS, FIRST, GIVEN, INITIALS, PART, SURE, short_names
from tests.stages.coreferences.make import bearer, nouns


def ties(*made, genders=None, text=""):
    found = short_names(made, text.ljust(300), genders or {}, nouns())
    return [(tie.mention.name, tie.bearer.name, tie.score) for tie in found]


FULL = bearer("Mara Voss", gender="female")


@pytest.mark.parametrize(
    ("full", "short", "score"),
    [
        ("Mara Voss", "Voss", SURE),
        ("Mara Venn-Voss", "Voss", SURE),
        ("Hamid al-Sanvri", "Sanvri", SURE),
        ("Hamid Sanvri", "al-Sanvri", SURE),
        ("Jon van der Brink", "der Brink", SURE),
        ("Mara Voss", "Mara", GIVEN),
        ("Mara Voss", "Lena Voss", None),
        ("Mara Voss", "V", None),
        ("Mara V", "V", None),
        ("Mara Lena Voss", "Lena", None),
    ],
)
def test_what_is_a_part_of_a_persons_name(full, short, score):
    made = bearer(full, gender="female"), bearer(short, 50)
    assert ties(*made) == ([(short, full, score)] if score else [])


def test_a_first_name_counts_where_more_than_its_look_tells_of_a_person():
    short = bearer("Mara", 50)
    assert ties(bearer("Mara Voss"), short) == []
    assert ties(FULL, short) == [("Mara", "Mara Voss", GIVEN)]


def test_a_name_of_unknown_kind_may_be_a_family_name_only():
    assert ties(FULL, bearer("Voss", 50, "Other")) == [("Voss", "Mara Voss", SURE)]
    assert ties(FULL, bearer("Mara", 50, "Other")) == []
    assert ties(FULL, bearer("Voss", 50, "Place")) == []


def test_of_two_the_title_decides_or_who_was_named_so_far():
    mara, jon = FULL, bearer("Jon Voss", 100, gender="male")
    early, late = bearer("Voss", 50), bearer("Voss", 150)
    told = {late.mentions[0].id: "male"}
    assert ties(mara, jon, early) == [("Voss", "Mara Voss", FIRST)]
    assert ties(mara, jon, late) == []
    assert ties(mara, jon, late, genders=told) == [("Voss", "Jon Voss", FIRST)]


def test_a_title_that_speaks_against_the_only_one_unties_him():
    short = bearer("Voss", 50)
    assert ties(FULL, short, genders={short.mentions[0].id: "male"}) == []
    assert ties(FULL, short, genders={short.mentions[0].id: "female"}) == [("Voss", "Mara Voss", SURE)]


def organisation(name, start=0, schema="Organization"):
    return bearer(name, start, schema)


@pytest.mark.parametrize(
    ("full", "short", "score"),
    [
        ("Zhelova Dam Authority", "ZDA", INITIALS),
        ("Zhelova Dam Authority", "Z.D.A.", None),
        ("Zhelova Dam Authority", "ZDX", None),
        ("Zhelova Dam Authority", "Zda", None),
        ("Aerovolt Motor Company", "Aerovolt", PART),
        ("Aerovolt Large Motor Company", "Aerovolt", None),
        ("Democratic Party", "Democratic", None),
        ("Company Motor Company", "Company", None),
    ],
)
def test_what_is_short_for_an_organisation(full, short, score):
    found = ties(organisation(full), organisation(short, 50))
    assert found == ([(short, full, score)] if score else [])


def test_initials_of_two_mean_neither():
    other = organisation("Zembra Dock Agency", 80)
    assert ties(organisation("Zhelova Dam Authority"), other, organisation("ZDA", 150)) == []


def test_the_beginning_of_two_means_neither():
    other = organisation("Aerovolt Bank Company", 80)
    assert ties(organisation("Aerovolt Motor Company"), other, organisation("Aerovolt", 150)) == []


@pytest.mark.parametrize(
    ("text", "short", "score"),
    [
        ("Zhelova Dam Authority (ZhDAu) met.", "ZhDAu", BRACKETS),
        ("Zhelova Dam Authority  (ZhDAu) met.", "ZhDAu", BRACKETS),
        ("Zhelova Dam Authority met (ZhDAu) there.", "ZhDAu", None),
        ("Zhelova Dam Authority (Xembra) met.", "Xembra", None),
        ("Zhelova Dam Authority (XD) met.", "XD", None),
        ("Zhelova Dam Authority (DA) met.", "DA", None),
    ],
)
def test_brackets_behind_a_name_give_its_short_form(text, short, score):
    made = organisation("Zhelova Dam Authority"), organisation(short, text.index(f"({short})") + 1)
    found = ties(*made, text=text)
    assert found == ([(short, "Zhelova Dam Authority", score)] if score else [])

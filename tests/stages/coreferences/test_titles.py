"""Whom a noun phrase takes up, read from scenes made by hand."""

import pytest

from sayso.stages.coreferences.bearers import hold
from sayso.stages.coreferences.phrases import Phrase
from sayso.stages.coreferences.scene import Scene
from sayso.stages.coreferences.text import Line
from sayso.stages.coreferences.titles import COUNTRY, NEAREST, OF_TWO, STATED, taken_up
from tests.stages.coreferences.make import bearer, nouns, role

LINES = [Line(number, number * 100, number * 100 + 100, 0, ()) for number in range(20)]


def phrase(words, sentence, kind="Person", language="en", *, at=50):
    *modifiers, noun = words.split()
    known = nouns(language)
    base = known.person(noun) if kind == "Person" else known.base(noun)
    start = sentence * 100 + at
    return Phrase(kind, start, start + len(words), sentence, "the", tuple(modifiers), noun, base or noun, bare=True)


def holder(name, office, language="en", **known):
    made = bearer(name, **known)
    hold(made, role(office), nouns(language))
    return made


def taken(asked, *sights, rivals=(), language="en", aside=()):
    """Who is taken up and how surely; `sights` are bearers with the sentences that speak of them."""
    scene = Scene(LINES, [whom for whom, _ in sights])
    for whom, sentences in sights:
        for sentence in sentences:
            scene.add(sentence * 100, whom, aside=whom.name in aside)
    tie = taken_up(asked, scene, rivals, nouns(language))
    return None if tie is None else (tie.bearer.name, tie.score)


MARA = holder("Mara Voss", "mayor of Lund")
JON = holder("Jon Ek", "mayor of Orlo")


def test_the_one_with_the_office_is_meant_for_twelve_sentences():
    assert taken(phrase("mayor", 12), (MARA, [0])) == ("Mara Voss", STATED)
    assert taken(phrase("mayor", 13), (MARA, [0])) is None
    assert taken(phrase("farmer", 1), (MARA, [0])) is None


def test_of_two_the_near_one_is_meant_where_the_other_is_far():
    assert taken(phrase("mayor", 8), (JON, [1]), (MARA, [6])) == ("Mara Voss", OF_TWO)
    assert taken(phrase("mayor", 8), (JON, [2]), (MARA, [6])) is None
    assert taken(phrase("mayor", 9), (JON, [1]), (MARA, [6])) is None
    assert taken(phrase("mayor", 8), (JON, [7]), (MARA, [6])) is None


def test_another_one_that_came_with_the_noun_since_blocks_the_tie():
    between, before = phrase("mayor", 3), phrase("mayor", 0, at=-1)
    assert taken(phrase("mayor", 4), (MARA, [1]), rivals=[between]) is None
    assert taken(phrase("mayor", 4), (MARA, [1]), rivals=[before]) == ("Mara Voss", STATED)
    assert taken(phrase("mayor", 4), (MARA, [1]), rivals=[phrase("minister", 3)]) == ("Mara Voss", STATED)


@pytest.mark.parametrize(
    ("office", "asked", "meant"),
    [
        ("foreign minister", "minister", True),
        ("foreign minister", "foreign minister", True),
        ("foreign minister", "defence minister", False),
        ("deputy minister", "minister", False),
        ("minister", "deputy minister", False),
        ("deputy minister", "deputy minister", True),
        ("minister of waters", "minister", True),
    ],
)
def test_no_word_of_either_makes_it_another_office(office, asked, meant):
    assert (taken(phrase(asked, 1), (holder("Mara Voss", office), [0])) is not None) is meant


@pytest.mark.parametrize(
    ("gender", "asked", "meant"),
    [("female", "ministerin", True), ("male", "ministerin", False), (None, "ministerin", True)],
)
def test_a_noun_of_the_other_gender_is_somebody_else(gender, asked, meant):
    made = bearer("Mara Voss", gender=gender)
    made.offices = holder("X Y", "Ministerin", "de").offices
    found = taken(phrase(asked, 1, language="de"), (made, [0]), language="de")
    assert (found is not None) is meant


@pytest.mark.parametrize(
    ("office", "asked", "meant"),
    [
        ("Außenministerin", "ministerin", True),
        ("Chefin der Miliz", "milizenchefin", True),
        ("Chefin der Bank", "milizenchefin", False),
        ("Sprecherin", "ministerin", False),
    ],
)
def test_a_german_compound_says_its_office_in_one_word_or_in_two(office, asked, meant):
    found = taken(phrase(asked, 1, language="de"), (holder("Mara Voss", office, "de"), [0]), language="de")
    assert (found is not None) is meant


AIRLINE = bearer("Aerovolt", schema="Organization", kinds={"airline"})
UNKNOWN = bearer("Xembra", schema="Organization")


def test_an_organisation_is_taken_up_by_a_noun_for_its_kind():
    assert taken(phrase("company", 1, "Organization"), (AIRLINE, [0])) == ("Aerovolt", STATED)
    assert taken(phrase("bank", 1, "Organization"), (AIRLINE, [0])) is None
    person = bearer("Aerovolt", schema="Person", kinds={"airline"})
    assert taken(phrase("airline", 1, "Organization"), (person, [0])) is None
    assert taken(phrase("foreign airline", 1, "Organization"), (AIRLINE, [0])) is None


def test_a_noun_that_says_little_may_mean_one_named_since_of_whom_nothing_is_told():
    assert taken(phrase("company", 5, "Organization"), (AIRLINE, [0]), (UNKNOWN, [4])) is None
    assert taken(phrase("company", 5, "Organization"), (AIRLINE, [4]), (UNKNOWN, [0])) == ("Aerovolt", STATED)
    assert taken(phrase("airline", 5, "Organization"), (AIRLINE, [0]), (UNKNOWN, [4])) == ("Aerovolt", STATED)


def test_a_noun_that_says_little_takes_up_the_only_organisation_of_two_sentences():
    assert taken(phrase("company", 2, "Organization"), (UNKNOWN, [0])) == ("Xembra", NEAREST)
    assert taken(phrase("company", 3, "Organization"), (UNKNOWN, [0])) is None
    assert taken(phrase("airline", 1, "Organization"), (UNKNOWN, [0])) is None
    other = bearer("Tarvik", schema="Organization")
    assert taken(phrase("company", 2, "Organization"), (UNKNOWN, [0]), (other, [1])) is None
    assert taken(phrase("strange company", 2, "Organization"), (UNKNOWN, [0])) is None


def test_nearness_is_not_enough_for_what_stands_aside_or_has_a_rival_or_is_something_else():
    asked = phrase("company", 2, "Organization")
    assert taken(asked, (UNKNOWN, [0]), aside={"Xembra"}) is None
    assert taken(asked, (UNKNOWN, [1]), rivals=[phrase("company", 0, "Organization")]) is None
    ministry = bearer("Xembra", schema="Organization", kinds={"ministry"})
    assert taken(asked, (ministry, [1])) is None


def test_the_country_is_the_only_one_of_three_sentences():
    orlo, tarn = bearer("Orlo", schema="Country"), bearer("Tarn", schema="Country")
    assert taken(phrase("country", 3, "Country"), (orlo, [0])) == ("Orlo", COUNTRY)
    assert taken(phrase("country", 4, "Country"), (orlo, [0])) is None
    assert taken(phrase("country", 3, "Country"), (orlo, [0]), (tarn, [1])) is None
    assert taken(phrase("country", 3, "Country"), (bearer("Orlo", schema="Place"), [0])) is None


def test_a_place_is_taken_up_by_a_noun_for_its_kind_only():
    town = bearer("Sternau", schema="Place", kinds={"town"})
    assert taken(phrase("town", 1, "Place"), (town, [0])) == ("Sternau", STATED)
    assert taken(phrase("village", 1, "Place"), (town, [0])) is None
    assert taken(phrase("town", 1, "Place"), (bearer("Sternau", schema="Place"), [0])) is None

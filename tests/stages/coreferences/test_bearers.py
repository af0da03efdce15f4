"""Whom a text names, and what it tells of him."""

import pytest

from sayso.stages.coreferences.bearers import bearers, by_title, describe, hold, parts, place_kind
from tests.stages.coreferences.make import bearer, line, mention, nouns, role


def grouped(*mentions):
    return sorted(sorted(one.name for one in held.mentions) for held in bearers(mentions))


def test_a_person_is_known_by_first_and_last_name():
    assert grouped(mention("Mara Voss"), mention("Mara Lena Voss", 20)) == [["Mara Lena Voss", "Mara Voss"]]
    assert grouped(mention("Mara Voss"), mention("Jana Voss", 20)) == [["Jana Voss"], ["Mara Voss"]]


def test_an_organisation_is_known_by_its_whole_name():
    short, long = mention("Orlo Bank", schema="Organization"), mention("Orlo Water Bank", 20, "Organization")
    assert grouped(short, long) == [["Orlo Bank"], ["Orlo Water Bank"]]


def test_marks_and_capitals_part_no_names():
    assert parts("Jean‑Luc O’Venn") == parts("JEAN-LUC O'VENN") == ("jean-luc", "o'venn")
    assert grouped(mention("???", schema="Other"), mention("!!!", 9, "Other")) == [["!!!"], ["???"]]


def test_most_mentions_say_what_a_name_stands_for_and_other_says_nothing():
    kinds = ["Other", "Other", "Place"]
    (found,) = bearers([mention("Sternau", at * 20, kind) for at, kind in enumerate(kinds)])
    assert found.schema == "Place"
    (found,) = bearers([mention("Sternau", 0, "Person"), mention("Sternau", 20, "Place")])
    assert found.schema == "Person"
    (found,) = bearers([mention("Sternau", 0, "Other")])
    assert found.schema == "Other"


def test_the_fullest_name_is_the_bearers_and_the_last_before_a_place_the_antecedent():
    (found,) = bearers([mention("Mara Voss", 5), mention("Mara Lena Voss", 30), mention("Mara Voss", 60)])
    assert found.name == "Mara Lena Voss"
    assert [found.before(place).start for place in (0, 14, 44, 69)] == [5, 5, 30, 60]


def test_the_look_of_a_name_alone_makes_no_sure_person():
    assert not bearer("Keeps Documents").sure
    assert bearer("Mara Voss", heard=True).sure
    assert bearer("Mara Voss", gender="female").sure
    held = bearer("Mara Voss")
    hold(held, role("mayor"), nouns())
    assert held.sure


@pytest.mark.parametrize(
    ("text", "name", "language", "expected"),
    [
        ("Mr Voss left.", "Voss", "en", "male"),
        ("Mr. Voss left.", "Voss", "en", "male"),
        ("Mrs Voss left.", "Voss", "en", "female"),
        ("Clerk Voss left.", "Voss", "en", None),
        ("Voss left.", "Voss", "en", None),
        ("He, Mr – and Voss.", "Voss", "en", None),
        ("Sprecherin Voss ging.", "Voss", "de", "female"),
        ("Sprecher Voss ging.", "Voss", "de", "male"),
    ],
)
def test_the_word_before_a_name_tells_the_gender(text, name, language, expected):
    assert by_title(mention(name, text.index(name)), line(text, language), nouns(language)) == expected


def test_an_office_is_the_noun_before_the_small_words():
    held = bearer("Mara Voss")
    hold(held, role("deputy head of the water board"), nouns())
    (office,) = held.offices
    assert (office.head, office.words) == ("head", {"deputy", "head"})
    assert office.rest[0] == "of"
    hold(held, role("–"), nouns())
    assert len(held.offices) == 1


def test_a_persons_office_tells_gender_and_an_organisations_what_it_is():
    woman, firm = bearer("Mara Voss"), bearer("Aerovolt", schema="Organization")
    hold(woman, role("Sprecherin"), nouns("de"))
    hold(firm, role("airline"), nouns())
    assert (woman.gender, woman.kinds) == ("female", set())
    assert (firm.gender, firm.kinds) == (None, {"airline"})
    hold(woman, role("Sprecher"), nouns("de"))
    assert woman.gender == "female"


@pytest.mark.parametrize(
    ("name", "schema", "kinds"),
    [
        ("Ministry of Waters", "Organization", {"ministry"}),
        ("Orlo Water Ministry", "Organization", {"ministry"}),
        ("Ministry", "Organization", set()),
        ("Ministry of Waters", "Person", set()),
        ("Sternau Town", "Place", {"town"}),
        ("Sternau Ministry", "Place", set()),
    ],
)
def test_a_name_tells_what_it_is_named_after(name, schema, kinds):
    held = bearer(name, schema=schema)
    describe(held, nouns())
    assert held.kinds == kinds


def test_a_firm_is_one_by_its_legal_form():
    held = bearer("Xembra AG", schema="Organization")
    describe(held, nouns("de"))
    assert held.kinds == {nouns("de").firm}


def test_a_given_name_tells_the_gender_only_in_front_of_another_name():
    full, alone, hyphened = bearer("Anna Voss"), bearer("Anna"), bearer("Anna-Lena Voss")
    for held in (full, alone, hyphened):
        describe(held, nouns())
    assert (full.gender, alone.gender, hyphened.gender) == ("female", None, "female")
    known = bearer("Anna Voss", gender="male")
    describe(known, nouns())
    assert known.gender == "male"


@pytest.mark.parametrize(
    ("text", "language", "kind"),
    [
        ("She was in the town of Sternau.", "en", "town"),
        ("She was in the town Sternau.", "en", "town"),
        ("She was in the town, Sternau.", "en", None),
        ("She was in the mood of Sternau.", "en", None),
        ("Of Sternau nobody knew.", "en", None),
        ("Sternau slept.", "en", None),
        ("Sie kam in die Hafenstadt Sternau.", "de", "hafenstadt"),
        ("Sie kam in die Nebelstadt Sternau.", "de", "stadt"),
    ],
)
def test_the_noun_in_front_of_a_place_says_what_it_is(text, language, kind):
    assert place_kind(mention("Sternau", text.index("Sternau"), "Place"), line(text, language), nouns(language)) == kind

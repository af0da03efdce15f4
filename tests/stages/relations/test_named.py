"""Whether a phrase stands for the one that it names."""

from dataclasses import replace

import pytest

from sayso.lang import profile
from sayso.model import Filler
from sayso.stages.relations.named import is_owner, stands_for
from tests.named import COUNTRY, ORGANISATION, PEOPLE, PERSON, mention, tagged


def asked(phrase, name, schema, language="en", *, talks=False):
    parsed = tagged(f"{phrase} came.", language)
    start = phrase.index(name)
    filler = Filler(role="actor", start=0, end=len(phrase), mention="m-1")
    return stands_for(
        parsed.document.text, filler, mention(parsed, name, start, schema), profile(language), talks=talks
    )


@pytest.mark.parametrize(
    ("phrase", "name", "schema", "expected"),
    [
        ("Velland", "Velland", COUNTRY, True),
        ("Velland’s army", "Velland", COUNTRY, True),
        ("Velland officials", "Velland", COUNTRY, True),
        ("critics of Velland", "Velland", COUNTRY, False),
        ("officials of Velland", "Velland", COUNTRY, True),
        ("a Xembra voter", "Xembra", ORGANISATION, False),
        ("former Xembra officials", "Xembra", ORGANISATION, False),
        ("the Orlish", "Orlish", PEOPLE, True),
        ("two Orlish", "Orlish", PEOPLE, False),
        ("a Voss", "Voss", PERSON, False),
        ("London", "London", "Place", True),
        ("LONDON", "LONDON", "Place", False),
        ("people in London", "London", "Place", False),
    ],
)
def test_who_stands_for_whom(phrase, name, schema, expected):
    assert asked(phrase, name, schema) is expected


def test_talks_ask_for_less():
    assert asked("two engineers of Xembra", "Xembra", ORGANISATION, talks=True)
    assert not asked("two engineers of Xembra", "Xembra", ORGANISATION)


@pytest.mark.parametrize(
    ("phrase", "expected"), [("Velland’s plan", True), ("Velland’s voters", False), ("the plan of Velland", False)]
)
def test_what_is_somebodys_counts_as_him(phrase, expected):
    parsed = tagged(f"{phrase} failed.")
    filler = Filler(role="recipient", start=0, end=len(phrase), mention="m-1")
    named = mention(parsed, "Velland", phrase.index("Velland"), COUNTRY)
    assert is_owner(parsed.document.text, filler, named, profile("en")) is expected


@pytest.mark.parametrize(
    ("phrase", "name", "schema", "expected"),
    [
        ("the London", "London", "Place", True),
        ("a London", "London", "Place", False),
        ("London people", "London", "Place", False),
        ("a Xembra", "Xembra", ORGANISATION, False),
        ("the Xembra", "Xembra", ORGANISATION, True),
        ("a rival Voss", "Voss", PERSON, True),
        ("Voss of Velland", "Voss", PERSON, True),
        ("friends of Voss", "Voss", PERSON, False),
        ("officials of Voss", "Voss", PERSON, True),
        ("former leader Voss", "Voss", PERSON, True),
    ],
)
def test_who_stands_for_whom_by_kind(phrase, name, schema, expected):
    assert asked(phrase, name, schema) is expected


def test_a_german_genitive_is_whose_the_people_are():
    parsed = tagged("Anhänger Orlos kamen.", "de")
    filler = Filler(role="actor", start=0, end=14, mention="m-1")
    for end, expected in ((14, False), (13, True)):
        named = mention(parsed, "Orlo", 9, PERSON)
        named = replace(named, end=end)
        assert stands_for(parsed.document.text, filler, named, profile("de"), talks=False) is expected


def test_only_a_name_at_the_beginning_owns_what_is_acted_on():
    for phrase, name, schema in (("the Velland’s plan", "Velland", COUNTRY), ("London’s plan", "London", "Place")):
        parsed = tagged(f"{phrase} failed.")
        filler = Filler(role="recipient", start=0, end=len(phrase), mention="m-1")
        named = mention(parsed, name, phrase.index(name), schema)
        assert not is_owner(parsed.document.text, filler, named, profile("en"))

"""Whether a phrase stands for the one that it names."""

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

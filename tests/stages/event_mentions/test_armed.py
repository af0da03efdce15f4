"""What only forces, armed groups and states do."""

import pytest


def types(told, text):
    return [one[1] for one in told(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Jo Ek built a strong donor base in the capital.",
        "Anna Velk withdrew from the contest.",
        "Anna Velk has gained ground since March.",
    ],
)
def test_one_person_moves_no_troops(told, text):
    assert not {"MOBILIZE", "RETREAT", "COERCE"} & set(types(told, text))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The rebels captured the town.", "COERCE"),
        ("The president deployed troops to the border.", "MOBILIZE"),
        ("The army withdrew from the town.", "RETREAT"),
    ],
)
def test_forces_do(told, text, kind):
    assert kind in types(told, text)


def test_who_enters_a_country_takes_no_land(told):
    assert told("Tourists entered the country by ferry.") == []
    assert [one[1:3] for one in told("Troops entered the town on Friday.")] == [("COERCE", "occupy")]


def test_a_firm_recruits_no_troops(told):
    assert told("Jonas Velk recruited two teachers.") == []

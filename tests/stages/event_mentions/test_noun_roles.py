"""Who is in which role of a noun, and which verb only carries it."""

import pytest

from tests.stages.event_mentions.conftest import roles_of


@pytest.mark.parametrize(
    ("text", "trigger", "roles"),
    [
        ("The arrest of two activists by police was condemned.", "arrest", {"recipient": ["two activists"], "actor": ["police"]}),
        ("The rebels carried out an attack on the village.", "attack", {"actor": ["The rebels"], "recipient": ["the village"]}),
    ],
)  # fmt: skip
def test_roles(told, text, trigger, roles):
    assert roles_of(told, text, trigger) == roles


@pytest.mark.parametrize(
    ("text", "trigger", "role", "words"),
    [
        ("The bill drew criticism from the union.", "criticism", "actor", "the union"),
        ("The minister faced criticism on Friday.", "criticism", "recipient", "The minister"),
        ("The mayor reached a compromise in talks with the miners.", "talks", "participant", "The mayor"),
        ("His murder of the clerk shocked the town.", "murder", "recipient", "the clerk"),
    ],
)
def test_roles_beyond_the_phrase(told, text, trigger, role, words):
    assert words in roles_of(told, text, trigger)[role]


def test_whose_death_it_is_in_german(told):
    assert roles_of(told, "Die Tötung von Anna Velk entsetzte die Stadt.", "Tötung", "de")["recipient"] == ["Anna Velk"]


def test_a_light_verb_tells_nothing_of_its_own(told):
    assert [one[0] for one in told("The rebels carried out an attack on the village.")] == ["attack"]


def test_a_call_for_a_march_plans_it(told):
    [march] = [one for one in told("The movement called for a march in Orlo on Saturday.") if one[0] == "march"]
    assert march[3] == "future"


def test_a_fire_and_what_it_destroyed(told):
    [fire] = told("A fire destroyed a hall in Orlo, killing three.")
    assert fire[:3] == ("fire", "OTHER", "accident")
    assert fire[4] == {"recipient": ["a hall in Orlo", "three"], "place": ["Orlo"]}


def test_whose_murder_somebody_is_charged_with(told):
    found = {one[0]: one[4] for one in told("Der Wirt wurde wegen Mordes an seiner Frau angeklagt.", "de")}
    assert found == {"Mordes": {"recipient": ["seiner Frau"]}, "angeklagt": {"recipient": ["Der Wirt"]}}


@pytest.mark.parametrize(
    ("text", "language", "trigger", "roles"),
    [
        ("Mira Velk has 31 endorsements in the senate.", "en", "endorsements", {"recipient": ["Mira Velk"]}),
        ("Bei einem polnischen Luftangriff in Lund sind fünf Menschen getötet worden.", "de", "Luftangriff", {"actor": ["polnischen"], "place": ["Lund"], "recipient": ["fünf Menschen"]}),
        ("The plan drew criticism from the union.", "en", "criticism", {"recipient": ["The plan"], "actor": ["the union"]}),
    ],
)  # fmt: skip
def test_what_somebody_has_or_draws(told, text, language, trigger, roles):
    assert roles_of(told, text, trigger, language) == roles

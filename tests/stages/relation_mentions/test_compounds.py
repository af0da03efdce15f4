import pytest

from sayso.stages.relation_mentions.compounds import compounds
from tests.named import COUNTRY, ORGANISATION, PEOPLE, mention, tagged
from tests.stages.relation_mentions.scenes import brief, said, scene


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Velland-backed militia Xembra left.", [("Velland", "Xembra", "backing")]),
        ("The pro-Velland Xembra left.", [("Xembra", "Velland", "alliance")]),
        ("The anti-Tarvia Xembra left.", [("Xembra", "Tarvia", "dispute")]),
        ("The Velland-based Xembra left.", []),
        ("A Velland-backed plan failed.", []),
        ("The Velland-backed plan of Xembra failed.", []),
    ],
)
def test_a_hyphen_ties_one_name_to_the_next(text, expected):
    assert brief(compounds(scene(text), {})) == expected


def test_the_word_itself_is_what_tells():
    seen = scene("The Velland-backed militia Xembra left.")
    assert said(compounds(seen, {}), seen) == ["Velland-backed"]


def test_a_people_behind_the_tied_word_is_passed_over():
    names = {"Velland": COUNTRY, "Norwegian": PEOPLE, "Xembra": ORGANISATION}
    assert brief(compounds(scene("The Velland-backed Norwegian Xembra left.", names=names), {})) == [
        ("Velland", "Xembra", "backing")
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Die von Velland unterstützte Xembra kam.", [("Velland", "Xembra", "backing")]),
        ("Die mit Velland verbündete Xembra kam.", [("Velland", "Xembra", "alliance")]),
        ("Die nach Velland unterstützte Xembra kam.", []),
    ],
)
def test_a_german_participle_ties_whom_its_preposition_brings(text, expected):
    assert brief(compounds(scene(text, "de"), {})) == expected


def test_an_adjective_in_small_letters_needs_its_country_elsewhere_in_the_text():
    seen = scene("Die pronorwegische Miliz Xembra kam.", "de")
    country = mention(tagged("Norwegen schwieg.", "de"), "Norwegen", 0, COUNTRY)
    assert brief(compounds(seen, {"NO": country, "no": country})) == [("Xembra", "Norwegen", "alliance")]
    assert brief(compounds(seen, {})) == []

import pytest

from sayso.stages.relation_mentions.nouns import nouns
from tests.stages.relation_mentions.scenes import brief, said, scene


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The war between Velland and Tarvia goes on.", [("Velland", "Tarvia", "violence")]),
        ("The Velland-Tarvia war goes on.", [("Velland", "Tarvia", "violence")]),
        ("Velland’s war with Tarvia goes on.", [("Velland", "Tarvia", "violence")]),
        ("The war went on between the hills.", []),
        ("The war near Velland hurt Tarvia.", []),
    ],
)
def test_a_noun_is_said_of_two(text, expected):
    assert brief(nouns(scene(text))) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Mara Voss hopes for talks between Velland and Tarvia.",
        "There is no alliance between Velland and Tarvia.",
    ],
)
def test_what_is_hoped_for_or_denied_is_none(text):
    assert brief(nouns(scene(text))) == []


def test_of_ties_only_what_becomes_of_them_says_something():
    seen = scene("Relations between Velland and Tarvia have improved.")
    found = list(nouns(seen))
    assert brief(found) == [("Velland", "Tarvia", "rapprochement")]
    assert said(found, seen) == ["Relations between Velland and Tarvia have improved"]
    assert brief(nouns(scene("Relations between Velland and Tarvia are old."))) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Xembra, an ally of Velland, left.", [("Xembra", "Velland", "alliance")]),
        ("Velland’s ally Xembra left.", [("Xembra", "Velland", "alliance")]),
        ("Velland and its ally Xembra left.", [("Xembra", "Velland", "alliance")]),
        ("Xembra is no ally of Velland.", []),
    ],
)
def test_what_one_is_called_to_the_other(text, expected):
    assert brief(nouns(scene(text))) == expected


def test_german():
    assert brief(nouns(scene("Der Krieg zwischen Velland und Tarvia dauert an.", "de"))) == [
        ("Velland", "Tarvia", "violence")
    ]

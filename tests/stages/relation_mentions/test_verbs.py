import pytest

from sayso.stages.relation_mentions.verbs import acts
from tests.stages.relation_mentions.scenes import brief, said, scene


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Velland accused Tarvia.", [("Velland", "Tarvia", "dispute")]),
        ("Tarvia is backed by Velland.", [("Velland", "Tarvia", "backing")]),
        ("Velland and Tarvia fell out.", [("Velland", "Tarvia", "rift")]),
        ("Velland fell out.", []),
        ("Velland may accuse Tarvia.", []),
        ("Velland never accused Tarvia.", []),
        ("The attacks hurt Velland and Tarvia.", []),
        ("Velland accused itself.", []),
    ],
)
def test_who_does_what_to_whom(text, expected):
    assert brief(acts(scene(text))) == expected


def test_names_joined_by_and_each_count_on_both_sides():
    found = brief(acts(scene("Velland and Xembra accused Tarvia and Mara Voss.")))
    assert found == [
        (a, b, "dispute") for a in ("Velland", "Xembra") for b in ("Tarvia", "Mara Voss")
    ]  # fmt: skip


def test_the_longest_words_tell():
    seen = scene("Velland patched up its differences with Tarvia.")
    found = list(acts(seen))
    assert brief(found) == [("Velland", "Tarvia", "rapprochement")]
    assert said(found, seen)[0].startswith("patched up")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Gestern beschuldigte Velland Tarvia.", [("Velland", "Tarvia", "dispute")]),
        ("Sie weiß, dass Velland Tarvia unterstützt.", [("Velland", "Tarvia", "backing")]),
        ("Velland hat sich mit Tarvia überworfen.", [("Velland", "Tarvia", "rift")]),
        ("Velland beschuldigte Tarvia nicht.", []),
        ("Velland wirft Tarvia Betrug vor.", [("Velland", "Tarvia", "dispute")]),
        ("Velland warf Tarvia etwas zu.", []),
    ],
)
def test_german_puts_both_names_on_one_side_of_its_verb(text, expected):
    assert brief(acts(scene(text, "de"))) == expected

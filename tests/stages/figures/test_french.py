"""Counts in French."""

import pytest

from tests.stages.figures.test_stage import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("L’incendie a fait trois morts et une douzaine de blessés.", [("trois", "killed", 3, "exact"), ("une douzaine", "injured", 12, "about")]),
        ("Au moins 40 personnes ont été tuées.", [("Au moins 40", "killed", 40, "at least")]),
        ("Le séisme a tué 112 personnes.", [("112", "killed", 112, "exact")]),
        ("Six manifestants ont été interpellés.", [("Six", "arrested", 6, "exact")]),
        ("Des milliers de manifestants ont défilé.", [("Des milliers", "protesters", None, "thousands")]),
        ("Plus de 120 soldats ont été envoyés.", [("Plus de 120", "combatants", 120, "more than")]),
        ("Soixante-dix habitants et quatre-vingt-quinze touristes ont été évacués.", [("Soixante-dix", "displaced", 70, "exact"), ("quatre-vingt-quinze", "displaced", 95, "exact")]),
        ("La grève a réuni 2 500 personnes.", [("2 500", "protesters", 2500, "exact")]),
        ("Aucun blessé n’est à déplorer.", [("Aucun", "injured", 0, "exact")]),
    ],
)  # fmt: skip
def test_counts(text, expected):
    assert read(text, "fr") == expected


@pytest.mark.parametrize(
    "text",
    [
        "Le prix a augmenté de 12 %.",
        "Marc Orval, 52 ans, vit ici depuis dix ans.",
        "Le pont coûte trois millions d’euros.",
        "Il habite au 12, rue des Tanneurs, à 30 kilomètres.",
        "Un homme a ouvert la porte.",
    ],
)
def test_what_is_no_count(text):
    assert read(text, "fr") == []

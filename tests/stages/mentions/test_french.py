"""Names in French: small words before and inside them, nouns that say what they are, beginnings of sentences."""

import pytest

from tests.stages.mentions.test_mentions import find, names


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Le maire de Valmeray, Antoine Lestrade, a refusé.", [("Valmeray", "Place"), ("Antoine Lestrade", "Person")]),
        ("Les secouristes ont atteint le village d’Oltec.", [("Oltec", "Place")]),
        ("La société Drapières du Littoral a fermé.", [("Drapières du Littoral", "Organization")]),
        ("La France et l’Union africaine ont signé.", [("France", "Country"), ("Union africaine", "Organization")]),
        ("Les Allemands ont battu les Français.", [("Allemands", "Group"), ("Français", "Group")]),
        ("Il vit à Val-de-Sorgue.", [("Val-de-Sorgue", "Place")]),
        ("C’est la chaîne Canal Norvanie qui l’a dit.", [("Canal Norvanie", "Organization")]),
        ("Un incendie a éclaté lundi. Selon la police, personne n’est mort.", []),
        ("Le ministre de l’Intérieur a démissionné en mars.", []),
        ("Le ministère de l’Intérieur a démenti.", [("ministère de l’Intérieur", "Organization")]),
        ("Le ministère des Ports a démenti.", [("ministère des Ports", "Organization")]),
        ("Selon la Protection civile norvanienne, trois sont morts.", [("Protection civile", "Organization")]),
        ("Au ministère, il pleut à l’intérieur.", []),
        ("Une attaque a fait deux morts. Des soldats français sont arrivés.", []),
    ],
)
def test_names(text, expected):
    assert names(text, "fr") == expected


def test_an_office_belongs_to_the_name_behind_it():
    _, roles = find("La présidente de la région, Claire Vaubert, est venue.", "fr")
    assert [role.text for role in roles] == ["présidente de la région"]

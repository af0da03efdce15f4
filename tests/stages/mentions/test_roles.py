import pytest

from sayso.adapters.spacy_ import tokenize
from sayso.lang import profile
from sayso.model import Document, Paragraph, Span
from sayso.stages.mentions import mentions
from sayso.stages.parse import parse


def roles(text, language="en"):
    """Whose roles, and what they say."""
    whole = (Paragraph(start=0, end=len(text), role="body", page=Span(0, len(text)), anchor=None),)
    document = Document(
        id="d-1", page="p-1", title=None, language=language, text=text, url=None, outlet=None, byline=(), credit=(),
        dateline_place=None, contributors=(), declared=(), paragraphs=whole, furniture=(),
    )  # fmt: skip
    found, held = mentions(parse(document, tokenize=tokenize), profile=profile(language))
    named = {m.id: m.name for m in found}
    return [(named[role.mention], role.text) for role in held]


VOSS = "Mara Voss"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met Zhelova deputy chief Mara Voss.", ["deputy chief"]),
        ("They met former Foreign Minister Mara Voss.", ["former Foreign Minister"]),
        ("They met the ZDA leader in the northern provinces Mara Voss.", ["leader in the northern provinces"]),
        ("Mara Voss, 54, the head of the dam authority, left.", ["head of the dam authority"]),
        ("Mara Voss, chairwoman and chief executive of Aerovolt, left.", ["chairwoman", "chief executive of Aerovolt"]),
        ("The deputy head of the dam authority, Mara Voss, left.", ["deputy head of the dam authority"]),
        ("Norway's prime minister, Mara Voss, left.", ["prime minister"]),
        ("Mara Voss, who heads the dam authority, left.", ["heads the dam authority"]),
        ("Mara Voss is the head of the dam authority.", ["head of the dam authority"]),
        ("Mara Voss, a friend of Gov. Jon Aster, left.", []),
        ("Ms. Mara Voss left.", []),
        ("Mara Voss, in a letter to the minister, said no.", []),
        ("They met the minister, Mara Voss and others.", []),
    ],
)
def test_roles_of_a_person(text, expected):
    assert [role for name, role in roles(text) if name == VOSS] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Man traf Mara Voss, Chefin des Politbüros der Xembra, in Oslo.", ["Chefin des Politbüros der Xembra"]),
        ("Die stellvertretende Sprecherin der Xembra, Mara Voss, schwieg.", ["stellvertretende Sprecherin der Xembra"]),
        ("Die frühere SPD-Politikerin Mara Voss schwieg.", ["Politikerin"]),
        ("Mara Voss, die das Institut leitet, schwieg.", ["das Institut leitet"]),
        ("Frau Mara Voss schwieg.", []),
    ],
)
def test_german_roles_of_a_person(text, expected):
    assert [role for name, role in roles(text, "de") if name == VOSS] == expected


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("They met the militant group Xembra in Oslo.", "en", [("Xembra", "militant group")]),
        ("They sued Aerovolt, the energy firm, in Oslo.", "en", [("Aerovolt", "energy firm")]),
        (
            "Man traf die norwegische Fluggesellschaft Aerovolt in Oslo.",
            "de",
            [("Aerovolt", "norwegische Fluggesellschaft")],
        ),
    ],
)
def test_roles_of_an_organisation(text, language, expected):
    assert roles(text, language) == expected


def test_a_role_belongs_to_the_name_behind_it_in_a_list():
    assert ("Mara Voss", "Minister") not in roles("They met Mara Voss, Minister Jon Aster, and others.")

import pytest
from found import Found, fold, places, same_name
from hypothesis import given
from hypothesis import strategies as st

from tests.evals.small import dossier


def test_places_are_found_over_line_ends_and_hard_spaces():
    text = "Il a dit :\u00a0« Non\nmerci » et « Non merci »"
    assert [text[start:end] for start, end in places(text, "Non merci")] == ["Non\nmerci", "Non merci"]
    assert places(text, "") == []


@given(st.text(max_size=40), st.text(min_size=1, max_size=10), st.text(max_size=40))
def test_places_hold_the_words(before, exact, after):
    for start, end in places(before + exact + after, exact):
        assert (before + exact + after)[start:end].split() == exact.split()


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("The Quenby Mail", "Quenby Mail", True),
        ("L’Écho", "l'écho", True),
        ("TRP", "Transregional Press", True),
        ("Theresa", "resa", False),
        (None, None, True),
        (None, "Quenby Mail", False),
    ],
)
def test_names_are_the_same_without_case_and_article(one, other, same):
    assert same_name(one, other) is same


def test_folding_twice_changes_nothing_but_articles():
    assert fold(fold("DER  Tag")) == "tag"


def test_refs_lead_to_pages():
    found = Found(dossier())
    assert found.pages_of_ref["f-1"] == {"mail.html"}
    assert found.pages_of_ref["g-1"] == {"mail.html", "copy.txt"}
    assert found.pages_of_ref["e-vale"] == {"mail.html"}

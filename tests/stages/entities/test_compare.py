import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.stages.entities import compare

LIKELY = 0.7


@pytest.mark.parametrize(
    ("a", "b", "schema"),
    [
        ("Mara Voss", "VOSS, Mara", "Person"),
        ("Mara Voss", "Mara Anna Voss", "Person"),
        ("M. Voss", "Mara Voss", "Person"),
        ("Saleh al-Marouni", "Salih Maruni", "Person"),
        ("Katharina Weberlin", "Katarina Weberlin", "Person"),
        ("Škorin Petr", "Skorin Petr", "Person"),
        ("Aerovolt GmbH", "Aerovolt", "Company"),
        ("Aerovolt Incorporated", "AEROVOLT INC.", "Company"),
        ("Zhelova Dam Authority", "ZDA", "Organization"),
        ("Good Will Stores", "Goodwill Stores", "Company"),
        ("Волков", "Volkov", "Token"),
    ],
)
def test_one_name(a, b, schema):
    assert compare(a, b, schema)[0] >= LIKELY


@pytest.mark.parametrize(
    ("a", "b", "schema"),
    [
        ("Mara Voss", "Lena Voss", "Person"),
        ("Mara Voss", "Mara Kern", "Person"),
        ("Ali Kamenai", "Ali Komeini", "Person"),
        ("Mara Voss", "Voss", "Person"),
        ("Bank of Sterna", "Bank of Zhelova", "Organization"),
        ("Aerovolt North Inc", "Aerovolt South Inc", "Company"),
        ("Волков", "Valeria", "Token"),
        ("Mara Voss", "", "Person"),
    ],
)
def test_two_names(a, b, schema):
    assert compare(a, b, schema)[0] < LIKELY


def test_the_score_says_why():
    assert "lena" in compare("Mara Voss", "Lena Voss", "Person")[1]
    assert "spellings" in compare("Saleh Marouni", "Salih Maruni", "Person")[1]


NAMES = st.text(alphabet="aábcdehijkloqrsuvwxyzАбвا מ-.' ", max_size=25)


@given(NAMES, NAMES, st.sampled_from(["Person", "Company", "Token", "Other"]))
def test_scores_are_symmetric_and_between_0_and_1(a, b, schema):
    score, why = compare(a, b, schema)
    assert 0 <= score <= 1
    assert score == pytest.approx(compare(b, a, schema)[0])
    assert why.endswith(".")


@given(NAMES)
def test_a_name_is_itself(a):
    assert compare(a, a, "Person")[0] in {0.0, 1.0}

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.stages.entities.compare import part_score
from sayso.stages.entities.compare.pairing import matches


@given(
    st.text(alphabet="abdehiklmnorsuyАбвأבדال中", min_size=1, max_size=8),
    st.text(alphabet="abdehiklmnorsuyАбвأבדال中", min_size=1, max_size=8),
)
def test_scores_are_symmetric_and_between_0_and_1(a, b):
    assert 0 <= part_score(a, b) <= 1
    assert part_score(a, b) == part_score(b, a)


def test_two_borne_names_are_no_slip():
    assert part_score("martin", "marvin") < 0.7
    assert part_score("katharina", "kahtarina") >= 0.7


def test_initials_and_the_arabic_article():
    assert part_score("m", "mara") == 0.75
    assert part_score("m", "lena") == 0.0
    assert part_score("الماروني", "ماروني") == pytest.approx(0.99)


def test_partners_are_taken_best_first():
    found = matches(["mara", "voss"], ["voss", "mara"])
    assert {(match.left, match.right) for match in found} == {(0, 1), (1, 0)}

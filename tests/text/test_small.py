from hypothesis import given
from hypothesis import strategies as st

from sayso.text.small import small


@given(st.text())
def test_each_letter_stays_where_it_stood(text):
    lowered = small(text)
    assert len(lowered) == len(text)
    assert all(low == letter.lower()[:1] for low, letter in zip(lowered, text, strict=True) if letter != "Σ")


def test_a_letter_whose_small_form_is_two_characters_moves_nothing():
    assert small("In İzmir IM MAI") == "in izmir im mai"

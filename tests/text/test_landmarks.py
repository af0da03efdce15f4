import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.text.cut import cut
from sayso.text.landmarks import landmarks, name_key, number_key


def _keys(text):
    return [mark.key for mark in landmarks(text)]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Marwan", "Marvan"),
        ("Khaled", "Chaled"),
        ("Stephen", "Stefan"),
        ("Janina", "Yanina"),
        ("Zorin", "Sorin"),
        ("Wolkow", "Volkov"),
        ("Волков", "Volkov"),
    ],
)
def test_transcriptions_have_one_key(a, b):
    assert name_key(a) == name_key(b)


@pytest.mark.parametrize("number", ["1400", "1,400", "1.400", "1 400", "١٤٠٠"])
def test_numbers_are_one_in_all_spellings(number):
    assert number_key(number) == "#1400"
    assert _keys(f"at least {number} people") == ["#1400"]


def test_words_at_the_start_of_sentences_are_no_names():
    assert _keys("Rain fell. Nobody saw Mirena Dolt.") == ["mrn", "dlt"]


def test_words_that_stand_in_small_letters_too_are_no_names():
    assert _keys("He met the Guard of Orlo, and the guard left.") == ["arl"]


@given(st.text())
def test_any_text_gives_places_in_order(text):
    found = landmarks(text)
    assert [mark.start for mark in found] == sorted(mark.start for mark in found)
    for mark in found:
        assert mark.key
        assert 0 <= mark.start < mark.end <= len(text)


def test_words_known_already_give_the_same_landmarks():
    text = "On Friday 1,400 people met Rashid Tamari; Tamari had come from Vesterby."
    assert landmarks(text, cut(text)) == landmarks(text)


def test_what_is_known_to_be_no_name_is_left_out():
    text = "Am Montag kam Rashid Tamari an die Mauer, 14 Mauern."
    assert [mark.key for mark in landmarks(text, is_common={"mauer", "mauern"}.__contains__)] == [
        "mntg",
        "rsd",
        "tmr",
        "#14",
    ]

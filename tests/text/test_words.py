from hypothesis import given
from hypothesis import strategies as st

from sayso.text.words import _WORD, keys, word_key, words


@given(st.text())
def test_places_slice_to_the_words(text):
    for word in words(text):
        assert word.key == word_key(text[word.start : word.end])


@given(st.text())
def test_keys_are_those_of_the_words(text):
    assert keys(text) == [word.key for word in words(text)]


def test_layout_does_not_change_a_word():
    assert keys("Tal\u00adsperre") == keys("TALSPERRE") == ["talsperre"]


def test_composed_and_decomposed_letters_are_one():
    assert keys("Moräne") == keys("Mora\u0308ne")


def test_kinds_of_apostrophes_and_dashes_do_not_matter():
    assert keys("Orlo’s ice-house") == keys("Orlo's ice–house")


def test_scripts_without_spaces_are_cut_into_characters():
    assert keys("大坝 2023") == ["大", "坝", "2023"]


def test_vowel_signs_stay_in_their_word():
    assert keys("नदी") == ["नदी"]


@given(st.text(alphabet="ab Ü1.-中\u00ad", max_size=40), st.integers(0, 6))
def test_the_first_few_words_are_those_of_all(text, most):
    assert words(text, most) == words(text)[:most]


@given(st.text(alphabet="aB1_ -ß’é中ก\u00ad\u0301नद", max_size=30))
def test_the_plainer_pattern_finds_the_same_words(text):
    assert keys(text) == [word_key(word) for word in _WORD.findall(text)]

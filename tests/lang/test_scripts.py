import pytest

from sayso.lang.scripts import common_words, script_codes, script_words


def test_every_language_of_other_scripts_has_the_same_keys():
    assert script_codes() == ("ar", "el", "fa", "he", "ru", "uk")
    assert all(script_words(code).code == code for code in script_codes())
    assert script_words("de") is None
    assert script_words(None) is None


@pytest.mark.parametrize(
    ("code", "word", "stem"), [("ar", "والعراق", "العراق"), ("ar", "للعراق", "العراق"), ("he", "ומגרמניה", "גרמניה"), ("he", "בליגה", "הליגה")]
)  # fmt: skip
def test_small_words_are_cut_off(code, word, stem):
    assert stem in [rest for _, rest in script_words(code).stems(word)]


def test_what_is_cut_and_what_is_left_make_the_word():
    assert all("ולמצרים"[cut:] == rest for cut, rest in script_words("he").stems("ולמצרים") if not rest.startswith("ה"))


def test_cases_of_a_name():
    forms = set(script_words("ru").forms("Саудовская Аравия"))
    assert {"Саудовская Аравия", "Саудовской Аравии", "Саудовскую Аравию"} <= forms
    assert "Організації Об'єднаних Націй" in set(script_words("uk").forms("Організація Об'єднаних Націй"))
    assert list(script_words("ru").forms("США")) == ["США"]


def test_a_case_leads_back_to_the_name():
    assert "варницкий" in set(script_words("ru").bases("варницкого"))


def test_frequent_words_are_compared_as_folded():
    assert "علي" in common_words("ar")
    assert common_words("en") == frozenset()

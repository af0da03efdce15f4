import csv
from dataclasses import replace
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.lang.senses import STEM, senses
from sayso.text.script import plain
from sayso.text.words import keys

KINDS = {"word", "small", "not", "number"}


def rows():
    text = (files("sayso.lang") / "lexicon" / "senses.csv").read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))


def test_every_row_has_a_kind_and_words_in_every_language() -> None:
    made = rows()
    assert {row["kind"] for row in made} == KINDS
    assert len(made) > 1400
    assert all(row[language].split() for row in made for language in ("en", "de", "fr", "es"))


def test_every_form_of_the_table_is_known_with_its_meaning() -> None:
    for language in ("en", "de", "fr", "es"):
        known = senses(language)
        for number, row in enumerate(rows()):
            for form in row[language].split():
                parts = keys(form.replace("_", " "))
                if len(parts) == 1:
                    assert f"m{number}" in known.meanings(parts[0]), (language, form)
                else:
                    assert known.phrase(parts) is not None, (language, form)


@pytest.mark.parametrize(
    ("english", "german"),
    [
        ("built", "gebaut"),
        ("victories", "Siege"),
        ("stopped", "gestoppt"),
        ("planets", "Planeten"),
        ("attacked", "angegriffen"),
        ("houses", "Häuser"),
        ("announced", "angekündigt"),
    ],
)
def test_inflected_words_meet_in_their_meaning(english, german) -> None:
    here, there = (senses(code).meanings(keys(word)[0]) for code, word in (("en", english), ("de", german)))
    assert here & there


def test_a_compound_means_what_its_parts_mean() -> None:
    german, english = senses("de"), senses("en")
    assert german.meanings("wasserminister") >= english.meanings("water") | english.meanings("minister")
    assert german.meanings("gewohnheitsfriedhof") == frozenset()


def test_small_words_are_no_parts_of_compounds() -> None:
    german = senses("de")
    assert not german.meanings("nachbildung") & german.meanings("nach")


def test_phrases_are_the_longest_first_and_only_where_they_begin() -> None:
    known = senses("en")
    assert known.phrase(["to", "the", "extent", "possible"])[0] == 3
    assert known.phrase(["the", "extent"]) is None


def test_a_language_without_a_column_has_no_words() -> None:
    assert senses("xx") is None
    assert senses(None) is None
    assert senses("de-AT") is senses("de")


@given(st.text(max_size=30))
def test_any_word_has_some_or_no_meanings(text) -> None:
    for language in ("en", "de", "fr", "es"):
        known = senses(language)
        for key in keys(text):
            assert all(meaning.startswith("m") for meaning in known.meanings(key))
            assert known.meanings(key) == known.meanings(plain(key)) or not key.isascii()


@given(st.text(alphabet="abdeghilnrstu", max_size=12))
def test_no_word_is_left_unread_for_its_first_letters(word):
    for language in ("en", "de", "fr", "es"):
        known = senses(language)
        open_to_all = replace(
            known, starts=frozenset({word[at : at + STEM] for at in range(len(word))}) | known.starts, _known={}
        )
        assert open_to_all.meanings(word) == known.meanings(word)

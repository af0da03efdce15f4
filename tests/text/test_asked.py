import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.text.asked import asked, places_of


@pytest.mark.parametrize(
    ("query", "phrases"),
    [
        ("bridge  Orlo", ("bridge", "Orlo")),
        ('"old bridge" Orlo', ("old bridge", "Orlo")),
        ("„alte Brücke“ «vieux pont»", ("alte Brücke", "vieux pont")),
        ('bridge "', ("bridge",)),
        ('"unfinished phrase', ("unfinished", "phrase")),
        ("bridge bridge ... ?", ("bridge",)),
        ("Orlo-Xembra 1,000", ("Orlo Xembra", "1 000")),
        ("", ()),
    ],
)
def test_words_and_phrases(query, phrases):
    assert asked(query) == phrases


@given(st.text())
def test_any_query_gives_words_that_are_found_in_it(query):
    for phrase in asked(query):
        assert phrase.strip() == phrase != ""
        assert places_of(phrase, query) is not None or "_" in phrase or not phrase.isascii()


@pytest.mark.parametrize(
    ("phrase", "text", "words"),
    [
        ("old bridge", "The Old\nBridge fell", "Old\nBridge"),
        ("dam", "A madam at the dam", "dam"),
        ("damm", "Der Staudamm", "damm"),
    ],
)
def test_the_beginning_of_a_word_goes_before_its_inside(phrase, text, words):
    found = places_of(phrase, text)
    assert found[0] == words
    if phrase == "dam":
        assert found.start() == text.rindex("dam")


def test_what_is_not_there_has_no_place():
    assert places_of("tunnel", "a bridge") is None

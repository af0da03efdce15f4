"""The noun that a numeral counts."""

import pytest

from sayso.stages.figures.nouns import THING, find_noun, is_whole, known
from sayso.stages.figures.scene import Noun
from tests.stages.figures.scenes import scene


def counted(text, language="en", index=0):
    """The noun as words with its measure; what the search says else."""
    here = scene(text, language)
    found = find_noun(here, index)
    return (" ".join(here.words[found.first : found.last]), found.measure) if isinstance(found, Noun) else found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("12 people left.", ("people", "other-people")),
        ("12 young health workers left.", ("workers", "other-people")),
        ("12 hostages left.", ("hostages", "abducted")),
        ("12 boats left.", THING),
        ("12 were left.", None),
        ("12 of the people left.", ("people", "other-people")),
        ("He saw 12 deaths.", ("deaths", "killed")),
    ],
)
def test_the_walk_behind_a_number_ends_at_a_noun_that_is_known(text, expected):
    assert counted(text) == expected


def test_a_noun_for_people_before_another_noun_is_no_head():
    assert counted("12 police officers left.") == ("officers", "other-people")
    assert counted("12 member countries left.") == THING


def test_the_noun_of_the_next_count_is_shared_over_adjectives_only():
    assert counted("200 permanent and 300 casual workers left.") == ("workers", "other-people")
    assert counted("200 boats and 300 workers left.") == THING


def test_a_part_has_the_noun_of_its_whole_but_not_what_happened_to_it():
    assert counted("Four of the 20 hostages left.") == ("hostages", "other-people")
    here = scene("Four of the 20 hostages left.")
    assert is_whole(here, *here.found)
    for apart in ("Four and 20 hostages left.", "Four of them saw 20 hostages."):
        other = scene(apart)
        assert not is_whole(other, *other.found)


@pytest.mark.parametrize(
    ("word", "language", "measure"),
    [
        ("Hafenarbeiter", "de", "other-people"),
        ("hafenarbeiter", "de", None),
        ("Boote", "de", None),
        ("workers", "en", "other-people"),
    ],
)
def test_compounds_have_the_meaning_of_their_end(word, language, measure):
    here = scene(f"12 {word}", language)
    assert known(here, here.words.index(word)) == measure


def test_cases_are_people_where_the_text_is_about_a_disease():
    for diseased, measure in ((True, "infected"), (False, None)):
        here = scene("There were 12 cases.", diseased=diseased)
        assert known(here, here.lows.index("cases")) == measure

"""Words with the names on them."""

from tests.named import COUNTRY, ORGANISATION, mentions_of
from tests.texts import parsed

from sayso.text.worded import worded


def words(text, names):
    read = parsed(text)
    found = mentions_of(read, names)
    return worded(read.tokens, found, [one.start for one in found], text), found


def test_hyphens_join_and_names_are_known():
    made, found = words("The Orlo-backed far-right Xembra Front left.", {"Orlo": COUNTRY, "Xembra Front": ORGANISATION})
    assert [word.low for word in made] == ["the", "orlo-backed", "far-right", "xembra", "front", "left", "."]
    assert [found[word.name].name if word.name >= 0 else None for word in made] == [
        *(None, "Orlo", None, "Xembra Front", "Xembra Front", None, None)
    ]


def test_a_word_that_goes_on_behind_its_name_says_where():
    made, _ = words("Orlo-backed Orlo left.", {"Orlo": COUNTRY})
    assert [(word.rest, word.end) for word in made[:2]] == [(4, 11), (16, 16)]


def test_a_dash_between_spaces_joins_nothing():
    made, _ = words("Orlo - Xembra", {})
    assert [word.text for word in made] == ["Orlo", "-", "Xembra"]

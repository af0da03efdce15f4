"""The words of a sentence, as finding names sees them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.lang import profile
from sayso.stages.coreferences.text import WORD as FOR_REFERENCES
from sayso.stages.coreferences.text import lines as of_references
from sayso.stages.mentions.known import known
from sayso.stages.mentions.words import WORD as FOR_NAMES
from sayso.stages.mentions.words import lines
from tests.texts import parsed


def words(text, language="en"):
    names = profile(language)
    return [word for line in lines(parsed(text, language), known(names.names, names.code)) for word in line.words]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He met al-Sanvri & O’Brien of the U.S. team.", ["He", "met", "al-Sanvri", "&", "O’Brien", "of", "the", "U.S.", "team"]),
        ("Zhelova’s mayor (again) wrote: “No…”", ["Zhelova", "mayor", "again", "wrote", "No"]),
        ("The Xembra-backed plan, well-known", ["The", "Xembra", "backed", "plan", "well-known"]),
        ("?!… —", []),
    ],
)  # fmt: skip
def test_words(text, expected):
    assert [word.text for word in words(text)] == expected


def test_gaps_and_joints():
    first, second, third = words("Voss, Aster again")
    assert (first.first, second.gap, second.joined, third.joined) == (True, ",", False, True)


def plain_hyphens(text):
    return text.replace("\N{NON-BREAKING HYPHEN}", "-")


@given(st.text("aZ .,-’'&_1é\u2011\n", max_size=80), st.sampled_from(["en", "de", "fr"]))
@settings(max_examples=150, deadline=None)
def test_words_stand_where_they_say(text, language):
    parse = parsed(text, language)
    for word in words(text, language):
        assert plain_hyphens(text[word.start : word.end]) == plain_hyphens(word.text)
    for line in of_references(parse):
        for word in line.words:
            assert plain_hyphens(text[word.start : word.end]) == plain_hyphens(word.text)
        assert not (line.words and line.words[0].joined)


@pytest.mark.parametrize("pattern", [FOR_NAMES, FOR_REFERENCES])
def test_a_long_run_of_signs_is_read_in_one_go(pattern):
    found = pattern.findall("Voss " + "-" * 200_000)
    assert [word for _, word in found if word] == ["Voss"]

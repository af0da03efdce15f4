"""Where a run of capitals falls into names, titles and peoples."""

import pytest

from sayso.lang import profile
from sayso.stages.mentions.known import known
from sayso.stages.mentions.parting import head_of, parts
from sayso.stages.mentions.words import lines
from tests.texts import parsed


def words_of(text, language):
    knows = known(profile(language).names, profile(language).code)
    (line,) = lines(parsed(text, language), knows)
    return line.words, knows


def parted(text, language="en"):
    """The names of a run, each with its title."""
    words, knows = words_of(text, language)

    def shown(first, last):
        return " ".join(word.text for word in words[first:last])

    found = parts(0, len(words), words, knows)
    return [(shown(one.first, one.last), shown(*one.title) if one.title else None) for one in found]


@pytest.mark.parametrize(
    ("run", "expected"),
    [
        ("Mara Voss", [("Mara Voss", None)]),
        ("Minister", []),
        ("Voss", [("Voss", None)]),
        ("Foreign Minister Mara Voss", [("Mara Voss", "Foreign Minister")]),
        ("Foreign Minister", []),
        ("Norwegian Foreign Minister Mara Voss", [("Norwegian", None), ("Mara Voss", "Foreign Minister")]),
        ("Waters Minister Mara Voss", [("Mara Voss", "Waters Minister")]),
        ("Zhelova Dam Authority", [("Zhelova Dam Authority", None)]),
        ("Xembra Ltd", [("Xembra Ltd", None)]),
        ("the Xembra Ltd", [("Xembra Ltd", None)]),
        ("Norwegian Anna Voss", [("Norwegian", None), ("Anna Voss", None)]),
        ("Norway Norwegian", [("Norway", None), ("Norwegian", None)]),
        ("Norwegian Wood", [("Norwegian Wood", None)]),
    ],
)
def test_english_runs(run, expected):
    assert parted(run) == expected


@pytest.mark.parametrize(
    ("run", "expected"),
    [
        ("Norwegens Armee", [("Norwegens", None), ("Armee", None)]),
        ("Norwegens Anna Voss", [("Norwegens", None), ("Anna Voss", None)]),
        ("Xembras Anna", [("Xembras Anna", None)]),
        ("Außenministerin Mara Voss", [("Mara Voss", "Außenministerin")]),
        ("Außenministerin", []),
    ],
)
def test_german_runs(run, expected):
    assert parted(run, "de") == expected


@pytest.mark.parametrize(
    ("name", "language", "schema"),
    [
        ("Xembra Ltd", "en", "Organization"),
        ("Zhelova Dam Authority", "en", "Organization"),
        ("Ministry of Waters", "en", "Organization"),
        ("Waters of Ministry", "en", "Organization"),
        ("Mara Voss", "en", None),
        ("Ltd", "en", None),
    ],
)
def test_the_word_that_says_what_a_name_is(name, language, schema):
    words, knows = words_of(name, language)
    assert head_of(0, len(words), words, knows) == schema

"""Which noun phrases of a sentence may stand for a name, and which bring someone else."""

import pytest

from sayso.stages.coreferences.phrases import phrases
from sayso.stages.coreferences.text import Taken
from tests.stages.coreferences.make import line, nouns


def found(text, language="en", names=(), quotes=()):
    """The phrases of a sentence: words, kind, and whether they may stand for a name."""
    taken = [Taken([(text.index(words), text.index(words) + len(words)) for words in each]) for each in (names, quotes)]
    made = phrases(line(text, language), nouns(language), *taken)
    return [(text[one.start : one.end], one.kind, one.bare) for one in made]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The minister left.", [("minister", "Person", True)]),
        ("A minister left.", [("minister", "Person", False)]),
        ("Minister after minister left.", []),
        ("The ministry voted.", [("ministry", "Organization", True)]),
        ("The town was calm.", [("town", "Place", True)]),
        ("The country slept.", [("country", "Country", True)]),
        ("The new foreign minister left.", [("new foreign minister", "Person", True)]),
        ("The very new old grey minister left.", []),
        ("The, well, minister left.", []),
        ("The District minister left.", [("District minister", "Person", False)]),
        ("The Minister left.", []),
    ],
)
def test_an_article_and_a_listed_noun_make_a_phrase(text, expected):
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The mayor of Lund left.",
        "The mayor, who was tired, left.",
        "The company director left.",
        "The mayor Orlo left.",
        "The company's director left.",
        "She would be the mayor.",
    ],
)
def test_a_phrase_that_goes_on_or_says_what_somebody_is_brings_someone_else(text):
    assert next(bare for _, _, bare in found(text)) is False


def test_words_behind_a_mark_or_that_only_say_how_do_not_go_on():
    assert found("The mayor, tired, left.") == [("mayor", "Person", True)]
    assert found("The mayor quickly left.") == [("mayor", "Person", True)]


def test_quoted_words_and_names_are_passed_over():
    assert found("The minister left.", quotes=["The minister"]) == []
    assert found("The minister left.", names=["minister"]) == []
    assert found("The Orlo minister left.", names=["Orlo"]) == [("Orlo minister", "Person", False)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Die Ministerin kam.", [("Ministerin", "Person", True)]),
        ("Die Minister kamen.", [("Minister", "Person", False)]),
        ("Der Minister kam.", [("Minister", "Person", True)]),
        ("Das Unternehmen schwieg.", [("Unternehmen", "Organization", True)]),
        ("Die Unternehmen schwiegen.", [("Unternehmen", "Organization", False)]),
        ("Der Minister Orlos kam.", [("Minister", "Person", False)]),
        ("Der Minister der Stadt kam.", [("Minister", "Person", False), ("Stadt", "Place", True)]),
        ("Die Orloer Ministerin kam.", []),
    ],
)
def test_german_articles_tell_the_plural_and_capitals_the_nouns(text, expected):
    assert found(text, "de") == expected

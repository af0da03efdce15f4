"""What the words around a name say of it; which words those are is the language's."""

import pytest

from tests.stages.mentions.test_mentions import names


def schema(text, name, language):
    return dict(names(text, language)).get(name)


@pytest.mark.parametrize(
    ("language", "text", "name", "expected"),
    [
        ("en", "He lives in the village of Zhelova.", "Zhelova", "Place"),
        ("en", "On Monday Vostar, an airline, closed.", "Vostar", "Organization"),
        ("en", "On Monday Vostar was an airline.", "Vostar", "Organization"),
        ("fr", "Il habite le village de Zhelova.", "Zhelova", "Place"),
        ("es", "Vive en la ciudad de Zhelova.", "Zhelova", "Place"),
    ],
)
def test_the_noun_says_what_it_is(language, text, name, expected):
    assert schema(text, name, language) == expected


def test_a_german_verb_is_no_noun_for_an_event():
    assert schema("Am Montag war Vostar in Sternau.", "Vostar", "de") != "Event"

"""Countries told by their texts, and abbreviations that a text explains."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.lang import profile
from sayso.stages.mentions import mentions
from sayso.stages.mentions.explained import explained
from sayso.stages.mentions.lands import lands
from tests.named import mentions_of
from tests.texts import parsed


def told(text, *places, language="en"):
    return lands(places, text, profile(language).names)


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("They live in Vellandia. It is far from the capital of Vellandia.", "en", {"Vellandia"}),
        ("Vellandia’s prime minister left.", "en", {"Vellandia"}),
        ("In Vellandia, the Vellandian parliament met.", "en", {"Vellandia"}),
        ("The Vellandia government met.", "en", set()),  # perhaps a capital
        ("In Vellandia the government met.", "en", set()),
        ("In Vellandia tagte die vellandische Regierung.", "de", {"Vellandia"}),
        ("À Sorn, la capitale de la Vellandia, il pleut.", "fr", {"Vellandia"}),
    ],
)
def test_a_country_is_told_by_what_a_state_has(text, language, expected):
    assert told(text, "Vellandia", "Sorn", language=language) == expected


@given(st.text(max_size=60))
def test_any_text_gives_some_of_the_names(text):
    assert told(f"{text} capital of Vellandia", "Vellandia") <= {"Vellandia"}


def found(text, language="en"):
    return {(m.name, m.schema) for m in mentions(parsed(text, language), profile=profile(language))[0]}


def test_letters_behind_or_are_short_for_the_name_before():
    assert ("HSA", "Organization") in found("The Harbour Safety Authority, or HSA, said the ship was sound.")


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("The Harbour Safety Authority, or HSA, said so.", "en", ["HSA"]),
        ("The Harbour Safety Authority (HSA) said so.", "en", ["HSA"]),
        ("Die Harbour Safety Authority, kurz HSA, sagte es.", "de", ["HSA"]),
        ("The Harbour Safety Authority, or XKQ, said so.", "en", []),
        ("The Harbour Safety Authority or HSA-like bodies said so.", "en", []),
        ("The Harbour Safety Authority, HSA, said so.", "en", []),
    ],
)
def test_only_initials_behind_such_a_word_are(text, language, expected):
    parse = parsed(text, language)
    made = mentions_of(parse, {"Harbour Safety Authority": "Organization"})
    new = list(explained(parse, made, profile(language).names))
    assert [mention.name for mention in new] == expected
    assert all(text[mention.start : mention.end] == mention.name for mention in new)


def test_the_capital_is_a_place():
    assert ("Zarvath", "Place") in found("Ils ont défilé à Zarvath, la capitale.", "fr")


def test_a_port_keeps_its_last_word():
    assert ("Port Zessen", "Place") in found("Viele sind am Abend in Port Zessen vor das Rathaus gezogen.", "de")

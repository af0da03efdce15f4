"""A sentence with its names, and who stands before and behind a word."""

import pytest

from sayso.lang import profile
from sayso.stages.relation_mentions.lexicon import lexicon
from sayso.stages.relation_mentions.scene import Scene, capitals_that_act, names_in
from sayso.text.worded import worded
from tests.named import COUNTRY, ORGANISATION, PERSON, mentions_of, tagged

NAMES = {"Velland": COUNTRY, "Tarvia": COUNTRY, "Xembra": ORGANISATION, "Mara Voss": PERSON}


def scene(text, names=NAMES, language="en"):
    parsed = tagged(text, language)
    held = mentions_of(parsed, names)
    words = worded(parsed.tokens, held, [one.start for one in held], text)
    return Scene(text, words, names_in(words, held), lexicon(profile(language)))


def place(made, word):
    return next(at for at, one in enumerate(made.words) if one.low == word)


def name(found):
    return None if found is None else found.mention.name


@pytest.mark.parametrize(
    ("text", "verb", "subject", "target"),
    [
        ("Velland accused Tarvia.", "accused", "Velland", "Tarvia"),
        ("A spokesman for Velland accused Tarvia.", "accused", "Velland", "Tarvia"),
        ("Rebels in Velland accused Tarvia.", "accused", None, "Tarvia"),
        ("Velland, a small country, accused Tarvia.", "accused", "Velland", "Tarvia"),
        ("Those who met Mara Voss accused Tarvia.", "accused", None, "Tarvia"),
        ("Mara Voss says few accused Tarvia.", "accused", None, "Tarvia"),
        ("Velland accused the press of lies about Tarvia.", "accused", "Velland", None),
        ("Xembra voters accused officials of Tarvia.", "accused", None, "Tarvia"),
    ],
)
def test_who_acts_and_on_whom(text, verb, subject, target):
    made = scene(text)
    at = place(made, verb)
    assert (name(made.before(at)), name(made.behind(at))) == (subject, target)


def test_names_that_are_joined_count_together():
    made = scene("Velland, Xembra and Tarvia accused Mara Voss.")
    subject = made.before(place(made, "accused"))
    assert [one.mention.name for one in made.row_before(subject)] == ["Velland", "Xembra", "Tarvia"]


def test_two_words_may_deny_together():
    made = scene("Velland called for talks with Tarvia.")
    assert made.unreal(0, place(made, "talks"))
    assert not scene("Velland called talks with Tarvia useful.").unreal(0, 3)


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("On Monday, Velland praised a deal.", "velland"),
        ("He said that Velland praised a deal.", "velland"),
        ("A deal fell.", "a"),
    ],
)
def test_where_a_clause_opens(text, first):
    made = scene(text)
    assert made.low(made.opening(place(made, "deal"))) == first


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("London accused Tarvia.", {"London", "Tarvia"}),
        ("The talks between Tarvia and London failed.", {"London", "Tarvia"}),
        ("LONDON (XP) — Tarvia left.", {"Tarvia"}),
        ("A man from London accused Tarvia.", {"Tarvia"}),
        ("In London, Tarvia left.", {"Tarvia"}),
    ],
)
def test_a_capital_is_somebody_only_where_it_acts(text, kept):
    made = capitals_that_act(scene(text, {"London": "Place", "LONDON": "Place", "Tarvia": COUNTRY}))
    assert {one.mention.name for one in made.names} == kept


def test_outside_of_the_sentence_there_is_nothing():
    made = scene("Velland left.")
    assert (made.low(-1), made.low(99), made.pos(99)) == ("", "", None)

"""Happenings of a language that no model reads: the plainest order of words."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.lang import profile
from sayso.stages.event_mentions.lexicon import lexicon
from sayso.stages.event_mentions.shallow import Known, with_trees, words_of
from tests.stages.event_mentions.conftest import read
from tests.texts import parsed


def told(text):
    rows = []
    for one in read(text, "fr"):
        roles = sorted((filler.role, text[filler.start : filler.end]) for filler in one.fillers)
        rows.append((text[one.trigger.start : one.trigger.end], one.type, one.context, roles))
    return rows


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Les rebelles ont attaqué la ville.", ("attaqué", "ASSAULT", "actual", [("actor", "Les rebelles"), ("recipient", "la ville")])),
        ("Six manifestants ont été arrêtés par la police.", ("arrêtés", "COERCE", "actual", [("actor", "la police"), ("recipient", "Six manifestants")])),
        ("La présidente de la région, Claire Vaubert, a rencontré lundi les délégués à Rochebrune.", ("rencontré", "CONSULT", "actual", [("participant", "Claire Vaubert"), ("participant", "les délégués"), ("place", "Rochebrune")])),
        ("Une attaque contre un camp militaire a eu lieu hier.", ("attaque", "ASSAULT", "actual", [("recipient", "un camp militaire")])),
        ("Le ministre pourrait démissionner.", ("démissionner", "RETREAT", "hypothetical", [("actor", "Le ministre")])),
        ("L’armée n’a pas bombardé la ville.", ("bombardé", "ASSAULT", "denied", [("actor", "L’armée"), ("recipient", "la ville")])),
    ],
)  # fmt: skip
def test_plain_sentences(text, expected):
    assert told(text) == [expected]


@pytest.mark.parametrize(
    "text", ["Le pont est rouge.", "Il parle pour attaquer le jour.", "L’attaquant a marqué deux buts."]
)
def test_nothing_is_told(text):
    assert told(text) == []


def test_another_language_without_tags_is_read_by_the_same_rules():
    words = profile("en")
    made = with_trees(
        parsed("Rebels attacked it."),
        parsed("Rebels attacked it.").sentences,
        Known([], []),
        lexicon(words.events),
        words_of(words.quotes, words.events),
    )
    assert made.tokens[1].pos == "VERB"
    assert made.tokens[0].head == 1


WORDS = [
    "Les",
    "rebelles",
    "ont",
    "été",
    "attaqué",
    ",",
    "par",
    "la",
    "ville",
    "et",
    "attaque",
    "-t",
    "-elle",
    ".",
    "que",
    "lundi",
    "Voss",
    "l’",
    "«",
]


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=20))
def test_any_words_make_a_tree_that_ends(words):
    parse = parsed(" ".join(words), "fr")
    held = profile("fr")
    made = with_trees(parse, parse.sentences, Known([], []), lexicon(held.events), words_of(held.quotes, held.events))
    for sent in made.sentences:
        assert all(sent.first <= made.tokens[at].head < sent.last for at in range(sent.first, sent.last))
        assert all(_ends(made.tokens, at) for at in range(sent.first, sent.last))


def _ends(tokens, at):
    """Whether the way up from a word ends at a root."""
    seen = set()
    while tokens[at].head != at and at not in seen:
        seen.add(at)
        at = tokens[at].head
    return at not in seen

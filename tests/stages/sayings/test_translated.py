"""Direct speech at the same point of a text and its translation."""

import pytest

from sayso.model import Derivation
from sayso.stages.sayings.translated import APART, translated
from tests.stages.sayings.make import said


def derivation(kind="translation", derived_from="d-1"):
    return Derivation(
        id="v-1", document="d-2", derived_from=derived_from, outlet=None, kind=kind, score=1.0, why="", evidence=()
    )


def pairs(here, there, made=None):
    found = translated([*here, *there], [made or derivation()])
    return [(one.id, other.id) for one, other in found]


def original(key="q-1", words="no boat leaves today", **known):
    return said(words, key, document="d-1", **known)


def foreign(key="q-2", words="kein Boot fährt heute", **known):
    return said(words, key, document="d-2", **known)


def test_speech_at_one_place_of_both_texts_is_one():
    assert pairs([foreign()], [original()]) == [("q-2", "q-1")]


@pytest.mark.parametrize("made", [derivation("copy"), derivation("rewrite"), derivation(derived_from=None)])
def test_only_translations_of_a_known_page_are_looked_at(made):
    assert pairs([foreign()], [original()], made) == []


@pytest.mark.parametrize(
    ("known", "joined"),
    [
        ({"place": 0.5 + APART / 2}, True),
        ({"place": 0.5 + 2 * APART}, False),
        ({"direct": False}, False),
        ({"words": "kein Boot | fährt heute"}, False),
        ({"words": "kein Boot fährt heute und morgen auch keines"}, False),
        ({"words": "nein"}, False),
    ],
)
def test_both_must_stand_at_one_place_and_be_as_long_and_as_often_broken(known, joined):
    assert bool(pairs([foreign(**known)], [original()])) is joined


def test_two_known_speakers_part_them():
    assert pairs([foreign(speaker="e-1")], [original(speaker="e-2")]) == []
    assert pairs([foreign(speaker="e-1")], [original(speaker="e-1")]) == [("q-2", "q-1")]
    assert pairs([foreign(speaker="e-1")], [original()]) == [("q-2", "q-1")]


def test_each_is_paired_with_the_nearest_that_is_nearest_to_it_in_turn():
    near, far = foreign("q-n", place=0.5), foreign("q-f", place=0.53)
    assert pairs([near, far], [original(place=0.5)]) == [("q-n", "q-1")]
    other = original("q-o", place=0.54)
    assert pairs([near, far], [original(place=0.5), other]) == [("q-f", "q-o"), ("q-n", "q-1")]


def test_a_page_without_speech_has_no_pairs():
    assert pairs([foreign()], []) == pairs([], [original()]) == []

import re

import pytest

from sayso.lang import profile
from sayso.model import EventMention, Filler, Mention, Span
from sayso.stages.relations.shown import REAL, SAID, TYPES, pairs

MARKED = re.compile(r"\[(\w+) (.*?)\]|\{(.*?)\}")


def told(kind, marked, *, context="actual", head="x", mode=None, schemas=None, language="en"):
    """What a telling shows: "[actor Velland] {met} [recipient Tarvia]"."""
    text, fillers, mentions, trigger, at = "", [], {}, Span(0, 1), 0
    for part in MARKED.finditer(marked):
        text += marked[at : part.start()]
        start, words = len(text), part[2] or part[3]
        text += words
        if part[3]:
            trigger = Span(start, len(text))
        else:
            one = named(words, start, (schemas or {}).get(words, "Country"))
            mentions[one.id] = one
            fillers.append(Filler(role=part[1], start=start, end=len(text), mention=one.id))
        at = part.end()
    text += marked[at:]
    telling = EventMention(
        id="h", document="d", start=0, end=len(text), trigger=trigger, head=head, type=kind, mode=mode, context=context,
        fillers=tuple(fillers), timex=None, attribution=None, score=1.0, why="",
    )  # fmt: skip
    return list(pairs(telling, text, mentions, profile(language)))


def named(name, start, schema):
    return Mention(
        id=name, document="d", start=start, end=start + len(name), name=name, form="name", schema=schema, language="en",
        score=1.0, why="",
    )  # fmt: skip


def test_every_type_that_shows_something_has_words_for_it():
    assert TYPES.keys() == SAID.keys()
    assert all("{a}" in words and "{b}" in words for words in SAID.values())


def test_who_acts_stands_so_to_whom_it_hits():
    assert told("SANCTION", "[actor Velland] {expelled envoys of} [recipient Tarvia].") == [
        ("Velland", "Tarvia", "pressure")
    ]


@pytest.mark.parametrize("context", ["future", "hypothetical", "denied"])
def test_what_is_not_told_as_fact_shows_nothing(context):
    assert context not in REAL
    assert told("SANCTION", "[actor Velland] {sanctioned} [recipient Tarvia].", context=context) == []


def test_a_type_that_says_too_little_shows_nothing():
    assert told("INVESTIGATE", "[actor Velland] {investigated} [recipient Tarvia].") == []


def test_a_word_of_hope_between_actor_and_act_takes_it_back():
    assert told("SUPPORT", "[actor Velland] hopes to {back} [recipient Tarvia].") == []
    assert told("SUPPORT", "[actor Velland], which hopes for rain, {backed} [recipient Tarvia].") == [
        ("Velland", "Tarvia", "backing")
    ]


def test_in_talks_the_two_sides_are_before_and_behind_the_words():
    found = told("CONSULT", "[participant Velland] and [participant Xembra] {met} [participant Tarvia].")
    assert found == [("Velland", "Tarvia", "talks"), ("Xembra", "Tarvia", "talks")]


def test_where_no_side_can_be_told_each_meets_each():
    found = told("CONSULT", "[participant Velland], [participant Xembra] and [participant Tarvia] {met}.")
    assert found == [("Velland", "Xembra", "talks"), ("Velland", "Tarvia", "talks"), ("Xembra", "Tarvia", "talks")]


def test_with_parts_the_sides_where_all_stand_before_the_words():
    found = told("CONSULT", "[participant Velland] and [participant Xembra] with [participant Tarvia] {held talks}.")
    assert found == [("Velland", "Tarvia", "talks"), ("Xembra", "Tarvia", "talks")]


def test_an_attack_with_words_on_a_person_is_a_dispute():
    persons = {"Mara Voss": "Person", "Jo Ek": "Person"}
    text = "[actor Mara Voss] {attacked} [recipient Jo Ek]."
    assert told("ASSAULT", text, head="attack", schemas=persons) == [("Mara Voss", "Jo Ek", "dispute")]
    assert told("ASSAULT", "[actor Velland] {attacked} [recipient Tarvia].", head="attack") == [
        ("Velland", "Tarvia", "violence")
    ]


def test_a_place_that_is_hit_by_force_is_no_actor():
    schemas = {"Oslo": "Place"}
    assert told("ASSAULT", "[actor Velland] {shelled} [recipient Oslo].", schemas=schemas) == []

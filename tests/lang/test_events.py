"""The words for happenings of every language."""

from typing import get_args

import pytest

from sayso.lang import profiles
from sayso.model import EventContext, EventType
from sayso.stages.event_mentions.lexicon import lexicon, typed

ALL = [pytest.param(p.events, id=p.code) for p in profiles()]


@pytest.mark.parametrize("words", ALL)
def test_keys_are_types_and_contexts(words):
    for table in (words.verbs, words.nouns, words.tools):
        assert {typed(name)[0] for name in table} <= set(get_args(EventType))
    assert set(words.toward) <= set(get_args(EventType))
    assert set(words.manner) == {"grenade", "rocket", "violent", "peaceful"}
    for table in (words.helpers, words.governors, words.subordinators, words.describing):
        assert set(table) <= set(get_args(EventContext))


@pytest.mark.parametrize("words", ALL)
def test_words_are_lower_case_and_stand_once_a_table(words):
    for table in (words.verbs, words.nouns):
        lines = [line for listed in table.values() for line in listed]
        assert [line for line in lines if line != line.lower()] == []
        assert sorted(lines) == sorted(set(lines))


@pytest.mark.parametrize("words", ALL)
def test_lists_of_dictionary_forms_name_words_that_are_there(words):
    heads = {sense.head for senses in lexicon(words).senses.values() for sense in senses}
    for name in ("mutual", "done_to", "befalls"):
        assert sorted(set(getattr(words, name)) - heads) == []

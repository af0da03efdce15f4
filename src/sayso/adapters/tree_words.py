"""The words without which a sentence gets no tree: trees are for happenings, and for reported speech where they help."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache

from sayso.adapters import Trees
from sayso.adapters.spacy_asking import TreeWords
from sayso.lang import LanguageProfile, profile
from sayso.lang.cameo import with_verbs
from sayso.lang.events import EventWords
from sayso.stages.event_mentions import trigger_words
from sayso.stages.quotes import cue_words, parted_cues


@cache
def _told(language: str) -> TreeWords:
    words = profile(language)
    return _trees_for(words.events, words)


@cache
def _coded(language: str) -> TreeWords:
    words = profile(language)
    return _trees_for(with_verbs(language, words.events), words)


def _every(_language: str) -> TreeWords:
    return TreeWords(frozenset(), every=True)


TREE_WORDS: Mapping[Trees, Callable[[str], TreeWords]] = {"told": _told, "coded": _coded, "every": _every}
"""By which sentences get trees, the words for a language."""


def _trees_for(happenings: EventWords, words: LanguageProfile) -> TreeWords:
    alone, together, ends, tags = trigger_words(happenings)
    cues = cue_words(words.quotes) if words.quotes.trees else frozenset()
    parted = parted_cues(words.quotes) if words.quotes.trees else {}
    more = {word: (*together.get(word, ()), *parts) for word, parts in parted.items()}
    loose = {word: listed for word, listed in tags.items() if word not in cues}
    return TreeWords(alone | (cues - parted.keys()), {**together, **more}, ends, loose)

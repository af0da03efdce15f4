"""The outside: one file for each library, imported only when it is needed.

`load_tools` gives the stages the functions that they take as arguments. Building them is cheap; what is heavy
(a language model, trafilatura) is imported at its first use, once for each worker.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal

from sayso.adapters.decode import decode
from sayso.adapters.embeddings import make_embed
from sayso.adapters.html import read_html
from sayso.adapters.langid import detect, detect_passage
from sayso.adapters.spacy_ import make_tokenize
from sayso.adapters.spacy_asking import TreeWords
from sayso.lang import LanguageProfile, profile
from sayso.lang.cameo import with_verbs
from sayso.lang.events import EventWords
from sayso.model import Failure, Layout
from sayso.stages.event_mentions import trigger_words
from sayso.stages.parse import Tokenize
from sayso.stages.quotes import cue_words, parted_cues
from sayso.text.vectors import Embed


@dataclass(frozen=True, slots=True, kw_only=True)
class Tools:
    """What the stages need from outside, as plain functions."""

    decode: Callable[[bytes, str | None], str]
    """Bytes and the stated encoding to text; what cannot be decoded becomes U+FFFD."""
    read_html: Callable[..., Layout | Failure]
    """`read_html(html, page=page)`: a page's visible lines, its main text marked, and what its markup declares."""
    detect: Callable[[str], str | None]
    """The language of a text (BCP 47), or None."""
    detect_passage: Callable[[str], str | None]
    """The language of a short quoted passage, or None where it is too short to tell."""
    tokenize: Tokenize
    """Sentences and tokens of a text in a language, with tags where a model gives them."""
    embed: Embed | None = None
    """A user's sentence-embedding model."""
    embeddings: str = ""
    """Its name."""


Trees = Literal["told", "coded", "every"]
"""Which sentences get trees: those that may tell of what a build reads, those that `annotate coded` reads, too, or every one."""


def load_tools(models: Mapping[str, str], embeddings: str = "", *, trees: Trees = "told") -> Tools:
    """The tools, with a user's spaCy pipelines (language to name or folder) in place of the shipped ones.

    `embeddings` is the name or folder of a sentence-embedding model, if one is wanted; `trees` says which
    sentences the shipped pipelines parse.

    Raises:
        UsageError: a pipeline cannot be loaded.
        MissingExtra: the library for the embeddings is not installed.
    """
    return Tools(
        decode=decode,
        read_html=read_html,
        detect=detect,
        detect_passage=detect_passage,
        tokenize=make_tokenize(models, _TREE_WORDS[trees]),
        embed=make_embed(embeddings) if embeddings else None,
        embeddings=embeddings,
    )


@cache
def _tree_words(language: str) -> TreeWords:
    """Trees are for happenings, and for reported speech where they help: the words without which a sentence tells of neither."""
    words = profile(language)
    return _trees_for(words.events, words)


@cache
def _coded_tree_words(language: str) -> TreeWords:
    words = profile(language)
    return _trees_for(with_verbs(language, words.events), words)


def _every_sentence(_language: str) -> TreeWords:
    return TreeWords(frozenset(), every=True)


_TREE_WORDS: Mapping[Trees, Callable[[str], TreeWords]] = {
    "told": _tree_words,
    "coded": _coded_tree_words,
    "every": _every_sentence,
}


def _trees_for(happenings: EventWords, words: LanguageProfile) -> TreeWords:
    alone, together, ends, tags = trigger_words(happenings)
    cues = cue_words(words.quotes) if words.quotes.trees else frozenset()
    parted = parted_cues(words.quotes) if words.quotes.trees else {}
    more = {word: (*together.get(word, ()), *parts) for word, parts in parted.items()}
    loose = {word: listed for word, listed in tags.items() if word not in cues}
    return TreeWords(alone | (cues - parted.keys()), {**together, **more}, ends, loose)

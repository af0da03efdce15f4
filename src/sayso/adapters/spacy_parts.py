"""The parts of a shipped pipeline, loaded without what spaCy puts around them.

Requirement: the first page should not wait. `spacy.load` makes a language's usual tokenizer and its 1,300 special cases before it reads the pipeline's own, checks
settings for training, and makes the special cases anew at each change of a pattern: 0.6 s. Here each part is made once, from its own file, with
spaCy's own classes: 0.15 s. A user's pipeline may have any parts and is loaded by spaCy (`spacy_load`).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from sayso.adapters.spacy_load import library
from sayso.adapters.spacy_rows import ATTRIBUTES, MOST

READ = frozenset({*ATTRIBUTES, "IS_SPACE"})
"""What spaCy works out of a new word: what the models read, and what parts visible tokens from spaces. The other seventeen take longer than these."""
LONG = 100
"""Letters from which on spaCy gives no shape of a word."""
TAGGER, PARSER = "morphologizer", "parser"


class Parts(NamedTuple):
    """spaCy's objects for one language."""

    tokenizer: Callable[[str], Any]
    strings: Any
    tagger: Any
    parser: Any


def load_parts(language: str, folder: str) -> Parts:
    """Load the pipeline in a folder that spaCy wrote."""
    spacy = library()
    from spacy.pipeline.dep_parser import DependencyParser  # noqa: PLC0415 - spaCy takes 0.4 s, only where it is used
    from spacy.pipeline.morphologizer import Morphologizer  # noqa: PLC0415

    root = Path(folder)
    vocab = _vocab(language, root)
    settings = spacy.util.load_config(root / "config.cfg", interpolate=True)["components"]
    tagger = _pipe(Morphologizer, vocab, settings[TAGGER], root / TAGGER)
    parser = _pipe(DependencyParser, vocab, settings[PARSER], root / PARSER)
    return Parts(_tokenizer(vocab, root / "tokenizer"), vocab.strings, tagger, parser)


def _vocab(language: str, root: Path) -> Any:
    """The words' attributes; of new words only what is read is worked out, and what is of letters alone at less cost: a third of a page's words' first cost."""
    from spacy.attrs import IDS  # noqa: PLC0415
    from spacy.util import get_lang_class  # noqa: PLC0415
    from spacy.vocab import create_vocab  # noqa: PLC0415

    vocab: Any = create_vocab(language, get_lang_class(language).Defaults)
    getters = vocab.lex_attr_getters
    for attribute in set(getters) - {IDS[name] for name in READ}:
        del getters[attribute]
    getters[IDS["SHAPE"]] = partial(_shape, getters[IDS["SHAPE"]])
    return vocab.from_disk(root / "vocab")


def _pipe(make: Callable[..., Any], vocab: Any, settings: Any, path: Path) -> Any:
    from spacy.util import registry  # noqa: PLC0415

    model = registry.resolve({"model": settings["model"]}, validate=False)["model"]
    return make(vocab, model).from_disk(path, exclude=["vocab"])


def _tokenizer(vocab: Any, path: Path) -> Any:
    """A tokenizer of spaCy by the patterns and special cases in its file."""
    from spacy.tokenizer import Tokenizer  # noqa: PLC0415

    stored = msgspec.msgpack.decode(path.read_bytes())
    whole = {name: stored[name] and re.compile(stored[name]).match for name in ("token_match", "url_match")}
    return Tokenizer(
        vocab,
        stored["exceptions"],
        prefix_search=partial(_search, re.compile(stored["prefix_search"]).search),
        suffix_search=partial(_search, re.compile(stored["suffix_search"]).search),
        infix_finditer=partial(_finditer, re.compile(stored["infix_finditer"]).finditer),
        faster_heuristics=stored["faster_heuristics"],
        max_cache_size=MOST,  # of 10,000 distinct words that spaCy remembers the cuts of, a pile has as many after 150 pages
        **whole,
    )


def _shape(shape: Callable[[str], str], text: str) -> str:
    """The pattern of a word's letters as `shape` gives it, at once for small words and those with one capital in front."""
    if text.isalpha() and len(text) < LONG:
        if text.islower():
            return "xxxx"[: len(text)]
        if text[1:].islower() and text[0].isupper():
            return "Xxxxx"[: len(text)]
    return shape(text)


def _search(search: Callable[[str], Any], text: str) -> Any:
    """What can be cut off a word's edge: nothing off letters alone, which no pattern of spaCy's for these languages knows."""
    return None if text.isalpha() else search(text)


def _finditer(finditer: Callable[[str], Any], text: str) -> Any:
    """Where a word can be cut inside: nowhere between letters alone."""
    return () if text.isalpha() else finditer(text)

"""Tokens with spaCy: its rule tokenizers for any language, and its pipelines where one is given.

A pipeline is one of those shipped in `sayso/pipelines`, or a user's own, by package name or folder. It sees one sentence at a
time, tokenised by our own cut, so sentences and offsets are the same with and without it. spaCy costs 0.4 s to import and
is imported at the first token.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from sayso.adapters.sentences import sentence_spans
from sayso.adapters.spacy_asking import TreeWords
from sayso.adapters.spacy_load import library, load
from sayso.adapters.spacy_shipped import load_shipped
from sayso.errors import UsageError
from sayso.lang import profile
from sayso.model import ParsedText, TaggedName, Token
from sayso.stages.parse import Tokenize
from sayso.text.language import base_language

UNKNOWN_LANGUAGE = "xx"
UNRULED = frozenset({"ja", "ko", "th", "vi", "zh"})
"""Languages whose spaCy tokenizer wants a library of its own; they get the one for unknown languages."""
LABELS = {"PERSON": "PER", "GPE": "LOC", "FAC": "LOC", "NORP": "MISC", "EVENT": "MISC", "WORK_OF_ART": "MISC"}
"""OntoNotes' labels (spaCy's English pipelines) in the four of CoNLL."""
KEPT = frozenset({"PER", "ORG", "LOC", "MISC"})
BATCH = 128
"""Sentences that a pipeline works on at once; results do not depend on it."""


def tokenize(paragraphs: Sequence[str], language: str | None) -> list[ParsedText]:
    """Split paragraphs into sentences and tokens by rule; no tags."""
    tokenizer = _rules(base_language(language or UNKNOWN_LANGUAGE))
    hooked = _hooked(profile(language).segment.enclitics)
    return [_split(text, sentence_spans(text, language), tokenizer, hooked) for text in paragraphs]


def make_tokenize(models: Mapping[str, str], tree_words: Callable[[str], TreeWords]) -> Tokenize:
    """Return `tokenize` with the shipped pipelines' tags, and with the user's pipelines in `models` in their place.

    Of a shipped pipeline the tagger is run on every sentence and the parser only where a stage asks for it: trees take five
    times as long as tags (85,000 tokens a second of tags, 20,000 with trees, on one core). A user's pipeline is
    run whole.

    Args:
        models: language to the name or folder of a pipeline.
        tree_words: for a language, the words of which a sentence must have one to be parsed.

    Raises:
        UsageError: one of `models` cannot be loaded.
    """
    chosen = {language: load_pipeline(language, name) for language, name in models.items()}
    ours = shipped()

    def tokenize_with_models(paragraphs: Sequence[str], language: str | None) -> Sequence[ParsedText]:
        base = base_language(language)
        if base in chosen:
            return chosen[base](paragraphs, language)
        return (_own(base, ours[base], tree_words) if base in ours else tokenize)(paragraphs, language)

    return tokenize_with_models


def shipped() -> dict[str, str]:
    """The pipelines that come with the package: language to folder."""
    root = Path(str(files("sayso"))) / "pipelines"
    found = sorted(path.parent for path in root.glob("*/config.cfg"))
    return {path.name: str(path) for path in found}


@cache
def _own(language: str, folder: str, tree_words: Callable[[str], TreeWords]) -> Tokenize:
    return load_shipped(language, folder, tree_words(language))


def load_pipeline(language: str, name_or_path: str) -> Tokenize:
    """Load a user's spaCy pipeline and return it as a `Tokenize`: parts of speech, lemmas, trees, names, as far as it has them.

    Args:
        language: whose texts it is for (BCP 47, without region).
        name_or_path: an installed package or a folder.

    Raises:
        UsageError: there is no such pipeline, or it is for another language.
    """
    nlp = load(name_or_path)
    if nlp.lang not in {language, UNKNOWN_LANGUAGE}:
        raise UsageError(f"the spaCy pipeline {name_or_path!r} is for {nlp.lang!r}, not for {language!r}")

    def tokenize_with_pipeline(paragraphs: Sequence[str], lang: str | None) -> list[ParsedText]:
        cuts = [sentence_spans(text, lang or language) for text in paragraphs]
        pieces = (nlp.make_doc(t[a:b]) for t, spans in zip(paragraphs, cuts, strict=True) for a, b in spans)
        docs = nlp.pipe(pieces, batch_size=BATCH)
        return [_tagged(spans, docs) for spans in cuts]

    return tokenize_with_pipeline


@cache
def _rules(language: str) -> Any:
    spacy = library()

    known = language not in UNRULED and _has_rules(language)
    return spacy.blank(language if known else UNKNOWN_LANGUAGE).tokenizer


def _has_rules(language: str) -> bool:
    from spacy.util import get_lang_class  # noqa: PLC0415

    try:
        get_lang_class(language)
    except ImportError:
        return False
    return True


def _split(text: str, spans: Sequence[tuple[int, int]], tokenizer: Any, hooked: re.Pattern[str] | None) -> ParsedText:
    tokens: list[Token] = []
    for start, end in spans:
        for token in tokenizer(text[start:end]):
            word = token.text
            if not word.isspace():
                begun = start + token.idx
                cut = _cut(word, hooked) if hooked is not None and "-" in word else 0
                if cut:
                    tokens.append(Token(begun, begun + cut, word[:cut]))
                tokens.append(Token(begun + cut, begun + len(word), word[cut:]))
    return ParsedText(tuple(spans), tuple(tokens))


def _cut(word: str, hooked: re.Pattern[str]) -> int:
    """Where the pronoun begins that is hooked on to a verb: “Reuniram|-se”; 0 where there is none."""
    found = hooked.fullmatch(word)
    return found.start(1) if found else 0


@cache
def _hooked(enclitics: tuple[str, ...]) -> re.Pattern[str] | None:
    """A word of letters with one of these pronouns behind it, or None for a language without such."""
    if not enclitics:
        return None
    longest_first = sorted(enclitics, key=len, reverse=True)
    return re.compile(rf"[^\W\d_]+({'|'.join(map(re.escape, longest_first))})", re.IGNORECASE)


def _tagged(spans: Sequence[tuple[int, int]], docs: Iterator[Any]) -> ParsedText:
    tokens: list[Token] = []
    names: list[TaggedName] = []
    for start, _ in spans:
        doc = next(docs)
        tokens.extend(_tokens(doc, start, len(tokens)))
        for span in doc.ents:
            label = LABELS.get(span.label_, span.label_)
            if label in KEPT:
                names.append(TaggedName(start + span.start_char, start + span.end_char, label))
    return ParsedText(tuple(spans), tuple(tokens), tuple(names))


def _tokens(doc: Any, start: int, first: int) -> Iterator[Token]:
    """The visible tokens of one sentence, read from spaCy's arrays: three times as fast as by its token objects."""
    from spacy.attrs import DEP, IDX, IS_SPACE, LEMMA, LENGTH, POS  # noqa: PLC0415

    rows = doc.to_array([IDX, LENGTH, POS, IS_SPACE, LEMMA, DEP])
    annotated = rows[:, 4:].any()
    return _trees(doc, rows.tolist(), start, first) if annotated else _tags(doc.text, rows.tolist(), start)


def _tags(text: str, rows: Sequence[Sequence[int]], start: int) -> Iterator[Token]:
    """Tokens with nothing but tags."""
    from spacy.parts_of_speech import NAMES  # noqa: PLC0415

    for begun, length, pos, space, *_ in rows:
        if not space:
            end = begun + length
            yield Token(start + begun, start + end, text[begun:end], NAMES[pos] or None)


def _trees(doc: Any, rows: Sequence[Sequence[int]], start: int, first: int) -> Iterator[Token]:
    """Tokens with trees or lemmas; a head that is a space token is stepped over."""
    from spacy.attrs import HEAD  # noqa: PLC0415
    from spacy.parts_of_speech import NAMES  # noqa: PLC0415

    text, strings = doc.text, doc.vocab.strings
    spaces = [row[3] for row in rows]
    has_trees = any(row[5] for row in rows)
    # HEAD is the way from a token to its head: 0 at the root, and so for all where there is no tree.
    heads = [place + step for place, step in enumerate(doc.to_array(HEAD).astype("int64").tolist())]
    visible = (number for number, space in enumerate(spaces) if not space)
    places = {number: first + place for place, number in enumerate(visible)}
    for number, own in places.items():
        begun, length, pos, _, lemma, dep = rows[number]
        head = None
        if has_trees:
            governor = heads[number] if not spaces[heads[number]] else heads[heads[number]]
            head = places.get(governor, own)
        end = begun + length
        label = strings[dep].lower() if has_trees else ""
        yield Token(
            start + begun, start + end, text[begun:end], NAMES[pos] or None, strings[lemma] or None, head, label or None
        )

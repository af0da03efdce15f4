"""Tokens with spaCy: its rule tokenizers for any language, and its pipelines where one is given.

A pipeline is one of those shipped in `sayso/pipelines`, or a user's own, by package name or folder. It sees one sentence at a
time, tokenised by our own cut, so sentences and offsets are the same with and without it. spaCy costs 1 s to import and
is imported at the first token.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any, NamedTuple

from sayso.adapters.sentences import sentence_spans
from sayso.adapters.spacy_rows import remember_rows
from sayso.errors import UsageError
from sayso.model import ParsedText, TaggedName, Token
from sayso.stages.parse import Tokenize

UNKNOWN_LANGUAGE = "xx"
UNRULED = frozenset({"ja", "ko", "th", "vi", "zh"})
"""Languages whose spaCy tokenizer wants a library of its own; they get the one for unknown languages."""
LABELS = {"PERSON": "PER", "GPE": "LOC", "FAC": "LOC", "NORP": "MISC", "EVENT": "MISC", "WORK_OF_ART": "MISC"}
"""OntoNotes' labels (spaCy's English pipelines) in the four of CoNLL."""
KEPT = frozenset({"PER", "ORG", "LOC", "MISC"})
PARSER = "parser"
READ = ("LOWER", "NORM", "PREFIX", "SUFFIX", "SHAPE", "IS_SPACE", "IS_PUNCT")
"""What is worked out of a new word: what the shipped models read, and what parts visible tokens from spaces. The other sixteen take longer than these."""
BATCH = 128
"""Sentences that a pipeline works on at once; results do not depend on it."""


class TreeWords(NamedTuple):
    """The words, in lower case, of which a sentence must have one to be parsed."""

    alone: frozenset[str]
    together: Mapping[str, Sequence[frozenset[str]]] = {}
    """Words that ask for a tree only where all words of one of these sets stand in the sentence, too."""
    ends: tuple[str, ...] = ()
    """Ends of words that ask for one."""
    tags: Mapping[str, frozenset[str]] = {}
    """Words that ask for one only as these parts of speech; all others ask as any."""


def tokenize(paragraphs: Sequence[str], language: str | None) -> list[ParsedText]:
    """Split paragraphs into sentences and tokens by rule; no tags."""
    tokenizer = _rules((language or UNKNOWN_LANGUAGE).split("-")[0].lower())
    return [_split(text, sentence_spans(text, language), tokenizer) for text in paragraphs]


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
        base = (language or "").split("-")[0].lower()
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
    return load_pipeline(language, folder, tree_words=tree_words(language))


def load_pipeline(language: str, name_or_path: str, *, tree_words: TreeWords | None = None) -> Tokenize:
    """Load a spaCy pipeline and return it as a `Tokenize`: parts of speech, lemmas, trees, names, as far as it has them.

    Args:
        language: whose texts it is for (BCP 47, without region).
        name_or_path: an installed package or a folder.
        tree_words: run the parser only on sentences that have one of these words; None: on all.

    Raises:
        UsageError: there is no such pipeline, or it is for another language.
    """
    nlp = _load(name_or_path)
    if nlp.lang not in {language, UNKNOWN_LANGUAGE}:
        raise UsageError(f"the spaCy pipeline {name_or_path!r} is for {nlp.lang!r}, not for {language!r}")
    parser = nlp.get_pipe(PARSER) if tree_words is not None and PARSER in nlp.pipe_names else None
    if tree_words is not None:
        _lighten(nlp)
    if parser is not None:
        nlp.disable_pipe(PARSER)
    asks = _Asking(tree_words or TreeWords(frozenset()))

    def tokenize_with_pipeline(paragraphs: Sequence[str], lang: str | None) -> list[ParsedText]:
        cuts = [sentence_spans(text, lang or language) for text in paragraphs]
        pieces = (nlp.make_doc(t[a:b]) for t, spans in zip(paragraphs, cuts, strict=True) for a, b in spans)
        docs = list(nlp.pipe(pieces, batch_size=BATCH))
        if parser is not None:
            deque(parser.pipe([doc for doc in docs if asks.asks(doc)], batch_size=BATCH), maxlen=0)
        following = iter(docs)
        return [_tagged(spans, following) for spans in cuts]

    return tokenize_with_pipeline


class _Asking:
    """Which sentences are parsed. Words are looked up by spaCy's numbers: its strings cost more."""

    def __init__(self, words: TreeWords) -> None:
        from spacy.parts_of_speech import IDS  # noqa: PLC0415
        from spacy.strings import get_string_id  # noqa: PLC0415

        self._alone = frozenset(map(get_string_id, words.alone))
        self._together = {
            get_string_id(word): [frozenset(map(get_string_id, others)) for others in sets]
            for word, sets in words.together.items()
        }
        self._ends = words.ends
        self._tags = {get_string_id(word): frozenset(IDS[tag] for tag in tags) for word, tags in words.tags.items()}
        self._ending: dict[int, bool] = {}

    def asks(self, doc: Any) -> bool:
        """Whether a sentence has words that ask for a tree."""
        from spacy.attrs import LOWER, POS  # noqa: PLC0415

        held = frozenset(doc.to_array(LOWER).tolist())
        alone, together = self._alone & held, self._together.keys() & held
        if self._tags and (alone or together):
            fitting = {low for low, tag in doc.to_array([LOWER, POS]).tolist() if tag in self._tags.get(low, (tag,))}
            alone, together = alone & fitting, together & fitting
        if alone or any(others <= held for word in together for others in self._together[word]):
            return True
        return bool(self._ends) and any(self._ends_so(word, doc) for word in held)

    def _ends_so(self, word: int, doc: Any) -> bool:
        if word not in self._ending:
            self._ending[word] = doc.vocab.strings[word].endswith(self._ends)
        return self._ending[word]


def _lighten(nlp: Any) -> None:
    """Leave out of a shipped pipeline what costs time and changes nothing."""
    from spacy.attrs import IDS  # noqa: PLC0415

    for _, pipe in nlp.pipeline:
        remember_rows(pipe.model)
    kept = {IDS[name] for name in READ}
    for attribute in set(nlp.vocab.lex_attr_getters) - kept:
        del nlp.vocab.lex_attr_getters[attribute]


def _load(name_or_path: str) -> Any:
    import spacy  # noqa: PLC0415 - 1 s, only where it is used
    from thinc.api import NumpyOps, set_current_ops  # noqa: PLC0415

    # numpy's own matrix product is 1.5 to 1.8 times as fast as the one that spaCy brings (measured, one core).
    set_current_ops(NumpyOps(use_blis=False))
    try:
        return spacy.load(name_or_path)
    except OSError:
        raise UsageError(
            f"there is no spaCy pipeline {name_or_path!r}: give the folder of one, or the name of an installed package "
            f"(see spacy.io/models)"
        ) from None
    except (ImportError, ValueError) as error:
        first = str(error).splitlines()[0] if str(error) else type(error).__name__
        raise UsageError(f"the spaCy pipeline {name_or_path!r} cannot be loaded: {first}") from error


@cache
def _rules(language: str) -> Any:
    import spacy  # noqa: PLC0415 - 1 s, only where it is used

    known = language not in UNRULED and _has_rules(language)
    return spacy.blank(language if known else UNKNOWN_LANGUAGE).tokenizer


def _has_rules(language: str) -> bool:
    from spacy.util import get_lang_class  # noqa: PLC0415

    try:
        get_lang_class(language)
    except ImportError:
        return False
    return True


def _split(text: str, spans: Sequence[tuple[int, int]], tokenizer: Any) -> ParsedText:
    tokens: list[Token] = []
    for start, end in spans:
        for token in tokenizer(text[start:end]):
            word = token.text
            if not word.isspace():
                begun = start + token.idx
                tokens.append(Token(begun, begun + len(word), word))
    return ParsedText(tuple(spans), tuple(tokens))


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

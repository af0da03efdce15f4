"""The shipped pipelines as a `Tokenize`: every sentence gets tags, and a tree if a stage asks for it.

spaCy cuts the tokens and holds the weights and the parser's moves; everything else is done here for a whole document at once, in arrays:
`spacy_rows` has what is known of each word, `spacy_net` is the arithmetic. Nothing is written into spaCy's documents and read out
again but the trees.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import accumulate, compress, groupby, islice, pairwise, repeat
from typing import Any, NamedTuple, TypeAlias

import numpy as np

from sayso.adapters.sentences import sentence_spans
from sayso.adapters.spacy_asking import TreeWords
from sayso.adapters.spacy_embed import Embedding
from sayso.adapters.spacy_net import Numbers, Parser, Tagger
from sayso.adapters.spacy_parts import Parts, load_parts
from sayso.adapters.spacy_rows import ATTRIBUTES, Rows, Words
from sayso.model import ParsedText, Token
from sayso.stages.parse import Tokenize

BATCH = 128
"""Sentences that are parsed at once: a bound on memory for long pages."""

Spans: TypeAlias = Sequence[tuple[int, int]]
_token: Callable[[tuple[Any, ...]], Token] = partial(tuple.__new__, Token)
"""A token from its seven values: three times as fast as by name, and there are 600 a page."""


def load_shipped(language: str, folder: str, tree_words: TreeWords) -> Tokenize:
    """Load a shipped pipeline.

    Args:
        language: whose texts it is for (BCP 47, without region).
        folder: where it lies.
        tree_words: a sentence is parsed if it has one of these words.
    """
    pipeline = _Pipeline(load_parts(language, folder), tree_words)

    def tokenize(paragraphs: Sequence[str], lang: str | None) -> list[ParsedText]:
        cuts = [sentence_spans(text, lang or language) for text in paragraphs]
        return list(pipeline.read(paragraphs, cuts))

    return tokenize


class _Cut(NamedTuple):
    """A document's sentences, and their words one after the other."""

    docs: Sequence[Any]
    ends: Sequence[int]
    """Of each sentence, in words."""
    numbers: Numbers
    begins: Numbers
    """Of each word, in its paragraph."""
    sizes: Numbers
    visible: Any
    """Whether a word is more than spaces."""


class _Trees(NamedTuple):
    """Of each word its head, as a number (its own at the root, -1 where there is no tree), and its relation."""

    heads: Numbers
    relations: list[str | None]


class _Pipeline:
    def __init__(self, parts: Parts, tree_words: TreeWords) -> None:
        tagger, parser = parts.tagger, parts.parser
        self._make, self._asking = parts.tokenizer, tree_words
        self._words = Words(parts.strings.__getitem__, self._hint)
        self._tagger, self._parser = Tagger(tagger.model), Parser(parser)
        kinds = [tagger.cfg["labels_pos"].get(label, 0) for label in tagger.labels]
        tags = sorted(set(kinds))
        self._tag_of_label = np.array([tags.index(kind) for kind in kinds])
        self._tag_names = _names(tags)
        self._tagger_rows = Rows(Embedding(tagger.model), self._words)
        self._parser_rows = Rows(Embedding(parser.model), self._words, tags)
        self._relations: dict[int, str] = {}

    def read(self, paragraphs: Sequence[str], cuts: Sequence[Spans]) -> Iterator[ParsedText]:
        """The sentences and tokens of each paragraph, cut so."""
        if not any(cuts):
            return map(ParsedText, map(tuple, cuts), repeat(()))
        cut = self._cut(paragraphs, cuts)
        tags = self._tags(cut)
        names = list(map(self._tag_names.__getitem__, tags.tolist()))
        numbers = cut.numbers.tolist()
        texts = list(map(self._words.texts.__getitem__, numbers))
        hints = list(map(self._words.known.__getitem__, numbers))
        trees = self._trees(cut, tags, list(self._asking_sentences(cut, texts, hints, names)))
        return _parsed(cuts, cut, texts, names, trees)

    def _hint(self, text: str) -> str | None:
        """The word in lower case, if it may ask for a tree."""
        low = text.lower()
        return low if self._asking.may_ask(low) else None

    def _cut(self, paragraphs: Sequence[str], cuts: Sequence[Spans]) -> _Cut:
        from spacy.attrs import IDS, IDX, IS_SPACE, LENGTH  # noqa: PLC0415

        make = self._make
        docs = [make(text[a:b]) for text, spans in zip(paragraphs, cuts, strict=True) for a, b in spans]
        lengths = [len(doc) for doc in docs]
        columns = [*(IDS[name] for name in ATTRIBUTES), IDX, LENGTH, IS_SPACE]
        table = np.concatenate([doc.to_array(columns) for doc in docs])
        numbers = np.array(self._words.numbers(table[:, :-3]))
        places, sizes, spaces = table[:, -3:].astype(np.int64).T
        starts = np.repeat([start for spans in cuts for start, _ in spans], lengths)
        return _Cut(docs, list(accumulate(lengths)), numbers, starts + places, sizes, spaces == 0)

    def _tags(self, cut: _Cut) -> Numbers:
        """The tag of each word, as its place in the list of tags."""
        lengths = [end - begin for begin, end in pairwise((0, *cut.ends))]
        tags: Numbers = self._tag_of_label[self._tagger.labels(self._tagger_rows.of(cut.numbers), lengths)]
        return tags

    def _asking_sentences(
        self, cut: _Cut, texts: Sequence[str], hints: Sequence[str | None], tags: Sequence[str | None]
    ) -> Iterator[int]:
        begins = (0, *cut.ends)
        hinted = (place for place, hint in enumerate(hints) if hint)
        for number, places in groupby(hinted, key=partial(bisect_right, cut.ends)):
            own = [(hints[place], tags[place]) for place in places]
            if self._asking.ask(own, texts[begins[number] : begins[number + 1]]):  # type: ignore[arg-type]
                yield number

    def _trees(self, cut: _Cut, tags: Numbers, wanted: Sequence[int]) -> _Trees:
        """Parse the wanted sentences."""
        trees = _Trees(np.full(len(tags), -1), [None] * len(tags))
        begins = (0, *cut.ends)
        for first in range(0, len(wanted), BATCH):
            parts = [slice(begins[number], begins[number + 1]) for number in wanted[first : first + BATCH]]
            docs = [cut.docs[number] for number in wanted[first : first + BATCH]]
            at = np.concatenate([np.arange(part.start, part.stop) for part in parts])
            self._parser.parse(docs, self._parser_rows.of(cut.numbers[at], tags[at]))
            for doc, part in zip(docs, parts, strict=True):
                steps, trees.relations[part] = self._tree(doc)
                trees.heads[part] = steps + np.arange(part.start, part.stop)
        return trees

    def _tree(self, doc: Any) -> tuple[Numbers, list[str]]:
        """Of each word of a sentence the way to its head (0 at the root) and its relation."""
        from spacy.attrs import DEP, HEAD  # noqa: PLC0415

        table, names = doc.to_array([HEAD, DEP]), self._relations
        labels = table[:, 1].tolist()
        for label in set(labels) - names.keys():
            names[label] = doc.vocab.strings[label].lower()
        return table[:, 0].astype(np.int64), [names[label] for label in labels]


def _names(tags: Sequence[int]) -> list[str | None]:
    from spacy.parts_of_speech import NAMES  # noqa: PLC0415

    return [NAMES[tag] or None for tag in tags]


def _parsed(
    cuts: Sequence[Spans], cut: _Cut, texts: Sequence[str], tags: Sequence[str | None], trees: _Trees
) -> Iterator[ParsedText]:
    """Each paragraph's sentences with its visible tokens."""
    ends = np.array((0, *cut.ends))[np.cumsum([0, *map(len, cuts)])]
    rank = np.cumsum(cut.visible) - 1
    firsts = np.concatenate([[0], rank + 1])[ends]
    heads = _visible_heads(trees.heads, cut.visible, rank) - np.repeat(firsts[:-1], np.diff(ends))
    columns = (
        cut.begins.tolist(),
        (cut.begins + cut.sizes).tolist(),
        texts,
        tags,
        repeat(None),
        [head if head >= 0 else None for head in heads.tolist()],
        trees.relations,
    )
    tokens = map(_token, compress(zip(*columns, strict=False), cut.visible.tolist()))
    for spans, many in zip(cuts, np.diff(firsts).tolist(), strict=True):
        yield ParsedText(tuple(spans), tuple(islice(tokens, many)))


def _visible_heads(heads: Numbers, visible: Any, rank: Numbers) -> Numbers:
    """The heads counted among the visible words; one that is a space is stepped over, to itself if need be; still -1 where there is no tree."""
    if visible.all():
        return heads
    over = np.where(visible[heads], heads, heads[heads])
    over = np.where(visible[over], over, np.arange(len(heads)))
    made: Numbers = np.where(heads < 0, heads, rank[over])
    return made

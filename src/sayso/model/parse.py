"""`Parse`: a document with its sentences and tokens. Lives within one worker and is never stored."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from sayso.model.document import Document
from sayso.model.span import Span


class Token(NamedTuple):
    """One token. A NamedTuple, unlike other records: there are 600 a page and it is made ten times faster.

    `pos` (a Universal Dependencies part of speech), `lemma`, `head` (index into `Parse.tokens`; its own index
    at the root) and `dep` (a UD relation) are None where no model gave them.
    """

    start: int
    end: int
    text: str
    pos: str | None = None
    lemma: str | None = None
    head: int | None = None
    dep: str | None = None


class TaggedName(NamedTuple):
    """What a pipeline's named-entity tagger takes for a name: evidence for the mentions stage, no mention yet.

    `label` is one of PER, ORG, LOC, MISC, whatever the pipeline's own scheme is.
    """

    start: int
    end: int
    label: str


class ParsedText(NamedTuple):
    """The sentences, tokens and tagged names of one paragraph's text, with offsets and heads into that text alone.

    `sentences` are half-open character ranges in order; every token lies in one of them.
    """

    sentences: tuple[tuple[int, int], ...]
    tokens: tuple[Token, ...]
    names: tuple[TaggedName, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence as a span of the document and as a range of its tokens `[first, last)`."""

    start: int
    end: int
    first: int
    last: int
    paragraph: int
    """Index into `Document.paragraphs`."""

    @property
    def span(self) -> Span:
        """The sentence's place."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True, kw_only=True)
class Parse:
    """A document, its sentences and its tokens. Sentences do not cross paragraphs; tokens do not cross sentences."""

    document: Document
    sentences: tuple[Sentence, ...]
    tokens: tuple[Token, ...]
    names: tuple[TaggedName, ...] = ()
    """In order; empty where the language has no pipeline or its pipeline no tagger."""

    @property
    def id(self) -> str:
        """The document's id."""
        return self.document.id

    def tokens_of(self, sent: Sentence) -> tuple[Token, ...]:
        """The tokens of one sentence."""
        return self.tokens[sent.first : sent.last]

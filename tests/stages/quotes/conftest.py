"""German sentences read with the shipped pipeline, trees included."""

from dataclasses import dataclass

import pytest

from sayso.adapters.spacy_ import make_tokenize
from sayso.adapters.spacy_asking import TreeWords
from sayso.lang import profile
from sayso.model import Document, Mention, Paragraph, Span
from sayso.stages.coreferences import coreferences
from sayso.stages.mentions import mentions
from sayso.stages.parse import parse
from sayso.stages.quotes import cue_words, quotes


@dataclass(frozen=True)
class Said:
    """A quotation as the words of a text."""

    kind: str
    content: tuple[str, ...]
    source: tuple[str, ...]
    speaker: str | None


@pytest.fixture(scope="session")
def parse_german():
    tokenize = make_tokenize({}, lambda language: TreeWords(cue_words(profile(language).quotes)))

    def parsed(text):
        paragraphs, start = [], 0
        for line in text.split("\n"):
            if line.strip():
                span = Span(start, start + len(line))
                paragraphs.append(Paragraph(start=start, end=start + len(line), role="body", page=span, anchor=None))
            start += len(line) + 1
        document = Document(
            id="d-1", page="p-1", title=None, language="de", text=text, url=None, outlet=None, byline=(), credit=(),
            dateline_place=None, contributors=(), declared=(), furniture=(), paragraphs=tuple(paragraphs),
        )  # fmt: skip
        return parse(document, tokenize=tokenize)

    return parsed


@pytest.fixture(scope="session")
def german(parse_german):
    """What a German text gives, as words: `german(text)` to a list of `Said`."""

    def read(text):
        words = profile("de")
        parsed = parse_german(text)
        found, roles = mentions(parsed, profile=words)
        more, ties = coreferences(parsed, found, roles, profile=words)
        named: dict[str, Mention] = {mention.id: mention for mention in (*found, *more)}
        made = quotes(parsed, [*found, *more], ties, profile=words)
        return [_said(quote, text, named) for quote in made]

    return read


def _said(quote, text, named):
    given = quote.attribution
    source = tuple(span.of(text) for span in given.source) if given is not None else ()
    speaker = named[given.speaker].name if given is not None and given.speaker is not None else None
    return Said(quote.kind, tuple(span.of(text) for span in quote.content), source, speaker)

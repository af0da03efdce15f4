"""Texts as parsed documents, a paragraph a line: what most stages are tested on."""

from sayso.adapters.spacy_ import tokenize
from sayso.model import Document, Paragraph, Parse, Span
from sayso.stages.parse import parse


def document(text: str, language: str = "en") -> Document:
    paragraphs, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            end = start + len(line)
            paragraphs.append(Paragraph(start=start, end=end, role="body", page=Span(start, end), anchor=None))
        start += len(line) + 1
    return Document(
        id="d-1", page="p-1", title=None, language=language, text=text, url=None, outlet=None, byline=(), credit=(),
        dateline_place=None, contributors=(), declared=(), paragraphs=tuple(paragraphs), furniture=(),
    )  # fmt: skip


def parsed(text: str, language: str = "en") -> Parse:
    return parse(document(text, language), tokenize=tokenize)

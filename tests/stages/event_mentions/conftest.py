"""Sentences as the shipped pipelines see them, and what is told in them."""

from functools import cache

import pytest

from sayso.adapters import load_tools
from sayso.lang import profile
from sayso.model import Document, Paragraph, Span
from sayso.stages.coreferences import coreferences
from sayso.stages.event_mentions import event_mentions
from sayso.stages.mentions import mentions
from sayso.stages.parse import parse
from sayso.stages.quotes import quotes
from sayso.stages.timexes import timexes


@cache
def _tools():
    return load_tools({})


def read(text, language="en"):
    body = Paragraph(start=0, end=len(text), role="body", page=Span(0, len(text)), anchor=None)
    document = Document(
        id="d-1", page="p-1", title=None, language=language, text=text, url=None, outlet=None, byline=(), credit=(),
        dateline_place=None, contributors=(), declared=(), paragraphs=(body,), furniture=(),
    )  # fmt: skip
    words = profile(language)
    parsed = parse(document, tokenize=_tools().tokenize)
    found, roles = mentions(parsed, profile=words)
    more, ties = coreferences(parsed, found, roles, profile=words)
    held = (*found, *more)
    times = timexes(parsed, profile=words)
    said = quotes(parsed, held, ties, profile=words)
    return event_mentions(parsed, held, ties, times, said, profile=words)


def roles_of(told, text, trigger, language="en"):
    """The roles of the first telling with these words as its trigger."""
    return next(one[4] for one in told(text, language) if one[0] == trigger)


@pytest.fixture
def told():
    """Read a text; each telling as (trigger, type, mode, context, {role: [words]})."""

    def tell(text, language="en"):
        made = []
        for one in read(text, language):
            roles = {}
            for filler in one.fillers:
                roles.setdefault(filler.role, []).append(text[filler.start : filler.end])
            made.append((one.trigger.of(text), one.type, one.mode, one.context, roles))
        return made

    return tell

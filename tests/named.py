"""Sentences with the shipped pipeline's tags, and mentions put where a test says that names stand."""

from functools import cache

from sayso.adapters import load_tools
from sayso.ids import make_id
from sayso.lang import profile
from sayso.model import Mention
from sayso.stages.parse import parse
from sayso.stages.quotes import quotes
from sayso.stages.timexes import timexes
from tests.texts import document

ORGANISATION, PERSON, COUNTRY, PEOPLE = "Organization", "Person", "Country", "Group"


@cache
def _tokenize():
    return load_tools({}).tokenize


def tagged(text, language="en"):
    doc = document(text, language)
    return parse(doc, tokenize=_tokenize())


def mentions_of(parsed, names):
    """A mention wherever one of `names` (name to schema) stands."""
    text, found = parsed.document.text, []
    for name, schema in names.items():
        start = text.find(name)
        while start >= 0:
            found.append(mention(parsed, name, start, schema))
            start = text.find(name, start + 1)
    return sorted(found, key=lambda one: one.start)


def mention(parsed, name, start, schema, form="name"):
    return Mention(
        id=make_id("m", parsed.id, start, form), document=parsed.id, start=start, end=start + len(name), name=name,
        form=form, schema=schema, language=parsed.document.language, score=1.0, why="",
    )  # fmt: skip


def read(text, names=(), language="en"):
    """The parse, mentions, quotations and times of a text."""
    parsed = tagged(text, language)
    words = profile(language)
    named = mentions_of(parsed, dict(names))
    return parsed, named, quotes(parsed, named, (), profile=words), timexes(parsed, profile=words)

"""Names, bearers and a language's nouns, made short."""

from sayso.lang import profile
from sayso.model import Mention, Role
from sayso.stages.coreferences.bearers import Bearer, parts
from sayso.stages.coreferences.nouns import nouns as ready
from sayso.stages.coreferences.text import lines
from tests.named import tagged


def nouns(language="en"):
    words = profile(language)
    return ready(words.references, words.names, words.quotes)


def mention(name, start=0, schema="Person", key=None):
    return Mention(
        id=key or f"m-{name}-{start}", document="d-1", start=start, end=start + len(name), name=name, form="name", schema=schema,
        language="en", score=1.0, why="",
    )  # fmt: skip


def bearer(name, start=0, schema="Person", **known):
    return Bearer(schema, parts(name), [mention(name, start, schema)], **known)


def role(text):
    return Role(id=f"o-{text}", mention="m-1", document="d-1", start=0, end=len(text), text=text)


def line(text, language="en"):
    """The first sentence of a text."""
    return lines(tagged(text, language))[0]

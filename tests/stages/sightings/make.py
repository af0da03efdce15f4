"""Entities and texts of invented people for the search for names in other scripts."""

from sayso.model import Document, Entity, NameForm


def document(text, language, key="d-1"):
    return Document(
        id=key, page="p", title=None, language=language, text=text, url=None, outlet=None, byline=(), credit=(), dateline_place=None,
        contributors=(), declared=(), paragraphs=(), furniture=(),
    )  # fmt: skip


def entity(*names, schema="Person", key=None, language="en", count=2):
    forms = tuple(NameForm(text=name, language=language, count=count) for name in names)
    return Entity(id=key or f"e-{names[0]}", schema=schema, name=names[0], names=forms, wikidata=None, why=())

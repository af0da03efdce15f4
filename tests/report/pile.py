"""Dossiers of a few made-up documents, statements and derivations, for the tests of counts and trees."""

from dataclasses import replace

from sayso.model import Attribution, Dating, Derivation, Entity, Link, Mention, Origin, SameWords, Story, Teller
from tests.samples import dossier

MADE = dossier()


def documents(names, language="en"):
    return tuple(
        replace(MADE.documents[0], id=f"d-{name}", title=f"Report {name}", outlet=f"Paper {name}", language=language)
        for name in names
    )


def quote(name, *chain, document=None, mention=None):
    """A quotation in a document of its own name; the last teller may be a mention."""
    tellers = [Teller(name=teller, start=0, end=4, mention=None) for teller in chain]
    if mention:
        tellers[-1] = replace(tellers[-1], mention=mention)
    said = Attribution(source=(), cue=(), speaker=mention, chain=tuple(tellers), score=0.9, why="test")
    return replace(MADE.quotations[0], id=f"q-{name}", document=f"d-{document or name}", attribution=said)


def same(a, b, kind="verbatim"):
    return SameWords(id=f"w-{a}{b}", a=f"q-{a}", b=f"q-{b}", kind=kind, speaker=None, score=1.0, why="test")


def entity(name, document):
    """An entity with one mention and the link between them."""
    mention = Mention(
        id=f"m-{name}-{document}",
        document=f"d-{document}",
        start=0,
        end=4,
        name=name,
        form="name",
        schema="Organization",
        language="en",
        score=1.0,
        why="test",
    )
    made = Entity(id=f"e-{name}", schema="Organization", name=name, names=(), wikidata=None, why=())
    return mention, made, Link(mention=mention.id, entity=made.id, score=1.0, why="test")


def story(names):
    return Story(
        id="s-1",
        title="Fire at the mill",
        documents=tuple(f"d-{name}" for name in names),
        earliest="2031-02-03",
        latest="2031-02-04",
        entities=(),
        score=1.0,
        why="test",
    )


def origin(*names):
    members = tuple(f"d-{name}" for name in names)
    return Origin(id=f"g-{'-'.join(names)}", documents=members, credit=None, why="test")


def dated(name, earliest, latest=None):
    return Dating(
        id=f"a-{name}",
        document=f"d-{name}",
        declared=None,
        earliest=earliest,
        latest=latest or earliest,
        best=None if latest else earliest,
        conflict=False,
        score=1.0,
        why="test",
    )


def derived(name, parent=None, outlet=None, kind="copy"):
    return Derivation(
        id=f"y-{name}",
        document=f"d-{name}",
        derived_from=None if parent is None else f"d-{parent}",
        outlet=outlet,
        kind=kind,
        score=0.9,
        why=f"{name} was printed later",
        evidence=(),
    )


def pile(names="abcd", **records):
    """A dossier of documents a, b, ... in one story, with the records given and no others."""
    empty = dict.fromkeys(
        (
            "mentions",
            "entities",
            "links",
            "quotations",
            "figures",
            "same_words",
            "derivations",
            "datings",
            "roles",
            "moments",
        ),
        (),
    )
    given = {"documents": documents(names), "stories": (story(names),), "origins": (), **records}
    return replace(MADE, **{**empty, **given})

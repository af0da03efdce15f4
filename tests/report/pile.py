"""Dossiers of a few made-up documents, statements and derivations, for the tests of counts and trees."""

from dataclasses import replace

from sayso.model import (
    Attribution,
    Dating,
    Derivation,
    Difference,
    Entity,
    Event,
    EventMention,
    Filler,
    Holder,
    Label,
    Link,
    Mention,
    Origin,
    Relation,
    RelationMention,
    SameWords,
    Span,
    Story,
    Teller,
)
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


def telling(name, *, document=None, words=(0, 20), fillers=(), said=None, timex=None, context="actual"):
    """Words of a document of its own name that tell of an event; `fillers` are roles with mentions."""
    return EventMention(
        id=f"h-{name}",
        document=f"d-{document or name}",
        start=words[0],
        end=words[1],
        trigger=Span(words[0], words[0] + 4),
        head="burn",
        type="CRIME",
        mode=None,
        context=context,
        fillers=tuple(Filler(role=role, start=0, end=4, mention=mention) for role, mention in fillers),
        timex=timex,
        attribution=said,
        score=1.0,
        why="test",
    )


def happening(name, *mentions, when=(None, None), held=(), differences=(), context="actual", place=None):
    """An event told by mentions; `held` are a role, an entity and the mentions that name it."""
    return Event(
        id=f"j-{name}",
        type="CRIME",
        mode=None,
        context=context,
        earliest=when[0],
        latest=when[1],
        place=None if place is None else f"e-{place}",
        roles=tuple(
            Holder(role=role, entity=f"e-{entity}", mentions=tuple(f"h-{m}" for m in told))
            for role, entity, told in held
        ),
        mentions=tuple(f"h-{mention}" for mention in mentions),
        differences=differences,
        score=1.0,
        why="test",
    )


def differ(kind, *sides):
    return Difference(kind=kind, sides=tuple((f"h-{side}",) for side in sides), why=f"another {kind}")


def tied(name, a, b, sign=1, when=(None, None), kind="talks"):
    """A relation and the words that say so."""
    told = RelationMention(
        id=f"x-{name}",
        document="d-a",
        start=0,
        end=20,
        trigger=Span(0, 4),
        a="m",
        b="m",
        type=kind,
        sign=sign,
        timex=None,
        attribution=None,
        score=1.0,
        why="test",
    )
    made = Relation(
        id=f"y-{name}",
        a=f"e-{a}",
        b=f"e-{b}",
        type=kind,
        sign=sign,
        earliest=when[0],
        latest=when[1],
        mentions=(told.id,),
        events=(),
        quotations=(),
        score=1.0,
        why="test",
    )
    return told, made


def called(name, label, mention=None, document="a", said=None):
    return Label(
        id=f"b-{name}",
        document=f"d-{document}",
        start=0,
        end=4,
        label=label,
        mention=mention,
        attribution=said,
        score=1.0,
        why="test",
    )


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
            "event_mentions",
            "events",
            "relation_mentions",
            "relations",
            "labels",
        ),
        (),
    )
    given = {"documents": documents(names), "stories": (story(names),), "origins": (), **records}
    return replace(MADE, **{**empty, **given})

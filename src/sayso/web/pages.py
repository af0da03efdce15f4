"""What stands on the pages besides the report: a text, an actor, an event, what a search found."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sayso.model import Document, Entity, Event, EventMention, EventRole, Label, Relation
from sayso.report.actors import Actor, actor
from sayso.report.hearsay import told_by
from sayso.report.joins import Joins, words_of
from sayso.report.sections import DocumentRow, Place, document_row, interval, place_of
from sayso.report.told import counted, event_documents, holders, relation_words, tellings, words_at
from sayso.web.shelf import Edition

SHOWN = 200
"""Lines of one list; a page stays quick. The dossier has all."""
PLACES = 3
"""Places shown of one document that a search found."""
AROUND = 90
"""Characters on each side of words that were found."""
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """Words with who is said to say them."""

    place: Place
    who: str | None
    told_by: str | None
    note: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class EventRow:
    """An event as a line."""

    event: Event
    when: str
    names: Sequence[tuple[EventRole, Entity]]
    place: Place
    where: Entity | None
    pages: int
    origins: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RelationRow:
    """A relation as a line."""

    relation: Relation
    when: str
    a: Entity
    b: Entity
    places: Sequence[Place]


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorPage:
    """All of one actor."""

    actor: Actor
    quotations: Sequence[Told]
    events: Sequence[EventRow]
    relations: Sequence[RelationRow]
    labels: Sequence[Told]


@dataclass(frozen=True, slots=True, kw_only=True)
class EventPage:
    """All of one event: each telling on its own."""

    row: EventRow
    tellings: Sequence[Told]
    differences: Sequence[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentPage:
    """A whole text, cut at the words that were asked for."""

    row: DocumentRow
    before: str
    words: str
    after: str
    actors: Sequence[Entity]
    events: Sequence[EventRow]
    lineage: Sequence[tuple[str, DocumentRow | None, str]]
    """How, from or into which document (None: an agency's, which `why` names), and why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A document that a search found, with the places of the words: what stands before, the words, what stands behind."""

    row: DocumentRow
    places: Sequence[tuple[Place, str, str]]


def actor_page(edition: Edition, ident: str) -> ActorPage | None:
    """An actor's page; None where there is no such actor."""
    joins = edition.joins
    entity = joins.entities.get(ident)
    if entity is None:
        return None
    relations = (one for one in edition.dossier.relations if ident in (one.a, one.b))
    return ActorPage(
        actor=actor(entity, joins, edition.bearers),
        quotations=list(_quotations(edition, ident)),
        events=[event_row(one, joins) for one in edition.dossier.events if ident in {h.entity for h in one.roles}],
        relations=[relation_row(one, joins) for one in relations],
        labels=[
            _label(one, joins) for one in edition.dossier.labels if joins.entity_of.get(one.mention or "") == ident
        ],
    )


def _quotations(edition: Edition, speaker: str) -> Iterator[Told]:
    joins = edition.joins
    for quote in edition.dossier.quotations:
        said = quote.attribution
        if said is not None and joins.entity_of.get(said.speaker or "") == speaker:
            doc = joins.documents[quote.document]
            yield Told(
                place=place_of(doc, quote.start, quote.end, joins),
                who=words_of(said.source, doc.text) or None,
                told_by=told_by(said, doc),
                note=quote.kind,
            )


def _label(label: Label, joins: Joins) -> Told:
    doc, said = joins.documents[label.document], label.attribution
    return Told(
        place=place_of(doc, label.start, label.end, joins),
        who="in its own voice" if said is None else f"on the word of {words_of(said.source, doc.text)}",
        told_by=told_by(said, doc),
        note=None,
    )


def event_row(event: Event, joins: Joins) -> EventRow:
    """An event as a line, with the words of its surest telling."""
    first = tellings(event, joins)[0]
    pages, origins = counted(event_documents(event, joins), joins)
    return EventRow(
        event=event,
        when=interval(event.earliest, event.latest),
        names=[
            (h.role, joins.entities[h.entity]) for h in event.roles if h.role != "place" and h.entity in joins.entities
        ],
        place=place_of(joins.documents[first.document], first.start, first.end, joins),
        where=joins.entities.get(event.place or next(iter(holders(event, "place")), "")),
        pages=pages,
        origins=origins,
    )


def relation_row(relation: Relation, joins: Joins) -> RelationRow:
    """A relation as a line."""
    words = relation_words(relation, joins)[:PLACES]
    return RelationRow(
        relation=relation,
        when=interval(relation.earliest, relation.latest),
        a=joins.entities[relation.a],
        b=joins.entities[relation.b],
        places=[place_of(joins.documents[one.document], one.start, one.end, joins) for one in words],
    )


def event_page(edition: Edition, ident: str) -> EventPage | None:
    """An event's page; None where there is no such event."""
    event = edition.joins.events.get(ident)
    if event is None:
        return None
    return EventPage(
        row=event_row(event, edition.joins),
        tellings=[_telling(mention, edition.joins) for mention in tellings(event, edition.joins)],
        differences=[difference.why for difference in event.differences],
    )


def _telling(mention: EventMention, joins: Joins) -> Told:
    doc, said = joins.documents[mention.document], mention.attribution
    return Told(
        place=place_of(doc, mention.start, mention.end, joins),
        who=None if said is None else words_of(said.source, doc.text) or None,
        told_by=told_by(said, doc),
        note=mention.why,
    )


def document_page(edition: Edition, ident: str, start: int, end: int) -> DocumentPage | None:
    """A text's page with the words from `start` to `end` marked; None where there is no such text."""
    joins = edition.joins
    doc = joins.documents.get(ident)
    if doc is None:
        return None
    start, end = sorted((min(max(0, start), len(doc.text)), min(max(0, end), len(doc.text))))
    named = dict.fromkeys(joins.entity_of.get(one.id, "") for one in edition.dossier.mentions if one.document == ident)
    told = (one for one in edition.dossier.events if ident in event_documents(one, joins))
    return DocumentPage(
        row=document_row(doc, joins),
        before=doc.text[:start],
        words=doc.text[start:end],
        after=doc.text[end:],
        actors=[joins.entities[entity] for entity in named if entity in joins.entities],
        events=[event_row(one, joins) for one in told],
        lineage=list(_lineage(edition, ident)),
    )


def _lineage(edition: Edition, ident: str) -> Iterator[tuple[str, DocumentRow | None, str]]:
    documents = edition.joins.documents
    for one in edition.dossier.derivations:
        if one.document == ident:
            parent = documents.get(one.derived_from or "")
            yield f"{one.kind} of", None if parent is None else document_row(parent, edition.joins), one.why
        elif one.derived_from == ident:
            yield f"has a {one.kind}", document_row(documents[one.document], edition.joins), one.why


def hits(edition: Edition, found: Sequence[str], words: str) -> list[Hit]:
    """What a search found, in its order. A document that came after this edition was read is left out until the next one."""
    joins = edition.joins
    there = [joins.documents[ident] for ident in found if ident in joins.documents]
    return [Hit(row=document_row(doc, joins), places=list(_places(doc, words, joins))) for doc in there]


def _places(doc: Document, words: str, joins: Joins) -> Iterator[tuple[Place, str, str]]:
    """The first place of each word; nothing where only the title, or another form of the words, has them."""
    for word in list(dict.fromkeys(_WORD.findall(words)))[:PLACES]:
        found = re.search(rf"\b{re.escape(word)}", doc.text, re.IGNORECASE)
        if found is not None:
            start, end = found.span()
            before = doc.text[max(0, start - AROUND) : start]
            after = words_at(doc.id, end, min(len(doc.text), end + AROUND), joins).text
            yield place_of(doc, start, end, joins), before, after


def actors_named(edition: Edition, words: str) -> list[Entity]:
    """Actors with a spelling that has all the words."""
    wanted = words.casefold().split()
    fits = (
        entity
        for entity in edition.dossier.entities
        if any(all(word in name.text.casefold() for word in wanted) for name in entity.names)
    )
    return (
        sorted(fits, key=lambda one: (-len(edition.joins.mentions_of.get(one.id, ())), one.name, one.id))
        if wanted
        else []
    )

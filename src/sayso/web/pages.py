"""What stands on the pages besides the report: a text, an actor, an event, what a search found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from sayso.model import Document, Entity, Event, Mention
from sayso.report.actors import Actor, actor
from sayso.report.events import EventRow, documents_of, event_rows, in_time
from sayso.report.hearsay import told_by
from sayso.report.joins import Joins, words_of
from sayso.report.labels import OutletRow, labelled
from sayso.report.quotations import quoted_place
from sayso.report.relations import RelationRow, relation_rows
from sayso.report.sections import DocumentRow, Place, document_row, place_of
from sayso.text.asked import asked, places_of
from sayso.web.editions import Edition

SHOWN = 200
"""Lines of one list; a page stays quick. The dossier has all."""
PLACES = 3
"""Places shown of one document that a search found."""
AROUND = 90
"""Characters on each side of words that were found."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """Words that an actor is said to have said."""

    place: Place
    """With the words as they are shown: the speaker's own in marks."""
    kind: str
    source: str
    """What the page calls the speaker."""
    told_by: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorPage:
    """All of one actor."""

    actor: Actor
    mentions: Sequence[tuple[str, Sequence[Place]]]
    """By form, in words."""
    quotations: Sequence[Said]
    events: Sequence[EventRow]
    relations: Sequence[RelationRow]
    labels: Sequence[OutletRow]
    """By outlet: what it calls the actor, in its own voice and on whose word."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentPage:
    """A whole text, cut at the words that were asked for."""

    row: DocumentRow
    before: str
    words: str
    after: str
    actors: Sequence[Entity]
    events: Sequence[EventRow]
    lineage: Sequence[tuple[str, DocumentRow | str, str]]
    """How, from or into which document (an agency's name where its page is not in the pile), and why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A document that a search found, with the places of the words: what stands before, the words, what stands behind."""

    row: DocumentRow
    places: Sequence[tuple[Place, str, str]]


def actor_page(edition: Edition, ident: str) -> ActorPage | None:
    """An actor's page; None where there is no such actor."""
    joins, dossier = edition.joins, edition.dossier
    entity = joins.entities.get(ident)
    if entity is None:
        return None
    told = [one for one in dossier.events if one.place == ident or ident in {holder.entity for holder in one.roles}]
    called = [one for one in dossier.labels if joins.entity_of.get(one.mention or "") == ident]
    own, _ = labelled(replace(dossier, labels=tuple(called)), joins, 1)
    tied = tuple(one for one in dossier.relations if ident in (one.a, one.b))
    showing = {event for one in tied for event in one.events}
    shown = {row.event.id: row for row in _rows(edition, (joins.events[event] for event in showing))}
    found_actor = actor(entity, joins, edition.bearers)
    return ActorPage(
        actor=found_actor,
        mentions=[(form, [_place(one, joins) for one in held]) for form, held in found_actor.mentions],
        quotations=list(_said(edition, ident)),
        events=_rows(edition, told),
        relations=relation_rows(replace(dossier, relations=tied), joins, shown, len(tied)),
        labels=[row for one in own for row in one.outlets],
    )


def _place(mention: Mention, joins: Joins) -> Place:
    return place_of(joins.documents[mention.document], mention.start, mention.end, joins)


def _said(edition: Edition, speaker: str) -> Iterator[Said]:
    joins = edition.joins
    for quote in edition.dossier.quotations:
        given = quote.attribution
        if given is not None and joins.entity_of.get(given.speaker or "") == speaker:
            doc = joins.documents[quote.document]
            yield Said(
                place=quoted_place(quote, joins),
                kind=quote.kind,
                source=words_of(given.source, doc.text),
                told_by=told_by(given, doc),
            )


def _rows(edition: Edition, told: Iterable[Event]) -> list[EventRow]:
    return event_rows(sorted(told, key=in_time), edition.dossier, edition.joins)


def event_page(edition: Edition, ident: str) -> EventRow | None:
    """All of one event, each telling on its own; None where there is no such event."""
    event = edition.joins.events.get(ident)
    return None if event is None else _rows(edition, [event])[0]


def document_page(edition: Edition, ident: str, start: int, end: int) -> DocumentPage | None:
    """A text's page with the words from `start` to `end` marked; None where there is no such text."""
    joins = edition.joins
    doc = joins.documents.get(ident)
    if doc is None:
        return None
    start, end = sorted((min(max(0, start), len(doc.text)), min(max(0, end), len(doc.text))))
    named = dict.fromkeys(joins.entity_of.get(one.id, "") for one in edition.dossier.mentions if one.document == ident)
    told = [one for one in edition.dossier.events if ident in documents_of(one, joins)]
    return DocumentPage(
        row=document_row(doc, joins),
        before=doc.text[:start],
        words=doc.text[start:end],
        after=doc.text[end:],
        actors=[joins.entities[entity] for entity in named if entity in joins.entities],
        events=_rows(edition, told),
        lineage=list(_lineage(edition, ident)),
    )


def _lineage(edition: Edition, ident: str) -> Iterator[tuple[str, DocumentRow | str, str]]:
    documents = edition.joins.documents
    for one in edition.dossier.derivations:
        if one.document == ident:
            parent = documents.get(one.derived_from or "")
            source = (one.outlet or "another text") if parent is None else document_row(parent, edition.joins)
            yield f"{one.kind} of", source, one.why
        elif one.derived_from == ident:
            yield f"has a {one.kind}", document_row(documents[one.document], edition.joins), one.why


def hits(edition: Edition, found: Sequence[str], words: str) -> list[Hit]:
    """What a search found, in its order. A document that came after this edition was read is left out until the next one."""
    joins = edition.joins
    there = [joins.documents[ident] for ident in found if ident in joins.documents]
    return [Hit(row=document_row(doc, joins), places=list(_places(doc, words, joins))) for doc in there]


def _places(doc: Document, words: str, joins: Joins) -> Iterator[tuple[Place, str, str]]:
    """The first place of each word or phrase; nothing where only the title, or another form of the words, has them."""
    for phrase in asked(words)[:PLACES]:
        found = places_of(phrase, doc.text)
        if found is not None:
            start, end = found.span()
            before = doc.text[max(0, start - AROUND) : start]
            after = doc.text[end : end + AROUND]
            yield place_of(doc, start, end, joins), before, after


def actors_named(edition: Edition, words: str) -> list[Entity]:
    """Actors with a spelling that has all the words."""
    wanted = [phrase.casefold() for phrase in asked(words)]
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

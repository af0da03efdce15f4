"""Events, their tellings, relations and labels as flat tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sayso.model import Document, Dossier, Entity, Event, EventMention, Filler, Quotation, Relation, RelationMention
from sayso.report.events import documents_of as told_in
from sayso.report.events import in_time
from sayso.report.happenings import ROLES
from sayso.report.joins import Joins, count_origins
from sayso.report.rows import Row, where, who
from sayso.report.sections import outlet_of
from sayso.report.shown_in import documents_of as shown_in


def events(dossier: Dossier, joins: Joins) -> Iterator[Row]:
    """One row an event, in the order of time."""
    for event in sorted(dossier.events, key=in_time):
        documents = told_in(event, joins)
        yield {
            "event": event.id,
            "type": event.type,
            "mode": event.mode,
            "context": event.context,
            "earliest": event.earliest,
            "latest": event.latest,
            "place": _name(event.place, joins),
            **{f"{role}s": _held(event, role, joins) for role in ROLES},
            "tellings": len(event.mentions),
            "pages": len(documents),
            "origins": count_origins(documents, joins),
            "words": " | ".join(dict.fromkeys(_words(joins.event_mentions[one], joins) for one in event.mentions)),
            "differences": " ".join(difference.why for difference in event.differences) or None,
            "score": event.score,
            "why": event.why,
        }


def event_mentions(dossier: Dossier, joins: Joins) -> Iterator[Row]:
    """One row a telling."""
    event_of = {mention: event.id for event in dossier.events for mention in event.mentions}
    for mention in dossier.event_mentions:
        doc = joins.documents[mention.document]
        reading = joins.reading_of.get(mention.timex or "")
        yield {
            "event": event_of.get(mention.id),
            "mention": mention.id,
            "type": mention.type,
            "mode": mention.mode,
            "context": mention.context,
            "trigger": mention.trigger.of(doc.text),
            "words": _words(mention, joins),
            **{f"{role}s": _filled(mention.fillers, role, doc) for role in ROLES},
            "earliest": None if reading is None else reading.earliest,
            "latest": None if reading is None else reading.latest,
            **who(mention.attribution, doc, joins),
            "score": mention.score,
            "why": mention.why,
            **where(mention.document, mention.start, mention.end, joins),
        }


def relations(dossier: Dossier, joins: Joins) -> Iterator[Row]:
    """One row a relation, with all the words that say so."""
    for relation in dossier.relations:
        documents = shown_in(relation, joins)
        yield {
            "relation": relation.id,
            "a": _name(relation.a, joins),
            "b": _name(relation.b, joins),
            "type": relation.type,
            "sign": relation.sign,
            "earliest": relation.earliest,
            "latest": relation.latest,
            "words": " | ".join(dict.fromkeys(_shown(relation, joins))) or None,
            "events": "; ".join(relation.events) or None,
            "pages": len(documents),
            "origins": count_origins(documents, joins),
            "score": relation.score,
            "why": relation.why,
        }


def labels(dossier: Dossier, joins: Joins) -> Iterator[Row]:
    """One row a label in its place."""
    for label in dossier.labels:
        yield {
            "actor": _name(joins.entity_of.get(label.mention or ""), joins),
            "label": label.label,
            "called_by": outlet_of(joins.documents[label.document], joins),
            **who(label.attribution, joins.documents[label.document], joins),
            "score": label.score,
            "why": label.why,
            **where(label.document, label.start, label.end, joins),
        }


def _name(entity: str | None, joins: Joins) -> str | None:
    known: Entity | None = joins.entities.get(entity or "")
    return None if known is None else known.name


def _held(event: Event, role: str, joins: Joins) -> str | None:
    names = (_name(holder.entity, joins) for holder in event.roles if holder.role == role)
    return "; ".join(name for name in names if name) or None


def _filled(fillers: Iterable[Filler], role: str, doc: Document) -> str | None:
    """The words on the page for those in a role, known by name or not."""
    return "; ".join(" ".join(doc.text[one.start : one.end].split()) for one in fillers if one.role == role) or None


def _words(mention: EventMention, joins: Joins) -> str:
    return " ".join(joins.documents[mention.document].text[mention.start : mention.end].split())


def _shown(relation: Relation, joins: Joins) -> Iterator[str]:
    mentions = [joins.relation_mentions[mention] for mention in relation.mentions]
    quotes = [joins.quotations[quote] for quote in relation.quotations]
    records: list[RelationMention | Quotation] = [*mentions, *quotes]
    for record in records:
        yield " ".join(joins.documents[record.document].text[record.start : record.end].split())

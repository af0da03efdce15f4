"""Events, relations and labels under the contract's names."""

from __future__ import annotations

from typing import Any, TypeAlias

import msgspec

from sayso.model import Attribution, Event, EventMention, Filler, Label, Relation, RelationMention, Span
from sayso.report.hearsay import tellers
from sayso.report.joins import Joins, count_origins
from sayso.report.shown_in import documents_of

Json: TypeAlias = dict[str, Any]


def place_json(span: Span | None) -> Json | None:
    """A span as an object."""
    return None if span is None else {"start": span.start, "end": span.end}


def attribution_json(attribution: Attribution | None, document: str, joins: Joins) -> Json | None:
    """Who is said to say it; null where the outlet speaks itself."""
    if attribution is None:
        return None
    chain = (
        {"name": t.name, "entity": joins.entity_of.get(t.mention or ""), "start": t.start, "end": t.end}
        for t in tellers(attribution, joins.documents[document])
    )
    return {
        "source": [[span.start, span.end] for span in attribution.source],
        "cue": [[span.start, span.end] for span in attribution.cue],
        "speaker": joins.entity_of.get(attribution.speaker or ""),
        "chain": list(chain),
        "score": attribution.score,
        "why": attribution.why,
    }


def event_json(event: Event, joins: Joins) -> Json:
    """One event; its mentions as places with their own roles, its date null where neither end is known."""
    told = [joins.event_mentions[mention] for mention in event.mentions]
    documents = sorted({mention.document for mention in told})
    dated = event.earliest is not None or event.latest is not None
    return {
        "id": event.id,
        "type": event.type,
        "mode": event.mode,
        "context": event.context,
        "date": {"earliest": event.earliest, "latest": event.latest} if dated else None,
        "place": event.place,
        "roles": [{"role": holder.role, "entity": holder.entity} for holder in event.roles],
        "mentions": [_event_mention(mention, joins) for mention in told],
        "differences": [msgspec.to_builtins(difference) for difference in event.differences],
        "pages": len(documents),
        "origins": count_origins(documents, joins),
        "score": event.score,
        "why": event.why,
    }


def _event_mention(mention: EventMention, joins: Joins) -> Json:
    return {
        "id": mention.id,
        "document": mention.document,
        "start": mention.start,
        "end": mention.end,
        "trigger": place_json(mention.trigger),
        "type": mention.type,
        "mode": mention.mode,
        "context": mention.context,
        "roles": [_filler(filler, joins) for filler in mention.fillers],
        "timex": mention.timex,
        "attribution": attribution_json(mention.attribution, mention.document, joins),
        "score": mention.score,
        "why": mention.why,
    }


def _filler(filler: Filler, joins: Joins) -> Json:
    entity = joins.entity_of.get(filler.mention or "")
    return {"role": filler.role, "start": filler.start, "end": filler.end, "entity": entity}


def relation_json(relation: Relation, joins: Joins) -> Json:
    """One relation with the words that say so and the ids of the events that show it."""
    told = [joins.relation_mentions[mention] for mention in relation.mentions]
    documents = documents_of(relation, joins)
    return {
        "id": relation.id,
        "a": relation.a,
        "b": relation.b,
        "type": relation.type,
        "sign": relation.sign,
        "earliest": relation.earliest,
        "latest": relation.latest,
        "mentions": [_relation_mention(mention, joins) for mention in told],
        "events": relation.events,
        "quotations": relation.quotations,
        "pages": len(documents),
        "origins": count_origins(documents, joins),
        "score": relation.score,
        "why": relation.why,
    }


def _relation_mention(mention: RelationMention, joins: Joins) -> Json:
    return {
        "document": mention.document,
        "start": mention.start,
        "end": mention.end,
        "trigger": place_json(mention.trigger),
        "attribution": attribution_json(mention.attribution, mention.document, joins),
        "score": mention.score,
        "why": mention.why,
    }


def label_json(label: Label, joins: Joins) -> Json:
    """One label; `entity` is null for people without a name."""
    return {
        "id": label.id,
        "entity": joins.entity_of.get(label.mention or ""),
        "document": label.document,
        "start": label.start,
        "end": label.end,
        "label": label.label,
        "attribution": attribution_json(label.attribution, label.document, joins),
        "score": label.score,
        "why": label.why,
    }

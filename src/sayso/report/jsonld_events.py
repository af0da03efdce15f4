"""Events, relations and labels as nodes of the JSON-LD export."""

from __future__ import annotations

from sayso.model import Event, EventMention, Label, Relation, RelationMention
from sayso.report.joins import Joins
from sayso.report.jsonld_terms import Node, attribution, bounds, judged, node, placed, ref, refs
from sayso.report.told import day_of, event_documents, holders


def event_node(event: Event, joins: Joins) -> Node:
    """An event. `schema:startDate` is there only where the day is known."""
    day = day_of(event.earliest, event.latest)
    return node(
        event.id,
        ["schema:Event", "sayso:Happening"],
        {
            "sayso:eventType": event.type,
            "sayso:mode": event.mode,
            "sayso:context": event.context,
            "schema:startDate": day,
            "schema:endDate": day,
            **bounds(event.earliest, event.latest),
            "schema:location": None if event.place is None else ref(event.place),
            "schema:attendee": refs(holders(event, "participant")),
            "sayso:role": [_role(holder.role, holder.entity) for holder in event.roles],
            "schema:subjectOf": refs(event_documents(event, joins)),
            "sayso:telling": refs(event.mentions),
            "sayso:difference": [
                node(None, ["sayso:Difference"], {"sayso:kind": one.kind, "sayso:why": one.why})
                for one in event.differences
            ],
            **judged(event),
        },
    )


def _role(role: str, entity: str) -> Node:
    return node(None, ["sayso:Role"], {"sayso:kind": role, "sayso:entity": ref(entity)})


def telling_node(mention: EventMention, joins: Joins) -> Node:
    """One telling of an event."""
    return node(
        mention.id,
        ["sayso:EventMention"],
        {
            "sayso:eventType": mention.type,
            "sayso:mode": mention.mode,
            "sayso:context": mention.context,
            "sayso:words": placed(mention.document, mention.start, mention.end, joins),
            "sayso:trigger": placed(mention.document, mention.trigger.start, mention.trigger.end, joins),
            "sayso:attribution": attribution(mention.attribution, mention.document, joins),
            "schema:isPartOf": ref(mention.document),
            **judged(mention),
        },
    )


def relation_node(relation: Relation) -> Node:
    """A relation: how we read the words and events that it names."""
    return node(
        relation.id,
        ["sayso:Relation"],
        {
            "sayso:a": ref(relation.a),
            "sayso:b": ref(relation.b),
            "sayso:kind": relation.type,
            "sayso:sign": relation.sign,
            **bounds(relation.earliest, relation.latest),
            "sayso:telling": refs(relation.mentions),
            "sayso:event": refs(relation.events),
            "sayso:quotation": refs(relation.quotations),
            **judged(relation),
        },
    )


def relation_mention_node(mention: RelationMention, joins: Joins) -> Node:
    """Words that say how two actors stand to each other."""
    return node(
        mention.id,
        ["sayso:RelationMention"],
        {
            "sayso:words": placed(mention.document, mention.start, mention.end, joins),
            "sayso:trigger": placed(mention.document, mention.trigger.start, mention.trigger.end, joins),
            "sayso:attribution": attribution(mention.attribution, mention.document, joins),
            "schema:isPartOf": ref(mention.document),
            **judged(mention),
        },
    )


def label_node(label: Label, joins: Joins) -> Node:
    """What a text calls someone: an annotation with the word as its body, so that nobody takes it for what he is."""
    entity = joins.entity_of.get(label.mention or "")
    return node(
        label.id,
        ["oa:Annotation", "sayso:Label"],
        {
            "oa:motivatedBy": "oa:tagging",
            "oa:hasBody": {"type": "oa:TextualBody", "rdf:value": label.label},
            "oa:hasTarget": placed(label.document, label.start, label.end, joins),
            "sayso:entity": None if entity is None else ref(entity),
            "sayso:attribution": attribution(label.attribution, label.document, joins),
            **judged(label),
        },
    )

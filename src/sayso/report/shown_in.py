"""Which documents show a relation: those with its words, and those whose telling of an event names both sides."""

from __future__ import annotations

from sayso.model import Relation
from sayso.report.joins import Joins


def documents_of(relation: Relation, joins: Joins) -> set[str]:
    """The documents whose words, tellings of events or quotations show a relation."""
    shown = [joins.event_mentions[mention] for event in relation.events for mention in _naming(relation, joins, event)]
    told = [joins.relation_mentions[mention] for mention in relation.mentions]
    said = [joins.quotations[quote] for quote in relation.quotations]
    return {record.document for records in (shown, told, said) for record in records}


def _naming(relation: Relation, joins: Joins, event: str) -> list[str]:
    """The tellings of an event that name both sides."""
    sides: tuple[set[str], set[str]] = (set(), set())
    for holder in joins.events[event].roles:
        for side, entity in zip(sides, (relation.a, relation.b), strict=True):
            if holder.entity == entity:
                side.update(holder.mentions)
    return sorted(sides[0] & sides[1])

"""Relations as a reader sees them: who stood how to whom, when, and in which words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from sayso.model import Dossier, Entity, Relation
from sayso.model.relation import DIRECTED
from sayso.report.events import EventRow, event_rows
from sayso.report.happenings import SIGNS
from sayso.report.joins import Joins, count_origins
from sayso.report.quotations import quoted_place
from sayso.report.sections import Place, interval
from sayso.report.shown_in import documents_of
from sayso.report.tellings import Telling, line_of, tellings

Pair: TypeAlias = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RelationRow:
    """A relation with the words, the events and the quotations that show it."""

    relation: Relation
    a: Entity
    """Who acts, where the relation has a direction; else the first by name."""
    b: Entity
    sign: str
    """In words."""
    when: str
    told: Sequence[Telling]
    events: Sequence[EventRow]
    """Those of its events that are shown."""
    events_in_all: int
    quotations: Sequence[Place]
    """With their words as they are shown."""
    pages: int
    origins: int

    @property
    def dated(self) -> bool:
        """Whether its time is told; that it was so before its page was written is no time."""
        return self.relation.earliest is not None and self.relation.latest is not None

    @property
    def brief(self) -> str:
        """A few words for a link: what kind, and when; of a membership no more than that."""
        timed = self.dated and self.relation.type != "membership"
        return f"{self.relation.type}, {self.when}" if timed else self.relation.type

    @property
    def directed(self) -> bool:
        """Whether the first acts on the second."""
        return self.relation.type in DIRECTED

    @property
    def ends(self) -> tuple[str, str]:
        """The first and last day, for sorting: of one that is not known, the other."""
        first, last = self.relation.earliest or self.relation.latest, self.relation.latest or self.relation.earliest
        return first or "", last or ""


def relation_rows(dossier: Dossier, joins: Joins, events: Mapping[str, EventRow], most: int) -> list[RelationRow]:
    """The `most` relations told by most origins: those of one pair together and in time, pairs that most origins tell of first."""
    spread = {relation.id: documents_of(relation, joins) for relation in dossier.relations}
    ranked = sorted(
        (relation for relation in dossier.relations if relation.a in joins.entities and relation.b in joins.entities),
        key=lambda one: (-count_origins(spread[one.id], joins), -len(spread[one.id]), one.id),
    )
    rows = [_row(relation, spread[relation.id], events, joins) for relation in ranked[:most]]
    told = _told_of(rows)
    return sorted(rows, key=lambda row: (-told[_pair(row)], _pair(row), not row.dated, row.ends, row.relation.id))


def _told_of(rows: Sequence[RelationRow]) -> Mapping[Pair, int]:
    """How many origins tell of each pair's relation that most tell of."""
    told: dict[Pair, int] = {}
    for row in rows:
        told[_pair(row)] = max(row.origins, told.get(_pair(row), 0))
    return told


def _pair(row: RelationRow) -> Pair:
    return tuple(sorted(map(_name, (row.a, row.b))))


def _name(entity: Entity) -> tuple[str, str]:
    return entity.name.casefold(), entity.id


def _row(relation: Relation, documents: set[str], events: Mapping[str, EventRow], joins: Joins) -> RelationRow:
    quotes = [joins.quotations[quote] for quote in relation.quotations]
    first, second = joins.entities[relation.a], joins.entities[relation.b]
    if relation.type not in DIRECTED:
        first, second = sorted((first, second), key=_name)
    return RelationRow(
        relation=relation,
        a=first,
        b=second,
        sign=SIGNS[relation.sign],
        when=interval(relation.earliest, relation.latest),
        told=tellings([joins.relation_mentions[mention] for mention in relation.mentions], joins),
        events=[events[event] for event in relation.events if event in events],
        events_in_all=len(relation.events),
        quotations=[quoted_place(one, joins) for one in quotes],
        pages=len(documents),
        origins=count_origins(documents, joins),
    )


def relations_text(dossier: Dossier, joins: Joins) -> str:
    """All relations for the terminal."""
    shown = dict.fromkeys(event for relation in dossier.relations for event in relation.events)
    events = {row.event.id: row for row in event_rows((joins.events[event] for event in shown), dossier, joins)}
    rows = relation_rows(dossier, joins, events, len(dossier.relations))
    return "\n".join(line for row in rows for line in _lines(row)).strip() or "No relations were found."


def _lines(row: RelationRow) -> Iterator[str]:
    yield f"{row.a.name} {'→' if row.directed else '–'} {row.b.name}: {row.sign}, {row.relation.type} ({row.when})"
    for telling in row.told:
        yield f"  - {line_of(telling)}"
    for place in row.quotations:
        yield f"  - {place.words} · {place.outlet}"
    for event in row.events:
        yield f"  - {event.what} ({event.when}): {line_of(event.best)} ({event.event.id})"
    yield f"  why: {row.relation.why}"
    yield ""


def by_actor(rows: Sequence[RelationRow]) -> Mapping[str, Sequence[tuple[Entity, RelationRow]]]:
    """By entity the other side and the relation, in the order given."""
    found: dict[str, list[tuple[Entity, RelationRow]]] = defaultdict(list)
    for row in rows:
        found[row.a.id].append((row.b, row))
        found[row.b.id].append((row.a, row))
    return found

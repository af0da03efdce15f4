"""What every export says of events and relations: the texts that tell of one, its days, and its exact words.

The days of an event are bounds: it happened (or shall happen) some time in them. A form that knows only a day or a duration gets the
day where one is known, and what is certain of the day (its month, its year) where none is; never an end of the bounds as the day.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sayso.model import Entity, Event, EventMention, EventRole, Relation, RelationMention
from sayso.report import events
from sayso.report.events import worth
from sayso.report.joins import Joins, count_origins
from sayso.report.shown_in import documents_of

_ITEM = re.compile(r"Q[1-9][0-9]*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Exact words of a document."""

    document: str
    start: int
    end: int
    text: str


def words_at(document: str, start: int, end: int, joins: Joins) -> Words:
    """The words of a document in a span."""
    return Words(document=document, start=start, end=end, text=joins.documents[document].text[start:end])


def day_of(earliest: str | None, latest: str | None) -> str | None:
    """The day, where bounds leave only one.

    >>> day_of("2031-02-03", "2031-02-03"), day_of("2031-02-03", "2031-02-04")
    ('2031-02-03', None)
    """
    return earliest if earliest == latest else None


def certain_date(earliest: str | None, latest: str | None) -> str | None:
    """As much of an ISO date as is certain: the day, the month or the year.

    >>> certain_date("2031-02-03", "2031-02-27"), certain_date("2031-02-03", "2031-04-01"), certain_date("2031-02-03", None)
    ('2031-02', '2031', None)
    """
    if earliest is None or latest is None:
        return None
    return next((earliest[:size] for size in (10, 7, 4) if earliest[:size] == latest[:size]), None)


def tellings(event: Event, joins: Joins) -> list[EventMention]:
    """The tellings of an event, the one that the report has as headline first."""
    told = (joins.event_mentions[mention] for mention in event.mentions)
    return sorted(told, key=lambda one: worth(one, event, joins))


def event_words(event: Event, joins: Joins) -> Words:
    """The words of the event's best telling."""
    first = tellings(event, joins)[0]
    return words_at(first.document, first.start, first.end, joins)


def holders(event: Event, *roles: EventRole) -> list[str]:
    """The entities in some roles of an event, each once."""
    return list(dict.fromkeys(holder.entity for holder in event.roles if holder.role in roles))


def sides(event: Event) -> tuple[list[str], list[str]]:
    """Who acts and whom it is done to, as PLOVER has it: where an act is mutual (a meeting), all of them act and nobody receives."""
    return holders(event, "actor", "participant"), holders(event, "recipient")


def event_documents(event: Event, joins: Joins) -> list[str]:
    """The documents that tell of an event."""
    return sorted(events.documents_of(event, joins))


def relation_words(relation: Relation, joins: Joins) -> list[Words]:
    """The words that show a relation: those that say so, then those of its events and quotations."""
    said = [joins.relation_mentions[mention] for mention in relation.mentions]
    quoted = [joins.quotations[quote] for quote in relation.quotations]
    shown = [event_words(joins.events[event], joins) for event in relation.events]
    return [*_words(said, joins), *shown, *(words_at(q.document, q.start, q.end, joins) for q in quoted)]


def _words(said: Iterable[RelationMention], joins: Joins) -> list[Words]:
    ranked = sorted(said, key=lambda one: (-one.score, one.document, one.start, one.id))
    return [words_at(one.document, one.start, one.end, joins) for one in ranked]


def relation_documents(relation: Relation, joins: Joins) -> list[str]:
    """The documents that show a relation."""
    return sorted(documents_of(relation, joins))


def outlets(documents: Sequence[str], joins: Joins) -> list[str]:
    """The outlets of documents that have a name, each once."""
    return list(dict.fromkeys(outlet for one in documents if (outlet := joins.documents[one].outlet)))


def counted(documents: Sequence[str], joins: Joins) -> tuple[int, int]:
    """Pages and origins."""
    return len(documents), count_origins(documents, joins)


def item_of(entity: Entity | None) -> str | None:
    """The Wikidata item of an entity, where it is one."""
    return entity.wikidata if entity is not None and _ITEM.fullmatch(entity.wikidata or "") else None

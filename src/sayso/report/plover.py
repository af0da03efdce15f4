"""Events as a table in PLOVER's own field names, for people who work with event data.

The names are those of the table "PLOVER JSON" of the codebook (openeventdata/PLOVER, PLOVER_MANUAL.tex, version 0.7b1, chapter "JSON
Data Fields") with those of its objects for actors and citations in front of or behind them. That format has lists where one event has several
actors; a table cannot, so there is one row for each pair of a source and a recipient, as the codebook allows, and `id` is the same in
all of them: count ids, not rows. In a mutual act (a meeting, a fight of two sides) all are `source` and nobody is `recipient`
(section "Compound and Reciprocal Actors").

Where we differ from the codebook, and why:

* `date` is filled only where the day is known; `date_earliest` and `date_latest` are its bounds. The codebook wants a date in every
  row, which makes coders put the day of the page there: a false statement.
* `context` has "actual" and "denied" besides PLOVER's "historical", "future" and "hypothetical"; its contexts of topics are left out.
* Actors have names, Wikidata items and exact words. PLOVER's codes for sectors (GOV, REB) judge what a group is; they are left out.
* `event` may be OTHER, which has no quad code.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product

from sayso.lang.known import codes_by_item
from sayso.model import Dossier, Entity, Event, EventMention, EventType
from sayso.report.joins import Joins
from sayso.report.rows import Row
from sayso.report.told import counted, day_of, event_documents, item_of, outlets, sides, tellings, words_at

_QUADS: dict[int, tuple[EventType, ...]] = {
    1: ("AGREE", "CONSULT", "SUPPORT", "CONCEDE"),
    2: ("COOPERATE", "AID", "RETREAT", "INVESTIGATE"),
    3: ("DEMAND", "DISAPPROVE", "REJECT", "SANCTION", "THREATEN"),
    4: ("PROTEST", "CRIME", "MOBILIZE", "COERCE", "ASSAULT"),
}
"""Verbal and material cooperation, verbal and material conflict: the codebook's table "Quad categories in PLOVER", where the
later draft says ACCUSE for DISAPPROVE and strikes CRIME out."""
QUAD_CODES = {kind: code for code, kinds in _QUADS.items() for kind in kinds}


def plover_rows(dossier: Dossier, joins: Joins) -> Iterator[Row]:
    """One row for each pair of who acts and whom it is done to; one row for an event without either."""
    for event in dossier.events:
        actors, recipients = sides(event)
        told = tellings(event, joins)
        shared = _event(event, joins) | _place(event, joins) | _text(event, told, joins)
        for actor, recipient in product(_or_nobody(actors), _or_nobody(recipients)):
            yield {
                "id": event.id,
                **_when(event),
                **_side("source", actor, event, joins),
                **_side("recipient", recipient, event, joins),
                **shared,
            }


def _or_nobody(entities: Sequence[str]) -> Sequence[str | None]:
    return entities or (None,)


def _when(event: Event) -> Row:
    return {
        "date": day_of(event.earliest, event.latest),
        "date_earliest": event.earliest,
        "date_latest": event.latest,
    }


def _side(name: str, entity: str | None, event: Event, joins: Joins) -> Row:
    found = joins.entities.get(entity or "")
    item = item_of(found)
    return {
        name: None if found is None else found.name,
        f"{name}_code": _code(found),
        f"{name}_schema": None if found is None else found.schema,
        f"{name}_entity": entity,
        f"{name}_identifier_id": None if item is None else f"https://www.wikidata.org/wiki/{item}",
        f"{name}_actor_text": _actor_text(entity, event, joins),
    }


def _code(entity: Entity | None) -> str | None:
    """The ISO 3166 code of a country (two letters, as Geonames has it; the codebook's third letter is not in our lists)."""
    return None if entity is None or entity.schema != "Country" else codes_by_item().get(item_of(entity) or "")


def _actor_text(entity: str | None, event: Event, joins: Joins) -> str | None:
    """What the best telling that names the entity in this event calls it."""
    for mention in tellings(event, joins):
        for filler in mention.fillers:
            if entity is not None and joins.entity_of.get(filler.mention or "") == entity:
                return words_at(mention.document, filler.start, filler.end, joins).text
    return None


def _event(event: Event, joins: Joins) -> Row:
    pages, origins = counted(event_documents(event, joins), joins)
    return {
        "event": event.type,
        "mode": event.mode,
        "context": event.context,
        "quad_code": QUAD_CODES.get(event.type),
        "pages": pages,
        "origins": origins,
        "score": event.score,
        "comment": event.why,
    }


def _place(event: Event, joins: Joins) -> Row:
    place = joins.entities.get(event.place or "")
    return {
        "event_loc": None if place is None else place.name,
        "event_loc_country_code": _code(place),
        "event_loc_entity": event.place,
    }


def _text(event: Event, told: list[EventMention], joins: Joins) -> Row:
    first = told[0]
    doc = joins.documents[first.document]
    return {
        "event_text": words_at(first.document, first.start, first.end, joins).text,
        "start": first.start,
        "end": first.end,
        "document": doc.id,
        "path": joins.pages[doc.page].path,
        "url": doc.url,
        "title": doc.title,
        "language": doc.language,
        "publication": doc.outlet,
        "publications": "; ".join(outlets(event_documents(event, joins), joins)) or None,
    }

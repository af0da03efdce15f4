"""What the pile tells of two entities: relation mentions and events, with who, when and on which pages."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Literal, NamedTuple

from sayso.lang import profile
from sayso.model import (
    Dating,
    Document,
    Entity,
    Event,
    EventMention,
    Link,
    Mention,
    Quotation,
    Reading,
    RelationMention,
    RelationType,
    Sign,
)
from sayso.model.relation import DIRECTED, SIGNS
from sayso.stages.relations.countries import actors
from sayso.stages.relations.shown import REAL, SAID, TYPES, pairs

_SHOWN = 0.7
"""What an event shows of how two stand is less sure than words for it (guess)."""

Happened = list[tuple[Event, EventMention]]
LONGEST = 1100
"""Days between which a page was written, at most, for that to say when what it tells was so. Of 84 relations in undated news texts 57 had times of up to 45
years, of which a reader learns nothing; three years are a guess."""
Days = tuple[str | None, str | None]


class Records(NamedTuple):
    """What is known around relation mentions, in the order of the step's reading."""

    events: Iterable[Event]
    event_mentions: Iterable[EventMention]
    documents: Iterable[Document]
    mentions: Iterable[Mention]
    entities: Iterable[Entity]
    links: Iterable[Link]
    readings: Iterable[Reading]
    datings: Iterable[Dating]
    quotations: Iterable[Quotation]


Timed = Literal["words", "page", "nothing"]
"""What says when: the words' own time, the day of the page, or nothing."""


class Telling(NamedTuple):
    """One piece of evidence. Of `mention` and `event` one is set."""

    a: str
    b: str
    type: RelationType
    sign: Sign
    earliest: str | None
    latest: str | None
    mention: str | None
    event: str | None
    quotation: str | None
    documents: tuple[str, ...]
    score: float
    why: str
    timed: Timed


def tellings(mentions: Iterable[RelationMention], records: Records) -> Iterator[Telling]:
    """All evidence, each pair in its order: who acts first where the type has a direction."""
    said = list(mentions)
    entities = list(records.entities)
    happened, named = _named(_happened(records), records.mentions)
    wanted = {one for mention in said for one in (mention.a, mention.b, *_speaker(mention))} | named.keys()
    linked = {link.mention: link.entity for link in records.links if link.mention in wanted}
    meant = actors(entities)
    who = Who(
        {entity.id: entity for entity in entities},
        linked,
        {mention: meant[entity] for mention, entity in linked.items() if entity in meant},
    )
    times = _times((*said, *(telling for _, telling in happened)), records)
    found = [
        *_said(said, records, who, times),
        *_shown(happened, {key: who.as_known(one) for key, one in named.items()}, records, who, times),
    ]
    yield from _without_own(found)


class Who(NamedTuple):
    """Whom mentions lead to."""

    entities: Mapping[str, Entity]
    linked: Mapping[str, str]
    """By mention its entity."""
    by_mention: Mapping[str, str]
    """By mention the entity that is meant: the country for its people's name or its capital's."""

    def as_known(self, mention: Mention) -> Mention:
        """A mention as what the pile knows it for: one alone may have taken a firm for a person."""
        entity = self.entities.get(self.linked.get(mention.id, ""))
        return mention if entity is None else replace(mention, schema=entity.schema)


def _without_own(found: Sequence[Telling]) -> Iterator[Telling]:
    """Leave out that somebody talked to, backed or agreed with the house that he is of, and that two of one house talked.

    What he has against it stays: that is news.
    """
    houses: defaultdict[str, set[str]] = defaultdict(set)
    for telling in found:
        if telling.type == "membership":
            houses[telling.a].add(telling.b)
    for telling in found:
        own = telling.b in houses[telling.a] or telling.a in houses[telling.b]
        inside = telling.type == "talks" and not houses[telling.a].isdisjoint(houses[telling.b])
        if telling.type == "membership" or not ((own and telling.sign >= 0) or inside):
            yield telling


class Times(NamedTuple):
    """What tells when it was."""

    readings: Mapping[str, Reading]
    """By timex."""
    datings: Mapping[str, Dating]
    """By document."""


def _times(held: Iterable[RelationMention | EventMention], records: Records) -> Times:
    timed = {telling.timex for telling in held}
    return Times(
        {reading.timex: reading for reading in records.readings if reading.timex in timed},
        {dating.document: dating for dating in records.datings},
    )


def _said(held: Sequence[RelationMention], records: Records, who: Who, times: Times) -> Iterator[Telling]:
    spoken = _spoken(records.quotations, {mention.document for mention in held})
    for mention in held:
        a, b = who.by_mention.get(mention.a), who.by_mention.get(mention.b)
        if a is None or b is None or a == b:
            continue
        first, second = (a, b) if mention.type in DIRECTED or a < b else (b, a)
        if mention.type == "membership" and who.entities[b].schema == "Person":
            continue  # the text's "Orlo" was taken for a house, the pile knows better
        (earliest, latest), timed = _days(mention, times)
        yield Telling(
            first,
            second,
            mention.type,
            mention.sign,
            earliest,
            latest,
            mention.id,
            None,
            _words_of(mention, {a, b}, spoken.get(mention.document, ()), who.by_mention),
            (mention.document,),
            mention.score,
            mention.why,
            timed,
        )


def _days(mention: RelationMention | EventMention, times: Times) -> tuple[Days, Timed]:
    """When it was so: by the words' own time, else by the day of writing."""
    reading = times.readings.get(mention.timex or "")
    if reading is not None and reading.earliest is not None and reading.latest is not None:
        return (reading.earliest, reading.latest), "words"
    days = _written(times.datings.get(mention.document))
    return days, "nothing" if days == (None, None) else "page"


def _written(dating: Dating | None) -> Days:
    """The day of writing, or the days that are not too many."""
    if dating is None:
        return None, None
    if dating.best is not None:
        return dating.best[:10], dating.best[:10]
    first, last = dating.likely or (dating.earliest, dating.latest)
    known = (
        first is not None
        and last is not None
        and (date.fromisoformat(last) - date.fromisoformat(first)).days <= LONGEST
    )
    return (first, last) if known else (None, None)


def _speaker(mention: RelationMention) -> tuple[str, ...]:
    said = mention.attribution
    return (said.speaker,) if said is not None and said.speaker is not None else ()


def _spoken(quotations: Iterable[Quotation], documents: set[str]) -> Mapping[str, Sequence[Quotation]]:
    found: defaultdict[str, list[Quotation]] = defaultdict(list)
    for quotation in quotations:
        if quotation.document in documents and quotation.attribution is not None:
            found[quotation.document].append(quotation)
    return found


def _words_of(
    mention: RelationMention, pair: set[str], spoken: Sequence[Quotation], entity_of: Mapping[str, str]
) -> str | None:
    """The quotation in which one of the two says so of the other, or whose cue is the word itself ("accused")."""
    said = mention.attribution
    own = said is not None and said.speaker is not None and entity_of.get(said.speaker) in pair
    held = sorted(
        (quotation.end - quotation.start, quotation.id)
        for quotation in spoken
        if quotation.attribution is not None
        and (
            (own and any(content.holds(mention.trigger) for content in quotation.content))
            or any(cue.overlaps(mention.trigger) for cue in quotation.attribution.cue)
        )
    )
    return held[0][1] if held else None


def _happened(records: Records) -> Happened:
    """The tellings of what is told as having happened and shows how two stand, with their event."""
    event_of = {
        mention: event
        for event in records.events
        if event.type in TYPES and event.context in REAL
        for mention in event.mentions
    }
    return [
        (event_of[telling.id], telling)
        for telling in records.event_mentions
        if telling.id in event_of and len(telling.fillers) > 1
    ]


def _named(happened: Happened, mentions: Iterable[Mention]) -> tuple[Happened, dict[str, Mention]]:
    """The same with the name at the beginning of what is acted on where that has no other ("Orlo's plan"), and all mentions in it."""
    fillers = [(telling.document, filler) for _, telling in happened for filler in telling.fillers]
    wanted = {filler.mention for _, filler in fillers if filler.mention is not None}
    places = {(document, one.start) for document, one in fillers if one.mention is None and one.role == "recipient"}
    found: dict[str, Mention] = {}
    owners: dict[tuple[str, int], str] = {}
    for mention in mentions:
        place = mention.document, mention.start
        if mention.id in wanted or (place in places and mention.form == "name"):
            found[mention.id] = mention
            if place in places:
                owners[place] = max(mention.id, owners.get(place, ""))
    return [(event, _with_owners(telling, owners)) for event, telling in happened], found


def _with_owners(telling: EventMention, owners: Mapping[tuple[str, int], str]) -> EventMention:
    fillers = tuple(
        replace(filler, mention=owners.get((telling.document, filler.start)))
        if filler.mention is None and filler.role == "recipient"
        else filler
        for filler in telling.fillers
    )
    return replace(telling, fillers=fillers)


def _shown(
    happened: Happened, mentions: Mapping[str, Mention], records: Records, who: Who, times: Times
) -> Iterator[Telling]:
    by_document: defaultdict[str, list[tuple[Event, EventMention]]] = defaultdict(list)
    for event, telling in happened:
        by_document[telling.document].append((event, telling))
    for document in records.documents:
        words = profile(document.language)
        for event, telling in by_document.get(document.id, ()):
            for one, other, kind in pairs(telling, document.text, mentions, words):
                a, b = who.by_mention.get(one), who.by_mention.get(other)
                if a is None or b is None or a == b:
                    continue
                first, second = (a, b) if kind in DIRECTED or a < b else (b, a)
                said = SAID[telling.type].format(a=who.entities[a].name, b=who.entities[b].name)
                why = f"{said}: “{' '.join(telling.trigger.of(document.text).split())}”"
                days, timed = _days_of(event, telling, times)
                score = _SHOWN * telling.score
                yield Telling(
                    first, second, kind, SIGNS[kind], *days, None, event.id, None, (document.id,), score, why, timed
                )


def _days_of(event: Event, telling: EventMention, times: Times) -> tuple[Days, Timed]:
    if event.earliest is None and event.latest is None:
        return _days(telling, times)
    return (event.earliest, event.latest), "words" if event.earliest and event.latest else "page"

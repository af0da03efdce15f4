"""What the pile tells of two entities: relation mentions and events, with who, when and on which pages."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from sayso.model import (
    Dating,
    Entity,
    Event,
    EventMention,
    Link,
    Quotation,
    Reading,
    RelationMention,
    RelationType,
    Sign,
)
from sayso.model.relation import DIRECTED
from sayso.stages.relations.countries import actors
from sayso.stages.relations.shown import TOLD, TYPES, pairs

_SIGNS: dict[str, Sign] = {
    **dict.fromkeys(("agreement", "backing", "cooperation"), 1),
    **dict.fromkeys(("dispute", "pressure", "violence"), -1),
    "talks": 0,
}
_SHOWN = 0.7
"""What an event shows of how two stand is less sure than words for it (guess)."""

Days = tuple[str | None, str | None]


class Records(NamedTuple):
    """What is known around relation mentions, in the order of the step's reading."""

    events: Iterable[Event]
    event_mentions: Iterable[EventMention]
    entities: Iterable[Entity]
    links: Iterable[Link]
    readings: Iterable[Reading]
    datings: Iterable[Dating]
    quotations: Iterable[Quotation]


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


def tellings(mentions: Iterable[RelationMention], records: Records) -> Iterator[Telling]:
    """All evidence, each pair in its order: who acts first where the type has a direction."""
    stands_for = actors(records.entities)
    yield from _said(mentions, records, stands_for)
    yield from _shown(records, stands_for)


def _said(mentions: Iterable[RelationMention], records: Records, stands_for: Mapping[str, str]) -> Iterator[Telling]:
    held = list(mentions)
    wanted = {one for mention in held for one in (mention.a, mention.b, *_speaker(mention))}
    entity_of = {link.mention: stands_for.get(link.entity) for link in records.links if link.mention in wanted}
    timed = {mention.timex for mention in held}
    readings = {reading.timex: reading for reading in records.readings if reading.timex in timed}
    datings = {dating.document: dating for dating in records.datings}
    spoken = _spoken(records.quotations, {mention.document for mention in held})
    for mention in held:
        a, b = entity_of.get(mention.a), entity_of.get(mention.b)
        if a is None or b is None or a == b:
            continue
        first, second = (a, b) if mention.type in DIRECTED or a < b else (b, a)
        earliest, latest = _days(mention, readings, datings)
        yield Telling(
            first,
            second,
            mention.type,
            mention.sign,
            earliest,
            latest,
            mention.id,
            None,
            _words_of(mention, {a, b}, spoken.get(mention.document, ()), entity_of),
            (mention.document,),
            mention.score,
            mention.why,
        )


def _days(mention: RelationMention, readings: Mapping[str, Reading], datings: Mapping[str, Dating]) -> Days:
    """When it was so: by the words' own time, else by the day of writing."""
    reading = readings.get(mention.timex or "")
    if reading is not None and reading.earliest is not None and reading.latest is not None:
        return reading.earliest, reading.latest
    dating = datings.get(mention.document)
    if dating is None:
        return None, None
    if dating.best is not None:
        return dating.best[:10], dating.best[:10]
    return dating.likely or (dating.earliest, dating.latest)


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
    mention: RelationMention, pair: set[str], spoken: Sequence[Quotation], entity_of: Mapping[str, str | None]
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


def _shown(records: Records, stands_for: Mapping[str, str]) -> Iterator[Telling]:
    events = [event for event in records.events if event.type in TYPES]
    wanted = {mention for event in events for mention in event.mentions}
    document_of = {one.id: one.document for one in records.event_mentions if one.id in wanted}
    for event in events:
        documents = tuple(sorted({document_of[one] for one in event.mentions if one in document_of}))
        kind = TYPES[event.type]
        seen: set[tuple[str, str]] = set()
        for one, other in pairs(event):
            a, b = stands_for.get(one), stands_for.get(other)
            if a is None or b is None or a == b:
                continue
            first, second = (a, b) if kind in DIRECTED or a < b else (b, a)
            if (first, second) in seen:
                continue
            seen.add((first, second))
            why = f"an event shows it: {TOLD[event.type]}"
            days = (event.earliest, event.latest)
            score = _SHOWN * event.score
            yield Telling(first, second, kind, _SIGNS[kind], *days, None, event.id, None, documents, score, why)

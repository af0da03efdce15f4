"""`Around`: the records of a pile in the order in which tellings ask for them."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from sayso.lang.lexicon import country_codes, people_codes
from sayso.model import (
    Dating,
    Derivation,
    Document,
    Entity,
    Figure,
    Link,
    Mention,
    Origin,
    Reading,
    Story,
    Timex,
)
from sayso.stages.events.regions import Named, regions


class Records(NamedTuple):
    """What is known around tellings. All kinds are read once."""

    documents: Iterable[Document]
    mentions: Iterable[Mention]
    links: Iterable[Link]
    entities: Iterable[Entity]
    readings: Iterable[Reading]
    datings: Iterable[Dating]
    stories: Iterable[Story]
    origins: Iterable[Origin]
    derivations: Iterable[Derivation] = ()
    figures: Iterable[Figure] = ()
    timexes: Iterable[Timex] = ()


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Around:
    """What is known of a pile, by the ids under which tellings ask for it."""

    documents: Mapping[str, Document]
    names: Mapping[str, Sequence[Named]]
    """Of a document, in order."""
    named: Mapping[str, frozenset[str]]
    """The entities of a document."""
    entities: Mapping[str, str]
    """Mention to entity."""
    known: Mapping[str, Entity]
    countries: Mapping[str, str]
    """The entity of a people to that of its country, or to the country's code where the pile does not name it."""
    regions: Mapping[str, frozenset[str]]
    """Place to the places that it lies in or near, or that lie in it, as pages say: "Mirejin, Talvenia", "near Zhelova"."""
    readings: Mapping[str, Reading]
    timexes: Mapping[str, Timex]
    datings: Mapping[str, Dating]
    stories: Mapping[str, Story]
    """By document."""
    near: Mapping[str, Sequence[str]]
    """Story to related stories, the nearest first."""
    origins: Mapping[str, str]
    """Document to origin; a document without one is its own."""
    derivations: Sequence[Derivation]
    figures: Mapping[str, Sequence[Figure]]
    """Of a document, in order."""


def around(records: Records, documents: set[str]) -> Around:
    """Bring the records of the documents that tell of happenings into the order in which they are asked for."""
    entities = {link.mention: link.entity for link in records.links}
    names: defaultdict[str, list[Named]] = defaultdict(list)
    for mention in records.mentions:
        entity = entities.get(mention.id)
        if entity is not None and mention.document in documents:
            names[mention.document].append(Named(mention.start, mention.end, entity))
    figures: defaultdict[str, list[Figure]] = defaultdict(list)
    for figure in records.figures:
        figures[figure.document].append(figure)
    known = {entity.id: entity for entity in records.entities}
    stories = list(records.stories)
    texts = {doc.id: doc for doc in records.documents if doc.id in documents}
    inside = {key: sorted(found) for key, found in names.items()}
    return Around(
        documents=texts,
        named={key: frozenset(name.entity for name in found) for key, found in names.items()},
        names=inside,
        entities=entities,
        known=known,
        countries=_countries(known.values()),
        regions=regions(texts.values(), inside, known),
        readings={reading.timex: reading for reading in records.readings},
        timexes={timex.id: timex for timex in records.timexes if timex.document in documents},
        datings={dating.document: dating for dating in records.datings},
        stories={doc: story for story in stories for doc in story.documents},
        near={story.id: _nearest(story) for story in stories},
        origins={doc: origin.id for origin in records.origins for doc in origin.documents},
        derivations=[one for one in records.derivations if one.derived_from is not None],
        figures={key: sorted(found, key=lambda one: (one.start, one.id)) for key, found in figures.items()},
    )


def _nearest(story: Story) -> list[str]:
    return [one.story for one in sorted(story.related, key=lambda one: (-one.score, one.story))]


def _countries(entities: Iterable[Entity]) -> dict[str, str]:
    held = sorted(entities, key=lambda entity: entity.id)
    codes, peoples = country_codes(), people_codes()
    lands = {
        codes[each.name.casefold()]: each.id
        for each in held
        if each.schema == "Country" and each.name.casefold() in codes
    }
    return {each.id: lands.get(peoples[each.name], peoples[each.name]) for each in held if each.name in peoples}


def names_in(names: Sequence[Named], start: int, end: int) -> list[Named]:
    """The names that begin in a stretch of a document."""
    first = bisect_left(names, (start, 0, ""))
    last = bisect_left(names, (end, 0, ""))
    return list(names[first:last])

"""What belongs to what in a dossier: the joins that every report needs, made once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from sayso.model import (
    Dating,
    Document,
    Dossier,
    Entity,
    Event,
    EventMention,
    Figure,
    FigureSeries,
    Link,
    Mention,
    Origin,
    Page,
    Quotation,
    Reading,
    RelationMention,
    Role,
    SameWords,
    SeriesPoint,
    Sighting,
    Span,
    Story,
    Timex,
)

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Joins:
    """Look-ups by id over one dossier."""

    pages: Mapping[str, Page]
    documents: Mapping[str, Document]
    document_of: Mapping[str, Document]
    """By page."""
    dating_of: Mapping[str, Dating]
    """By document."""
    entities: Mapping[str, Entity]
    entity_of: Mapping[str, str]
    """Entity id by mention id."""
    link_of: Mapping[str, Link]
    """By mention."""
    mentions_of: Mapping[str, tuple[Mention, ...]]
    """By entity."""
    roles_of: Mapping[str, tuple[Role, ...]]
    """By entity."""
    timexes: Mapping[str, Timex]
    reading_of: Mapping[str, Reading]
    """By timex."""
    origin_of: Mapping[str, Origin]
    """By document."""
    story_of: Mapping[str, Story]
    """By document."""
    point_of: Mapping[str, SeriesPoint]
    """By figure: the days that it is of, as the series that compare it say."""
    quotations: Mapping[str, Quotation]
    figures: Mapping[str, Figure]
    event_mentions: Mapping[str, EventMention]
    events: Mapping[str, Event]
    relation_mentions: Mapping[str, RelationMention]
    same_as: Mapping[str, tuple[str, ...]]
    """By quotation: the quotations of other documents that give the same words."""


def join(dossier: Dossier) -> Joins:
    """Make the look-ups of a dossier."""
    sighted = {mention.id: mention.entity for mention in dossier.mentions if isinstance(mention, Sighting)}
    entity_of = sighted | {link.mention: link.entity for link in dossier.links}
    return Joins(
        pages={page.id: page for page in dossier.pages},
        documents={doc.id: doc for doc in dossier.documents},
        document_of={doc.page: doc for doc in dossier.documents},
        dating_of={dating.document: dating for dating in dossier.datings},
        entities={entity.id: entity for entity in dossier.entities},
        entity_of=entity_of,
        link_of={link.mention: link for link in dossier.links},
        mentions_of=_grouped((entity_of.get(mention.id), mention) for mention in dossier.mentions),
        roles_of=_grouped((entity_of.get(role.mention), role) for role in dossier.roles),
        timexes={timex.id: timex for timex in dossier.timexes},
        reading_of={reading.timex: reading for reading in dossier.readings},
        origin_of={document: origin for origin in dossier.origins for document in origin.documents},
        story_of={document: story for story in dossier.stories for document in story.documents},
        point_of={point.figure: point for series in _compared(dossier.figure_series) for point in series.points},
        quotations={quote.id: quote for quote in dossier.quotations},
        figures={figure.id: figure for figure in dossier.figures},
        event_mentions={mention.id: mention for mention in dossier.event_mentions},
        events={event.id: event for event in dossier.events},
        relation_mentions={mention.id: mention for mention in dossier.relation_mentions},
        same_as=_same_as(dossier.same_words, {quote.id: quote.document for quote in dossier.quotations}),
    )


def _compared(series: Iterable[FigureSeries]) -> list[FigureSeries]:
    """Series in an order in which the last word on a figure is of one that compares it with its like."""
    return sorted(series, key=lambda one: (one.verdict != "scope", one.id))


def _same_as(pairs: Iterable[SameWords], document_of: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    """All quotations with the same words: those with the same wording, and those whose wording is paired with this one.

    Word for word is handed on from pair to pair; shortened or altered is not, or small changes would add up to other words.
    """
    pairs = tuple(pairs)
    wording = _wordings(pairs)
    members = _grouped((first, quote) for quote, first in sorted(wording.items()))
    near: dict[str, set[str]] = {first: {first} for first in members}
    for pair in pairs:
        near[wording[pair.a]].add(wording[pair.b])
        near[wording[pair.b]].add(wording[pair.a])
    alike = {first: sorted(other for way in ways for other in members[way]) for first, ways in near.items()}
    return {
        quote: tuple(other for other in alike[first] if document_of[other] != document_of[quote])
        for quote, first in wording.items()
    }


def _wordings(pairs: Iterable[SameWords]) -> dict[str, str]:
    """For each paired quotation, the one that stands for all with the very same words."""
    above: dict[str, str] = {}

    def top(quote: str) -> str:
        while above.setdefault(quote, quote) != quote:
            above[quote] = quote = above[above[quote]]
        return quote

    for pair in pairs:
        ends = sorted((top(pair.a), top(pair.b)))
        if pair.kind == "verbatim":
            above[ends[1]] = ends[0]
    return {quote: top(quote) for quote in above}


def origins_of(story: Story, joins: Joins) -> int:
    """How many independent texts a story's documents are."""
    return count_origins(story.documents, joins)


def count_origins(documents: Iterable[str], joins: Joins) -> int:
    """How many independent texts these documents are."""
    return len({origin_of_document(document, joins) for document in documents})


def origin_of_document(document: str, joins: Joins) -> str:
    """The id of a document's origin; its own where none is known."""
    origin = joins.origin_of.get(document)
    return document if origin is None else origin.id


def words_of(spans: Iterable[Span], text: str) -> str:
    """The words of several places as one line."""
    return " … ".join(span.of(text) for span in spans)


def _grouped(pairs: Iterable[tuple[str | None, T]]) -> dict[str, tuple[T, ...]]:
    groups: dict[str, list[T]] = defaultdict(list)
    for key, value in pairs:
        if key is not None:
            groups[key].append(value)
    return {key: tuple(values) for key, values in groups.items()}

"""How the steps of the plan call their stages.

A step's function takes records only, in the order of its `reads`; a stage also wants the words of the document's language, a library's
function, or a built-in list. Each function here puts that to it and decides nothing. Stages that take what they are given have none.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, TypeAlias

from sayso.adapters import Tools
from sayso.lang import profile
from sayso.model import (
    Coreference,
    Dating,
    Document,
    Entity,
    Event,
    EventMention,
    Failure,
    Figure,
    FigureSeries,
    Judgement,
    KnownDate,
    KnownTerm,
    Label,
    Layout,
    Link,
    Listed,
    Mention,
    Page,
    Parse,
    Quotation,
    Relation,
    RelationMention,
    Repetition,
    Role,
    Story,
    Timex,
)
from sayso.stages import events as of_events
from sayso.stages import figure_series as of_series
from sayso.stages import relations as of_relations
from sayso.stages.coreferences import coreferences
from sayso.stages.dating import dating, telling_names
from sayso.stages.entities import entities
from sayso.stages.event_mentions import event_mentions
from sayso.stages.extract import extract
from sayso.stages.figures import figures
from sayso.stages.labels import labels
from sayso.stages.mentions import mentions
from sayso.stages.passages import passages
from sayso.stages.quotes import quotes
from sayso.stages.relation_mentions import houses, relation_mentions
from sayso.stages.stories import link_of, stories
from sayso.stages.timexes import timexes

Dates: TypeAlias = tuple[KnownDate | KnownTerm, ...]


# ---------------------------------------------------------------------------------------- for one page or document
def find_document(tools: Tools, layout: Layout, repetition: Repetition, page: Page) -> Document | Failure:
    """The page's text, in the language that it is found to be in."""
    return extract(layout, repetition, page=page, detect=tools.detect)


def find_mentions(parse: Parse) -> tuple[Mention | Role | Coreference, ...]:
    """Names, and what else refers to their bearers."""
    words = profile(parse.document.language)
    found, roles = mentions(parse, profile=words)
    more, ties = coreferences(parse, found, roles, profile=words)
    return (*found, *more, *roles, *ties)


def find_timexes(parse: Parse) -> tuple[Timex, ...]:
    """Expressions of time."""
    return timexes(parse, profile=profile(parse.document.language))


def find_quotes(
    tools: Tools, parse: Parse, found: Sequence[Mention], ties: Sequence[Coreference]
) -> tuple[Quotation, ...]:
    """Quotations, with the language of those in another one than the document's."""
    said = quotes(parse, found, ties, profile=profile(parse.document.language))
    return passages(said, parse.document, detect=tools.detect_passage)


def find_figures(
    parse: Parse, found: Sequence[Mention], times: Sequence[Timex], said: Sequence[Quotation]
) -> tuple[Figure, ...]:
    """Numbers of people and attacks."""
    return figures(parse, found, times, said, profile=profile(parse.document.language))


def find_event_mentions(
    parse: Parse,
    found: Sequence[Mention],
    ties: Sequence[Coreference],
    times: Sequence[Timex],
    said: Sequence[Quotation],
) -> tuple[EventMention, ...]:
    """What happened, as the words tell it."""
    return event_mentions(parse, found, ties, times, said, profile=profile(parse.document.language))


def find_relation_mentions(
    parse: Parse,
    found: Sequence[Mention],
    ties: Sequence[Coreference],
    times: Sequence[Timex],
    said: Sequence[Quotation],
    roles: Sequence[Role],
) -> tuple[RelationMention, ...]:
    """What the words say of two, and whom an office ties to a house."""
    words = profile(parse.document.language)
    told = relation_mentions(parse, found, ties, times, said, profile=words)
    return (*told, *houses(parse, found, roles, said, profile=words))


def find_labels(
    parse: Parse, found: Sequence[Mention], ties: Sequence[Coreference], said: Sequence[Quotation]
) -> tuple[Label, ...]:
    """What is called by which word."""
    return labels(parse, found, ties, said, profile=profile(parse.document.language))


# ---------------------------------------------------------------------------------------- over the pile
def join_entities(
    actors: tuple[Listed, ...],
    found: Iterable[Mention],
    roles: Iterable[Role],
    ties: Iterable[Coreference],
    listed: Iterable[Listed],
    judged: Iterable[Judgement],
) -> tuple[tuple[Entity, ...], Iterator[Link]]:
    """`actors` are the entities known besides the user's own."""
    return entities(found, roles, ties, (*listed, *actors), judged)


def date_documents(dates: Dates, *kinds: Any) -> tuple[Dating, ...]:
    """`dates` are the happenings and terms of office known besides the user's own."""
    *records, found, links, own = kinds
    return dating(*records, names=telling_names(found, links), known=(*own, *dates))


def tell_stories(tools: Tools, *kinds: Any) -> tuple[Story, ...]:
    """Documents that tell of the same. A sighting counts like a mention with its link."""
    documents, found, links, seen, datings, origins, moments = kinds
    linked = [*links, *map(link_of, seen)]
    return stories(documents, [*found, *seen], linked, datings, origins, moments, embed=tools.embed)


def tell_figures(found: Iterable[Figure], *kinds: Any) -> tuple[FigureSeries, ...]:
    """What the pages count of one thing."""
    return of_series.figure_series(found, of_series.Records(*kinds))


def tell_events(told: Iterable[EventMention], *kinds: Any) -> tuple[Event, ...]:
    """Happenings, each with all that tells of it."""
    return of_events.events(told, of_events.Records(*kinds))


def tell_relations(told: Iterable[RelationMention], *kinds: Any) -> tuple[Relation, ...]:
    """How two stand to each other."""
    return of_relations.relations(told, of_relations.Records(*kinds))

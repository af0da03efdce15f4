"""The whole flow on one screen: pages in, a dossier out.

    Capture ─ layout ─▶ Layout ─ repeats* ─▶ Repetition ─ extract ─▶ Document
    Document ─ parse ─▶ Parse ─ mentions ─▶ Mention, Role, Coreference ─ timexes ─▶ Timex ─ quotes ─▶ Quotation ─ figures ─▶ Figure
    Parse, Mention, Coreference, Timex, Quotation ─ event_mentions ─▶ EventMention
    Parse, Mention, Coreference, Timex, Quotation ─ relation_mentions ─▶ RelationMention        ... ─ labels ─▶ Label
    Document ─ copies* ─▶ Derivation, Origin        Mention, Role, ... ─ entities* ─▶ Entity, Link
    Entity, Link, Mention, Document ─ sightings* ─▶ Sighting
    Quotation, Document, Link, Entity, Derivation, Mention ─ sayings* ─▶ SameWords
    Document, Timex, Derivation, Link, KnownDate ─ dating* ─▶ Dating ─ readings ─▶ Reading ─ moments ─▶ Moment
    Document, Mention, Link, Dating, Origin, Sighting, Moment ─ stories* ─▶ Story
    Figure, Reading, Dating, Story, Origin, ReferenceCount, ... ─ figure_series* ─▶ FigureSeries
    EventMention, Link, Reading, Dating, Story, Origin, Figure, ... ─ events* ─▶ Event
    RelationMention, Event, EventMention, Entity, Link, Reading, Dating, Quotation ─ relations* ─▶ Relation
    Dating, SameWords, FigureSeries ─ discrepancies* ─▶ Discrepancy

A step is a plain function over records. A *map* step sees one page or document and runs in any worker; a *gather*
step (*) sees all records of its kinds and runs in one place. Steps that follow each other with the same shape and unit
form a pass: they are run together for one unit, so that what is between them (tokens) need not be stored.
Raise a step's `version` when its output changes: every build after that does it again, and what follows from it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any, Literal, TypeAlias

from sayso.adapters import Tools
from sayso.lang import profile
from sayso.model import (
    Capture,
    Coreference,
    Dating,
    Derivation,
    Discrepancy,
    Document,
    Entity,
    Event,
    EventMention,
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
    Moment,
    Origin,
    Page,
    Parse,
    Quotation,
    Reading,
    ReferenceCount,
    Relation,
    RelationMention,
    Repetition,
    Role,
    SameWords,
    Sighting,
    Story,
    Timex,
)
from sayso.stages.copies import copies
from sayso.stages.coreferences import coreferences
from sayso.stages.dating import dating, telling_names
from sayso.stages.discrepancies import discrepancies
from sayso.stages.entities import entities
from sayso.stages.event_mentions import event_mentions
from sayso.stages.events import Records as Told
from sayso.stages.events import events
from sayso.stages.extract import extract
from sayso.stages.figure_series import Records, figure_series
from sayso.stages.figures import figures
from sayso.stages.labels import labels
from sayso.stages.layout import layout
from sayso.stages.mentions import mentions
from sayso.stages.moments import moments
from sayso.stages.parse import parse, parse_all
from sayso.stages.passages import passages
from sayso.stages.quotes import quotes
from sayso.stages.readings import readings
from sayso.stages.relation_mentions import houses, relation_mentions
from sayso.stages.relations import Records as Related
from sayso.stages.relations import relations
from sayso.stages.repeats import repeats
from sayso.stages.sayings import sayings
from sayso.stages.sightings import sightings
from sayso.stages.stories import link_of, stories
from sayso.stages.timexes import timexes

Dates: TypeAlias = tuple[KnownDate | KnownTerm, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step: its function takes what it `reads` in that order and gives records of the kinds that it `writes`."""

    name: str
    shape: Literal["map", "gather"]
    unit: type
    """What a map step is run for, one at a time; for a gather step, the first kind that it reads."""
    fn: Callable[..., Any]
    reads: tuple[type, ...]
    writes: tuple[type, ...]
    version: int = 1
    setting: str = ""
    """A setting of the user's that only this step and what follows from it depend on."""
    streams: bool = False
    """Whether a gather step reads its records one at a time and may give them so: it then takes iterators, each good for once."""
    together: Callable[[list[Any]], list[Any]] | None = None
    """For a map step that comes first and reads its unit alone: what it makes of each of several units, the same as `fn` but at less cost."""


def make_plan(tools: Tools, dates: Dates = (), actors: tuple[Listed, ...] = ()) -> tuple[Step, ...]:
    """All steps, in order. `dates` and `actors` are happenings, terms of office and entities known besides the user's own."""
    on_page = partial(Step, shape="map", unit=Capture)
    on_layout = partial(Step, shape="map", unit=Layout)
    on_document = partial(Step, shape="map", unit=Document)
    gather = partial(_gather, Step)
    see = partial(layout, read_html=tools.read_html, decode=tools.decode)
    cut = partial(_extract, tools)
    split, split_all = partial(parse, tokenize=tools.tokenize), partial(parse_all, tokenize=tools.tokenize)
    quote = partial(_quotes, tools)
    who = partial(_entities, actors)
    copied = partial(copies, embed=tools.embed)
    tell = partial(_stories, tools)
    tells_of_events = (Parse, Mention, Coreference, Timex, Quotation)
    tells_of_ties = (*tells_of_events, Role)
    tells_of_actors = (Mention, Role, Coreference, Listed, Judgement)
    tells_of_time = (Document, Timex, Derivation, Page, Mention, Link, KnownDate)
    tells_of_words = (Quotation, Document, Link, Entity, Derivation, Mention)
    told = (Document, Mention, Link, Sighting, Dating, Origin, Moment)
    counted = (Figure, Document, Reading, Dating, Story, Origin, Link, Entity, ReferenceCount)
    happened = (
        EventMention,
        Document,
        Mention,
        Link,
        Entity,
        Reading,
        Dating,
        Story,
        Origin,
        Derivation,
        Figure,
        Timex,
    )
    stood = (RelationMention, Event, EventMention, Document, Mention, Entity, Link, Reading, Dating, Quotation)
    lineage = (Derivation, Origin)
    disagree = (Dating, SameWords, FigureSeries)
    return (
        on_page(name="layout", fn=see, reads=(Capture,), writes=(Layout,)),
        gather(name="repeats", fn=repeats, reads=(Layout,), writes=(Repetition,)),
        on_layout(name="extract", fn=cut, reads=(Layout, Repetition, Page), writes=(Document,), version=3),
        on_document(name="parse", fn=split, reads=(Document,), writes=(Parse,), version=3, together=split_all),
        on_document(name="mentions", fn=_mentions, reads=(Parse,), writes=(Mention, Role, Coreference), version=7),
        on_document(name="timexes", fn=_timexes, reads=(Parse,), writes=(Timex,), version=6),
        on_document(name="quotes", fn=quote, reads=(Parse, Mention, Coreference), writes=(Quotation,), version=9),
        on_document(name="figures", fn=_figures, reads=(Parse, Mention, Timex, Quotation), writes=(Figure,), version=5),
        on_document(
            name="event_mentions", fn=_event_mentions, reads=tells_of_events, writes=(EventMention,), version=7
        ),
        on_document(
            name="relation_mentions", fn=_relation_mentions, reads=tells_of_ties, writes=(RelationMention,), version=4
        ),
        on_document(
            name="labels", fn=_labels, reads=(Parse, Mention, Coreference, Quotation), writes=(Label,), version=3
        ),
        gather(name="copies", fn=copied, reads=(Document,), writes=lineage, version=2, setting=tools.embeddings),
        gather(name="entities", fn=who, reads=tells_of_actors, writes=(Entity, Link), version=5, streams=True),
        gather(name="sightings", fn=sightings, reads=(Entity, Link, Mention, Document), writes=(Sighting,)),
        gather(name="sayings", fn=sayings, reads=tells_of_words, writes=(SameWords,), version=3),
        gather(name="dating", fn=partial(_dating, dates), reads=tells_of_time, writes=(Dating,), version=6),
        on_document(name="readings", fn=readings, reads=(Timex, Dating), writes=(Reading,), version=5),
        on_document(name="moments", fn=moments, reads=(Document, Timex, Reading), writes=(Moment,), version=2),
        gather(name="stories", fn=tell, reads=told, writes=(Story,), version=7, setting=tools.embeddings),
        gather(name="figure_series", fn=_series, reads=counted, writes=(FigureSeries,), version=4, streams=True),
        gather(name="events", fn=_events, reads=happened, writes=(Event,), version=4),
        gather(name="relations", fn=_relations, reads=stood, writes=(Relation,), version=4, streams=True),
        gather(name="discrepancies", fn=discrepancies, reads=disagree, writes=(Discrepancy,), version=3),
    )


def _gather(step: Callable[..., Step], *, reads: tuple[type, ...], **rest: Any) -> Step:
    return step(shape="gather", unit=reads[0], reads=reads, **rest)


def _extract(tools: Tools, layout: Layout, repetition: Repetition, page: Page) -> Any:
    return extract(layout, repetition, page=page, detect=tools.detect)


def _mentions(parse: Parse) -> Any:
    words = profile(parse.document.language)
    found, roles = mentions(parse, profile=words)
    more, ties = coreferences(parse, found, roles, profile=words)
    return (*found, *more, *roles, *ties)


def _entities(actors: tuple[Listed, ...], *kinds: Any) -> Any:
    found, held, ties, listed, judged = kinds
    return entities(found, held, ties, (*listed, *actors), judged)


def _dating(dates: Dates, *kinds: Any) -> Any:
    *records, found, links, own = kinds
    return dating(*records, names=telling_names(found, links), known=(*own, *dates))


def _stories(tools: Tools, *kinds: Any) -> Any:
    """A sighting counts like a mention with its link."""
    documents, found, links, seen, datings, origins, times = kinds
    links = [*links, *map(link_of, seen)]
    return stories(documents, [*found, *seen], links, datings, origins, times, embed=tools.embed)


def _series(found: Any, *kinds: Any) -> Any:
    return figure_series(found, Records(*kinds))


def _events(told: Any, *kinds: Any) -> Any:
    return events(told, Told(*kinds))


def _timexes(parse: Parse) -> Any:
    return timexes(parse, profile=profile(parse.document.language))


def _quotes(tools: Tools, parse: Parse, found: list[Mention], ties: list[Coreference]) -> Any:
    said = quotes(parse, found, ties, profile=profile(parse.document.language))
    return passages(said, parse.document, detect=tools.detect_passage)


def _figures(parse: Parse, found: list[Mention], times: list[Timex], quoted: list[Quotation]) -> Any:
    return figures(parse, found, times, quoted, profile=profile(parse.document.language))


def _event_mentions(
    parse: Parse, found: list[Mention], ties: list[Coreference], times: list[Timex], quoted: list[Quotation]
) -> Any:
    return event_mentions(parse, found, ties, times, quoted, profile=profile(parse.document.language))


def _relation_mentions(parse: Parse, *kinds: Any) -> Any:
    *told, roles = kinds
    found, quoted, words = told[0], told[-1], profile(parse.document.language)
    return (*relation_mentions(parse, *told, profile=words), *houses(parse, found, roles, quoted, profile=words))


def _relations(said: Any, *kinds: Any) -> Any:
    return relations(said, Related(*kinds))


def _labels(parse: Parse, found: list[Mention], ties: list[Coreference], quoted: list[Quotation]) -> Any:
    return labels(parse, found, ties, quoted, profile=profile(parse.document.language))

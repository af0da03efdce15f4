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
step (*) sees all records of its kinds and runs in one place; `calls` puts to a stage what it takes besides records. Steps that
follow each other with the same shape and unit form a pass: they are run together for one unit, so that what is between them
(tokens) need not be stored.
Raise a step's `version` when its output changes: every build after that does it again, and what follows from it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any, Literal

from sayso.adapters import Tools
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
from sayso.run import calls
from sayso.run.calls import Dates
from sayso.stages.copies import copies
from sayso.stages.discrepancies import discrepancies
from sayso.stages.layout import layout
from sayso.stages.moments import moments
from sayso.stages.parse import parse, parse_all
from sayso.stages.readings import readings
from sayso.stages.repeats import repeats
from sayso.stages.sayings import sayings
from sayso.stages.sightings import sightings


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
    on_page, on_layout, on_document = (partial(Step, shape="map", unit=unit) for unit in (Capture, Layout, Document))
    gather = partial(_gather, Step)
    see = partial(layout, read_html=tools.read_html, decode=tools.decode)
    cut = partial(calls.find_document, tools)
    split, split_all = partial(parse, tokenize=tools.tokenize), partial(parse_all, tokenize=tools.tokenize)
    quote = partial(calls.find_quotes, tools)
    copied = partial(copies, embed=tools.embed)
    who = partial(calls.join_entities, actors)
    date = partial(calls.date_documents, dates)
    tell = partial(calls.tell_stories, tools)
    said = (Parse, Mention, Coreference, Quotation)
    in_words = (Parse, Mention, Coreference, Timex, Quotation)
    of_actors = (Mention, Role, Coreference, Listed, Judgement)
    of_speakers = (Quotation, Document, Link, Entity, Derivation, Mention)
    of_time = (Document, Timex, Derivation, Page, Mention, Link, KnownDate)
    told = (Document, Mention, Link, Sighting, Dating, Origin, Moment)
    counted = (Figure, Document, Reading, Dating, Story, Origin, Link, Entity, ReferenceCount)
    around = (Document, Mention, Link, Entity, Reading, Dating, Story, Origin)
    happened = (EventMention, *around, Derivation, Figure, Timex)
    stood = (RelationMention, Event, EventMention, Document, Mention, Entity, Link, Reading, Dating, Quotation)
    return (
        on_page(name="layout", fn=see, reads=(Capture,), writes=(Layout,)),
        gather(name="repeats", fn=repeats, reads=(Layout,), writes=(Repetition,)),
        on_layout(name="extract", fn=cut, reads=(Layout, Repetition, Page), writes=(Document,), version=3),
        on_document(name="parse", fn=split, reads=(Document,), writes=(Parse,), version=3, together=split_all),
        on_document(name="mentions", fn=calls.find_mentions, reads=(Parse,), writes=(Mention, Role, Coreference), version=8),
        on_document(name="timexes", fn=calls.find_timexes, reads=(Parse,), writes=(Timex,), version=7),
        on_document(name="quotes", fn=quote, reads=(Parse, Mention, Coreference), writes=(Quotation,), version=9),
        on_document(name="figures", fn=calls.find_figures, reads=(Parse, Mention, Timex, Quotation), writes=(Figure,), version=6),
        on_document(name="event_mentions", fn=calls.find_event_mentions, reads=in_words, writes=(EventMention,), version=7),
        on_document(name="relation_mentions", fn=calls.find_relation_mentions, reads=(*in_words, Role), writes=(RelationMention,), version=4),
        on_document(name="labels", fn=calls.find_labels, reads=said, writes=(Label,), version=3),
        gather(name="copies", fn=copied, reads=(Document,), writes=(Derivation, Origin), version=2, setting=tools.embeddings),
        gather(name="entities", fn=who, reads=of_actors, writes=(Entity, Link), version=6, streams=True),
        gather(name="sightings", fn=sightings, reads=(Entity, Link, Mention, Document), writes=(Sighting,)),
        gather(name="sayings", fn=sayings, reads=of_speakers, writes=(SameWords,), version=3),
        gather(name="dating", fn=date, reads=of_time, writes=(Dating,), version=6),
        on_document(name="readings", fn=readings, reads=(Timex, Dating), writes=(Reading,), version=5),
        on_document(name="moments", fn=moments, reads=(Document, Timex, Reading), writes=(Moment,), version=2),
        gather(name="stories", fn=tell, reads=told, writes=(Story,), version=7, setting=tools.embeddings),
        gather(name="figure_series", fn=calls.tell_figures, reads=counted, writes=(FigureSeries,), version=4, streams=True),
        gather(name="events", fn=calls.tell_events, reads=happened, writes=(Event,), version=4),
        gather(name="relations", fn=calls.tell_relations, reads=stood, writes=(Relation,), version=4, streams=True),
        gather(name="discrepancies", fn=discrepancies, reads=(Dating, SameWords, FigureSeries), writes=(Discrepancy,), version=3),
    )  # fmt: skip


def _gather(step: Callable[..., Step], *, reads: tuple[type, ...], **rest: Any) -> Step:
    return step(shape="gather", unit=reads[0], reads=reads, **rest)

"""`Dossier`: everything that a reader sees of a pile, joined from the records of all steps."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from sayso.model.document import Dating, Document
from sayso.model.event import Event, EventMention
from sayso.model.failure import Failure
from sayso.model.figure import Figure
from sayso.model.label import Label
from sayso.model.lineage import Derivation, Origin
from sayso.model.mention import Entity, Link, Mention, Role
from sayso.model.page import Page
from sayso.model.quotation import Quotation, SameWords
from sayso.model.relation import Relation, RelationMention
from sayso.model.series import FigureSeries, ReferenceCount
from sayso.model.story import Story
from sayso.model.timex import Moment, Reading, Timex

DiscrepancyKind = Literal["page-date", "figure", "quotation", "name", "lineage"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Discrepancy:
    """Where reports, or a report and its page, disagree. `refs` are the ids of the records concerned."""

    id: str
    kind: DiscrepancyKind
    refs: tuple[str, ...]
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """Which program made the dossier, when, and with which settings that change its content."""

    version: str
    created: str
    settings: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """All records of a pile, each kind sorted by id (places within a document by position)."""

    about: About
    pages: tuple[Page, ...]
    documents: tuple[Document, ...]
    datings: tuple[Dating, ...]
    mentions: tuple[Mention, ...]
    """Sightings among them."""
    roles: tuple[Role, ...]
    entities: tuple[Entity, ...]
    links: tuple[Link, ...]
    timexes: tuple[Timex, ...]
    readings: tuple[Reading, ...]
    quotations: tuple[Quotation, ...]
    same_words: tuple[SameWords, ...]
    figures: tuple[Figure, ...]
    figure_series: tuple[FigureSeries, ...]
    reference_counts: tuple[ReferenceCount, ...]
    """From the user's own list."""
    event_mentions: tuple[EventMention, ...]
    events: tuple[Event, ...]
    relation_mentions: tuple[RelationMention, ...]
    relations: tuple[Relation, ...]
    labels: tuple[Label, ...]
    moments: tuple[Moment, ...]
    derivations: tuple[Derivation, ...]
    origins: tuple[Origin, ...]
    stories: tuple[Story, ...]
    discrepancies: tuple[Discrepancy, ...]
    failures: tuple[Failure, ...]

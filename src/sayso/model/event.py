"""`EventMention`: words that tell of a happening; `Event`: the happening, once, as the union of its mentions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from sayso.model.quotation import Attribution
from sayso.model.span import Span

EventType = Literal[
    "AGREE",
    "CONSULT",
    "SUPPORT",
    "CONCEDE",
    "COOPERATE",
    "AID",
    "RETREAT",
    "INVESTIGATE",
    "DEMAND",
    "DISAPPROVE",
    "REJECT",
    "THREATEN",
    "PROTEST",
    "CRIME",
    "SANCTION",
    "MOBILIZE",
    "COERCE",
    "ASSAULT",
    "OTHER",
]
"""The eighteen of PLOVER's summary page (openeventdata/PLOVER), and OTHER for what that list, made for politics, does not cover."""
EventContext = Literal["actual", "historical", "future", "hypothetical", "denied"]
EventRole = Literal["actor", "recipient", "participant", "place"]
DifferenceKind = Literal["date", "place", "role", "figure", "context"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Filler:
    """Who or what fills a role in one telling: the words, and the mention in them where they name or refer to someone."""

    role: EventRole
    start: int
    end: int
    mention: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class EventMention:
    """One telling of a happening. `start` and `end` are those of the clause that tells it, `trigger` the word or words it hangs on."""

    id: str
    document: str
    start: int
    end: int
    trigger: Span
    head: str
    """The trigger's dictionary form, lower case: "meet", "luftangriff"."""
    type: EventType
    mode: str | None
    """How, in PLOVER's words where it has one; `docs/events.md` lists all."""
    context: EventContext
    fillers: tuple[Filler, ...]
    timex: str | None
    """The timex that says when, where the clause or sentence has one for it."""
    attribution: Attribution | None
    """Who is said to say that it happened; None: the outlet itself."""
    score: float
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Holder:
    """An entity in a role of an event, and the tellings that name it there."""

    role: EventRole
    entity: str
    mentions: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """What tellings of one event say differently: the tellings of each side, and a sentence."""

    kind: DifferenceKind
    sides: tuple[tuple[str, ...], ...]
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """What happened (or is planned, feared or denied), once, as the union of its mentions."""

    id: str
    type: EventType
    mode: str | None
    context: EventContext
    earliest: str | None
    latest: str | None
    """ISO days, both ends included; None for an end that no telling gives."""
    place: str | None
    """The entity where it happened."""
    roles: tuple[Holder, ...]
    mentions: tuple[str, ...]
    differences: tuple[Difference, ...]
    score: float
    why: str

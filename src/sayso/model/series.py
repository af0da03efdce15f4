"""`FigureSeries`: statements of one number held against each other; `ReferenceCount`: a number of the user's own list."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from sayso.model.figure import Measure

SeriesVerdict = Literal["agree", "update", "scope", "conflict", "single"]
AsOfBasis = Literal["text", "near", "page"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Bracket:
    """The days between which a reference count passes a statement's value: where the statement may belong, no date of its own."""

    earliest: str | None
    latest: str | None
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesPoint:
    """A statement of a series in time. `basis` says whether its words name the day, the sentences before them, or only the day of the page is known."""

    figure: str
    earliest: str | None
    latest: str | None
    basis: AsOfBasis | None
    bracket: Bracket | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesValue:
    """One value of a series and what stands behind it."""

    value: float | None
    """None for words without one ("dozens")."""
    low: float | None
    high: float | None
    figures: tuple[str, ...]
    pages: int
    origins: int
    """Independent origins of text: copies count once."""
    speakers: tuple[str, ...]
    """Who is named as saying so; two origins with one speaker are one source of the claim."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureSeries:
    """Statements of one number, and what they are to each other. A statement can stand in several: updated here, contested there."""

    id: str
    count: str
    """What is counted, once: all series of one happening and measure share it, and one picture."""
    measure: Measure
    counted: str | None
    """The group counted, in words: "people", "children"."""
    place: str | None
    """The entity counted in, where statements name one."""
    figures: tuple[str, ...]
    values: tuple[SeriesValue, ...]
    points: tuple[SeriesPoint, ...]
    verdict: SeriesVerdict
    score: float
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferenceCount:
    """A count from the user's own list: so many of a measure in a place up to and with a day, by a source."""

    id: str
    date: str
    measure: Measure
    place: str
    """As written; empty where the list names none."""
    value: float
    source: str
    """Who counted, as the list says."""
    file: str
    """Which list."""

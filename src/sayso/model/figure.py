"""`Figure`: a number of people (or attacks) asserted of something, by someone, as of some time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from sayso.model.quotation import Attribution
from sayso.model.span import Span

Measure = Literal[
    "killed",
    "injured",
    "missing",
    "abducted",
    "released",
    "arrested",
    "displaced",
    "infected",
    "rescued",
    "protesters",
    "combatants",
    "attacks",
    "other-people",
    "other-things",
]
Qualifier = Literal[
    "exact",
    "about",
    "more than",
    "at least",
    "less than",
    "at most",
    "up to",
    "dozens",
    "hundreds",
    "thousands",
    "tens of thousands",
    "hundreds of thousands",
    "range",
]

Stance = Literal["stated", "unconfirmed", "denied"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A figure is a statement: the span holds the number with its qualifier.

    `value` is None only for words without one ("dozens"); `low` and `high` bound what the words allow, with None
    for an open end ("more than 200": low 200, high None).
    """

    id: str
    document: str
    start: int
    end: int
    measure: Measure
    value: float | None
    low: float | None
    high: float | None
    qualifier: Qualifier
    counted: Span | None
    place: str | None
    """The mention of the place counted in, where the sentence names one."""
    as_of: str | None
    """The timex that the count is as of, where the sentence names one."""
    attribution: Attribution | None
    score: float
    why: str
    stance: Stance
    """Whether the text puts the figure forward, says that it is not confirmed, or has it denied by whoever is named."""
    hedge: Span | None
    """The words that say so: "could not be independently verified"."""
    near_place: str | None
    """The mention of the place that the sentences before tell of, where its own names none."""
    near_day: str | None
    """The timex of the day that the sentences before tell of, where its own names none."""

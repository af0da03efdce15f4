"""`Timex`: a time expression; `Reading`: what it comes to, given when the document was written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from sayso.model.span import Span

TimexType = Literal["DATE", "TIME", "DURATION", "SET"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Timex:
    """A time expression as TimeML's TIMEX3 sees it (timeml.github.io, 1.2.1), before its anchor is known.

    `expr` says in a small closed language (see `sayso.text.timeexpr`) what the words mean relative to an anchor:
    a full date needs none, "on Sunday" or "last month" need the day of writing.
    """

    id: str
    document: str
    start: int
    end: int
    type: TimexType
    expr: str
    mod: str | None
    why: str

    @property
    def span(self) -> Span:
        """The expression's place."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """The value of a timex once the document is dated. `value` is TIMEX3; the interval is in whole days, inclusive."""

    id: str
    timex: str
    document: str
    value: str
    earliest: str | None
    latest: str | None
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """A line of the timeline: a sentence that tells of a dated happening."""

    id: str
    document: str
    start: int
    end: int
    timex: str
    earliest: str
    latest: str

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
    sentence_start: int
    """Where the sentence that holds it starts: sentences are not stored, and the timeline shows them."""
    sentence_end: int
    type: TimexType
    expr: str
    mod: str | None
    """TIMEX3's mod, as far as used here: START, MID, END, APPROX, LESS_THAN, MORE_THAN, EQUAL_OR_LESS, EQUAL_OR_MORE;
    where ranges are merged also BEFORE, AFTER, ON_OR_BEFORE, ON_OR_AFTER."""
    why: str

    @property
    def span(self) -> Span:
        """The expression's place."""
        return Span(self.start, self.end)

    @property
    def sentence(self) -> Span:
        """The place of the sentence that holds it."""
        return Span(self.sentence_start, self.sentence_end)


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

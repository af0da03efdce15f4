"""What was made of one document: the verdict, and how stretches of days become a day and a sentence."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from sayso.stages.dating.clues import Tie
from sayso.text.calendar import Period

HALF_WEEK = 3


class Verdict(NamedTuple):
    """When a text was written, as far as it is known. `possible` are the stretches of days that nothing speaks against."""

    earliest: date | None
    latest: date | None
    best: date | None
    conflict: bool
    score: float
    why: str
    possible: tuple[Period, ...] = ()
    likely: Period | None = None
    """The two years' length of days that holds most of the weight, where that is enough."""


def likely_day(span: Period, weekdays: Sequence[int]) -> date:
    """The middle of a span, or the day nearest to it that is the weekday named most."""
    middle = span.start + (span.end - span.start) / 2
    if not weekdays:
        return middle
    usual = max(sorted(set(weekdays)), key=weekdays.count)
    ahead = (usual - middle.isoweekday()) % 7
    return date.fromordinal(middle.toordinal() + (ahead if ahead <= HALF_WEEK else ahead - 7))


def spoken(tie: Tie) -> str | None:
    """Day and month of a tie, in a leap year, which has all days; None where its count of days leaves the calendar."""
    for span in tie.spans(2004, 2004):
        middle = span.start + (span.end - span.start) / 2
        return f"{middle.day} {MONTHS[middle.month - 1]}"
    return None


MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip

"""Whether those whom a text calls by their offices had left them long before the day that its page declares.

Requirement: "Chancellor Venn met Minister Kroll" on a page of years after both left office is an old text put online again; but news
remembers, too ("President Venn had refused"), so one name shows nothing. Method: two different people are called by offices whose
terms overlap; both were over more than a year before the claim; nobody else whom the text so names was in office then, or in the year before;
and the newest date that it names is not of after those terms.

Measured with each text's true date as the claim: 1 false alarm in 2040 texts (a memory of two holders, fifteen years later, with no newer date), none of 266 web pages
and none on the unread halves. With claims five years late 58 of the 643 texts that name a holder are found, two years late 33. Tried and dropped: one
holder alone (82 false alarms in 924), and two without the last two conditions (5).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import combinations
from typing import Final, NamedTuple

from sayso.stages.dating.clues import Named
from sayso.stages.dating.offices import InOffice
from sayso.text.calendar import Period

_A_YEAR: Final = timedelta(days=366)


class Outdated(NamedTuple):
    """Two who held office together: their common days, and the words of the text."""

    days: Period
    words: tuple[str, str]


def outdated(holders: Sequence[InOffice], newest: Named | None, claimed: date) -> Outdated | None:
    """What shows that a text is older than the day that its page declares, or None."""
    said = [holder for holder in holders if holder.stance == "holds"]
    if any(_in_office(holder, claimed) for holder in said):
        return None
    last = [(holder, max(past)) for holder in said if (past := [term for term in holder.terms if term.end < claimed])]
    for (one, first), (other, second) in combinations(last, 2):
        start, end = max(first.start, second.start), min(first.end, second.end)
        if start > end or _family(one) == _family(other):
            continue
        if newest is None or newest.day - max(first.end, second.end) <= _A_YEAR:
            return Outdated(Period("span", start, end), (one.words, other.words))
    return None


def _in_office(holder: InOffice, day: date) -> bool:
    """Whether a holder was in office on a day, or had been within the year before."""
    return any(term.start <= day and day - term.end <= _A_YEAR for term in holder.terms)


def _family(holder: InOffice) -> str:
    return holder.words.split()[-1]

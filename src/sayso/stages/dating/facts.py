"""The year of a day that a text names without one, from a list of known dates.

"Since Oct. 7" has a year only for readers who know what happened. A list may know it, too: its entry counts if it falls on
the very day and month, and the text calls the happening by name or names two of those whom it was about. Where entries
of two years would fit, none is taken.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from sayso.model import KnownDate
from sayso.stages.dating.clues import Clues
from sayso.stages.dating.elapsed import Elapsed
from sayso.stages.dating.happenings import Told
from sayso.stages.dating.offices import InOffice
from sayso.stages.dating.stated import Stated
from sayso.text.calendar import read_day

_LEAST_ABOUT = 2


class Fixed(NamedTuple):
    """A day in its year, and the clause that says why."""

    day: date
    words: str


class Facts(NamedTuple):
    """What lists add to the clues of a text: the day of its tie, and all days that it names, oldest first."""

    tie: Fixed | None
    named: tuple[Fixed, ...]
    days: frozenset[date] = frozenset()
    """The days of all happenings of the list."""
    told: tuple[Told, ...] = ()
    """The happenings that the text names; asked for where its page declares nothing."""
    holders: tuple[InOffice, ...] = ()
    """Those whom it calls by an office."""
    elapsed: tuple[Elapsed, ...] = ()
    """What it counts from a known day to its own; likewise."""
    stated: Stated | None = None
    """The day that it states as its own."""

    @property
    def newest(self) -> Fixed | None:
        """The newest day that the text names."""
        return self.named[-1] if self.named else None


NOTHING = Facts(None, ())


class KnownDays(NamedTuple):
    """A list of known dates, ready to be looked up; worked out once for a pile."""

    days: frozenset[date]
    """The first days of all its happenings."""
    by_day: Mapping[tuple[int, int], Sequence[tuple[date, KnownDate]]]
    """What happened on one day alone, by month and day."""


def known_days(known: Sequence[KnownDate]) -> KnownDays:
    """A list of known dates, ready to be looked up."""
    by_day: dict[tuple[int, int], list[tuple[date, KnownDate]]] = defaultdict(list)
    days: set[date] = set()
    for fact in known:
        when = read_day(fact.earliest)
        if when is None:
            continue
        days.add(when)
        if fact.earliest == fact.latest:
            by_day[when.month, when.day].append((when, fact))
    return KnownDays(frozenset(days), by_day)


def facts_for(text: str, clues: Clues, known: KnownDays) -> Facts:
    """Look up the days without a year that a text names."""
    days = {(month, day) for year, month, day in clues.days if year is None}
    fixed = {key: found for key in sorted(days) if (found := fixed_day(text, *key, known))}
    tie = clues.tie and fixed.get((clues.tie.month, clues.tie.day))
    return Facts(tie, tuple(sorted(fixed.values())), known.days)


def fixed_day(text: str, month: int, day: int, known: KnownDays) -> Fixed | None:
    """The day that a text names, in its year, if the list leaves no doubt."""
    found: dict[date, Fixed] = {}
    for when, fact in known.by_day.get((month, day), ()):
        if _tells_of(text, fact):
            words = f"the list of known dates has {fact.name} on {fact.earliest} ({fact.source})"
            found.setdefault(when, Fixed(when, words))
    return next(iter(found.values())) if len(found) == 1 else None


def _tells_of(text: str, fact: KnownDate) -> bool:
    if any(_stands_in(text, name) for name in fact.names):
        return True
    return sum(_stands_in(text, name, "") for name in fact.about) >= _LEAST_ABOUT


def _stands_in(text: str, name: str, end: str = r"(?!\w)") -> bool:
    """Whether a name begins a word of the text, and ends one; of those whom it was about, "Israeli" stands for Israel."""
    return name in text and re.search(rf"(?<!\w){re.escape(name)}{end}", text) is not None

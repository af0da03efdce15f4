"""When a happening was: the days that most of its tellings give, or what their pages leave open.

Where tellings give days, those that most origins give count, the narrowest of them first, cut down to what overlapping ones leave. A telling
without own days says that a happening told as happened was not after its page was written, and one announced not before. At the
beginning of the first reports, where news says first what is new, it was within `FRESH` days of the page, if the page's day is known.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date

from sayso.stages.events.days import Days
from sayso.stages.events.lasting import hull, lasts
from sayso.stages.events.telling import Telling
from sayso.stages.events.weigh import HAPPENED, NARROW

LEAD = 400
"""Characters at the beginning of a text that tell what is new: a title and about two sentences (guess)."""
FRESH = 2
"""Days before its page within which news of a first sentence happened (guess: most of it on the day or the day before)."""
CLOSE = 31
"""Days within which a page's day must be known for it to say anything."""
OPEN = Days(None, None)


def when(group: Sequence[Telling], context: str) -> Days:
    """The days of a happening that has this context."""
    told = [one for one in group if one.when is not None and _alike(one.mention.context, context)]
    if told and all(lasts(one) for one in told):
        return _from_first_to_last(told)
    if told:
        return _agreed(told)
    bounded = [one for one in group if _alike(one.mention.context, context)]
    first = min((one.written.last for one in bounded if one.written.last is not None), default=None)
    return _cut([_bound(one, context, first) for one in bounded])


def _alike(a: str, b: str) -> bool:
    return a == b or {a, b} <= HAPPENED


def _from_first_to_last(told: Sequence[Telling]) -> Days:
    """All days of what lasts; times that are not known to a few days say less than those that are."""
    days = [one.when for one in told if one.when is not None]
    return hull([each for each in days if _width(each) <= NARROW] or days)


def _agreed(told: Sequence[Telling]) -> Days:
    """The days that most origins give, then the narrowest, then the earliest, cut to what those that meet them leave."""
    origins: defaultdict[Days, set[str]] = defaultdict(set)
    for one in told:
        if one.when is not None:
            origins[one.when].add(one.origin)
    narrow = [days for days in origins if _width(days) <= NARROW] or list(origins)

    def rank(days: Days) -> tuple[int, int, Days]:
        held = {origin for other, found in origins.items() if other.overlaps(days) for origin in found}
        return -len(held), _width(days), Days(days.first or 0, days.last or 0)

    best = min(narrow, key=rank)
    return _cut([best, *sorted((days for days in origins if days.overlaps(best)), key=rank)])


def _width(days: Days) -> int:
    return 10**6 if days.width is None else days.width


def _cut(bounds: Iterable[Days]) -> Days:
    """What all leave, those first that come first; one that does not meet the rest is left out."""
    held = OPEN
    for days in bounds:
        firsts = [day for day in (held.first, days.first) if day is not None]
        lasts = [day for day in (held.last, days.last) if day is not None]
        cut = Days(max(firsts, default=None), min(lasts, default=None))
        if cut.first is None or cut.last is None or cut.first <= cut.last:
            held = cut
    return held


def _bound(telling: Telling, context: str, first: int | None) -> Days:
    """What a page leaves open of a happening that its words do not date; only on the first day that pages were written is it new."""
    written = telling.written
    if written.width is None or written.width > CLOSE:
        return OPEN
    if context == "future":
        return Days(written.first, None)
    if context not in HAPPENED:
        return OPEN
    new = (
        written.last == first
        and context == "actual"
        and telling.mention.trigger.start < LEAD
        and written.width <= NARROW
    )
    return Days(None if not new or written.first is None else written.first - FRESH, written.last)


def iso(day: int | None) -> str | None:
    """A day's number as an ISO date."""
    return None if day is None else date.fromordinal(day).isoformat()


def in_words(days: Days) -> str:
    """Days for a sentence."""
    first, last = iso(days.first), iso(days.last)
    if first is None or last is None:
        return f"from {first} on" if first else f"until {last}" if last else "some time"
    return first if first == last else f"{first} to {last}"

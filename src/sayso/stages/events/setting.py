"""The day and place of what is told as part of a main happening: the arrests at a march, what the marchers demand, the dead of a dam burst.

Reports say once when and where it was, and then who was arrested, rescued or killed (who was hurt is told of marches and accidents alike, and left out). Where no telling of such an outcome gives a time of its own, most of its
pages tell the same main happening (`mains.py`), and that is over and known to a few days, its days are those of the outcome, and its place too where none is told. The
event's `why` says so. What is threatened in a report on a march that names no time for it was not threatened before the march. Everything else keeps the days that its pages leave open: a report has more in it than one day.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from sayso.model import Event
from sayso.stages.events.dates import iso
from sayso.stages.events.group import Group
from sayso.stages.events.mains import sort
from sayso.stages.events.weigh import HAPPENED, NARROW
from sayso.text.calendar import ordinal

_PARTS = {
    ("COERCE", "arrest"): frozenset({"protest"}),
    ("COERCE", "disperse"): frozenset({"protest"}),
    ("OTHER", "death"): frozenset({"accident", "disaster"}),
    ("OTHER", "rescue"): frozenset({"accident", "disaster"}),
}
"""Outcomes, and the kinds of main happenings whose outcomes they are."""


def set_in(events: Sequence[Event], groups: Sequence[Group]) -> Iterator[Event]:
    """The events, outcomes with the days and places of what they are outcomes of; groups as the events."""
    mains = _mains(groups)
    for event, group in zip(events, groups, strict=True):
        main = _main(event, group, mains)
        if main is None:
            yield event
        elif event.type == "THREATEN":
            yield _after(event, events[main])
        else:
            yield _placed(event, events[main])


def _mains(groups: Sequence[Group]) -> Mapping[str, Mapping[str, int]]:
    """Of each document and kind the group that it tells most of."""
    told: defaultdict[tuple[str, str], Counter[int]] = defaultdict(Counter)
    for place, group in enumerate(groups):
        for one in group:
            kind = sort(one)
            if kind is not None:
                told[one.mention.document, kind][place] += 1
    mains: defaultdict[str, dict[str, int]] = defaultdict(dict)
    for (document, kind), counts in told.items():
        mains[document][kind] = _commonest(counts)
    return mains


def _commonest(counts: Mapping[int, int]) -> int:
    return min(counts, key=lambda place: (-counts[place], place))


def _main(event: Event, group: Group, mains: Mapping[str, Mapping[str, int]]) -> int | None:
    """The group that most pages of an outcome tell; None if it is no outcome, or says itself when it was."""
    kinds = _kinds(event, group)
    if kinds is None or event.context not in HAPPENED or any(one.mention.timex is not None for one in group):
        return None
    pages = {one.mention.document for one in group}
    counts = Counter(_of(mains.get(page, {}), kinds) for page in sorted(pages))
    counts.pop(None, None)
    found = {place: count for place, count in counts.items() if place is not None and count * 2 > len(pages)}
    return _commonest(found) if found else None


def _kinds(event: Event, group: Group) -> frozenset[str] | None:
    """The kinds of main happenings that an event may be an outcome of."""
    if event.type == "THREATEN" or (event.type == "DEMAND" and any(one.cast.marching for one in group)):
        return frozenset({"protest"})
    return _PARTS.get((event.type, event.mode or ""))


def _of(told: Mapping[str, int], kinds: Iterable[str]) -> int | None:
    return next((told[kind] for kind in sorted(kinds) if kind in told), None)


def _placed(event: Event, main: Event) -> Event:
    first, last = ordinal(main.earliest), ordinal(main.latest)
    if main.context not in HAPPENED or first is None or last is None or last - first > NARROW:
        return event
    own = ordinal(event.earliest), ordinal(event.latest)
    if (own[0] is not None and own[0] > last) or (own[1] is not None and own[1] < first):
        return event
    why = f"{event.why} Day and place as of what its pages report with it."
    return replace(event, earliest=iso(first), latest=iso(last), place=event.place or main.place, why=why)


def _after(event: Event, main: Event) -> Event:
    """A threat, not before the march that its pages report with it."""
    first, own, last = ordinal(main.earliest), ordinal(event.earliest), ordinal(event.latest)
    if main.context not in HAPPENED or first is None or last is None or (own is not None and own >= first):
        return event
    if not 0 <= last - first <= NARROW:
        return event
    return replace(event, earliest=iso(first), why=f"{event.why} Not before what its pages report with it.")

"""From a group of tellings to an event: what most origins say of it, and why the tellings are one.

Copies of one text are one origin and have one voice. What fewer say stays in `differences`, and every mention keeps its own words.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from itertools import combinations
from typing import TypeVar

from sayso.ids import make_id
from sayso.model import Event, EventContext, EventRole, EventType, Holder
from sayso.stages.events.around import Around
from sayso.stages.events.dates import OPEN, in_words, iso, when
from sayso.stages.events.differences import differences, name_of
from sayso.stages.events.group import speakers
from sayso.stages.events.telling import Telling
from sayso.stages.events.weigh import HAPPENED

T = TypeVar("T", bound=Hashable)

SHOWN = 4
"""Names given in a reason."""
ROLES: tuple[EventRole, ...] = ("actor", "recipient", "participant", "place")
CONTEXTS: tuple[EventContext, ...] = ("actual", "historical", "denied", "future", "hypothetical")
"""In this order where as many origins say one as another: what happened is no longer planned."""


def event(group: Sequence[Telling], pile: Around, weigh: Callable[[Telling, Telling], float]) -> Event:
    """The event that a group of tellings tells of."""
    held = sorted(group, key=lambda one: one.key)
    context = _context(held)
    kind = _type(held)
    days = when(held, context)
    return Event(
        id=make_id("v", _first(held).mention.id),
        type=kind,
        mode=_most((one.mention.mode, one.origin) for one in held if one.mention.type == kind and one.mention.mode),
        context=context,
        earliest=iso(days.first),
        latest=iso(days.last),
        place=_place(held, pile),
        roles=_holders(held),
        mentions=tuple(one.mention.id for one in held),
        differences=differences(held, pile),
        score=_score(held, weigh),
        why=_why(held, pile),
    )


def _first(group: Sequence[Telling]) -> Telling:
    """The telling that an event has its id from: that of the document written first, as far as is known, as with stories."""
    return min(group, key=lambda one: (one.written.last is None, one.written.last or 0, one.key))


def _most(pairs: Iterable[tuple[T | None, str]]) -> T | None:
    """What most origins say; of equals the one said oftenest, then the first in order."""
    origins: defaultdict[T, list[str]] = defaultdict(list)
    for value, origin in pairs:
        if value is not None:
            origins[value].append(origin)
    return min(origins, key=lambda value: (-len(set(origins[value])), -len(origins[value]), str(value)), default=None)


def _type(group: Sequence[Telling]) -> EventType:
    return _most((one.mention.type, one.origin) for one in group if one.mention.type != "OTHER") or "OTHER"


def _context(group: Sequence[Telling]) -> EventContext:
    """Whether it happened, as most origins tell it; what happened lately for some is no history."""
    origins: defaultdict[str, set[str]] = defaultdict(set)
    for one in group:
        origins["actual" if one.mention.context in HAPPENED else one.mention.context].add(one.origin)
    best = min(origins, key=lambda each: (-len(origins[each]), CONTEXTS.index(each)))
    told = {one.mention.context for one in group}
    return next(each for each in CONTEXTS if each in told and (each == best or (best == "actual" and each in HAPPENED)))


def _place(group: Sequence[Telling], pile: Around) -> str | None:
    """The place that most origins name; a town before the country that it lies in."""
    towns = [
        (place, one.origin) for one in group for place in sorted(one.site.places) if _schema(place, pile) == "Place"
    ]
    return _most(towns) or _most((place, one.origin) for one in group for place in sorted(one.site.places))


def _schema(entity: str, pile: Around) -> str:
    return pile.known[entity].schema if entity in pile.known else "Other"


def _holders(group: Sequence[Telling]) -> tuple[Holder, ...]:
    named: defaultdict[tuple[EventRole, str], list[str]] = defaultdict(list)
    for one in group:
        for role, entity in one.cast.roles:
            named[role, entity].append(one.mention.id)  # type: ignore[index]
    order = sorted(named.items(), key=lambda item: (ROLES.index(item[0][0]), -len(item[1]), item[0][1]))
    return tuple(Holder(role=role, entity=entity, mentions=tuple(ids)) for (role, entity), ids in order)


def _score(group: Sequence[Telling], weigh: Callable[[Telling, Telling], float]) -> float:
    """How likely the tellings are one, by the mean of their log odds; of a telling alone its own score."""
    heard = speakers(tuple(group))
    pairs = [weigh(a, b) for a, b in combinations(heard, 2)]
    if not pairs:
        return group[0].mention.score
    return round(1 / (1 + math.exp(-sum(pairs) / len(pairs))), 3)


def _why(group: Sequence[Telling], pile: Around) -> str:
    if len(group) == 1:
        return f"Told once: {group[0].mention.why}"
    pages = {one.mention.document for one in group}
    told = f"{len(group)} tellings in {len(pages)} {'page' if len(pages) == 1 else 'pages'} are taken for one"
    shared = [*_words(group), *_names(group, pile), *_days(group)]
    return (
        f"{told}: they share {', '.join(shared)}."
        if shared
        else f"{told}: they go by words for the same kind of happening."
    )


def _words(group: Sequence[Telling]) -> list[str]:
    counts = Counter(one.mention.head for one in group)
    heads = sorted(counts, key=lambda head: (-counts[head], head))[:SHOWN]
    return [" / ".join(f"“{head}”" for head in heads)]


def _names(group: Sequence[Telling], pile: Around) -> list[str]:
    counts = Counter(entity for one in group for entity in {entity for _, entity in one.cast.roles})
    shared = [entity for entity, count in counts.items() if count > 1]
    return [name_of(entity, pile) for entity in sorted(shared, key=lambda each: (-counts[each], each))[:SHOWN]]


def _days(group: Sequence[Telling]) -> list[str]:
    days = Counter(one.when for one in group if one.when is not None and one.when != OPEN)
    return [in_words(each) for each, count in sorted(days.items()) if count > 1][:1]

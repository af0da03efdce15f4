"""Beyond a story: a happening that several stories tell of, as a past attack does in all reports of what followed.

Only tellings that name the same who and when, who and how many, the same two who, or the same person of what one does once (resigns, dies), are
looked at, by an index of type and names; of related stories also those of one type and day; of a story of few pages and the one nearest to it also
those of one kind of word and a name, as such pages are mostly told apart for their words and not for what happened. Telling it in different
stories speaks against one happening, less so if the stories are related. An index entry that more than `MOST` groups share (whoever everybody meets)
tells nothing apart and is passed over; their tellings are joined in their stories all the same.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from itertools import combinations, pairwise

from sayso.stages.events.around import Around
from sayso.stages.events.group import Group, grouped
from sayso.stages.events.telling import Telling
from sayso.stages.events.weigh import NARROW, ONCE, Worth, weigh, worth

MOST = 60
OTHER_STORY, RELATED_STORY = -2.5, -1.0
"""What two stories say against one happening (guesses: two names in common, or one and the day, make up for it)."""
STRAY, FEW = -0.5, 3
"""The same where one story has so few pages and the other is the one nearest to it (looked at on the read half of ECB+: +0.002 of CoNLL F1; unread +0.001)."""
NAMES = 6
"""Names of a group that are paired; the most named."""

Near = Mapping[str, Mapping[str, float]]


def across(groups: Sequence[Group], pile: Around) -> list[Group]:
    """Join groups of different stories that are one happening."""
    near = _near(pile)
    together: list[Group] = []
    for part in _parts(groups, near):
        values = worth(telling for group in part for telling in group if len(part) > 1)
        together.extend(grouped(part, partial(_weigh, values=values, near=near)))
    return together


def _near(pile: Around) -> Near:
    """Of each story the related ones, with what it says against one happening that both are told."""
    stories = {story.id: story for story in pile.stories.values()}
    near = {key: dict.fromkeys((one.story for one in story.related), RELATED_STORY) for key, story in stories.items()}
    for key, story in stories.items():
        nearest = next(iter(pile.near.get(key, ())), None)
        if len(story.documents) <= FEW and nearest in stories and len(stories[nearest].documents) > FEW:
            near[key][nearest] = near[nearest][key] = STRAY
    return near


def _weigh(a: Telling, b: Telling, *, values: Worth, near: Near) -> float:
    """The log odds of two tellings, that of different stories lowered."""
    if a.story == b.story:
        return weigh(a, b, values)
    return weigh(a, b, values) + near.get(a.story, {}).get(b.story, OTHER_STORY)


def _parts(groups: Sequence[Group], near: Near) -> Iterator[list[Group]]:
    """Groups that share an entry of the index, directly or by others."""
    above = list(range(len(groups)))

    def top(place: int) -> int:
        while above[place] != place:
            above[place] = place = above[above[place]]
        return place

    for places in _index(groups, near).values():
        if 1 < len(places) <= MOST:
            for a, b in pairwise(places):
                one, other = sorted((top(a), top(b)))
                above[other] = one
    parts: defaultdict[int, list[Group]] = defaultdict(list)
    for place, group in enumerate(groups):
        parts[top(place)].append(group)
    return (part for _, part in sorted(parts.items()))


def _index(groups: Sequence[Group], near: Near) -> dict[tuple[str, ...], list[int]]:
    index: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for place, group in enumerate(groups):
        for key in sorted({key for telling in group for key in _keys(telling, near)}):
            index[key].append(place)
    return index


def _keys(telling: Telling, near: Near) -> Iterator[tuple[str, ...]]:
    """Type (or word, where there is no type) with what may be common.

    That is two names, a name and a day or number, whoever does it once, or a day in two stories that are related.
    """
    if telling.kin.kind != "firm":
        return
    kinds = {telling.mention.type} if telling.mention.type != "OTHER" else telling.kin.stems
    taking, places = telling.cast.who, telling.site.places
    names = [*sorted(taking), *sorted(places), *sorted(telling.cast.names - taking - places)][:NAMES]
    day = _day(telling)
    for kind in kinds:
        for a, b in combinations(sorted(names), 2):
            yield kind, a, b
        told = [*([] if day is None else [day]), *_numbers(telling)]
        yield from ((kind, name, each) for name in names for each in told)
        role = ONCE.get((telling.mention.type, telling.mention.mode or ""))
        once = sorted(telling.cast.holders.get(role, ())) if role else []
        yield from ((kind, telling.mention.mode or "", each) for each in once)
        for each in sorted({*told, *once}):
            yield from ((kind, each, *sorted((telling.story, other))) for other in near.get(telling.story, ()))
    yield from _stray(telling, near.get(telling.story, {}))


def _stray(telling: Telling, near: Mapping[str, float]) -> Iterator[tuple[str, ...]]:
    """A word or row and a name, for a story of few pages and the one nearest to it."""
    for other in sorted(story for story, value in near.items() if value == STRAY):
        pair = sorted((telling.story, other))
        yield from ((kind, name, *pair) for kind in telling.kin.stems | telling.kin.rows for name in telling.cast.names)


def _numbers(telling: Telling) -> Iterator[str]:
    for measure, values in sorted(telling.counts.items()):
        yield from (f"{measure} {value:g}" for value in sorted(values))


def _day(telling: Telling) -> str | None:
    """The first of the days that a telling gives, where it knows them to a few."""
    days = telling.when
    narrow = days is not None and days.width is not None and days.width <= NARROW
    return str(days.first) if days is not None and narrow else None

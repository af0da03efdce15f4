"""The timeline: events under their days, a picture of those told most, and what a reader can choose them by.

The picture has a line for each event, not for each day: what happened is read beside its bar. A dot is a day, a bar an interval; how
it is drawn says whether it is told as happened. Most of what a pile tells is dated by nothing but its page ("or earlier"). Drawn, too,
such events hid the few with a day behind a wall of arrows (seen on five pages about one war), so that they stand apart, below. Those told
once and without who, where or when stand folded at the very end.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from sayso.model import Dossier, Entity, Story
from sayso.report.events import EventRow, bare, by_actor, by_story, dated, event_rows, facets, in_time, told_most
from sayso.report.joins import Joins
from sayso.report.scale import Scale, Tick

BARS = 60
"""Lines of the picture: two screens. The list below it has all."""
CHOICES = 200
"""Actors to choose from: those in most events."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """An event's place in the picture, in percent of the width."""

    row: EventRow
    left: float
    right: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """What the events can be chosen by: values and words."""

    actors: Sequence[tuple[str, str]]
    types: Sequence[tuple[str, str]]
    contexts: Sequence[tuple[str, str]]
    stories: Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """Events by day, oldest first, and those of which only an end or no day at all is known."""

    rows: Sequence[EventRow]
    days: Sequence[tuple[str, Sequence[EventRow]]]
    undated: Sequence[EventRow]
    bare: Sequence[EventRow]
    """Those told once, and without who and where as well."""
    bars: Sequence[Bar]
    ticks: Sequence[Tick]
    choices: Choices
    of_actor: Mapping[str, Sequence[EventRow]]
    of_story: Mapping[str, Sequence[EventRow]]
    timexes: frozenset[str]
    """Those that say when one of the dated events was."""
    left_out: int
    """Events that are not shown."""

    @property
    def shown(self) -> Mapping[str, EventRow]:
        """By event: what a link can lead to."""
        return {row.event.id: row for row in self.rows}


def timeline(dossier: Dossier, joins: Joins, most: int) -> Timeline:
    """The `most` told events, by day."""
    rows = event_rows(told_most(dossier, joins, most), dossier, joins)
    known = sorted((row for row in rows if dated(row.event)), key=_by_day)
    told = [joins.event_mentions[mention] for row in known for mention in row.event.mentions]
    bars, ticks = _picture(known)
    actors = by_actor(rows)
    return Timeline(
        rows=rows,
        days=[(when, list(group)) for when, group in groupby(known, key=lambda row: row.when)],
        undated=[row for row in rows if not dated(row.event) and not bare(row.event)],
        bare=[row for row in rows if bare(row.event)],
        bars=bars,
        ticks=ticks,
        choices=_choices(rows, actors, dossier, joins.entities),
        of_actor=actors,
        of_story=by_story(rows),
        timexes=frozenset(mention.timex for mention in told if mention.timex is not None),
        left_out=len(dossier.events) - len(rows),
    )


def _by_day(row: EventRow) -> tuple[str, str, int, int, str]:
    """In time; of one day, those first that most origins tell."""
    first, last, event = in_time(row.event)
    return first, last, -row.origins, -row.pages, event


def _picture(rows: Sequence[EventRow]) -> tuple[list[Bar], list[Tick]]:
    """The events that most origins tell, in the order of time."""
    ranked = sorted(rows, key=lambda row: (-row.origins, -row.pages, -len(row.actors), _by_day(row)))
    chosen = sorted(ranked[:BARS], key=_by_day)
    scale = Scale(day for row in chosen for day in in_time(row.event)[:2])
    places = [(row, *in_time(row.event)) for row in chosen]
    bars = [Bar(row=row, left=scale.at(first), right=scale.at(last)) for row, first, last, _ in places]
    return bars, scale.ticks() if chosen else []


def _largest_first(dossier: Dossier) -> list[Story]:
    return sorted(dossier.stories, key=lambda story: (-len(story.documents), story.earliest or "9", story.id))


def _choices(
    rows: Sequence[EventRow],
    actors: Mapping[str, Sequence[EventRow]],
    dossier: Dossier,
    entities: Mapping[str, Entity],
) -> Choices:
    types, contexts = facets(rows)
    held = Counter({entity: len(told) for entity, told in actors.items()})
    most = sorted(held, key=lambda entity: (-held[entity], entity))[:CHOICES]
    told = {story for row in rows for story in row.stories}
    return Choices(
        actors=sorted(
            ((entity, entities[entity].name) for entity in most), key=lambda pair: (pair[1].casefold(), pair)
        ),
        types=types,
        contexts=contexts,
        stories=[(story.id, story.title) for story in _largest_first(dossier) if story.id in told],
    )

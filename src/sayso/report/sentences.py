"""Dated sentences as a reader sees them: under the days that they speak of, copies of one text folded into one line.

Events are the timeline; here stands what else is written of a day, so that nothing vanishes. A sentence is left out only where an event has
its day from the very expression of time that this sentence has it from.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from sayso.model import Dossier, Moment
from sayso.report.folded import folded
from sayso.report.joins import Joins, count_origins
from sayso.report.scale import Scale, Tick
from sayso.report.sections import Place, interval, place_of

REASONS_SHOWN = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A sentence, and the other pages of its origin that have it, too."""

    place: Place
    also: Sequence[Place]


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """What is told of one day or interval, and its bar: places in percent of the width."""

    id: str
    when: str
    lines: Sequence[Told]
    origins: int
    """How many independent texts speak of it."""
    left: float
    right: float
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentences:
    """All days, oldest first, and the axis."""

    days: Sequence[Day]
    ticks: Sequence[Tick]


def dated_sentences(dossier: Dossier, joins: Joins, told: Collection[str] = ()) -> Sentences:
    """Dated sentences by when they speak of, oldest first, a shorter interval before a longer; without those by timexes `told` of elsewhere."""
    groups: dict[tuple[str, str], list[Moment]] = defaultdict(list)
    for moment in dossier.moments:
        if moment.timex not in told:
            groups[moment.earliest, moment.latest].append(moment)
    scale = Scale(day for key in groups for day in key)
    days = [_day(number, key, groups[key], scale, joins) for number, key in enumerate(sorted(groups))]
    return Sentences(days=days, ticks=scale.ticks())


def _day(number: int, key: tuple[str, str], moments: Sequence[Moment], scale: Scale, joins: Joins) -> Day:
    return Day(
        id=f"when-{number}",
        when=interval(*key),
        lines=[_told(group, joins) for group in folded(moments, joins)],
        origins=count_origins({moment.document for moment in moments}, joins),
        left=scale.at(key[0]),
        right=scale.at(key[1]),
        why=_why(moments, joins),
    )


def _told(group: Sequence[Moment], joins: Joins) -> Told:
    first, *rest = (place_of(joins.documents[one.document], one.start, one.end, joins) for one in group)
    return Told(place=first, also=rest)


def _why(moments: Sequence[Moment], joins: Joins) -> str:
    """The first different reasons, each with the words that it is about."""
    told: dict[str, None] = {}
    for moment in moments:
        timex, reading = joins.timexes.get(moment.timex), joins.reading_of.get(moment.timex)
        if timex is not None and reading is not None:
            words = timex.span.of(joins.documents[moment.document].text)
            told[f"“{words}”: {reading.why}"] = None
    return "\n".join(list(told)[:REASONS_SHOWN])


def sentences_text(dossier: Dossier, joins: Joins) -> str:
    """All days for the terminal, each with its sentences."""
    lines = [line for day in dated_sentences(dossier, joins).days for line in _text(day)]
    return "\n".join(lines).strip() if lines else "No sentence could be dated."


def _text(day: Day) -> Iterator[str]:
    yield day.when
    for line in day.lines:
        also = f", also in {', '.join(place.outlet for place in line.also)}" if line.also else ""
        yield f"  - {' '.join(line.place.words.split())} · {line.place.outlet}{also}"
    yield ""

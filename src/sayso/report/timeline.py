"""The timeline as a picture: one bar for each day or interval that sentences speak of, with the reasons on hover.

A pile tells of yesterday and of thirty years ago. On an even scale the days of this week would be one dot, so of a stretch of
n days between two edges the logarithm is taken twice (once, a pile of 19 pages had the ten days that it is about on 4 % of the
width): order and overlap stay true, lengths are only roughly so, and the ticks say where in time one is. A single day is a dot,
an interval a bar between its first and its last day.

Copies of one text tell the same sentence on as many pages: such sentences are one line, with the other pages beside it. Sentences of different
origins are never folded, however alike: that two write the same is news.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from math import log1p

from sayso.model import Dossier, Moment
from sayso.report.joins import Joins, origin_of_document
from sayso.report.sections import Place, interval, place_of, sort_day

TICKS_APART = 12.0
"""Percent of the width: a year's or month's label on a narrow screen."""
LEAST_TICKS = 3
"""With fewer years than this the axis tells months, with fewer months days."""
REASONS_SHOWN = 4
ALIKE = 0.6
"""Share of common words from which two sentences of one origin are one line: copies differ by a title or a spelling, while two
sentences of one page on one day seldom share half (a guess, seen to hold on the example pile)."""
COMPARED = 50
"""Lines of one origin and day that a sentence is compared with."""
MARGIN = 1.5
"""Percent at both sides, so that a dot is never cut in half."""


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
class Tick:
    """A date on the axis."""

    at: float
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """All days, oldest first, and the axis."""

    days: Sequence[Day]
    ticks: Sequence[Tick]


def timeline(dossier: Dossier, joins: Joins) -> Timeline:
    """Dated sentences by when they speak of, oldest first; a shorter interval before a longer."""
    groups: dict[tuple[str, str], list[Moment]] = defaultdict(list)
    for moment in dossier.moments:
        groups[moment.earliest, moment.latest].append(moment)
    scale = _Scale([date.fromisoformat(day) for key in groups for day in key])
    days = [_day(number, key, groups[key], scale, joins) for number, key in enumerate(sorted(groups))]
    return Timeline(days=days, ticks=scale.ticks())


class _Scale:
    """From a date to a place on the axis."""

    def __init__(self, days: Sequence[date]) -> None:
        self._edges = sorted(set(days))
        widths = [log1p(log1p((later - earlier).days)) for earlier, later in pairwise(self._edges)]
        whole = sum(widths) or 1.0
        self._at = [MARGIN if len(self._edges) > 1 else 50.0]
        for width in widths:
            self._at.append(self._at[-1] + width / whole * (100 - 2 * MARGIN))

    def at(self, day: str) -> float:
        return round(self._at[bisect_left(self._edges, date.fromisoformat(day))], 2)

    def ticks(self) -> list[Tick]:
        """Where a year begins among the edges (or a month, a day, where the pile is of few), as far as there is room."""
        firsts: dict[str, float] = {}
        for length in (len("2031"), len("2031-02"), len("2031-02-03")):
            firsts = {}
            for day, at in zip(self._edges, self._at, strict=False):
                firsts.setdefault(day.isoformat()[:length], at)
            if len(firsts) >= LEAST_TICKS:
                break
        made: list[Tick] = []
        for label, at in reversed(firsts.items()):  # the newest have the right of way: news is read from there
            if not made or made[-1].at - at >= TICKS_APART:
                made.append(Tick(at=round(at, 2), label=label))
        return made[::-1]


def _day(number: int, key: tuple[str, str], moments: Sequence[Moment], scale: _Scale, joins: Joins) -> Day:
    lines = _lines(moments, joins)
    return Day(
        id=f"when-{number}",
        when=interval(*key),
        lines=lines,
        origins=len({origin_of_document(line.place.document, joins) for line in lines}),
        left=scale.at(key[0]),
        right=scale.at(key[1]),
        why=_why(moments, joins),
    )


def _lines(moments: Sequence[Moment], joins: Joins) -> list[Told]:
    """Sentences in the order of their pages, copies of one text folded."""
    ordered = sorted(moments, key=lambda m: (sort_day(m.document, joins), m.document, m.start, m.end))
    lines: dict[str, list[tuple[frozenset[str], list[Place]]]] = defaultdict(list)
    made: list[list[Place]] = []
    for moment in ordered:
        place = place_of(joins.documents[moment.document], moment.start, moment.end, joins)
        held, words = lines[origin_of_document(moment.document, joins)], frozenset(place.words.casefold().split())
        group = next((places for known, places in held[-COMPARED:] if _alike(words, known)), None)
        if group is None:
            made.append([place])
            held.append((words, made[-1]))
        elif place.document not in {other.document for other in group}:
            group.append(place)
        elif place not in group:
            made.append([place])
    return [Told(place=first, also=rest) for first, *rest in made]


def _alike(words: frozenset[str], others: frozenset[str]) -> bool:
    return len(words & others) >= ALIKE * len(words | others)


def _why(moments: Sequence[Moment], joins: Joins) -> str:
    """The first different reasons, each with the words that it is about."""
    told: dict[str, None] = {}
    for moment in moments:
        timex, reading = joins.timexes.get(moment.timex), joins.reading_of.get(moment.timex)
        if timex is not None and reading is not None:
            words = timex.span.of(joins.documents[moment.document].text)
            told[f"“{words}”: {reading.why}"] = None
    return "\n".join(list(told)[:REASONS_SHOWN])


def timeline_text(dossier: Dossier, joins: Joins) -> str:
    """All days for the terminal, each with its sentences."""
    lines = [line for day in timeline(dossier, joins).days for line in _text(day)]
    return "\n".join(lines).strip() if lines else "No sentence could be dated."


def _text(day: Day) -> Iterator[str]:
    yield day.when
    for line in day.lines:
        also = f", also in {', '.join(place.outlet for place in line.also)}" if line.also else ""
        yield f"  - {' '.join(line.place.words.split())} · {line.place.outlet}{also}"
    yield ""

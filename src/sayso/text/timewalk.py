"""Walking the steps of an expression over the calendar: from a day to the period that is meant (`timeexpr` says the language)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time
from operator import attrgetter
from typing import Final

from sayso.text.calendar import Period, add_days, advent, day_of, easter, moved, period, shift
from sayso.text.clock import clock_of
from sayso.text.timesteps import MOST, UNIT_WORDS, Expr, Step

SEASONS: Final = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_WEEKDAY_REACH = 13  # the farthest, in months, that a Friday the 13th can be
_JUST_AHEAD = 14
"""Days: what is so close is meant though its sentence tells of the past ("he wanted to open it on 23 March"). Longer (26, 42 days) was wrong in KRAUTS."""
_JUST_BEHIND = 120
"""Days: what was so shortly ago is meant though a verb points ahead ("is said to have been there on 9 March"); 60 and 180 do as well."""
_LEAP_REACH = 8  # the farthest that a 29 February can be from a year without one
PART: Final = re.compile(rf"\*(\d+(?:\.\d+)?|X)({UNIT_WORDS})")
"""One count and unit of a duration or a move."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What the walk of an expression may begin with; each may be unknown."""

    anchor: date | None
    """The day of writing."""
    reference: Period | None = None
    """The last period that the text named, for `@`."""
    inner: Sequence[Period] = ()
    """Periods named before that one which lie within it, for `@` where it is too long to count from."""
    moment: time | None = None
    """The time of day of writing, where even that is known."""
    quarter: Period | None = None
    """The last quarter of a year that the text named, for `@quarter`."""

    @property
    def today(self) -> Period | None:
        """The day of writing as a period."""
        return period("day", self.anchor) if self.anchor else None


def walk(steps: Expr, known: Known) -> tuple[Period | None, str]:
    """The period and the time of day that the steps lead to; a time of day belongs to one day only."""
    first = steps[0]
    clock = clock_of([step.name for step in steps if step.kind == "time"])
    way = _way_of(steps)
    base = _base(steps, known) if first.kind == "reference" else known.today
    held = _walk(way, base, first.name)
    if held is not None and clock and held.unit != "day":
        held = known.today if first.kind == "reference" else None
    return held, clock


def _way_of(steps: Expr) -> Expr:
    way = tuple(step for step in steps if step.kind not in ("time", "reference", "edge"))
    return way if any(step.kind != "direction" for step in way) else ()


def _base(steps: Expr, known: Known) -> Period | None:
    """Where an expression that points back begins; one of quarters, and a time of day alone, may have to begin with today."""
    if steps[0].name == "@quarter" and known.quarter is not None:
        return known.quarter
    alone = steps[0].name == "@quarter" or not _way_of(steps)
    return named_before(steps, known) or (known.today if alone else None)


def named_before(steps: Expr, known: Known) -> Period | None:
    """The last period of the text that an expression can be counted from: "two days later" needs a day, "in 2012" is none."""
    way = _way_of(steps)
    if way and steps[0].name == "@quarter" and (way[0].name != "year" or way[-1].name == "-"):
        return None  # "the quarter", "a year ago": counted from quarters and from the day of writing only
    unit = way[0].name if way and way[0].kind == "shift" else "week" if way and way[0].name in ("W", "WE") else None
    named = (held for held in (known.reference, *reversed(known.inner)) if held)
    return next((held for held in named if unit is None or _is_within(held, unit)), None)


def _is_within(held: Period, unit: str) -> bool:
    """Whether a period lies within one day, week, ... of the calendar."""
    outer = period("week" if unit == "weekend" else unit, held.start)
    return outer is not None and held.end <= outer.end


def _walk(steps: Sequence[Step], base: Period | None, start: str) -> Period | None:
    """Follow the steps from the day (or reference) `base`; None where the way is unknown or leaves the calendar."""
    held: Period | None = None
    at = 0
    while at < len(steps):
        step, stop = steps[at], at + 1
        if step.kind == "shift":
            held = _shifted(step, held or base, start)
        elif step.kind == "move":
            held = _moved(step, held or base)
        elif step.kind == "count":
            held = held and _count(held, step)
        elif step.kind == "pick":
            while stop < len(steps) and steps[stop].kind in ("pick", "count"):
                stop += 1
            held = _pick(steps[at:stop], held, base, _way(steps[stop:]))
        if held is None and step.kind != "direction":
            return None
        at = stop
    return held or base


def _way(steps: Sequence[Step]) -> str:
    return next((part.name for part in steps if part.kind == "direction"), "~")


def _shifted(step: Step, origin: Period | None, start: str) -> Period | None:
    """The period so many units away; a quarter that the text named stays one: the same quarter of another year."""
    count = int(step.number or 0)
    if origin is None:
        return None
    if start == "@quarter" and origin.unit == "quarter" and step.name == "year":
        return shift(origin, 4 * count)
    if start == "@quarter" and origin.unit == "day" and step.name == "quarter":
        count -= 1  # "the quarter" of a report that names none is the last that is over
    held = period(step.name, origin.start)
    return held and shift(held, count)


def _moved(step: Step, origin: Period | None) -> Period | None:
    """The day so long after or before the first day of a period: "two weeks after 3 May"."""
    day = origin.start if origin else None
    for count, unit in PART.findall(step.name):
        whole = count.isdecimal() and int(count) <= MOST
        day = moved(day, unit, int(count) * int(step.number or 1)) if day and whole else None
    return period("day", day) if day else None


def _count(held: Period, step: Step) -> Period | None:
    """The n-th unit or weekday of a period, counted from its end if n is negative."""
    number = int(step.number or 0)
    edge = held.start if number > 0 else held.end
    if step.name.startswith("W"):
        ahead = (int(step.name[1]) - 1 - edge.weekday()) % 7
        first = add_days(edge, ahead if number > 0 or ahead == 0 else ahead - 7)
        day = first and add_days(first, 7 * (number - 1 if number > 0 else number + 1))
        found = day and period("day", day)
    else:
        unit = period(step.name, edge)
        found = unit and shift(unit, number - 1 if number > 0 else number + 1)
    return found if found and found.start <= held.end and found.end >= held.start else None


def _pick(steps: Sequence[Step], held: Period | None, base: Period | None, way: str) -> Period | None:
    """Take the named parts inside the period so far; where no year is named, in the year that `way` says."""
    picks = {step.name: int(step.number or 0) for step in steps if step.kind == "pick"}
    counts = [step for step in steps if step.kind == "count"]
    if "C" in picks:
        start = day_of(picks["C"] * 100, 1, 1)
        return period("century", start) if start else None
    if "E" in picks:
        return _decade(picks["E"], base)
    if "Y" in picks:
        start = day_of(picks["Y"], 1, 1)
        held = period("year", start) if start else None
        picks = {name: number for name, number in picks.items() if name != "Y"}
        return _counted(_inside(picks, held) if held and picks else held, counts)
    if held is not None:
        return _counted(_inside(picks, held), counts)
    return _open((picks, counts), base.start, way) if base else None


def _counted(held: Period | None, counts: Sequence[Step]) -> Period | None:
    for step in counts:
        held = held and _count(held, step)
    return held


def _decade(number: int, base: Period | None) -> Period | None:
    """Decade 198 is the 1980s; a single digit ("the eighties") is the last such decade that has begun."""
    if number > 9 or base is None:
        start = day_of(number * 10, 1, 1) if number > 9 else None
        return period("decade", start) if start else None
    this = base.start.year // 10
    start = day_of((this - (this - number) % 10) * 10, 1, 1)
    return period("decade", start) if start else None


def _inside(picks: dict[str, int], held: Period) -> Period | None:
    """The named part of a period: a month of a year, a day of a month, a weekday of a week."""
    if "EA" in picks:
        sunday = easter(held.start.year)
        return _whole("day", add_days(sunday, picks["EA"]) if sunday else None)
    if "AV" in picks:
        return advent(held.start.year)
    if "M" in picks or "D" in picks:
        day = day_of(held.start.year, picks.get("M", held.start.month), picks.get("D", 1))
        return _whole("day" if "D" in picks else "month", day)
    if "K" in picks:
        week = _week(held.start.year, picks["K"])
        inner = {name: number for name, number in picks.items() if name in ("W", "WE")}
        return _inside(inner, week) if week and inner else week
    if "W" in picks:
        return _whole("day", add_days(_monday(held.start), picks["W"] - 1))
    return period("weekend", held.start) if "WE" in picks else _third(picks, held.start.year)


def _third(picks: dict[str, int], year: int) -> Period | None:
    """The named quarter, half or season of a year."""
    for unit, name, size in (("quarter", "Q", 3), ("half", "H", 6)):
        if name in picks:
            return _whole(unit, day_of(year, (picks[name] - 1) * size + 1, 1))
    return next((_whole("season", day_of(year, month, 1)) for name, month in SEASONS.items() if name in picks), None)


def _whole(unit: str, day: date | None) -> Period | None:
    return period(unit, day) if day else None


def _monday(day: date) -> date:
    return add_days(day, -day.weekday()) or day


def _week(year: int, number: int) -> Period | None:
    try:
        return period("week", date.fromisocalendar(year, number, 1))
    except ValueError:
        return None


def _open(wanted: tuple[dict[str, int], Sequence[Step]], day: date, way: str) -> Period | None:
    """The picked part nearest to `day` on the side that `way` says; a weekday beside a date chooses the year."""
    picks, counts = wanted
    whole = (_counted(item, counts) for item in _candidates(picks, day))
    found = sorted((item for item in whole if item), key=attrgetter("start"))
    if {"D", "W"} <= set(picks):
        agreeing = [item for item in found if item.start.isoweekday() == picks["W"]]
        found, way = (agreeing, "~") if agreeing else (found, way)
    near = min(found, key=lambda item: (_distance(item, day), item.start), default=None)
    if way.endswith("~"):
        if way == "~" or near is None or _distance(near, day) <= (_JUST_AHEAD if way == "<~" else _JUST_BEHIND):
            return near
        way = way[0]
    past = [
        item for item in found if (item.end if way == "<<" else item.start) < day or (way == "<" and item.start == day)
    ]
    coming = [item for item in found if item.start > day or (way == ">" and item.end >= day)]
    if way.startswith("<"):
        return past[-1] if past else None
    if way.startswith(">"):
        return coming[0] if coming else None
    return near


def _distance(item: Period, day: date) -> int:
    if item.start <= day <= item.end:
        return 0
    return min(abs((item.start - day).days), abs((item.end - day).days))


def _candidates(picks: dict[str, int], day: date) -> list[Period]:
    """Every period of the picked kind around `day`: of three weeks, three months, or seventeen years."""
    if set(picks) <= {"W", "WE"}:
        weeks = (period("week", near) for near in (add_days(day, 7 * move) for move in (-1, 0, 1)) if near)
        return [item for item in (_inside(picks, week) for week in weeks if week) if item]
    if set(picks) <= {"D", "W"}:
        month = period("month", day)
        reach = _WEEKDAY_REACH if "W" in picks else 2
        months = [shift(month, move) for move in range(-reach, reach + 1)] if month else []
        return [item for item in (_inside(picks, near) for near in months if near) if item]
    reach = _LEAP_REACH if {"M", "D"} <= set(picks) else 1
    starts = [day_of(day.year + move, 1, 1) for move in range(-reach, reach + 1)]
    years = [period("year", start) for start in starts if start]
    return [item for item in (_inside(picks, year) for year in years if year) if item]

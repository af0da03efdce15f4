"""The small closed language of `Timex.expr`: what the words of a time expression mean, relative to an anchor.

An expression is a list of steps, walked from left to right. The walk begins at the day of writing.

| step | example | meaning |
|---|---|---|
| literal | `=PAST_REF`, `=XXXX-WXX-4` | that very TIMEX3 value; no interval |
| duration | `*2week`, `*Xyear`, `*1year*6month` | P2W, PXY, P1Y6M; with `<` or `>`: the days up to, or from, the anchor; with `-` or `+`: the day, week, ... so long before or after it |
| shift | `month-1`, `year+0`, `weekend+1` | the period so many units from the one that holds the anchor |
| pick | `Y2012 M10 D7`, `W4`, `Q3`, `H1`, `SU`, `WE`, `K36`, `E198`, `C19`, `N20`, `EA-2` | year, month, day, ISO weekday, quarter, half, season, weekend, ISO week, decade, century, century as counted (N20 is C19), day counted from Easter Sunday; inside the period so far |
| count | `#2W1`, `#-1day`, `#3week` | the second Monday, the last day, the third week of the period so far |
| time | `T15:30`, `T3:30pm`, `T~3:30`, `TMO` | time of day, of either half of the day, part of the day |
| direction | `<` `<<` `>` `>>` `~` | of the picks that name no year: last, last before today, next, next after today, nearest; beside a full date: told of as past or as coming |
| move | `+*2week`, `-*1month` | the day so long after or before the first day of the period so far |
| reference | `@`, `@quarter` | walk from the last date, or quarter of a year, that the text named, not from the day of writing |
| range | `/` | between the steps of its beginning and those of its end |
| edge | `^START`, `^MID`, `^END` | beside an end of a range: which part of the period |

`parse` and `canonical` are inverse to each other; `parse` gives None for what is not of this language. `resolve` is
pure and total: it never leaves the calendar and never guesses: where the anchor is needed and unknown, the value keeps
TIMEX3's X in its place and the interval is None.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from operator import attrgetter
from typing import Final, NamedTuple

from sayso.text.calendar import Period, add_days, day_of, easter, moved, period, shift, value
from sayso.text.clock import clock_of, end_of, half_of
from sayso.text.timesteps import MOST, SYMBOLS, UNIT_WORDS, Expr, Step, canonical, is_absolute, parse, told_as

__all__ = [
    "PART", "Known", "Resolved", "canonical", "is_absolute", "is_open", "parse", "resolve", "sides", "told_as", "unknown", "walk",
]  # fmt: skip


class Resolved(NamedTuple):
    """What an expression comes to: a TIMEX3 value and, where known, the days it covers (inclusive)."""

    value: str
    earliest: date | None
    latest: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What the walk of an expression may begin with; each may be unknown."""

    anchor: date | None
    """The day of writing."""
    reference: Period | None = None
    """The last period that the text named, for `@`."""
    quarter: Period | None = None
    """The last quarter of a year that the text named, for `@quarter`."""

    @property
    def today(self) -> Period | None:
        """The day of writing as a period."""
        return period("day", self.anchor) if self.anchor else None


_SEASONS: Final = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_WEEKDAY_REACH = 13  # the farthest, in months, that a Friday the 13th can be
_LEAP_REACH = 8  # the farthest that a 29 February can be from a year without one
_DAYS: Final = {"day": 1, "week": 7, "month": 30, "quarter": 91, "year": 365, "decade": 3652, "century": 36524}
_DATED: Final = ("pick", "shift", "move")
PART: Final = re.compile(rf"\*(\d+(?:\.\d+)?|X)({UNIT_WORDS})")


def resolve(expr: str, anchor: date | None, reference: Period | None = None, quarter: Period | None = None) -> Resolved:
    """Return what `expr` comes to on the day `anchor` (None: unknown).

    Args:
        expr: an expression of this language.
        anchor: the day of writing.
        reference: the last period that the text named, for expressions that begin with `@`.
        quarter: the last quarter of a year that the text named, for expressions that begin with `@quarter`.

    >>> resolve("month-1", date(2024, 3, 31))
    Resolved(value='2024-02', earliest=datetime.date(2024, 2, 1), latest=datetime.date(2024, 2, 29))
    """
    steps = parse(expr)
    if steps is None:
        return Resolved("", None, None)
    if steps[0].kind == "literal":
        return Resolved(steps[0].name, None, None)
    if steps[0].kind == "duration":
        return _duration(steps, anchor)
    known = Known(anchor=anchor, reference=reference, quarter=quarter)
    if any(step.kind == "range" for step in steps):
        return _range_of(steps, known)
    held, clock = walk(steps, known)
    clock = clock.replace("~", "")
    if held is None:
        return Resolved(unknown(steps) + clock, None, None)
    return Resolved(value(held) + clock, held.start, held.end)


def walk(steps: Expr, known: Known) -> tuple[Period | None, str]:
    """The period and the time of day that the steps lead to; a time of day belongs to one day only."""
    first = steps[0]
    clock = clock_of([step.name for step in steps if step.kind == "time"])
    base = known.today
    if first.kind == "reference":
        base = (known.quarter or base) if first.name == "@quarter" else (known.reference or base)
    held = _walk(tuple(step for step in steps if step.kind not in ("time", "reference", "edge")), base, first.name)
    if held is not None and clock and held.unit != "day":
        held = known.today if first.kind == "reference" else None
    return held, clock


def sides(steps: Expr, known: Known) -> tuple[tuple[Period | None, str], tuple[Period | None, str]]:
    """Both ends of a range, each its period and its time of day.

    "From April to June 2017": an end that names no year, month or day has those of the other; the beginning is then the
    last such before the end. "From 4 to 6 pm": of the two hours that 4 may be, the one just before the end.
    """
    cut = next(i for i, step in enumerate(steps) if step.kind == "range")
    left, right = steps[:cut], steps[cut + 1 :] or steps[:cut]
    left = left or right
    if right[0].kind == "reference" and len(right) > 1 or not _is_dated(right):
        begin = walk(left, known)
        end = walk(right, Known(anchor=known.anchor, reference=begin[0] or known.reference, quarter=known.quarter))
        if not _is_dated(right):
            part = [step.name for step in left if step.kind == "time" and step.name[1:].isalpha()]
            end = begin[0], clock_of([step.name for step in right if step.kind == "time"] + part)
    else:
        end = walk(right, known)
        near = Known(anchor=end[0].start if end[0] else known.anchor)
        begin = walk(_towards(left, "<"), near) if is_open(left) and end[0] else walk(left, known)
        if not _is_dated(left) and end[0] is not None:
            begin = end[0], begin[1]
        elif is_open(right) and begin[0] and end[0] and end[0].end < begin[0].start:  # "from today to 3 May"
            end = walk(_towards(right, ">"), Known(anchor=begin[0].start))
    last = end_of(begin[1], end[1])
    return (begin[0], half_of(begin[1], last)), (end[0], last.replace("~", ""))


def _range_of(steps: Expr, known: Known) -> Resolved:
    """A range: from the first day of its beginning to the last of its end; its value is both with `/` between."""
    begin, end = sides(steps, known)
    cut = next(i for i, step in enumerate(steps) if step.kind == "range")
    halves = (steps[:cut] or steps, steps[cut + 1 :] or steps)
    written = "/".join(
        (value(held) if held else unknown(half)) + clock
        for (held, clock), half in zip((begin, end), halves, strict=True)
    )
    if begin[0] is None or end[0] is None or begin[0].start > end[0].end:
        return Resolved(written, None, None)
    return Resolved(written, begin[0].start, end[0].end)


def _is_dated(steps: Expr) -> bool:
    return any(step.kind in _DATED for step in steps)


def is_open(steps: Expr) -> bool:
    """Whether the year, or what is larger than the named part, must be found."""
    return _is_dated(steps) and all(
        step.kind in ("pick", "time", "direction", "count", "edge") and step.name not in ("Y", "E", "C") for step in steps
    )


def _towards(steps: Expr, way: str) -> Expr:
    return (*(step for step in steps if step.kind != "direction"), Step("direction", way))


def _duration(steps: Expr, anchor: date | None) -> Resolved:
    """A duration's value, and its days where a direction says on which side of the anchor it lies."""
    dates, times, days, exact = "", "", 0.0, True
    for count, unit in PART.findall(steps[0].name):
        symbol = SYMBOLS[unit]
        plain = count.rstrip("0").rstrip(".") if "." in count else count.lstrip("0") or "0"
        if symbol.startswith("T"):
            times += plain + symbol[1:]
        else:
            dates += plain + symbol
        exact = exact and count != "X" and unit in _DAYS
        days += 0 if count == "X" else float(count) * _DAYS.get(unit, 0)
    side = next((step.name[0] for step in steps if step.kind == "direction"), "")
    earliest, latest = _reach(anchor, round(days), side) if anchor and exact and 0 < days <= MOST else (None, None)
    if anchor and exact and side in ("-", "+"):
        earliest, latest = _moment(steps[0].name, anchor, side)
    return Resolved("P" + dates + ("T" + times if times else ""), earliest, latest)


def _reach(anchor: date, days: int, side: str) -> tuple[date | None, date | None]:
    """The days that end (`<`) or begin (`>`) with the anchor; none where the way leaves the calendar."""
    if side not in ("<", ">"):
        return None, None
    other = add_days(anchor, -days if side == "<" else days)
    if other is None:
        return None, None
    return (other, anchor) if side == "<" else (anchor, other)


def _moment(duration: str, anchor: date, side: str) -> tuple[date | None, date | None]:
    """The period of the duration's one unit so long before or after the anchor: "two weeks ago" is a week."""
    match = PART.fullmatch(duration)
    held = period(match[2], anchor) if match and match[1].isdecimal() else None
    count = int(match[1]) if match and held else MOST + 1
    found = shift(held, -count if side == "-" else count) if held and count <= MOST else None
    return (found.start, found.end) if found else (None, None)


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
    return next((_whole("season", day_of(year, month, 1)) for name, month in _SEASONS.items() if name in picks), None)


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
    past = [
        item for item in found if (item.end if way == "<<" else item.start) < day or (way == "<" and item.start == day)
    ]
    coming = [item for item in found if item.start > day or (way == ">" and item.end >= day)]
    if way.startswith("<"):
        return past[-1] if past else None
    if way.startswith(">"):
        return coming[0] if coming else None
    return min(found, key=lambda item: (_distance(item, day), item.start), default=None)


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


def unknown(steps: Expr) -> str:
    """The value with X for what only the anchor could tell."""
    parts = {step.name: int(step.number or 0) for step in steps if step.kind == "pick" and step.name != "EA"}
    year = f"{parts['Y']:04}" if "Y" in parts else "XXXX"
    if "E" in parts:
        return f"XX{parts['E']}"
    if "D" in parts or "M" in parts:
        month = f"{parts['M']:02}" if "M" in parts else "XX"
        return f"{year}-{month}" + (f"-{parts['D']:02}" if "D" in parts else "")
    written = {
        "W": f"WXX-{parts.get('W')}", "Q": f"Q{parts.get('Q')}", "H": f"H{parts.get('H')}", "WE": "WXX-WE",
        "K": f"W{parts.get('K', 0):02}", **{name: name for name in _SEASONS},
    }  # fmt: skip
    known = next((text for name, text in written.items() if name in parts), None)
    if known is not None:
        return f"{year}-{known}"
    unit = next((step.name for step in reversed(steps) if step.kind in ("shift", "count")), "day")
    return _NAMELESS.get(unit, "XXXX-XX-XX")


_NAMELESS: Final = {
    "week": "XXXX-WXX", "weekend": "XXXX-WXX-WE", "month": "XXXX-XX", "quarter": "XXXX-QX", "half": "XXXX-HX",
    "season": "XXXX-XX", "year": "XXXX", "decade": "XXX", "century": "XX",
}  # fmt: skip

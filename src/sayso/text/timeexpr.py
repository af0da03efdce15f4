"""The small closed language of `Timex.expr`: what the words of a time expression mean, relative to an anchor.

An expression is a list of steps, walked from left to right. The walk begins at the day of writing.

| step | example | meaning |
|---|---|---|
| literal | `=PAST_REF`, `=XXXX-WXX-4` | that very TIMEX3 value; no interval |
| duration | `*2week`, `*Xyear`, `*1year*6month` | P2W, PXY, P1Y6M; with `<` or `>`: the days up to, or from, the anchor; with `-` or `+`: the day, week, ... so long before or after it |
| shift | `month-1`, `year+0`, `weekend+1` | the period so many units from the one that holds the anchor |
| pick | `Y2012 M10 D7`, `W4`, `Q3`, `H1`, `SU`, `WE`, `K36`, `E198`, `C19`, `N20` | year, month, day, ISO weekday, quarter, half, season, weekend, ISO week, decade, century, century as counted (N20 is C19); inside the period so far |
| count | `#2W1`, `#-1day`, `#3week` | the second Monday, the last day, the third week of the period so far |
| time | `T15:30`, `T3:30pm`, `TMO` | time of day, part of the day |
| direction | `<` `<<` `>` `>>` `~` | of the picks that name no year: last, last before today, next, next after today, nearest; beside a full date: told of as past or as coming |
| reference | `@` | walk from the last date that the text named, not from the day of writing |

`parse` and `canonical` are inverse to each other; `parse` gives None for what is not of this language. `resolve` is
pure and total: it never leaves the calendar and never guesses: where the anchor is needed and unknown, the value keeps
TIMEX3's X in its place and the interval is None.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from operator import attrgetter
from typing import Final, Literal, NamedTuple

from sayso.text.calendar import UNITS, Period, add_days, day_of, period, shift, value

StepKind = Literal["literal", "duration", "shift", "pick", "count", "time", "direction", "reference"]


class Step(NamedTuple):
    """One step: `name` is the unit, field, direction or literal, `number` its count (None for X or where there is none)."""

    kind: StepKind
    name: str
    number: float | None = None


class Resolved(NamedTuple):
    """What an expression comes to: a TIMEX3 value and, where known, the days it covers (inclusive)."""

    value: str
    earliest: date | None
    latest: date | None


Expr = tuple[Step, ...]

_FIELDS: Final = "YMDWQHKECN"
_SEASONS: Final = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_DAYPARTS: Final = ("MO", "MI", "AF", "EV", "NI", "DT")
_SYMBOLS: Final = {
    "year": "Y", "month": "M", "week": "W", "day": "D", "hour": "TH", "minute": "TM", "second": "TS",
    "decade": "DE", "century": "CE", "millennium": "ML", "quarter": "Q", "weekend": "WE",
    "season": "SE", "night": "TNI", "morning": "TMO", "evening": "TEV", "afternoon": "TAF", "half": "H",
    "spring": "SP", "summer": "SU", "autumn": "FA", "winter": "WI",
}  # fmt: skip
_UNIT = "|".join(sorted(_SYMBOLS, key=len, reverse=True))
_STEP = re.compile(
    rf"(?P<literal>=\S+)|(?P<duration>(?:\*(?:\d+(?:\.\d+)?|X)(?:{_UNIT}))+)"
    rf"|(?P<shift>(?:{'|'.join(sorted(UNITS))})[+-]\d+)|(?P<pick>[{_FIELDS}]\d+|SP|SU|FA|WI|WE)"
    r"|(?P<count>#-?\d+(?:W[1-7]|day|week|weekend|month|quarter))"
    r"|(?P<time>T\d{4}Z?|T\d{1,2}(?::\d{1,2}){0,2}(?:[ap]m)?Z?|T(?:MO|MI|AF|EV|NI|DT))|(?P<direction><<?|>>?|~|-|\+)|(?P<reference>@)"
)
_RANGES: Final = {"Y": (1, 9999), "M": (1, 12), "D": (1, 31), "W": (1, 7), "Q": (1, 4), "H": (1, 2), "K": (1, 53)}
_MOST = 100_000  # no news counts more units than this, and the calendar ends there
_LEAP_REACH = 8  # the farthest that a 29 February can be from a year without one
_DAYS: Final = {"day": 1, "week": 7, "month": 30, "quarter": 91, "year": 365, "decade": 3652, "century": 36524}


def parse(text: str) -> Expr | None:
    """Read an expression; None where a step is unknown or a number outside the calendar."""
    steps: list[Step] = []
    for word in text.split():
        match = _STEP.fullmatch(word)
        read = match and _step(str(match.lastgroup), word)
        if not read:
            return None
        steps.append(read)
    return tuple(steps) if steps else None


def canonical(expr: Iterable[Step]) -> str:
    """Write an expression; `parse` reads it back."""
    return " ".join(_word(step) for step in expr)


def resolve(expr: str, anchor: date | None, reference: Period | None = None) -> Resolved:
    """Return what `expr` comes to on the day `anchor` (None: unknown).

    Args:
        expr: an expression of this language.
        anchor: the day of writing.
        reference: the last period that the text named, for expressions that begin with `@`.

    >>> resolve("month-1", date(2024, 3, 31))
    Resolved(value='2024-02', earliest=datetime.date(2024, 2, 1), latest=datetime.date(2024, 2, 29))
    """
    steps = parse(expr)
    if steps is None:
        return Resolved("", None, None)
    first = steps[0]
    if first.kind == "literal":
        return Resolved(first.name, None, None)
    clock = "".join(step.name for step in steps if step.kind == "time")
    if first.kind == "duration":
        return _duration(steps, anchor)
    if first.kind == "reference":
        base = reference or (period("day", anchor) if anchor else None)
        steps = steps[1:]
    else:
        base = period("day", anchor) if anchor else None
    held = _walk(tuple(step for step in steps if step.kind != "time"), base)
    if held is not None and clock and held.unit != "day":
        held = period("day", anchor) if anchor and first.kind == "reference" else None
    if held is None:
        return Resolved(_unknown(steps) + clock, None, None)
    return Resolved(value(held) + clock, held.start, held.end)


def is_absolute(expr: str) -> bool:
    """Whether the words alone name the period, without any anchor: "3 March 2021", "2012", "the 1990s"."""
    steps = parse(expr) or ()
    return any(step.kind == "pick" and step.name in "YEC" and step.number is not None for step in steps) and all(
        step.kind in ("pick", "time", "count", "direction") and (step.name != "E" or (step.number or 0) > 9)
        for step in steps
    )


def told_as(expr: str) -> str | None:
    """Say whether its sentence tells of it as "past" or "future"; None where the expression does not say."""
    side = next((step.name[0] for step in parse(expr) or () if step.kind == "direction"), "")
    return {"<": "past", ">": "future"}.get(side)


def _step(kind: str, word: str) -> Step | None:
    if kind in ("literal", "duration"):
        return Step("literal", word[1:]) if kind == "literal" else Step("duration", word)
    if kind == "shift":
        cut = max(word.find("+"), word.find("-"))
        count = int(word[cut:])
        return Step("shift", word[:cut], count) if abs(count) <= _MOST else None
    if kind == "pick":
        return _pick_step(word)
    if kind == "count":
        match = re.match(r"#(-?\d+)(.+)", word)
        return Step("count", match[2], int(match[1])) if match and 0 < abs(int(match[1])) <= 366 else None
    if kind == "time":
        return _time_step(word)
    return Step("direction", word) if kind == "direction" else Step("reference", word)


def _pick_step(word: str) -> Step | None:
    if not word[1].isdecimal():
        return Step("pick", word)
    name, number = word[0], int(word[1:])
    if name == "N":  # the 21st century is that of the years 20xx
        name, number = "C", number - 1
    low, high = _RANGES.get(name, (0, 99 if name == "C" else 999))
    return Step("pick", name, number) if low <= number <= high else None


def _time_step(word: str) -> Step | None:
    if word[1:] in _DAYPARTS:
        return Step("time", word)
    match = re.match(r"T(\d\d?)(?::?(\d+))?(?::(\d+))?([ap]m)?(Z?)", word)
    if match is None:
        return None
    hour, half = int(match[1]), match[4]
    if half and not 1 <= hour <= 12:
        half = None
    if half:
        hour = hour % 12 + (12 if half == "pm" else 0)
    rest = [int(part) for part in (match[2] or "0", match[3]) if part is not None]
    if hour > 24 or any(part > 59 for part in rest):
        return None
    return Step("time", "T" + ":".join(f"{part:02}" for part in (hour, *rest)) + match[5])


def _word(step: Step) -> str:
    number = "" if step.number is None else f"{int(step.number)}"
    if step.kind == "literal":
        return "=" + step.name
    if step.kind == "shift":
        return f"{step.name}{int(step.number or 0):+d}"
    return f"#{number}{step.name}" if step.kind == "count" else step.name + number


def _duration(steps: Expr, anchor: date | None) -> Resolved:
    """A duration's value, and its days where a direction says on which side of the anchor it lies."""
    dates, times, days, exact = "", "", 0.0, True
    for count, unit in re.findall(rf"\*(\d+(?:\.\d+)?|X)({_UNIT})", steps[0].name):
        symbol = _SYMBOLS[unit]
        plain = count.rstrip("0").rstrip(".") if "." in count else count.lstrip("0") or "0"
        if symbol.startswith("T"):
            times += plain + symbol[1:]
        else:
            dates += plain + symbol
        exact = exact and count != "X" and unit in _DAYS
        days += 0 if count == "X" else float(count) * _DAYS.get(unit, 0)
    side = next((step.name[0] for step in steps if step.kind == "direction"), "")
    earliest, latest = _reach(anchor, round(days), side) if anchor and exact and 0 < days <= _MOST else (None, None)
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
    match = re.fullmatch(rf"\*(\d+)({_UNIT})", duration)
    held = period(match[2], anchor) if match and match[2] in UNITS else None
    moved = (
        shift(held, int(match[1]) * (-1 if side == "-" else 1)) if match and held and int(match[1]) <= _MOST else None
    )
    return (moved.start, moved.end) if moved else (None, None)


def _walk(steps: Expr, base: Period | None) -> Period | None:
    """Follow the steps from the day (or reference) `base`; None where the way is unknown or leaves the calendar."""
    held: Period | None = None
    at = 0
    while at < len(steps):
        step = steps[at]
        if step.kind == "shift":
            origin = held or base
            moved = origin and period(step.name, origin.start)
            held = moved and shift(moved, int(step.number or 0))
        elif step.kind == "count":
            held = held and _count(held, step)
        elif step.kind == "pick":
            stop = at
            while stop < len(steps) and steps[stop].kind == "pick":
                stop += 1
            picks = {part.name: int(part.number or 0) for part in steps[at:stop]}
            way = next((part.name for part in steps[stop:] if part.kind == "direction"), "~")
            held = _pick(picks, held, base, way)
            at = stop - 1
        elif step.kind == "direction":
            pass
        if held is None and step.kind != "direction":
            return None
        at += 1
    return held or base


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


def _pick(picks: dict[str, int], held: Period | None, base: Period | None, way: str) -> Period | None:
    """Take the named parts inside the period so far; where no year is named, in the year that `way` says."""
    if "C" in picks:
        start = day_of(picks["C"] * 100, 1, 1)
        return period("century", start) if start else None
    if "E" in picks:
        return _decade(picks["E"], base)
    if "Y" in picks:
        start = day_of(picks["Y"], 1, 1)
        held = period("year", start) if start else None
        rest = {name: number for name, number in picks.items() if name != "Y"}
        return _inside(rest, held) if held and rest else held
    if held is not None:
        return _inside(picks, held)
    return _open(picks, base.start, way) if base else None


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


def _open(picks: dict[str, int], day: date, way: str) -> Period | None:
    """The picked part nearest to `day` on the side that `way` says; a weekday beside a date chooses the year."""
    found = sorted(_candidates(picks, day), key=attrgetter("start"))
    if {"M", "D", "W"} <= set(picks):
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
        months = [shift(month, move) for move in range(-2, 3)] if month else []
        return [item for item in (_inside(picks, near) for near in months if near) if item]
    reach = _LEAP_REACH if {"M", "D"} <= set(picks) else 1
    starts = [day_of(day.year + move, 1, 1) for move in range(-reach, reach + 1)]
    years = [period("year", start) for start in starts if start]
    return [item for item in (_inside(picks, year) for year in years if year) if item]


def _unknown(steps: Expr) -> str:
    """The value with X for what only the anchor could tell."""
    parts = {step.name: int(step.number or 0) for step in steps if step.kind == "pick"}
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

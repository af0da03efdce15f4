"""Values for who looks up a calendar rather than TIMEX3: ranges as intervals, times of day as a clock shows them.

The same expression, written otherwise (the form is that of Recognizers-Text, so that both can be compared):

| words | TIMEX3 | here |
|---|---|---|
| from 3 to 5 May | (two expressions) | `2024-05-03/2024-05-05` |
| at 3.30 p.m. | `2024-05-02T15:30` | `15:30:00`, for the words name no day |
| Friday at 3.30 p.m. | `2024-05-03T15:30` | `2024-05-03 15:30:00` |
| Friday morning | `2024-05-03TMO` | `2024-05-03 08:00:00/2024-05-03 12:00:00` |
| two months ago | `2024-03` | `2024-03-02` |
| the third quarter, the 1990s | `2024-Q3`, `199` | `2024-07-01/2024-10-01`: ISO 8601 has no quarters and decades |
| the next five days | `P5D` | `2024-05-03/2024-05-08` |
| until May | (May alone) | what the bound names, X for what only the day of writing could tell: `XXXX-05` |

An interval ends where what follows it begins; one of two named ends, with the first day of what the second names.
"""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from typing import Final

from sayso.text.calendar import Period, add_days, moved, period, shift
from sayso.text.timeexpr import Known, is_open, parse, resolve, sides, unknown
from sayso.text.timesteps import Expr, Step
from sayso.text.timewalk import PART, walk

BOUNDS: Final = frozenset({"BEFORE", "AFTER", "ON_OR_BEFORE", "ON_OR_AFTER"})
_WITHOUT_FORM: Final = ("quarter", "half", "decade", "century")
_CALENDAR: Final = ("quarter", "decade", "century")
_PARTS: Final = {
    "TMO": ("08:00:00", "12:00:00"),
    "TAF": ("12:00:00", "16:00:00"),
    "TEV": ("16:00:00", "20:00:00"),
    "TNI": ("20:00:00", "23:59:59"),
}
_SECONDS: Final = {"second": 1, "minute": 60, "hour": 3600}
_HOURS: Final = re.compile("|".join(_SECONDS))
_Side = tuple[Period | None, str]


def plain_value(expr: str, mod: str | None, known: Known) -> str:
    """The value of an expression in this form; TIMEX3's where this form has no other.

    >>> plain_value("M5 D3 ~ / @ D5", None, Known(anchor=date(2024, 5, 2)))
    '2024-05-03/2024-05-05'
    """
    steps = parse(expr) or ()
    timex = resolve(expr, known.anchor, known.reference, known.quarter).value
    kind = steps[0].kind if steps else "literal"
    if kind == "literal":
        return timex.removeprefix("XXXX-XX-XX") or timex
    if kind == "duration":
        return _of_duration(steps, known) or timex
    if any(step.kind == "range" for step in steps):
        return _of_range(steps, known) or timex
    if known.moment and any(step.kind == "move" and _HOURS.search(step.name) for step in steps):
        now = datetime.combine(known.anchor or date.min, known.moment)
        return str(_moved_clock(now, steps)) if known.anchor else timex
    if mod in BOUNDS:
        return _of_bound(steps, known) or timex
    return _of_period(steps, known) or timex


def _moved_clock(now: datetime, steps: Expr) -> datetime:
    """The moment so many hours or minutes after or before the moment of writing: "in five minutes"."""
    for step in steps:
        for count, unit in PART.findall(step.name) if step.kind == "move" else ():
            if unit in _SECONDS and count != "X":
                now += timedelta(seconds=float(count) * _SECONDS[unit] * int(step.number or 1))
    return now


def _of_bound(steps: Expr, known: Known) -> str | None:
    """What a bound names, with X for what only the day of writing could tell."""
    held, clock = walk(steps, known)
    counted = any(step.name in ("<<", ">>") for step in steps)
    if not _is_dated(steps):
        return _short(clock, steps)
    if is_open(steps) and not counted:
        return unknown(steps) + _short(clock, steps)
    return held.start.isoformat() + _short(clock, steps) if held and clock else None


def _of_period(steps: Expr, known: Known) -> str | None:
    held, clock = walk(steps, known)
    clock = clock.replace("~", "")
    if not _is_dated(steps):
        return _clock(clock)
    if held and clock:
        hours = _PARTS.get(clock)
        return f"{held.start} {hours[0]}/{held.start} {hours[1]}" if hours else f"{held.start} {_clock(clock)}"
    if steps[-1] == Step("direction", "-") and steps[0].kind == "shift" and known.anchor:  # "two months ago"
        day = moved(known.anchor, steps[0].name, int(steps[0].number or 0))
        return day.isoformat() if day else None
    whole = held is not None and held.unit in _WITHOUT_FORM
    return _until(held.start, add_days(held.end, 1)) if held and whole else None


def _is_dated(steps: Expr) -> bool:
    return any(step.kind not in ("time", "reference", "range", "direction") for step in steps)


def _of_range(steps: Expr, known: Known) -> str | None:
    cut = next(i for i, step in enumerate(steps) if step.kind == "range")
    begin, end = sides(steps, known)
    if not _is_dated(steps):
        return f"{_clock(begin[1])}/{_clock(end[1])}"
    first, last = _end(begin, steps[:cut]), _end(end, steps[cut + 1 :])
    return f"{first}/{last}" if first and last else None


def _end(side: _Side, steps: Expr) -> str:
    held, clock = side
    edge = next((step.name for step in steps if step.kind == "edge"), "")
    day = held.start if held else None
    if held and edge == "^END":
        day = add_days(held.end, 1)
    if held and edge == "^MID":
        day = add_days(held.start, ((held.end - held.start).days + 1) // 2)
    return f"{day or ''} {_clock(clock)}".strip() if clock else str(day or "")


def _clock(clock: str) -> str:
    """T15:30 as 15:30:00; a part of the day as it is."""
    if not clock[1:2].isdecimal():
        return clock
    parts = clock[1:].removesuffix("Z").split(":")
    return ":".join([*parts, "00", "00"][:3])


def _short(clock: str, steps: Expr) -> str:
    """T16:00 as T16 where the words name no minutes."""
    named = any(":" in step.name for step in steps if step.kind == "time")
    return (clock if named else clock.removesuffix(":00")).replace("~", "")


def _of_duration(steps: Expr, known: Known) -> str | None:
    """The days that a duration before or after the day of writing covers."""
    side = next((step.name for step in steps if step.kind == "direction"), "")
    match = PART.fullmatch(steps[0].name)
    if side in ("-", "+"):
        return _of_period(parse(f"day+0 {side}{steps[0].name}") or (), known)
    if match is None or not match[1].isdecimal():
        return None
    if side in ("<", ">"):
        return _window(int(match[1]), match[2], side, known)
    return f"P{3 * int(match[1])}M" if match[2] == "quarter" else None


def _window(count: int, unit: str, side: str, known: Known) -> str | None:
    if known.anchor is None:
        return None
    if unit in _CALENDAR:
        return _of_calendar(period(unit, known.anchor), count, side)
    if known.moment and unit in _SECONDS:
        now = datetime.combine(known.anchor, known.moment)
        other = now + timedelta(seconds=count * _SECONDS[unit] * (-1 if side == "<" else 1))
        return f"{min(now, other)}/{max(now, other)}"
    if side == "<":
        return _until(moved(known.anchor, unit, -count), known.anchor)
    first = add_days(known.anchor, 1)
    return _until(first, moved(first, unit, count) if first else None)


def _of_calendar(this: Period | None, count: int, side: str) -> str | None:
    first = shift(this, -count if side == "<" else 1) if this else None
    last = shift(this, -1 if side == "<" else count) if this else None
    return _until(first.start, add_days(last.end, 1)) if first and last else None


def _until(start: date | None, end: date | None) -> str | None:
    return f"{start}/{end}" if start and end else None

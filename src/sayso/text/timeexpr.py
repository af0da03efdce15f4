"""The small closed language of `Timex.expr`: what the words of a time expression mean, relative to an anchor.

An expression is a list of steps, walked from left to right. The walk begins at the day of writing.

| step | example | meaning |
|---|---|---|
| literal | `=PAST_REF`, `=XXXX-WXX-4` | that very TIMEX3 value; no interval |
| duration | `*2week`, `*Xyear`, `*1year*6month` | P2W, PXY, P1Y6M; with `<` or `>`: the days up to, or from, the anchor; with `-` or `+`: the day, week, ... so long before or after it |
| shift | `month-1`, `year+0`, `weekend+1` | the period so many units from the one that holds the anchor |
| pick | `Y2012 M10 D7`, `W4`, `Q3`, `H1`, `SU`, `WE`, `K36`, `E198`, `C19`, `N20`, `EA-2`, `AV` | year, month, day, ISO weekday, quarter, half, season, weekend, ISO week, decade, century, century as counted (N20 is C19), day counted from Easter Sunday, Advent; inside the period so far |
| count | `#2W1`, `#-1day`, `#3week` | the second Monday, the last day, the third week of the period so far |
| time | `T15:30`, `T3:30pm`, `T~3:30`, `T~8:-15`, `TMO` | time of day, minutes before an hour, of either half of the day, part of the day |
| direction | `<` `<<` `>` `>>` `~` `<~` `>~` | of the picks that name no year: last, last before today, next, next after today, nearest, nearest if that is a few weeks away, else the last, the next; beside a full date: told of as past or as coming |
| move | `+*2week`, `-*1month` | the day so long after or before the first day of the period so far |
| reference | `@`, `@quarter` | walk from the last date that the text named, if it lies within one of the units counted, never from the day of writing; from the last quarter of a year that it named, or else its last year, or else the day of writing |
| range | `/` | between the steps of its beginning and those of its end |
| edge | `^START`, `^MID`, `^END` | beside an end of a range: which part of the period |

`parse` and `canonical` are inverse to each other; `parse` gives None for what is not of this language. `resolve` is
pure and total: it never leaves the calendar and never guesses: where the anchor is needed and unknown, the value keeps
TIMEX3's X in its place and the interval is None.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from typing import Final, NamedTuple

from sayso.text.calendar import Period, add_days, period, shift, value
from sayso.text.clock import clock_of, end_of, half_of
from sayso.text.timesteps import MOST, SYMBOLS, Expr, Step, canonical, is_absolute, is_point, parse, told_as
from sayso.text.timewalk import PART, SEASONS, Known, walk

__all__ = [
    "Known", "Resolved", "canonical", "is_absolute", "is_open", "is_point", "parse", "resolve", "resolve_alone", "sides", "told_as", "unknown",
]  # fmt: skip


class Resolved(NamedTuple):
    """What an expression comes to: a TIMEX3 value and, where known, the days it covers (inclusive)."""

    value: str
    earliest: date | None
    latest: date | None


_DAYS: Final = {"day": 1, "week": 7, "month": 30, "quarter": 91, "year": 365, "decade": 3652, "century": 36524}
_MONTHS_A_YEAR: Final = 12
_KEPT: Final = 1 << 12  # expressions
_DATED: Final = ("pick", "shift", "move")


def resolve(
    expr: str,
    anchor: date | None,
    reference: Period | None = None,
    quarter: Period | None = None,
    inner: Sequence[Period] = (),
) -> Resolved:
    """Return what `expr` comes to on the day `anchor` (None: unknown).

    Args:
        expr: an expression of this language.
        anchor: the day of writing.
        reference: the last period that the text named, for expressions that begin with `@`.
        quarter: the last quarter of a year that the text named, for expressions that begin with `@quarter`.
        inner: periods named before `reference` that lie within it: what is counted in days is counted from a day.

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
    known = Known(anchor=anchor, reference=reference, quarter=quarter, inner=inner)
    if any(step.kind == "range" for step in steps):
        return _range_of(steps, known)
    held, clock = walk(steps, known)
    clock = clock.replace("~", "")
    if held is None:
        return Resolved(unknown(steps) + clock, None, None)
    return Resolved(value(held) + clock, held.start, held.end)


@lru_cache(_KEPT)
def resolve_alone(expr: str) -> Resolved:
    """What an expression comes to by itself, whenever it was written; kept, as texts name the same years and days."""
    return resolve(expr, None)


def sides(steps: Expr, known: Known) -> tuple[tuple[Period | None, str], tuple[Period | None, str]]:
    """Both ends of a range, each its period and its time of day.

    "From April to June 2017": an end that names no year, month or day has those of the other; the beginning is then the
    last such before the end. "From 4 to 6 pm": of the two hours that 4 may be, the one just before the end.
    """
    cut = next(i for i, step in enumerate(steps) if step.kind == "range")
    left, right = steps[:cut], steps[cut + 1 :] or steps[:cut]
    left = left or right
    if (right[0].kind == "reference" and len(right) > 1) or not _is_dated(right):
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
        step.kind in ("pick", "time", "direction", "count", "edge") and step.name not in ("Y", "E", "C")
        for step in steps
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
    """The period of the duration's one unit so long before or after the anchor: "two weeks ago" is a week, "half a year ago" a month."""
    match = PART.fullmatch(duration)
    if match is None or match[1] == "X":
        return None, None
    parts = _MONTHS_A_YEAR if "." in match[1] and match[2] == "year" else 1
    count, rest = divmod(float(match[1]) * parts, 1)
    held = period("month" if parts > 1 else match[2], anchor) if rest == 0 else None
    count = int(count) if held else MOST + 1
    found = shift(held, -count if side == "-" else count) if held and count <= MOST else None
    return (found.start, found.end) if found else (None, None)


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
        "K": f"W{parts.get('K', 0):02}", **{name: name for name in SEASONS},
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

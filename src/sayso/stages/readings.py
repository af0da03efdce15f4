"""What a document's time expressions come to once the day of writing is known.

Expressions that point back ("two days later", "that year") are read from the last date that the text named before them; a
time of day ("at 9 a.m.") only if that date stands in its own sentence, else from the day of writing (measured on
KRAUTS: programme notes put a time on every line). Where the day is not known, what needs it keeps TIMEX3's X and has no interval. START, MID and END narrow
the interval to halves; nothing else is read into a mod.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from sayso.ids import make_id
from sayso.model import Dating, Reading, Timex
from sayso.text.calendar import Period, clip, read_day
from sayso.text.timeexpr import Resolved, is_absolute, resolve

LEAST_GUESS = 0.5
"""A day that the text names in its lead, where nothing else tells, is worth this; one named deeper is less, and is no anchor."""
YEARLESS = re.compile(r"M(\d+) D(\d+)(?: W\d)?(?: [<>~]+)?")


def readings(timexes: Sequence[Timex], dating: Dating | None) -> tuple[Reading, ...]:
    """The readings of one document's time expressions, given when it was written."""
    if dating is None:
        return read_with(timexes, None)
    named = {(day.month, day.day): day for text in dating.named if (day := read_day(text))}
    made = read_with(timexes, _anchor(dating))
    return tuple(
        _listed(reading, timex, named) for timex, reading in zip(sorted(timexes, key=_place), made, strict=True)
    )


def _anchor(dating: Dating) -> date | None:
    """The day of writing, unless it is a poor guess from a text whose page declares none: "Thursday" must not get a date by it."""
    guessed = dating.declared is None and dating.score < LEAST_GUESS
    return None if guessed else read_day(dating.best)


def _listed(reading: Reading, timex: Timex, named: Mapping[tuple[int, int], date]) -> Reading:
    """A day without a year, where a list of known dates has it."""
    match = YEARLESS.fullmatch(timex.expr)
    day = named.get((int(match[1]), int(match[2]))) if match else None
    if day is None or reading.earliest is not None:
        return reading
    iso = day.isoformat()
    made = make_id("r", timex.id, iso, iso, iso)
    return replace(reading, id=made, value=iso, earliest=iso, latest=iso, why="The list of known dates has that day.")


def read_with(timexes: Sequence[Timex], anchor: date | None) -> tuple[Reading, ...]:
    """The readings of one document's time expressions for a day of writing; None where it is unknown."""
    made: list[Reading] = []
    reference: Period | None = None
    named_in = -1
    for timex in sorted(timexes, key=_place):
        near = timex.type != "TIME" or named_in == timex.sentence_start
        resolved = resolve(timex.expr, anchor, reference if near else None)
        made.append(_reading(timex, resolved, anchor))
        if timex.type in ("DATE", "TIME") and resolved.earliest and resolved.latest:
            whole = resolved.earliest == resolved.latest
            named_in = timex.sentence_start
            reference = Period("day" if whole else "span", resolved.earliest, resolved.latest)
    return tuple(made)


def _place(timex: Timex) -> tuple[int, int, str]:
    return timex.start, timex.end, timex.id


def _reading(timex: Timex, resolved: Resolved, anchor: date | None) -> Reading:
    earliest, latest = resolved.earliest, resolved.latest
    if earliest and latest:
        earliest, latest = clip(Period("span", earliest, latest), timex.mod)
    return Reading(
        id=make_id("r", timex.id, resolved.value, str(earliest), str(latest)),
        timex=timex.id,
        document=timex.document,
        value=resolved.value,
        earliest=earliest.isoformat() if earliest else None,
        latest=latest.isoformat() if latest else None,
        why=_why(timex, resolved, anchor),
    )


def _why(timex: Timex, resolved: Resolved, anchor: date | None) -> str:
    if is_absolute(timex.expr):
        return "the words name the date themselves"
    if timex.expr.startswith(("=", "*")) and resolved.earliest is None:
        return "the words name a length, a repetition or no certain time, so there is no date to work out"
    if anchor is None:
        return "the day of writing is not known, and the words need it"
    start = "the last date named before" if timex.expr.startswith("@") else f"the day of writing, {anchor.isoformat()}"
    return f"counted from {start}"

"""What a document's time expressions come to once the day of writing is known.

Expressions that point back ("two days later", "that year") are read from the last date that the text named before them ("two
weeks ago" counts as one); a time of day ("at 9 a.m.") only if that date stands in its own sentence, else from the day of writing (measured on
KRAUTS: programme notes put a time on every line). Where the day is not known, what needs it keeps TIMEX3's X and has no interval. START, MID and END narrow
the interval to halves; nothing else is read into a mod.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, time

from sayso.ids import make_id
from sayso.model import Dating, Reading, Timex
from sayso.text.calendar import Period, clip, read_day
from sayso.text.timeexpr import Known, Resolved, is_absolute, is_point, resolve
from sayso.text.timeplain import plain_value

_QUARTER = re.compile(r"-Q\d$")

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


def read_with(
    timexes: Sequence[Timex], anchor: date | None, *, plain: bool = False, moment: time | None = None
) -> tuple[Reading, ...]:
    """The readings of one document's time expressions for a day of writing; None where it is unknown.

    Args:
        timexes: the expressions.
        anchor: the day of writing.
        moment: the time of day of writing, where it is known; only plain values use it.
        plain: write values as `sayso.text.timeplain` does, not as TIMEX3 does.
    """
    made: list[Reading] = []
    known = Known(anchor=anchor, moment=moment)
    named_in = -1
    for timex in sorted(timexes, key=_place):
        near = timex.type != "TIME" or named_in == timex.sentence_start
        here = known if near else replace(known, reference=None, inner=())
        resolved = resolve(timex.expr, anchor, here.reference, here.quarter, here.inner)
        shown = plain_value(timex.expr, timex.mod, here) if plain else resolved.value
        made.append(_reading(timex, resolved._replace(value=shown), here))
        if (timex.type in ("DATE", "TIME") or is_point(timex.expr)) and resolved.earliest and resolved.latest:
            named_in = timex.sentence_start
            known = _after(known, timex, resolved, Period("span", resolved.earliest, resolved.latest))
        elif timex.type == "DATE" and not timex.expr.startswith(
            "="
        ):  # "on Sunday": a day was named, nobody knows which
            known = replace(known, reference=None, inner=())
    return tuple(made)


def _after(known: Known, timex: Timex, resolved: Resolved, held: Period) -> Known:
    """What is known once this date has been named. A quarter that was itself counted from one does not replace it."""
    named = held._replace(unit="day") if held.start == held.end else held
    counted = timex.expr.startswith("@quarter") and known.quarter is not None
    outer = (*known.inner, *((known.reference,) if known.reference else ()))
    inner = tuple(part for part in outer if named.start <= part.start and part.end <= named.end and part != named)
    if counted or not _QUARTER.search(resolved.value):
        return replace(known, reference=named, inner=inner)
    return replace(known, reference=named, inner=inner, quarter=held._replace(unit="quarter"))


def _place(timex: Timex) -> tuple[int, int, str]:
    return timex.start, timex.end, timex.id


def _reading(timex: Timex, resolved: Resolved, known: Known) -> Reading:
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
        why=_why(timex, resolved, known),
    )


def _why(timex: Timex, resolved: Resolved, known: Known) -> str:
    """What the expression was counted from; what its words say is the timex's own `why`."""
    if is_absolute(timex.expr):
        return "The words name the date themselves."
    if timex.expr.startswith(("=", "*")) and resolved.earliest is None:
        return "There is no date to work out."
    if timex.expr.startswith("@quarter") and known.quarter is not None:
        return f"The quarter named before begins on {known.quarter.start.isoformat()}."
    if timex.expr.startswith("@") and known.reference is not None:
        return f"The date named before it is {known.reference.start.isoformat()}."
    if known.anchor is None:
        return "The day of writing is not known, and the words need it."
    return f"The day of writing is {known.anchor.isoformat()}."

"""What a document's time expressions come to once the day of writing is known.

Expressions that point back ("two days later", "that year") are read from the last date that the text named before them; a
time of day ("at 9 a.m.") only if that date stands in its own sentence, else from the day of writing (measured on
KRAUTS: programme notes put a time on every line). Where the day is not known, what needs it keeps TIMEX3's X and has no interval. START, MID and END narrow
the interval to halves; nothing else is read into a mod.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sayso.ids import make_id
from sayso.model import Dating, Reading, Timex
from sayso.text.calendar import Period, clip, read_day
from sayso.text.timeexpr import Resolved, is_absolute, resolve


def readings(timexes: Sequence[Timex], dating: Dating | None) -> tuple[Reading, ...]:
    """The readings of one document's time expressions, given when it was written."""
    return read_with(timexes, read_day(dating.best) if dating else None)


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

"""What a document's time expressions come to once the day of writing is known.

Expressions that point back ("two days later", "that day", "the following week") are counted from what the text told of last ("two
weeks ago" counts as that), never from the day of writing: days from the last day that was named, weeks from a day or a week, and so
on. "In 2012" after "on 3 May 2011" leaves that day behind; "in May 2011" does not. A date whose day is not known ("on Sunday", in a
text without a day of writing) leaves it behind, too. Where nothing is left to count from, the value keeps TIMEX3's X. Measured:
nothing is lost on the labelled sets, for they hardly ever know a day where the text names none.

A time of day ("at 9 a.m.") is of the last day named if that stands in its own sentence, or close by where the sentence tells of the
past ("At 0.55 a lorry overturned": KRAUTS Zeit and TBAQ + 0.003, unread halves); else of the day of writing (KRAUTS: programme notes put a
time on every line). Where the day is not known, what needs it keeps TIMEX3's X and has no interval. START, MID and END narrow
the interval to halves; nothing else is read into a mod.

Where the day of writing is not known but lies within some years (`Dating.possible`), a month or a day without its year ("in June") is read from the first
and from the last of those days: where both lead to one June, it is that one; else the interval reaches from the earliest June to the latest, and the
value keeps its X. What was likeliest (`Dating.likely`) is not asked, for it is right in six of ten texts only. More than ten years are no help to anybody.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, time
from types import MappingProxyType

from sayso.ids import make_id
from sayso.model import Dating, Reading, Timex
from sayso.text.calendar import Period, clip, read_day
from sayso.text.timeexpr import Known, Resolved, is_absolute, is_point, parse, resolve
from sayso.text.timeplain import plain_value
from sayso.text.timewalk import named_before

_COUNTED = ("shift", "pick", "move")
_SAME_STORY = 1000
"""Characters: a paragraph or two; from 300 to 1500 the labelled sets tell no difference."""
_QUARTER = re.compile(r"-Q\d$")

LEAST_GUESS = 0.5
"""A day that the text names in its lead, where nothing else tells, is worth this; one named deeper is less, and is no anchor."""
_MONTH_OR_DAY = re.compile(r"M\d+(?: D\d+)?(?: W\d)?(?: [<>~]+)?")
_MOST_DAYS = 10 * 366
YEARLESS = re.compile(r"M(\d+) D(\d+)(?: W\d)?(?: [<>~]+)?")


def readings(timexes: Sequence[Timex], dating: Dating | None) -> tuple[Reading, ...]:
    """The readings of one document's time expressions, given when it was written."""
    if dating is None:
        return read_with(timexes, None)
    listed = {(day.month, day.day): day for text in dating.named if (day := read_day(text))}
    return read_with(timexes, _anchor(dating), listed=listed, within=_within(dating))


def _anchor(dating: Dating) -> date | None:
    """The day of writing, unless it is a poor guess from a text whose page declares none: "Thursday" must not get a date by it."""
    guessed = dating.declared is None and dating.score < LEAST_GUESS
    return None if guessed else read_day(dating.best)


def _within(dating: Dating) -> Period | None:
    """The first and the last day of the stretches that remain, if they tell anything."""
    days = [day for span in dating.possible for text in span if (day := read_day(text))]
    if not days or (max(days) - min(days)).days > _MOST_DAYS:
        return None
    return Period("span", min(days), max(days))


def read_with(
    timexes: Sequence[Timex],
    anchor: date | None,
    *,
    plain: bool = False,
    moment: time | None = None,
    listed: Mapping[tuple[int, int], date] = MappingProxyType({}),
    within: Period | None = None,
) -> tuple[Reading, ...]:
    """The readings of one document's time expressions for a day of writing; None where it is unknown.

    Args:
        timexes: the expressions.
        anchor: the day of writing.
        moment: the time of day of writing, where it is known; only plain values use it.
        plain: write values as `sayso.text.timeplain` does, not as TIMEX3 does.
        listed: days that a list of known dates has, by month and day: for days whose year nothing else tells.
        within: the days within which the day of writing lies, where it is not known itself.
    """
    made: list[Reading] = []
    known = Known(anchor=anchor, moment=moment)
    named_in = named_at = -1
    for timex in sorted(timexes, key=_place):
        near = timex.type != "TIME" or named_in == timex.sentence_start or _goes_on(timex, known, named_at)
        here = known if near else replace(known, reference=None, inner=())
        resolved = resolve(timex.expr, anchor, here.reference, here.quarter, here.inner)
        shown = plain_value(timex.expr, timex.mod, here) if plain else resolved.value
        day = None if resolved.earliest else _of_list(timex, listed)
        if day is not None:
            resolved = Resolved(day.isoformat(), day, day)
            made.append(_reading(timex, resolved, "The list of known dates has that day."))
        else:
            made.append(_told(timex, resolved, here, shown=shown, within=within))
        if (timex.type in ("DATE", "TIME") or is_point(timex.expr)) and resolved.earliest and resolved.latest:
            named_in, named_at = timex.sentence_start, timex.end
            known = _after(known, timex, resolved, Period("span", resolved.earliest, resolved.latest))
        elif timex.type == "DATE" and not timex.expr.startswith(("=", "@")):  # a day was named, nobody knows which
            known = replace(known, reference=None, inner=())
    return tuple(made)


def _told(timex: Timex, resolved: Resolved, here: Known, *, shown: str, within: Period | None) -> Reading:
    """The reading by the words and the day of writing, or where that is not known by the days within which it lies."""
    spread = _spread(timex, resolved, within) if here.anchor is None and within is not None else None
    if spread is not None and within is not None:
        return _reading(timex, spread, f"The day of writing lies within {_written(within)}.")
    return _reading(timex, resolved._replace(value=shown), _why(timex, resolved, here))


def _goes_on(timex: Timex, known: Known, named_at: int) -> bool:
    """Whether a time of day is of the day that the text told of in sentences before."""
    day = known.reference is not None and known.reference.unit == "day"
    return day and timex.expr.startswith("@ T") and timex.expr.endswith(" <") and timex.start - named_at <= _SAME_STORY


def _of_list(timex: Timex, listed: Mapping[tuple[int, int], date]) -> date | None:
    """A day without a year, where a list of known dates has it."""
    match = YEARLESS.fullmatch(timex.expr)
    return listed.get((int(match[1]), int(match[2]))) if match else None


def _spread(timex: Timex, unknown: Resolved, within: Period) -> Resolved | None:
    """A month or a day without its year, for all days of writing that remain: the later one is written, the later it is."""
    if unknown.earliest is not None or not _MONTH_OR_DAY.fullmatch(timex.expr):
        return None
    first, last = resolve(timex.expr, within.start), resolve(timex.expr, within.end)
    if first == last:
        return first
    return None if timex.mod else Resolved(unknown.value, first.earliest, last.latest)


def _after(known: Known, timex: Timex, resolved: Resolved, held: Period) -> Known:
    """What is known once this date has been named. What is only compared with ("from $3m a year earlier") is not told of."""
    if timex.expr.startswith("@quarter"):
        return known
    named = held._replace(unit="day") if held.start == held.end else held
    outer = (*known.inner, *((known.reference,) if known.reference else ()))
    inner = tuple(part for part in outer if named.start <= part.start and part.end <= named.end and part != named)
    quarter = held._replace(unit="quarter") if _QUARTER.search(resolved.value) else known.quarter
    return replace(known, reference=named, inner=inner, quarter=quarter)


def _place(timex: Timex) -> tuple[int, int, str]:
    return timex.start, timex.end, timex.id


def _reading(timex: Timex, resolved: Resolved, why: str) -> Reading:
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
        why=why,
    )


def _why(timex: Timex, resolved: Resolved, known: Known) -> str:
    """What the expression was counted from; what its words say is the timex's own `why`."""
    if is_absolute(timex.expr):
        return "The words name the date themselves."
    if timex.expr.startswith(("=", "*")) and resolved.earliest is None:
        return "There is no date to work out."
    told = _of_reference(timex.expr, known) if timex.expr.startswith("@") else None
    if told is not None:
        return told
    if known.anchor is None:
        return "The day of writing is not known, and the words need it."
    return f"The day of writing is {known.anchor.isoformat()}."


def _of_reference(expr: str, known: Known) -> str | None:
    """What an expression that points back was counted from; None where that is the day of writing."""
    steps = parse(expr) or ()
    of_quarter = expr.startswith("@quarter")
    if of_quarter and known.quarter is not None:
        return f"The quarter named before begins on {known.quarter.start.isoformat()}."
    named = named_before(steps, known)
    if named is not None:
        return f"What the text named before it is {_written(named)}."
    if not of_quarter and any(step.kind in _COUNTED for step in steps):
        return "The text names nothing before it that it could be counted from."
    return None


def _written(held: Period) -> str:
    start, end = held.start.isoformat(), held.end.isoformat()
    return start if start == end else f"the time from {start} to {end}"

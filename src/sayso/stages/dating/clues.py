"""What a text's own words say about the day on which it was written.

Only expressions that show it by themselves are clues:

* full dates told as past: the text is not older (`Floor`). One such date is not enough, since "moved to 22 October 2006"
  looks like the past: on texts of known date (850 German Wikinews, 300 of PolNeAR) the newest was too late in 9 of 100,
  the second newest in 2 to 5;
* a length of time up to the day of writing ("the past three weeks") beside a day without a year ("Oct. 7"): the day
  of writing lies so long after that day, in whatever year (`Tie`). In one sentence the tie is firm; where the text only
  speaks of one such day again and again, it is loose;
* a weekday beside a day without a year ("Monday, 3 March"): only some years have it (`Weekday`);
* weekdays named alone: news names the days just past;
* the newest full day, where no newer year is named: the best guess that a text without a page allows (`Newest`).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from sayso.model import Timex
from sayso.text.calendar import Period, add_days, day_of
from sayso.text.timeexpr import is_absolute, parse, resolve, told_as

_LONGEST_TIE = 100
"""Days: a longer look back is rounded too much to bind a date."""
_SLACK_DAYS = 4
"""Beyond one unit of the length: "three weeks" is said of 18 to 27 days."""
_ROUND = (5, 7)
_COUNTED_SLACK = 2
"""Somebody who says "18 days" has counted; ten, fourteen or twenty are as often rounded. A day for either end."""
_LEAST_DATES = 2
_LEAD = 250
"""Characters: the first two sentences, where news says of which day it is."""
_LEAST_MENTIONS = 2
"""A day that is named once may be anything; one named again is what the text is about."""


class Floor(NamedTuple):
    """The second newest full date told as past: the text is not older."""

    day: date
    words: str


class Newest(NamedTuple):
    """The newest full day that is not told as coming, in the newest year named. `lead`: it stands among the first words."""

    day: date
    lead: bool


class Tie(NamedTuple):
    """The day of writing lies `days` after the day `month`-`day`, give or take `slack`."""

    month: int
    day: int
    days: int
    slack: int
    firm: bool
    words: str

    def spans(self, first: int, last: int) -> list[Period]:
        """The days that fit, in each year from `first` to `last`."""
        starts = (day_of(year, self.month, self.day) for year in range(first, last + 1))
        near = (add_days(start, self.days) for start in starts if start)
        ends = ((add_days(day, -self.slack), add_days(day, self.slack)) for day in near if day)
        return [Period("span", low, high) for low, high in ends if low and high]


class Weekday(NamedTuple):
    """A weekday beside a day without a year."""

    month: int
    day: int
    weekday: int
    words: str


class Clues(NamedTuple):
    """All clues of one text. `late` are the months and days told as past, newest first; `weekdays` are those named alone and as past; `days` full or yearless days named."""

    floor: Floor | None
    newest: Newest | None
    late: tuple[tuple[date, str], ...]
    tie: Tie | None
    dated: tuple[Weekday, ...]
    weekdays: tuple[int, ...]
    days: tuple[tuple[int | None, int, int], ...]


def clues_of(text: str, timexes: Sequence[Timex]) -> Clues:
    """Collect the clues of one document."""
    picks = [(timex, held) for timex in timexes if timex.type in ("DATE", "TIME") if (held := _picks(timex.expr))]
    days = tuple((held.get("Y"), held["M"], held["D"]) for _, held in picks if {"M", "D"} <= set(held))
    dated = tuple(
        Weekday(held["M"], held["D"], held["W"], timex.span.of(text))
        for timex, held in picks
        if {"M", "D", "W"} <= set(held) and "Y" not in held
    )
    weekdays = tuple(held["W"] for timex, held in picks if set(held) == {"W"} and told_as(timex.expr) != "future")
    newest = _newest_day(picks)
    return Clues(_floor(text, timexes), newest, _late(text, timexes), _tie(text, timexes, picks), dated, weekdays, days)


def _newest_day(picks: Sequence[tuple[Timex, dict[str, int]]]) -> Newest | None:
    """The newest full day, if no later year is named: an old day beside a newer year is background."""
    told = [(timex, held) for timex, held in picks if "Y" in held and told_as(timex.expr) != "future"]
    full = [
        (day, timex.start)
        for timex, held in told
        if {"M", "D"} <= set(held) and (day := day_of(held["Y"], held["M"], held["D"]))
    ]
    if not full:
        return None
    newest = max(day for day, _ in full)
    first = min(start for day, start in full if day == newest)
    later = any(held["Y"] > newest.year for _, held in told)
    return None if later else Newest(newest, lead=first < _LEAD)


def _picks(expr: str) -> dict[str, int]:
    """The fields that an expression names, if it is made of such alone."""
    steps = parse(expr) or ()
    if any(step.kind not in ("pick", "time", "direction") for step in steps):
        return {}
    return {step.name: int(step.number) for step in steps if step.kind == "pick" and step.number is not None}


def _late(text: str, timexes: Iterable[Timex]) -> tuple[tuple[date, str], ...]:
    """The different full dates told as past, as precise as a month at least, newest first."""
    return _newest(text, (timex for timex in timexes if "M" in _picks(timex.expr)))


def _newest(text: str, timexes: Iterable[Timex]) -> tuple[tuple[date, str], ...]:
    found: dict[date, str] = {}
    for timex in timexes:
        if timex.type in ("DATE", "TIME") and is_absolute(timex.expr) and told_as(timex.expr) == "past":
            resolved = resolve(timex.expr, None)
            if resolved.earliest is not None:
                found.setdefault(resolved.earliest, timex.span.of(text))
    return tuple(sorted(found.items(), reverse=True))


def _floor(text: str, timexes: Sequence[Timex]) -> Floor | None:
    dates = _newest(text, timexes)
    if len(dates) < _LEAST_DATES:
        return None
    return Floor(*dates[_LEAST_DATES - 1])


def _tie(text: str, timexes: Sequence[Timex], picks: Sequence[tuple[Timex, dict[str, int]]]) -> Tie | None:
    """The one look back of the text, tied to the one yearless day that it is about."""
    backs = [(timex, length) for timex in timexes if timex.expr.endswith(" <") if (length := _length(timex.expr))]
    named = [(timex, (held["M"], held["D"])) for timex, held in picks if {"M", "D"} <= set(held) and "Y" not in held]
    if not backs or len({length for _, length in backs}) > 1 or len({day for _, day in named}) != 1:
        return None
    beside = any(timex.sentence == other.sentence for timex, _ in named for other, _ in backs)
    if len(named) < _LEAST_MENTIONS and not beside:
        return None
    (back, length), (first, (month, day)) = backs[0], named[0]
    words = f"it speaks of “{back.span.of(text)}” and of “{first.span.of(text)}”"
    return Tie(month, day, length.days, length.slack, beside, words)


class _Length(NamedTuple):
    days: int
    slack: int


def _length(expr: str) -> _Length | None:
    """The days of a look back, and those of its unit; None for one that is too long or unknown."""
    anchor = date(2001, 1, 1)
    resolved = resolve(expr, anchor)
    if not expr.startswith("*") or resolved.earliest is None:
        return None
    days = (anchor - resolved.earliest).days
    unit = next((size for name, size in (("day", 1), ("week", 7), ("month", 30)) if name in expr), None)
    if unit is None or not 0 < days <= _LONGEST_TIE:
        return None
    counted = unit == 1 and all(days % round_number for round_number in _ROUND)
    return _Length(days, _COUNTED_SLACK if counted else unit + _SLACK_DAYS)

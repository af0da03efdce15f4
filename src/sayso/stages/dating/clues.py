"""What a text's own words say about the day on which it was written.

Only expressions that show it by themselves are clues:

* full dates told as past: the text is not older (`Floor`). One such date is not enough, since "moved to 22 October 2006"
  looks like the past: on texts of known date (850 German Wikinews, 300 of PolNeAR) the newest was too late in 9 of 100,
  the second newest in 2 to 5;
* a length of time up to the day of writing ("the past three weeks") beside a day without a year ("Oct. 7"): the day
  of writing lies so long after that day, in whatever year (`Tie`). In one sentence the tie is firm; where the text only
  speaks of one such day again and again, it is loose; loose, too, is "on the 18th day of the strike" (`beginnings`);
* a day without a year (`Yearless`), and the weekday beside it ("Monday, 3 March"): only some years have it;
* weekdays named alone: news names the days just past;
* the newest date that is told as coming, and the newest other one (`Named`): what `habits` weighs where a page declares no date.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from functools import lru_cache
from typing import Literal, NamedTuple

from sayso.model import Timex
from sayso.stages.dating.beginnings import Count
from sayso.text.calendar import Period, add_days, day_of
from sayso.text.timeexpr import is_absolute, parse, resolve, resolve_alone, told_as

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


_EXPRESSIONS_KEPT = 1 << 13  # expressions of time that are not taken apart again: news has the same ones all the time


class Floor(NamedTuple):
    """The second newest full date told as past: the text is not older."""

    day: date
    words: str


class Named(NamedTuple):
    """A date that needs no day of writing: its first day, how precise it is, and whether it stands among the first words."""

    day: date
    unit: Literal["day", "month", "year"]
    lead: bool
    words: str


class Yearless(NamedTuple):
    """A day without a year, its weekday where that is told, and how its sentence tells of it: as past, as coming, or neither."""

    month: int
    day: int
    weekday: int | None
    tense: str | None
    words: str


class Month(NamedTuple):
    """A month without a year."""

    month: int
    tense: str | None
    words: str


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


class Clues(NamedTuple):
    """All clues of one text."""

    floor: Floor | None
    newest: Named | None
    """The newest date that is not told as coming; of two that begin on one day the more precise."""
    coming: Named | None
    """The newest date that is told as coming."""
    years: int
    """How many different years it names and does not tell as coming."""
    late: tuple[tuple[date, str], ...]
    """The months and days told as past, newest first."""
    tie: Tie | None
    yearless: tuple[Yearless, ...]
    month: Month | None
    """The first month that is named without a year."""
    weekdays: tuple[int, ...]
    """Those named alone and not as coming."""
    days: tuple[tuple[int | None, int, int], ...]
    """Full or yearless days."""

    @property
    def dated(self) -> tuple[Yearless, ...]:
        """The days without a year that have their weekday beside them."""
        return tuple(named for named in self.yearless if named.weekday is not None)


Picks = Sequence[tuple[Timex, dict[str, int]]]


def clues_of(text: str, timexes: Sequence[Timex], counts: Sequence[Count] = ()) -> Clues:
    """Collect the clues of one document, whose counted days ("the 18th day of the strike") are given."""
    picks = [(timex, held) for timex in timexes if timex.type in ("DATE", "TIME") if (held := _picks(timex.expr))]
    newest, coming = _newest_named(text, picks)
    return Clues(
        floor=_floor(text, timexes),
        newest=newest,
        coming=coming,
        years=len({held["Y"] for timex, held in picks if "Y" in held and told_as(timex.expr) != "future"}),
        late=_late(text, timexes),
        tie=_tie(text, timexes, picks) or _counted_tie(text, picks, counts),
        yearless=_yearless(text, picks),
        month=_month(text, picks),
        weekdays=tuple(held["W"] for timex, held in picks if set(held) == {"W"} and told_as(timex.expr) != "future"),
        days=tuple((held.get("Y"), held["M"], held["D"]) for _, held in picks if {"M", "D"} <= set(held)),
    )


def _yearless(text: str, picks: Picks) -> tuple[Yearless, ...]:
    return tuple(
        Yearless(held["M"], held["D"], held.get("W"), told_as(timex.expr), timex.span.of(text))
        for timex, held in picks
        if {"M", "D"} <= set(held) and "Y" not in held
    )


def _month(text: str, picks: Picks) -> Month | None:
    named = (Month(held["M"], told_as(timex.expr), timex.span.of(text)) for timex, held in picks if set(held) == {"M"})
    return next(named, None)


def _newest_named(text: str, picks: Picks) -> tuple[Named | None, Named | None]:
    """The newest date with a year that is not told as coming, and the newest that is."""
    told: dict[bool, Named] = {}
    for timex, held in picks:
        if "Y" not in held or (day := resolve_alone(timex.expr).earliest) is None:
            continue
        unit: Literal["day", "month", "year"] = "day" if "D" in held else "month" if "M" in held else "year"
        named = Named(day, unit, timex.start < _LEAD, timex.span.of(text))
        side = told_as(timex.expr) == "future"
        if side not in told or _newness(named) > _newness(told[side]):
            told[side] = named
    return told.get(False), told.get(True)


def _newness(named: Named) -> tuple[date, bool, bool]:
    return named.day, named.unit == "day", named.unit == "month"


@lru_cache(_EXPRESSIONS_KEPT)
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
            resolved = resolve_alone(timex.expr)
            if resolved.earliest is not None:
                found.setdefault(resolved.earliest, timex.span.of(text))
    return tuple(sorted(found.items(), reverse=True))


def _floor(text: str, timexes: Sequence[Timex]) -> Floor | None:
    dates = _newest(text, timexes)
    if len(dates) < _LEAST_DATES:
        return None
    return Floor(*dates[_LEAST_DATES - 1])


def _tie(text: str, timexes: Sequence[Timex], picks: Picks) -> Tie | None:
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


def _counted_tie(text: str, picks: Picks, counts: Sequence[Count]) -> Tie | None:
    """The one counted day of the text, tied to the one yearless day that it names; never firm, for chronicles count, too."""
    named = [(timex, (held["M"], held["D"])) for timex, held in picks if {"M", "D"} <= set(held) and "Y" not in held]
    if len({count.days for count in counts}) != 1 or len({day for _, day in named}) != 1:
        return None
    count, (first, (month, day)) = counts[0], named[0]
    sentence = next(timex.sentence for timex, _ in named)
    beside = sentence.start <= count.start < sentence.end
    told = any("Y" in held and timex.sentence.start <= count.start < timex.sentence.end for timex, held in picks)
    if told or not (beside or len(named) >= _LEAST_MENTIONS):
        return None
    words = f"it speaks of “{count.words(text)}” and of “{first.span.of(text)}”"
    return Tie(month, day, count.days, count.slack, firm=False, words=words)


class _Length(NamedTuple):
    days: int
    slack: int


@lru_cache(_EXPRESSIONS_KEPT)
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

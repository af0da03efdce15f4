"""How news speaks of time, as evidence of the day of writing: for each clue, how many texts lie how far from what they name.

Requirement: most undated texts name no day of writing, but a year, an office holder, a day without its year. None of these is proof; each makes some
days likelier. Method: on texts of known date it was counted how far the day of writing lies from

* the newest full date that the text does not tell as coming: a day among its first words, a day deeper in, a month, a year;
* the newest full date that it tells as coming;
* the first day that it names without a year, told as past, as coming, or neither; the weekday beside such a day, which is right in one year of five
  or six; the first month without a year;
* the terms of those whom it calls by an office.

The shares below are rounded from the looked-at halves of three sets together (444 German Wikinews texts, 471 of PolNeAR, 138 web pages), so they
are of no one kind of page; `evals/dating_pile.py` and docs/scores.md have what the unread halves say.

Known exceptions: the clues of one text are not independent, as `weigh` takes them to be; chronicles and obituaries name old years alone.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache
from itertools import pairwise
from typing import Final, NamedTuple

import numpy as np

from sayso.stages.dating.clues import Clues, Named, Yearless
from sayso.stages.dating.elapsed import Elapsed
from sayso.stages.dating.facts import Facts
from sayso.stages.dating.happenings import Told
from sayso.stages.dating.offices import InOffice, Stance
from sayso.stages.dating.stated import Stated
from sayso.stages.dating.weigh import FIRST, LAST, NEVER, Evidence, Stretches, columns
from sayso.text.calendar import Period, add_days, day_of

Laid = tuple[int, int, float]
"""A stretch of days: its first, the one behind its last, and the weight of each."""
Habit = tuple[tuple[int, int, float], ...]
"""From and up to so many days after what is named, and the share of texts written then. Shares add up to about one."""

_LEAD_DAY: Final[Habit] = (
    (-2500, -400, 0.02), (-400, -31, 0.04), (-31, -1, 0.05), (-1, 0, 0.02), (0, 1, 0.26), (1, 2, 0.22), (2, 4, 0.12), (4, 8, 0.09),
    (8, 31, 0.06), (31, 92, 0.03), (92, 366, 0.03), (366, 1100, 0.03), (1100, 3700, 0.02), (3700, 12000, 0.015), (12000, 25000, 0.005),
)  # fmt: skip
_DEEP_DAY: Final[Habit] = (
    (-2500, -400, 0.02), (-400, -31, 0.06), (-31, -1, 0.05), (-1, 0, 0.02), (0, 1, 0.12), (1, 2, 0.10), (2, 4, 0.08), (4, 8, 0.07),
    (8, 31, 0.10), (31, 92, 0.08), (92, 366, 0.10), (366, 1100, 0.09), (1100, 3700, 0.06), (3700, 12000, 0.035), (12000, 25000, 0.02),
)  # fmt: skip
_WEEKDAY_TOO: Final[Habit] = (
    (-92, -2, 0.12), (-2, 0, 0.05), (0, 1, 0.25), (1, 2, 0.24), (2, 4, 0.16), (4, 15, 0.08), (15, 183, 0.07), (183, 3700, 0.02), (3700, 12000, 0.01),
)  # fmt: skip
"""A day whose weekday the text names by itself, too."""
_DAY_AMONG: Final[Habit] = (
    (-400, -31, 0.07), (-31, -1, 0.11), (-1, 0, 0.05), (0, 1, 0.14), (1, 2, 0.19), (2, 4, 0.14), (4, 15, 0.14), (15, 92, 0.10),
    (92, 1100, 0.04), (1100, 25000, 0.02),
)  # fmt: skip
_MONTH: Final[Habit] = (
    (-400, 0, 0.07), (0, 31, 0.08), (31, 92, 0.10), (92, 184, 0.18), (184, 366, 0.22), (366, 740, 0.20), (740, 1600, 0.11),
    (1600, 25000, 0.04),
)  # fmt: skip
_YEAR: Final[Habit] = (
    (-9000, -2600, 0.02), (-2600, -366, 0.05), (-366, 0, 0.06), (0, 366, 0.19), (366, 731, 0.11), (731, 1096, 0.07), (1096, 1826, 0.15), (1826, 3650, 0.16),
    (3650, 7300, 0.11), (7300, 12000, 0.06), (12000, 25000, 0.03),
)  # fmt: skip
_YEAR_AMONG: Final[Habit] = (
    (-9000, -4000, 0.01), (-4000, -731, 0.06), (-731, -366, 0.05), (-366, 0, 0.08), (0, 183, 0.14), (183, 366, 0.11), (366, 731, 0.15), (731, 1096, 0.09),
    (1096, 1826, 0.14), (1826, 3650, 0.10), (3650, 7300, 0.05), (7300, 25000, 0.03),
)  # fmt: skip
_MANY: Final = 3
"""Years that a text names, from which on the newest is nearer to its day of writing: a chronicle leads up to it."""
_COMING: Final[Habit] = (
    (-7000, -2000, 0.05), (-2000, -731, 0.13), (-731, -366, 0.10), (-366, -92, 0.23), (-92, 0, 0.24), (0, 31, 0.05), (31, 366, 0.05),
    (366, 3650, 0.09), (3650, 25000, 0.06),
)  # fmt: skip
_PAST_DAY: Final[Habit] = (
    (-183, -31, 0.04), (-31, -2, 0.08), (-2, 0, 0.04), (0, 1, 0.16), (1, 2, 0.18), (2, 4, 0.16), (4, 10, 0.17), (10, 31, 0.08), (31, 92, 0.06),
    (92, 183, 0.03),
)  # fmt: skip
_COMING_DAY: Final[Habit] = (
    (-183, -92, 0.04), (-92, -31, 0.10), (-31, -8, 0.44), (-8, 0, 0.30), (0, 31, 0.07), (31, 183, 0.05),
)  # fmt: skip
_OPEN_DAY: Final[Habit] = (
    (-183, -92, 0.06), (-92, -31, 0.08), (-31, -8, 0.10), (-8, 0, 0.14), (0, 2, 0.12), (2, 8, 0.18), (8, 31, 0.16), (31, 92, 0.10),
    (92, 183, 0.06),
)  # fmt: skip
_DAY_AND_WEEKDAY: Final[Habit] = (
    (-183, -31, 0.03), (-31, 0, 0.06), (0, 1, 0.18), (1, 2, 0.23), (2, 4, 0.24), (4, 8, 0.16), (8, 31, 0.05), (31, 183, 0.05),
)  # fmt: skip
"""A day without a year, but with its weekday, not told as coming: of 15 in the looked-at texts 14 are of the week before."""
_OF_DAY: Final[Mapping[str | None, Habit]] = {"past": _PAST_DAY, "future": _COMING_DAY, None: _OPEN_DAY}
_PAST_MONTH: Final[Habit] = (
    (-184, -122, 0.14), (-122, -62, 0.12), (-62, -31, 0.06), (-31, 0, 0.05), (0, 31, 0.11), (31, 62, 0.18), (62, 92, 0.13), (92, 122, 0.10),
    (122, 181, 0.11),
)  # fmt: skip
_COMING_MONTH: Final[Habit] = (
    (-184, -122, 0.11), (-122, -62, 0.24), (-62, -31, 0.19), (-31, 0, 0.20), (0, 31, 0.06), (31, 181, 0.20),
)  # fmt: skip
_OF_MONTH: Final[Mapping[str | None, Habit]] = {"past": _PAST_MONTH, "future": _COMING_MONTH}
_AFTER_WEEKDAY: Final = (0.27, 0.27, 0.15, 0.09, 0.08, 0.06, 0.08)
"""Days from the first weekday that is named alone and not as coming to the day of writing."""
_HAPPENED: Final[Habit] = (
    (-1100, 0, 0.02), (0, 31, 0.04), (31, 366, 0.10), (366, 3650, 0.38), (3650, 7300, 0.25), (7300, 14600, 0.21),
)  # fmt: skip
_KNOWN_DAY: Final[Habit] = (
    (0, 31, 0.28), (31, 92, 0.16), (92, 366, 0.30), (366, 1100, 0.20), (1100, 3650, 0.06),
)  # fmt: skip
"""A day that a list knows and the text names without its year: everybody still knows which. A guess."""
_FORESEEN: Final[Habit] = (
    (-3650, -731, 0.11), (-731, -31, 0.33), (-31, 0, 0.12), (0, 31, 0.14), (31, 366, 0.10), (366, 1826, 0.12), (1826, 7300, 0.08),
)  # fmt: skip
"""Both are guesses, wide on purpose: the looked-at texts name too few of a list's happenings to count."""
_WRONG_WEEKDAY: Final = 0.02
"""A weekday that does not fit its day: of 28 in the looked-at texts one, and slips are rarer than readings gone wrong."""
_TIED_FIRMLY, _TIED_LOOSELY, _LONGEST_TIE = 0.8, 0.5, 183
"""How far a tie to a day without a year is believed, where the year is known otherwise; guesses. A longer one is of no one year."""
_MISSTATED: Final = 0.012
"""The share of stated days that are wrong; a guess, see `stated`."""
_HABITS_KEPT: Final = 1 << 10
_NEWEST_NAMED: Final = 5
"""Days without a year whose weekdays are asked for; a programme names dozens, and five leave one year in thirty."""

_ELECT: Final = 240
_CANDIDATE, _SOON_IN_OFFICE = 550, 0.1
_LONG_BEFORE, _BEFORE_TERM = 3660, 0.0005
_JUST_LEFT, _AFTER_TERM = 366, 0.06
_REMEMBERED, _LONG_AFTER = 20 * 366, 0.03
_NOT_IN_OFFICE: Final = 2e-5
"""Days before and after a term, and what each of them weighs against one inside: of 140 holders named in German Wikinews texts 3 were soon to be
in office (candidates, and slips) and 3 had left it; of 320 in PolNeAR's politics 50 were remembered, nearly all beside later holders. Long
before a term nobody is called by its office, so of two holders the later counts."""
_CALLED_FORMER: Final = 20 * 366
_STILL_FORMER: Final = 0.4


class Years(NamedTuple):
    """The days that the evidence with a year leaves, which what has none is laid out over."""

    first: int
    last: int


# ------------------------------------------------------------------------------------------------ with a year
def of_years(clues: Clues, facts: Facts) -> Iterator[Evidence]:
    """What says by itself in which years the text lies."""
    if facts.stated is not None:
        yield _of_stated(facts.stated)
    fixed = facts.newest
    if fixed is not None and (clues.newest is None or clues.newest.day < fixed.day):
        coming = any(
            (named.month, named.day, named.tense) == (fixed.day.month, fixed.day.day, "future")
            for named in clues.yearless
        )
        habit = _FORESEEN if coming else _KNOWN_DAY
        yield Evidence(columns(_laid(habit, fixed.day.toordinal())), NEVER, fixed.words)
    elif clues.newest is not None:
        counted_from = {counted.base for counted in facts.elapsed}
        yield _of_newest(clues, clues.newest, facts.days | counted_from)
    if clues.coming is not None:
        words = f"it tells of “{clues.coming.words}” as coming"
        yield Evidence(columns(_laid(_COMING, clues.coming.day.toordinal())), NEVER, words)
    for counted in facts.elapsed:
        yield _of_count(counted)
    for holder in facts.holders:
        yield _of_office(holder)
    for told in _newest_told(facts.told):
        yield _of_happening(told)


def _of_newest(clues: Clues, newest: Named, remembered: Container[date]) -> Evidence:
    words = f"the newest date that it names is “{newest.words}”"
    habit = _YEAR if newest.unit == "day" and newest.day in remembered else _habit(clues, newest)
    return Evidence(columns(_laid(habit, newest.day.toordinal())), NEVER, words)


def _habit(clues: Clues, newest: Named) -> Habit:
    if newest.unit == "month":
        return _MONTH
    if newest.unit == "year":
        return _YEAR_AMONG if clues.years >= _MANY else _YEAR
    if newest.day.isoweekday() in clues.weekdays:
        return _WEEKDAY_TOO
    if clues.years >= _MANY:
        return _DAY_AMONG
    return _LEAD_DAY if newest.lead else _DEEP_DAY


def _laid(habit: Habit, day: int) -> Iterator[Laid]:
    for begin, end, weight in _by_day(habit):
        first, stop = max(day + begin, FIRST), min(day + end, LAST + 1)
        if first < stop:
            yield first, stop, weight


@lru_cache(_HABITS_KEPT)
def _by_day(habit: Habit, times: int = 1) -> Habit:
    """A habit with the share of each single day, so many times over."""
    return tuple((begin, end, share / (end - begin) * times) for begin, end, share in habit)


def _of_office(holder: InOffice) -> Evidence:
    laid = sorted(_term(holder.stance, holder.terms))
    spans = " and ".join(_said(term) for term in holder.terms)
    told = {"holds": "in office", "held": "since out of office, held", "will hold": "not yet in office, held"}
    words = f"it names “{holder.words}”, {told[holder.stance]} {spans}"
    return Evidence(columns(_apart(laid)), _NOT_IN_OFFICE, words)


def _said(term: Period) -> str:
    until = "today" if term.end == date.max else term.end.isoformat()
    return f"from {term.start.isoformat()} to {until}"


def _term(stance: Stance, terms: Sequence[Period]) -> Iterator[Laid]:
    for term in terms:
        first, end = term.start.toordinal(), min(term.end.toordinal(), LAST) + 1
        if stance == "will hold":
            yield first - _ELECT, first + 7, 1.0
        elif stance == "held":
            yield from _since(first, end)
        else:
            yield first - _LONG_BEFORE, first, _BEFORE_TERM
            yield first - _CANDIDATE, first, _SOON_IN_OFFICE
            yield first, end, 1.0
            yield end, end + _JUST_LEFT, _AFTER_TERM
            yield end, end + _REMEMBERED, _LONG_AFTER


def _since(first: int, end: int) -> Iterator[Laid]:
    """The days on which somebody is called former; during the term it may be of another office."""
    yield first, end, _LONG_AFTER
    yield end - 7, end + _CALLED_FORMER, 1.0
    yield end, end + 2 * _CALLED_FORMER, _STILL_FORMER


def _apart(stretches: Sequence[Laid]) -> Iterator[Laid]:
    """Stretches that overlap, as ones that do not: on each day the heaviest counts."""
    edges = sorted({edge for first, last, _ in stretches for edge in (first, last)})
    for begin, end in pairwise(edges):
        weights = [weight for first, last, weight in stretches if first <= begin and end <= last]
        if weights:
            yield begin, end, max(weights)


def _of_count(counted: Elapsed) -> Evidence:
    habit = _around(counted.slack, counted.share, 7300)
    words = f"it says “{counted.words}”, which leads to about {counted.day.isoformat()}"
    return Evidence(columns(_laid(habit, counted.day.toordinal())), NEVER, words)


def _around(slack: int, share: float, reach: int) -> Habit:
    """A share of the texts within some days of the day counted to, half of it in the middle third; the rest within reach."""
    left, near = 1 - share, slack // 3
    whole, middle = 2 * slack + 1, 2 * near + 1
    outer = share / 2 / whole
    inner = share / 2 + outer * middle
    beside = outer * (slack - near)
    parts = (
        (-reach, -slack, 0.4 * left),
        (-slack, -near, beside),
        (-near, near + 1, inner),
        (near + 1, slack + 1, beside),
    )
    return tuple(part for part in (*parts, (slack + 1, reach, 0.6 * left)) if part[0] < part[1])


def _of_stated(stated: Stated) -> Evidence:
    """The day and its neighbours, for pages put online in the night; nearly all of the weight."""
    day = stated.day.toordinal()
    habit = ((-7300, -1, 0.001), (-1, 0, 0.005), (0, 1, 1 - _MISSTATED), (1, 2, 0.005), (2, 7300, 0.001))
    words = f"it says “{stated.words}” of its own day"
    return Evidence(columns(_laid(habit, day)), NEVER, words)


def _newest_told(told: Sequence[Told]) -> Iterator[Told]:
    """What was foreseen, and of all else the newest: what is older adds nothing to it."""
    yield from (item for item in told if item.foreseen)
    happened = [item for item in told if not item.foreseen]
    if happened:
        yield max(happened, key=_first_day)


def _first_day(told: Told) -> date:
    return told.days[0]


def _of_happening(told: Told) -> Evidence:
    habit = _FORESEEN if told.foreseen else _HAPPENED
    laid = sorted(item for day in told.days for item in _laid(habit, day.toordinal()))
    days = " or ".join(day.isoformat() for day in told.days)
    return Evidence(columns(_apart(laid)), NEVER, f"it speaks of “{told.words}”, {days}")


# ------------------------------------------------------------------------------------------------ without a year
def of_days(clues: Clues, facts: Facts, years: Years) -> Iterator[Evidence]:
    """What says in which part of a year the text lies, laid out over all years that are left."""
    known = {(fixed.day.month, fixed.day.day) for fixed in facts.named}
    tie = clues.tie
    if tie is not None and tie.days <= _LONGEST_TIE:
        share = _TIED_FIRMLY if tie.firm else _TIED_LOOSELY
        habit = tuple((begin + tie.days, end + tie.days, part) for begin, end, part in _around(tie.slack, share, 183))
        yield _yearly(habit, tie.month, tie.day, years, tie.words)
    open_days = [named for named in clues.yearless if (named.month, named.day) not in known]
    first = next((named for named in open_days if _has_weekday(named)), open_days[0] if open_days else None)
    if first is not None:
        habit = _DAY_AND_WEEKDAY if _has_weekday(first) else _OF_DAY[first.tense]
        yield _yearly(habit, first.month, first.day, years, f"it names “{first.words}”")
    for named in open_days[:_NEWEST_NAMED]:
        if named.weekday is not None:
            yield _of_weekday(named, years)
    if clues.month is not None and not clues.yearless and clues.month.tense is not None:
        words = f"it names “{clues.month.words}”"
        yield _yearly(_OF_MONTH[clues.month.tense], clues.month.month, 1, years, words)


def _has_weekday(named: Yearless) -> bool:
    return named.weekday is not None and named.tense != "future"


def _yearly(habit: Habit, month: int, number: int, years: Years, words: str) -> Evidence:
    days = (day_of(year, month, number) or day_of(year, month, number - 1) for year in _each_year(years))
    at = np.array([day.toordinal() for day in days if day is not None], np.int64)
    begins, ends, shares = columns(_by_day(habit, 365))
    laid = Stretches((at[:, None] + begins).ravel(), (at[:, None] + ends).ravel(), np.tile(shares, len(at)))
    return Evidence(_apart_in_order(laid), 0.3, words)


def _apart_in_order(laid: Stretches) -> Stretches:
    """Neighbouring years overlap by a day or two, or leave one: the later begins where the earlier ends. Nothing lies outside of all calendars."""
    last = np.minimum(laid.end, LAST + 1)
    stop = np.maximum.accumulate(np.concatenate(([FIRST], last)))[:-1]
    begin = np.maximum(laid.first, stop)
    inside = begin < last
    return Stretches(begin[inside], last[inside], laid.weight[inside])


def _of_weekday(named: Yearless, years: Years) -> Evidence:
    laid: list[Laid] = []
    right: list[int] = []
    for year in _each_year(years):
        day = day_of(year, named.month, named.day)
        if day is not None and day.isoweekday() == named.weekday:
            right.append(year)
            first, last = add_days(day, -183), add_days(day, 182)
            if first and last:
                laid.append((first.toordinal(), last.toordinal() + 1, 1.0))
    words = f"“{named.words}” was that weekday in {', '.join(map(str, right))}"
    return Evidence(_apart_in_order(columns(laid)), _WRONG_WEEKDAY, words)


def _each_year(years: Years) -> range:
    first, last = date.fromordinal(years.first), date.fromordinal(years.last)
    return range(max(first.year - 1, 2), last.year + 2)


def of_weekday(clues: Clues, day: date) -> float:
    """How well a day fits the first weekday that is named alone."""
    return _AFTER_WEEKDAY[(day.isoweekday() - clues.weekdays[0]) % 7] if clues.weekdays else 1.0

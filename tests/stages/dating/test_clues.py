from __future__ import annotations

from datetime import date

from sayso.lang import profile
from sayso.model import Span
from sayso.stages.dating.clues import Clues, clues_of
from sayso.stages.timexes import find


def _clues(text: str) -> Clues:
    return clues_of(text, find("d", text, Span(0, len(text)), profile("en")))


def test_a_floor_needs_two_dates_told_as_past() -> None:
    assert _clues("The mill was sold in 2017.").floor is None
    floor = _clues("The mill was sold in 2017 and was burned on 3 May 2019.").floor
    assert floor is not None
    assert floor.day == date(2017, 1, 1)


def test_a_tie_counts_from_its_day() -> None:
    tie = _clues("In the past 18 days since 9 August it has rained.").tie
    assert tie is not None
    assert tie.firm
    (span,) = tie.spans(2021, 2021)
    assert span.start <= date(2021, 8, 27) <= span.end


def test_two_yearless_days_make_no_tie() -> None:
    assert _clues("In the past 18 days since 9 August and 12 August it has rained.").tie is None
    assert _clues("In the past 10 years since 9 August it has rained.").tie is None


def test_weekdays_to_come_are_no_clue() -> None:
    assert _clues("The council met on Monday.").weekdays == (1,)
    assert _clues("The council will meet on Monday.").weekdays == ()

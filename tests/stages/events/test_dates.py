"""When a happening was, of what its tellings and pages say."""

from __future__ import annotations

import pytest

from sayso.stages.events.dates import OPEN, in_words, iso, when
from sayso.stages.events.days import Days
from tests.stages.events.make import Pile, day


def _when(pile: Pile, context: str = "actual") -> tuple[str | None, str | None]:
    days = when(pile.tellings(), context)
    return iso(days.first), iso(days.last)


def test_the_days_that_most_origins_give() -> None:
    pile = Pile()
    for page, date in (("d-1", "2031-05-02"), ("d-2", "2031-05-02"), ("d-3", "2031-05-04")):
        pile.told(page, "It [burned].", when=date)
    assert _when(pile) == ("2031-05-02", "2031-05-02")


def test_a_wide_time_is_cut_to_a_narrow_one() -> None:
    pile = Pile()
    pile.told("d-1", "It [burned].", when=("2031-05-01", "2031-05-31"))
    pile.told("d-2", "It [burned].", when="2031-05-04")
    assert _when(pile) == ("2031-05-04", "2031-05-04")


def test_what_happened_was_not_after_its_page_and_what_is_planned_not_before() -> None:
    past, planned = Pile(), Pile()
    past.told("d-1", "x " * 300 + "It [burned].")
    planned.told("d-1", "They will [meet].", context="future")
    past.written["d-1"] = planned.written["d-1"] = ("2031-05-02", "2031-05-02")
    assert _when(past) == (None, "2031-05-02")
    assert _when(planned, "future") == ("2031-05-02", None)


def test_the_first_lines_of_the_first_page_tell_what_is_new() -> None:
    pile = Pile()
    pile.told("d-1", "The mill [burned].")
    pile.written["d-1"] = ("2031-05-02", "2031-05-02")
    assert _when(pile) == ("2031-04-30", "2031-05-02")


def test_nothing_known() -> None:
    pile = Pile()
    pile.told("d-1", "It [burned].")
    assert when(pile.tellings(), "actual") == OPEN


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (Days(day("2031-05-02"), day("2031-05-02")), "2031-05-02"),
        (Days(day("2031-05-02"), day("2031-05-03")), "2031-05-02 to 2031-05-03"),
        (Days(None, day("2031-05-02")), "until 2031-05-02"),
        (Days(day("2031-05-02"), None), "from 2031-05-02 on"),
        (OPEN, "some time"),
    ],
)
def test_in_words(days: Days, words: str) -> None:
    assert in_words(days) == words

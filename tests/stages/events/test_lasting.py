"""What lasts for days."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.stages.events.days import Days
from sayso.stages.events.lasting import hull, lasts, may_last
from tests.stages.events.make import one_story

STRIKE = {"kind": "PROTEST", "mode": "strike-lim"}


def _strikes(*days: str) -> tuple[tuple[str, dict[str, str]], ...]:
    return tuple(("Dockers in Lume were on [strike].", STRIKE | {"when": day}) for day in days)


def test_a_strike_of_many_days_is_one_from_the_first_to_the_last() -> None:
    pile, ids = one_story(*_strikes("2031-03-03", "2031-03-05", "2031-03-07"))
    (event,) = pile.events()
    assert set(event.mentions) == set(ids)
    assert (event.earliest, event.latest) == ("2031-03-03", "2031-03-07")
    assert event.differences == ()


def test_a_strike_of_another_month_is_another_one() -> None:
    pile, _ = one_story(*_strikes("2031-03-03", "2031-04-28"))
    assert len(pile.events()) == 2


def test_it_lasts_after_the_page_of_an_earlier_day_was_written() -> None:
    pile, _ = one_story(("Dockers are on [strike].", STRIKE), *_strikes("2031-03-07"))
    pile.written["d-0"] = ("2031-03-04", "2031-03-04")
    a, b = pile.tellings()
    assert may_last(a, b)
    pile.written["d-0"] = ("2031-01-04", "2031-01-04")
    a, b = pile.tellings()
    assert not may_last(a, b)


@pytest.mark.parametrize(("kind", "mode", "long"), [("PROTEST", "strike-hun", True), ("ASSAULT", "aerial", False)])
def test_which_kinds_last(kind: str, mode: str, long: bool) -> None:
    pile, _ = one_story(("It was a [thing].", {"kind": kind, "mode": mode}))
    assert lasts(pile.tellings()[0]) is long


@given(st.lists(st.tuples(st.integers(1, 99), st.integers(0, 9)), min_size=1))
def test_the_hull_holds_all(told: list[tuple[int, int]]) -> None:
    days = [Days(first, first + more) for first, more in told]
    whole = hull(days)
    assert all((whole.first or 0) <= (each.first or 0) and (each.last or 0) <= (whole.last or 0) for each in days)
    assert hull(reversed(days)) == whole


def test_an_open_end_is_that_of_the_others() -> None:
    assert hull([Days(3, None), Days(4, 5)]) == Days(3, 5)
    assert hull([]) == Days(None, None)

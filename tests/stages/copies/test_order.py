"""Which of several pages with one text stands nearest to its origin, and what is said for it."""

from dataclasses import replace

import pytest

from sayso.model import DeclaredDate, Document
from sayso.stages.copies.order import LONGER, Standing, ranked, reasons, version
from sayso.stages.copies.traces import MARKS, SAYS

BARE = Standing(
    agency=False, credit=False, dateline=False, contributors=False, byline=False, length=1.0, date=None, quoted=False,
    translated=None,
)  # fmt: skip
FLAGS = ("agency", "credit", "dateline", "contributors", "byline", "quoted")


def page(key, outlet=None, *declared):
    return Document(
        id=key, page=f"p-{key}", title=None, language="en", text="x", url=None, outlet=outlet, byline=(), credit=(),
        dateline_place=None, contributors=(), declared=declared, paragraphs=(), furniture=(),
    )  # fmt: skip


def declared(day, kind="published"):
    return DeclaredDate(value=day, kind=kind, exact=day)


def order(*pages):
    return [pages[place][0].id for place in ranked([one for one, _ in pages], [stands for _, stands in pages])]


@pytest.mark.parametrize("flag", FLAGS)
def test_each_thing_that_is_lost_in_copying_speaks_for_a_page(flag):
    near = replace(BARE, **{flag: True})
    assert near.points > BARE.points
    assert order((page("d-a"), BARE), (page("d-b"), near)) == ["d-b", "d-a"]
    assert len(reasons(near, BARE)) == 1
    assert reasons(BARE, near) == reasons(near, near) == []


def test_an_agencys_own_page_outweighs_all_else():
    rich = replace(BARE, **dict.fromkeys(FLAGS[1:], True))
    agency = replace(BARE, agency=True, length=0.2)
    assert order((page("d-a"), rich), (page("d-b"), agency)) == ["d-b", "d-a"]


def test_a_translation_stands_behind_and_one_that_says_so_furthest():
    shows, says = replace(BARE, translated=MARKS), replace(BARE, translated=SAYS)
    assert order((page("d-a"), says), (page("d-b"), shows), (page("d-c"), BARE)) == ["d-c", "d-b", "d-a"]
    assert reasons(BARE, says) == [f"the other {SAYS}"]
    assert reasons(shows, says) == []


def test_more_text_is_a_reason_from_a_tenth_on():
    assert reasons(BARE, replace(BARE, length=0.95 - LONGER)) == ["it is longer"]
    assert reasons(BARE, replace(BARE, length=0.95)) == []
    assert order((page("d-a"), replace(BARE, length=0.5)), (page("d-b"), BARE)) == ["d-b", "d-a"]


def test_days_of_two_outlets_decide_only_where_nothing_else_does():
    early, late = replace(BARE, date="2031-05-01"), replace(BARE, date="2031-05-02")
    assert order((page("d-a"), late), (page("d-b"), early)) == ["d-b", "d-a"]
    assert order((page("d-a"), replace(late, credit=True)), (page("d-b"), early)) == ["d-a", "d-b"]
    assert reasons(early, late) == ["it says 2031-05-01, the other 2031-05-02"]
    assert reasons(late, early) == reasons(early, early) == reasons(early, BARE) == reasons(BARE, late) == []
    assert reasons(replace(early, credit=True), late) == ["it names its agency"]


def test_an_undated_page_stands_behind_a_dated_one():
    assert order((page("d-a"), BARE), (page("d-b"), replace(BARE, date="2031-05-01"))) == ["d-b", "d-a"]


def test_pages_of_one_outlet_stay_together_oldest_first():
    first = page("d-c", "Orlo Post", declared("2031-05-01")), replace(BARE, date="2031-05-01")
    later = page("d-a", "Orlo Post", declared("2031-05-03")), replace(BARE, date="2031-05-03", credit=True)
    other = page("d-b", "Tarn Echo", declared("2031-05-02")), replace(BARE, date="2031-05-02", byline=True)
    assert order(later, other, first) == ["d-c", "d-a", "d-b"]


def test_a_version_is_as_old_as_it_says_and_a_change_makes_it_younger():
    assert version(page("d-a")) is None
    assert version(page("d-a", None, declared("2031-05-01T10:00"))) == ("2031-05-01T10:00", "")
    changed = page("d-a", None, declared("2031-05-01"), declared("2031-05-02", "modified"))
    assert version(changed) == ("2031-05-01", "2031-05-02")
    same = page("d-a", None, declared("2031-05-02"), declared("2031-05-02", "modified"))
    assert version(same) == ("2031-05-02", "")

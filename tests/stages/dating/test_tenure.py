from __future__ import annotations

from datetime import date

import pytest

from sayso.stages.dating.clues import Named
from sayso.stages.dating.offices import InOffice, Stance
from sayso.stages.dating.tenure import outdated
from sayso.text.calendar import Period


def _holder(words: str, first: int, last: int, stance: Stance = "holds") -> InOffice:
    return InOffice(words, stance, (Period("span", date(first, 1, 1), date(last, 12, 31)),))


VENN, KROLL, ORTH = (
    _holder("Chancellor Venn", 2021, 2026), _holder("Minister Kroll", 2024, 2027), _holder("President Orth", 2024, 2033),
)  # fmt: skip
LONG_BEFORE = _holder("Chancellor Mirl", 2001, 2010)


def test_two_who_held_office_together_long_ago_show_an_old_text():
    found = outdated([VENN, KROLL], None, date(2031, 5, 3))
    assert found is not None
    assert found.words == ("Chancellor Venn", "Minister Kroll")
    assert (found.days.start, found.days.end) == (date(2024, 1, 1), date(2026, 12, 31))


@pytest.mark.parametrize(
    ("holders", "newest", "claimed"),
    [
        ([VENN], None, date(2031, 5, 3)),
        ([VENN, KROLL], None, date(2028, 5, 3)),
        ([VENN, KROLL, ORTH], None, date(2031, 5, 3)),
        ([VENN, LONG_BEFORE], None, date(2031, 5, 3)),
        ([VENN, KROLL._replace(stance="held")], None, date(2031, 5, 3)),
        ([VENN, VENN._replace(words="Venn", terms=KROLL.terms)], None, date(2031, 5, 3)),
        ([VENN, KROLL], Named(date(2030, 2, 1), "month", lead=True, words="February 2030"), date(2031, 5, 3)),
    ],
)
def test_memories_show_nothing(holders, newest, claimed):
    assert outdated(holders, newest, claimed) is None

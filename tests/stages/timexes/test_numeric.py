from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.lang import profile
from sayso.model import Span
from sayso.stages.timexes import find
from sayso.text.timeexpr import resolve


def _expr(code: str, text: str) -> list[str]:
    return [t.expr for t in find("d", text, Span(0, len(text)), profile(code))]


def test_the_order_of_day_and_month_is_the_languages() -> None:
    assert _expr("en", "3/4/2021") == ["Y2021 M3 D4"]
    assert _expr("de", "3/4/2021") == ["Y2021 M4 D3"]


def test_where_only_one_order_is_a_date_it_is_taken() -> None:
    assert _expr("en", "23/4/2021") == ["Y2021 M4 D23"]


def test_dates_and_times_in_digits() -> None:
    assert _expr("en", "2021-04-23T09:15:00Z") == ["Y2021 M4 D23 T09:15:00"]
    assert _expr("en", "seen 20210423") == ["Y2021 M4 D23"]
    assert _expr("en", "23.4.2021") == ["Y2021 M4 D23"]
    assert _expr("en", "version 1.2.3, 2021.5.4") == ["Y2021 M5 D4"]


@pytest.mark.parametrize("zero", ["0", "\u0660", "\u06f0", "\u0966"], ids=["ascii", "arabic", "persian", "devanagari"])
@settings(deadline=None)  # the first example compiles the language
@given(day=st.dates(date(1900, 1, 1), date(2049, 12, 31)))
def test_a_date_is_the_same_in_any_digits(zero: str, day: date) -> None:
    written = "".join(chr(ord(zero) + int(sign)) if sign.isdecimal() else sign for sign in day.isoformat())
    text = f"\u05d1\u05d9\u05d5\u05dd {written} \u0641\u064a"  # words of Hebrew and Arabic beside it
    (found,) = find("d", text, Span(0, len(text)), profile("und"))
    assert text[found.start : found.end] == written
    assert resolve(found.expr, None).value == day.isoformat()

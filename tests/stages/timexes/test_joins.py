from __future__ import annotations

import pytest

from sayso.lang import profile
from sayso.model import Span
from sayso.stages.timexes import find


def _found(code: str, text: str, *, merge_ranges: bool = True) -> list[tuple[str, str, str | None]]:
    timexes = find("d", text, Span(0, len(text)), profile(code), merge_ranges=merge_ranges)
    return [(text[t.start : t.end], t.expr, t.mod) for t in timexes]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("open from 26 June 2020 to 28 June 2020 only", ("from 26 June 2020 to 28 June 2020", "Y2020 M6 D26 / Y2020 M6 D28", None)),
        ("open from April to June 2017", ("from April to June 2017", "Y2017 M4 / Y2017 M6", None)),
        ("open November 19-20", ("November 19-20", "M11 D19 ~ / @ D20 >", None)),
        ("open 4-22 January 1995", ("4-22 January 1995", "Y1995 M1 D4 / Y1995 M1 D22", None)),
        ("open on Tuesday from 7 to 7:30 pm", ("Tuesday from 7 to 7:30 pm", "W2 < T~07 / T19:30", None)),
        ("open between 4 and 6 pm today", ("between 4 and 6 pm today", "T~04 / day+0 T18", None)),
        ("shut until May 2019", ("until May 2019", "Y2019 M5", "BEFORE")),
        ("shut two weeks after 3 May 2019", ("two weeks after 3 May 2019", "Y2019 M5 D3 < +*2week", None)),
        ("shut for two weeks starting tomorrow", ("for two weeks starting tomorrow", "day+1 / day+1 +*2week", None)),
        ("shut from the end of 2007 to the middle of 2009", ("from the end of 2007 to the middle of 2009", "Y2007 ^END / Y2009 ^MID", None)),
    ],
)  # fmt: skip
def test_ranges(text: str, row: tuple[str, str, str | None]) -> None:
    assert _found("en", text) == [row]


def test_german_ranges() -> None:
    assert _found("de", "vom 4. bis zum 22. Januar 1995") == [
        ("vom 4. bis zum 22. Januar 1995", "Y1995 M1 D4 ~ / Y1995 M1 D22", None)
    ]
    assert _found("de", "von 16 bis 17.30 Uhr") == [("von 16 bis 17.30 Uhr", "T16 / T17:30", None)]
    assert _found("de", "seit 2016") == [("seit 2016", "Y2016 <", "AFTER")]


def test_ranges_stay_two_expressions_where_nobody_asks() -> None:
    text = "open from April to June 2017"
    assert [row[0] for row in _found("en", text, merge_ranges=False)] == ["April", "June 2017"]


def test_a_range_of_bare_numbers_needs_no_other_expression() -> None:
    assert _found("en", "open from 0730 to 0930")[0][1] == "T07:30 / T09:30"


def test_a_mod_of_a_date_stays_when_its_time_joins_it() -> None:
    assert _found("en", "early Monday at 5 p.m.", merge_ranges=False)[-1][1:] == ("W1 < T17", None)

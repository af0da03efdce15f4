from __future__ import annotations

import pytest

from sayso.stages.timexes.why import why_of


@pytest.mark.parametrize(
    ("words", "kind", "expr", "told"),
    [
        ("last month", "DATE", "month-1", "is counted back from the day of writing"),
        ("in two days", "DATE", "day+0 +*2day", "is the one that holds the day of writing"),
        ("two days later", "DATE", "@ day+2", "is counted on from the date that was named before"),
        ("that year", "DATE", "@ year+0", "points to the date that was named before"),
        ("a year earlier", "DATE", "@quarter year-1", "is counted from the quarter that was named before"),
        ("3 May 2021", "DATE", "Y2021 M5 D3", "names the date in full"),
        ("Thursday", "DATE", "W4 <", "does not say which year, month or week, and the sentence tells of the past, so the last one is meant"),
        ("3 May", "DATE", "M5 D3 ~", "does not say which year, month or week, so the nearest one is meant"),
        ("9 a.m.", "TIME", "@ T09", "names no day, so that of its sentence is meant, or else the day of writing"),
        ("the past\n18 days", "DURATION", "*18day <", "names a length of time, which ends with the day of writing"),
        ("daily", "SET", "=P1D", "says how often, not when"),
        ("recently", "DATE", "=PAST_REF", "names a time without a date"),
        ("from May to June", "DATE", "M5 < / M6 <", "names a beginning and an end"),
    ],
)  # fmt: skip
def test_a_sentence_for_each_kind(words: str, kind: str, expr: str, told: str) -> None:
    assert why_of(words, kind, expr) == f"“{' '.join(words.split())}” {told}."

from __future__ import annotations

import pytest

from sayso.stages.timexes.why import why_of


@pytest.mark.parametrize(
    ("words", "kind", "expr", "told"),
    [
        ("last month", "DATE", "month-1", "is the month before that of the day of writing"),
        ("this week", "DATE", "week+0", "is the week that holds the day of writing"),
        ("yesterday", "DATE", "day-1", "is the day before the day of writing"),
        ("tomorrow night", "TIME", "day+1 TNI", "is the day after the day of writing, at that time"),
        ("Monday of next week", "DATE", "week+1 W1", "lies in the week after that of the day of writing"),
        ("two years ago", "DATE", "year-2 -", "is counted back from the day of writing"),
        ("in two days", "DATE", "day+0 +*2day", "is counted on from the day of writing"),
        ("two weeks after 3 May 2020", "DATE", "Y2020 M5 D3 +*2week", "is counted on from the date named with it"),
        ("the day before Christmas", "DATE", "M12 D25 ~ day-1", "is counted back from the date named with it"),
        ("two days later", "DATE", "@ day+2", "is counted on from the day that the text told of last"),
        ("that year", "DATE", "@ year+0", "points to the year that the text told of last"),
        ("the previous Monday", "DATE", "@ W1 <<", "is counted from what the text told of last"),
        ("a year earlier", "DATE", "@quarter year-1", "is counted back from the quarter or year that the text told of last, or else from the day of writing"),
        ("a year ago", "DATE", "@quarter year-1 -", "is counted back from the quarter that was named before, or else from the day of writing"),
        ("the quarter", "DATE", "@quarter quarter+0", "points to the quarter that was named before, or else to the last that is over"),
        ("3 May 2021", "DATE", "Y2021 M5 D3", "names the day in full"),
        ("summer 2021", "DATE", "Y2021 SU", "names the season in full"),
        ("the nineties", "DATE", "E9", "does not say which century: the last such decade that has begun by the day of writing is taken"),
        ("Thursday", "DATE", "W4 <", "does not say which week: the last one up to the day of writing is taken, as the sentence does not point to the future"),
        ("Thursday", "DATE", "W4 >", "does not say which week: the first one from the day of writing on is taken, as the sentence points to the future"),
        ("last Thursday", "DATE", "W4 <<", "does not say which week: the last one before the day of writing is meant"),
        ("3 May", "DATE", "M5 D3 ~", "does not say which year: the one nearest to the day of writing is taken"),
        ("the 5th", "DATE", "D5 ~", "does not say which month: the one nearest to the day of writing is taken"),
        ("9 a.m.", "TIME", "@ T09", "names no day, so that of its sentence is meant, or else the day of writing"),
        ("the past\n18 days", "DURATION", "*18day <", "names a length of time, which ends with the day of writing"),
        ("daily", "SET", "=P1D", "says how often, not when"),
        ("recently", "DATE", "=PAST_REF", "names a time without a date"),
        ("from May to June", "DATE", "M5 < / M6 <", "names a beginning and an end"),
    ],
)  # fmt: skip
def test_a_sentence_for_each_kind(words: str, kind: str, expr: str, told: str) -> None:
    assert why_of(words, kind, expr) == f"“{' '.join(words.split())}” {told}."


def test_it_says_which_part_of_a_period() -> None:
    assert (
        why_of("early 2012", "DATE", "Y2012", "START") == "“early 2012” names the year in full; of it, the first half."
    )
    assert why_of("about two weeks", "DURATION", "*2week", "APPROX") == "“about two weeks” names a length of time."

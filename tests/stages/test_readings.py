from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.lang import profile
from sayso.model import Dating, Span, Timex, TimexType
from sayso.stages.readings import read_with, readings
from sayso.stages.timexes import find

TEXT = "The strike began on March 3, 2014, and two days later, in early April last year, and on Thursday it went on."


def _dating(best: str | None) -> Dating:
    return Dating(
        id="a", document="d", declared=best, earliest=best, latest=best, best=best, conflict=False, score=0.6, why="-"
    )


def test_readings_count_from_the_day_of_writing_or_the_last_date() -> None:
    timexes = find("d", TEXT, Span(0, len(TEXT)), profile("en"))
    made = readings(timexes, _dating("2015-06-10"))
    assert [(r.value, r.earliest, r.latest) for r in made] == [
        ("2014-03-03", "2014-03-03", "2014-03-03"),
        ("2014-03-05", "2014-03-05", "2014-03-05"),
        ("2014-04", "2014-04-01", "2014-04-15"),
        ("2015-06-04", "2015-06-04", "2015-06-04"),
    ]


def test_without_a_day_of_writing_the_unknown_stays_unknown() -> None:
    timexes = find("d", TEXT, Span(0, len(TEXT)), profile("en"))
    made = readings(timexes, _dating(None))
    assert made == readings(timexes, None) == read_with(timexes, None)
    assert [r.value for r in made] == ["2014-03-03", "2014-03-05", "XXXX-04", "XXXX-WXX-4"]
    assert made[2].earliest is None
    assert made[3].latest is None


def test_a_year_earlier_keeps_to_the_quarter_that_was_named_first() -> None:
    text = (
        "In the third quarter it earned 3 million, down from a year earlier; sales were down from a year earlier, too."
    )
    made = read_with(find("d", text, Span(0, len(text)), profile("en")), date(2014, 10, 26))
    assert [r.value for r in made] == ["2014-Q3", "2013-Q3", "2013-Q3"]
    assert made[1].why == "The quarter named before begins on 2014-07-01."


def test_plain_values() -> None:
    text = "It opens from 4 to 6 pm and on May 3 at 9 a.m."
    found = find("d", text, Span(0, len(text)), profile("en"), merge_ranges=True)
    made = read_with(found, date(2015, 6, 10), plain=True)
    assert [r.value for r in made] == ["16:00:00/18:00:00", "2015-05-03 09:00:00"]


def test_a_time_of_day_belongs_to_a_day_of_its_own_sentence() -> None:
    text = "The vote fell on May 2, 2011 at 9:30 p.m. there. It opens at 8 a.m. again."
    timexes = [*find("d", text, Span(0, 49), profile("en")), *find("d", text, Span(49, len(text)), profile("en"))]
    made = read_with(timexes, date(2011, 5, 5))
    assert [r.value for r in made][-2:] == ["2011-05-02T21:30", "2011-05-05T08:00"]


def _read(text: str, day: date | None = date(2023, 10, 26)) -> list[tuple[str, str]]:
    """The words and values of every expression, one sentence a line."""
    found, at = [], 0
    for line in text.split("\n"):
        found.extend(find("d", text, Span(at, at + len(line)), profile("en")))
        at += len(line) + 1
    return [(text[t.start : t.end], r.value) for t, r in zip(found, read_with(found, day), strict=True)]


def test_what_points_back_is_counted_from_the_last_day_told() -> None:
    told = _read(
        "The ferry sank on 3 May 2019.\nTwo days later divers found it.\nThat day it rained.\nThe following week a court met."
    )
    assert told == [
        ("3 May 2019", "2019-05-03"), ("Two days later", "2019-05-05"), ("That day", "2019-05-05"), ("The following week", "2019-W19"),
    ]  # fmt: skip


def test_a_longer_period_that_holds_the_day_does_not_hide_it_and_another_does() -> None:
    assert _read("It sank on 3 May 2019.\nIn May 2019 it was new.\nTwo days later it was found.")[-1][1] == "2019-05-05"
    assert _read("It sank on 3 May 2019.\nIn 2020 they sued.\nTwo days later they won.")[-1][1] == "XXXX-XX-XX"
    assert _read("In 2020 they sued.\nThat day it rained.\nThe following year they won.")[1:] == [
        ("That day", "XXXX-XX-XX"), ("The following year", "2021"),
    ]  # fmt: skip


def test_a_day_that_is_not_known_leaves_the_last_one_behind() -> None:
    text = "It sank on 3 May 2019.\nThe owner spoke on Sunday.\nTwo days later he left."
    assert _read(text)[1:] == [("Sunday", "2023-10-22"), ("Two days later", "2023-10-24")]
    assert _read(text, None)[1:] == [("Sunday", "XXXX-WXX-7"), ("Two days later", "XXXX-XX-XX")]


def test_what_is_only_compared_with_is_not_told_of() -> None:
    text = "In 2012 it earned 3 million, up from 2 million a year earlier.\nThe following year it closed."
    assert _read(text) == [("2012", "2012"), ("a year earlier", "2011"), ("The following year", "2013")]


def test_a_day_of_the_list_of_known_dates_can_be_counted_from() -> None:
    text = "It began on Oct. 7, and two days later it went on."
    dated = replace(_dating(None), named=("2023-10-07",))
    made = readings(find("d", text, Span(0, len(text)), profile("en")), dated)
    assert [(r.value, r.why) for r in made] == [
        ("2023-10-07", "The list of known dates has that day."),
        ("2023-10-09", "What the text named before it is 2023-10-07."),
    ]


EXPRS = st.sampled_from(
    ["Y2019 M5 D3", "M5 D3 ~", "W7 <", "Y2020", "Y2019 M5", "month-1", "@ day+2", "@ day+0", "@ week+1", "@ year-1", "*2day <", "=PAST_REF", "@quarter year-1"]
)  # fmt: skip


@given(st.lists(EXPRS, max_size=8), st.none() | st.dates(date(1990, 1, 1), date(2030, 1, 1)))
def test_days_are_counted_only_from_a_day_that_was_named(exprs: list[str], day: date | None) -> None:
    timexes = [_timex(place, expr) for place, expr in enumerate(exprs)]
    made = read_with(timexes, day)
    for place, (expr, reading) in enumerate(zip(exprs, made, strict=True)):
        if expr == "@ day+2" and reading.earliest:
            days = {before.earliest for before in made[:place] if before.earliest and before.earliest == before.latest}
            assert (date.fromisoformat(reading.earliest) - timedelta(days=2)).isoformat() in days
        if expr.startswith("@ ") and not any(before.earliest for before in made[:place]):
            assert reading.earliest is None


def _timex(place: int, expr: str) -> Timex:
    kind: TimexType = "DURATION" if expr.startswith("*") else "DATE"
    return Timex(
        id=f"t{place}", document="d", start=place, end=place + 1, sentence_start=0, sentence_end=99, type=kind,
        expr=expr, mod=None, why="-",
    )  # fmt: skip


def _values(code: str, *sentences: str) -> list[str]:
    text = " ".join(sentences)
    ends = [len(" ".join(sentences[: count + 1])) for count in range(len(sentences))]
    found = [
        timex
        for start, end in zip([0, *ends], ends, strict=False)
        for timex in find("d", text, Span(start, end), profile(code))
    ]
    return [reading.value for reading in read_with(found, date(2011, 5, 5))]


def test_a_time_of_day_is_of_the_day_that_the_story_is_at() -> None:
    told = "Am 2. Mai stürzte der Kran um."
    assert _values("de", told, "Gegen 0.55 Uhr kam die Feuerwehr.") == ["2011-05-02", "2011-05-02T00:55"]
    assert _values("de", told, "Kasse ab 9 Uhr.") == ["2011-05-02", "2011-05-05T09:00"]
    assert _values("en", "On May 2 the crane fell.", "Firemen came at 9 p.m.") == ["2011-05-02", "2011-05-02T21:00"]
    assert _values("de", told, "x" * 1000 + ".", "Gegen 0.55 Uhr kam er.") == ["2011-05-02", "2011-05-05T00:55"]
    assert _values("de", "Im Mai 2009 fiel der Kran.", "Gegen 0.55 Uhr kam er.") == ["2009-05", "2011-05-05T00:55"]


def _undated(first: str, last: str) -> Dating:
    return Dating(
        id="a", document="d", declared=None, earliest=first, latest=last, best=None, conflict=False, score=0.3, why="-",
        possible=((first, last),),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        ("2031-08-01", "2032-05-01", ("2031-06", "2031-06-01", "2031-06-30")),
        ("2031-08-01", "2033-05-01", ("XXXX-06", "2031-06-01", "2032-06-30")),
        ("2011-08-01", "2033-05-01", ("XXXX-06", None, None)),
    ],
)
def test_a_month_without_its_year_is_of_the_years_that_remain(first, last, expected) -> None:
    text = "In June the mayor warned of the dam."
    (made,) = readings(find("d", text, Span(0, len(text)), profile("en")), _undated(first, last))
    assert (made.value, made.earliest, made.latest) == expected
    assert made.earliest is None or first in made.why


def test_a_weekday_is_not_read_from_the_years_that_remain() -> None:
    text = "On Sunday the mayor warned of the dam."
    (made,) = readings(find("d", text, Span(0, len(text)), profile("en")), _undated("2031-08-01", "2031-09-01"))
    assert made.earliest is None


@given(
    day=st.dates(min_value=date(1990, 1, 1), max_value=date(2050, 1, 1)),
    before=st.integers(0, 1500),
    after=st.integers(0, 1500),
    words=st.sampled_from(
        ["in June it was sold", "on 9 August it was sold", "it will open in March", "on 29 February"]
    ),
)
def test_what_a_word_means_on_any_day_that_remains_is_in_its_interval(day, before, after, words) -> None:
    timexes = find("d", words, Span(0, len(words)), profile("en"))
    (told,) = readings(timexes, _dating(day.isoformat()))
    first, last = ((day + timedelta(days=n)).isoformat() for n in (-before, after))
    (held,) = readings(timexes, _undated(first, last))
    assert None not in (held.earliest, held.latest, told.earliest, told.latest)
    assert held.earliest <= told.earliest <= told.latest <= held.latest

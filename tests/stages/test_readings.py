from __future__ import annotations

from datetime import date

from sayso.lang import profile
from sayso.model import Dating, Span
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
    text = "The vote fell on May 2, 2011 at 9:30 p.m. there. It opened at 8 a.m. again."
    timexes = [*find("d", text, Span(0, 49), profile("en")), *find("d", text, Span(49, len(text)), profile("en"))]
    made = read_with(timexes, date(2011, 5, 5))
    assert [r.value for r in made][-2:] == ["2011-05-02T21:30", "2011-05-05T08:00"]

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.lang import profile, profiles
from sayso.model import Document, Parse, Sentence, Span
from sayso.stages.timexes import find, timexes
from sayso.text.timeexpr import parse as parse_expr

Row = tuple[str, str, str, str | None]


def _found(code: str, text: str) -> list[Row]:
    held = find("d", text, Span(0, len(text)), profile(code))
    return [(text[t.start : t.end], t.type, t.expr, t.mod) for t in held]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("It opened on Monday, March 3, 2025 there.", [("Monday, March 3, 2025", "DATE", "Y2025 M3 D3 <", None)]),
        ("The 4th of July 1999 or Oct. 7th", [("The 4th of July 1999", "DATE", "Y1999 M7 D4", None), ("Oct. 7th", "DATE", "M10 D7 ~", None)]),
        ("He said 2021-02-03 and 7/8/07.", [("2021-02-03", "DATE", "Y2021 M2 D3 <", None), ("7/8/07", "DATE", "Y2007 M7 D8 <", None)]),
        ("Since May 2, 30 have died.", [("May 2", "DATE", "M5 D2 ~", None)]),
        ("On May 3, 4 and 5 it rained.", [("May 3", "DATE", "M5 D3 ~", None), ("4", "DATE", "M5 D4 ~", None)]),
        ("As of March 17, 17 people were dead.", [("March 17", "DATE", "M3 D17 ~", None)]),
        ("early 2012, the late 1980s, mid-March", [("early 2012", "DATE", "Y2012", "START"), ("the late 1980s", "DATE", "E198", "END"), ("mid-March", "DATE", "M3 <", "MID")]),
        ("since last month, this week, next year", [("last month", "DATE", "month-1", None), ("this week", "DATE", "week+0", None), ("next year", "DATE", "year+1", None)]),
        ("two days later, that year", [("two days later", "DATE", "@ day+2", None), ("that year", "DATE", "@ year+0", None)]),
        ("more than three weeks ago", [("more than three weeks ago", "DATE", "week-3 -", "MORE_THAN")]),
        ("in the past 18 days", [("the past 18 days", "DURATION", "*18day <", None)]),
        ("twenty-five years, half an hour, for months", [("twenty-five years", "DURATION", "*25year", None), ("half an hour", "DURATION", "*0.5hour", None), ("months", "DURATION", "*Xmonth", None)]),
        ("every Monday, daily, twice a week", [("every Monday", "SET", "=XXXX-WXX-1", None), ("daily", "SET", "=P1D", None), ("a week", "SET", "*1week", None)]),
        ("Thursday evening; or 10:35 a.m. UTC; or noon", [("Thursday evening", "TIME", "W4 < TEV", None), ("10:35 a.m. UTC", "TIME", "@ T10:35Z", None), ("noon", "TIME", "@ T12:00", None)]),
        ("in the 20th century", [("the 20th century", "DATE", "C19", None)]),
        ("the third quarter of 2009", [("the third quarter of 2009", "DATE", "Y2009 Q3", None)]),
        ("They will meet on Friday.", [("Friday", "DATE", "W5 >", None)]),
        ("The bridge should be open by mid-June.", [("mid-June", "DATE", "M6 >", "MID")]),
        ("It closed in nineteen ninety-six, on Easter Monday 2019.", [("nineteen ninety-six", "DATE", "Y1996 <", None), ("Easter Monday 2019", "DATE", "Y2019 EA+1 <", None)]),
        ("the third Friday in November 2020, last Thanksgiving", [("the third Friday in November 2020", "DATE", "Y2020 M11 #3W5", None), ("last Thanksgiving", "DATE", "M11 #4W4 <<", None)]),
        ("at 9 a.m. on Tuesday, half past seven", [("9 a.m. on Tuesday", "TIME", "W2 < T09", None), ("half past seven", "TIME", "@ T~07:30", None)]),
        ("the third quarter, up from a year earlier", [("the third quarter", "DATE", "Q3 <", None), ("a year earlier", "DATE", "@quarter year-1", None)]),
        ("It fell 7.38 points.", []),
        # the forms that a reader of news meets
        ("on Oct. 7, on October 7th and on the 8th of May", [("Oct. 7", "DATE", "M10 D7 ~", None), ("October 7th", "DATE", "M10 D7 ~", None), ("the 8th of May", "DATE", "M5 D8 ~", None)]),
        ("last Oct. 23, next 6th of April", [("last Oct. 23", "DATE", "M10 D23 <<", None), ("next 6th of April", "DATE", "M4 D6 >>", None)]),
        ("on 3 and 4 May; on April 24 and 25.", [("3", "DATE", "M5 D3 ~", None), ("4 May", "DATE", "M5 D4 ~", None), ("April 24", "DATE", "M4 D24 ~", None), ("25", "DATE", "M4 D25 ~", None)]),
        ("from 4 to 22 January 1995, June 18 and 19, 1996", [("4", "DATE", "Y1995 M1 D4", None), ("22 January 1995", "DATE", "Y1995 M1 D22", None), ("June 18", "DATE", "Y1996 M6 D18", None), ("19, 1996", "DATE", "Y1996 M6 D19", None)]),
        ("between 3 May and 5 June 1999, in April and June 2017", [("3 May", "DATE", "Y1999 M5 D3", None), ("5 June 1999", "DATE", "Y1999 M6 D5", None), ("April", "DATE", "Y2017 M4", None), ("June 2017", "DATE", "Y2017 M6", None)]),
        ("in the winter of nineteen ninety-four, the last half of 1989", [("the winter of nineteen ninety-four", "DATE", "Y1994 WI", None), ("the last half of 1989", "DATE", "Y1989 H2", None)]),
        ("the early nineties, the 1990s", [("the early nineties", "DATE", "E9", "START"), ("the 1990s", "DATE", "E199", None)]),
        ("two to three weeks, the next 12 to 18 months, weeks or months", [("two to three weeks", "DURATION", "*2week", "APPROX"), ("the next 12 to 18 months", "DURATION", "*12month >", "APPROX"), ("weeks or months", "DURATION", "*Xweek", None)]),
        ("nearly half a century and a quarter of a century", [("nearly half a century", "DURATION", "*50year", "LESS_THAN"), ("a quarter of a century", "DURATION", "*25year", None)]),
        ("a quarter of the town, three quarters of it, more than a quarter", []),
        ("for the year ended Sept. 30, for the year, by the end of the month", [("the year", "DURATION", "*1year", None), ("Sept. 30", "DATE", "M9 D30 <", None), ("the year", "DATE", "year+0", None), ("the end of the month", "DATE", "month+0", "END")]),
        ("more than 300,000 last year; only 3 next week", [("last year", "DATE", "year-1", None), ("next week", "DATE", "week+1", None)]),
        ("every July, in the mornings", [("every July", "SET", "=XXXX-07", None), ("the mornings", "SET", "=XXXX-XX-XXTMO", None)]),
        ("It rose at 2.46 billion.", []),
        ("on Good Friday, on Whit Monday 2021, on Election Day", [("Good Friday", "DATE", "EA-2 ~", None), ("Whit Monday 2021", "DATE", "Y2021 EA+50", None), ("Election Day", "DATE", "M11 #1W1 +*1day ~", None)]),
        ("the day after Christmas", [("the day after Christmas", "DATE", "M12 D25 ~ day+1", None)]),
        ("the current quarter, the last fiscal year", [("the current quarter", "DATE", "quarter+0", None), ("the last fiscal year", "DATE", "year-1", None)]),
        ("on the 18th day of the war, in the second week of the trial, on the 18th.", [("the 18th", "DATE", "D18 ~", None)]),
        ("the 18th day of May, the first week of May", [("the 18th day of May", "DATE", "M5 D18 <", None), ("the first week of May", "DATE", "M5 #1week <", None)]),
        ("Two 13-year-olds told the Sunday Times and the Daily Star.", []),
        # whether it was or will be
        ("The talks are set to resume Monday.", [("Monday", "DATE", "W1 >", None)]),
        ("It agreed to buy the mill in March.", [("March", "DATE", "M3 >", None)]),
        ("The bridge should be finished in June.", [("June", "DATE", "M6 >", None)]),
        ("They have until 9 a.m. Tuesday.", [("9 a.m. Tuesday", "TIME", "W2 > T09", None)]),
        ("They’ll be back in August.", [("August", "DATE", "M8 >", None)]),
        # what points back
        ("The day before, it had rained; the week after, it snowed.", [("The day before", "DATE", "@ day-1", None), ("the week after", "DATE", "@ week+1", None)]),
        ("The day before the storm he left; he left two days before the storm.", [("two days", "DURATION", "*2day", None)]),
        ("the previous Monday, that same week, three months later", [("the previous Monday", "DATE", "@ W1 <<", None), ("that same week", "DATE", "@ week+0", None), ("three months later", "DATE", "@ month+3", None)]),
        ("for a third straight day, later in the day", [("a third straight day", "DATE", "@ day+0", None), ("later in the day", "DATE", "@ day+0", "END")]),
        ("the same day last year, the same month a year ago", [("the same day last year", "DATE", "@ day+0 -*1year", None), ("the same month a year ago", "DATE", "@ month-12", None)]),
    ],
)  # fmt: skip
def test_english(text: str, rows: list[Row]) -> None:
    assert _found("en", text) == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("am Montag, den 3. März 2025", [("Montag, den 3. März 2025", "DATE", "Y2025 M3 D3", None)]),
        ("am 7. Oktober und am siebten Mai", [("7. Oktober", "DATE", "M10 D7 ~", None), ("siebten Mai", "DATE", "M5 D7 ~", None)]),
        ("am 23.04.2022, am 3.5.", [("23.04.2022", "DATE", "Y2022 M4 D23", None), ("3.5.", "DATE", "M5 D3 ~", None)]),
        ("Anfang dieses Monats, Mitte März", [("Anfang dieses Monats", "DATE", "month+0", "START"), ("Mitte März", "DATE", "M3 <", "MID")]),
        ("in den letzten 18 Tagen", [("den letzten 18 Tagen", "DURATION", "*18day <", None)]),
        ("vergangene Woche, im nächsten Jahr", [("vergangene Woche", "DATE", "week-1", None), ("nächsten Jahr", "DATE", "year+1", None)]),
        ("vor drei Wochen, vor einem Jahr", [("drei Wochen", "DURATION", "*3week -", None), ("einem Jahr", "DURATION", "*1year -", None)]),
        ("fünfundzwanzig Jahre, eine dreitägige Messe, jahrelang", [("fünfundzwanzig Jahre", "DURATION", "*25year", None), ("dreitägige", "DURATION", "*3day", None), ("jahrelang", "DURATION", "*Xyear", None)]),
        ("am Montagabend, gestern morgen, um 20.15 Uhr", [("Montagabend", "TIME", "W1 < TEV", None), ("gestern morgen", "TIME", "day-1 TMO", None), ("20.15 Uhr", "TIME", "@ T20:15", None)]),
        ("montags, täglich, jedes Jahr", [("montags", "SET", "=XXXX-WXX-1", None), ("täglich", "SET", "=P1D", None), ("jedes Jahr", "SET", "*1year", None)]),
        ("heute um halb acht, am Karfreitag 2019", [("heute", "DATE", "day+0", None), ("halb acht", "TIME", "@ T~07:30", None), ("Karfreitag 2019", "DATE", "Y2019 EA-2", None)]),
        ("jeden Mittwoch um 16 Uhr, um 8 Uhr abends", [("jeden Mittwoch um 16 Uhr", "SET", "=XXXX-WXX-3T16", None), ("8 Uhr abends", "TIME", "@ T08 TEV", None)]),
        ("der dritte Freitag im November, zweimal täglich", [("der dritte Freitag im November", "DATE", "M11 #3W5 <", None), ("zweimal täglich", "SET", "=P1D", None)]),
        ("ein drei Jahre altes Boot", []),
        ("im 19. Jahrhundert, in den sechziger Jahren", [("19. Jahrhundert", "DATE", "C18", None), ("den sechziger Jahren", "DATE", "E6", None)]),
    ],
)  # fmt: skip
def test_german(text: str, rows: list[Row]) -> None:
    assert _found("de", text) == rows


@pytest.mark.parametrize(
    "text",
    [
        "You may march to the sound.",
        "It cost $2000, or 1,999.5 points, in the A1980.",
        "He is a 44-year-old welder.",
        "2000 people and 12 dogs came.",
        "Write to desk2012@orlagh.example or see /2019/05.",
    ],
)
def test_what_only_looks_like_a_time(text: str) -> None:
    assert _found("en", text) == []


def test_german_nouns_are_told_from_adverbs_by_their_capital() -> None:
    assert _found("de", "Er kommt morgen.") == [("morgen", "DATE", "day+1", None)]
    assert _found("de", "Er kommt am Morgen.") == [("Morgen", "TIME", "@ TMO", None)]


def test_an_undetermined_language_reads_digits_only() -> None:
    assert _found("und", "2021-02-03, 15:30, October 7") == [
        ("2021-02-03", "DATE", "Y2021 M2 D3", None),
        ("15:30", "TIME", "@ T15:30", None),
    ]


def test_a_document_is_read_sentence_by_sentence() -> None:
    text = "It rained in May.\n\nIt snowed in June."
    document = Document(
        id="d", page="p", title=None, language="en", text=text, url=None, outlet=None, byline=(), credit=(),
        dateline_place=None, contributors=(), declared=(), paragraphs=(), furniture=(),
    )  # fmt: skip
    sentences = (
        Sentence(start=0, end=17, first=0, last=0, paragraph=0),
        Sentence(start=19, end=37, first=0, last=0, paragraph=1),
    )
    parse = Parse(document=document, sentences=sentences, tokens=(), names=())
    found = timexes(parse, profile=profile("en"))
    assert [(text[t.start : t.end], t.sentence.of(text)) for t in found] == [
        ("May", "It rained in May."),
        ("June", "It snowed in June."),
    ]
    assert len({t.id for t in found}) == 2


WORDS = st.sampled_from(
    [
        "the",
        "last",
        "three",
        "weeks",
        "of",
        "October",
        "7",
        "2023",
        ",",
        ".",
        "-",
        ":",
        "12",
        "30",
        "p.m.",
        "Monday",
        "am",
        "Uhr",
        "den",
        "letzten",
        "Tagen",
        "a",
        "of",
        "in",
        "since",
        "and",
        "'s",
        "’",
        "1980",
        "s",
        "every",
        "half",
    ]
)


@settings(max_examples=60, deadline=None)
@given(st.one_of(st.text(max_size=80), st.lists(WORDS, max_size=14).map(" ".join)))
def test_any_text_gives_spans_that_slice_and_expressions_that_parse(text: str) -> None:
    for held in profiles():
        found = find("d", text, Span(0, max(len(text), 1)), held)
        assert [t.start for t in found] == sorted(t.start for t in found)
        assert all(before.end <= after.start for before, after in pairwise(found))
        for timex in found:
            words = text[timex.start : timex.end]
            assert words.strip() == words != ""
            assert parse_expr(timex.expr) is not None


@settings(max_examples=40, deadline=None)
@given(st.integers(1900, 2049), st.integers(1, 12), st.integers(1, 28), st.text(alphabet="xyz ,.;", max_size=20))
def test_a_date_means_its_own_words_alone(year: int, month: int, day: int, around: str) -> None:
    names = (
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    )
    text = f"{around} {names[month - 1]} {day}, {year} {around}"
    assert [t.expr for t in find("d", text, Span(0, len(text)), profile("en"))] == [f"Y{year} M{month} D{day}"]

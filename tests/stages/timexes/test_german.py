"""German forms and what they come to on a day of writing: Wednesday, 15 May 2024."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.lang import profile
from sayso.model import Reading, Span, Timex
from sayso.stages.readings import read_with
from sayso.stages.timexes import find

WRITTEN = date(2024, 5, 15)


def _read(text: str, *, merge_ranges: bool = False) -> list[tuple[Timex, Reading]]:
    found = find("d", text, Span(0, len(text)), profile("de"), merge_ranges=merge_ranges)
    return list(zip(found, read_with(found, WRITTEN, plain=merge_ranges), strict=True))


def _values(text: str) -> list[tuple[str, str]]:
    return [(text[timex.start : timex.end], reading.value) for timex, reading in _read(text)]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Am 7. Oktober brannte die Mühle.", [("7. Oktober", "2023-10-07")]),
        ("Vergangene Woche brach der Damm.", [("Vergangene Woche", "2024-W19")]),
        ("Mitte März fuhr sie fort.", [("Mitte März", "2024-03")]),
        ("Im Winter war es kalt, im kommenden Herbst wird gewählt.", [("Winter", "2023-WI"), ("kommenden Herbst", "2024-FA")]),
        ("In den 70er-Jahren, in den Neunzigern, in den Achtzigerjahren", [("den 70er-Jahren", "197"), ("den Neunzigern", "199"), ("den Achtzigerjahren", "198")]),
        ("Am Ende der Woche kam Regen, seit Montag schneit es.", [("Ende der Woche", "2024-W20"), ("Montag", "2024-05-13")]),
        ("Bis Jahresende, am Wochenanfang, zum Monatsende", [("Jahresende", "2024"), ("Wochenanfang", "2024-W20"), ("Monatsende", "2024-05")]),
        ("Am Samstagabend, am Montag früh, Dienstagnacht, Sonntagfrüh", [("Samstagabend", "2024-05-11TEV"), ("Montag früh", "2024-05-13TMO"), ("Dienstagnacht", "2024-05-14TNI"), ("Sonntagfrüh", "2024-05-12TMO")]),
        ("In der Nacht zum Sonntag brannte es.", [("der Nacht zum Sonntag", "2024-05-12TNI")]),
        ("In der Nacht vom 3. auf den 4. Juni 2021 fiel der Strom aus.", [("der Nacht vom 3. auf den 4. Juni 2021", "2021-06-04TNI")]),
        ("Am frühen Morgen des 4. Juni 2020 bebte die Erde.", [("frühen Morgen des 4. Juni 2020", "2020-06-04TMO")]),
        ("Der Brand war am 22.04 um 18.30 Uhr.", [("22.04", "2024-04-22"), ("18.30 Uhr", "2024-04-22T18:30")]),
        ("Es war 23/Sep/2020, dann 2020/Okt/4.", [("23/Sep/2020", "2020-09-23"), ("2020/Okt/4", "2020-10-04")]),
        ("Am heutigen Mittwoch, am gestrigen Abend", [("heutigen Mittwoch", "2024-05-15"), ("gestrigen Abend", "2024-05-14TEV")]),
    ],
)  # fmt: skip
def test_dates(text: str, values: list[tuple[str, str]]) -> None:
    assert _values(text) == values


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Dreikönigstag 2023", "2023-01-06"),
        ("Karsamstag 2023", "2023-04-08"),
        ("Pfingstmontag 2023", "2023-05-29"),
        ("Fronleichnam 2023", "2023-06-08"),
        ("Johannistag 2023", "2023-06-24"),
        ("Volkstrauertag 2023", "2023-11-19"),
        ("Buß- und Bettag 2023", "2023-11-22"),
        ("Totensonntag 2023", "2023-11-26"),
        ("ersten Advent 2023", "2023-12-03"),
        ("vierten Advent 2022", "2022-12-18"),
        ("Silvester 1999", "1999-12-31"),
    ],
)
def test_feasts(text: str, value: str) -> None:
    assert _values(f"Man traf sich am {text} dort.") == [(text, value)]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("um halb acht, um halb 8, um halb eins", ["T07:30", "T07:30", "T12:30"]),
        ("um Viertel vor neun, um Viertel nach neun, um drei viertel 8", ["T08:45", "T09:15"]),
        ("um dreiviertel 8, um zehn vor acht, um fünf nach drei", ["T07:45", "T07:50", "T03:05"]),
        ("offen 10-17 Uhr, 8.30-12 und 14-18.30 Uhr", ["T10:00", "T17:00", "T08:30", "T12:00", "T14:00", "T18:30"]),
    ],
)
def test_times_of_day(text: str, values: list[str]) -> None:
    assert [value for _, value in _values(text)] == [f"2024-05-15{value}" for value in values]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("jeden Montag, wöchentlich, montags", ["XXXX-WXX-1", "P1W", "XXXX-WXX-1"]),
        ("jeden letzten Freitag im Monat", ["P1M"]),
        ("jedes Jahr am 3. Oktober, jedes Jahr im Mai", ["P1Y", "XXXX-10-03", "XXXX-05"]),
        ("alle zwei Jahre, jeden dritten Tag, dreimal pro Woche", ["P2Y", "P3D", "P1W"]),
        ("500 Euro im Monat, 40 Tote im Jahr", ["P1M", "P1Y"]),
        ("im Jahr der Wende, im Monat des Sieges", []),
    ],
)
def test_repetitions(text: str, values: list[str]) -> None:
    assert [value for _, value in _values(text)] == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("eine dreijährige Haftstrafe, nach 10-jähriger Bauzeit", [("dreijährige", "P3Y"), ("10-jähriger", "P10Y")]),
        ("die dreijährige Tochter, der 44-jährige Fahrer", []),
        ("Kinder unter 12 Jahren, ab 16 Jahren, Menschen von 30 bis 40 Jahren", []),
        ("Er starb mit 87 Jahren. Er war 19 Jahre, als er kam.", []),
        ("Rund 2000 Helfer und 1450 bis 1850 Mark", []),
        ("Nach 20 Jahren, seit über 30 Jahren", [("20 Jahren", "P20Y"), ("über 30 Jahren", "P30Y")]),
        ("den ganzen Sommer über, ein Jahr lang, die 35-Stunden-Woche", [("den ganzen Sommer über", "P1SU"), ("ein Jahr lang", "P1Y"), ("35-Stunden-Woche", "PT35H")]),
    ],
)  # fmt: skip
def test_lengths_are_told_from_ages_and_counts(text: str, values: list[tuple[str, str]]) -> None:
    assert _values(text) == values


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Heute leben dort 400 Menschen.", "PRESENT_REF"),
        ("Bis heute fehlt die Brücke.", "PRESENT_REF"),
        ("Die Stadt von heute ist leer.", "PRESENT_REF"),
        ("Die Wache hat heute zwei Männer befreit.", "2024-05-15"),
        ("Heute um halb acht kommt der Zug.", "2024-05-15"),
        ("Heute fährt die Gärtnerin nach Orlagh.", "2024-05-15"),
        ("Markt ist heute und morgen.", "2024-05-15"),
    ],
)
def test_today_is_a_day_only_where_a_word_tells_of_one(text: str, value: str) -> None:
    assert _values(text)[0][1] == value


def test_a_deadline_is_to_come_unless_its_sentence_tells_of_the_past() -> None:
    assert _values("Bis Ende Juni ist Zeit, bis Freitag auch.")[0] == ("Ende Juni", "2023-06")
    assert _values("Frist bis Ende Juni, Antwort bis Freitag") == [("Ende Juni", "2024-06"), ("Freitag", "2024-05-17")]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Am 3. Mai 2019 kam er, am selben Tag ging er.", ["2019-05-03", "2019-05-03"]),
        ("Am 3. Mai 2019 kam er; einen Tag zuvor war sie da.", ["2019-05-03", "2019-05-02"]),
        ("Am 3. Mai 2019 kam er, zwei Tage später ging er.", ["2019-05-03", "2019-05-05"]),
        ("Am 3. Mai 2019 kam er, tags darauf ging er.", ["2019-05-03", "2019-05-04"]),
        ("Am 31. Dezember 2019 fiel er. Am Tag darauf stand er. An jenem Tag schneite es.", ["2019-12-31", "2020-01-01", "2020-01-01"]),
        ("Am 28. Februar 2020 kam er, am nächsten Tag ging er.", ["2020-02-28", "2020-02-29"]),
        ("Im Jahr 1998 kam die Flut, im Jahr darauf der Frost, im Jahr zuvor der Brand.", ["1998", "1999", "1998"]),
        ("Vor zwei Tagen war Wahl, am Tag danach kam Schnee.", ["P2D", "2024-05-14"]),
        ("2012 fiel die Mauer der Mühle. Am Tag darauf kam der Frost.", ["2012", "XXXX-XX-XX"]),
        ("Einen Tag zuvor hatte er gekündigt.", ["XXXX-XX-XX"]),
    ],
)  # fmt: skip
def test_words_of_a_story_count_from_the_day_told_not_from_that_of_writing(text: str, values: list[str]) -> None:
    assert [reading.value for _, reading in _read(text)] == values


def test_the_last_day_of_something_is_not_yesterday() -> None:
    assert _values("Am letzten Tag der Messe und am vorletzten Tag kam keiner.") == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("offen vom 4. bis zum 22. Januar 1995", "1995-01-04/1995-01-22"),
        ("weg von 5 bis 6 nachmittags", "17:00:00/18:00:00"),
        ("weg morgens von 5 bis sieben", "05:00:00/07:00:00"),
        ("offen von 9 bis 16 Uhr", "09:00:00/16:00:00"),
    ],
)
def test_ranges_as_one_expression(text: str, value: str) -> None:
    assert [reading.value for _, reading in _read(text, merge_ranges=True)] == [value]


AROUND = st.text(alphabet="qxzQXZ äß;", max_size=20)


@settings(deadline=None)
@given(st.dates(date(1900, 1, 1), date(2049, 12, 31)), st.dates(), AROUND, AROUND)
def test_a_full_date_means_its_own_words_whatever_stands_around(
    day: date, written: date, before: str, after: str
) -> None:
    months = [
        "Januar",
        "Februar",
        "März",
        "April",
        "Mai",
        "Juni",
        "Juli",
        "August",
        "September",
        "Oktober",
        "November",
        "Dezember",
    ]
    text = f"{before} am {day.day}. {months[day.month - 1]} {day.year:04} {after}"
    (found,) = find("d", text, Span(0, len(text)), profile("de"))
    (reading,) = read_with([found], written)
    assert (reading.earliest, reading.latest) == (day.isoformat(), day.isoformat())


@settings(deadline=None)
@given(
    st.dates(date(1950, 1, 1), date(2040, 12, 31)),
    st.integers(1, 400),
    st.sampled_from([("zuvor", -1), ("später", 1)]),
)
def test_days_are_counted_over_the_ends_of_months_and_years(day: date, count: int, side: tuple[str, int]) -> None:
    word, sign = side
    text = f"Am {day.day}.{day.month}.{day.year} kam er, {count} Tage {word} ging er."
    (_, reading) = read_with(find("d", text, Span(0, len(text)), profile("de")), WRITTEN)
    assert reading.value == (day + timedelta(days=sign * count)).isoformat()

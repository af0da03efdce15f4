"""Italian forms and what they come to on a day of writing: Wednesday, 20 March 2024."""

from __future__ import annotations

from datetime import date

import pytest

from sayso.lang import profile
from sayso.model import Span
from sayso.stages.readings import read_with
from sayso.stages.timexes import find

WRITTEN = date(2024, 3, 20)


def _values(text: str, *, merge_ranges: bool = False) -> list[tuple[str, str]]:
    found = find("d", text, Span(0, len(text)), profile("it"), merge_ranges=merge_ranges)
    read = read_with(found, WRITTEN, plain=merge_ranges)
    return [(text[timex.start : timex.end], reading.value) for timex, reading in zip(found, read, strict=True)]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("L'incendio è scoppiato martedì sera.", [("martedì sera", "2024-03-19TEV")]),
        ("Durerà fino a venerdì.", [("venerdì", "2024-03-22")]),
        ("Si è dimesso lo scorso 3 maggio, due giorni dopo il voto.", [("scorso 3 maggio", "2023-05-03"), ("due giorni", "P2D")]),
        ("Chiuse negli anni Novanta, negli anni '60 e nel XIX secolo.", [("negli anni Novanta", "199"), ("negli anni '60", "196"), ("nel XIX secolo", "18")]),
        ("Due settimane fa protestarono; la settimana scorsa anche.", [("Due settimane fa", "2024-W10"), ("la settimana scorsa", "2024-W11")]),
        ("Lunedì prossimo si riunirà alle 17.30.", [("Lunedì prossimo", "2024-03-25"), ("17.30", "2024-03-25T17:30")]),
        ("Ha chiuso alla fine del 2019.", [("fine del 2019", "2019")]),
        ("Si voterà il 28 aprile; domani mattina parlerà.", [("28 aprile", "2024-04-28"), ("domani mattina", "2024-03-21TMO")]),
        ("È morto nella notte tra sabato e domenica.", [("nella notte tra sabato e domenica", "2024-03-16TNI")]),
        ("È accaduto ieri verso le otto di sera.", [("ieri verso le otto di sera", "2024-03-19T20:00")]),
        ("Ogni anno, tutti i sabati, ogni lunedì.", [("Ogni anno", "P1Y"), ("tutti i sabati", "XXXX-WXX-6"), ("ogni lunedì", "XXXX-WXX-1")]),
        ("Il primo trimestre del 2023 e il secondo semestre del 2022", [("Il primo trimestre del 2023", "2023-Q1"), ("il secondo semestre del 2022", "2022-H2")]),
        ("Il ventidue febbraio 2020", [("ventidue febbraio 2020", "2020-02-22")]),
        ("Negli ultimi dieci anni e fra tre mesi", [("Negli ultimi dieci anni", "P10Y"), ("fra tre mesi", "2024-06")]),
        ("Stamattina, l'altro ieri, quest'anno, nel 2021.", [("Stamattina", "2024-03-20TMO"), ("l'altro ieri", "2024-03-18"), ("quest'anno", "2024"), ("2021", "2021")]),
        ("Dopo vent’anni e un'ora.", [("vent’anni", "P20Y"), ("un'ora", "PT1H")]),
        ("A Ferragosto del 2023 e a Natale", [("Ferragosto del 2023", "2023-08-15"), ("Natale", "2023-12-25")]),
        ("Dall'11 marzo lavorano dalle 8 alle 14.", [("11 marzo", "2024-03-11"), ("8", "2024-03-11T08:00"), ("14", "2024-03-11T14:00")]),
    ],
)  # fmt: skip
def test_forms_of_news(text: str, values: list[tuple[str, str]]) -> None:
    assert _values(text) == values


@pytest.mark.parametrize(
    "text", ["Un uomo di 41 anni è ferito.", "Più tardi ha piovuto.", "Ha 30 anni.", "Due su tre."]
)  # fmt: skip
def test_what_is_no_time(text: str) -> None:
    assert _values(text) == []


def test_ranges_are_one_where_asked_for() -> None:
    found = _values("Chiuso dal 3 al 5 aprile.", merge_ranges=True)
    assert [words for words, _ in found] == ["dal 3 al 5 aprile"]

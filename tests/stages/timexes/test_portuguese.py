"""Portuguese forms and what they come to on a day of writing: Wednesday, 20 March 2024."""

from __future__ import annotations

from datetime import date

import pytest

from sayso.lang import profile
from sayso.model import Span
from sayso.stages.readings import read_with
from sayso.stages.timexes import find

WRITTEN = date(2024, 3, 20)


def _values(text: str, *, merge_ranges: bool = False) -> list[tuple[str, str]]:
    found = find("d", text, Span(0, len(text)), profile("pt"), merge_ranges=merge_ranges)
    read = read_with(found, WRITTEN, plain=merge_ranges)
    return [(text[timex.start : timex.end], reading.value) for timex, reading in zip(found, read, strict=True)]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("O incêndio começou na terça-feira à noite.", [("terça-feira à noite", "2024-03-19TNI")]),
        ("Vai durar até sexta-feira.", [("sexta-feira", "2024-03-22")]),
        ("Demitiu-se no passado dia 3 de maio.", [("passado dia 3 de maio", "2023-05-03")]),
        ("Fechou nos anos noventa, na década de 1960, no século XIX.", [("nos anos noventa", "199"), ("na década de 1960", "196"), ("no século XIX", "18")]),
        ("Há duas semanas protestaram; na semana passada, também.", [("Há duas semanas", "2024-W10"), ("na semana passada", "2024-W11")]),
        ("Na próxima segunda-feira reúne-se às 17h30.", [("próxima segunda-feira", "2024-03-25"), ("17h30", "2024-03-25T17:30")]),
        ("No final de 2019 fechou.", [("final de 2019", "2019")]),
        ("A 28 de abril votarão; amanhã de manhã falará.", [("28 de abril", "2024-04-28"), ("amanhã de manhã", "2024-03-21TMO")]),
        ("Morreu na madrugada de domingo.", [("na madrugada de domingo", "2024-03-17TMO")]),
        ("Aconteceu ontem por volta das oito da noite.", [("ontem por volta das oito da noite", "2024-03-19T20:00")]),
        ("Cada ano, todos os sábados, aos domingos.", [("Cada ano", "P1Y"), ("todos os sábados", "XXXX-WXX-6"), ("aos domingos", "XXXX-WXX-7")]),
        ("O primeiro trimestre de 2023 e o segundo semestre de 2022", [("O primeiro trimestre de 2023", "2023-Q1"), ("o segundo semestre de 2022", "2022-H2")]),
        ("Vinte e dois de fevereiro de dois mil e vinte", [("Vinte e dois de fevereiro de dois mil e vinte", "2020-02-22")]),
        ("Nos últimos dez anos e daqui a três meses", [("Nos últimos dez anos", "P10Y"), ("daqui a três meses", "2024-06")]),
        ("A viagem durou 7 horas; a pausa, meia hora.", [("7 horas", "PT7H"), ("meia hora", "PT0.5H")]),
        ("Nesta quinta (21) e em 5 de janeiro", [("Nesta quinta", "2024-03-21"), ("5 de janeiro", "2024-01-05")]),
        ("Anteontem, depois de amanhã e ao meio-dia.", [("Anteontem", "2024-03-18"), ("depois de amanhã", "2024-03-22"), ("ao meio-dia", "2024-03-22T12:00")]),
        ("Na véspera de Natal de 2023", [("Na véspera de Natal de 2023", "2023-12-24")]),
    ],
)  # fmt: skip
def test_forms_of_news(text: str, values: list[tuple[str, str]]) -> None:
    assert _values(text) == values


@pytest.mark.parametrize(
    "text", ["Um homem de 41 anos ficou ferido.", "Mais tarde choveu.", "Tem 30 anos.", "A segunda parte é melhor.", "Um quarto dos votos."]
)  # fmt: skip
def test_what_is_no_time(text: str) -> None:
    assert _values(text) == []


def test_ranges_are_one_where_asked_for() -> None:
    found = _values("Fechado de 3 a 5 de abril.", merge_ranges=True)
    assert [words for words, _ in found] == ["de 3 a 5 de abril"]

"""Spanish forms and what they come to on a day of writing: Wednesday, 20 March 2024."""

from __future__ import annotations

from datetime import date

import pytest

from sayso.lang import profile
from sayso.model import Span
from sayso.stages.readings import read_with
from sayso.stages.timexes import find

WRITTEN = date(2024, 3, 20)


def _values(text: str, *, merge_ranges: bool = False) -> list[tuple[str, str]]:
    found = find("d", text, Span(0, len(text)), profile("es"), merge_ranges=merge_ranges)
    read = read_with(found, WRITTEN, plain=merge_ranges)
    return [(text[timex.start : timex.end], reading.value) for timex, reading in zip(found, read, strict=True)]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("El incendio se declaró el martes por la noche.", [("martes por la noche", "2024-03-19TNI")]),
        ("Durará hasta el viernes.", [("viernes", "2024-03-22")]),
        ("Dimitió el pasado 3 de mayo, dos días después del voto.", [("pasado 3 de mayo", "2023-05-03"), ("dos días después", "2023-05-05")]),
        ("Cerró en los años noventa, y en la década de 1960, en el siglo XIX.", [("los años noventa", "199"), ("la década de 1960", "196"), ("el siglo XIX", "18")]),
        ("Hace dos semanas protestaron; la semana pasada, también.", [("Hace dos semanas", "2024-W10"), ("la semana pasada", "2024-W11")]),
        ("No produce desde hace tres años.", [("hace tres años", "P3Y")]),
        ("El próximo lunes se reunirá a las 17.30 horas.", [("próximo lunes", "2024-03-25"), ("17.30 horas", "2024-03-25T17:30")]),
        ("A finales de 2019 cerró.", [("finales de 2019", "2019")]),
        ("El 28 de abril votarán; mañana por la mañana hablará.", [("28 de abril", "2024-04-28"), ("mañana por la mañana", "2024-03-21TMO")]),
        ("Murió en la madrugada del domingo.", [("la madrugada del domingo", "2024-03-17TMO")]),
        ("Ocurrió ayer hacia las ocho de la tarde.", [("ayer hacia las ocho de la tarde", "2024-03-19T20:00")]),
        ("Cada año, todos los sábados, los lunes.", [("Cada año", "P1Y"), ("todos los sábados", "XXXX-WXX-6"), ("los lunes", "XXXX-WXX-1")]),
        ("El primer trimestre de 2023 y el segundo semestre de 2022", [("El primer trimestre de 2023", "2023-Q1"), ("el segundo semestre de 2022", "2022-H2")]),
        ("El veintidós de febrero de dos mil veinte", [("veintidós de febrero de dos mil veinte", "2020-02-22")]),
        ("En los últimos diez años y dentro de tres meses", [("los últimos diez años", "P10Y"), ("dentro de tres meses", "2024-06")]),
        ("El Viernes Santo de 2024 y en Nochebuena", [("El Viernes Santo de 2024", "2024-03-29"), ("Nochebuena", "2023-12-24")]),
    ],
)  # fmt: skip
def test_forms_of_news(text: str, values: list[tuple[str, str]]) -> None:
    assert _values(text) == values


@pytest.mark.parametrize(
    "text",
    [
        "Un hombre de 35 años esperaba.",
        "María Ruiz, de 42 años, calló.",
        "Tiene 12 años de edad.",
        "La sala es para mayores de 18 años.",
        "Llegó tarde, más tarde de lo previsto.",
        "Cuatro de cada diez votaron.",
    ],
)
def test_ages_and_what_only_looks_like_a_time(text: str) -> None:
    assert _values(text) == []


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Durará desde el 3 hasta el 7 de mayo de 2025.", [("desde el 3 hasta el 7 de mayo de 2025", "2025-05-03/2025-05-07")]),
        ("Abre entre las 4 p.m. y las 6 p.m.", [("entre las 4 p.m. y las 6 p.m.", "16:00:00/18:00:00")]),
    ],
)  # fmt: skip
def test_ranges_as_one(text: str, values: list[tuple[str, str]]) -> None:
    assert _values(text, merge_ranges=True) == values

"""French forms and what they come to on a day of writing: Wednesday, 15 May 2024."""

from __future__ import annotations

from datetime import date

import pytest

from sayso.lang import profile
from sayso.model import Span
from sayso.stages.readings import read_with
from sayso.stages.timexes import find

WRITTEN = date(2024, 5, 15)


def _values(text: str, *, merge_ranges: bool = False) -> list[tuple[str, str]]:
    found = find("d", text, Span(0, len(text)), profile("fr"), merge_ranges=merge_ranges)
    readings = read_with(found, WRITTEN, plain=merge_ranges)
    return [(text[timex.start : timex.end], reading.value) for timex, reading in zip(found, readings, strict=True)]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Le 14 mars 2024, la digue a cédé.", [("14 mars 2024", "2024-03-14")]),
        ("Mardi 9 avril, le pont a rouvert.", [("Mardi 9 avril", "2024-04-09")]),
        ("L'usine a fermé le 1er février.", [("1er février", "2024-02-01")]),
        ("Le feu s'est déclaré jeudi vers 6 h 30.", [("jeudi vers 6 h 30", "2024-05-09T06:30")]),
        ("Il est mort dans la nuit de samedi à dimanche.", [("dans la nuit de samedi à dimanche", "2024-05-11TNI")]),
        ("La semaine dernière, le mois prochain, l'an dernier", [("La semaine dernière", "2024-W19"), ("le mois prochain", "2024-06"), ("l'an dernier", "2023")]),
        ("Dans les années 1990, puis dans les années quatre-vingt", [("les années 1990", "199"), ("les années quatre-vingt", "198")]),
        ("Il y a trois jours, il y a deux ans, dans six mois", [("Il y a trois jours", "2024-05-12"), ("il y a deux ans", "2022"), ("dans six mois", "2024-11-15")]),
        ("À la mi-mars, fin avril, début 2023, à la fin de l'année", [("la mi-mars", "2024-03"), ("fin avril", "2024-04"), ("début 2023", "2023"), ("la fin de l'année", "2024")]),
        ("Hier soir, demain matin, aujourd’hui", [("Hier soir", "2024-05-14TEV"), ("demain matin", "2024-05-16TMO"), ("aujourd’hui", "2024-05-15")]),
        ("L'été dernier, au printemps 2022", [("L'été dernier", "2023-SU"), ("printemps 2022", "2022-SP")]),
        ("Le vote aura lieu lundi.", [("lundi", "2024-05-20")]),
        ("Le vote a eu lieu lundi.", [("lundi", "2024-05-13")]),
        ("Les 3 et 4 juin", [("3", "2024-06-03"), ("4 juin", "2024-06-04")]),
        ("À Noël, le lundi de Pâques 2023", [("Noël", "2023-12-25"), ("le lundi de Pâques 2023", "2023-04-10")]),
        ("Chaque lundi, tous les jours", [("Chaque lundi", "XXXX-WXX-1"), ("tous les jours", "P1D")]),
        ("pendant trois ans et demi, une heure et demie", [("trois ans et demi", "P3.5Y"), ("une heure et demie", "PT1.5H")]),
        ("Au XXIe siècle", [("Au XXIe siècle", "20")]),
    ],
)  # fmt: skip
def test_dates(text: str, values: list[tuple[str, str]]) -> None:
    assert _values(text) == values


@pytest.mark.parametrize(
    "text",
    [
        "Il a été réélu et l'usine a été vendue.",
        "Un homme de 45 ans et une femme âgée de 38 ans ont été blessés.",
        "Au lendemain de la victoire, à la veille du scrutin",
        "Il manque 1200 habitants.",
        "La seconde victoire est un espoir.",
    ],
)
def test_what_only_looks_like_a_time(text: str) -> None:
    assert _values(text) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("du 3 au 5 mai 2023", "2023-05-03/2023-05-05"),
        ("entre 2007 et 2009", "2007-01-01/2009-01-01"),
        ("lundi de 14h à 16h", "2024-05-13 14:00:00/2024-05-13 16:00:00"),
    ],
)
def test_ranges_where_they_are_wanted(text: str, value: str) -> None:
    assert [found for _, found in _values(text, merge_ranges=True)] == [value]

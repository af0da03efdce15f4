from __future__ import annotations

import pytest

from sayso.lang import profile
from sayso.model import Span
from sayso.stages.dating.beginnings import counts_in
from sayso.stages.dating.clues import Tie, clues_of
from sayso.stages.timexes import find


def _counts(text: str, language: str) -> list[tuple[str, int]]:
    timexes = find("d", text, Span(0, len(text)), profile(language))
    return [(count.words(text), count.days) for count in counts_in(text, timexes, profile(language))]


def _tie(text: str, language: str) -> Tie | None:
    timexes = find("d", text, Span(0, len(text)), profile(language))
    return clues_of(text, timexes, counts_in(text, timexes, profile(language))).tie


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "On the 18th day of the war rockets fell on Orlo.", [("18th day", 17)]),
        ("en", "In the third week of the strike the buses stood still.", [("third week", 17)]),
        ("en", "On the fifth straight day of protests the square was full.", [("fifth straight day", 4)]),
        ("de", "Am 18. Tag der Kämpfe fielen Raketen auf Orlo.", [("18. Tag", 17)]),
        ("de", "In der dritten Woche des Streiks standen die Busse still.", [("dritten Woche", 17)]),
        ("de", "Auch am fünften Tag nach der Flut fehlt der Strom.", [("fünften Tag", 4)]),
        ("en", "On the first day of the strike nobody came.", []),
        ("en", "On the second day of the year nobody came.", []),
        ("en", "In the third week of May nobody came.", []),
        ("de", "Am zweiten Tag des neuen Jahres kam niemand.", []),
        ("de", "In der dritten Woche im Mai kam niemand.", []),
        ("en", "It was a cold day of work.", []),
    ],
)
def test_days_of_what_goes_on_are_counted(language: str, text: str, expected: list[tuple[str, int]]) -> None:
    assert _counts(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "On the 18th day of the siege, which began on 7 October, rockets fell on Orlo."),
        ("de", "Am 18. Tag der Belagerung, die am 7. Oktober begann, fielen Raketen auf Orlo."),
    ],
)
def test_a_counted_day_beside_a_yearless_one_is_a_loose_tie(language: str, text: str) -> None:
    tie = _tie(text, language)
    assert tie is not None
    assert (tie.month, tie.day, tie.days, tie.firm) == (10, 7, 17, False)


@pytest.mark.parametrize(
    "text",
    [
        "On the 18th day of her hunger strike in 1981, begun on 7 October, she died.",
        "On the 18th day of the siege, between 7 October and 9 October, rockets fell.",
        "On the 18th day of the siege rockets fell.",
    ],
)
def test_history_and_two_days_tie_nothing(text: str) -> None:
    assert _tie(text, "en") is None

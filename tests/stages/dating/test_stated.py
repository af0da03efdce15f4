from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.lang import profile
from sayso.model import Span, Timex
from sayso.stages.dating.stated import Stated, stated_in
from sayso.stages.timexes import find


def _timexes(text: str, language: str) -> list[Timex]:
    found: list[Timex] = []
    at = 0
    for line in text.split("\n"):
        if line:
            found.extend(find("d", text, Span(at, at + len(line)), profile(language)))
        at += len(line) + 1
    return found


def _stated(text: str, language: str) -> Stated | None:
    return stated_in(text, _timexes(text, language), profile(language).elapsed)


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        ("de", "Orlo, 12. März 2031 – Der Damm hielt, sagte Venn.", date(2031, 3, 12)),
        ("de", "Orlo am See (Drenna), 12.03.2031 – Der Damm hielt.", date(2031, 3, 12)),
        ("de", "Der Damm hielt\n(12.03.2031) Am Morgen war das Wasser gefallen.", date(2031, 3, 12)),
        ("de", "Der Damm hielt.\n\nStand: 12. März 2031, 14:30 Uhr", date(2031, 3, 12)),
        ("de", "Der Damm hielt.\n(zuletzt aktualisiert am 12.03.2031)", date(2031, 3, 12)),
        ("de", "Am heutigen Sonntag, den 05.06.2031, wurde in Orlo die Brücke eröffnet.", date(2031, 6, 5)),
        ("de", "Gestern, am 28. Februar 2032, brach der Damm.", date(2032, 2, 29)),
        ("en", "ORLO, March 12, 2031 (Drenna Wire) - The dam held.", date(2031, 3, 12)),
        ("en", "The dam held\n12 March 2031\nThe water fell in the morning.", date(2031, 3, 12)),
        ("en", "The dam held.\n\nLast updated: 12 March 2031", date(2031, 3, 12)),
        ("en", "The dam held.\n\nUpdated on 12 March 2031", date(2031, 3, 12)),
        ("es", "La presa resistió.\n\nActualizado el 12 de marzo de 2031", date(2031, 3, 12)),
        ("fr", "Le barrage a tenu.\n\nMis à jour le 12 mars 2031", date(2031, 3, 12)),
        ("en", "The dam broke yesterday (31 December 2031), the mayor said.", date(2032, 1, 1)),
        ("en", "On 12 March 2031, today, the dam broke.", date(2031, 3, 12)),
    ],
)
def test_a_text_states_its_own_day(language: str, text: str, day: date) -> None:
    stated = _stated(text, language)
    assert stated is not None
    assert stated.day == day
    assert stated.words in " ".join(text.split())


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Am 12. März 2031 brach der Damm – niemand hatte es geahnt."),
        ("de", "Heute wurde der am 5. August 1930 geborene Müller Orlagh Venn geehrt."),
        ("de", "12.03.2031 – Der Damm bricht.\n14.03.2031 – Das Wasser fällt."),
        ("de", "Der Damm hielt.\n\nVerwandte Artikel\n(12.03.2031)\n(14.03.2031)\nMehr davon"),
        ("en", "The dam of Orlo, built on 12 March 2031, held."),
        ("en", "The dam held.\n\nPublished by Venn Press"),
        ("en", "The mayor was born on May 3, 1990 - a Thursday - in Orlo."),
        ("en", "Orlagh Venn\n12 March 1941 – 3 May 2031\nShe led Orlo."),
        ("en", "Orlo, March 2031 - The dam held."),
    ],
)
def test_other_dates_are_not_the_texts_own(language: str, text: str) -> None:
    assert _stated(text, language) is None


@given(
    before=st.sampled_from(["", "Orlo, ", "Today, ", "(", "Updated ", "x " * 9]),
    day=st.dates(min_value=date(1900, 1, 1), max_value=date(2090, 1, 1)),
    after=st.text(alphabet="-–) (\nab.", max_size=9),
)
def test_whatever_is_stated_stands_in_the_text(before: str, day: date, after: str) -> None:
    text = f"{before}{day.day} March {day.year}{after}"
    stated = _stated(text, "en")
    assert stated is None or stated.words in " ".join(text.split())

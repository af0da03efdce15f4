from __future__ import annotations

import random
from datetime import date

from tests.stages.dating.test_dating import _document

from sayso.lang import profile
from sayso.model import KnownDate, KnownTerm, Span, Timex
from sayso.stages.dating import dating
from sayso.stages.dating.clues import clues_of
from sayso.stages.dating.facts import NOTHING
from sayso.stages.dating.undated import from_text
from sayso.stages.dating.verdict import Verdict
from sayso.stages.timexes import find

VENN = KnownTerm(office="president", of=(), names=("Ada Venn",), since="2031-02-01", until="2035-02-01")


def _timexes(text: str, document: str = "d") -> tuple[Timex, ...]:
    return tuple(find(document, text, Span(0, len(text)), profile("en")))


def _alone(text: str, fetched: date | None = None) -> Verdict:
    return from_text(clues_of(text, _timexes(text)), fetched, NOTHING)


def _made(text: str, known: tuple[KnownDate, ...] = ()) -> tuple[str | None, str | None, str | None, str]:
    document = _document("d", text)
    (made,) = dating([document], _timexes(text), [], [], known=[*known, VENN])
    return made.earliest, made.latest, made.best, made.why


def test_without_a_year_or_an_office_nothing_is_known() -> None:
    made = _alone("The mill burned on Monday, 3 May.")
    assert (made.earliest, made.latest, made.best, made.likely, made.score) == (None, None, None, None, 0.0)


def test_a_term_of_office_bounds_both_sides() -> None:
    earliest, latest, best, why = _made("President Ada Venn opened the mill.")
    assert earliest is not None
    assert latest is not None
    assert "2029-01-01" < earliest < "2031-03-01"
    assert "2035-01-01" < latest < "2060-01-01"
    assert best is None
    assert "“President Ada Venn”, in office from 2031-02-01 to 2035-02-01" in why


def test_a_weekday_leaves_some_years_of_the_term() -> None:
    text = "President Ada Venn opened the mill on Monday, 3 May."
    (made,) = dating([_document("d", text)], _timexes(text), [], [], known=[VENN])
    assert made.likely is not None
    assert any(first <= "2032-05-04" <= last for first, last in made.possible)  # 3 May 2032 is a Monday
    assert made.possible == tuple(sorted(made.possible))


def test_a_day_among_the_first_words_is_the_best_guess() -> None:
    made = _alone("The mill burned on Monday, 3 May 2032. On Monday nobody was there.")
    assert made.best is not None
    assert abs((made.best - date(2032, 5, 3)).days) <= 2
    assert 0.3 < made.score <= 1


def test_nothing_is_earlier_than_what_is_told_as_past() -> None:
    made = _alone("The mill burned on 14 March. It had been inspected in February 2020, and last in June 2022.")
    assert made.earliest is not None
    assert made.earliest >= date(2020, 2, 1)
    assert all(span.start >= date(2020, 2, 1) for span in made.possible)


def test_nothing_is_later_than_the_fetch() -> None:
    made = _alone("The mill burned in 2019 and again in 2020.", fetched=date(2021, 3, 4))
    assert made.latest is not None
    assert made.latest <= date(2021, 3, 4)


def test_order_of_pages_changes_nothing() -> None:
    texts = [
        "President Ada Venn opened the mill on Monday, 3 May.",
        "The mill burned on 3 May 2032.",
        "The mill burned.",
        "In 2019 and 2020 former President Ada Venn sold the mill.",
    ]
    pile = [_document(f"d{i}", text) for i, text in enumerate(texts)]
    timexes = [timex for document in pile for timex in _timexes(document.text, document.id)]
    first = dating(pile, timexes, [], [], known=[VENN])
    mixed = random.Random(3)
    for _ in range(3):
        mixed.shuffle(pile)
        mixed.shuffle(timexes)
        assert dating(pile, timexes, [], [], known=[VENN]) == first
    assert not any(made.conflict for made in first)


def test_a_reason_that_the_contradiction_gave_is_not_given_again() -> None:
    text = "In the past 18 days, since the Orlo flood of 9 August, the river has not fallen."
    flood = KnownDate(
        id="n-1", name="the Orlo flood", earliest="2031-08-09", latest="2031-08-09", names=("Orlo flood",), about=(), source="own.csv"
    )  # fmt: skip
    document = _document("d", text, (("published", "2034-02-01"),))
    (made,) = dating([document], _timexes(text), [], [], known=[flood])
    assert (made.conflict, made.best) == (True, "2031-08-27")
    assert made.why.count("it speaks of") == 1
    assert "the list of known dates has the Orlo flood on 2031-08-09" in made.why

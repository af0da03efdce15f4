from __future__ import annotations

import random
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.lang import profile
from sayso.model import Dating, DeclaredDate, DeclaredKind, Derivation, Document, KnownTerm, Page, Span, Timex
from sayso.stages.dating import dating
from sayso.stages.dating.clues import Tie
from sayso.stages.dating.verdict import spoken
from sayso.stages.timexes import find

TIED = (
    "Orlagh said on Thursday that the dam had held. The August 9 flood took the lower mill. "
    "On Thursday the mayor met the engineers. She said the past three weeks had shown what was wrong. "
    "Nobody had foreseen the August 9 flood."
)
FIRM = "In the past 18 days, since the flood of 9 August, the river has not fallen."


def _document(key: str, text: str, declared: tuple[tuple[DeclaredKind, str], ...] = ()) -> Document:
    return Document(
        id=key, page=f"p-{key}", title=None, language="en", text=text, url=None, outlet=None, byline=(), credit=(),
        dateline_place=None, contributors=(),
        declared=tuple(DeclaredDate(kind=kind, value=value, exact=value) for kind, value in declared),
        paragraphs=(), furniture=(),
    )  # fmt: skip


def _timexes(document: Document) -> list[Timex]:
    found: list[Timex] = []
    start = 0
    for sentence in document.text.split(". "):
        found += find(document.id, document.text, Span(start, start + len(sentence)), profile("en"))
        start += len(sentence) + 2
    return found


def _page(key: str, fetched: str | None) -> Page:
    return Page(
        id=f"p-{key}", path="x", url=None, media_type="text/plain", sha256="0", fetched=fetched, outlet=None, title=None,
        declared=(), charset=None, twin=0,
    )  # fmt: skip


def _one(text: str, *declared: tuple[DeclaredKind, str], fetched: str | None = None) -> Dating:
    document = _document("d", text, declared)
    (made,) = dating([document], _timexes(document), [], [_page("d", fetched)])
    return made


def test_an_uncontradicted_claim_stands_but_is_not_believed_blindly() -> None:
    bare = _one("The mill burned.", ("published", "2021-03-08T09:00:00Z"))
    assert (bare.declared, bare.earliest, bare.latest, bare.best) == ("2021-03-08",) * 4
    assert not bare.conflict
    borne_out = _one("The mill burned on March 5.", ("published", "2021-03-08"))
    assert borne_out.score > bare.score
    assert "5 March" in borne_out.why


def test_publication_goes_before_change_and_address() -> None:
    made = _one("The mill burned.", ("modified", "2021-05-01"), ("url", "2021-03-08"), ("published", "2021-03-08"))
    assert made.best == "2021-03-08"
    assert "in agreement" in made.why


def test_a_claim_of_a_month_is_an_interval() -> None:
    made = _one("The mill burned.", ("url", "2021-02"))
    assert (made.earliest, made.latest, made.best) == ("2021-02-01", "2021-02-28", None)


@pytest.mark.parametrize("declared", ["2022-03-01", "2031-03-04"])
def test_a_text_tied_to_a_yearless_day_contradicts_a_claim_that_fits_in_no_year(declared: str) -> None:
    made = _one(TIED, ("text", declared))
    assert made.conflict
    assert made.best is None
    assert made.latest is not None
    assert made.latest < declared
    assert "the past three weeks" in made.why
    assert "30 August" in made.why


def test_a_tie_that_fits_supports_the_claim() -> None:
    made = _one(TIED, ("text", "2022-09-01"))
    assert not made.conflict
    assert made.best == "2022-09-01"


def test_a_loose_tie_alone_is_no_contradiction() -> None:
    made = _one(TIED.replace("Thursday", "a visit"), ("published", "2022-03-01"))
    assert not made.conflict
    assert "may not fit" in made.why


def test_a_tie_in_one_sentence_is_enough() -> None:
    made = _one(FIRM, ("published", "2022-03-01"))
    assert made.conflict
    assert "27 August" in made.why


def test_two_later_dates_told_as_past_contradict_the_claim() -> None:
    text = "The mill burned on 3 May 2019. It was rebuilt in June 2021. It was opened on 4 July 2021."
    assert _one(text, ("published", "2020-01-01")).conflict
    assert not _one("The mill was sold on 4 July 2021.", ("published", "2020-01-01")).conflict


def test_a_weekday_beside_a_date_fixes_the_years() -> None:
    text = "The mill burned on Monday, 3 March."
    right = _one(text, ("published", "2025-03-05"))
    assert not right.conflict
    assert right.score > 0.8
    wrong = _one(text, ("published", "2023-03-05"))
    assert wrong.conflict
    assert "2014" in wrong.why


def test_from_the_text_alone_there_are_bounds() -> None:
    text = "The mill was burned on 3 May 2019. It was sold in 2017."
    made = _one(text, fetched="2024-01-02T10:00:00")
    assert made.declared is None
    assert made.earliest is not None
    assert made.latest is not None
    assert "2011-01-01" < made.earliest <= made.latest <= "2024-01-02"
    assert made.best is not None
    assert "2019-05-03" <= made.best <= "2019-05-05"
    assert "“3 May 2019”" in made.why
    nothing = _one("The mill burned.")
    assert (nothing.earliest, nothing.latest, nothing.best, nothing.conflict) == (None, None, None, False)


def _copy(document: str, derived_from: str) -> Derivation:
    return Derivation(
        id=f"v-{document}", document=document, derived_from=derived_from, outlet=None, kind="copy", score=1.0, why="-",
        evidence=(),
    )  # fmt: skip


def test_of_copies_the_earliest_date_is_that_of_the_text() -> None:
    documents = [
        _document("a", "The mill burned.", (("published", "2021-03-08"),)),
        _document("b", "The mill burned.", (("published", "2024-11-30"),)),
        _document("c", "The mill burned.", (("published", "2021-03-09"),)),
    ]
    made = dating(documents, [], [_copy("b", "a"), _copy("c", "b")], [])
    assert [(item.best, item.declared, item.conflict) for item in made] == [
        ("2021-03-08", "2021-03-08", False),
        ("2021-03-08", "2024-11-30", True),
        ("2021-03-09", "2021-03-09", False),
    ]


def test_order_of_input_changes_nothing() -> None:
    documents = [_document(f"d{n}", TIED, (("published", f"20{10 + n}-03-08"),)) for n in range(6)]
    timexes = [timex for document in documents for timex in _timexes(document)]
    derivations = [_copy(f"d{n}", f"d{n - 1}") for n in range(1, 6)]
    made = dating(documents, timexes, derivations, [])
    shuffled = random.Random(3)
    for records in (documents, timexes, derivations):
        shuffled.shuffle(records)
    assert dating(documents, timexes, derivations, []) == made


@pytest.mark.parametrize(("month", "day", "days"), [(2, 29, 18), (1, 1, 10**9)])
def test_a_tie_to_a_leap_day_or_out_of_the_calendar_costs_nothing(month, day, days):
    tie = Tie(month=month, day=day, days=days, slack=3, firm=True, words="it speaks of it")
    assert spoken(tie) in {"18 March", None}


@pytest.mark.parametrize("declared", ["2031-04-25", "2034-02-01"])
def test_a_dateline_contradicts_a_claim_of_long_after_it(declared: str) -> None:
    text = "Orlo, 12 March 2031 – The dam held. The mayor thanked them."
    made = _one(text, ("published", declared))
    assert (made.conflict, made.best) == (True, "2031-03-12")
    assert "“Orlo, 12 March 2031” of its own day" in made.why


def test_a_dateline_of_the_weeks_before_or_after_does_not() -> None:
    text = "Orlo, 12 March 2031 – The dam held. The mayor thanked them."
    assert not any(_one(text, ("published", day)).conflict for day in ("2031-03-12", "2031-04-05", "2031-01-02"))


def test_a_stated_day_is_the_day_of_an_undated_page() -> None:
    made = _one("The dam broke yesterday (12 March 2031), the mayor said. It was built on 3 May 1977.")
    assert (made.earliest, made.latest, made.best, made.conflict) == ("2031-03-13", "2031-03-13", "2031-03-13", False)
    assert made.score > 0.9
    assert "“yesterday (12 March 2031”" in made.why
    late = _one("The dam broke yesterday (12 March 2031), the mayor said.", fetched="2029-01-01")
    assert (late.conflict, late.best) == (True, None)


SENTENCES = (
    "Orlo, 12 March 2031 – The dam held.", "In the past 18 days, since the flood of 9 August, the river has not fallen.",
    "The mill burned on Monday, 3 March.", "It was rebuilt in June 2021.", "It was opened on 4 July 2022.",
    "On Thursday the mayor met them.", "Nobody had foreseen the August 9 flood.", "She said the past three weeks were hard.",
    "On the 18th day of the siege, which began on 7 October, rockets fell.", "Updated 12 March 2031",
)  # fmt: skip


@given(
    chosen=st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=5),
    declared=st.none() | st.dates(),
    fetched=st.none() | st.dates(),
)
def test_a_conflict_is_shown_by_words_of_the_text(chosen, declared, fetched) -> None:
    text = " ".join(chosen)
    claims = [("published", declared.isoformat())] if declared else []
    made = _one(text, *claims, fetched=fetched.isoformat() if fetched else None)
    quoted = re.findall("“([^”]*)”", made.why)
    assert all(words in text for words in quoted)
    if made.conflict:
        assert quoted
        assert any(words in sentence for words in quoted for sentence in chosen)


def test_two_who_had_left_office_contradict_a_claim_of_years_later() -> None:
    terms = [
        KnownTerm(office="chancellor", of=("Orlo",), names=(name,), since="2021-01-01", until=until)
        for name, until in (("Mara Venn", "2026-12-31"), ("Tilo Kroll", "2027-06-30"))
    ]
    document = _document("d", "Chancellor Mara Venn met Chancellor Tilo Kroll.", (("published", "2031-05-03"),))
    (made,) = dating([document], [], [], [], known=terms)
    assert made.conflict
    assert "“Chancellor Mara Venn” and “Chancellor Tilo Kroll”" in made.why
    (sound,) = dating([document], [], [], [], known=terms[:1])
    assert not sound.conflict

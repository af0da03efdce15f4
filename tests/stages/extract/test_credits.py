import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.stages.extract.credits import (
    Dateline,
    agencies_in,
    byline,
    closing_credit,
    contributors,
    credit_line,
    dateline,
    photo_credit,
)


@pytest.mark.parametrize(
    ("paragraph", "place", "credit"),
    [
        ("ORLO (AP) — The harbour stayed shut.", "ORLO", ("AP",)),
        ("Berlin (dpa) - Der Hafen bleibt zu.", "Berlin", ("dpa",)),
        ("Orlo/Lunden (dpa/AFP) – Der Hafen bleibt zu.", "Orlo/Lunden", ("dpa", "AFP")),
        ("PARIS, 12 mai (AFP) - Le port reste fermé.", "PARIS", ("AFP",)),
        ("ORLO, April 25 (Reuters) - The harbour stayed shut.", "ORLO", ("Reuters",)),
        ("(Reuters) - The harbour stayed shut.", None, ("Reuters",)),
        ("PORT SOUDRA — The harbour stayed shut.", "PORT SOUDRA", ()),
        ("القاهرة (أ ف ب) - بقي الميناء مغلقا.", "القاهرة", ("أ ف ب",)),
    ],
)
def test_datelines(paragraph, place, credit):
    found = dateline(paragraph)
    assert found is not None
    assert (found.place, found.credit) == (place, credit)


@pytest.mark.parametrize(
    "paragraph",
    ["The harbour stayed shut.", "The minister (left) said so.", "He said - and meant it - that all was well.",
     "The agency (AP) said so.", "A I — B"],
)  # fmt: skip
def test_no_dateline(paragraph):
    assert dateline(paragraph) is None


@pytest.mark.parametrize(
    ("line", "people"),
    [
        ("By Ada Venn", ("Ada Venn",)),
        ("By ADA VENN", ("ADA VENN",)),
        ("By Ada Venn and Jo Doe, Staff Writers", ("Ada Venn", "Jo Doe")),
        ("Von Anna Berg , Lunden", ("Anna Berg",)),
        ("Par Anne de la Tour", ("Anne de la Tour",)),
        ("Anna Berg, Korrespondentin", ("Anna Berg",)),
        ("By Ada VennPublished: May 3, 2031", ("Ada Venn",)),
        ("By Ada Venn Updated May 5", ("Ada Venn",)),
        ("By the time the ferry sailed", ()),
        ("By AFP", ()),
        ("Ada Venn", ()),
    ],
)
def test_bylines(line, people):
    assert byline(line) == people


@pytest.mark.parametrize(
    ("line", "people"),
    [
        ("Northern staff writer Ada Venn contributed to this report.", ("Ada Venn",)),
        ("Ada Venn, Jo Doe und Kim Roe haben zu diesem Bericht beigetragen.", ("Ada Venn", "Jo Doe", "Kim Roe")),
        ("(Reporting by Ada Venn in Orlo; Editing by Jo Doe)", ("Ada Venn", "Jo Doe")),
        ("Associated Press writers Ada Venn in Orlo and Jo Doe in Lunden contributed.", ("Ada Venn", "Jo Doe")),
        ("The heavy rain contributed to this report of damage and to a good deal of anger in the town.", ()),
        ("Ada Venn said so.", ()),
    ],
)
def test_contributor_lines(line, people):
    assert contributors(line) == people


def test_credits_on_a_line_of_their_own():
    assert credit_line("Quelle: post.example, ino/dpa") == ("dpa",)
    assert credit_line("hs/dpa/AFP") == ("dpa", "AFP")
    assert credit_line("Source: Reuters") == ("Reuters",)
    assert credit_line("The harbour stays shut") == ()


def test_credits_at_the_end_of_a_paragraph():
    assert closing_credit("The ferry will not sail. (AP)") == ("AP",)
    assert closing_credit("The ferry will not sail (yet)") == ()
    assert agencies_in("Ada Venn") == ()


def test_photo_credits_are_not_text_credits():
    assert photo_credit("The western pier on Monday. Ada Venn/AFP")
    assert photo_credit("The western pier (Ada Venn/Getty Images)")
    assert not photo_credit("The ferry will not sail. (AP)")
    assert not photo_credit("The ferry will not sail.")


@given(st.text(max_size=200))
def test_any_line_can_be_asked(line):
    for people in (byline(line), contributors(line), credit_line(line), closing_credit(line)):
        assert all(name and name in line for name in people)
    found = dateline(line)
    assert found is None or found.place is None or found.place in line


@pytest.mark.parametrize(
    ("paragraph", "place", "credit"),
    [
        ("SANVREK, Talvenia (TRP) — The bridge held.", "SANVREK, Talvenia", ("TRP",)),
        ("SANWREK (TRP). Die Brücke hielt.", "SANWREK", ("TRP",)),
    ],
)
def test_an_agency_that_is_not_known_is_believed_behind_a_place_in_capitals(paragraph, place, credit):
    assert dateline(paragraph) == Dateline(place, credit)


def test_a_partys_name_in_brackets_is_no_agency():
    assert dateline("Minister Orlow (XYU) — who had been ill — came back.") is None


def test_sentences_before_the_names_are_no_names():
    line = "Mit Material von Partnern in Orlo. Milan Osterkamp hat zu diesem Bericht beigetragen."
    assert contributors(line) == ("Milan Osterkamp",)
    assert contributors("Additional reporting by Ines Tolvar.") == ("Ines Tolvar",)

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.lang.known_terms import known_terms
from sayso.model import KnownTerm
from sayso.stages.dating.offices import _WORD, Offices, _pieces_with


def term(office, names, since, until=None, of=()):
    return KnownTerm(office=office, of=tuple(of), names=tuple(names), since=since, until=until)


OFFICES = Offices(
    [
        term("president", ["Ada Venn"], "2031-02-01", "2035-02-01"),
        term("president", ["Karl Venn"], "2011-02-01", "2015-02-01"),
        term("foreign-minister", ["Mara von Orlo"], "2033-01-01"),
        term("party-leader", ["Ada Venn"], "2029-01-01", "2031-01-01", ["DRP"]),
        term("chancellor", ["Tilda Brenk"], "2031-01-01", "2034-01-01"),
    ]
)


def named(text, language="en"):
    return [
        (found.words, found.stance, [span.start.year for span in found.terms])
        for found in OFFICES.named(text, language)
    ]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("On Monday President Ada Venn spoke.", "en", [("President Ada Venn", "holds", [2031])]),
        ("On Monday President Venn spoke.", "en", [("President Venn", "holds", [2011, 2031])]),
        ("The president of Lunden, Ada Venn, spoke.", "en", [("president of Lunden, Ada Venn", "holds", [2031])]),
        ("Ada Venn, the president, spoke.", "en", [("Ada Venn, the president", "holds", [2031])]),
        ("The Venn administration spoke.", "en", [("Venn", "holds", [2011, 2031])]),
        ("Former President Ada Venn spoke.", "en", [("President Ada Venn", "held", [2031])]),
        ("President-elect Ada Venn spoke.", "en", []),
        ("Vice President Ada Venn spoke.", "en", []),
        ("It was built under President Ada Venn.", "en", []),
        ("President Laura Venn of the club spoke.", "en", []),
        ("The president spoke. Venn was silent.", "en", []),
        ("Venn spoke.", "en", []),
        ("Bundeskanzlerin Brenk sprach.", "de", [("Bundeskanzlerin Brenk", "holds", [2031])]),
        ("Brenks Kanzlerschaft endet.", "de", []),
        ("Altkanzlerin Tilda Brenk sprach.", "de", [("Altkanzlerin Tilda Brenk", "held", [2031])]),
        ("Außenministerin Mara von Orlo sprach.", "de", [("Außenministerin Mara von Orlo", "holds", [2033])]),
        ("Die DRP-Vorsitzende Venn sprach.", "de", [("DRP-Vorsitzende Venn", "holds", [2029])]),
        ("Die TSV-Vorsitzende Venn sprach.", "de", []),
        ("Clubpräsident Venn sprach.", "de", []),
    ],
)  # fmt: skip
def test_a_holder_is_named_by_office_and_name(text, language, expected):
    assert named(text, language) == expected


@given(st.text(alphabet="PresidntVAaKrl ofm,.-’'\n", max_size=80))
def test_any_text_is_read_and_its_words_are_in_it(text):
    for found in OFFICES.named(text, "en"):
        assert found.words in " ".join(text.split())


def test_the_built_in_list_is_sound():
    listed = known_terms()
    assert len(listed) > 1000
    for held in listed:
        assert date.fromisoformat(held.since) < date.fromisoformat(held.until or "9999-12-31")
        assert all(name.strip() == name and name for name in held.names)
    assert [held.since for held in listed] == sorted(held.since for held in listed)


@given(st.text(alphabet="Venk-’'. \n\u2003Ö1,"), st.sets(st.sampled_from(["Ven", "Venn", "Venk-n", "n.", "Ö"])))
def test_words_that_are_looked_for_are_found_where_the_whole_text_has_them(text, wanted):
    near = [match.span() for span in _pieces_with(text, wanted) for match in _WORD.finditer(text, *span)]
    assert [span for span in near if text[slice(*span)] in wanted] == [
        match.span() for match in _WORD.finditer(text) if match[0] in wanted
    ]

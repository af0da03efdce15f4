"""What texts call whom, on whose word."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.lang import profile
from sayso.model import Coreference
from sayso.stages.labels import labels
from tests.named import COUNTRY, ORGANISATION, PEOPLE, PERSON, mention, read
from tests.texts import parsed as plain

FRONT = {"Orlo Front": ORGANISATION}


def called(text, names=(), language="en", more=(), ties=()):
    parsed, named, said, _ = read(text, names, language)
    found = labels(parsed, [*named, *more], ties, said, profile=profile(language))
    of = {one.id: one.name for one in (*named, *more)}
    return [(of.get(one.mention), one.label, source(one, text)) for one in found]


def source(label, text):
    if label.attribution is None:
        return None
    return " ".join(span.of(text) for span in label.attribution.source) or "?"


@pytest.mark.parametrize(
    ("text", "names", "expected"),
    [
        ("The rebel militia Orlo Front took the bridge.", FRONT, [("Orlo Front", "rebel militia", None)]),
        ("Orlo Front, a banned militia, took the bridge.", FRONT, [("Orlo Front", "banned militia", None)]),
        ("A residents’ movement, Orlo Front, called a march.", FRONT, [("Orlo Front", "residents’ movement", None)]),
        ("Orlo Front militants took the bridge.", FRONT, [("Orlo Front", "militants", None)]),
        ("The campaigners of Orlo Front left.", FRONT, [("Orlo Front", "campaigners", None)]),
        ("The radical Orlo Front took the bridge.", FRONT, [("Orlo Front", "radical", None)]),
        ("The Voss regime closed a newspaper.", {"Voss": PERSON}, [("Voss", "regime", None)]),
        ("Mara Voss, a dissident, fled.", {"Mara Voss": PERSON}, [("Mara Voss", "dissident", None)]),
        ("Orlo Front is a peaceful movement.", FRONT, [("Orlo Front", "peaceful movement", None)]),
        (
            "The terrorist groups Orlo Front and Xembra merged.",
            {**FRONT, "Xembra": ORGANISATION},
            [("Orlo Front", "terrorist groups", None), ("Xembra", "terrorist groups", None)],
        ),
        (
            "The Iran-backed Orlo Front took the bridge.",
            {**FRONT, "Iran": COUNTRY},
            [("Orlo Front", "Iran-backed", None)],
        ),
        (
            "The radical Norwegian Orlo Front left.",
            {**FRONT, "Norwegian": PEOPLE},
            [("Orlo Front", "radical Norwegian", None)],
        ),
        ("Rioters stormed the ministry.", (), [(None, "Rioters", None)]),
    ],
)
def test_the_wording_says_who_is_meant(text, names, expected):
    assert called(text, names) == expected


@pytest.mark.parametrize(
    ("text", "names", "expected"),
    [
        (
            "Tarvia calls Orlo Front a terrorist group.",
            {**FRONT, "Tarvia": COUNTRY},
            [("Orlo Front", "terrorist group", "Tarvia")],
        ),
        (
            "Orlo Front, which Tarvia considers a terrorist group, denied it.",
            {**FRONT, "Tarvia": COUNTRY},
            [("Orlo Front", "terrorist group", "Tarvia")],
        ),
        (
            "Orlo Front was branded a terrorist group by Tarvia.",
            {**FRONT, "Tarvia": COUNTRY},
            [("Orlo Front", "terrorist group", "Tarvia")],
        ),
        (
            "Tarvia has branded Orlo Front, which wants a state of its own, as a terrorist group.",
            {**FRONT, "Tarvia": COUNTRY},
            [("Orlo Front", "terrorist group", "Tarvia")],
        ),
        ("The so-called freedom fighters of Orlo Front left.", FRONT, [("Orlo Front", "freedom fighters", "?")]),
        (
            "The police spoke of rioters, the union of citizens.",
            (),
            [(None, "rioters", "The police"), (None, "citizens", "the union")],
        ),
        ("“They are terrorists,” Mara Voss said.", {"Mara Voss": PERSON}, [(None, "terrorists", "Mara Voss")]),
        (
            "Mara Voss said Orlo Front was a terrorist group.",
            {**FRONT, "Mara Voss": PERSON},
            [("Orlo Front", "terrorist group", "Mara Voss")],
        ),
        (
            "Mara Voss said the rebel militia Orlo Front had left.",
            {**FRONT, "Mara Voss": PERSON},
            [("Orlo Front", "rebel militia", None)],
        ),
    ],
)
def test_whose_word_it_is(text, names, expected):
    assert called(text, names) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Orlo Front is not a terrorist group.",
        "Tarvia does not consider Orlo Front a terrorist group.",
        "The Orlo Front group met on Monday.",
        "The militia commander met the mayor.",
        "The armed forces held a parade.",
        "Citizens planted trees.",
        "Minister Orlo Front spoke.",
    ],
)
def test_what_is_denied_neutral_or_of_something_else_is_none(text):
    assert called(text, FRONT) == []


@pytest.mark.parametrize(
    ("text", "names", "expected"),
    [
        ("Die Terrormiliz Orlo-Front kam.", {"Orlo-Front": ORGANISATION}, [("Orlo-Front", "Terrormiliz", None)]),
        ("Die radikalislamische Xembra kam.", {"Xembra": ORGANISATION}, [("Xembra", "radikalislamische", None)]),
        ("Am Abend kamen Xembra-Terroristen zur Brücke.", {"Xembra": ORGANISATION}, [("Xembra", "Terroristen", None)]),
        (
            "Die Xembra, die Tarvien als Terrorgruppe einstuft, kam.",
            {"Xembra": ORGANISATION, "Tarvien": COUNTRY},
            [("Xembra", "Terrorgruppe", "Tarvien")],
        ),
        (
            "Die Polizei spricht von Randalierern, die Gewerkschaft von Bürgern.",
            (),
            [(None, "Randalierern", "Die Polizei"), (None, "Bürgern", "die Gewerkschaft")],
        ),
        ("Die Xembra ist keine Terrorgruppe.", {"Xembra": ORGANISATION}, []),
        ("Der Wahlkämpfer grüßte die Arbeitsgruppe.", (), []),
    ],
)
def test_german(text, names, expected):
    assert called(text, names, "de") == expected


def test_a_reference_is_labelled_where_it_is_tied():
    text = "Orlo Front took the bridge. The militant group left."
    parsed, named, said, _ = read(text, FRONT)
    group = mention(parsed, "militant group", text.index("militant group"), ORGANISATION, "title")
    tie = Coreference(id="c-1", document="d-1", mention=group.id, antecedent=named[0].id, score=1.0, why="")
    (label,) = labels(parsed, [*named, group], [tie], said, profile=profile("en"))
    assert (label.label, label.mention) == ("militant group", group.id)
    assert labels(parsed, [*named, group], [], said, profile=profile("en")) == ()


def test_a_word_used_of_one_name_takes_it_up_again():
    text = "The militia Orlo Front took the bridge. The militia left."
    assert called(text, FRONT) == [("Orlo Front", "militia", None), ("Orlo Front", "militia", None)]


def test_a_word_used_of_two_names_takes_up_none():
    text = "The militia Orlo Front met the militia Xembra. The militia left."
    assert len(called(text, {**FRONT, "Xembra": ORGANISATION})) == 2


def test_french_has_nouns_only():
    text = "Des manifestants ont marché. Le ministère dénonce l’action de « casseurs »."
    assert called(text, (), "fr") == [(None, "manifestants", None), (None, "casseurs", "Le ministère")]


def test_a_language_without_words_has_no_labels():
    assert called("Des manifestants ont marché.", (), "eo") == []


@settings(max_examples=60)
@given(
    st.lists(
        st.sampled_from(
            [
                "the",
                "a",
                "Orlo",
                "militia",
                "rebels",
                "“",
                "”",
                ",",
                ".",
                "-",
                "called",
                "as",
                "by",
                "is",
                "not",
                "terrorist",
                "group",
                "İ",
                "\n",
            ]
        ),
        max_size=25,
    )
)
def test_any_text_is_read_and_spans_slice_to_their_words(words):
    parsed = plain(" ".join(words))
    named = [mention(parsed, "Orlo", token.start, ORGANISATION) for token in parsed.tokens if token.text == "Orlo"]
    for language in ("en", "de"):
        found = labels(parsed, named, (), (), profile=profile(language))
        assert all(" ".join(parsed.document.text[one.start : one.end].split()) == one.label for one in found)
        assert labels(parsed, named[::-1], (), (), profile=profile(language)) == found

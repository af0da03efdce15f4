"""Sentences in which the verb alone tells that someone else speaks."""

import pytest

from sayso.lang import profile
from sayso.stages.quotes.lexicon import lexicon
from sayso.stages.quotes.moods import spoken_verb
from sayso.stages.quotes.units import units


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Das Wasser werde fallen.", "werde"),
        ("Am Montag habe der Hafen offen gestanden.", "habe"),
        ("Jan Ek soll das Boot angezündet haben.", "soll"),
        ("Jan Ek soll das Boot reparieren.", None),
        ("Das Wasser würde fallen.", None),
        ("Das Wasser fällt, obwohl es regne.", None),
    ],
)
def test_the_verb_of_the_main_clause_tells(text, verb, parse_german):
    lex = lexicon(profile("de").quotes)
    (unit,) = units(parse_german(text), (), lex)
    at = spoken_verb(unit, lex)
    assert (None if at is None else unit.items[at].text) == verb


def test_reported_speech_goes_on_over_a_sentence_of_the_outlet(german):
    said = german("Mara Voss sagte, der Damm sei sicher. Am Abend regnete es. Das Wasser werde fallen.")
    assert [(quote.content, quote.speaker) for quote in said] == [
        (("der Damm sei sicher",), "Mara Voss"),
        (("Das Wasser werde fallen.",), "Mara Voss"),
    ]


def test_who_acts_in_the_sentence_before_speaks(german):
    (quote,) = german("Mara Voss gab sich gelassen. Der Damm sei sicher.")
    assert (quote.content, quote.source) == (("Der Damm sei sicher.",), ("Mara Voss",))


def test_words_in_marks_alone_are_said_by_who_acts_before(german):
    (quote,) = german("Mara Voss lobte den Hafen. „Wir wollen ein Boot, auf das man sich verlassen kann.“")
    assert (quote.kind, quote.speaker) == ("direct", "Mara Voss")


def test_hearsay_belongs_to_who_told_last(german):
    _, heard = german("Laut Polizei brannte ein Boot. Jan Ek soll es angezündet haben.")
    assert heard.source == ("Polizei",)


def test_a_colon_hands_over_to_reported_speech(german):
    (quote,) = german("Mara Voss will den Damm erhöhen: Das Wasser sei zu hoch.")
    assert (quote.content, quote.source) == (("Das Wasser sei zu hoch",), ("Mara Voss",))


def test_a_text_that_opens_in_reported_speech_has_nobody_to_give_it_to(german):
    assert german("Der Damm sei sicher.") == []

import pytest

from sayso.lang import profile
from sayso.stages.quotes.lexicon import lexicon
from sayso.stages.quotes.units import passages, units


def items(text, parse_german):
    parsed = parse_german(text)
    lex = lexicon(profile("de").quotes)
    return [item for unit in units(parsed, passages(parsed), lex) for item in unit.items]


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("Mara Voss (Freie Liste) kam.", "Voss (Freie Liste)"),
        ("Der Damm (Lund) hält.", "Damm (Lund)"),
        ("Der Damm (sie sagte: er hält) hält.", "Damm"),
    ],
)
def test_a_few_words_in_brackets_belong_to_the_word_before(text, held, parse_german):
    assert held in [text[item.start : item.end] for item in items(text, parse_german)]


@pytest.mark.parametrize(
    ("words", "is_name"), [("Seeblick", True), ("ganz sicher", False), ("Er hält, sagte sie", False), ("Hilfe!", False)]
)
def test_words_in_marks_that_may_be_a_name(words, is_name, parse_german):
    (passage,) = [item for item in items(f"Wir lasen „{words}“ gestern", parse_german) if item.passage >= 0]
    assert (passage.pos == "PROPN") is is_name

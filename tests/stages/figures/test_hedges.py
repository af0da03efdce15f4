import pytest

from sayso.lang import profile
from sayso.stages.figures import figures
from sayso.stages.figures.hedges import hedge_of, hedges_in, takes_up
from sayso.stages.figures.lexicon import lexicon
from tests.texts import parsed

EN = lexicon(profile("en"))


@pytest.mark.parametrize(
    ("text", "language", "stance", "words"),
    [
        ("More than 40 people died, a count that could not be independently verified.", "en", "unconfirmed", "not be independently"),
        ("At least 12 people were killed. The figure could not be confirmed.", "en", "unconfirmed", "not be confirmed"),
        ("The general denied reports that 30 men had been captured.", "en", "denied", "denied"),
        ("Unconfirmed reports speak of 12 dead.", "en", "unconfirmed", "Unconfirmed"),
        ("At least 12 people were killed. Nobody denied it.", "en", "stated", None),
        ("Der General bestritt, dass 30 Männer getötet wurden.", "de", "denied", "bestritt"),
        ("40 Menschen starben. Die Angaben ließen sich nicht unabhängig überprüfen.", "de", "unconfirmed", "ließen sich nicht"),
        ("40 Menschen starben. Der Regen war stark.", "de", "stated", None),
    ],
)  # fmt: skip
def test_doubt_and_denial_stay_with_the_figure(text, language, stance, words):
    figure = figures(parsed(text, language), (), (), (), profile=profile(language))[0]
    assert figure.stance == stance
    assert (figure.hedge.of(text) if figure.hedge else None) == words


def test_a_denial_behind_the_number_is_another_matter():
    lows = ["12", "people", "died", "and", "the", "mayor", "denied", "it"]
    assert hedge_of(hedges_in(lows, EN), lows, 0, 1) is None


def test_doubt_ends_at_the_clause():
    lows = ["the", "alleged", "plot", "failed", ";", "12", "died"]
    assert hedge_of(hedges_in(lows, EN), lows, 5, 6) is None


def test_the_next_sentence_must_take_the_figures_up():
    assert takes_up(["the", "claims", "could", "not", "be", "verified"], EN) is not None
    assert takes_up(["rain", "could", "not", "be", "confirmed"], EN) is None

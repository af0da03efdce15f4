"""Sentences as the figures stage sees them, with the shipped pipeline's tags."""

from sayso.lang import profile
from sayso.stages.figures.lexicon import lexicon
from sayso.stages.figures.numerals import counting, numerals
from sayso.stages.figures.scene import Scene
from tests.named import tagged


def scene(text, language="en", *, diseased=False):
    parsed, lex = tagged(text, language), lexicon(profile(language))
    tokens = list(parsed.tokens)
    lows = [token.text.lower() for token in tokens]
    found = counting(list(numerals(text, tokens, lows, lex)), lows, lex)
    return Scene(
        [token.text for token in tokens], lows, [token.pos for token in tokens], frozenset(), found, lex, diseased
    )

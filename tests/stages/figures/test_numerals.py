import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.lang import profile
from sayso.stages.figures.lexicon import lexicon
from sayso.stages.figures.numerals import counting, numerals
from tests.texts import parsed


def read(text, language="en"):
    lex = lexicon(profile(language))
    tokens = parsed(text, language).tokens
    lows = [token.text.lower() for token in tokens]
    found = counting(list(numerals(text, tokens, lows, lex)), lows, lex)
    return [(" ".join(t.text for t in tokens[n.first : n.last]), n.value, n.qualifier) for n in found]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("half a dozen men", "en", [("half a dozen", 6, "exact")]),
        ("no fewer than 1,400 men", "en", [("no fewer than 1,400", 1400, "at least")]),
        ("between 30 and 40 men", "en", [("between 30 and 40", 30, "range")]),
        ("anderthalb Millionen Menschen", "de", [("anderthalb Millionen", 1_500_000, "exact")]),
        ("ein halbes Dutzend Soldaten", "de", [("ein halbes Dutzend", 6, "exact")]),
        ("zwischen 20 Menschen und 40 Menschen", "de", [("zwischen 20 Menschen und 40", 20, "range")]),
        ("mehrere Zehntausend Menschen", "de", [("mehrere Zehntausend", None, "tens of thousands")]),
        ("gegen eine fünfte Amtszeit", "de", [("eine", 1, "exact")]),
        ("nine out of ten men", "en", []),
        ("the 14 and 18 year old boys", "en", []),
        ("aged 34 and 41", "en", []),
        ("the club “911” in town", "en", []),
        ("12 percent and 30 km", "en", []),
    ],
)
def test_numbers_with_their_qualifiers(text, language, expected):
    assert read(text, language) == expected


WORDS = ["12", "1.400", "three", "zwei", "no", "niemand", "aged", "and", "und", "bis", "zwischen", "-", "percent", "of", "out", "ten", "men", "“", "”", "a"]  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=14), st.sampled_from(["en", "de", "xx"]))
def test_numerals_lie_in_order_and_apart(words, language):
    text = " ".join(words) or "x"
    lex = lexicon(profile(language))
    tokens = parsed(text, language).tokens
    lows = [token.text.lower() for token in tokens]
    found = counting(list(numerals(text, tokens, lows, lex)), lows, lex)
    assert all(a.last <= b.core for a, b in itertools.pairwise(found))
    assert all(0 <= n.first <= n.core < n.core_end <= n.last <= len(tokens) for n in found)

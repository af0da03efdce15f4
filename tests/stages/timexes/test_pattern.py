from __future__ import annotations

import re

import pytest

from sayso.lang import profile
from sayso.stages.timexes.lexicon import code_of, line_of, make_lexicon, tokens_of
from sayso.stages.timexes.pattern import PatternCompiler, literals_of

LEXICON = make_lexicon(profile("en").time, ["in", "the", "of", ",", ".", "-", ":", "th"])


def _matches(pattern: str, text: str) -> str | None:
    expression, firsts, least = PatternCompiler(LEXICON, ["th"]).expression(pattern)
    tokens = tokens_of(text, 0, len(text))
    codes, items, _ = line_of(LEXICON, tokens, code_of(LEXICON, tokens), 0)
    match = re.match(expression, codes)
    assert match is None or (codes[0] in firsts and match.end() >= least)
    return None if match is None else text[items[match.start("span")].start : items[match.end("span") - 1].end]


@pytest.mark.parametrize(
    ("pattern", "text", "span"),
    [
        ("{month} {year}", "March 2012 x", "March 2012"),
        ("{month} {year}", "March x", None),
        ("in [ {month} ]", "in March x", "March"),
        ("the? {month}", "the March", "the March"),
        ("the? {month}", "March", "March"),
        ("{hour} ~ : ~ {min}", "9:30", "9:30"),
        ("{hour} ~ : ~ {min}", "9 : 30", None),
        ("{month} !({year})", "May 2012", None),
        ("({month}|{weekday})*", "x", None),
    ],
)
def test_matches(pattern: str, text: str, span: str | None) -> None:
    if pattern.endswith("*"):
        with pytest.raises(ValueError, match="not a time pattern"):
            _matches(pattern, text)
    else:
        assert _matches(pattern, text) == span


def test_numerals_and_ordinals_take_several_items() -> None:
    assert _matches("{num} {unit}", "2.5 years") == "2.5 years"
    assert _matches("{num} {unit}", "forty-two days") == "forty-two days"
    assert _matches("{ord} {month}", "21th May") is None  # May is a class of its own
    assert _matches("{ord} {may}", "21th May") == "21th May"
    assert _matches("{ord} {month}", "twenty-first June") == "twenty-first June"


def test_unclosed_parenthesis() -> None:
    with pytest.raises(ValueError, match="unclosed"):
        PatternCompiler(LEXICON, []).expression("the (month")


@pytest.mark.parametrize("pattern", ["{other} {month}", "{month} {other}", "{month} !({other} {year})"])
def test_no_pattern_looks_beyond_an_unknown_word(pattern: str) -> None:
    with pytest.raises(ValueError, match="beyond an unknown word"):
        PatternCompiler(LEXICON, []).expression(pattern)


def test_literals() -> None:
    assert literals_of("in [ {month} , the ]") == {"in", ",", "the"}

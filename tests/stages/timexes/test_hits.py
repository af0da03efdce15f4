from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.lang import profile
from sayso.stages.timexes.grammar import grammar_of
from sayso.stages.timexes.hits import Opening, opening
from sayso.stages.timexes.lexicon import code_of, make_lexicon, tokens_of
from sayso.stages.timexes.pattern import PatternCompiler

EN = make_lexicon(profile("en").time, ["in", "the", "of", ",", ".", "-"])
WORDS = st.sampled_from(
    [
        "the",
        "in",
        "of",
        "May",
        "June",
        "2012",
        "3",
        "12",
        "Monday",
        "last",
        "two",
        "weeks",
        "months",
        ",",
        ".",
        "-",
        "and",
        "Abel",
        "runs",
        "morning",
    ]
)


def _hits(rules: Opening, text: str) -> list[tuple[int, int, int, str]]:
    codes = code_of(EN, tokens_of(text, 0, len(text)))
    return [(at, hit.first, hit.last, hit.rule.template) for at, hit in rules.hits(codes)]


def _rules(*patterns: str) -> Opening:
    return opening(PatternCompiler(EN, []), [("DATE", pattern, pattern) for pattern in patterns])


def test_every_rule_is_asked_at_every_place_where_it_may_begin() -> None:
    rules = _rules("{month} {year}", "{year}")
    assert _hits(rules, "in June 2012") == [(2, 0, 3, "{month} {year}"), (4, 0, 1, "{year}")]


def test_what_stands_beside_the_expression_is_no_part_of_it() -> None:
    assert _hits(_rules("in [ {month} ]"), "in June") == [(0, 2, 3, "in [ {month} ]")]


def test_what_a_name_took_is_told() -> None:
    ((_, hit),) = _rules("{month} {year}?").hits(code_of(EN, ["June", " ", "Abel"]))
    assert [(one.name, one.first, one.last) for one in hit.taken] == [("month", 0, 1)]


def test_no_rules_no_hits() -> None:
    assert _hits(_rules(), "in June 2012") == []


@pytest.mark.parametrize("code", ["en", "de"])
@settings(deadline=None)  # the first example compiles the language
@given(words=st.lists(WORDS, max_size=12))
def test_a_stretch_that_is_known_gives_what_a_new_one_gives(code: str, words: list[str]) -> None:
    grammar = grammar_of(profile(code))
    codes = code_of(grammar.lexicon, tokens_of(text := " ".join(words), 0, len(text)))
    fresh = Opening(grammar.rules.stretch, grammar.rules.kinds)
    asked = [
        (at, rule)
        for at, sign in enumerate(codes)
        for rule in grammar.rules.kinds.get(sign, ())
        if (match := rule.regex.match(codes, at)) and match["span"].strip()
    ]
    assert list(grammar.rules.hits(codes)) == list(fresh.hits(codes))
    assert [(at, hit.rule) for at, hit in fresh.hits(codes)] == asked

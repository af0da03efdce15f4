from __future__ import annotations

import re
from dataclasses import replace

import pytest

from sayso.lang import profile
from sayso.stages.timexes.grammar import fill, grammar_of, matches
from sayso.stages.timexes.lexicon import KINDS


def test_fill_puts_names_in_and_drops_what_is_missing() -> None:
    assert fill("Y{year} M{month}( D{dom})", {"year": "2012", "month": "3"}, "") == "Y2012 M3"
    assert fill("Y{year} M{month}( D{dom})", {"year": "2012", "month": "3", "dom": "4"}, "") == "Y2012 M3 D4"
    assert fill("M{month} {dir<}", {"month": "3"}, "") == "M3 <"
    assert fill("M{month} {dir<}", {"month": "3"}, ">") == "M3 >"
    assert fill("Y{year}", {}, "") is None


def test_a_profile_is_compiled_once() -> None:
    assert grammar_of(profile("en")) is grammar_of(profile("en-GB"))


def test_a_changed_profile_is_not_mistaken_for_the_known_one() -> None:
    english = profile("en")
    bare = replace(english, time=replace(english.time, rules=()))
    text = "last month, 2021-02-03"
    _, found = matches(grammar_of(bare), text, 0, len(text))
    assert {match.rule.type for match in found} == {"DATE"}
    assert all(match.first > 2 for match in found)


def test_a_sentence_without_time_has_no_line_unless_it_is_wanted() -> None:
    assert matches(grammar_of(profile("en")), "Nobody knew.", 0, 12) == (None, [])
    line, found = matches(grammar_of(profile("en")), "Nobody knew.", 0, 12, always=True)
    assert line is not None
    assert (len(line.items), found) == (4, [])


@pytest.mark.parametrize("code", ["en", "de"])
def test_rules_over_what_was_found_need_something_found(code: str) -> None:
    """Otherwise every sentence would have to be asked."""
    kinds = "|".join(KINDS)
    assert all(re.search(rf"\{{(?:{kinds})\b", rule[1]) for rule in profile(code).time.joins)

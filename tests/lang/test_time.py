from __future__ import annotations

import pytest

from sayso.lang import LanguageProfile, profiles
from sayso.stages.timexes.grammar import grammar_of


@pytest.mark.parametrize("held", profiles(), ids=lambda held: held.code)
def test_every_rule_compiles_and_its_type_is_one_of_timex3(held: LanguageProfile) -> None:
    assert grammar_of(held)
    assert {kind for kind, _, _ in held.time.rules} <= {"DATE", "TIME", "DURATION", "SET", "NONE"}


@pytest.mark.parametrize("held", [held for held in profiles() if held.time.rules], ids=lambda held: held.code)
def test_the_calendar_is_complete(held: LanguageProfile) -> None:
    words = held.time.words
    months = set(words["month"]) | set(words.get("may", {}))
    assert months == {str(number) for number in range(1, 13)}
    assert set(words["weekday"]) == {str(number) for number in range(1, 8)}
    assert {"day", "week", "month", "year"} <= set(words["unit"])
    assert {"<", ">"} <= set(words["tense"]) <= {"<", ">", "="}

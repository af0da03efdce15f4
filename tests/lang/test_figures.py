from typing import get_args

import pytest

from sayso.lang import profiles
from sayso.model import Measure, Qualifier, Stance

TABLES = ["nouns", "states", "suffers", "acts", "parted", "tolls"]


@pytest.mark.parametrize("words", [p.figures for p in profiles()], ids=[p.code for p in profiles()])
def test_keys_are_measures_and_qualifiers(words):
    for name in TABLES:
        assert set(getattr(words, name)) <= set(get_args(Measure))
    for name in ("before", "behind", "vague"):
        assert set(getattr(words, name)) <= set(get_args(Qualifier))
    assert set(words.hedges) <= set(get_args(Stance)) - {"stated"}


@pytest.mark.parametrize("words", [p.figures for p in profiles()], ids=[p.code for p in profiles()])
def test_words_are_lower_case_and_stand_once(words):
    for name in TABLES:
        for listed in getattr(words, name).values():
            assert [w for w in listed if w != w.lower()] == []
            assert len(set(listed)) == len(listed)

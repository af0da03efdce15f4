from dataclasses import fields

import pytest

from sayso.lang import profiles

ALL = [(p.code, p.quotes) for p in profiles()]


@pytest.mark.parametrize(("code", "words"), ALL, ids=[code for code, _ in ALL])
def test_words_are_lower_case_and_stand_once(code, words):
    for field in fields(words):
        listed = getattr(words, field.name)
        if isinstance(listed, tuple):
            assert [w for w in listed if w != w.lower()] == [], (code, field.name)
            assert len(set(listed)) == len(listed), (code, field.name)

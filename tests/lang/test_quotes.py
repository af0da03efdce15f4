import re
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


SHORT = re.compile(r"(?:^|[^aeiou])[aeiou][bdgmnpt]$")


def test_english_verbs_of_one_syllable_double_their_last_letter():
    words = next(words for code, words in ALL if code == "en")
    lines = (*words.report, *words.tell, *words.think, *words.show, *words.urge, *words.intend, *words.react)
    verbs = [line.partition("|")[0].split() for line in lines]
    short = [(base, forms) for base, *forms in verbs if SHORT.search(base) and len(re.findall("[aeiouy]", base)) == 1]
    assert short
    # "rap raped" once stood here: a crime is no act of speech
    assert [form for base, forms in short for form in forms if form in {f"{base}ed", f"{base}ing"}] == []

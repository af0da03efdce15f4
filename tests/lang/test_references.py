from dataclasses import fields

import pytest

from sayso.lang import profiles
from sayso.lang.references import given_names

ALL = [(p.code, p.references) for p in profiles()]


@pytest.mark.parametrize(("code", "words"), ALL, ids=[code for code, _ in ALL])
def test_words_are_lower_case_and_stand_once(code, words):
    for field in fields(words):
        listed = getattr(words, field.name)
        if isinstance(listed, tuple):
            assert [word for word in listed if word != word.lower()] == [], (code, field.name)
            assert len(set(listed)) == len(listed), (code, field.name)


@pytest.mark.parametrize(("code", "words"), ALL, ids=[code for code, _ in ALL])
def test_nouns_that_say_little_are_listed_as_organisations(code, words):
    listed = {noun for line in words.organizations for noun in line.replace("|", " ").split()}
    assert set(words.loose_organizations) <= listed, code
    assert not set(words.male) & set(words.female), code


def test_a_given_name_has_one_gender():
    names = given_names()
    assert names["mary"] == "female"
    assert names["peter"] == "male"
    assert not {"andrea", "kim", "sascha"} & set(names)

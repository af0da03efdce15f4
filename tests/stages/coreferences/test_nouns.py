"""What a noun may stand for, and what it says of its bearer."""

import pytest

from tests.stages.coreferences.make import nouns


@pytest.mark.parametrize(
    ("language", "noun", "base"),
    [
        ("en", "ministry", "ministry"),
        ("en", "subministry", "subministry"),
        ("de", "dorfs", "dorf"),
        ("de", "nebelministerium", "ministerium"),
        ("de", "nebeldorfs", "dorf"),
        ("de", "xdorf", "xdorf"),
        ("de", "nebel", "nebel"),
    ],
)
def test_a_german_noun_is_known_without_case_and_by_its_end(language, noun, base):
    assert nouns(language).base(noun) == base


@pytest.mark.parametrize(
    ("language", "noun", "office"),
    [
        ("en", "minister", "minister"),
        ("en", "cloudminister", None),
        ("de", "nebelminister", "minister"),
        ("de", "polizisten", "polizist"),
        ("de", "nebel", None),
    ],
)
def test_the_office_that_a_noun_names(language, noun, office):
    assert nouns(language).person(noun) == office


def test_a_weak_ending_needs_an_article_that_goes_with_it():
    german = nouns("de")
    assert "der" not in german.weak_articles
    assert german.person("polizisten", "den") == "polizist"
    assert german.person("polizisten", "der") is None
    assert german.person("polizist", "der") == "polizist"


@pytest.mark.parametrize(
    ("language", "noun", "gender"),
    [
        ("en", "minister", None),
        ("en", "spokeswoman", "female"),
        ("en", "spokesman", "male"),
        ("de", "ministerin", "female"),
        ("de", "minister", "male"),
        ("de", "polizist", "male"),
        ("de", "abgeordnete", None),
        ("de", "berlin", None),
    ],
)
def test_the_gender_that_a_noun_tells(language, noun, gender):
    assert nouns(language).gender(noun) == gender


def test_what_a_noun_can_take_up():
    english = nouns()
    assert "airline" in english.stands_for["company"]
    assert "company" not in english.stands_for["airline"]
    assert "bank" not in english.stands_for["airline"]


def test_a_longer_word_is_said_in_another_whatever_its_case():
    german = nouns("de")
    assert german.said_in("landgerichts", {"landgericht"})
    assert german.said_in("landgericht", {"landgerichts"})
    assert not german.said_in("landgericht", {"land"})


@pytest.mark.parametrize(("noun", "listed"), [("nebelministerium", True), ("nebelpolizisten", True), ("nebel", False)])
def test_whether_a_german_noun_may_stand_for_anything(noun, listed):
    assert nouns("de").listed(noun) is listed


def test_words_that_narrow_and_words_that_say_little():
    english = nouns()
    assert english.narrows("deputy")
    assert not english.narrows("foreign")
    assert not english.says_little("foreign")

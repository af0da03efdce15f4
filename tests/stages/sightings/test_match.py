"""At which words of another script a wanted name stands, and how sure that is."""

import pytest

from sayso.stages.sightings.match import ALONE, EXACT, FULL, LATER, hits
from sayso.stages.sightings.wanted import wanted
from tests.stages.sightings.make import document, entity

OLEG = entity("Oleg Varnitsky")
TARVIK = entity("Tarvikstan", schema="Place")
UN = entity("United Nations", schema="Organization")


def found(text, language, *entities):
    """The words found, with their scores."""
    return [(text[hit.start : hit.end], hit.score) for hit in hits(document(text, language), wanted(entities))]


def words(text, language, *entities):
    return [word for word, _ in found(text, language, *entities)]


def test_each_kind_of_evidence_has_its_score():
    text = "Олег Варницкий ушёл. Варницкий устал. В Тарвикстане тихо."
    assert found(text, "ru", OLEG, TARVIK) == [("Олег Варницкий", FULL), ("Варницкий", LATER), ("Тарвикстане", ALONE)]
    assert found("Звонил Олег Варницкий.", "ru", entity("Oleg Varnitsky", "Олег Варницкий")) == [
        ("Олег Варницкий", EXACT)
    ]


def test_no_two_names_share_a_word():
    long = entity("Oleg Varnitsky Company", "Олег Варницкий Компания", schema="Organization")
    text = "Пришла Олег Варницкий Компания."
    assert words(text, "ru", OLEG, long) == ["Олег Варницкий Компания"]


def test_words_apart_are_no_name():
    known = entity("Oleg Varnitsky", "Олег Варницкий")
    assert words("Пришёл Олег, Варницкий ушёл.", "ru", known) == []
    assert words("Пришёл Олег\u00a0Варницкий.", "ru", known) == ["Олег\u00a0Варницкий"]
    assert words("Пришёл Олег", "ru", known) == []


def test_a_word_that_fits_two_names_is_neither():
    twins = entity("Tarvikstan", schema="Place", key="e-1"), entity("Tarvikstan", schema="Organization", key="e-2")
    assert words("В Тарвикстане тихо.", "ru", *twins) == []
    assert words("В Тарвикстане тихо.", "ru", twins[0]) == ["Тарвикстане"]


def test_the_last_word_of_two_persons_is_nobodys():
    other = entity("Mara Varnitsky")
    text = "Олег Варницкий и Мара Варницкий ушли. Варницкий устал."
    assert words(text, "ru", OLEG, other) == ["Олег Варницкий", "Мара Варницкий"]


def test_the_last_word_of_an_organisation_does_not_count_alone():
    radio = entity("Radio Varnitsky", schema="Organization")
    assert words("Радио Варницкий молчит. Варницкий устал.", "ru", radio) == ["Радио Варницкий"]


def test_small_letters_are_no_name_where_the_script_has_capitals():
    assert words("тарвикстан и олег варницкий", "ru", OLEG, TARVIK) == []
    assert words("олег Варницкий", "ru", OLEG) == []


def test_an_unknown_middle_part_needs_a_capital_and_a_person():
    assert words("Олег Петрович Варницкий", "ru", OLEG) == ["Олег Петрович Варницкий"]
    assert words("Олег завтра Варницкий", "ru", OLEG) == []
    assert words("Олег Петрович, Варницкий", "ru", OLEG) == []
    firm = entity("Oleg Varnitsky", schema="Organization")
    assert words("Олег Петрович Варницкий", "ru", firm) == []


def test_a_person_of_three_parts_may_go_without_the_middle_one():
    three = entity("Oleg Tamsel Varnitsky")
    assert words("Пришёл Олег Варницкий.", "ru", three) == ["Олег Варницкий"]
    firm = entity("Oleg Tamsel Varnitsky", schema="Organization")
    assert words("Пришёл Олег Варницкий.", "ru", firm) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [("في تارفيكستان هدوء", ["تارفيكستان"]), ("بتارفيكستان هدوء", ["تارفيكستان"]), ("التارفيكستان", [])],
)
def test_arabic_writes_small_words_onto_a_name(text, expected):
    assert words(text, "ar", TARVIK) == expected


def test_small_words_are_cut_from_the_first_part_of_a_name_only():
    assert words("قالت وأوليغ فارنيتسكي", "ar", OLEG) == ["أوليغ فارنيتسكي"]
    assert words("قالت أوليغ وفارنيتسكي", "ar", OLEG) == []


def test_a_name_of_few_consonants_alone_is_chance_where_no_capitals_mark_it():
    short = entity("Tarika", schema="Place")
    assert words("في تاريكا", "ar", short) == []


def test_a_listed_name_that_is_a_common_word_is_left_where_no_capitals_mark_it():
    mali = entity("Mali", schema="Country")
    assert words("في مالي", "ar", mali) == []
    assert words("В Мали тихо.", "ru", mali) == ["Мали"]


def test_a_latin_text_is_not_looked_at():
    assert hits(document("Oleg Varnitsky", "en"), wanted([OLEG])) == []

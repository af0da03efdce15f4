import pytest

from sayso.stages.entities.terms import level_ending, terms


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("Ministry of Health", "en"), ("Gesundheitsministerium", "de")),
        (("Ministry of Health", "en"), ("وزارة الصحة", "ar")),
        (("Ministry of Health", "en"), ("Министерство здравоохранения", "ru")),
        (("Mill Square", "en"), ("place du Moulin", "fr")),
        (("Red Crescent", "en"), ("Roter Halbmond", "de")),
        (("Ministry of Foreign Affairs", "en"), ("Foreign Ministry", "en")),
        (("Orlo Strip", "en"), ("Orlostreifen", "de")),
        (("Norwegian Army", "en"), ("norwegische Armee", "de")),
    ],
)
def test_names_with_the_same_words_have_the_same_terms(one, other):
    assert terms(*one) == terms(*other)


def test_names_of_countries_become_codes_and_the_rest_stays_a_name():
    found = terms("Norwegian Bank of Zhelova", "en")
    assert (found.codes, found.meanings, found.names) == (("NO",), ("bank",), ("zhelova",))


def test_a_word_of_the_language_comes_before_a_country_of_another():
    assert terms("Varna Este", "es").meanings == ("east",)


def test_plain_names_are_plain():
    assert terms("Zhelova Varn", "en").is_plain
    assert terms("Free Movement", "en").without("movement").meanings == ("free",)


def test_endings_of_lands_are_levelled():
    assert level_ending("orlowenien", "de") == level_ending("orlowenia", "en") == "orlowenia"
    assert level_ending("wien", "de") == "wien"

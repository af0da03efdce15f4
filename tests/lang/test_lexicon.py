import pytest

from sayso.lang.lexicon import country_codes, lexicon, people_codes


def test_countries_are_known_in_their_language():
    assert lexicon("en").countries["Germany"] == "DE"
    assert lexicon("de").countries["Deutschland"] == "DE"
    assert "Allemagne" in lexicon("und").countries


def test_codes_span_languages_and_leave_out_the_ambiguous():
    assert country_codes()["vereinigte staaten"] == country_codes()["united states"] == "US"
    assert country_codes()["england"] != country_codes()["united kingdom"]


def test_peoples_are_known():
    assert people_codes()["Norwegians"] == people_codes()["Norweger"] == "NO"


@pytest.mark.parametrize("word", ["haus", "häusern", "regierung", "raketenangriff", "wasserwerke", "vizechefs"])
def test_german_nouns_their_forms_and_compounds_are_nouns(word):
    assert lexicon("de").is_noun(word)


@pytest.mark.parametrize("word", ["xembra", "zhelova", "oslo", "norwegen"])
def test_names_are_no_nouns(word):
    assert not lexicon("de").is_noun(word)


def test_a_language_without_lists_has_no_nouns_and_keeps_the_rest():
    lex = lexicon("und")
    assert not lex.is_noun("house")
    assert "Oslo" in lex.cities

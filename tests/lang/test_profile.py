import pytest

from sayso.errors import UsageError
from sayso.lang import calendar_words, codes, furniture_words, profile, profiles
from sayso.lang.profile import LanguageProfile, build
from sayso.lang.quotes import QuoteWords


def test_every_language_has_every_key():
    assert {"de", "en", "es", "und"} <= set(codes())
    assert [made.code for made in profiles()] == list(codes())


def test_regions_are_served_by_their_language_and_unknown_ones_by_none_in_particular():
    assert profile("de-AT") is profile("de")
    assert profile("tlh").code == profile(None).code == "und"


def test_a_wrong_key_is_named():
    with pytest.raises(UsageError, match=r"xx\.toml: missing keys .*'code'.*unknown keys \['colour'\]"):
        build(LanguageProfile, {"colour": "red"}, "xx.toml")


def test_a_wrong_value_is_named():
    table = {name: [1] for name in QuoteWords.__dataclass_fields__}
    with pytest.raises(UsageError, match=r"xx\.toml: "):
        build(QuoteWords, table, "xx.toml")


def test_one_table_of_all_languages_is_what_their_profiles_hold():
    assert furniture_words() == tuple(held.furniture for held in profiles())
    kinds = [held.time.words.get(kind, {}) for held in profiles() for kind in ("weekday", "month")]
    assert calendar_words() == tuple(form for forms in kinds for same in forms.values() for form in same)


def test_endings_of_nouns_with_capitals_are_only_where_nouns_have_them():
    for held in profiles():
        names = held.names
        endings = (names.adjective_cases, names.origin_endings, names.hyphened_endings, names.noun_cases, names.joints)
        assert all(map(bool, endings)) == any(map(bool, endings)) == names.nouns_are_capitalised, held.code
        assert bool(names.bare_genitive) == names.nouns_are_capitalised

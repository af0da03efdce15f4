import re

import pytest

from sayso.lang.cameo import cameo, no_country, with_verbs
from sayso.lang.lexicon import capital_codes, country_codes
from sayso.lang.profile import profile
from sayso.model.event import EventType


@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("germany", "DEU"),
        ("deutschland", "DEU"),
        ("german", "DEU"),
        ("poles", "POL"),
        ("warsaw", "POL"),
        ("united nations", "IGOUNO"),
        ("kosovo", "KSV"),
        ("chicago", "USA"),
        ("alaska", "USA"),
    ],
)
def test_names_of_countries_seats_and_organisations(word, code):
    assert cameo().names[word] == code


def test_holders_of_offices_of_state_stand_for_their_government():
    holders = {name: code for name, code in cameo().names.items() if code.endswith("GOV") and " " in name}
    assert holders["barack obama"] == "USAGOV"
    assert all(re.fullmatch(r"[A-Z]{3}GOV", code) for code in holders.values())


def test_codes_are_well_formed():
    codes = cameo()
    assert all(re.fullmatch(r"([A-Z]{3})+", code) for code in {*codes.names.values(), *codes.roles.values()})
    for table in (codes.codes, codes.planned, codes.refused):
        assert all(re.fullmatch(r"\d{3,4}", code) for code in table.values())
        assert {key.partition("/")[0] for key in table} <= set(EventType.__args__)


def test_every_type_but_other_has_a_code():
    assert set(EventType.__args__) - {"OTHER"} <= set(cameo().codes)


def test_verbs_are_of_known_types_and_for_english_only():
    assert {key.partition("/")[0] for key in cameo().verbs} <= set(EventType.__args__)
    assert with_verbs("de", profile("de").events) is profile("de").events
    words = with_verbs("en-GB", profile("en").events)
    assert set(cameo().verbs["SUPPORT"]) < set(words.verbs["SUPPORT"])
    assert words is with_verbs("en-GB", profile("en").events)


def test_a_word_of_two_countries_of_like_size_is_left_out():
    assert "valencia" not in cameo().names or cameo().names["valencia"] == "ESP"
    assert "georgia" in cameo().names


def test_codes_of_countries_are_those_of_the_lists():
    """Each ISO code (alpha-2) of the shipped list of countries has its alpha-3; and each seat of government is in its country."""
    shown = {
        code
        for code in country_codes().values()
        if len(code) == 2 and code not in {"AC", "TA", "IC", "EA", "CP", "DG", "CQ"}
    }
    codes = cameo()
    missing = {
        code
        for code in shown
        if not any(codes.names.get(form.lower()) for form, own in country_codes().items() if own == code)
    }
    assert missing == set()
    assert {form for form, code in capital_codes().items() if _country_of(form) not in {None, _alpha3(code)}} == set()


def _country_of(form):
    code = cameo().names.get(form.lower())
    return None if code is None else code[:3]


def _alpha3(code):
    forms = (form for form, own in country_codes().items() if own == code)
    return next(found for form in forms if (found := _country_of(form)) is not None)


def test_words_that_are_no_country():
    assert no_country("Cause")
    assert no_country("Milan")
    assert not no_country("Merania")


def test_gifts_are_made_of_verbs_and_things():
    assert any(line.endswith("|tents") for line in cameo().verbs["AID/humanitarian"])
    assert "receive money from" in cameo().taken
    assert "give money" not in cameo().taken


def test_words_for_roles_are_words_for_people():
    words = with_verbs("en", profile("en").events)
    assert "bankers" in {word for listed in words.people.values() for word in listed}


def test_peoples_and_religions_have_codes_of_their_own():
    assert cameo().groups["kurdish"] == "KUR"
    assert all(re.fullmatch(r"([A-Z]{3})+", code) for code in cameo().groups.values())
    assert not set(cameo().groups) & set(cameo().roles)

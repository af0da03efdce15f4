import re

import pytest

from sayso.lang.cameo import cameo, with_verbs
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

"""What a word means by what it is done to and what the text is about."""

import pytest


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The minister dismissed the general in June.", ("SANCTION", "expel")),
        ("The minister dismissed the claims in June.", ("REJECT", None)),
    ],
)
def test_somebody_is_dismissed_from_office(told, text, wanted):
    assert [one[1:3] for one in told(text)] == [wanted]


def test_a_court_convicts_somebody(told):
    found = told("Ein Gericht in Orlo hat den Bürgermeister verurteilt.", "de")
    assert [one[1:3] for one in found] == [("SANCTION", "convict")]


CAMPAIGN = "Republicans and Democrats met voters before the debate. The candidate of the party leads the polls. "


def test_attacks_of_a_campaign_are_words(told):
    found = told(CAMPAIGN + "Jonas Velk attacked Mira Kolb in a tweet.")
    assert ("attacked", "DISAPPROVE") in [one[:2] for one in found]
    assert "ASSAULT" not in [one[1] for one in found]


def test_arms_in_a_campaign_are_arms(told):
    found = told(CAMPAIGN + "A gunman attacked the candidate with a rifle.")
    assert "ASSAULT" in [one[1] for one in found]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Workers at the Orlo port began a strike on Monday.", ("PROTEST", "strike-lim")),
        ("Two aid workers were killed in an Orlo strike.", ("ASSAULT", None)),
        ("Police blocked the street.", ("COERCE", "restrict")),
        ("Farmers blocked the street.", ("PROTEST", "obstruct")),
        ("The navy captured 23 pirates.", ("COERCE", "arrest")),
        ("Rioters overturned cars.", ("ASSAULT", "destroy")),
    ],
)
def test_who_does_it_to_whom_shows_what_it_is(told, text, wanted):
    assert [one[1:3] for one in told(text)] == [wanted]

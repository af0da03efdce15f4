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


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("A strike at the Tarvel mine entered its third week.", ("PROTEST", "strike-lim")),
        ("Strikes at two refineries in Talvia cut output by half.", ("PROTEST", "strike-lim")),
        ("A strike at the mine killed 14 guards.", ("ASSAULT", "explosives")),
        ("Army strikes at the refinery killed nobody.", ("ASSAULT", None)),
        ("The rebels handed over 12 prisoners to the army.", ("RETREAT", "release")),
        ("The army handed over the town to the police.", ("RETREAT", "withdraw")),
        ("The spy was condemned to death.", ("SANCTION", "convict")),
        ("The minister was condemned by the union.", ("DISAPPROVE", None)),
        ("A court acquitted the former minister of fraud.", ("OTHER", "acquit")),
    ],
)
def test_what_else_the_same_word_means(told, text, wanted):
    assert [one[1:3] for one in told(text)] == [wanted]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Das Landgericht verurteilte den Wirt zu neun Jahren Haft.", ("SANCTION", "convict")),
        ("Der Wirt wurde zu einer Geldstrafe verurteilt.", ("SANCTION", "convict")),
        ("Die Partei verurteilte den Bürgermeister scharf.", ("DISAPPROVE", None)),
        ("Das Gericht sprach den Wirt frei.", ("OTHER", "acquit")),
        ("Die Rebellen übergaben zwölf Gefangene an das Rote Kreuz.", ("RETREAT", "release")),
    ],
)
def test_courts_and_captives_in_german(told, text, wanted):
    assert [one[1:3] for one in told(text, "de")] == [wanted]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("L'ancien maire a été condamné à neuf ans de prison.", ["SANCTION"]),
        ("La ministre a condamné l'attaque.", ["DISAPPROVE", "ASSAULT"]),
    ],
)
def test_who_condemns_in_french(told, text, wanted):
    assert [one[1] for one in told(text, "fr")] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Mira Kolb attacked Jonas Velk on Monday.", ("DISAPPROVE", None)),
        ("Mira Kolb attacked the plan.", ("DISAPPROVE", None)),
        ("Mira Kolb attacked Jonas Velk with a knife.", ("ASSAULT", "primitive")),
        ("The rebels attacked Jonas Velk.", ("ASSAULT", None)),
    ],
)
def test_whom_news_names_on_both_sides_fights_with_words(told, text, wanted):
    assert [one[1:3] for one in told(text)] == [wanted]


def test_who_protests_behind_his_words_marches_nowhere(told):
    assert [one[1] for one in told("„Wir sind spät dran“, protestierte Mira Kolb.", "de")] == ["DISAPPROVE"]


def test_an_officer_convicted_of_fraud_in_a_relative_clause(told):
    found = told("Der Major, der wegen Betrugs verurteilt worden war, schwieg.", "de")
    assert [one[1:3] for one in found] == [("SANCTION", "convict")]


def test_who_is_only_a_pronoun_is_convicted_too(told):
    assert [one[1:3] for one in told("Im Mai wurde er verurteilt.", "de")] == [("SANCTION", "convict")]


@pytest.mark.parametrize(
    ("text", "kind", "language"),
    [
        ("Minister Anna Velk came under fire over her trip.", "DISAPPROVE", "en"),
        ("The village came under fire.", "ASSAULT", "en"),
        ("Velk protested that the plan was late.", "DISAPPROVE", "en"),
        ("Er protestierte, dass zu viele Menschen kamen.", "DISAPPROVE", "de"),
        ("Der Aufmarsch von 300 Anwohnern begann am Abend.", "PROTEST", "de"),
    ],
)
def test_words_and_marches(told, text, kind, language):
    assert [one[1] for one in told(text, language)] == [kind]

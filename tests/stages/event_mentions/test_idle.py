"""Ways of speaking in which words for happenings tell of none."""

import pytest


def types(told, text, language="en"):
    return [one[1] for one in told(text, language)]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The minister blamed the weather for the delays.", "en"),
        ("The inspectors can look but cannot order.", "en"),
        ("Sirens failed to warn the population.", "en"),
        ("The envoy declined to comment.", "en"),
        ("The union fought for higher wages.", "en"),
        ("Anna Velk has to make ends meet.", "en"),
        ("The mayor spoke at a press conference.", "en"),
        ("She showed the death certificate at the counter.", "en"),
        ("Der Orlo-Damm hatte am Dienstag nachgegeben.", "de"),
    ],
)
def test_nothing_is_told(told, text, language):
    assert [kind for kind in types(told, text, language) if kind != "OTHER"] == []


@pytest.mark.parametrize(
    "text", ["Kessia warned Talvia that it would respond.", "The general warned the rebels of consequences."]
)
def test_warnings_of_ones_own_deed_threaten(told, text):
    assert types(told, text) == ["THREATEN"]


def test_a_demand_with_its_object_is_one(told):
    assert types(told, "The minister ordered an inquiry.")[0] == "DEMAND"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Pirate attacks have increased.", "en"),
        ("Scientists investigated the star.", "en"),
        ("She kept her dignity in the face of censorship.", "en"),
        ("Die Angriffe haben zugenommen.", "de"),
        ("Er zündete sich eine Zigarette an.", "de"),
    ],
)
def test_kinds_research_and_what_lasts_tell_of_nothing(told, text, language):
    assert told(text, language) == []


def test_a_kind_of_deed_is_none(told):
    assert told("Bomb attacks are common on this coast.") == []
    assert told("The attacks on the port were reported on Monday.") != []


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Jo Velk helped convince miners that the pit should stay open.", "en"),
        ("They recognised that the pier was too short.", "en"),
        ("The writers contributed to this guide.", "en"),
        ("Der Verein finanziert sich aus Spenden.", "de"),
        ("Die Zahl der Luftangriffe habe abgenommen.", "de"),
        ("The book warns of droughts and other disasters.", "en"),
    ],
)
def test_words_that_give_and_tell_nothing(told, text, language):
    assert told(text, language) == []


def test_donors_help_people(told):
    assert [one[1] for one in told("Donors helped 300 families in Orlo.")] == ["AID"]


def test_what_looms_is_threatened_by_nobody(told):
    assert told("Ihnen drohen Strafen.", "de") == []
    assert "THREATEN" in [one[1] for one in told("Die Rebellen drohten der Stadt mit Angriffen.", "de")]

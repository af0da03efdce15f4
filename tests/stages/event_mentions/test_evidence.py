"""What tells of nothing, though its words could."""

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "The company met its goal.",
        "Rovers beat Karvash 3-1 and met the champions in the final.",
        "Shares hit a new high as investors attacked the bonds of the retailer.",
        "Showers will hit the coast as winds strike in the afternoon, forecasters said.",
        "The film won a medal at the festival.",
    ],
)
def test_other_fields_tell_nothing(told, text):
    assert [one for one in told(text) if one[1] != "OTHER"] == []


def test_the_deed_is_taken_up_by_its_article(told):
    found = [one[:2] for one in told("Rebels shot two soldiers. The attack lasted an hour.")]
    assert found == [("shot", "ASSAULT"), ("attack", "ASSAULT")]


def test_an_attack_without_anyone_is_nothing(told):
    assert told("Attack is his word for it.") == []


def test_what_somebody_is_investigated_for_is_no_recipient(told):
    [one] = told("Die Polizei ermittelt gegen drei Beamte wegen Betrugs.", "de")
    assert one[4] == {"actor": ["Die Polizei"], "recipient": ["drei Beamte"]}


def test_who_beats_whom_in_a_contest_hurts_nobody(told):
    assert told("Gary Velk beat Mira Kolb in the final.") == []
    assert [one[1] for one in told("Police beat Mira Kolb in the street.")] == ["ASSAULT"]


def test_what_somebody_is_accused_of_is_no_recipient(told):
    [one] = told("An MP was accused of terrorism.")
    assert one[4] == {"recipient": ["An MP"]}

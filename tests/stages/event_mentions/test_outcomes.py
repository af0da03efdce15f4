"""What a happening led to, and what nobody did."""

import pytest


def kinds(told, text):
    return [(one[0], one[1], one[2]) for one in told(text)]


def test_the_dead_of_an_attack_belong_to_it(told):
    (one,) = told("The rebels attacked the village, killing four soldiers.")
    assert one[0] == "attacked"
    assert one[4]["recipient"] == ["the village", "four soldiers"]


def test_the_dead_of_a_quake_are_no_assault(told):
    assert kinds(told, "The earthquake killed eight people. Twelve others were injured.") == [
        ("earthquake", "OTHER", "natural-disaster"),
        ("injured", "OTHER", "injury"),
    ]


def test_a_boiler_that_explodes_is_an_accident(told):
    assert kinds(told, "A boiler exploded in the factory.") == [("exploded", "OTHER", "accident")]


def test_a_bomb_that_explodes_is_none(told):
    assert kinds(told, "A bomb exploded near the factory.") == [("exploded", "ASSAULT", "explosives")]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The water killed twelve people.", "en"),
        ("Twelve people were killed when a bus left the road.", "en"),
        ("Durch die Flut wurden zwölf Menschen getötet.", "de"),
    ],
)
def test_who_dies_by_nobodys_hand_is_dead(told, text, language):
    assert ("OTHER", "death") in [one[1:3] for one in told(text, language)]
    assert "ASSAULT" not in [one[1] for one in told(text, language)]


def test_violence_before_makes_the_dead_its_own(told):
    found = told("Rebels shelled the town. Twelve people were killed.")
    assert [one[1] for one in found] == ["ASSAULT", "ASSAULT"]


def test_mere_states_are_no_assaults(told):
    assert told("The injured people slept in the besieged town.") == []


def test_traffic_hits_people_without_force(told):
    found = told("She was struck by a grey car.")
    assert [(one[1:3], one[4]) for one in found] == [(("OTHER", "accident"), {"recipient": ["She"]})]


def test_a_disaster_has_the_place_that_it_strikes(told):
    assert told("Ein Erdbeben hat Großbritannien erschüttert.", "de")[0][4] == {"place": ["Großbritannien"]}


def test_what_kind_of_catastrophe_the_text_says(told):
    found = told("Das Erdbeben zerstörte viele Häuser. Die Katastrophe traf Orlo schwer.", "de")
    assert {one[2] for one in found} == {"natural-disaster"}

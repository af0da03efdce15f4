"""The time expression that dates a telling."""

import pytest

from .conftest import read


def times(text, language="en"):
    """Each trigger with whether it has a time."""
    return {one.trigger.of(text): one.timex is not None for one in read(text, language)}


def test_a_time_behind_since_dates_the_other_happening():
    found = times("The army has bombed the town since the rebels' attack on 7 October.")
    assert found == {"bombed": False, "attack": True}


def test_german_time_behind_seit():
    found = times("Die Rebellen haben seit ihrem Angriff am 7. Oktober Raketen auf Orlo abgefeuert.", "de")
    assert found["Angriff"]
    assert not found["abgefeuert"]


def test_a_time_in_the_response():
    found = times("The bombardment of Orlo came in response to an Oct. 7 attack by the rebels.")
    assert found == {"bombardment": False, "attack": True}


def test_the_day_that_a_rally_is_planned_for():
    assert times("Für kommenden Samstag hat die Bewegung eine Kundgebung angemeldet.", "de") == {"Kundgebung": True}


@pytest.mark.parametrize("text", ["Prices rose in March.", "The fair opens in March."])
def test_a_month_is_no_march(text):
    assert times(text) == {}

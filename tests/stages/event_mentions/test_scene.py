"""The day and the place of the sentence before."""

from hypothesis import given
from hypothesis import strategies as st

from sayso.lang import profile
from sayso.stages.event_mentions.lexicon import lexicon
from sayso.stages.event_mentions.scene import Telling, in_scene
from tests.stages.event_mentions.conftest import read


def days(text, language="en"):
    return {one.trigger.of(text): one.timex for one in read(text, language)}


def test_a_scene_goes_on():
    found = days("The miners marched in Norway on Saturday. Police arrested 26 of them.")
    assert found["arrested"] == found["marched"] is not None


def test_its_place_goes_on(told):
    made = told("The miners marched in Norway on Saturday. Police arrested 26 of them.")
    assert made[-1][4]["place"] == ["Norway"]


def test_a_day_of_ones_own_stays():
    found = days("The miners marched on Saturday. Police arrested 26 of them on Monday.")
    assert found["arrested"] != found["marched"]


def test_the_perfect_and_the_present_leave_the_day_open():
    text = "The miners marched on Saturday. Police have arrested 26 of them."
    assert days(text)["arrested"] is None


def test_the_day_of_a_speech_is_not_that_of_a_deed():
    text = "The minister said on Friday that the dam was safe. Police arrested four miners."
    assert days(text)["arrested"] is None


def test_words_behind_words_are_of_their_day():
    text = "The minister, who had met the miners, said on Friday that the dam was safe. He rejected the demand."
    assert days(text)["rejected"] is not None


def test_words_of_who_was_named_before_are_of_that_day():
    text = "Minister Anna Velk, who had met the miners, said on Friday that the dam was safe. Velk rejected the demand."
    assert days(text)["rejected"] is not None


def test_german():
    text = "Die Bergleute demonstrierten am Samstag in Norwegen. Die Polizei nahm 26 von ihnen fest."
    found = [one.timex for one in read(text, "de")]
    assert found[0] == found[-1] is not None


@given(st.sampled_from(["en", "de", "fr"]))
def test_no_scene_gives_no_record(language):
    assert list(in_scene([], Telling(lexicon(profile(language).events), frozenset(), {}))) == []


def test_the_day_of_a_rally_to_come_is_not_that_of_words_about_it():
    text = "Für Samstag hat der Verein eine Kundgebung angemeldet. Sollte der Rat nicht antworten, werde man den Hafen besetzen, drohte er."
    assert [one.timex for one in read(text, "de") if one.type == "THREATEN"] == [None]

"""Which words of a sentence tell of a happening."""

import pytest


def words(told, text, language="en"):
    return [one[0] for one in told(text, language)]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("She was a bright and promising student.", "en"),
        ("He was taken to hospital in cardiac arrest.", "en"),
        ("He entered a guilty plea.", "en"),
        ("The star-struck crowd left.", "en"),
        ("Der Bundestagswahlkampf war lang.", "de"),
    ],
)
def test_words_that_describe_or_mean_something_else(told, text, language):
    assert words(told, text, language) == []


def test_who_is_armed_is_given_nothing(told):
    assert [one[1] for one in told("Gunmen armed with rifles attacked the town.")] == ["ASSAULT"]


def test_the_sense_with_most_words_comes_first(told):
    assert words(told, "The rebels opened fire on the bus.") == ["opened fire"]


def test_what_is_called_off_is_told_twice(told):
    found = {(one[1], one[3]) for one in told("The premier called off the meeting with the envoys.")}
    assert found == {("SANCTION", "actual"), ("CONSULT", "denied")}


@pytest.mark.parametrize(
    "words_of_claim", ["Zu dem Anschlag bekannte sich die Gruppe Veld.", "Die Gruppe Veld bekannte sich zu der Tat."]
)
def test_claims(told, words_of_claim):
    assert ("OTHER", "claim") in {(one[1], one[2]) for one in told(words_of_claim, "de")}


@pytest.mark.parametrize(
    "text",
    [
        "The march-in rule was changed.",
        "The agency called the race for the senator.",
        "Let's go home.",
        "She is taking over as chairwoman.",
    ],
)
def test_other_words(told, text):
    assert told(text) == []

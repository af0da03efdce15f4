"""Who stands in which slot of a verb."""

import pytest


def roles(told, text, kind, language="en"):
    return next(one[4] for one in told(text, language) if one[1] == kind)


@pytest.mark.parametrize(
    ("text", "kind", "whom"),
    [
        ("Man charged with theft in Orlo.", "COERCE", "Man"),
        ("Both were found dead, with Mr Okun arrested shortly afterwards.", "COERCE", "Mr Okun"),
        ("Two aides were detained and the mayor was arrested.", "COERCE", "Two aides"),
    ],
)
def test_a_participle_without_object_is_a_passive(told, text, kind, whom):
    assert roles(told, text, kind) == {"recipient": [whom], **_placed(text)}


def _placed(text):
    return {"place": ["Orlo"]} if "in Orlo" in text else {}


def test_a_participle_with_an_object_is_none(told):
    assert roles(told, "Police arrested two men.", "COERCE") == {"actor": ["Police"], "recipient": ["two men"]}


@pytest.mark.parametrize(
    ("text", "kind", "who"),
    [
        ("The jury convicted a gang member of murdering the clerk.", "ASSAULT", ["a gang member"]),
        ("They called him a coward and urged him to resign.", "RETREAT", ["him"]),
        ("People have been calling for the prime minister to quit.", "RETREAT", ["the prime minister"]),
        ("The rebels vowed to attack the town.", "ASSAULT", ["The rebels"]),
    ],
)
def test_whose_deed_an_infinitive_tells_of(told, text, kind, who):
    assert roles(told, text, kind)["actor"] == who


def test_a_day_is_no_object(told):
    found = roles(told, "Two officers were hurt after a bomb exploded late Friday at a bank.", "ASSAULT")
    assert not any("Friday" in words for held in found.values() for words in held)


def test_whom_a_video_shows_acts(told):
    [one] = told("Videos showed officer Jo Velk shooting Mira Kolb.")
    assert one[4] == {"actor": ["officer Jo Velk"], "recipient": ["Mira Kolb"]}

"""Who is in which role of a verb."""

import pytest

from tests.stages.event_mentions.conftest import roles_of


@pytest.mark.parametrize(
    ("text", "trigger", "roles"),
    [
        ("The rebels released four hostages.", "released", {"actor": ["The rebels"], "recipient": ["four hostages"]}),
        ("Four hostages were released.", "released", {"recipient": ["Four hostages"]}),
        ("The army urged the rebels to leave the town.", "urged", {"actor": ["The army"], "recipient": ["the rebels"]}),
        ("The envoy called on the army to withdraw.", "withdraw", {"actor": ["the army"]}),
        ("The soldiers and the rebels clashed.", "clashed", {"participant": ["The soldiers", "the rebels"]}),
        ("Police detained at least 26 people after a part of the march refused to go.", "detained", {"actor": ["Police"], "recipient": ["26 people"]}),
    ],
)  # fmt: skip
def test_roles(told, text, trigger, roles):
    assert roles_of(told, text, trigger) == roles


@pytest.mark.parametrize(
    ("text", "trigger", "role", "words"),
    [
        ("The ambassador refused to meet the delegation.", "refused", "recipient", "the delegation"),
        ("She said the council had given the guards a licence to kill.", "kill", "actor", "the guards"),
    ],
)
def test_roles_beyond_the_phrase(told, text, trigger, role, words):
    assert roles_of(told, text, trigger)[role] == [words]


def test_names_behind_with_take_part_whatever_their_titles(told):
    text = "Prime Minister Ada Venn met with Karvash leader Ola Brandt and with Per Ekdahl, head of the Free Front."
    roles = roles_of(told, text, "met")
    assert [any(name in words for words in roles["participant"]) for name in ("Venn", "Brandt", "Ekdahl")] == [True] * 3


def test_envoys_behind_a_report_meet(told):
    text = "According to a report by Orlo Radio, two envoys from Talvia met with members of the Kornfront last month."
    assert len(roles_of(told, text, "met")["participant"]) == 2


def test_air_strikes_that_destroy_are_by_the_subject(told):
    [one] = told("Die Armee hat Stellungen in Syrien mit Luftangriffen zerstört.", "de")
    assert one[4]["actor"] == ["Die Armee"]

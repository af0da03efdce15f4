"""What phrases with prepositions bring."""

import pytest

from tests.stages.event_mentions.conftest import roles_of


@pytest.mark.parametrize(
    ("text", "trigger", "roles"),
    [
        ("The village was shelled by the rebels.", "shelled", {"actor": ["the rebels"], "recipient": ["The village"]}),
        ("An attack on the port by rebels was reported.", "attack", {"actor": ["rebels"], "recipient": ["the port"]}),
        ("Hundreds of farmers marched by the river.", "marched", {"actor": ["Hundreds of farmers"]}),
        ("The premier met the envoy in Berlin.", "met", {"participant": ["The premier", "the envoy in Berlin"], "place": ["Berlin"]}),
        ("The union's criticism of the mayor grew louder.", "criticism", {"actor": ["The union"], "recipient": ["the mayor"]}),
    ],
)  # fmt: skip
def test_what_a_preposition_brings(told, text, trigger, roles):
    assert roles_of(told, text, trigger) == roles


def test_part_of_the_subject_is_no_agent(told):
    roles = roles_of(told, "Viele von ihnen wurden von Rebellen erschossen.", "erschossen", "de")
    assert roles["actor"] == ["Rebellen"]


def test_the_tour_of_a_house_is_there(told):
    assert roles_of(told, "The press made a tour of the new hotel.", "tour")["place"] == ["the new hotel"]
    assert roles_of(told, "The visit of the president was short.", "visit") == {"actor": ["the president"]}

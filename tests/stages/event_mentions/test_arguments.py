"""Each phrase in one role, and what fills none."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.stages.event_mentions.conftest import read, roles_of

WORDS = (
    "The",
    "army",
    "rebels",
    "attack",
    "attacked",
    "on",
    "by",
    "police",
    "and",
    "Orlo",
    "in",
    "met",
    "of",
    ",",
    "killing",
    "who",
    "Monday",
)


@pytest.mark.parametrize(
    ("text", "trigger", "roles"),
    [
        ("The army attacked the rebels on Saturday.", "attacked", {"actor": ["The army"], "recipient": ["the rebels"]}),
        ("Riot police were deployed.", "police were deployed", {"recipient": ["Riot police"]}),
        ("ORLO, Jan. 5 (Seapress) - Police arrested four men.", "arrested", {"actor": ["Police"], "recipient": ["four men"]}),
        ("Police arrested Jo Ek, 37, in the port.", "arrested", {"actor": ["Police"], "recipient": ["Jo Ek"], "place": ["the port"]}),
    ],
)  # fmt: skip
def test_what_fills_no_role(told, text, trigger, roles):
    assert roles_of(told, text, trigger) == roles


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=12).map(" ".join))
def test_nobody_fills_one_role_twice_with_the_same_words(text):
    for one in read(text):
        placed = [(filler.role, filler.start, filler.end) for filler in one.fillers]
        assert len(placed) == len(set(placed))
        assert all(one.start <= start < end <= one.end for _, start, end in placed)

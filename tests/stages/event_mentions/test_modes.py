"""How a happening was done, by the words beside it."""

import pytest


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("Warplanes destroyed the village.", "aerial"),
        ("Rebels destroyed the village.", "destroy"),
        ("A suicide bomber attacked the market.", "suicide-attack"),
        ("Rebels attacked the town with rockets.", "heavy-weapons"),
        ("Rebels attacked the town.", None),
    ],
)
def test_tools_and_actors_show_the_mode(told, text, mode):
    assert told(text)[0][1:3] == ("ASSAULT", mode)

"""What nobody in particular does, or what is done to a thing that only somebody can suffer."""

import pytest


def types(told, text, language="en"):
    return [one[1] for one in told(text, language)]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("You can visit the harbour museum in Orlo.", "en"),
        ("We met the owner and supported his plan.", "en"),
        ("The new phone was released in two colours.", "en"),
        ("Pay a visit to the harbour.", "en"),
        ("The snow came down like an avalanche.", "en"),
        ("Hier erfahren Sie, wie Sie den Käfer bekämpfen.", "de"),
    ],
)
def test_nothing_is_told(told, text, language):
    assert types(told, text, language) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("“We met the owner,” said Anna Velk.", "CONSULT"),
        ("US troops attacked the town.", "ASSAULT"),
        ("The rebels released four hostages.", "RETREAT"),
        ("The army detained 26 of them.", "COERCE"),
        ("An avalanche hit the town.", "OTHER"),
    ],
)
def test_somebody_does_it(told, text, kind):
    assert kind in types(told, text)

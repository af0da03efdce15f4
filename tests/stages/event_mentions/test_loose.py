"""Figures of speech, words in quotation marks of their own, and happenings of nobody."""

import pytest


def kinds(told, text, language="en"):
    return [(one[1], one[2]) for one in told(text, language)]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("She will turn to the general election.", "en"),
        ("The clinic asks for three separate appointments.", "en"),
        ("Anna Velk spent two weeks torturing herself over the plan.", "en"),
        ("The party is considering abandoning Jonas Ek as its man.", "en"),
        ("The new plan is a global shipwreck.", "en"),
        ("Mira Velk received the Orlo Prize for her books.", "en"),
        ("Eight years after the release of “Quiet Harbour” she wrote again.", "en"),
        ("Der Verband sieht das als „Kapitulation“ vor den Händlern.", "de"),
        ("Die Partei hatte zu dem Treffen in Orlo mobilisiert.", "de"),
        ("Bislang sind 36 Todesopfer zu beklagen.", "de"),
    ],
)
def test_nothing_happened(told, text, language):
    kept = [one for one in kinds(told, text, language) if one[0] != "CONSULT"]
    assert kept == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The election in Talvia was held on Sunday.", ("OTHER", "election")),
        ("The party's nomination of Jonas Ek came late.", ("OTHER", "appoint")),
        ("The guards tortured the prisoner.", ("ASSAULT", "torture")),
        ("The army abandoned the town of Orlo.", ("RETREAT", "withdraw")),
        ("It was the third accident in Orlo.", ("OTHER", "accident")),
        ("Talvia mobilised its troops.", ("MOBILIZE", None)),
    ],
)
def test_it_happened(told, text, kind):
    assert kind in kinds(told, text)

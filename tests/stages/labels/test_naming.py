import pytest

from sayso.stages.labels.naming import naming
from tests.stages.labels.scenes import first, words


def told(text, language="en"):
    phrase, seen = first(text, language)
    found = naming(phrase, seen)
    if found is None:
        return None
    bearer = found.bearer.mention.name if found.bearer else None
    return words(seen, found.source), words(seen, found.cue), bearer


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mara Voss called Xembra a terrorist group.", ("Mara Voss", "called", "Xembra")),
        ("Velland describes Xembra as a terrorist group.", ("Velland", "describes", "Xembra")),
        ("Mara Voss spoke of terrorists.", ("Mara Voss", "spoke of", None)),
        ("The terrorist group Xembra left.", None),
    ],
)
def test_who_uses_the_word_and_for_whom(text, expected):
    assert told(text) == expected


def test_what_is_denied_is_marked():
    phrase, seen = first("Mara Voss did not call Xembra a terrorist group.")
    found = naming(phrase, seen)
    assert found is not None
    assert found.denied


def test_in_the_passive_by_brings_who_says_so():
    source, _, bearer = told("Xembra, branded a terrorist group by Velland, left.")
    assert (source, bearer) == ("Velland", "Xembra")


def test_german():
    source, _, bearer = told("Velland bezeichnet die Xembra als Terrorgruppe.", "de")
    assert (source, bearer) == ("Velland", "Xembra")

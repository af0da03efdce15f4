import pytest

from sayso.stages.labels.bearers import bearers
from tests.stages.labels.scenes import first


def names(text, language="en"):
    return [one.mention.name for one in bearers(*first(text, language))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The rebel militia Orlo Front left.", ["Orlo Front"]),
        ("The rebel groups Orlo Front and Xembra left.", ["Orlo Front", "Xembra"]),
        ("Orlo Front militants left.", ["Orlo Front"]),
        ("The fighters of Orlo Front left.", ["Orlo Front"]),
        ("Orlo Front, a rebel militia, left.", ["Orlo Front"]),
        ("A rebel militia, Orlo Front, left.", ["Orlo Front"]),
        ("Orlo Front is a rebel militia.", ["Orlo Front"]),
        ("The rebel militia left before Orlo Front came.", []),
    ],
)
def test_the_place_says_who_is_meant(text, expected):
    assert names(text) == expected


def test_the_name_may_be_the_first_part_of_a_german_word():
    assert names("Am Abend kamen Xembra-Terroristen zur Brücke.", "de") == ["Xembra"]


def test_only_a_statement_is_stated_and_may_be_denied():
    (stated,) = bearers(*first("Orlo Front is a rebel militia."))
    (beside,) = bearers(*first("The rebel militia Orlo Front left."))
    (denied,) = bearers(*first("Orlo Front is no rebel militia."))
    assert (stated.stated, stated.denied) == (True, False)
    assert (beside.stated, beside.denied) == (False, False)
    assert denied.denied

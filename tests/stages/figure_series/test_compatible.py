import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.stages.figure_series.compatible import agree, amount, leaves_room, step
from tests.stages.figure_series.make import figure

QUALIFIERS = [
    "exact",
    "about",
    "more than",
    "at least",
    "less than",
    "at most",
    "up to",
    "dozens",
    "thousands",
    "range",
]


@st.composite
def amounts(draw):
    number = draw(st.integers(0, 10**7))
    qualifier = draw(st.sampled_from(QUALIFIERS))
    if qualifier == "range":
        return amount(figure(number, qualifier=qualifier, low=number, high=number + draw(st.integers(0, 1000))))
    return amount(figure(None if qualifier in ("dozens", "thousands") else number, qualifier=qualifier))


@given(amounts(), amounts())
def test_neither_number_is_the_first(a, b):
    assert agree(a, b) == agree(b, a)
    assert leaves_room(a, b) == leaves_room(b, a)
    assert step(a, b) == step(b, a) >= 1


@given(amounts())
def test_a_number_agrees_with_itself(a):
    assert agree(a, a)
    assert a.low <= a.size <= a.high


@pytest.mark.parametrize(
    ("one", "other", "fits"),
    [
        (("at least", 1400), ("about", 1400), True),
        (("about", 200), ("more than", 220), True),
        (("about", 200), ("exact", 300), False),
        (("more than", 5700), ("more than", 7000), False),
        (("exact", 1400), ("exact", 1405), True),
        (("exact", 40), ("exact", 41), False),
        (("up to", 5000), ("exact", 1200), False),
        (("dozens", None), ("exact", 34), True),
        (("hundreds", None), ("exact", 34), False),
        (("at least", 26), ("more than", 60), False),
    ],
)
def test_what_people_mean_by_their_qualifiers(one, other, fits):
    a, b = (amount(figure(number, qualifier=qualifier)) for qualifier, number in (one, other))
    assert agree(a, b) is fits


def test_a_bound_leaves_room_for_a_little_more():
    at_least, thirteen, thirty = (
        amount(figure(number, qualifier=qualifier))
        for number, qualifier in ((11, "at least"), (13, "exact"), (30, "exact"))
    )
    assert leaves_room(at_least, thirteen)
    assert not leaves_room(at_least, thirty)

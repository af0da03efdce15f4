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


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({"qualifier": "range", "low": 30, "high": 20}, (20, 30, 25)),
        ({"qualifier": "range", "low": 20, "high": None}, (20, 20, 20)),
        ({"qualifier": "range", "low": None, "high": 30}, (30, 30, 30)),
        ({"qualifier": "exact", "low": 20, "high": 30}, (20, 20, 20)),
        ({"qualifier": "range", "low": None, "high": None}, (0, 0, 0)),
    ],
)
def test_a_range_needs_both_ends(changed, expected):
    made = amount(figure(None, **changed))
    assert (made.low, made.high, made.size) == expected


@pytest.mark.parametrize(
    ("number", "slack"), [(90, 0), (100, 2), (101, 0), (110, 2.2), (250, 5), (1000, 20), (1230, 5), (1200.5, 0)]
)
def test_a_round_number_stands_for_its_neighbours(number, slack):
    made = amount(figure(number))
    assert (made.low, made.high) == (number - slack, number + slack)


def test_reaches_that_touch_agree():
    a, b = amount(figure(100, qualifier="at least")), amount(figure(110.0001))
    assert agree(a, amount(figure(a.high)))
    assert not agree(a, b)


def test_no_number_is_many_times_none():
    none, one = amount(figure(0)), amount(figure(1))
    assert step(none, one) == 2
    assert step(none, none) == 1

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.stages.events.telling import Days
from sayso.stages.events.weigh import FAR_APART, NONE, SAME_DAY, SAME_TIME, between, likeness, weigh, worth
from tests.stages.events.make import one_story

ATTACK = {"head": "attack", "kind": "ASSAULT"}


def _weight(*lines: object) -> float:
    pile, _ = one_story(*lines)
    a, b = pile.tellings()
    return weigh(a, b, worth([a, b]))


def test_other_words_have_nothing_in_common() -> None:
    assert _weight("Miners [marched] in Lume.", "Miners [sold] coal in Lume.") == NONE


def test_saying_needs_common_words() -> None:
    alone = _weight("Police [said] nobody was hurt.", "A vet [said] dogs like snow.")
    shared = _weight("Alda Venn [said] the mill would close.", "The mill would close, Alda Venn [said].")
    assert alone < 0 < shared


def test_light_words_say_nothing() -> None:
    assert _weight("The race [took] two hours.", "A vet [gave] dogs bread.") < 0


@pytest.mark.parametrize(
    ("more", "better"),
    [
        ({"roles": {"recipient": ["Lume"]}}, True),
        ({"when": "2031-05-05"}, True),
        ({"killed": 4.0}, True),
    ],
)
def test_what_both_say_speaks_for_one(more: dict[str, object], better: bool) -> None:
    bare = _weight(("Jets [attacked] Lume.", ATTACK), ("Jets [attacked] Lume.", ATTACK))
    same = _weight(("Jets [attacked] Lume.", ATTACK | more), ("Jets [attacked] Lume.", ATTACK | more))
    assert (same > bare) is better


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"roles": {"place": ["Lume"]}}, {"roles": {"place": ["Dorn"]}}),
        ({"roles": {"actor": ["Lume"]}}, {"roles": {"actor": ["Dorn"]}}),
        ({"when": "2031-05-05"}, {"when": "2031-05-09"}),
        ({"killed": 4.0}, {"killed": 40.0}),
        ({"mode": "aerial"}, {"mode": "firearms"}),
    ],
)
def test_what_both_say_differently_speaks_against(one: dict[str, object], other: dict[str, object]) -> None:
    bare = _weight(("Lume and Dorn were [attacked].", ATTACK), ("Lume and Dorn were [attacked].", ATTACK))
    apart = _weight(
        ("Lume and Dorn were [attacked].", ATTACK | one), ("Lume and Dorn were [attacked].", ATTACK | other)
    )
    assert apart < bare


def test_a_place_and_its_part_by_name_do_not_contradict() -> None:
    def both(one: str, other: str) -> float:
        return _weight(
            *((f"They [attacked] {place}.", ATTACK | {"roles": {"place": [place]}}) for place in (one, other))
        )

    assert both("North Lume", "Lume") > both("North Lume", "Dorn")


def test_what_comes_after_the_page_had_not_happened() -> None:
    pile, _ = one_story(
        ("Jets [attacked] Lume.", ATTACK), ("Jets [attack] Lume on Friday.", ATTACK | {"when": "2031-05-20"})
    )
    before = weigh(*pile.tellings(), worth(pile.tellings()))
    pile.written["d-0"] = ("2031-05-05", "2031-05-05")
    assert weigh(*pile.tellings(), worth(pile.tellings())) < before


@pytest.mark.parametrize(
    ("a", "b", "value"),
    [
        (Days(10, 10), Days(10, 10), SAME_DAY),
        (Days(1, 365), Days(10, 10), SAME_TIME),
        (Days(10, 10), Days(30, 30), FAR_APART),
        (Days(None, 10), Days(30, None), FAR_APART),
        (Days(None, 10), Days(5, None), SAME_TIME),
    ],
)
def test_times(a: Days, b: Days, value: float) -> None:
    assert between(a, b) == value
    assert between(b, a) == value


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.sampled_from(["Jets [attacked] Lume", "Lume was [hit]", "Dorn [said] no", "They [took] it"]),
        min_size=2,
        max_size=5,
    )
)
def test_weighing_is_symmetric_and_likeness_a_share(lines: list[str]) -> None:
    pile, _ = one_story(*lines)
    told = pile.tellings()
    values = worth(told)
    for a, b in combinations(told, 2):
        assert weigh(a, b, values) == pytest.approx(weigh(b, a, values))
        assert -1e-9 <= likeness(a, b, values) <= 1 + 1e-9

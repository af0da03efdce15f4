"""The happening that a story is about."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.model import Event
from tests.stages.events.make import Pile, one_story

ACCIDENT = {"kind": "OTHER", "mode": "accident"}
MARCH = {"kind": "PROTEST", "mode": "demo"}
DEATH = {"kind": "OTHER", "mode": "death"}


def _sizes(pile: Pile) -> list[int]:
    return sorted(len(event.mentions) for event in pile.events())


def test_an_accident_in_many_words_is_one() -> None:
    pile, _ = one_story(
        ("A [tank burst] in Lume.", ACCIDENT),
        ("Nobody foresaw the [disaster].", ACCIDENT),
        ("Der Minister sprach von einem [Unglück].", {**ACCIDENT, "language": "de"}),
        ("Families blame the firm for the [rupture].", ACCIDENT),
    )
    assert _sizes(pile) == [4]


def test_later_generic_nouns_of_a_page_mean_its_accident() -> None:
    pile = Pile()
    pile.told("d-1", "A [silo burst] in Lume.", **ACCIDENT)
    pile.told("d-1", "Seven were hurt in the [disaster].", **ACCIDENT)
    pile.stories.append(["d-1"])
    assert _sizes(pile) == [2]


@pytest.mark.parametrize(
    "other",
    [
        ("A [bus crash] shook Orlo.", ACCIDENT),
        ("Another [disaster] struck.", ACCIDENT),
        ("The [tank burst] in Orlo.", {**ACCIDENT, "roles": {"place": ["Orlo"]}}),
        ("A [tank burst].", {**ACCIDENT, "when": "2031-04-20"}),
    ],
)
def test_what_contradicts_stays_apart(other: tuple[str, dict[str, object]]) -> None:
    pile, _ = one_story(
        ("The [tank burst] in Lume.", {**ACCIDENT, "roles": {"place": ["Lume"]}, "when": "2031-04-02"}), other
    )
    assert _sizes(pile) == [1, 1]


def test_a_town_and_its_valley_are_no_two_places() -> None:
    pile, _ = one_story(
        ("A [tank burst] in Lume.", {**ACCIDENT, "roles": {"place": ["Lume"]}}),
        ("The [collapse] in Upper Kor.", {**ACCIDENT, "roles": {"place": ["Upper Kor"]}}),
    )
    pile.told("d-1", "Lume was [evacuated].", roles={"recipient": ["Lume"]})
    assert _sizes(pile) == [1, 2]


def test_the_dead_of_an_accident_are_one_outcome_with_updates() -> None:
    pile, _ = one_story(
        ("A [tank burst] in Lume.", ACCIDENT),
        ("Four people [died].", {**DEATH, "head": "die", "killed": 4}),
        ("Neun Menschen [starben].", {**DEATH, "head": "sterben", "language": "de", "killed": 9}),
    )
    events = pile.events()
    assert sorted(len(event.mentions) for event in events) == [1, 2]
    dead = max(events, key=lambda event: len(event.mentions))
    assert [each.kind for each in dead.differences] == ["figure"]


def test_injuries_are_no_deaths() -> None:
    pile, _ = one_story(
        ("A [tank burst] in Lume.", ACCIDENT),
        ("Four people [died].", {**DEATH, "head": "die"}),
        ("Nine people were [injured].", {**DEATH, "head": "injure"}),
    )
    assert _sizes(pile) == [1, 1, 1]


def test_related_stories_mean_the_same_march() -> None:
    pile = Pile()
    pile.told("d-1", "Miners will [march] in Lume.", **MARCH, context="future", when="2031-04-05")
    pile.told("d-2", "Thousands [marched] in Lume.", head="march", **MARCH, when="2031-04-05")
    pile.told("d-3", "Police spoke of calm after the [rally].", **MARCH)
    pile.told("d-4", "A [rally] was held.", **MARCH)
    pile.stories += [["d-1"], ["d-2", "d-3"], ["d-4"]]
    pile.related.append((0, 1))
    joined = max(pile.events(), key=lambda event: len(event.mentions))
    assert _sizes(pile) == [1, 3]
    assert joined.context == "actual"
    assert [each.kind for each in joined.differences] == ["context"]


def test_marches_of_two_who_call_for_them_are_two() -> None:
    pile, _ = one_story(
        ("Alda Venn led a [march].", {**MARCH, "roles": {"actor": ["Alda Venn"]}}),
        ("Bruno Tal held a [rally].", {**MARCH, "roles": {"actor": ["Bruno Tal"]}}),
    )
    assert _sizes(pile) == [1, 1]


LINES = (
    ("A [tank burst] in Lume.", ACCIDENT),
    ("The [disaster] killed four.", ACCIDENT),
    ("The [collapse] in Orlo.", {**ACCIDENT, "roles": {"place": ["Orlo"]}}),
    ("A [rally] in Lume.", {**MARCH, "when": "2031-04-05"}),
    ("The [protest].", {**MARCH, "when": "2031-04-09"}),
    ("Four [died].", {**DEATH, "head": "die"}),
)


@given(st.lists(st.tuples(st.integers(0, 4), st.sampled_from(LINES)), min_size=1, max_size=12), st.randoms())
def test_order_changes_nothing(told: list[tuple[int, tuple[str, dict[str, object]]]], shuffle: random.Random) -> None:
    pile = Pile()
    for page, (line, more) in told:
        pile.told(f"d-{page}", line, **more)  # type: ignore[arg-type]
    pages = sorted(pile.texts)
    pile.stories += [pages[:2], pages[2:]] if len(pages) > 2 else [pages]
    pile.related += [(0, 1)] if len(pages) > 2 else []
    before: tuple[Event, ...] = pile.events()
    shuffle.shuffle(pile.mentions)
    assert pile.events() == before
    assert sorted(one for event in before for one in event.mentions) == sorted(one.id for one in pile.mentions)


def test_marches_of_two_days_are_two_and_a_quake_told_a_day_off_is_one() -> None:
    for kind, mode, count in (("PROTEST", "demo", 2), ("OTHER", "natural-disaster", 1)):
        pile = Pile()
        pile.told("d-1", "It [shook] Lume.", head="quake", kind=kind, mode=mode, when="2031-05-02")
        pile.told("d-2", "It [shook] Lume.", head="quake", kind=kind, mode=mode, when="2031-05-03")
        pile.stories.append(["d-1", "d-2"])
        assert len(pile.events()) == count

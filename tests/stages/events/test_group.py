"""Average link over tellings."""

from __future__ import annotations

import random

from sayso.stages.events.group import grouped, speakers
from sayso.stages.events.telling import Telling
from tests.stages.events.make import one_story


def _tellings(count: int) -> list[Telling]:
    pile, _ = one_story(*(f"Page {number} says that the mill [burned]." for number in range(count)))
    return pile.tellings()


def _ids(groups: list[tuple[Telling, ...]]) -> set[frozenset[str]]:
    return {frozenset(one.mention.id for one in group) for group in groups}


def test_the_mean_of_all_pairs_decides() -> None:
    """A thin telling that fits both sides does not tie them together."""
    a, b, thin = _tellings(3)
    values = {frozenset({a.mention.id, b.mention.id}): -3.0}

    def weigh(one: Telling, other: Telling) -> float:
        return values.get(frozenset({one.mention.id, other.mention.id}), 1.0)

    made = grouped([(a,), (b,), (thin,)], weigh)
    assert sorted(len(group) for group in made) == [1, 2]


def test_order_changes_nothing() -> None:
    held = [(one,) for one in _tellings(9)]
    before = _ids(grouped(held, _by_parity))
    random.Random(3).shuffle(held)
    assert _ids(grouped(held, _by_parity)) == before
    assert len(before) == 2


def _by_parity(one: Telling, other: Telling) -> float:
    return 1.0 if (int(one.mention.document[-1]) - int(other.mention.document[-1])) % 2 == 0 else -1.0


def test_groups_stay_groups() -> None:
    a, b, c = _tellings(3)
    made = grouped([(a, b), (c,)], lambda _one, _other: -1.0)
    assert _ids(made) == {frozenset({a.mention.id, b.mention.id}), frozenset({c.mention.id})}


def test_those_who_say_most_speak() -> None:
    pile, _ = one_story(
        *("The mill [burned]." for _ in range(4)), ("Alda Venn [burned] it.", {"roles": {"actor": ["Alda Venn"]}})
    )
    held = pile.tellings()
    assert len(speakers(tuple(held))) == 3
    assert held[-1] in speakers(tuple(held))

"""Average link over tellings."""

from __future__ import annotations

import random
from dataclasses import replace

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


def test_two_that_one_page_each_tells_need_more_in_common() -> None:
    a, b = _tellings(2)
    assert len(grouped([(a,), (b,)], lambda _one, _other: 0.1)) == 2
    assert len(grouped([(a,), (b,)], lambda _one, _other: 0.5)) == 1


def test_what_many_pages_tell_needs_less_in_common() -> None:
    held = _tellings(8)
    groups = [tuple(held[:4]), tuple(held[4:])]
    assert len(grouped(groups, lambda _one, _other: -0.2)) == 1
    assert len(grouped(groups, lambda _one, _other: -1.0)) == 2


def test_copies_of_one_text_are_one_who_tells() -> None:
    held = _tellings(8)
    one = tuple(replace(each, origin="o") for each in held[:4])
    other = tuple(replace(each, origin="p") for each in held[4:])
    assert len(grouped([one, other], lambda _one, _other: 0.1)) == 2
    assert len(grouped([tuple(held[:4]), tuple(held[4:])], lambda _one, _other: 0.1)) == 1


def test_of_two_languages_little_need_be_in_common() -> None:
    a, b = _tellings(2)
    assert len(grouped([(a,), (replace(b, language="de"),)], lambda _one, _other: 0.1)) == 1


def test_those_who_say_most_speak() -> None:
    pile, _ = one_story(
        *("The mill [burned]." for _ in range(4)), ("Alda Venn [burned] it.", {"roles": {"actor": ["Alda Venn"]}})
    )
    held = pile.tellings()
    assert len(speakers(tuple(held))) == 3
    assert held[-1] in speakers(tuple(held))


def test_within_one_page_it_says_nothing_how_many_tell() -> None:
    a, b = _tellings(2)
    assert len(grouped([(a,), (replace(b, origin=a.origin),)], lambda _one, _other: 0.1)) == 1

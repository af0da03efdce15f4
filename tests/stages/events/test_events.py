"""The gather as a whole: what is one happening, and what are two."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.model import Span
from tests.stages.events.make import Pile, one_story


def test_the_same_word_and_people_in_one_story_are_one() -> None:
    pile, (a, b) = one_story(
        ("Governor Alda Venn [met] miners in Port Lume.", {"head": "meet", "roles": {"participant": ["Alda Venn"]}}),
        ("Miners [met] Alda Venn on the quay.", {"head": "meet", "roles": {"participant": ["Alda Venn"]}}),
    )
    (event,) = pile.events()
    assert set(event.mentions) == {a, b}
    assert [(holder.role, holder.entity) for holder in event.roles] == [("participant", "e-Alda Venn")]
    assert "Alda Venn" in event.why


def test_kindred_words_of_two_languages_are_one() -> None:
    pile, (a, b) = one_story(
        ("Rebels [attacked] the harbour of Lume.", {"head": "attack", "roles": {"place": ["Lume"]}, "when": "2031-05-03"}),
        ("Rebellen [griffen] den Hafen von Lume an.", {"head": "angreifen", "language": "de", "roles": {"place": ["Lume"]}, "when": "2031-05-03"}),
    )  # fmt: skip
    assert pile.together() == {frozenset({a, b})}


def test_two_raids_on_two_days_are_two() -> None:
    pile, _ = one_story(
        ("Jets [attacked] Lume on Monday.", {"head": "attack", "roles": {"place": ["Lume"]}, "when": "2031-05-05"}),
        ("Jets [attacked] Lume on Thursday.", {"head": "attack", "roles": {"place": ["Lume"]}, "when": "2031-05-08"}),
    )
    assert len(pile.together()) == 2


def test_two_places_are_two() -> None:
    pile, _ = one_story(
        ("Jets [attacked] Lume.", {"head": "attack", "roles": {"actor": ["Jets"], "place": ["Lume"]}}),
        ("Ships [attacked] Dorn.", {"head": "attack", "roles": {"actor": ["Ships"], "place": ["Dorn"]}}),
    )
    assert len(pile.together()) == 2


def test_who_acts_here_and_suffers_there_parts() -> None:
    pile, _ = one_story(
        ("Chile [attacked] Norway at sea.", {"head": "attack", "roles": {"actor": ["Chile"], "recipient": ["Norway"]}}),
        ("The [attack] of Norway on Chile was an answer.", {"head": "attack", "roles": {"actor": ["Norway"], "recipient": ["Chile"]}}),
    )  # fmt: skip
    assert len(pile.together()) == 2


def test_a_people_acts_for_its_country() -> None:
    pile, (a, b) = one_story(
        ("Norway [attacked] Lume at sea.", {"head": "attack", "roles": {"actor": ["Norway"]}}),
        ("The Norwegian [attack] came at dawn.", {"head": "attack", "roles": {"actor": ["Norwegian"]}}),
    )
    assert pile.together() == {frozenset({a, b})}


def test_two_words_of_one_sentence_are_two() -> None:
    pile = Pile()
    pile.told("d-1", "Two were [killed], four were slain.", head="kill")
    (first,) = pile.mentions
    at = pile.texts["d-1"][0].index("slain")
    pile.mentions.append(replace(first, id="h-2", head="slay", trigger=Span(at, at + len("slain"))))
    pile.stories.append(["d-1"])
    assert len(pile.together()) == 2


def test_another_one_is_another_one() -> None:
    pile = Pile()
    pile.told("d-1", "A [blast] shook the market of Lume.", head="blast")
    pile.told("d-1", "Hours later another [blast] shook the harbour.", head="blast")
    pile.stories.append(["d-1"])
    assert len(pile.together()) == 2


def test_the_noun_with_its_article_resumes() -> None:
    pile = Pile()
    a = pile.told("d-1", "Alda Venn [met] the miners on Monday.", head="meet", when="2031-05-05", kind="CONSULT")
    pile.told("d-1", "Prices [rose] again.", head="rise")
    b = pile.told("d-1", "The [meeting] lasted all night.", head="meeting", kind="CONSULT")
    pile.stories.append(["d-1"])
    assert frozenset({a, b}) in pile.together()


def test_stories_keep_their_happenings_apart() -> None:
    pile = Pile()
    pile.told("d-1", "A [fire] broke out in a mill.", head="fire")
    pile.told("d-2", "A [fire] broke out in a hotel.", head="fire")
    pile.stories += [["d-1"], ["d-2"]]
    assert len(pile.together()) == 2


def test_who_and_day_join_across_stories() -> None:
    pile = Pile()
    said = {
        "head": "attack",
        "kind": "ASSAULT",
        "when": "2031-05-05",
        "roles": {"actor": ["Alda Venn"], "recipient": ["Chile"]},
    }
    a = pile.told("d-1", "Alda Venn [attacked] Chile on Monday.", **said)
    b = pile.told("d-2", "Since Alda Venn [attacked] Chile, prices rise.", **said)
    pile.stories += [["d-1"], ["d-2"]]
    assert pile.together() == {frozenset({a, b})}


def test_what_was_planned_happens_in_a_related_story() -> None:
    pile = Pile()
    a = pile.told(
        "d-1",
        "Miners will [march] on Saturday.",
        head="march",
        kind="PROTEST",
        mode="demo",
        context="future",
        when="2031-05-10",
    )
    b = pile.told(
        "d-2", "Thousands [marched] on Saturday.", head="march", kind="PROTEST", mode="demo", when="2031-05-10"
    )
    c = pile.told(
        "d-3", "Hundreds [marched], police said.", head="march", kind="PROTEST", mode="demo", when="2031-05-10"
    )
    pile.stories += [["d-1"], ["d-2", "d-3"]]
    pile.related.append((0, 1))
    (event,) = pile.events()
    assert set(event.mentions) == {a, b, c}
    assert event.context == "actual"
    assert [(each.kind, set(each.sides)) for each in event.differences] == [("context", {(a,), (b, c)})]
    assert (event.earliest, event.latest) == ("2031-05-10", "2031-05-10")


def test_every_telling_is_in_one_event() -> None:
    pile = _many(40, random.Random(7))
    told = [mention for event in pile.events() for mention in event.mentions]
    assert sorted(told) == sorted(mention.id for mention in pile.mentions)


HEADS = ("attack", "meet", "kill", "say", "take", "fire", "resign", "angriff")


def _many(count: int, chance: random.Random) -> Pile:
    pile = Pile()
    people = ["Alda Venn", "Berit Okoro", "Caro Lindqvist"]
    for number in range(count):
        name = chance.choice(people)
        pile.told(
            f"d-{number % 9}",
            f"{name} was there when they [{chance.choice(HEADS)}] near the bridge number {number}.",
            kind=chance.choice(("OTHER", "ASSAULT", "CONSULT")),
            roles={"actor": [name]} if chance.random() < 0.6 else {},
            when=f"2031-05-0{chance.randint(1, 9)}" if chance.random() < 0.4 else None,
        )
    pile.stories += [["d-0", "d-1", "d-2", "d-3"], ["d-4", "d-5"], ["d-6", "d-7", "d-8"]]
    pile.related.append((0, 1))
    return pile


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 10**6))
def test_order_of_input_changes_nothing(seed: int) -> None:
    chance = random.Random(seed)
    pile = _many(25, chance)
    expected = pile.events()
    for held in (pile.mentions, pile.names, pile.links, pile.readings, pile.stories):
        chance.shuffle(held)
    pile.stories.sort(key=min)
    assert pile.events() == expected


@settings(max_examples=20, deadline=None)
@given(st.integers(0, 10**6))
def test_pages_of_other_stories_change_nothing(seed: int) -> None:
    """An event keeps its id and its tellings when pages that have nothing to do with it are added."""
    pile = _many(20, random.Random(seed))
    before = pile.events()
    pile.told("d-z", "Snow [fell] on the far side of the hills.", head="fall")
    assert set(before) <= set(pile.events())


def test_an_event_keeps_its_id_when_a_later_page_joins() -> None:
    pile, _ = one_story(
        ("Alda Venn [resigned] on Monday.", {"head": "resign", "roles": {"actor": ["Alda Venn"]}}),
    )
    pile.written["d-0"] = ("2031-05-05", "2031-05-05")
    (before,) = pile.events()
    pile.told("a-9", "The governor [resigned], Alda Venn said.", head="resign", roles={"actor": ["Alda Venn"]})
    pile.written["a-9"] = ("2031-05-06", "2031-05-06")
    pile.stories[0].append("a-9")
    (after,) = pile.events()
    assert after.id == before.id
    assert len(after.mentions) == 2


def test_a_great_story_loses_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Beyond the size that is compared at once, a happening that all tell of is still one."""
    monkeypatch.setattr("sayso.stages.events.group.MOST", 10)
    lines = [
        (f"Alda Venn [resigned] as governor, page {number}.", {"head": "resign", "roles": {"actor": ["Alda Venn"]}})
        for number in range(35)
    ]
    pile, ids = one_story(*lines)
    assert pile.together() == {frozenset(ids)}


def test_no_tellings_no_events() -> None:
    assert Pile().events() == ()

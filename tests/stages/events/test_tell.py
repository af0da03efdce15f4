"""Dates, differences and the event that comes of them."""

from __future__ import annotations

import pytest

from sayso.model import Event
from tests.stages.events.make import Pile, one_story

VENN = {"head": "resign", "roles": {"actor": ["Alda Venn"]}}


def _one(pile: Pile) -> Event:
    (event,) = pile.events()
    return event


def test_a_telling_alone() -> None:
    pile, (only,) = one_story(("Alda Venn [resigned].", VENN))
    event = _one(pile)
    assert event.mentions == (only,)
    assert event.why == "Told once: “word” tells of it."
    assert event.score == 0.8
    assert (event.earliest, event.latest, event.place, event.differences) == (None, None, None, ())


def test_the_day_that_most_origins_give() -> None:
    said = VENN | {"when": "2031-05-05"}
    pile, ids = one_story(
        ("Alda Venn [resigned] on Monday.", said),
        ("Alda Venn [resigned] on Monday, it said.", said),
        ("Alda Venn [resigned] on Tuesday.", VENN | {"when": "2031-05-06"}),
    )
    event = _one(pile)
    assert (event.earliest, event.latest) == ("2031-05-05", "2031-05-05")
    (difference,) = event.differences
    assert difference.kind == "date"
    assert sorted(difference.sides) == sorted([(ids[2],), tuple(sorted(ids[:2], key=event.mentions.index))])
    assert "2031-05-05 (2 pages)" in difference.why


def test_copies_have_one_voice() -> None:
    pile, _ = one_story(
        ("Alda Venn [resigned] on Monday.", VENN | {"when": "2031-05-05"}),
        ("Alda Venn [resigned] on Monday.", VENN | {"when": "2031-05-05"}),
        ("Alda Venn [resigned] on Tuesday.", VENN | {"when": "2031-05-06"}),
        ("On Tuesday Alda Venn [resigned].", VENN | {"when": "2031-05-06"}),
    )
    pile.origins += [["d-0", "d-1"]]
    assert _one(pile).earliest == "2031-05-06"


def test_a_week_is_cut_down_to_its_day() -> None:
    pile, _ = one_story(
        ("Alda Venn [resigned] that week.", VENN | {"when": ("2031-05-05", "2031-05-11")}),
        ("Alda Venn [resigned] on Thursday.", VENN | {"when": "2031-05-08"}),
    )
    event = _one(pile)
    assert (event.earliest, event.latest) == ("2031-05-08", "2031-05-08")
    assert event.differences == ()


@pytest.mark.parametrize(
    ("context", "lead", "expected"),
    [
        ("actual", True, ("2031-05-03", "2031-05-05")),
        ("actual", False, (None, "2031-05-05")),
        ("historical", True, (None, "2031-05-05")),
        ("future", True, ("2031-05-05", None)),
        ("hypothetical", True, (None, None)),
        ("denied", True, (None, None)),
    ],
)
def test_what_a_page_leaves_open(context: str, lead: bool, expected: tuple[str | None, str | None]) -> None:
    before = "" if lead else "So much happened in Lume that nobody could count it. " * 10
    pile, _ = one_story((f"{before}Alda Venn [resigned].", VENN | {"context": context}))
    pile.written["d-0"] = ("2031-05-05", "2031-05-05")
    event = _one(pile)
    assert (event.earliest, event.latest) == expected


def test_a_page_of_unknown_day_bounds_nothing() -> None:
    pile, _ = one_story(("Alda Venn [resigned].", VENN))
    pile.written["d-0"] = ("2029-01-01", "2031-12-31")
    assert (_one(pile).earliest, _one(pile).latest) == (None, None)


def test_denied_by_one_and_told_by_others() -> None:
    pile, ids = one_story(
        ("Alda Venn [resigned], two aides said.", VENN),
        ("Alda Venn has [resigned], a paper writes.", VENN),
        ("Alda Venn has not [resigned].", VENN | {"context": "denied"}),
    )
    event = _one(pile)
    assert event.context == "actual"
    (difference,) = event.differences
    assert difference.kind == "context"
    assert (ids[2],) in difference.sides


def test_numbers_that_do_not_fit() -> None:
    said = {"head": "attack", "kind": "ASSAULT", "roles": {"place": ["Lume"]}}
    pile, ids = one_story(
        ("The [attack] on Lume killed 14.", said | {"killed": 14.0}),
        ("The [attack] on Lume killed 17.", said | {"killed": 17.0}),
    )
    (difference,) = _one(pile).differences
    assert (difference.kind, sorted(difference.sides)) == ("figure", sorted([(ids[0],), (ids[1],)]))
    assert difference.why == "Numbers told (killed): 14 (1 page); 17 (1 page)."


def test_type_mode_and_place_of_most() -> None:
    said = {"head": "attack", "roles": {"actor": ["Jets"], "place": ["Lume"]}}
    pile, _ = one_story(
        ("Jets [attacked] Lume at dawn.", said | {"kind": "ASSAULT", "mode": "aerial"}),
        ("Jets [attacked] Lume by day.", said | {"kind": "ASSAULT"}),
        ("Jets [attacked] Lume again, it said.", said),
    )
    event = next(each for each in pile.events() if len(each.mentions) > 1)
    assert (event.type, event.mode, event.place) == ("ASSAULT", "aerial", "e-Lume")
    assert [(holder.role, holder.entity) for holder in event.roles] == [("actor", "e-Jets"), ("place", "e-Lume")]

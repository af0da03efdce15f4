"""One happening that several stories tell of."""

from __future__ import annotations

from tests.stages.events.make import Pile

RESIGN = {"kind": "RETREAT", "mode": "resign"}


def _in_stories(*lines: tuple[str, dict[str, object]]) -> Pile:
    pile = Pile()
    for number, (line, more) in enumerate(lines):
        pile.told(f"d-{number}", line, **more)  # type: ignore[arg-type]
        pile.stories.append([f"d-{number}"])
    return pile


def test_a_person_resigns_once_in_whatever_story() -> None:
    who = {"roles": {"actor": ["Alda Venn"]}, **RESIGN}
    other = {"roles": {"actor": ["Berit Okoro"]}, **RESIGN}
    pile = _in_stories(
        ("Alda Venn [resigned] on Monday.", {"head": "resign", **who}),
        ("Since Alda Venn [quit], the harbour is quiet.", {"head": "quit", **who}),
        ("The [resignation] of Alda Venn left a gap.", {"head": "resignation", **who}),
        ("Berit Okoro [resigned].", {"head": "resign", **other}),
    )
    assert sorted(len(event.mentions) for event in pile.events()) == [1, 3]


def test_the_kind_alone_joins_no_stories() -> None:
    pile = _in_stories(("Miners [met] at noon.", {"head": "meet"}), ("Bakers [met] at dawn.", {"head": "meet"}))
    assert len(pile.events()) == 2


def test_a_page_beside_a_great_story_tells_of_it() -> None:
    pile = Pile()
    who = {"roles": {"actor": ["Alda Venn"]}, "head": "open", "kind": "OTHER"}
    for number in range(5):
        pile.told(f"d-{number}", "Alda Venn [opened] the bridge at Lume.", **who)  # type: ignore[arg-type]
    pile.told("d-9", "Alda Venn [opened] the bridge, and the ferry lost its guests.", **who)  # type: ignore[arg-type]
    pile.stories += [[f"d-{number}" for number in range(5)], ["d-9"]]
    assert len(pile.events()) == 2
    pile.related.append((0, 1))
    assert len(pile.events()) == 1

"""Who takes part in what a mention tells."""

from __future__ import annotations

from tests.stages.events.make import Pile


def test_the_parts_by_role_and_how_their_names_begin() -> None:
    pile = Pile()
    pile.told(
        "d-1",
        "Jets [attacked] Norway, Alda Venn said.",
        kind="ASSAULT",
        roles={"actor": ["Jets"], "recipient": ["Norway"]},
    )
    (telling,) = pile.tellings()
    assert telling.cast.parts == {("actor", "e-Jets"), ("recipient", "e-Norway")}
    assert telling.cast.holders == {"actor": {"e-Jets"}, "recipient": {"e-Norway"}}
    assert telling.cast.called == {"actor": {"jets"}, "recipient": {"norw"}}
    assert telling.cast.schemas == {"actor": {"Person"}, "recipient": {"Country"}}


def test_a_place_takes_no_part() -> None:
    pile = Pile()
    pile.told("d-1", "Jets [attacked] Lume.", roles={"actor": ["Jets"], "place": ["Lume"]})
    (telling,) = pile.tellings()
    assert ("place", "e-Lume") in telling.cast.roles
    assert telling.cast.who == {"e-Jets"}


def test_what_it_is_done_to() -> None:
    pile = Pile()
    pile.told("d-1", "Police [arrested] Alda Venn.", roles={"recipient": ["Alda Venn"]})
    pile.told("d-2", "Police [left].")
    arrested, left = pile.tellings()
    assert (arrested.cast.sort, left.cast.sort) == ("who", None)


def test_those_who_march() -> None:
    pile = Pile()
    pile.told("d-1", "The protesters [demanded] bread.", roles={"actor": ["protesters"]})
    pile.told("d-2", "The bakers [demanded] flour.", roles={"actor": ["bakers"]})
    assert [telling.cast.marching for telling in pile.tellings()] == [True, False]

"""Who takes part in what a mention tells."""

from __future__ import annotations

import pytest

from sayso.stages.events.cast import Called
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
    assert telling.cast.called == {
        "actor": {Called(("jets",), "Person")},
        "recipient": {Called(("norw",), "Country")},
    }


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


@pytest.mark.parametrize(
    ("one", "other", "short", "may_be"),
    [
        (("alda", "venn"), ("venn",), True, True),
        (("alda", "venn"), ("gove", "alda", "venn"), True, True),
        (("alda", "venn"), ("berit", "venn"), False, True),
        (("alda", "venn"), ("alda", "okor"), False, False),
    ],
)
def test_persons_of_one_name(one: tuple[str, ...], other: tuple[str, ...], short: bool, may_be: bool) -> None:
    a, b = Called(one, "Person"), Called(other, "Person")
    assert (a.is_short_for(b) or b.is_short_for(a)) is short
    assert a.may_be(b) is b.may_be(a) is may_be


def test_a_country_may_be_its_army_and_is_no_person() -> None:
    country, army = Called(("norl",), "Country"), Called(("norl", "army"), "Organization")
    assert country.is_short_for(army)
    assert country.may_be(Called(("alda", "venn"), "Person"))

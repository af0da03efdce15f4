"""The records of a pile, in order."""

from __future__ import annotations

from sayso.stages.events.around import names_in
from sayso.stages.events.regions import Named
from tests.stages.events.make import Pile


def test_a_people_leads_to_its_country_or_to_its_code() -> None:
    pile = Pile()
    pile.told("d-1", "Norwegian troops [left].", roles={"actor": ["Norwegian"]})
    (alone,) = pile.tellings()
    pile.told("d-2", "Norway [paid].", roles={"actor": ["Norway"]})
    beside, _ = pile.tellings()
    assert (alone.cast.who, beside.cast.who) == ({"NO"}, {"e-Norway"})


def test_the_names_that_begin_in_a_stretch() -> None:
    names = [Named(0, 4, "e-a"), Named(5, 9, "e-b"), Named(9, 12, "e-c")]
    assert [one.entity for one in names_in(names, 4, 9)] == ["e-b"]
    assert names_in(names, 13, 20) == []

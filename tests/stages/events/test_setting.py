"""Outcomes have the day and place of what they came of."""

from __future__ import annotations

import pytest

from sayso.model import Event
from tests.stages.events.make import Pile

ARREST = {"kind": "COERCE", "mode": "arrest", "head": "arrest"}


def _arrests(**march: object) -> Event:
    pile = Pile()
    pile.told(
        "d-1", "Thousands [marched] in Lume.", head="march", kind="PROTEST", roles={"place": ["Lume"]},
        **({"mode": "demo", "when": "2031-04-05"} | march),  # type: ignore[arg-type]
    )  # fmt: skip
    pile.told("d-1", "Police [arrested] six.", **ARREST)
    return next(event for event in pile.events() if event.type == "COERCE")


def test_arrests_at_a_march() -> None:
    arrests = _arrests()
    assert (arrests.earliest, arrests.latest, arrests.place) == ("2031-04-05", "2031-04-05", "e-Lume")
    assert "Day and place" in arrests.why


@pytest.mark.parametrize(
    "march", [{"context": "future"}, {"when": None}, {"when": ("2031-04-01", "2031-06-30")}, {"mode": "boycott"}]
)
def test_a_march_that_is_to_come_or_of_no_day_dates_nothing(march: dict[str, object]) -> None:
    arrests = _arrests(**march)
    assert (arrests.earliest, arrests.latest, arrests.place) == (None, None, None)


def test_arrests_of_another_day_keep_it() -> None:
    pile = Pile()
    pile.told("d-1", "Thousands [marched].", head="march", kind="PROTEST", mode="demo", when="2031-04-05")
    pile.told("d-1", "Police [arrested] six.", **ARREST, when="2031-04-02")
    arrests = next(event for event in pile.events() if event.type == "COERCE")
    assert arrests.earliest == "2031-04-02"


def test_arrests_told_mostly_elsewhere_keep_their_days() -> None:
    pile = Pile()
    pile.told("d-1", "Thousands [marched].", head="march", kind="PROTEST", mode="demo", when="2031-04-05")
    for page in ("d-1", "d-2"):
        pile.told(page, "Police [arrested] Alda Venn.", **ARREST, roles={"recipient": ["Alda Venn"]})
    pile.stories.append(["d-1", "d-2"])
    arrests = next(event for event in pile.events() if event.type == "COERCE")
    assert (len(arrests.mentions), arrests.earliest) == (2, None)


def test_what_marchers_demand_is_demanded_at_the_march() -> None:
    pile = Pile()
    pile.told("d-1", "Thousands [marched] in Lume.", head="march", kind="PROTEST", mode="demo", when="2031-05-02", roles={"place": ["Lume"]})  # fmt: skip
    pile.told("d-1", "The protesters [demanded] bread.", kind="DEMAND", roles={"actor": ["protesters"]})
    pile.told("d-1", "The bakers [demanded] flour.", kind="DEMAND", roles={"actor": ["bakers"]})
    pile.stories.append(["d-1"])
    demands = [event for event in pile.events() if event.type == "DEMAND"]
    assert sorted(str(event.earliest) for event in demands) == ["2031-05-02", "None"]


def test_a_threat_in_a_report_on_a_march_is_not_older_than_the_march() -> None:
    pile = Pile()
    pile.told("d-1", "Thousands [marched] in Lume.", head="march", kind="PROTEST", mode="demo", when="2031-05-02")
    pile.told("d-1", "They [threatened] to come again.", head="threaten", kind="THREATEN", roles={"actor": ["They"]})
    pile.written["d-1"] = ("2031-05-03", "2031-05-03")
    threat = next(event for event in pile.events() if event.type == "THREATEN")
    assert (threat.earliest, threat.latest) == ("2031-05-02", "2031-05-03")

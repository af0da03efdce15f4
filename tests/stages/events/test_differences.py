"""What tellings of one happening say differently."""

from __future__ import annotations

from sayso.stages.events.differences import differences
from tests.stages.events.make import Pile


def _kinds(pile: Pile) -> list[str]:
    return [each.kind for each in differences(pile.tellings(), pile.around())]


def _two(one: dict[str, object], other: dict[str, object], a: str = "It [burned].", b: str = "It [burned].") -> Pile:
    pile = Pile()
    pile.told("d-1", a, **one)  # type: ignore[arg-type]
    pile.told("d-2", b, **other)  # type: ignore[arg-type]
    return pile


def test_two_towns() -> None:
    pile = _two(
        {"roles": {"place": ["Lume"]}}, {"roles": {"place": ["Dorn"]}}, "It [burned] in Lume.", "It [burned] in Dorn."
    )
    (found,) = differences(pile.tellings(), pile.around())
    assert found.kind == "place"
    assert "Dorn (1 page); Lume (1 page)" in found.why
    assert [len(side) for side in found.sides] == [1, 1]


def test_a_town_and_what_it_lies_in_are_none() -> None:
    pile = _two(
        {"roles": {"place": ["Lume"]}},
        {"roles": {"place": ["Norland"]}},
        "It [burned] in Lume.",
        "It [burned] in Norland.",
    )
    pile.told("d-3", "The mayor of Lume, Norland, [wept].", roles={"place": ["Lume", "Norland"]})
    assert _kinds(pile) == []


def test_days() -> None:
    assert _kinds(_two({"when": "2031-05-02"}, {"when": "2031-05-03"})) == ["date"]
    assert _kinds(_two({"when": "2031-05-02"}, {"when": ("2031-05-01", "2031-05-31")})) == []


def test_numbers() -> None:
    assert _kinds(_two({"killed": 4.0}, {"killed": 7.0})) == ["figure"]
    assert _kinds(_two({"killed": 4.0}, {"killed": 4.0})) == []


def test_whether_it_happened() -> None:
    assert _kinds(_two({"context": "actual"}, {"context": "denied"})) == ["context"]
    assert _kinds(_two({"context": "actual"}, {"context": "historical"})) == []


def test_who_acts_here_and_suffers_there() -> None:
    pile = _two(
        {"roles": {"actor": ["Alda Venn"]}},
        {"roles": {"recipient": ["Alda Venn"]}},
        "Alda Venn [sued].",
        "Alda Venn was [sued].",
    )
    assert _kinds(pile) == ["role"]

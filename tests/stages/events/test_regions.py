"""Places that belong together."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.stages.events.regions import regions
from tests.stages.events.make import Pile


def _regions(line: str, names: list[str], language: str = "en") -> dict[str, frozenset[str]]:
    pile = Pile()
    pile.told("d-1", line, roles={"place": names}, language=language)
    return dict(pile.around().regions)


@pytest.mark.parametrize(
    "line",
    [
        "It [rained] at Lume, Norland, on Monday.",
        "It [rained] at Lume in the north of Norland.",
        "It [rained] at Lume near Norland.",
        "The Lume dam above Norland [burst].",
    ],
)
def test_a_town_and_where_it_lies(line: str) -> None:
    assert _regions(line, ["Lume", "Norland"]) == {"e-Lume": {"e-Norland"}, "e-Norland": {"e-Lume"}}


def test_in_german() -> None:
    assert _regions("In Lume im Norden von Dorn [brannte] es.", ["Lume", "Dorn"], "de") == {
        "e-Lume": {"e-Dorn"},
        "e-Dorn": {"e-Lume"},
    }


@pytest.mark.parametrize(
    "line",
    [
        "They [marched] from Lume to Dorn.",
        "They [marched] at Lume and in Dorn.",
        "They [marched] at Lume. In Dorn nobody did.",
        "They [marched] at Lume, where the harbour has been closed for years, unlike Dorn.",
    ],
)
def test_two_towns_of_one_sentence_are_two(line: str) -> None:
    assert _regions(line, ["Lume", "Dorn"]) == {}


def test_a_list_is_a_list() -> None:
    assert _regions("They [marched] at Lume, Dorn, Velm.", ["Lume", "Dorn", "Velm"]) == {}


@given(st.lists(st.sampled_from(["Lume", "Dorn", ", ", " in ", " and ", "."]), max_size=12))
def test_each_belongs_to_the_other_and_none_to_itself(words: list[str]) -> None:
    pile = Pile()
    pile.told("d-1", "They [met] at Lume, Dorn. " + "".join(words), roles={"place": ["Lume", "Dorn"]})
    found = pile.around().regions
    assert all(place in found[other] and place != other for place, others in found.items() for other in others)


def test_no_documents_no_regions() -> None:
    assert regions([], {}, {}) == {}

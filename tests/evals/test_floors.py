import floors
import pytest
from cases import CASES, Case
from floors import Floor


@pytest.fixture
def case(tmp_path):
    return Case(task="timex", set="own", path=tmp_path / "gold.jsonl", metrics=("value_f1",))


def test_names_are_unique_and_floors_name_cases():
    names = [case.name for case in CASES]
    assert len(set(names)) == len(names)
    assert set(floors.load()) <= set(names)


def test_a_score_within_the_tolerance_stands(case):
    floor = Floor(gold="a", scores={"value_f1": 0.5})
    assert floors.complaints(case, "a", {"value_f1": 0.4981}, floor) == []
    (line,) = floors.complaints(case, "a", {"value_f1": 0.497}, floor)
    assert "fell to 0.4970, its floor is 0.500" in line


def test_other_rows_and_lost_figures_are_noticed(case):
    floor = Floor(gold="a", scores={"value_f1": 0.5})
    assert "labelled rows" in floors.complaints(case, "b", {"value_f1": 0.9}, floor)[0]
    assert "no longer measured" in floors.complaints(case, "a", {}, floor)[0]
    assert floors.complaints(case, "a", {}, None) == []


def test_floors_only_rise(case):
    floor = Floor(gold="a", scores={"value_f1": 0.5})
    assert floors.raised(case, "a", {"value_f1": 0.49}, floor, lower=False) == floor
    assert floors.raised(case, "a", {"value_f1": 0.6129, "rows": 3}, floor, lower=False).scores == {"value_f1": 0.612}
    assert floors.raised(case, "a", {"value_f1": 0.4}, floor, lower=True).scores == {"value_f1": 0.4}
    assert floors.raised(case, "b", {"value_f1": 0.4}, floor, lower=False) == Floor(gold="b", scores={"value_f1": 0.4})


def test_what_is_saved_is_loaded(tmp_path):
    pinned = {"timex/own": Floor(gold="a", scores={"value_f1": 0.5})}
    floors.save(pinned, tmp_path / "floors.json")
    assert floors.load(tmp_path / "floors.json") == pinned
    assert floors.load(tmp_path / "none.json") == {}

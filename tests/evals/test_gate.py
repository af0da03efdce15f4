import json

import floors
import gate
import pytest
from cases import CASES, Case
from floors import Floor
from runner import EvalError, Scored


@pytest.fixture
def setup(tmp_path, monkeypatch):
    (tmp_path / "gold.jsonl").write_text("")
    here = Case(task="timex", set="own", path=tmp_path / "gold.jsonl", metrics=("value_f1",))
    gone = Case(task="dating", set="far", path=gate.BENCH / "none.jsonl", metrics=())
    scores = {"value_f1": 0.5}
    pinned = {"timex/own": Floor(gold="a", scores={"value_f1": 0.5})}
    saved = []
    monkeypatch.setattr(gate, "CASES", (here, gone))
    monkeypatch.setattr(gate, "score", lambda case: scored(case, scores))
    monkeypatch.setattr(floors, "load", lambda: pinned)
    monkeypatch.setattr(floors, "save", saved.append)
    return scores, saved


def scored(case, scores):
    return Scored(case=case.name, gold="a", scores=scores, counts={}, peers={}, rows=3, failed=1, seconds=1.0)


def run(monkeypatch, *words):
    monkeypatch.setattr("sys.argv", ["gate.py", *words])
    return gate.main()


def test_a_missing_set_is_told_and_the_rest_is_scored(setup, monkeypatch, capsys):
    assert run(monkeypatch) == 0
    out = capsys.readouterr().out
    assert "only the sets of this repository" in out
    assert "value_f1" in out
    assert "1 rows failed" in out


def test_a_fall_fails(setup, monkeypatch, capsys):
    scores, saved = setup
    scores["value_f1"] = 0.4
    assert run(monkeypatch) == 1
    assert "timex/own: value_f1 fell to 0.4000" in capsys.readouterr().err
    assert run(monkeypatch, "--update") == 1
    assert saved == []
    assert run(monkeypatch, "--update", "--allow-regression") == 0
    assert saved[0]["timex/own"].scores == {"value_f1": 0.4}


def test_a_gain_raises_the_floor(setup, monkeypatch):
    scores, saved = setup
    scores["value_f1"] = 0.75
    assert run(monkeypatch, "--update") == 0
    assert saved[0]["timex/own"].scores == {"value_f1": 0.75}


def test_a_case_that_cannot_be_scored_fails(setup, monkeypatch, capsys):
    def broken(case):
        raise EvalError("no such task")

    monkeypatch.setattr(gate, "score", broken)
    assert run(monkeypatch, "--only", "own") == 1
    assert "timex/own: no such task" in capsys.readouterr().err


def test_peers_name_cases_that_exist():
    peers = json.loads(gate.PEERS.read_text())
    assert set(peers) <= {case.name for case in CASES}
    assert all(set(figures) <= set(case.metrics) for case in CASES for figures in [peers.get(case.name, {})])

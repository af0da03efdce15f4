import json
import sys

import pytest
import runner
from cases import Case
from runner import EvalError

TOOL = """#!{python}
import json, sys
out = open(sys.argv[sys.argv.index("--out") + 1], "w")
for line in sys.stdin:
    row = json.loads(line)
    print(json.dumps({{"id": row["id"], "saw": sorted(row)}}), file=out)
sys.stderr.write({words!r})
sys.exit({code})
"""
SCORER = "import json, sys; print(json.dumps({'all': {'rows': len(open(sys.argv[3]).readlines()), 'nothing': None}}))"
ROW = {"id": "1", "text": "am Freitag", "dct": "2024-05-04", "title": "x", "timexes": [], "expected": [], "group": "y"}


@pytest.fixture
def case(tmp_path, monkeypatch):
    monkeypatch.setattr(runner, "OUT", tmp_path / "out")
    monkeypatch.setattr(runner, "BENCH", tmp_path)
    monkeypatch.setattr(runner, "SAYSO", tmp_path / "tool")
    monkeypatch.setattr(runner, "program_digest", lambda: "0" * 64)
    (tmp_path / "score.py").write_text(SCORER)
    path = tmp_path / "gold.jsonl"
    path.write_text(json.dumps(ROW) + "\n")
    return Case(task="timex", set="own", path=path, metrics=())


def tool(case, *, code=0, words=""):
    path = case.path.parent / "tool"
    path.write_text(TOOL.format(python=sys.executable, code=code, words=words))
    path.chmod(0o755)


def test_labels_never_reach_the_tool(case):
    tool(case)
    runner.score(case)
    (answers,) = (case.path.parent / "out" / "answers").iterdir()
    assert json.loads(answers.read_text())["saw"] == ["dct", "id", "text", "title"]


def test_the_title_is_a_label_of_furniture(case):
    tool(case)
    runner.score(Case(task="furniture", set="own", path=case.path, metrics=(), use="plain"))
    (answers,) = (case.path.parent / "out" / "answers").iterdir()
    assert "title" not in json.loads(answers.read_text())["saw"]


def test_scores_are_kept_for_the_same_program_and_rows(case):
    tool(case)
    first = runner.score(case)
    assert first.scores == {"rows": 1}
    tool(case, code=2)
    assert runner.score(case) == first
    case.path.write_text(json.dumps(ROW | {"text": "am Samstag"}) + "\n")
    with pytest.raises(EvalError):
        runner.score(case)


def test_nothing_is_kept_of_a_program_that_changed_meanwhile(case, monkeypatch):
    digests = iter("ab")
    monkeypatch.setattr(runner, "program_digest", lambda: next(digests))
    tool(case)
    runner.score(case)
    assert not (case.path.parent / "out" / "scores").exists()


def test_rows_that_fail_are_no_reason_to_stop_but_a_fault_is(case):
    tool(case, code=1, words="sayso: 1 rows failed; each says why\n")
    assert runner.score(case).rows == 1
    case.path.write_text(json.dumps(ROW | {"id": "2"}) + "\n")
    tool(case, code=1, words="Traceback\nValueError: no\n")
    with pytest.raises(EvalError, match="ValueError: no"):
        runner.score(case)


def test_the_digest_of_the_program_is_one():
    assert runner.program_digest() == runner.program_digest()
    assert len(runner.program_digest()) == 64

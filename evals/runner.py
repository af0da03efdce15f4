"""Score a case: run the tool on its rows as a user would, and compare what it says with the labels.

Answers never reach the tool: they are taken out of the rows before. Scores are kept under a digest of the program, its
libraries and the labelled rows, so that what has not changed is not done again.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
import sys
import time
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from functools import partial
from importlib.metadata import distributions
from pathlib import Path
from typing import Any

import event_mentions
import joined
import languages
import verdicts
import wording
from cases import BENCH, OUT, ROOT, Case
from examples import EXPECTED, PILE, measure, shares

SAYSO = Path(sys.executable).parent / "sayso"
# fmt: off
ANSWERS = frozenset((
    "body", "published", "attributions", "timexes", "expected", "not_supported", "date", "match", "group", "quality",
    "category", "notes", "entities", "figures", "overall", "time", "geography", "narrative", "cluster", "topic", "subtopic", "doc",
    "type", "events", "relation",
))
# fmt: on
"""Fields that are or betray a label, whatever the task; `title` is one for furniture, `language` for language."""
ANSWERS_OF = {"furniture": ANSWERS | {"title"}, "language": ANSWERS | {"language"}}


class EvalError(Exception):
    """A case could not be scored; the text says why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scored:
    """The result of a case."""

    case: str
    gold: str
    """Digest of the labelled rows."""
    scores: dict[str, float]
    counts: dict[str, str]
    """What a score is made of, where it is a share of few: "11 of 13"."""
    peers: dict[str, dict[str, float]]
    """Peers that were measured in the same run: figure, then name."""
    rows: int
    failed: int
    """Rows that came back with an error."""
    seconds: float


def score(case: Case) -> Scored:
    """Score a case, or take what was found out before.

    Raises:
        EvalError: the tool or the scorer stopped.
    """
    gold, program = gold_digest(case), program_digest()
    kept = OUT / "scores" / f"{case.name.replace('/', '.')}-{program[:16]}-{gold[:16]}.json"
    if kept.is_file():
        return Scored(**json.loads(kept.read_text()))
    own_ways = {
        "examples": _build_examples,
        "verdicts": _judge_series,
        "event_mentions": partial(_judge_events, case),
        "wording": _judge_wording,
    }
    scored = own_ways[case.task](gold) if case.task in own_ways else _annotate(case, gold)
    if program_digest() == program:  # else someone changed it meanwhile, and nobody knows what was scored
        kept.parent.mkdir(parents=True, exist_ok=True)
        kept.write_text(json.dumps(asdict(scored)))
    return scored


def program_digest() -> str:
    """What a score depends on besides the rows: the program, these scripts, the scorer, and the libraries."""
    digest = hashlib.sha256()
    ours = [path for folder in ("src/sayso", "evals") for path in (ROOT / folder).rglob("*") if _is_program(path)]
    for path in sorted(ours) + [BENCH / "score.py"] * (BENCH / "score.py").is_file():
        digest.update(str(path.name).encode() + path.read_bytes())
    for name, version in sorted({(found.name, found.version) for found in distributions()}):
        digest.update(f"{name} {version}\n".encode())
    return digest.hexdigest()


def _is_program(path: Path) -> bool:
    labelled = path.suffix == ".jsonl" and (ROOT / "evals") in path.parents
    outside = labelled or {"__pycache__", "out"} & set(path.parts)
    return path.is_file() and not outside and path.name not in {"floors.json", "peers.json", "gate.py", "README.md"}


def gold_digest(case: Case) -> str:
    """A digest of the labelled rows of a case."""
    if case.task == "language":
        return hashlib.sha256(_lines(languages.make_rows(case.set))).hexdigest()
    digest = hashlib.sha256(case.path.read_bytes())
    for page in sorted(PILE.iterdir()) if case.task == "examples" else ():
        digest.update(page.read_bytes())
    return digest.hexdigest()


# ---------------------------------------------------------------------------------------------- the ways
def _build_examples(gold: str) -> Scored:
    out = OUT / "examples"
    shutil.rmtree(out, ignore_errors=True)
    began = time.perf_counter()
    ran = subprocess.run([SAYSO, "build", PILE, "--out", out], capture_output=True, text=True, check=False)
    if not (out / "dossier.json").is_file():
        raise EvalError(f"sayso build {PILE}: {_last_line(ran.stderr)}")
    dossier = json.loads((out / "dossier.json").read_bytes())
    counts = measure(dossier, json.loads(EXPECTED.read_bytes()))
    return Scored(
        case="examples/pile",
        gold=gold,
        scores=shares(counts),
        counts={kind: f"{right} of {wanted}" for kind, (right, wanted) in counts.items()},
        peers={},
        rows=len(dossier["pages"]),
        failed=len(dossier["failures"]),
        seconds=time.perf_counter() - began,
    )


def _judge_series(gold: str) -> Scored:
    began = time.perf_counter()
    judged = list(verdicts.judge())
    counts = verdicts.counts(judged)
    return Scored(
        case="verdicts/own",
        gold=gold,
        scores={name: right / whole for name, (right, whole) in counts.items()},
        counts={name: f"{right} of {whole}" for name, (right, whole) in counts.items()},
        peers={},
        rows=len({group["id"] for group, *_ in judged}),
        failed=0,
        seconds=time.perf_counter() - began,
    )


def _judge_events(case: Case, gold: str) -> Scored:
    began = time.perf_counter()
    judged = event_mentions.judge(event_mentions.rows_of(case.set))
    return Scored(
        case=case.name,
        gold=gold,
        scores=event_mentions.scores(judged),
        counts={},
        peers={},
        rows=len(judged),
        failed=0,
        seconds=time.perf_counter() - began,
    )


def _judge_wording(gold: str) -> Scored:
    began = time.perf_counter()
    judged = list(wording.judge())
    return Scored(
        case="wording/own",
        gold=gold,
        scores=wording.scores(judged),
        counts={},
        peers={},
        rows=len(judged),
        failed=0,
        seconds=time.perf_counter() - began,
    )


def _annotate(case: Case, gold: str) -> Scored:
    rows = _rows(case)
    answers = OUT / "answers" / f"{case.name.replace('/', '.')}.jsonl"
    answers.parent.mkdir(parents=True, exist_ok=True)
    began = time.perf_counter()
    _run(case, rows, answers)
    seconds = time.perf_counter() - began
    given = list(languages.read_rows(answers))
    peers: dict[str, dict[str, float]] = {}
    if case.task == "language":
        scores = languages.score(rows, {row["id"]: row.get("language") for row in given})
        peers = {metric: {"py3langid, all its languages": figure} for metric, figure in languages.peer(rows).items()}
    else:
        labelled = joined.write_rows(rows, OUT / "rows" / answers.name) if case.joined else case.path
        scores = _scorer(case, labelled, answers)
    failed = sum("error" in row for row in given)
    return Scored(
        case=case.name, gold=gold, scores=scores, counts={}, peers=peers, rows=len(rows), failed=failed, seconds=seconds
    )


def _run(case: Case, rows: Iterable[dict[str, Any]], answers: Path) -> None:
    """Pipe the rows, without their labels, through `sayso annotate`. Exit code 1 says that some rows failed."""
    hidden = ANSWERS_OF.get(case.task, ANSWERS)
    asked = [_unlabelled(row, hidden) for row in rows]
    call = [SAYSO, "annotate", case.task, "--out", answers, *(("--use", case.use) if case.use else ()), *case.flags]
    ran = subprocess.run(call, input=_lines(asked), capture_output=True, check=False)
    if ran.returncode not in (0, 1):
        raise EvalError(f"sayso annotate {case.task}: {_last_line(ran.stderr.decode())}")
    if ran.returncode == 1 and b"rows failed" not in ran.stderr:
        raise EvalError(f"sayso annotate {case.task}: {_last_line(ran.stderr.decode())}")


def _rows(case: Case) -> list[dict[str, Any]]:
    if case.task == "language":
        return languages.make_rows(case.set)
    return joined.make_rows(case.path) if case.joined else list(languages.read_rows(case.path))


def _unlabelled(row: dict[str, Any], hidden: frozenset[str]) -> dict[str, Any]:
    """A row without its labels, those of its mentions among them."""
    kept = {key: value for key, value in row.items() if key not in hidden}
    if isinstance(kept.get("mentions"), list):
        kept["mentions"] = [{key: value for key, value in one.items() if key not in hidden} for one in kept["mentions"]]
    return kept


def _scorer(case: Case, labelled: Path, answers: Path) -> dict[str, float]:
    call = [sys.executable, BENCH / "score.py", case.task, labelled, answers, "--json"]
    ran = subprocess.run(call, capture_output=True, text=True, check=False)
    if ran.returncode:
        raise EvalError(_last_line(ran.stderr))
    return {metric: figure for metric, figure in json.loads(ran.stdout)["all"].items() if figure is not None}


def _lines(rows: Iterable[dict[str, Any]]) -> bytes:
    return b"".join(json.dumps(row, ensure_ascii=False).encode("utf-8", "surrogatepass") + b"\n" for row in rows)


def _last_line(words: str) -> str:
    return (words.strip().splitlines() or ["it stopped without a word"])[-1]

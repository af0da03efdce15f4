"""Floors: the score that each figure once had, below which it must not fall. They only rise.

`floors.json` holds them by case and figure, with a digest of each case's labelled rows: a floor says nothing about
other rows than those that it was measured on.
"""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from cases import ROOT, Case

Scores: TypeAlias = dict[str, float]

FLOORS = ROOT / "evals" / "floors.json"
TOLERANCE = 0.002
"""How far below its floor a score may lie: results are the same on every machine but for the last bit of a float,
and a figure may be traded for another within this."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Floor:
    """The floors of one case and the digest of the rows that they were measured on."""

    gold: str
    scores: Scores


def load(path: Path = FLOORS) -> dict[str, Floor]:
    """Read the floors; none where there is no file yet."""
    if not path.is_file():
        return {}
    return {
        name: Floor(gold=entry["gold"], scores=entry["floors"]) for name, entry in json.loads(path.read_text()).items()
    }


def save(floors: dict[str, Floor], path: Path = FLOORS) -> None:
    """Write the floors, sorted."""
    entries = {
        name: {"gold": floor.gold, "floors": dict(sorted(floor.scores.items()))}
        for name, floor in sorted(floors.items())
    }
    path.write_text(json.dumps(entries, indent=1, ensure_ascii=False) + "\n")


def with_floor(case: Case, scores: Scores) -> Scores:
    """The figures of a case that have a floor."""
    return {metric: scores[metric] for metric in (case.metrics or scores) if metric in scores}


def complaints(case: Case, digest: str, scores: Scores, floor: Floor | None) -> list[str]:
    """What is wrong with a case's scores, as sentences; a case without floors has nothing to fall below."""
    if floor is None:
        return []
    if floor.gold != digest:
        return [
            f"{case.name}: its labelled rows are not those that the floors were measured on (--update pins them anew)"
        ]
    missing = [f"{case.name}: {metric} is no longer measured" for metric in floor.scores if metric not in scores]
    fallen = [
        f"{case.name}: {metric} fell to {scores[metric]:.4f}, its floor is {pinned:.3f}"
        for metric, pinned in floor.scores.items()
        if metric in scores and scores[metric] < pinned - TOLERANCE
    ]
    return missing + fallen


def raised(case: Case, digest: str, scores: Scores, floor: Floor | None, *, lower: bool) -> Floor:
    """The floors of a case after today's scores; none is lowered unless `lower`, or unless the rows are new."""
    today = {metric: math.floor(score * 1000) / 1000 for metric, score in with_floor(case, scores).items()}
    if floor is None or lower or floor.gold != digest:
        return Floor(gold=digest, scores=today)
    return Floor(
        gold=digest, scores={metric: max(score, floor.scores.get(metric, 0.0)) for metric, score in today.items()}
    )

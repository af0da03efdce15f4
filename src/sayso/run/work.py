"""What a worker does: run the steps of a map pass for some pages or documents, and answer with records."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, TypeAlias

from sayso.ids import make_id
from sayso.model import Failure
from sayso.run.limit import TooLong, time_limit
from sayso.run.passes import SINGLE, Pass, passes_for

Have: TypeAlias = dict[type, list[Any]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """One page or document to work on: its id, the page that a failure would name, and its records."""

    id: str
    page: str
    path: str
    digest: str
    """Of everything that the output depends on; written to the ledger with it."""
    have: Have


@dataclass(frozen=True, slots=True, kw_only=True)
class Payload:
    """What is sent to a worker."""

    settings: str
    pass_name: str
    seconds: float
    """The time limit for each unit."""
    units: tuple[Unit, ...]


def work(payload: Payload) -> list[list[Any]]:
    """For each unit the records that the pass makes of it, failures among them."""
    (chosen,) = (found for found in passes_for(payload.settings) if found.name == payload.pass_name)
    return [limited(chosen, unit, payload.seconds) for unit in payload.units]


def crash(payload: Payload, sentence: str) -> list[list[Any]]:
    """The result for a payload on which a worker died: a failure for each unit."""
    stage = payload.pass_name.split("+")[0]
    return [[failure(unit, stage, sentence)] for unit in payload.units]


def failure(unit: Unit, stage: str, error: str) -> Failure:
    """A failure of one step for one unit."""
    return Failure(id=make_id("z", unit.page, stage, error), page=unit.page, path=unit.path, stage=stage, error=error)


def limited(chosen: Pass, unit: Unit, seconds: float) -> list[Any]:
    """The records that a pass makes of one unit within so many seconds, failures among them."""
    made: list[Any] = []
    stage = [chosen.steps[0].name]
    try:
        with time_limit(seconds):
            _run(chosen, unit, made, stage)
    except TooLong:
        made.append(failure(unit, stage[0], f"took longer than {seconds:g} seconds (setting max_page_seconds)"))
    return made


def _run(chosen: Pass, unit: Unit, made: list[Any], stage: list[str]) -> None:
    """Run the steps; a failing one costs its own records, and those that cannot be had without them."""
    have: Have = {kind: list(records) for kind, records in unit.have.items()}
    for step in chosen.steps:
        stage[0] = step.name
        try:
            records = list(_flat(step.fn(*(_argument(kind, have) for kind in step.reads))))
        except Exception as error:  # noqa: BLE001  a fault on one page must not cost the pile; it is reported
            records = [failure(unit, step.name, f"fault in sayso: {type(error).__name__}: {error}")]
        made.extend(records)
        for record in records:
            have.setdefault(type(record), []).append(record)
        if any(kind in SINGLE and not have.get(kind) for kind in step.writes):
            return


def _argument(kind: type, have: Have) -> Any:
    records = have.get(kind, [])
    if kind in SINGLE:
        return records[0] if records else None
    return records


def _flat(result: Any) -> Iterable[Any]:
    """A step may answer with one record or with several."""
    return [result] if hasattr(result, "__dataclass_fields__") else result

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

SHORT = 20_000
"""Characters up to which a document is begun together with others: with sixteen of them no step comes near a time limit, nor memory to an end."""


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
    begun = _begun(chosen, payload)
    return [limited(chosen, unit, payload.seconds, begun.get(unit.id)) for unit in payload.units]


def _begun(chosen: Pass, payload: Payload) -> dict[str, Any]:
    """What the first step makes of units that it does together, by unit; none where that fails: then each is done alone and reported."""
    step = chosen.steps[0]
    if step.together is None or len(payload.units) == 1:
        return {}
    have = {unit.id: _argument(step.reads[0], unit.have) for unit in payload.units}
    short = {value: record for value, record in have.items() if record is not None and len(record.text) <= SHORT}
    try:
        with time_limit(payload.seconds):
            return dict(zip(short, step.together(list(short.values())), strict=True))
    except (Exception, TooLong):  # noqa: BLE001  a fault on one page must not cost the others
        return {}


def crash(payload: Payload, sentence: str) -> list[list[Any]]:
    """The result for a payload on which a worker died: a failure for each unit."""
    stage = payload.pass_name.split("+")[0]
    return [[failure(unit, stage, sentence)] for unit in payload.units]


def failure(unit: Unit, stage: str, error: str) -> Failure:
    """A failure of one step for one unit."""
    return Failure(id=make_id("z", unit.page, stage, error), page=unit.page, path=unit.path, stage=stage, error=error)


def limited(chosen: Pass, unit: Unit, seconds: float, begun: Any = None) -> list[Any]:
    """The records that a pass makes of one unit within so many seconds, failures among them; `begun` is what its first step made, if it was run."""
    made: list[Any] = []
    stage = [chosen.steps[0].name]
    try:
        with time_limit(seconds):
            _run(chosen, unit, made, stage, begun)
    except TooLong:
        made.append(failure(unit, stage[0], f"took longer than {seconds:g} seconds (setting max_page_seconds)"))
    return made


def _run(chosen: Pass, unit: Unit, made: list[Any], stage: list[str], begun: Any) -> None:
    """Run the steps; a failing one costs its own records, and those that cannot be had without them."""
    have: Have = {kind: list(records) for kind, records in unit.have.items()}
    for step in chosen.steps:
        stage[0] = step.name
        try:
            records = list(_flat(begun or step.fn(*(_argument(kind, have) for kind in step.reads))))
        except Exception as error:  # noqa: BLE001  a fault on one page must not cost the pile; it is reported
            records = [failure(unit, step.name, f"fault in sayso: {type(error).__name__}: {error}")]
        begun = None
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

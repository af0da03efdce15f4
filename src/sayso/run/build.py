"""`build`: read pages, run the plan over them and what is in the store already, and write the dossier.

Resume is by the ledger (table `activity`): work is skipped for a unit that has been done from the same input by the same
steps under the same settings. Results and their ledger lines are written in one transaction, so that a build that is
killed at any moment and run again ends like one that was not.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import chain, count, islice
from time import monotonic
from typing import Any, BinaryIO, TypeAlias

import msgspec

from sayso.adapters.inputs import read_inputs
from sayso.ids import make_id
from sayso.model import Capture, Document, Failure, Page
from sayso.run.engine import Engine
from sayso.run.passes import SINGLE, Pass, passes_for
from sayso.run.plan import Step
from sayso.run.settings import Settings
from sayso.run.shelf import Filling, Shelf
from sayso.run.work import Payload, Unit, crash, work
from sayso.store import Store
from sayso.store.kinds import is_stored

Progress: TypeAlias = Callable[[str, int, int | None], None]
"""Called with a pass's name, how many units are done, and of how many (None: not known yet)."""

_AT_ONCE = 50_000  # records of a gather step that are held at once before they are written
_TOGETHER = 64
"""Units whose records are written in one transaction. Ids lie anywhere, so that each transaction writes most leaves of the tables' trees: 1.35 milliseconds a
page of a pile of 2,000 in transactions of 16, 0.7 in these. A build that is killed does so many pages again at most."""
_AT_RISK = 5.0
"""Seconds of work after which records are written, however few: what is lost with a slow model or on slow pages."""
_BATCH = 16  # units in a payload: sending costs less than a tenth of the work, and a batch is lost at most


@dataclass(frozen=True, kw_only=True)
class Run:
    """Where a build reads and writes, how it works, and whom it tells."""

    store: Store
    settings: Settings
    engine: Engine
    progress: Progress

    @property
    def passes(self) -> tuple[Pass, ...]:
        """The passes of the plan."""
        return passes_for(self.content)

    @cached_property
    def content(self) -> str:
        """The settings that the content depends on, as JSON: the same in every process and for any number of jobs."""
        chosen = self.settings
        models = dict(sorted(chosen.models.items()))
        kept = Settings(
            max_page_bytes=chosen.max_page_bytes,
            models=models,
            builtin_dates=chosen.builtin_dates,
            builtin_names=chosen.builtin_names,
            embeddings=chosen.embeddings,
        )
        return msgspec.json.encode(kept).decode()

    def digest(self, chosen: Pass, *ids: str | None) -> str:
        """What an output depends on: the steps so far, the settings, and the ids of the input."""
        return make_id("i", chosen.version, self._common, *ids)

    @cached_property
    def _common(self) -> str:
        """The settings that all steps depend on; one that is a step's own stands in the step's version."""
        kept = msgspec.json.decode(self.content)
        del kept["embeddings"]
        return msgspec.json.encode(kept).decode()


def add_pages(run: Run, paths: Sequence[str], stdin: BinaryIO | None) -> int:
    """Read pages into the store and lay them out. Pages that are there already are not read again.

    Returns:
        How many pages were met, old ones included.

    Raises:
        InputError: a path does not exist.
    """
    met: set[str] = set()
    with run.store.writing():
        for path in paths:
            run.store.forget_unreadable(path)
    first = run.passes[0]
    with Shelf(run.store, most=0).filling(first.writes) as filling:
        _map(run, first, _fresh(run, paths, stdin, met), None, filling)
    return len(met)


def run_plan(run: Run, *, since: str | None = None) -> Shelf:
    """Bring everything that follows from the pages in the store up to date; returns the store with what of it is at hand.

    Args:
        run: the run.
        since: a step's name; only the pass with it and those after it are looked at.
    """
    shelf = Shelf(run.store)
    for chosen in run.passes[1:] if since is None else passes_since(run, since):
        if chosen.shape == "map":
            due = list(_due(run, chosen))
            with shelf.filling(chosen.writes) as filling:
                _map(run, chosen, (_loaded(shelf, chosen, unit) for unit in due), len(due), filling)
        else:
            _gather(run, chosen, shelf)
    return shelf


def _fresh(run: Run, paths: Sequence[str], stdin: BinaryIO | None, met: set[str]) -> Iterator[Unit]:
    """The pages that have not been laid out yet. Ids of all pages go into `met`, failures into the store.

    The same bytes under the same address are one page, met again: what the first says of it stands.
    """
    first = run.passes[0]
    done = run.store.done(first.name)
    twins: dict[str, dict[str, int]] = {}
    for item in read_inputs(paths, max_bytes=run.settings.max_page_bytes, stdin=stdin):
        if isinstance(item, Failure):
            with run.store.writing():
                run.store.write([item])
            continue
        capture = _known_as(run.store, twins, item)
        page, digest = capture.page, run.digest(first, capture.id)
        again = page.id in met
        met.add(page.id)
        if not again and done.get(page.id) != digest:
            yield Unit(id=page.id, page=page.id, path=page.path, digest=digest, have={Capture: [capture]})


def _known_as(store: Store, twins: dict[str, dict[str, int]], capture: Capture) -> Capture:
    """Tell files apart that are the same to the byte and have no address: by their file names, numbered.

    The same file read again, from wherever it lies, is the same page; a second file with the same bytes is a second
    page: another outlet may have printed the same words. Files are read in sorted order, so numbers do not depend on
    the order of the call.
    """
    page = capture.page
    if page.url is not None:
        return capture
    if page.sha256 not in twins:
        twins[page.sha256] = {_file_name(path): twin for path, twin in store.twins_of(page.sha256)}
    numbers, name = twins[page.sha256], _file_name(page.path)
    if name not in numbers:
        numbers[name] = next(number for number in count() if number not in numbers.values())
    identity = make_id("p", page.sha256, page.url, numbers[name])
    return replace(capture, page=replace(page, id=identity, twin=numbers[name]))


def _file_name(path: str) -> str:
    return path.replace("\\", "/").rsplit("/", 1)[-1]


def _due(run: Run, chosen: Pass) -> Iterator[Unit]:
    """The units that a pass has not been done for from their present input; still without their records."""
    store, owner = run.store, chosen.owner
    done = store.done(chosen.name)
    inputs = [store.ids(kind, owner) for kind in chosen.reads if kind in SINGLE]
    paths = {page.id: page.path for page in store.all(Page)}
    page_of = {identity: page for page, identity in store.ids(Document, "page").items()}
    for value in store.ids(chosen.unit, owner):
        digest = run.digest(chosen, value, *(ids.get(value) for ids in inputs))
        if done.get(value) != digest:
            page = page_of[value] if owner == "document" else value
            yield Unit(id=value, page=page, path=paths[page], digest=digest, have={})


def _loaded(shelf: Shelf, chosen: Pass, unit: Unit) -> Unit:
    return replace(unit, have={kind: list(shelf.of(kind, chosen.owner, unit.id)) for kind in chosen.reads})


def _map(run: Run, chosen: Pass, units: Iterable[Unit], total: int | None, filling: Filling) -> None:
    finished, since = 0, monotonic()
    done: list[tuple[Unit, list[Any]]] = []
    for payload, results in run.engine(work, _payloads(run, chosen, iter(units)), crash):
        done += zip(payload.units, results, strict=True)
        finished += len(payload.units)
        if len(done) >= _TOGETHER or monotonic() - since > _AT_RISK:
            _keep(run, chosen, done, filling)
            done, since = [], monotonic()
        run.progress(chosen.name, finished, total)
    _keep(run, chosen, done, filling)


def _payloads(run: Run, chosen: Pass, units: Iterator[Unit]) -> Iterator[Payload]:
    seconds = run.settings.max_page_seconds
    while batch := tuple(islice(units, _BATCH)):
        yield Payload(settings=run.content, pass_name=chosen.name, seconds=seconds, units=batch)


def _keep(run: Run, chosen: Pass, done: Sequence[tuple[Unit, list[Any]]], filling: Filling) -> None:
    """Write what a pass made of some units, in place of what it made before, and their ledger lines, in one transaction."""
    if not done:
        return
    with run.store.writing():
        run.store.invalidate(_gathers_after(run, chosen))
        _write(run.store, chosen, done, filling)


def _write(store: Store, chosen: Pass, done: Sequence[tuple[Unit, list[Any]]], filling: Filling) -> None:
    kinds = [kind for kind in chosen.writes if is_stored(kind)]
    older = [kind for kind in kinds if kind not in filling.fresh]
    written: list[Any] = []
    for unit, records in done:
        made = [record for record in records if type(record) in kinds]
        store.forget_failures(unit.page, [step.name for step in chosen.steps])
        store.remove_others(older, chosen.owner, unit.id, made)
        store.log(chosen.name, unit.id, unit.digest)
        pages = [capture.page for capture in unit.have.get(Capture, [])]
        written += [*pages, *made, *(record for record in records if isinstance(record, Failure))]
    store.write(written)
    filling.add(written)


def _gather(run: Run, chosen: Pass, shelf: Shelf) -> None:
    digest = run.digest(chosen)
    if run.store.done(chosen.name).get("") == digest:
        return
    (step,) = chosen.steps
    later, made = _gathers_after(run, chosen), 0
    batches = _batches(step, shelf)
    try:
        first = next(batches, [])
        with shelf.filling(step.writes, anew=True) as filling, run.store.writing():
            _make_room(run, step, later)
            for batch in chain([first], batches):
                run.store.write(batch)
                filling.add(batch)
                made += len(batch)
            run.store.log(chosen.name, "", digest)
    except _StepError as fault:
        shelf.forget(step.writes)
        with run.store.writing():
            _make_room(run, step, later)
            run.store.write([_fault(step.name, fault.error)])
        made = 1
    run.progress(chosen.name, made, made)


def _make_room(run: Run, step: Step, later: list[str]) -> None:
    run.store.forget_failures(_WHOLE_PILE, [step.name])
    run.store.clear(step.writes)
    run.store.invalidate(later)


class _StepError(Exception):
    """A fault in one step, which must not cost the dossier. Faults of the store are none of these."""

    def __init__(self, error: Exception) -> None:
        super().__init__(str(error))
        self.error = error


def _batches(step: Step, shelf: Shelf) -> Iterator[list[Any]]:
    """What a step makes of the whole pile, so many records at a time.

    The step has read all that it reads before it gives its first record, hence before anything is written.
    """
    read = ((shelf.stream(kind) if step.streams else shelf.all(kind)) for kind in step.reads)
    try:
        records = iter(_flat(step.fn(*read)))
        batch = list(islice(records, _AT_ONCE))
    except Exception as error:
        raise _StepError(error) from error
    while batch:
        yield batch
        try:
            batch = list(islice(records, _AT_ONCE))
        except Exception as error:
            raise _StepError(error) from error


_WHOLE_PILE = "the whole pile"


def _fault(stage: str, error: Exception) -> Failure:
    told = f"fault in sayso: {type(error).__name__}: {error}"
    return Failure(
        id=make_id("z", _WHOLE_PILE, stage, told), page=_WHOLE_PILE, path=_WHOLE_PILE, stage=stage, error=told
    )


def passes_since(run: Run, step: str) -> tuple[Pass, ...]:
    """The pass that has a step, and those after it."""
    (first,) = (number for number, found in enumerate(run.passes) if step in (each.name for each in found.steps))
    return run.passes[first:]


def _gathers_after(run: Run, chosen: Pass) -> list[str]:
    names = [found.name for found in run.passes]
    following = run.passes[names.index(chosen.name) + 1 :]
    return [found.name for found in following if found.shape == "gather"]


def _flat(result: Any) -> Iterable[Any]:
    """A gather step gives records, or one tuple or iterator for each kind that it writes."""
    for item in result:
        if isinstance(item, (tuple, Iterator)):
            yield from item
        else:
            yield item

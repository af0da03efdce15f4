"""From a call to a finished dossier folder: the store, `dossier.json` and `index.html`."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from contextlib import AbstractContextManager, closing, nullcontext
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import BinaryIO

import msgspec

from sayso.adapters.inputs import STDIN, must_exist
from sayso.errors import InputError
from sayso.model import Dossier, Failure, Page
from sayso.report.html import dossier_html
from sayso.report.json import dossier_json
from sayso.report.sources import Joined, joined
from sayso.report.summary import summary_text
from sayso.run.build import Progress, Run, add_pages, run_plan
from sayso.run.engine import Engine, Pool, serial
from sayso.run.garbage import rare_collections
from sayso.run.gather import Records, read_dossier
from sayso.run.known import Lists, put_lists
from sayso.run.settings import Settings
from sayso.store import Store, View, open_store

DOSSIER = "dossier.json"
_POOL_PAYS_FROM = 60  # pages: starting workers and loading their models costs about as much as reading so many


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """What a build did, for the person at the terminal."""

    pages: int
    failures: int
    text: str
    notes: tuple[str, ...] = ()
    """What is worth knowing besides; for standard error."""


def with_options(
    settings: Settings, *, models: Mapping[str, str], jobs: int | None, embeddings: str | None = None
) -> Settings:
    """Settings with what the command line says put over what the file says; without a word on jobs, all processors."""
    merged = {**settings.models, **models}
    jobs = jobs or settings.jobs or os.cpu_count() or 1
    return msgspec.structs.replace(settings, models=merged, jobs=jobs, embeddings=embeddings or settings.embeddings)


def build(
    paths: Sequence[str],
    out: Path,
    *,
    settings: Settings,
    lists: Lists | None = None,
    stdin: BinaryIO | None = None,
    progress: Progress | None = None,
) -> Summary:
    """Read pages and write the dossier on them, and on those already in `out`, into that folder.

    Lists of names, of dated happenings and of counts are read first and stay known to later builds.

    Raises:
        InputError: a path does not exist, a list is wrong, or nothing could be read.
        StoreError: `out` has a database that is not ours.
    """
    must_exist(paths)  # a slip of the pen shall not leave an empty dossier
    with rare_collections(), closing(open_store(out)) as store, _engine(settings, paths) as engine:
        run = Run(store=store, settings=settings, engine=engine, progress=progress or silent)
        notes = [*put_lists(run, lists or Lists()), *_without_files(paths)]
        add_pages(run, paths, stdin)
        if store.count(Page) == 0:
            raise InputError(str(out), _nothing_read(paths, list(store.all(Failure))))
        _remember(store, settings)
        shelf = run_plan(run)
        run.progress("report", 0, None)
        dossier, given = write_dossier(shelf, settings, out)
        text = summary_text(dossier, str(out), given)
        return Summary(pages=len(dossier.pages), failures=len(dossier.failures), text=text, notes=tuple(notes))


def write_dossier(records: Records, settings: Settings, out: Path) -> tuple[Dossier, Joined]:
    """Write `dossier.json` and `index.html` from what the store holds; returns it with the look-ups that reports need."""
    dossier = read_dossier(records, settings)
    given = joined(dossier)
    _write(out / "index.html", dossier_html(dossier, given, text_bytes=settings.report_text_bytes))
    _write(out / DOSSIER, dossier_json(dossier, given))  # last: who waits for a build to end looks for it
    return dossier, given


_BUILD = "build"
"""The line of the ledger for the build as a whole: its input is the settings."""


def _remember(store: Store, settings: Settings) -> None:
    told = msgspec.json.encode(msgspec.structs.replace(settings, jobs=0)).decode()
    with store.writing():
        store.log(_BUILD, "", told)


def last_settings(store: View) -> Settings:
    """The settings of the last build, so that what is done after it is done like it; the defaults where they are not known."""
    told = store.done(_BUILD).get("")
    try:
        return Settings() if told is None else msgspec.json.decode(told, type=Settings)
    except (msgspec.DecodeError, msgspec.ValidationError):
        return Settings()


def _engine(settings: Settings, paths: Sequence[str]) -> AbstractContextManager[Engine]:
    # A program that calls `build` without a guard on its main module would be run again by every worker: from Python,
    # more than one process must be asked for.
    jobs = settings.jobs or 1
    return nullcontext(serial) if jobs == 1 or sum(map(_pages_in, paths)) < _POOL_PAYS_FROM else Pool(jobs)


def _pages_in(path: str) -> int:
    """Roughly how many pages a path holds; a container counts as many."""
    if Path(path).is_dir():
        return sum(1 for _ in islice(Path(path).rglob("*"), _POOL_PAYS_FROM))
    return 1 if path.endswith((".txt", ".html", ".htm")) else _POOL_PAYS_FROM


def _nothing_read(paths: Sequence[str], failures: list[Failure]) -> str:
    """Why there is nothing, of the paths of this call: a folder may remember failures of earlier ones."""
    starts = tuple("stdin" if path == STDIN else path for path in paths)
    now = [f"{failure.path}: {failure.error}" for failure in failures if failure.path.startswith(starts)]
    reasons = "".join(f"\n  {reason}" for reason in [*_without_files(paths), *now][:10])
    return f"no page could be read{':' if reasons else ''}{reasons}\nname files or folders with .txt, .html, .jsonl, .warc or feeds in them"


def _without_files(paths: Sequence[str]) -> list[str]:
    """Of folders that hold no file at all, that this is so."""
    folders = (Path(path) for path in paths if path != STDIN and Path(path).is_dir())
    return [f"{one}: there is no file in this folder" for one in folders if not any(map(Path.is_file, one.rglob("*")))]


def _write(path: Path, pieces: Iterable[bytes]) -> None:
    """Write a file wholly or not at all: a reader never sees half a dossier."""
    unfinished = path.with_name(path.name + ".part")
    with unfinished.open("wb") as file:
        file.writelines(pieces)
        file.flush()
        os.fsync(file.fileno())
    unfinished.replace(path)


def silent(_name: str, _done: int, _total: int | None) -> None:
    """Progress that nobody is told of."""

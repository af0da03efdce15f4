"""What people know, into the store: lists of names and corrections by hand, and what must be done again for them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TypeAlias

from sayso.adapters.known_dates import read_known_dates
from sayso.adapters.listed import Names
from sayso.adapters.reference import read_reference
from sayso.errors import UsageError
from sayso.model import Judgement, KnownDate, Listed, ReferenceCount
from sayso.run.build import Run, passes_since

FIRST_STEP = "entities"
"""The first step that reads what people know; whatever stands before it in the plan is not done again."""
_BATCH = 10_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Lists:
    """The files that a user brings: names, dated happenings, and counts to hold figures against."""

    names: Sequence[Path] = ()
    dates: Sequence[Path] = ()
    counts: Sequence[Path] = ()


def put_lists(run: Run, lists: Lists) -> list[str]:
    """Put a user's lists into the store; return notes for the user.

    Raises:
        InputError: a list cannot be read.
        UsageError: two lists have one file name.
    """
    return [*put_names(run, lists.names), *put_dates(run, lists.dates), *put_counts(run, lists.counts)]


def put_names(run: Run, paths: Sequence[Path]) -> list[str]:
    """Put lists of names into the store, each in place of what was known from a list of that file name.

    A list that says what it said before changes nothing and invalidates nothing.

    Returns:
        Notes for the user, one sentence each.

    Raises:
        InputError: a list cannot be read; none of them is taken then.
        UsageError: two lists have one file name.
    """
    return _put_all(run, "names", paths, lambda path, notes: _put(run, Names(path), notes), since=FIRST_STEP)


def _put_all(
    run: Run, option: str, paths: Sequence[Path], put: Callable[[Path, list[str]], bool], *, since: str
) -> list[str]:
    """Put all lists of a kind into the store, or none; what follows from `since` is due again if one changed anything."""
    twice = [name for name, count in Counter(path.name for path in paths).items() if count > 1]
    if twice:
        raise UsageError(f"--{option}: two lists are called {twice[0]}; a list is known by its file name, rename one")
    notes: list[str] = []
    with run.store.writing():
        changed = [path for path in paths if put(path, notes)]
        if changed:
            invalidate(run, since=since)
    return notes


def _put(run: Run, names: Names, notes: list[str]) -> bool:
    """Put one list into the store; whether it changed anything."""
    before, after = _replaced(run, Listed, "source", names.source, names)
    notes += names.notes
    if not after:
        notes.append(f"{names.path}: no names in it; nothing is known from a list of this name now")
    if names.passed_over:
        kinds = ", ".join(kind for kind, _ in names.passed_over.most_common(3))
        notes.append(f"{names.path}: {names.passed_over.total():,} rows are not names of actors, passed over ({kinds})")
    return before != after


Entry: TypeAlias = Listed | KnownDate | ReferenceCount


def _replaced(run: Run, cls: type, column: str, name: str, entries: Iterable[Entry]) -> tuple[set[str], set[str]]:
    """Put a list in place of what was known from it, by the column that names it; the ids before and after."""
    before = run.store.keys(cls, column, name)
    run.store.replace([cls], column, name, [])
    after: set[str] = set()
    for batch in _batches(entries):
        run.store.write(batch)
        after.update(entry.id for entry in batch)
    return before, after


def _batches(entries: Iterable[Entry]) -> Iterator[list[Entry]]:
    rows = iter(entries)
    while batch := list(islice(rows, _BATCH)):
        yield batch


def put_dates(run: Run, paths: Sequence[Path]) -> list[str]:
    """Put lists of dated happenings into the store, each in place of what was known from a list of that file name.

    Returns:
        Notes for the user, one sentence each.

    Raises:
        InputError: a list cannot be read; none of them is taken then.
        UsageError: two lists have one file name.
    """
    return _put_all(run, "known-dates", paths, lambda path, notes: _put_dates(run, path, notes), since="dating")


def _put_dates(run: Run, path: Path, notes: list[str]) -> bool:
    return _is_new("dates", path, notes, *_replaced(run, KnownDate, "source", path.name, read_known_dates(path, notes)))


def put_counts(run: Run, paths: Sequence[Path]) -> list[str]:
    """Put reference counts into the store, each list in place of what was known from one of that file name.

    Returns:
        Notes for the user, one sentence each.

    Raises:
        InputError: a list cannot be read; none of them is taken then.
        UsageError: two lists have one file name.
    """
    return _put_all(run, "reference", paths, lambda path, notes: _put_counts(run, path, notes), since="figure_series")


def _put_counts(run: Run, path: Path, notes: list[str]) -> bool:
    return _is_new(
        "counts", path, notes, *_replaced(run, ReferenceCount, "file", path.name, read_reference(path, notes))
    )


def _is_new(what: str, path: Path, notes: list[str], before: set[str], after: set[str]) -> bool:
    """Whether a list changed anything; an empty one is told of."""
    if not after:
        notes.append(f"{path}: no {what} in it; nothing is known from a list of this name now")
    return before != after


def put_judgements(run: Run, judgements: Iterable[Judgement]) -> None:
    """Make these all the corrections by hand that the store holds."""
    wanted = {judgement.id: judgement for judgement in judgements}
    held = {judgement.id for judgement in run.store.all(Judgement)}
    if held == set(wanted):
        return
    with run.store.writing():
        run.store.clear([Judgement])
        run.store.write(wanted.values())
        invalidate(run)


def invalidate(run: Run, *, since: str = FIRST_STEP) -> None:
    """Strike out what depends on what people know, from a step on."""
    later = passes_since(run, since)
    run.store.invalidate(found.name for found in later if found.shape == "gather")

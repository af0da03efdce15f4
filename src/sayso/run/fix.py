"""`fix`: corrections by hand into a dossier, which is brought up to date at once.

Corrections are kept in the words of the texts, not by entity ids: those change as a pile grows. They are obeyed by every later build.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from sayso.adapters.corrections import Correction, written
from sayso.errors import InputError, StoreError, UsageError
from sayso.model import Judgement, Page
from sayso.run.actors import Actors
from sayso.run.build import Progress, Run, run_plan
from sayso.run.dossier import last_settings, silent, write_dossier
from sayso.run.engine import serial
from sayso.run.judgements import Held, admit, judge, listed, withdraw
from sayso.run.known import FIRST_STEP, put_judgements
from sayso.store import Store, open_store, open_view

_CHANGES_TOLD = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Fixed:
    """What corrections did: one line of what changed, and notes."""

    change: str
    notes: tuple[str, ...]


def corrections_of(folder: Path) -> list[str]:
    """The corrections that a dossier obeys, one line each, as `sayso fix --from` reads them.

    Raises:
        StoreError: there is no dossier.
    """
    with closing(open_view(folder)) as view:
        return [written(judgement) for judgement in listed(view.all(Judgement))]


def fix(
    folder: Path,
    wishes: Sequence[Correction],
    *,
    mode: Literal["add", "undo"] = "add",
    progress: Progress | None = None,
) -> Fixed:
    """Add or undo corrections, all or none, and bring the dossier up to date: joining of names, what follows, the report.

    Raises:
        StoreError: there is no dossier in the folder.
        UsageError, InputError: a name is not known or not clear, or corrections contradict each other.
    """
    open_view(folder).close()
    with closing(open_store(folder)) as store:
        if store.count(Page) == 0:
            raise StoreError(str(folder), "holds no pages yet; make a dossier with: sayso build PAGES --out DIR")
        before, notes = Actors(store), list[str]()
        held: Held = {judgement.id: judgement for judgement in store.all(Judgement)}
        for wish in wishes:
            _apply(wish, mode, held, before, notes)
        _bring_up_to_date(store, folder, held, progress or silent)
        told = list(changes(before, Actors(store)))
        return Fixed(change=_one_line(told, mode), notes=tuple(notes))


def _apply(wish: Correction, mode: str, held: Held, actors: Actors, notes: list[str]) -> None:
    try:
        if mode == "undo":
            withdraw(wish, held, actors)
        else:
            admit(judge(wish, actors, notes), held, notes)
    except UsageError as error:
        if wish.where is None:
            raise
        raise InputError(wish.where, f"{wish.where}: {error}") from None


def _bring_up_to_date(store: Store, folder: Path, held: Held, progress: Progress) -> None:
    settings = last_settings(store)
    run = Run(store=store, settings=settings, engine=serial, progress=progress)
    put_judgements(run, held.values())
    shelf = run_plan(run, since=FIRST_STEP)
    progress("report", 0, None)
    write_dossier(shelf, settings, folder)


def changes(before: Actors, after: Actors) -> Iterator[str]:
    """What became of the actors, a clause each: joined, parted, called otherwise."""
    news: dict[str, set[str]] = {}
    olds: dict[str, set[str]] = {}
    for mention, new in after.entity_of.items():
        if (old := before.entity_of.get(mention)) is not None:
            news.setdefault(old, set()).add(new)
            olds.setdefault(new, set()).add(old)
    yield from _joined(olds, news, before, after)
    yield from _parted(olds, news, before, after)
    yield from _renamed(olds, news, before, after)


def _joined(olds: dict[str, set[str]], news: dict[str, set[str]], before: Actors, after: Actors) -> Iterator[str]:
    for new in sorted(olds):
        whole = sorted(old for old in olds[new] if news[old] == {new})
        if len(whole) > 1:
            yield f"{len(whole)} actors are now one: {_names(whole, before)} → {after.told(new)}"


def _parted(olds: dict[str, set[str]], news: dict[str, set[str]], before: Actors, after: Actors) -> Iterator[str]:
    for old in sorted(news):
        own = sorted(new for new in news[old] if olds[new] == {old})
        if len(own) > 1:
            yield f"1 actor is now {len(own)}: {before.entities[old].name} → {'; '.join(map(after.told, own))}"
        elif len(news[old]) > 1:
            others = sorted(new for new in news[old] if olds[new] != {old})
            yield f"mentions of {before.entities[old].name} now go to {_names(others, after)}"


def _renamed(olds: dict[str, set[str]], news: dict[str, set[str]], before: Actors, after: Actors) -> Iterator[str]:
    for old in sorted(news):
        (new,) = news[old] if len(news[old]) == 1 else ("",)
        if new and olds[new] == {old} and after.entities[new].name != before.entities[old].name:
            yield f"{before.entities[old].name} is now shown as {after.entities[new].name} ({new})"


def _names(entities: Iterable[str], actors: Actors) -> str:
    return " + ".join(actors.entities[entity].name for entity in entities)


def _one_line(told: Sequence[str], mode: str) -> str:
    if not told:
        kept = "it is gone and was not needed" if mode == "undo" else "kept for later builds"
        return f"nothing changes in this pile now; {kept}"
    rest = f"; and {len(told) - _CHANGES_TOLD} more changes" if len(told) > _CHANGES_TOLD else ""
    return "; ".join(told[:_CHANGES_TOLD]) + rest

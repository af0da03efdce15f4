"""What `sayso show` prints: a dossier, or one part of it."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from pathlib import Path

from sayso.errors import UsageError
from sayso.model import Dossier
from sayso.report.actors import actor_text, actors_text
from sayso.report.disagreements import disagreements_text
from sayso.report.events import events_text
from sayso.report.figures import figures_text
from sayso.report.joins import Joins, join
from sayso.report.labels import labels_text
from sayso.report.listing import documents_text, search_text
from sayso.report.quotations import quotations_text
from sayso.report.relations import relations_text
from sayso.report.rows import Cell, Row
from sayso.report.sentences import sentences_text
from sayso.report.sources import voices
from sayso.report.stories import lineage_text, stories_text
from sayso.report.summary import summary_text
from sayso.report.tables import tables
from sayso.run.actors import Actors
from sayso.run.gather import read_dossier
from sayso.run.settings import Settings
from sayso.store import View, open_view
from sayso.text.terminal import harmless

COLUMNS = {
    "figure_series": ("measure", "verdict", "why"),
    "failures": ("path", "stage", "error"),
}
"""What of each table fits a terminal; `sayso export` has all of it."""
TEXTS: Mapping[str, Callable[[Dossier, Joins], str]] = {
    "documents": documents_text,
    "timeline": sentences_text,
    "events": events_text,
    "relations": relations_text,
    "labels": labels_text,
    "entities": actors_text,
    "quotations": quotations_text,
    "figures": figures_text,
    "discrepancies": disagreements_text,
}
"""What needs whole lines: long words in narrow columns cannot be read."""
TREES = {"stories": stories_text, "lineage": lineage_text}


def print_part(folder: Path, what: str, words: str) -> None:
    """Print a part of the dossier in a folder.

    Args:
        folder: the dossier's.
        what: the part.
        words: with entity a name or id, with search words of the texts.

    Raises:
        UsageError: whom or what to look for is not said.
    """
    view = open_view(folder)
    if not (folder / "dossier.json").exists():
        unfinished = f"sayso: {folder}: no build has ended here yet; `sayso build` goes on where it was"
        print(harmless(unfinished), file=sys.stderr)
    dossier = read_dossier(view, Settings())
    if what == "entity":
        print(harmless(_entity(view, dossier, words)))
    elif what == "summary":
        print(harmless(summary_text(dossier, str(folder))))
    elif what in TREES:
        joins = join(dossier)
        print(harmless(TREES[what](dossier, joins, voices(dossier, joins))))
    elif what == "search":
        print(harmless(_search(view, dossier, words)))
    elif what in TEXTS:
        print(harmless(TEXTS[what](dossier, join(dossier))))
    elif what in COLUMNS:
        _print_table(COLUMNS[what], list(tables(dossier)[what]()))


def _entity(view: View, dossier: Dossier, name: str) -> str:
    if not name:
        raise UsageError("show entity: say whom, by a name or an id; `sayso show DIR entities` lists them")
    joins = join(dossier)
    found = Actors(view).find(name).entity
    return actor_text(joins.entities[found or ""], joins)


def _search(view: View, dossier: Dossier, words: str) -> str:
    if not words.strip():
        raise UsageError("show search: say which words; all of them must stand in a text")
    return search_text(dossier, join(dossier), view.search(words), words)


def _print_table(columns: tuple[str, ...], rows: list[Row]) -> None:
    from rich.box import SIMPLE  # noqa: PLC0415  only where something is drawn
    from rich.console import Console  # noqa: PLC0415
    from rich.table import Table  # noqa: PLC0415

    if not rows:
        print("None.")
        return
    table = Table(*(column.replace("_", " ") for column in columns), box=SIMPLE)
    for row in rows:
        table.add_row(*(_shown(row[column]) for column in columns))
    Console(markup=False, highlight=False).print(table)


def _shown(cell: Cell) -> str:
    return "–" if cell is None else harmless(str(cell))

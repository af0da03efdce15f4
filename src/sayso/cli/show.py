"""`sayso show`: the dossier in the terminal."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Annotated

import typer

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
PARTS = ("summary", *TREES, *TEXTS, *COLUMNS, "entity", "search")


def show(
    folder: Annotated[
        Path, typer.Argument(metavar="DIR", help="A folder that `sayso build` wrote.", show_default=False)
    ],
    what: Annotated[
        str,
        typer.Argument(metavar="[what]", help=f"One of {', '.join(PARTS)}.", show_default=False),
    ] = "summary",
    words: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[WORDS...]", help="With entity: a name or id; with search: words of the texts.", show_default=False
        ),
    ] = None,
) -> None:
    """Print a dossier, or one part of it.

    `stories` and `lineage` show as a tree who printed first and which page came from which; `quotations` tells by speaker who is said to have said what; `figures` of each count who gives which number, and what the numbers are to each other; `discrepancies` where pages contradict each other. `events` lists what the pages tell of, once each, with every telling and on whose word it is; `timeline` the dated sentences; `relations` how actors stand to each other and in which words; `labels` what each outlet calls an actor. `entities` lists all actors; `entity NAME` tells of one why its names were joined or kept apart, and shows every mention. `search WORDS` finds the texts that have all of the words.

    Examples: `sayso show dossier`, `sayso show dossier figures`, `sayso show dossier entity Mara Vossi`,
    `sayso show dossier search flood warning`
    """
    view = open_view(folder)
    if not (folder / "dossier.json").exists():
        print(
            harmless(f"sayso: {folder}: no build has ended here yet; `sayso build` goes on where it was"),
            file=sys.stderr,
        )
    dossier = read_dossier(view, Settings())
    if what == "entity":
        print(harmless(_entity(view, dossier, " ".join(words or []))))
    elif what == "summary":
        print(harmless(summary_text(dossier, str(folder))))
    elif what in TREES:
        joins = join(dossier)
        print(harmless(TREES[what](dossier, joins, voices(dossier, joins))))
    elif what == "search":
        print(harmless(_search(view, dossier, " ".join(words or []))))
    elif what in TEXTS:
        print(harmless(TEXTS[what](dossier, join(dossier))))
    elif what in COLUMNS:
        _print_table(COLUMNS[what], list(tables(dossier)[what]()))
    else:
        raise UsageError(f"show {what}: there is no such part; choose {', '.join(PARTS)}")


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

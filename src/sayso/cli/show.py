"""`sayso show`: the dossier in the terminal."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from sayso.errors import UsageError
from sayso.report.summary import summary_text
from sayso.report.tables import Cell, Row, tables
from sayso.run.gather import read_dossier
from sayso.run.settings import Settings
from sayso.store import open_view

COLUMNS = {
    "documents": ("published_earliest", "language", "outlet", "title", "path"),
    "entities": ("schema", "name", "spellings", "mentions", "documents"),
    "quotations": ("said_by", "words", "outlet"),
    "figures": ("measure", "words", "counted", "said_by", "outlet"),
    "timeline": ("earliest", "latest", "sentence", "outlet"),
    "lineage": ("path", "kind", "derived_from_path", "outlet", "why"),
    "stories": ("title", "pages", "origins", "earliest", "latest", "actors"),
    "failures": ("path", "stage", "error"),
}
"""What of each table fits a terminal; `sayso export` has all of it."""


def show(
    folder: Annotated[
        Path, typer.Argument(metavar="DIR", help="A folder that `sayso build` wrote.", show_default=False)
    ],
    what: Annotated[
        str, typer.Argument(metavar="[what]", help=f"summary, {', '.join(COLUMNS)}, or search.", show_default=False)
    ] = "summary",
    words: Annotated[
        list[str] | None, typer.Argument(metavar="[WORDS...]", help="What to search the texts for.", show_default=False)
    ] = None,
) -> None:
    """Print a dossier, or one part of it.

    Examples: `sayso show dossier`, `sayso show dossier figures`, `sayso show dossier search flood warning`
    """
    view = open_view(folder)
    dossier = read_dossier(view, Settings())
    if what == "summary":
        print(summary_text(dossier, str(folder)))
    elif what == "search":
        found = set(view.search(" ".join(words or [])))
        rows = [row for row in tables(dossier)["documents"]() if row["document"] in found]
        _print_table(COLUMNS["documents"], rows)
    elif what in COLUMNS:
        _print_table(COLUMNS[what], list(tables(dossier)[what]()))
    else:
        raise UsageError(f"show {what}: there is no such part; choose summary, search, {', '.join(COLUMNS)}")


def _print_table(columns: tuple[str, ...], rows: list[Row]) -> None:
    from rich.box import SIMPLE  # noqa: PLC0415  only where something is drawn
    from rich.console import Console  # noqa: PLC0415
    from rich.table import Table  # noqa: PLC0415

    table = Table(*(column.replace("_", " ") for column in columns), box=SIMPLE)
    for row in rows:
        table.add_row(*(_shown(row[column]) for column in columns))
    Console(markup=False, highlight=False).print(table)


def _shown(cell: Cell) -> str:
    return "–" if cell is None else str(cell)

"""`sayso export`: the dossier for other programs."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from sayso.errors import UsageError
from sayso.run.export import FORMATS, export_tables
from sayso.run.gather import read_dossier
from sayso.run.settings import Settings
from sayso.store import open_view


def export(
    folder: Annotated[
        Path, typer.Argument(metavar="DIR", help="A folder that `sayso build` wrote.", show_default=False)
    ],
    form: Annotated[str, typer.Option("--format", metavar="F", help="csv or parquet.", show_default=False)],
    out: Annotated[
        Path | None, typer.Option(metavar="FOLDER", help="Where to write (default: DIR/export).", show_default=False)
    ] = None,
) -> None:
    """Write the dossier as tables: one file for each, one row for each statement.

    The CSV opens right in a spreadsheet (UTF-8 with signature, nothing taken for a formula). Parquet needs
    `pip install 'sayso[parquet]'`.

    Example: `sayso export dossier --format csv`
    """
    if form not in FORMATS:
        raise UsageError(f"--format {form}: there is no such format yet; choose {', '.join(FORMATS)}")
    dossier = read_dossier(open_view(folder), Settings())
    for path in export_tables(dossier, form, out or folder / "export"):
        print(path)

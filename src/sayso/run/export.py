"""Write the tables of a dossier to files."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

from sayso.model import Dossier
from sayso.report.rows import Row
from sayso.report.tables import spreadsheet_safe, tables

FORMATS = ("csv", "parquet")


def export_tables(dossier: Dossier, form: str, folder: Path) -> Iterator[Path]:
    """Write every table into `folder` and yield the files' paths.

    Raises:
        MissingExtra: Parquet is asked for and pyarrow is not installed.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for name, rows in tables(dossier).items():
        path = folder / f"{name}.{form}"
        if form == "csv":
            _write_csv(path, list(rows()))
        else:
            from sayso.adapters.parquet import write_parquet  # noqa: PLC0415  an optional library

            write_parquet(path, list(rows()))
        yield path


def _write_csv(path: Path, rows: list[Row]) -> None:
    # The signature (BOM) makes spreadsheet programs read UTF-8 as such; csv's own line ends are RFC 4180's.
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        if rows:
            writer = csv.DictWriter(file, fieldnames=list(rows[0]))
            writer.writeheader()
            writer.writerows({key: spreadsheet_safe(cell) for key, cell in row.items()} for row in rows)

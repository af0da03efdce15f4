"""Write a dossier for other programs."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from sayso.model import Dossier
from sayso.report.columns import COLUMNS
from sayso.report.ftm import ftm_lines
from sayso.report.graphml import lineage_graphml, relations_graphml
from sayso.report.joins import join
from sayso.report.jsonld import jsonld
from sayso.report.rows import Row
from sayso.report.tables import spreadsheet_safe, tables

FORMATS = ("csv", "parquet", "ftm", "jsonld", "graphml")


def export(dossier: Dossier, form: str, folder: Path) -> Iterator[Path]:
    """Write the dossier into `folder` in one of `FORMATS` and yield the files' paths.

    Raises:
        MissingExtra: Parquet is asked for and pyarrow is not installed.
    """
    folder.mkdir(parents=True, exist_ok=True)
    writers: Mapping[str, Callable[[Dossier, Path], Iterator[Path]]] = {
        "ftm": _ftm,
        "jsonld": _jsonld,
        "graphml": _graphml,
    }
    return writers[form](dossier, folder) if form in writers else _tables(dossier, form, folder)


def _ftm(dossier: Dossier, folder: Path) -> Iterator[Path]:
    """One file by the name that FollowTheMoney's tools give theirs."""
    path = folder / "entities.ftm.json"
    with path.open("wb") as file:
        file.writelines(ftm_lines(dossier))
    yield path


def _jsonld(dossier: Dossier, folder: Path) -> Iterator[Path]:
    path = folder / "dossier.jsonld"
    with path.open("wb") as file:
        file.writelines(jsonld(dossier))
    yield path


def _graphml(dossier: Dossier, folder: Path) -> Iterator[Path]:
    joins = join(dossier)
    for name, lines in (("relations", relations_graphml(dossier, joins)), ("lineage", lineage_graphml(dossier, joins))):
        path = folder / f"{name}.graphml"
        with path.open("w", encoding="utf-8", newline="\n") as file:
            file.writelines(lines)
        yield path


def _tables(dossier: Dossier, form: str, folder: Path) -> Iterator[Path]:
    for name, rows in tables(dossier).items():
        path = folder / f"{name}.{form}"
        if form == "csv":
            _write_csv(path, COLUMNS[name], rows())
        else:
            from sayso.adapters.parquet import write_parquet  # noqa: PLC0415  an optional library

            write_parquet(path, COLUMNS[name], list(rows()))
        yield path


def _write_csv(path: Path, columns: Sequence[str], rows: Iterable[Row]) -> None:
    # The signature (BOM) makes spreadsheet programs read UTF-8 as such; csv's own line ends are RFC 4180's.
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.DictWriter(file, fieldnames=columns)
        writer.writeheader()
        writer.writerows({key: spreadsheet_safe(cell) for key, cell in row.items()} for row in rows)

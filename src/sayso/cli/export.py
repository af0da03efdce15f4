"""`sayso export`: the dossier for other programs."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from typing import Annotated

import typer

from sayso.errors import UsageError


def export(
    folder: Annotated[
        Path, typer.Argument(metavar="DIR", help="A folder that `sayso build` wrote.", show_default=False)
    ],
    form: Annotated[
        str, typer.Option("--format", metavar="F", help="csv, parquet, ftm, jsonld or graphml.", show_default=False)
    ],
    out: Annotated[
        Path | None, typer.Option(metavar="FOLDER", help="Where to write (default: DIR/export).", show_default=False)
    ] = None,
) -> None:
    """Write the dossier for other programs; docs/exports.md tells what each file holds.

    `csv` and `parquet` are tables, one row a statement, events in PLOVER's columns among them; the CSV opens right in a spreadsheet
    (UTF-8 with signature, nothing taken for a formula), Parquet needs `pip install 'sayso[parquet]'`. `ftm` is FollowTheMoney, for
    Aleph and OpenSanctions' tools; `jsonld` is the whole dossier as linked data (schema.org, Web Annotation, PROV); `graphml` are
    the relations and the lineage of pages, for Gephi.

    Examples: `sayso export dossier --format csv`, `sayso export dossier --format ftm --out aleph`
    """
    from sayso.run import export as run  # noqa: PLC0415  half a second that help need not pay
    from sayso.run.gather import read_dossier  # noqa: PLC0415
    from sayso.run.settings import Settings  # noqa: PLC0415
    from sayso.store import open_view  # noqa: PLC0415

    if form not in run.FORMATS:
        raise UsageError(f"--format {form}: there is no such format; choose {', '.join(run.FORMATS)}")
    with closing(open_view(folder)) as view:
        dossier = read_dossier(view, Settings())
    for path in run.export(dossier, form, out or folder / "export"):
        print(path)

"""`sayso fix`: corrections by hand."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from sayso.cli.progress import progress_bar
from sayso.errors import UsageError
from sayso.text.terminal import harmless


def fix(
    folder: Annotated[
        Path, typer.Argument(metavar="DIR", help="A folder that `sayso build` wrote.", show_default=False)
    ],
    words: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[CORRECTION...]",
            help='same A B, different A B, name A "Shown Name"; undo before any of these takes it back.',
            show_default=False,
        ),
    ] = None,
    source: Annotated[
        Path | None,
        typer.Option("--from", metavar="FILE", help="Corrections, one a line, # comments.", show_default=False),
    ] = None,
    show: Annotated[bool, typer.Option("--list", help="Print the corrections, as --from reads them.")] = False,
) -> None:
    """Correct who is who, by hand; every later build obeys.

    A and B are names as the pages write them, ids from `sayso show DIR entities`, or "Name@DOCUMENT_ID" where two
    people share a name. The dossier is brought up to date at once; docs/corrections.md tells more.

    Example: `sayso fix dossier same "Mara Vossi" "M. Wossi"`, `sayso fix dossier --list > corrections.txt`
    """
    if sum((bool(words), source is not None, show)) != 1:
        raise UsageError("say one of: a correction (same A B, different A B, name A B, undo ...), --from FILE, --list")
    from sayso.adapters.corrections import correction, read_corrections  # noqa: PLC0415  a second that help need not pay
    from sayso.run import fix as run  # noqa: PLC0415

    if show:
        for line in run.corrections_of(folder):
            print(line)
        return
    given = list(words or [])
    undo = given[:1] == ["undo"]
    wishes = read_corrections(source) if source is not None else [correction(given[undo:])]
    with progress_bar() as progress:
        made = run.fix(folder, wishes, mode="undo" if undo else "add", progress=progress)
    for note in made.notes:
        print(harmless(note), file=sys.stderr)
    print(harmless(made.change))

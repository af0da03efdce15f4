"""`sayso show`: the dossier in the terminal."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from sayso.errors import UsageError

PARTS = (
    "summary",
    "stories",
    "lineage",
    "documents",
    "timeline",
    "events",
    "relations",
    "labels",
    "entities",
    "quotations",
    "figures",
    "discrepancies",
    "figure_series",
    "failures",
    "entity",
    "search",
)
"""The parts that `sayso.cli.parts` prints, said here so that help need not load what prints them."""


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
    if what not in PARTS:
        raise UsageError(f"show {what}: there is no such part; choose {', '.join(PARTS)}")
    from sayso.cli.parts import print_part  # noqa: PLC0415  half a second that help need not pay

    print_part(folder, what, " ".join(words or []))

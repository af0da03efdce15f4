"""`sayso build`: the main job."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from sayso.cli.progress import progress_bar
from sayso.errors import UsageError
from sayso.text.terminal import harmless


def build(
    pages: Annotated[
        list[str],
        typer.Argument(
            metavar="PAGE_OR_FOLDER...",
            help="Files (.txt .html .jsonl .warc, .gz of these, RSS or Atom .xml), folders of them, or - for stdin.",
            show_default=False,
        ),
    ],
    out: Annotated[
        Path, typer.Option(metavar="DIR", help="Where dossier.json, index.html and sayso.db go.", show_default=False)
    ],
    *,
    model: Annotated[
        list[str] | None,
        typer.Option(
            metavar="LANG=NAME", help="Your own spaCy pipeline for a language, such as en=en_core_web_trf or a folder."
        ),
    ] = None,
    embeddings: Annotated[
        str | None,
        typer.Option(
            metavar="NAME",
            help="Your own sentence-embedding model as further evidence for translations and stories: a spaCy pipeline with vectors, or a model of "
            "sentence-transformers that is on this machine, by name or folder.",
            show_default=False,
        ),
    ] = None,
    names: Annotated[
        list[Path] | None,
        typer.Option(
            metavar="FILE", help="Names that you know: CSV or FollowTheMoney; docs/corrections.md tells more."
        ),
    ] = None,
    known_dates: Annotated[
        list[Path] | None,
        typer.Option(
            metavar="FILE",
            help="Happenings and their days, as CSV: date, name, names, about; docs/dates.md tells more.",
        ),
    ] = None,
    reference: Annotated[
        list[Path] | None,
        typer.Option(
            metavar="FILE",
            help="Counts to hold figures against, as CSV: date, measure, place, value, source; docs/figures.md tells more.",
        ),
    ] = None,
    jobs: Annotated[
        int | None, typer.Option(metavar="N", help="Worker processes (default: one for each processor).", min=1)
    ] = None,
    settings: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Settings as TOML; docs/cli.md lists them.")
    ] = None,
) -> None:
    """Read news pages and write a dossier on them.

    Run it again with more pages to add them; pages that are there already are not read again. A run that was stopped
    goes on where it was.

    Example: `sayso build scraped/ more.warc.gz --out dossier`
    """
    from sayso.run import dossier  # noqa: PLC0415  a second that help need not pay
    from sayso.run.known import Lists  # noqa: PLC0415
    from sayso.run.settings import load_settings  # noqa: PLC0415

    chosen = dossier.with_options(
        load_settings(settings), models=read_models(model or []), jobs=jobs, embeddings=embeddings
    )
    with progress_bar() as progress:
        summary = dossier.build(
            pages,
            out,
            settings=chosen,
            lists=Lists(names=names or (), dates=known_dates or (), counts=reference or ()),
            stdin=sys.stdin.buffer,
            progress=progress,
        )
    for note in summary.notes:
        print(harmless(note), file=sys.stderr)
    print(harmless(summary.text))
    if summary.failures:
        raise typer.Exit(1)


def read_models(pairs: list[str]) -> dict[str, str]:
    """Read `LANG=NAME` pairs.

    Raises:
        UsageError: a pair is written otherwise.
    """
    models = {}
    for pair in pairs:
        language, equals, name = pair.partition("=")
        if not equals or not language or not name:
            raise UsageError(f"--model {pair}: write it as LANG=NAME, for instance en=en_core_web_trf")
        models[language] = name
    return models

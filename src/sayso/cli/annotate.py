"""`sayso annotate`: one capability alone."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Annotated

import typer

from sayso.cli.build import read_models

TASKS = "language, furniture, entities, names, timex, dating, quotes, figures, pairs, clusters, lineage, types, coref, coded"
"""The tasks of `sayso.run.annotate`, said here so that help needs no language library."""


def annotate(
    task: Annotated[str, typer.Argument(metavar="TASK", help=f"One of {TASKS}.", show_default=False)],
    source: Annotated[
        Path | None,
        typer.Option("--in", metavar="FILE", help="JSON lines, may be .gz (default: stdin).", show_default=False),
    ] = None,
    target: Annotated[
        Path | None, typer.Option("--out", metavar="FILE", help="JSON lines (default: stdout).", show_default=False)
    ] = None,
    *,
    use: Annotated[
        str, typer.Option(metavar="FIELD", help="For furniture: the field with the page, html or plain.")
    ] = "html",
    merge_ranges: Annotated[
        bool,
        typer.Option(
            "--merge-ranges", help="For timex: a range is one expression, its value an interval, not TIMEX3's."
        ),
    ] = False,
    phrases: Annotated[
        bool,
        typer.Option("--phrases", help="For entities: also phrases and pronouns for people, organisations and places."),
    ] = False,
    model: Annotated[
        list[str] | None, typer.Option(metavar="LANG=NAME", help="Your own spaCy pipeline, as in `sayso build`.")
    ] = None,
    embeddings: Annotated[
        str,
        typer.Option(
            metavar="NAME",
            help="For pairs, clusters, lineage: your own sentence-embedding model, as in `sayso build`.",
            show_default=False,
        ),
    ] = "",
) -> None:
    """Run one capability over JSON lines: one object with an `id` in each line, the answer to each out.

    docs/annotate.md lists the fields. Answers that happen to be in the input are never read.

    Example: `echo '{"id": "1", "text": "Er kam am 7. Oktober."}' | sayso annotate timex`
    """
    from sayso.run import annotate as run  # noqa: PLC0415  a second that help need not pay
    from sayso.run.garbage import rare_collections  # noqa: PLC0415

    with rare_collections(), _open_in(source) as incoming:
        rows = run.read_rows(incoming, str(source or "stdin"))
        models = read_models(model or [])
        answers = run.annotate(
            task,
            rows,
            use=use,
            models=models,
            merge_ranges=merge_ranges,
            phrases=phrases,
            embeddings=embeddings,
        )
        with _open_out(target) as outgoing:
            failed = run.write_rows(answers, outgoing)
    if failed:
        print(f"sayso: {failed} rows failed; each says why in its field `error`", file=sys.stderr)
        raise typer.Exit(1)


@contextmanager
def _open_in(path: Path | None) -> Iterator[IO[bytes]]:
    if path is None:
        yield sys.stdin.buffer
    else:
        from sayso.run.annotate import open_rows  # noqa: PLC0415

        with open_rows(path) as file:
            yield file


@contextmanager
def _open_out(path: Path | None) -> Iterator[IO[bytes]]:
    if path is None:
        yield sys.stdout.buffer
    else:
        with path.open("wb") as file:
            yield file

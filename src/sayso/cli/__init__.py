"""The command line: thin. Each command is a module; errors become one sentence and an exit code."""

from __future__ import annotations

import errno
import os
import sys
from typing import Annotated

import typer

from sayso import __version__
from sayso.cli.annotate import annotate
from sayso.cli.build import build
from sayso.cli.command import Command
from sayso.cli.export import export
from sayso.cli.fix import fix
from sayso.cli.serve import serve
from sayso.cli.show import show
from sayso.errors import SaysoError
from sayso.text.terminal import harmless

CALL_WAS_WRONG = 2

app = typer.Typer(
    name="sayso",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode="markdown",
    help=(
        "A pile of news pages in, a dossier out: who reported what, when, on whose word, and how many independent "
        "origins stand behind it. Nothing leaves this machine.\n\n"
        "Start with:  `sayso build PAGES --out dossier`  and open `dossier/index.html` in a browser."
    ),
    epilog="Exit codes: 0 done; 1 done, but some pages failed (they are listed); 2 the call was wrong.",
)
app.command(cls=Command)(build)
app.command(cls=Command)(show)
app.command(cls=Command)(fix)
app.command(cls=Command)(annotate)
app.command(cls=Command)(export)
app.command(cls=Command)(serve)


def _version(value: bool) -> None:
    if value:
        print(f"sayso {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    del version


def main() -> None:
    """Run the command line; the console script."""
    # Work is spread over processes; threads of a matrix product inside each would only get in each other's way.
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    try:
        app()
    except SaysoError as error:
        print(harmless(f"sayso: {error}"), file=sys.stderr)
        sys.exit(CALL_WAS_WRONG)
    except OSError as error:  # a folder that cannot be written to, a full disk
        told = ": ".join(str(part) for part in (error.filename, error.strerror or error) if part)
        told += "; free some space and run the same command again" if error.errno == errno.ENOSPC else ""
        print(harmless(f"sayso: {told}"), file=sys.stderr)
        sys.exit(CALL_WAS_WRONG)

"""What all commands share: how they end when something from outside ends them.

Typer's own ways are to say nothing at Ctrl-C, to call a closed pipe a failure (1, which is ours for pages that failed), and to show a traceback for a damaged database.
"""

from __future__ import annotations

import os
import sqlite3
import sys
from contextlib import suppress
from io import UnsupportedOperation
from pathlib import Path
from typing import Any

import typer
from typer.core import TyperCommand

from sayso.errors import StoreError

DONE, STOPPED = 0, 130
_GOES_ON = frozenset({"build", "fix"})


class Command(TyperCommand):
    """A command that ends in a sentence and an exit code whatever ends it."""

    def invoke(self, ctx: Any) -> Any:
        """Run the command."""
        try:
            answer = super().invoke(ctx)
            sys.stdout.flush()  # a pipe that was closed is noticed here, not by the interpreter as it ends
        except KeyboardInterrupt:
            more = "; run the same command again to go on from here" if ctx.info_name in _GOES_ON else ""
            print(f"sayso: stopped{more}", file=sys.stderr)
            raise typer.Exit(STOPPED) from None
        except BrokenPipeError:  # `sayso show DIR | head` is no fault
            _pour_away()
            raise typer.Exit(DONE) from None
        except sqlite3.Error as error:
            from sayso.store import DATABASE, told  # noqa: PLC0415  half a second that help need not pay

            words = told(error)
            if words is None:
                raise
            folder = Path(ctx.params.get("folder") or ctx.params.get("out") or ".")
            raise StoreError(str(folder / DATABASE), f"{words} ({error})") from None
        return answer


def _pour_away() -> None:
    """Let what is still to be printed go nowhere: nobody reads it."""
    with suppress(OSError, UnsupportedOperation):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())

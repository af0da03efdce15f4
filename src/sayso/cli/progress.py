"""A progress bar on long work; none where the output is not a terminal."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeAlias

Progress: TypeAlias = Callable[[str, int, int | None], None]
"""`sayso.run.build.Progress`: a pass's name, how many units are done, and of how many."""

TELLS = {
    "layout": "reading pages",
    "repeats": "comparing page furniture",
    "extract": "cutting out the texts",
    "parse+mentions+timexes+quotes+figures": "reading the texts",
    "copies": "looking for copies",
    "entities": "joining names",
    "dating": "dating documents",
    "readings+moments": "placing times",
    "stories": "grouping stories",
    "discrepancies": "listing disagreements",
    "report": "writing the dossier",
}
"""What a pass is called on the screen."""


@contextmanager
def progress_bar() -> Iterator[Progress]:
    """Yield a function to be told of progress."""
    if not sys.stderr.isatty():
        yield _silent
        return
    from rich.console import Console  # noqa: PLC0415  half a second that `sayso --help` need not pay
    from rich.progress import Progress as Bar  # noqa: PLC0415

    with Bar(console=Console(stderr=True), transient=True) as bar:
        tasks = {}

        def tell(name: str, done: int, total: int | None) -> None:
            if name not in tasks:
                tasks[name] = bar.add_task(TELLS.get(name, name), total=total)
            bar.update(tasks[name], completed=done, total=total)

        yield tell


def _silent(_name: str, _done: int, _total: int | None) -> None:
    return

"""The user's own list of dated happenings: a CSV with the columns date, name and, if wanted, names and about.

A row says that a happening called `name` was on `date` (an ISO day). `names` are what texts call it, `about` whom and what it was
about, each separated by |: a text that names the day without its year, and the happening or two of those, gets the year.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import get_args

from sayso.adapters import table
from sayso.ids import make_id
from sayso.model import Alone, KnownDate

_COLUMNS: table.Columns = {
    "date": ("date", "day", "datum", "when"),
    "name": ("name", "event", "happening", "label"),
    "names": ("names", "aliases", "alias", "called"),
    "about": ("about", "who", "keywords"),
    "alone": ("alone", "name alone"),
}
_BY_NUMBERS = re.compile(r"\d{1,2}/\d{1,2}")
"""Happenings are called by their day, too: "9/11". Other names must hold a letter."""


def read_known_dates(path: Path, notes: list[str]) -> Iterator[KnownDate]:
    """Yield the happenings of a list.

    Args:
        path: the file, .gz or not.
        notes: what the user should know about how it was read is added here.

    Raises:
        InputError: the file cannot be read, or a row is wrong; names file, line and what to do.
    """
    with table.reading(path) as stream:
        for line, cell in table.rows(stream, path, _COLUMNS, "date", notes):
            named = (cell("name"), *table.several(cell("names")))
            yield _known_date(
                path, line, cell("date"), named, table.several(cell("about")), _alone(path, line, cell("alone"))
            )


def _alone(path: Path, line: int, word: str) -> Alone:
    if word not in get_args(Alone):
        raise table.wrong(
            path, line, f"“{table.short(word)}” is nothing that a name alone says; write after, foreseen, or nothing"
        )
    return word  # type: ignore[return-value]


def _known_date(
    path: Path, line: int, when: str, names: Sequence[str], about: Sequence[str], alone: Alone
) -> KnownDate:
    table.check_day(when, path, line)
    called, around = table.distinct(names), table.distinct(about)
    if not names[0]:
        raise table.wrong(path, line, "the row has no name")
    for each in (*called, *around):
        if not _BY_NUMBERS.fullmatch(each):
            table.check(each, path, line)
    return KnownDate(
        id=make_id("n", path.name, when, alone, *called, *around),
        name=called[0],
        earliest=when,
        latest=when,
        names=called,
        about=around,
        source=path.name,
        alone=alone,
    )

"""The user's own count to hold figures against: a CSV with the columns date, measure, place, value and source.

A row says that up to and with a day (ISO) a source counted so many: `2031-02-03,killed,Orlo,31,Ministry of Health`. `measure` is
one of sayso's measures; `place` and `source` may be empty: the count is then of any place, and the list's name stands for who counted.
Numbers are written plainly (1400) or with groups of three (1,400 in quotes).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import cast, get_args

from sayso.adapters import table
from sayso.ids import make_id
from sayso.model import Measure, ReferenceCount

_COLUMNS: table.Columns = {
    "date": ("date", "day", "datum", "as of"),
    "measure": ("measure", "what"),
    "place": ("place", "where", "ort"),
    "value": ("value", "count", "number", "zahl"),
    "source": ("source", "by", "quelle"),
}
_NUMBER = re.compile(r"\d{1,3}(?:[ ,’']\d{3})+|\d{1,12}(?:\.\d{1,2})?")


def read_reference(path: Path, notes: list[str]) -> Iterator[ReferenceCount]:
    """Yield the counts of a list.

    Args:
        path: the file, .gz or not.
        notes: what the user should know about how it was read is added here.

    Raises:
        InputError: the file cannot be read, or a row is wrong; names file, line and what to do.
    """
    with table.reading(path) as stream:
        for line, cell in table.rows(stream, path, _COLUMNS, "date", notes):
            yield _count(path, line, {name: cell(name) for name in _COLUMNS})


def _count(path: Path, line: int, cells: dict[str, str]) -> ReferenceCount:
    when, measure, place = cells["date"], cells["measure"].casefold(), " ".join(cells["place"].split())
    table.check_day(when, path, line)
    if measure not in get_args(Measure):
        raise table.wrong(path, line, f"“{table.short(measure)}” is no measure; choose {', '.join(get_args(Measure))}")
    if not _NUMBER.fullmatch(cells["value"]):
        raise table.wrong(path, line, f"“{table.short(cells['value'])}” is no number; write it as 1400")
    source = " ".join(cells["source"].split()) or path.name
    for name in filter(None, (place, source)):
        table.check(name, path, line)
    value = float(re.sub(r"[ ,’']", "", cells["value"]))
    return ReferenceCount(
        id=make_id("n", path.name, when, measure, place, source, str(value)),
        date=when,
        measure=cast("Measure", measure),
        place=place,
        value=value,
        source=source,
        file=path.name,
    )

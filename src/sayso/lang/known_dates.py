"""`known_dates()`: the built-in list of well-known dated happenings, `lang/lexicon/known_dates.csv`.

A hundred happenings of one day since 1986 that news goes on naming by day and month alone ("since February 24"): disasters,
attacks, deaths, coups, votes. They are facts of common knowledge, written down for this project; none is needed, `--known-dates`
takes a list of one's own, and the setting `builtin_dates = false` leaves this one out.
"""

from __future__ import annotations

import csv
from functools import cache
from importlib.resources import files

from sayso.ids import make_id
from sayso.model import KnownDate

SOURCE = "built-in"


@cache
def known_dates() -> tuple[KnownDate, ...]:
    """The built-in list, oldest first."""
    text = (files("sayso.lang") / "lexicon" / "known_dates.csv").read_text(encoding="utf-8")
    return tuple(_known_date(row) for row in csv.DictReader(text.splitlines()))


def _known_date(row: dict[str, str]) -> KnownDate:
    return KnownDate(
        id=make_id("n", SOURCE, row["day"], row["name"]),
        name=row["name"],
        earliest=row["day"],
        latest=row["day"],
        names=tuple(row["names"].split("|")),
        about=tuple(row["about"].split("|")),
        source=SOURCE,
    )

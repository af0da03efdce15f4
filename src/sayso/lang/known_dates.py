"""`known_dates()`: the built-in list of well-known dated happenings, `lang/lexicon/known_dates.csv`.

Some 400 happenings of one day since 1986: those that news goes on naming by day and month alone ("since February 24": disasters, attacks, deaths,
coups, votes), and those whose name by itself says that a text is not older (storms, affairs, treaties, games, things of their time). They are facts of common knowledge, written down for this project; none is needed, `--known-dates`
takes a list of one's own, and the setting `builtin_dates = false` leaves this one out.
"""

from __future__ import annotations

import csv
from functools import cache
from importlib.resources import files

from sayso.ids import make_id
from sayso.model import KnownDate

SOURCE = "sayso’s own list"


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
        about=tuple(word for word in row["about"].split("|") if word),
        source=SOURCE,
        alone=row["alone"],  # type: ignore[arg-type]
    )

"""`known_terms()`: the built-in list of who held which public office when, `lang/lexicon/known_terms.csv`.

Some 1,400 terms since about 1980: heads of state and government, ministers of large countries, party leaders, heads of
international bodies, popes. They are public facts, as Wikidata has them under "position held" (P39); they were written down for this project
from common knowledge, not copied. Where only an acting holder filled a gap, the gap is open or goes to the holder before. What stands
without an end was so in the middle of 2025. None is needed: the setting `builtin_dates = false` leaves the list out.
"""

from __future__ import annotations

import csv
from functools import cache
from importlib.resources import files

from sayso.model import KnownTerm


@cache
def known_terms() -> tuple[KnownTerm, ...]:
    """The built-in list, by the first day of each term."""
    text = (files("sayso.lang") / "lexicon" / "known_terms.csv").read_text(encoding="utf-8")
    return tuple(_known_term(row) for row in csv.DictReader(text.splitlines()))


def _known_term(row: dict[str, str]) -> KnownTerm:
    return KnownTerm(
        office=row["office"],
        of=tuple(word for word in row["of"].split("|") if word),
        names=tuple(row["names"].split("|")),
        since=row["since"],
        until=row["until"] or None,
    )

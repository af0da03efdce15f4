"""How well a document is dated by the rest of its pile: each page's own dates are hidden in turn, all others stay.

    python evals/dating_pile.py DOSSIER_FOLDER

The folder is one that `sayso build` wrote, on any pile whose pages declare dates that are true (`examples/pile`). Documents whose
declared date is contradicted are not asked for. Prints how many get a day, how many of these are right within 1 and 7
days, and how many intervals are given and hold the day.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import NamedTuple

from sayso.lang.known_dates import known_dates
from sayso.lang.known_terms import known_terms
from sayso.model import Dating, Derivation, Document, Link, Mention, Page, Timex
from sayso.stages.dating import dating, telling_names
from sayso.store import open_view


class Try(NamedTuple):
    """A document dated without its own page's dates, and the day that its page declares."""

    made: Dating
    true: date


def tries(folder: Path) -> Iterator[Try]:
    """Date every document that has a sound date without it."""
    with closing(open_view(folder)) as view:
        documents, timexes = list(view.all(Document)), list(view.all(Timex))
        rest = (list(view.all(Derivation)), list(view.all(Page)))
        names = telling_names(view.all(Mention), view.all(Link))
        sound = [item for item in view.all(Dating) if item.declared and item.best and not item.conflict]
    for item in sound:
        pile = [replace(doc, declared=()) if doc.id == item.document else doc for doc in documents]
        made = dating(pile, timexes, *rest, names=names, known=(*known_dates(), *known_terms()))
        (own,) = (found for found in made if found.document == item.document)
        yield Try(own, date.fromisoformat(item.best or ""))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("dossier", type=Path, help="a folder that `sayso build` wrote")
    done = list(tries(parser.parse_args().dossier))
    dated = [(date.fromisoformat(made.best), true) for made, true in done if made.best]
    closed = [(made.earliest, made.latest, true.isoformat()) for made, true in done if made.earliest and made.latest]
    print(f"{len(done)} documents, {len(dated)} get a day")
    for days in (0, 1, 7):
        print(f"within {days} days: {sum(abs((best - true).days) <= days for best, true in dated)}")
    print(f"intervals: {len(closed)}, holding the day: {sum(first <= true <= last for first, last, true in closed)}")


if __name__ == "__main__":
    main()

"""How much of `examples/expected.json` a dossier built on `examples/pile` holds.

    python evals/examples.py DOSSIER_FOLDER
    python evals/examples.py DOSSIER_FOLDER --missing quotations.speaker

`expected.json` is what a perfect dossier would say; `examples/README.md` tells what counts as right. Kinds that no
step finds yet are listed with none found, so that the table shows what is still to be done.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import TypeAlias

from found import Found, Json
from of_pages import Checks, pages
from of_pile import pile
from of_words import words

Count: TypeAlias = tuple[int, int]
"""How many were found, of how many expected."""

ROOT = Path(__file__).resolve().parent.parent
PILE, EXPECTED = ROOT / "examples" / "pile", ROOT / "examples" / "expected.json"


def measure(dossier: Json, expected: Json) -> dict[str, Count]:
    """For each kind of answer, how many were found and how many are expected.

    Args:
        dossier: a `dossier.json` of the example pile, read.
        expected: `examples/expected.json`, read.
    """
    return {kind: (sum(right for _, right in made), len(made)) for kind, made in checks(dossier, expected).items()}


def checks(dossier: Json, expected: Json) -> dict[str, Checks]:
    """For each kind of answer, everything that is looked for, and whether it was right."""
    found = Found(dossier)
    return {**pages(found, expected), **pile(found, expected), **words(found, expected)}


def shares(counts: dict[str, Count]) -> dict[str, float]:
    """The counts as shares."""
    return {kind: right / wanted for kind, (right, wanted) in counts.items() if wanted}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("dossier", type=Path, help="a folder that `sayso build examples/pile` wrote")
    parser.add_argument("--missing", metavar="KIND", help="list what of this kind is not there or wrong")
    options = parser.parse_args()
    dossier, expected = json.loads((options.dossier / "dossier.json").read_bytes()), json.loads(EXPECTED.read_bytes())
    if options.missing:
        print(*(what for what, right in checks(dossier, expected)[options.missing] if not right), sep="\n")
        return
    for kind, (right, wanted) in measure(dossier, expected).items():
        print(f"{kind:22}{right:5} of {wanted:4}   {right / wanted:6.1%}")


if __name__ == "__main__":
    main()

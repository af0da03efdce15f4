"""How much of `examples/expected.json` a dossier built on `examples/pile` holds.

    python evals/examples.py DOSSIER_FOLDER

`expected.json` is what a perfect dossier would say; `examples/README.md` tells what counts as right. Kinds that no
step finds yet are listed with none found, so that the table shows what is still to be done.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from found import Found, Json
from of_pages import Count, pages
from of_pile import pile
from of_words import words

ROOT = Path(__file__).resolve().parent.parent
PILE, EXPECTED = ROOT / "examples" / "pile", ROOT / "examples" / "expected.json"


def measure(dossier: Json, expected: Json) -> dict[str, Count]:
    """For each kind of answer, how many were found and how many are expected.

    Args:
        dossier: a `dossier.json` of the example pile, read.
        expected: `examples/expected.json`, read.
    """
    found = Found(dossier)
    return {**pages(found, expected), **pile(found, expected), **words(found, expected)}


def shares(counts: dict[str, Count]) -> dict[str, float]:
    """The counts as shares."""
    return {kind: right / wanted for kind, (right, wanted) in counts.items() if wanted}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("dossier", type=Path, help="a folder that `sayso build examples/pile` wrote")
    folder = parser.parse_args().dossier
    dossier = json.loads((folder / "dossier.json").read_bytes())
    for kind, (right, wanted) in measure(dossier, json.loads(EXPECTED.read_bytes())).items():
        print(f"{kind:22}{right:5} of {wanted:4}   {right / wanted:6.1%}")


if __name__ == "__main__":
    main()

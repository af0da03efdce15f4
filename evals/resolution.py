"""Random merges and refusals of names, to be read by a person: a number cannot tell whether two names are one.

    python evals/resolution.py pile FOLDER                 # write texts of the bench sets as a pile of pages
    sayso build FOLDER --out DOSSIER
    python evals/resolution.py show DOSSIER --seed 8       # twenty merges and twenty refusals, with their reasons

The pile mixes four languages of the same news (meantime), reprints among unrelated texts, and German news: a sample with a
fixed seed. With --other, it is news in ten languages (ntrex), American and German news. The texts stay where they are written; nothing of them belongs into the project. What was read, and the verdicts, are in
docs/decisions/0008-resolution.md.
"""

from __future__ import annotations

import argparse
import json
import random
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
BENCH = ROOT.parent / "shared" / "bench"
SETS = {"lineage/meantime": 240, "lineage/reprints": 400, "quotes/german_news": 200}
OTHER_SETS = {"lineage/ntrex": 200, "quotes/polnear": 150, "quotes/german_news": 100}
"""Texts taken of each set, at random. The rules were mended while reading the first pile, the second was read once, at the end."""
MERGED, REFUSED = (" are one: ", "initials of", "in brackets behind"), (" are kept apart: ", " are alike (")


def write_pile(folder: Path, seed: int, sets: dict[str, int]) -> int:
    """Write the sample, one text a file; how many."""
    folder.mkdir(parents=True, exist_ok=True)
    written = 0
    for name, number in sets.items():
        lines = (BENCH / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
        for line in random.Random(seed).sample(lines, min(number, len(lines))):  # noqa: S311
            row = json.loads(line)
            (folder / f"{row['id'].replace('/', '-')}.txt").write_text(row["text"], encoding="utf-8")
            written += 1
    return written


def reasons(dossier: dict[str, Any], kinds: tuple[str, ...]) -> list[str]:
    """All distinct sentences of these kinds."""
    return sorted(
        {why for entity in dossier["entities"] for why in entity["why"] if any(kind in why for kind in kinds)}
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=("pile", "show"))
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seed", type=int, default=8)
    parser.add_argument("--other", action="store_true", help="pile: of the texts that no rule was mended on")
    parser.add_argument("--number", type=int, default=20)
    options = parser.parse_args()
    if options.what == "pile":
        print(write_pile(options.folder, options.seed, OTHER_SETS if options.other else SETS), "texts")
        return
    dossier = json.loads((options.folder / "dossier.json").read_bytes())
    for title, kinds in (("merges", MERGED), ("refusals", REFUSED)):
        found = reasons(dossier, kinds)
        print(f"{len(found)} {title}")
        for line in random.Random(options.seed).sample(found, min(options.number, len(found))):  # noqa: S311
            print("-", line)


if __name__ == "__main__":
    main()

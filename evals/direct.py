"""Of the direct quotations of a labelled set: how many are found, and how many of these have the right source.

    sayso annotate quotes --in GOLD --out SAID
    python evals/direct.py GOLD SAID
    python evals/direct.py GOLD SAID --half B     # the rows whose id hashes to B; rules are made on A

The scorer of the bench counts a quotation that is not found as one with a wrong source. Here the two are told apart, and two
things that labels do: they leave out sources that the text states, and they take two words in marks for a quotation like a sentence.
A quotation is found if its words and those of one that sayso gives overlap by half of all their words; sources likewise.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias

Json: TypeAlias = dict[str, Any]
HALF = 0.5
SENTENCE = 4
"""Words: fewer in marks are a fragment of someone else's sentence more often than not."""


class Seen(NamedTuple):
    """One labelled quotation: its number of words, whether its source is labelled, found, and given the right source."""

    words: int
    stated: bool
    found: bool
    right: bool


def seen(text: str, labelled: Sequence[Json], given: Sequence[Json]) -> Iterator[Seen]:
    """What became of each direct quotation of a text."""
    places = [match.span() for match in re.finditer(r"\w+", text)]
    said = [(_words(row["content"], places), _words(row["source"], places)) for row in given]
    for row in labelled:
        if row["kind"] != "direct":
            continue
        content, source = _words(row["content"], places), _words(row["source"], places)
        ranked = [(_overlap(content, words), _overlap(source, who), words, who) for words, who in said]
        best = max(ranked, key=lambda one: one[:2], default=(0.0, 0.0, set(), set()))[2:]
        found = _overlap(content, best[0]) >= HALF
        right = _overlap(source, best[1]) >= HALF if source or best[1] else True
        yield Seen(len(content), bool(source), found, found and right)


def _words(spans: Sequence[Sequence[int]], places: Sequence[tuple[int, int]]) -> set[int]:
    return {at for at, (start, end) in enumerate(places) for a, b in spans if a < end and start < b}


def _overlap(one: set[int], other: set[int]) -> float:
    return len(one & other) / len(one | other) if one or other else 0.0


def lines(rows: Sequence[Seen]) -> Iterator[str]:
    """The table: all, sentences, fragments."""
    parts = (
        ("all", rows),
        ("sentences", [row for row in rows if row.words >= SENTENCE]),
        ("fragments", [row for row in rows if row.words < SENTENCE]),
    )
    for name, chosen in parts:
        found = [row for row in chosen if row.found]
        stated = [row for row in found if row.stated]
        yield (
            f"{name:10} {len(chosen):5}   found {_share(found, chosen)}   right source of all {_share(_right(chosen), chosen)}"
            f"   of found {_share(_right(found), found)}   of found with a labelled source {_share(_right(stated), stated)}"
        )


def _right(rows: Iterable[Seen]) -> list[Seen]:
    return [row for row in rows if row.right]


def _share(some: Sequence[Seen], of: Sequence[Seen]) -> str:
    return f"{len(some) / len(of):.3f}" if of else "    –"


def half_of(identity: str) -> str:
    """A or B, by the id alone."""
    return "AB"[hashlib.sha1(identity.encode(), usedforsecurity=False).digest()[0] & 1]


def main() -> None:
    """Print the table of a set."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path)
    parser.add_argument("said", type=Path)
    parser.add_argument("--half", choices=("A", "B"))
    options = parser.parse_args()
    said = {row["id"]: row for row in map(json.loads, options.said.read_text(encoding="utf-8").splitlines())}
    rows = map(json.loads, options.gold.read_text(encoding="utf-8").splitlines())
    chosen = [row for row in rows if options.half is None or half_of(row["id"]) == options.half]
    found = [
        one for row in chosen for one in seen(row["text"], row["attributions"], said[row["id"]].get("attributions", ()))
    ]
    print("\n".join(lines(found)))


if __name__ == "__main__":
    main()

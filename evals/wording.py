"""Score labels and relation mentions on sentences of our own writing: `evals/labels/gold.jsonl`.

    python evals/wording.py                 shares found and right, by language and half
    python evals/wording.py --wrong first   the sentences of the first half that come out otherwise

A row is a sentence with the names in it (so that what is measured is the reading, not the finding of names), what it calls whom on
whose word ("?": on nobody's, but not the outlet's own), and the pairs that it says something of, with the sign. Sentences are split in halves by a
digest of their id; rules are mended by the first half only.
"""

from __future__ import annotations

import argparse
import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from sayso.adapters import Tools, load_tools
from sayso.ids import make_id
from sayso.lang import profile
from sayso.model import Document, Label, Mention, Paragraph, Parse, RelationMention
from sayso.stages.labels import labels
from sayso.stages.parse import parse
from sayso.stages.quotes import quotes
from sayso.stages.relation_mentions import relation_mentions
from sayso.stages.timexes import timexes

GOLD = Path(__file__).resolve().parent / "labels" / "gold.jsonl"
Json = dict[str, Any]
Fact = tuple[str, ...]
NOBODY = "?"


class Judged(NamedTuple):
    """A sentence with what is wanted and what is given: of labels, of labels with their source, of pairs with sign."""

    row: Json
    wanted: dict[str, Counter[Fact]]
    given: dict[str, Counter[Fact]]


def main() -> None:
    """Print the scores, or the sentences that come out otherwise."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--wrong", choices=("first", "second"), help="list what a half gets wrong")
    options = parser.parse_args()
    judged = list(judge())
    if options.wrong:
        for one in judged:
            if half_of(one.row) == options.wrong and one.wanted != one.given:
                print(one.row["id"], one.row["text"])
                for kind in ("sourced", "pairs"):
                    print(
                        "   missing",
                        *(one.wanted[kind] - one.given[kind]),
                        "  too much",
                        *(one.given[kind] - one.wanted[kind]),
                    )
        return
    for name, share in scores(judged).items():
        print(f"{name:28}{share:.3f}")


def judge() -> Iterator[Judged]:
    """Every sentence, read."""
    for line in GOLD.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        yield Judged(row, _wanted(row), _given(row))


def scores(judged: Iterable[Judged]) -> dict[str, float]:
    """F1 of labels, of labels with the right source, and of pairs with the right sign; of all, by language, and of the second half."""
    right, wanted, given = Counter[str](), Counter[str](), Counter[str]()
    for one in judged:
        groups = ["", f"_{one.row['language']}", *(["_second_half"] if half_of(one.row) == "second" else [])]
        for kind in one.wanted:
            for group in groups:
                right[kind + group] += (one.wanted[kind] & one.given[kind]).total()
                wanted[kind + group] += one.wanted[kind].total()
                given[kind + group] += one.given[kind].total()
    return {f"{name}_f1": 2 * right[name] / (wanted[name] + given[name]) for name in sorted(wanted)}


def half_of(row: Json) -> str:
    """Which half a sentence is in."""
    return "second" if hashlib.sha256(row["id"].encode()).digest()[0] % 2 else "first"


def _wanted(row: Json) -> dict[str, Counter[Fact]]:
    called = [(str(entry["of"]), entry["label"]) for entry in row["labels"]]
    return {
        "labels": Counter(called),
        "sourced": Counter((*pair, str(entry["by"])) for pair, entry in zip(called, row["labels"], strict=True)),
        "pairs": Counter((*sorted((entry["a"], entry["b"])), str(entry["sign"])) for entry in row["relations"]),
    }


def _given(row: Json) -> dict[str, Counter[Fact]]:
    parsed = _parsed(row)
    words = profile(row["language"])
    names = _mentions(row, parsed)
    said = quotes(parsed, names, (), profile=words)
    times = timexes(parsed, profile=words)
    called = labels(parsed, names, (), said, profile=words)
    told = relation_mentions(parsed, names, (), times, said, profile=words)
    of = {mention.id: mention.name for mention in names}
    return {
        "labels": Counter((str(of.get(one.mention or "")), one.label) for one in called),
        "sourced": Counter((str(of.get(one.mention or "")), one.label, _by(one, row["text"])) for one in called),
        "pairs": Counter({_pair(one, of): 1 for one in told}),
    }


def _by(label: Label, text: str) -> str:
    if label.attribution is None:
        return str(None)
    return " ".join(span.of(text) for span in label.attribution.source) or NOBODY


def _pair(one: RelationMention, of: dict[str, str]) -> Fact:
    first, second = sorted((of[one.a], of[one.b]))
    return first, second, str(one.sign)


def _mentions(row: Json, parsed: Parse) -> tuple[Mention, ...]:
    """The names of a row, wherever they stand."""
    found = []
    for name, schema in row["names"].items():
        start = row["text"].find(name)
        while start >= 0:
            found.append(
                Mention(
                    id=make_id("m", parsed.id, start), document=parsed.id, start=start, end=start + len(name), name=name,
                    form="name", schema=schema, language=row["language"], score=1.0, why="",
                )
            )  # fmt: skip
            start = row["text"].find(name, start + 1)
    return tuple(sorted(found, key=lambda mention: mention.start))


def _parsed(row: Json) -> Parse:
    text = row["text"]
    paragraph = Paragraph(start=0, end=len(text), role="body", page=None, anchor=None)
    doc = Document(
        id=row["id"], page=row["id"], title=None, language=row["language"], text=text, url=None, outlet=None, byline=(),
        credit=(), dateline_place=None, contributors=(), declared=(), paragraphs=(paragraph,), furniture=(),
    )  # fmt: skip
    return parse(doc, tokenize=_tools().tokenize)


@cache
def _tools() -> Tools:
    return load_tools({})


if __name__ == "__main__":
    main()

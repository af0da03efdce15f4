"""How well the same words are found in two languages: each sentence of a translated text, taken for words in marks of an unknown speaker.

    python evals/sayings_across.py                      # English and German, both halves
    python evals/sayings_across.py --languages en fr --half unread --show 20

Reads ../shared/bench/lineage/ntrex.jsonl (one sentence a line, the same lines in all languages). Nothing is told of which texts are
translations. Right is a pair of the same line of the same text; the texts are cut into two halves by their names, and only the one called
"read" was ever looked at. Sentences of fewer than five words are counted apart. There is also a third answer: the pair of a line with its neighbour, into
which a translator may have moved a part.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import time
from collections.abc import Iterator
from typing import NamedTuple

from cases import BENCH

from sayso.model import Document, Quotation, Span
from sayso.stages.sayings import sayings

SHORT = 5
PATH = BENCH / "lineage" / "ntrex.jsonl"


class Line(NamedTuple):
    """A sentence: its language, the text that it is of, its number there, its words."""

    language: str
    text: str
    number: int
    words: str


def lines(languages: list[str], half: str) -> Iterator[Line]:
    """The sentences of one half, or of both."""
    for row in map(json.loads, PATH.read_text(encoding="utf-8").splitlines()):
        even = int(hashlib.sha256(row["doc"].encode()).hexdigest(), 16) % 2 == 0
        if row["language"] in languages and half in ("both", "read" if even else "unread"):
            for number, words in enumerate(row["text"].splitlines()):
                yield Line(row["language"], row["doc"], number, words)


def pairs(found: list[Line]) -> Iterator[tuple[Line, Line, str]]:
    """Every sentence as a document of its own text, whose only quotation it is."""
    documents = [_document(str(place), line) for place, line in enumerate(found)]
    quotations = [_quotation(document) for document in documents]
    for same in sayings(quotations, documents, (), (), ()):
        if same.kind in ("translated", "altered"):
            yield found[int(same.a)], found[int(same.b)], same.why


def _document(identity: str, line: Line) -> Document:
    return Document(
        id=identity, page=identity, title=None, language=line.language, text=line.words, url=None, outlet=None, byline=(), credit=(),
        dateline_place=None, contributors=(), declared=(), paragraphs=(), furniture=(),
    )  # fmt: skip


def _quotation(document: Document) -> Quotation:
    end = len(document.text)
    return Quotation(
        id=document.id, document=document.id, start=0, end=end, kind="direct", content=(Span(0, end),), language=None, attribution=None
    )  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--languages", nargs=2, default=["en", "de"])
    parser.add_argument("--half", choices=("read", "unread", "both"), default="both")
    parser.add_argument("--show", type=int, default=0, help="print so many wrong pairs")
    options = parser.parse_args()
    found = list(lines(options.languages, options.half))
    began = time.perf_counter()
    made = list(pairs(found))
    seconds = time.perf_counter() - began
    right = [(a, b) for a, b, _ in made if a[1:3] == b[1:3]]
    beside = [(a, b) for a, b, _ in made if a.text == b.text and abs(a.number - b.number) == 1]
    met = {line for pair in right for line in pair}
    for name, wanted in (
        (f"of {SHORT} words and more", [line for line in found if len(line.words.split()) >= SHORT]),
        ("shorter", [line for line in found if len(line.words.split()) < SHORT]),
    ):
        print(f"recall, {name}: {len(met & set(wanted))} of {len(wanted)}")
    print(f"precision: {len(right)} of {len(made)}, {len(beside)} more with the sentence beside it; {seconds:.1f} s")
    for a, b, why in [(a, b, why) for a, b, why in made if a[1:3] != b[1:3]][: options.show]:
        print(a.text == b.text and b.number - a.number, why)


if __name__ == "__main__":
    main()

"""How finding copies, translations and rewrites grows with the pile: time and peak memory of the step `copies` on made-up articles.

    python bench/lineage_scale.py                     # 1,000, 10,000 and 100,000 documents, each in a process of its own
    python bench/lineage_scale.py --documents 10000   # one size

Articles are those of `filler.py` with other names, since its own few syllables would give a large pile the same names again and again. Of
twenty documents twelve are own reports, five are copies of one of them (shortened, with another ending), two are "translations"
(names and numbers as they stand, all other words spelt backwards) and one is a translation with its names in Arabic letters. Nothing stands
for two reporters' words on one happening: what is counted at the end says only that the search missed nothing, not that it is right.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import resource
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator

from filler import article
from names_scale import ARABIC, word

from sayso.model import Document
from sayso.stages.copies import copies

SIZES = (1_000, 10_000, 100_000)
WORDS = 300
OWN, COPIES, BACKWARDS = 12, 5, 2
"""Of twenty documents; what is left is in Arabic letters."""
TWENTY = 20
_CAPITAL = re.compile(r"\b[A-Z][a-z]{4,}\b")
_SMALL = re.compile(r"\b[a-zäöüß]+\b")


def documents(count: int) -> Iterator[Document]:
    """So many documents, one of twenty after the other."""
    for number in range(count):
        group, place = divmod(number, TWENTY)
        language = "de" if number % 3 == 0 else "en"
        if place < OWN:
            yield _document(number, language, own(language, number))
            continue
        first = group * TWENTY + (place - OWN) % OWN
        told = "de" if first % 3 == 0 else "en"
        text = own(told, first)
        if place < OWN + COPIES:
            yield _document(number, told, f"{text[: len(text) * 4 // 5]} {word(random.Random(number), 9)}")
        elif place < OWN + COPIES + BACKWARDS:
            yield _document(number, "en" if told == "de" else "de", backwards(text))
        else:
            yield _document(number, "ar", in_arabic(text))


def own(language: str, number: int) -> str:
    """A report with names that hardly any other has."""
    dice = random.Random(number)
    names: dict[str, str] = {}
    text = article(language, number, WORDS)
    return _CAPITAL.sub(lambda match: names.setdefault(match[0], word(dice, dice.choice((2, 2, 3)))), text)


def backwards(text: str) -> str:
    """The same names and numbers among other words."""
    return _SMALL.sub(lambda match: match[0][::-1], text)


def in_arabic(text: str) -> str:
    """The same with all letters by a table, less the vowels inside of words."""
    bare = re.sub(r"(?<=\w)[aeou]", "", backwards(text).lower())
    return "".join(ARABIC.get(char, char if not char.isalpha() else "") for char in bare)


def _document(number: int, language: str, text: str) -> Document:
    return Document(
        id=f"d-{number:07}",
        page=f"p-{number:07}",
        title=None,
        language=language,
        text=text,
        url=None,
        outlet=None,
        byline=(),
        credit=(),
        dateline_place=None,
        contributors=(),
        declared=(),
        paragraphs=(),
        furniture=(),
    )


def one_size(count: int) -> dict[str, float]:
    """Measure the step on so many documents."""
    pile = list(documents(count))
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    clock, processor = time.perf_counter(), time.process_time()
    found, origins = copies(pile)
    kinds = Counter(derivation.kind for derivation in found)
    return {
        "documents": count,
        "seconds": round(time.perf_counter() - clock, 1),
        "processor_seconds": round(time.process_time() - processor, 1),
        "megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
        "megabytes_of_texts": before // 1024,
        "copies": kinds["copy"],
        "translations": kinds["translation"],
        "rewrites": kinds["rewrite"],
        "origins": len(origins),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--documents", type=int)
    asked = parser.parse_args().documents
    if asked is not None:
        print(json.dumps(one_size(asked)))
        return
    print("| documents | seconds | processor | per document | MB | copies | translations | origins |")
    print("|--:|--:|--:|--:|--:|--:|--:|--:|")
    for size in SIZES:
        command = [sys.executable, __file__, "--documents", str(size)]
        row = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
        each = f"{1000 * row['processor_seconds'] / size:.1f} ms"
        print(
            f"| {size:,} | {row['seconds']} | {row['processor_seconds']} | {each} | {row['megabytes']:,} "
            f"| {row['copies']:,} | {row['translations']:,} | {row['origins']:,} |",
            flush=True,
        )


if __name__ == "__main__":
    main()

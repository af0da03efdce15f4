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
import time
from collections import Counter
from collections.abc import Iterator

from filler import article
from names_scale import ARABIC, word
from scaling import bare_document, each_size, megabytes

from sayso.model import Document
from sayso.stages.copies import copies

COLUMNS = ("documents", "seconds", "processor_seconds", "megabytes", "copies", "translations", "origins")
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
            yield bare_document(f"d-{number:07}", own(language, number), language)
            continue
        first = group * TWENTY + (place - OWN) % OWN
        told = "de" if first % 3 == 0 else "en"
        text = own(told, first)
        if place < OWN + COPIES:
            yield bare_document(
                f"d-{number:07}", f"{text[: len(text) * 4 // 5]} {word(random.Random(number), 9)}", told
            )
        elif place < OWN + COPIES + BACKWARDS:
            yield bare_document(f"d-{number:07}", backwards(text), "en" if told == "de" else "de")
        else:
            yield bare_document(f"d-{number:07}", in_arabic(text), "ar")


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


def one_size(count: int) -> dict[str, float]:
    """Measure the step on so many documents."""
    pile = list(documents(count))
    before = megabytes()
    clock, processor = time.perf_counter(), time.process_time()
    found, origins = copies(pile)
    kinds = Counter(derivation.kind for derivation in found)
    return {
        "documents": count,
        "seconds": round(time.perf_counter() - clock, 1),
        "processor_seconds": round(time.process_time() - processor, 1),
        "megabytes": megabytes(),
        "megabytes_of_texts": before,
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
    each_size(__file__, COLUMNS)


if __name__ == "__main__":
    main()

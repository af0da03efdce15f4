"""The names that the letter tables are learned from, and near misses made of them."""

from __future__ import annotations

import csv
import gzip
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from pathlib import Path
from random import Random
from typing import NamedTuple
from unicodedata import combining, normalize
from zlib import crc32

from letter_habits import FOLDS, FRENCH, GERMAN, KEEP, rewritten
from rapidfuzz.distance import JaroWinkler

from sayso.lang.letters import script_of
from sayso.text.letters import latin, script

LANGUAGES = {"arabic": "wd_arabic_80.gz", "hebrew": "wd_hebrew_80.gz", "cyrillic": "wd_russian_80.gz"}
PARTS, OTHERS = "arabic_name_parts.csv", "ar2en-train.txt"
OFTEN = 3
"""A name attested so often is taken for right; only such ones measure."""
DRAWN, DRAWN_HARD = 40, 400
"""Names among which the near miss is the most alike one; for every other pair of Latin spellings, the larger number."""
NATIVE = {
    "arabic": re.compile("[حخعقطصضظذءئ]|ة$|^ال"),
    "hebrew": re.compile("[חעצ]"),
    "cyrillic": re.compile("(ов|ев|ёв|ин|ский|цкий|ич|енко|ова|ева|ина|ская|вна|чук|ай|ей|ия|ья)$|[щы]"),
}
"""Names of the script's own languages: their Latin spellings differ by romanisation only."""
LEAST_RATIO = 0.6
"""Least likeness (Jaro-Winkler) of two Latin spellings attested for one name; others are translations."""
MOST_GROUPS = 5_000


class Attested(NamedTuple):
    """A name in Latin letters and in another script, and how often both were seen together."""

    latin: str
    other: str
    count: int


class Labelled(NamedTuple):
    """Two spellings, and whether they are of one name."""

    a: str
    b: str
    match: bool


def tenth(form: str, of: int = 10) -> int:
    return crc32(form.encode()) % of


def read(data: Path, language: str) -> list[Attested]:
    found: Counter[tuple[str, str]] = Counter()
    keep = frozenset(KEEP)
    for a, b, count in _raw(data, language):
        bare = "".join(char for char in normalize("NFC", b) if not combining(char))
        left, right = latin(a, keep), script(bare, FOLDS[language])
        if 1 < len(left) <= 20 and right and all(script_of(char) == language for char in right) and " " not in a:
            found[left, right] += count
    return [Attested(a, b, count) for (a, b), count in sorted(found.items())]


def _raw(data: Path, language: str) -> Iterator[tuple[str, str, int]]:
    with gzip.open(data / LANGUAGES[language], "rt", encoding="utf-8") as lines:
        for line in lines:
            a, b, count = line.rstrip("\n").split("\t")
            yield a, b.replace(" ", ""), int(count)
    if language != "arabic":
        return
    with (data / PARTS).open(encoding="utf-8") as file:
        for row in csv.reader(file):
            if len(row) == 2 and " " not in row[0] + row[1] and "-" not in row[1]:
                yield row[1], row[0], OFTEN
    for line in (data / OTHERS).read_text(encoding="utf-8").splitlines():
        b, a = line.split("\t")
        yield a, b, 1


def with_near_misses(names: Sequence[Attested], tenths: set[int]) -> list[Labelled]:
    """Names attested often, each also with the most alike spelling of some drawn that begin or end alike and are not attested for it."""
    random = Random(20)  # noqa: S311 - a draw, no secret
    forms: defaultdict[str, set[str]] = defaultdict(set)
    alike: defaultdict[str, list[str]] = defaultdict(list)
    for name in names:
        forms[name.other].add(name.latin)
        if name.count >= OFTEN:
            alike["^" + name.latin[0]].append(name.latin)
            alike["$" + name.latin[-2:]].append(name.latin)
    found = []
    for name in names:
        if name.count >= OFTEN and tenth(name.other) in tenths:
            pool = alike["^" + name.latin[0]] if random.random() < 0.7 else alike["$" + name.latin[-2:]]
            miss = _miss(name.latin, pool, forms[name.other], random)
            if miss:
                found += [Labelled(name.latin, name.other, match=True), Labelled(miss, name.other, match=False)]
    return found


def _miss(name: str, pool: Sequence[str], taken: set[str], random: Random, of: int = DRAWN) -> str | None:
    drawn = {random.choice(pool) for _ in range(of)} - taken
    return max(sorted(drawn), key=lambda other: JaroWinkler.similarity(name, other), default=None)


def latin_pairs(data: Path) -> list[tuple[str, str, bool, int]]:
    """Two Latin spellings, whether they are of one name, and the tenth that its form in the other script is in.

    Spellings are those attested for one name and, made of them, what German and French habits write; a near miss is the most alike spelling
    of another name of the same language. The made spellings stand on both sides, so that being made tells nothing.
    """
    random = Random(21)  # noqa: S311 - a draw, no secret
    found: list[tuple[str, str, bool, int]] = []
    for language in LANGUAGES:
        groups: defaultdict[str, set[str]] = defaultdict(set)
        for name in read(data, language):
            if name.count >= 2 and len(name.latin) > 2 and NATIVE[language].search(name.other):
                groups[name.other].add(name.latin)
        chosen = sorted(groups, key=lambda other: tenth(other, 1_000_003))[:MOST_GROUPS]
        pool: defaultdict[str, list[str]] = defaultdict(list)
        for other in chosen:
            for spelling in sorted(groups[other]):
                pool[spelling[0]].append(spelling)
        for other in chosen:
            found += _of_group(sorted(groups[other]), pool, tenth(other), random)
    return found


def _of_group(
    spellings: list[str], pool: dict[str, list[str]], fold: int, random: Random
) -> Iterator[tuple[str, str, bool, int]]:
    attested = [pair for pair in combinations(spellings, 2) if JaroWinkler.similarity(*pair) >= LEAST_RATIO][:6]
    made = [_made(spelling, random) for spelling in spellings[:3]]
    for a, b in (*attested, *((a, b) for trio in made for a, b in combinations(trio, 2))):
        if a != b:
            yield a, b, True, fold
            names = pool[a[0]] if a[0] in pool else pool[spellings[0][0]]
            miss = _miss(a, names, {*spellings, b}, random, random.choice((DRAWN, DRAWN_HARD)))
            if miss:
                yield a, random.choice(_made(miss, random)), False, fold


def _made(spelling: str, random: Random) -> tuple[str, str, str]:
    return spelling, rewritten(spelling, GERMAN, random), rewritten(spelling, FRENCH, random)

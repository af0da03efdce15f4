"""Pools of names that augmentation puts in the place of proper nouns.

People: the Latin side of the Wikidata transliteration pairs (CC0). World: for German, the proper nouns of the English
treebanks, so that names of the news of the world are seen as such, and CLDR's territory names (Unicode licence).
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterable
from pathlib import Path

from babel import Locale
from sentence import Sentence

SCRIPTS = ("arabic", "hebrew", "russian")
SHORTEST = 3


def write_pools(pools: Iterable[Iterable[str]], path: Path) -> None:
    """Store the pools, each sorted and without doubles."""
    path.write_text(json.dumps([sorted(set(p)) for p in pools], ensure_ascii=False), encoding="utf-8")


def people(folder: Path) -> list[str]:
    """Single name parts, capitalised."""
    parts: list[str] = []
    for script in SCRIPTS:
        with gzip.open(folder / f"wd_{script}_80.gz", "rt", encoding="utf-8") as lines:
            parts.extend(line.split("\t")[0].capitalize() for line in lines)
    return [p for p in parts if p.isalpha() and len(p) >= SHORTEST]


def proper_nouns(sentences: Iterable[Sentence]) -> list[str]:
    """Proper nouns of a treebank in the singular, without abbreviations."""
    found: list[str] = []
    for s in sentences:
        layers = zip(s.words, s.pos or (), s.morphs or (), strict=True)
        found.extend(w for w, pos, morph in layers if pos == "PROPN" and "Sing" in morph and _plain(w))
    return found


def territories(language: str) -> list[str]:
    """Countries and regions of one word."""
    return [name for name in Locale(language).territories.values() if _plain(name)]


def _plain(word: str) -> bool:
    return word.isalpha() and len(word) >= SHORTEST and word[0].isupper() and not word.isupper()

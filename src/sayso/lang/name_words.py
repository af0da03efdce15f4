"""`name_words()`: words in and around names: titles, particles, legal forms, what organisations are called in several languages."""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

from sayso.lang.lexicon import country_codes, people_codes
from sayso.text.names import bare, parts, tokens

MIN_HALF = 4
"""Fewest letters of each half of a compound."""
LONGEST_PHRASE = 7
"""Words of the longest phrase that is looked up."""


class Meaning(NamedTuple):
    """What a word or a phrase stands for."""

    kind: str
    """legal, word, country or number."""
    means: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NameWords:
    """The lists, Latin words plain, others as `tokens` gives them."""

    titles: frozenset[str]
    ships: frozenset[tuple[str, ...]]
    particles: frozenset[str]
    generations: Mapping[str, str]
    numbers: Mapping[str, str]
    phrases: Mapping[tuple[str, ...], Meaning]
    """Legal forms, words of organisations, and countries, by their words."""

    def read(self, words: Sequence[str]) -> list[tuple[str, Meaning | None]]:
        """Cut words into phrases, longest first; a phrase that means something has its meaning beside it."""
        found: list[tuple[str, Meaning | None]] = []
        place = 0
        while place < len(words):
            size, meaning = self._longest(words, place)
            compound = () if meaning else self._compound(words[place])
            found += compound or [(" ".join(words[place : place + size]), meaning)]
            place += size
        return found

    def _compound(self, word: str) -> tuple[tuple[str, Meaning], ...]:
        """The two words of a German compound, if both mean something: Finanzministerium."""
        for cut in range(MIN_HALF, len(word) - MIN_HALF + 1):
            head, tail = self.phrases.get((word[:cut],)), self.phrases.get((word[cut:],))
            if head and tail and head.kind == "word" and tail.kind == "word":
                return (word[:cut], head), (word[cut:], tail)
        return ()

    def _longest(self, words: Sequence[str], place: int) -> tuple[int, Meaning | None]:
        for size in range(min(LONGEST_PHRASE, len(words) - place), 0, -1):
            meaning = self.phrases.get(tuple(words[place : place + size]))
            if meaning:
                return size, meaning
        return 1, None


@cache
def name_words() -> NameWords:
    """Return the lists of `lang/lexicon/name_words.csv`, and the countries of `countries.csv`."""
    lists: defaultdict[str, dict[tuple[str, ...], str]] = defaultdict(dict)
    for row in _rows():
        for form in row["forms"].split(";"):
            lists[row["kind"]].setdefault(_words(form), row["means"])
    countries = {_words(name): code for table in (people_codes(), country_codes()) for name, code in table.items()}
    phrases = {words: Meaning("country", code) for words, code in countries.items() if len("".join(words)) > 2}
    phrases |= {
        words: Meaning(kind, means) for kind in ("number", "legal", "word") for words, means in lists[kind].items()
    }
    return NameWords(
        titles=_single(lists["title"]),
        ships=frozenset(lists["ship"]),
        particles=_single(lists["particle"]),
        generations={words[0]: means for words, means in lists["generation"].items()},
        numbers={words[0]: means for words, means in lists["number"].items()},
        phrases={words: meaning for words, meaning in phrases.items() if words},
    )


@cache
def linking_words() -> frozenset[str]:
    """Small words inside names of any kind, in whatever language, that come and go: "of", "von", "bin"."""
    return frozenset(form for row in _rows() if row["kind"] == "linking" for form in row["forms"].split(";"))


@lru_cache(maxsize=65536)
def main_parts(name: str) -> tuple[str, ...]:
    """Return a name's parts without the small ones that come and go; all of them if nothing else is left."""
    every = parts(name)
    return tuple(part for part in every if part not in linking_words()) or every


def _words(text: str) -> tuple[str, ...]:
    return tuple(bare(token) for token in tokens(text))


def _single(phrases: Mapping[tuple[str, ...], str]) -> frozenset[str]:
    return frozenset(words[0] for words in phrases if len(words) == 1)


def _rows() -> list[dict[str, str]]:
    text = (files("sayso.lang") / "lexicon" / "name_words.csv").read_text(encoding="utf-8")
    return list(csv.DictReader(line for line in text.splitlines() if not line.startswith("#")))

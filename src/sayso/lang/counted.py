"""`counted_words("de")`: which group of people a counted noun means, in no language in particular, and words for the stretch counted.

The table `lexicon/counted.csv` has one row for each meaning and language: "civilians" is "Zivilisten" in German. It was written
for this project from general knowledge of the languages. The kinds of its rows:

- group: nouns for those counted; `within` is the group that they are a part of (children are people)
- period: words beside a number that say over which stretch was counted: since a beginning ("since then"), or a short spell
  of the whole ("per day", "in the past 24 hours"), or that it is a count of before ("had stood at", "up from")
"""

from __future__ import annotations

import csv
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from sayso.text.language import base_language

PERSON = "person"
"""The group of all people, whatever they are called: "people", "victims", "the dead"."""
SHORTEST_TAIL = 5
"""Letters that the last part of a compound has at least: "-kinder" in "Flüchtlingskinder", not "-mann" in "Hermann"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CountedWords:
    """The words of one language."""

    groups: Mapping[str, str]
    """Noun in small letters to group."""
    periods: tuple[tuple[re.Pattern[str], str], ...]
    """A pattern of phrases for each kind of stretch."""

    def group(self, words: str) -> str | None:
        """The group that a counted noun (or its last word, or the last part of a compound) means; None where it is not known."""
        low = words.casefold().strip()
        last = low.split()[-1] if low else ""
        for form in (low, last):
            if form in self.groups:
                return self.groups[form]
        tails = (last[at:] for at in range(1, len(last) - SHORTEST_TAIL + 1))
        return next((self.groups[tail] for tail in tails if tail in self.groups), None)

    def period(self, words: str) -> str | None:
        """The kind of stretch that words around a number name."""
        low = words.casefold()
        return next((kind for pattern, kind in self.periods if pattern.search(low)), None)


@cache
def counted_words(language: str | None) -> CountedWords:
    """The words of a language; of all together, where it has none or is not known."""
    base = base_language(language)
    known = {row["language"] for row in _rows()}
    return _made([row for row in _rows() if row["language"] == base or base not in known])


@cache
def wider() -> Mapping[str, str]:
    """For each group, the group that it is a part of ("" where there is none)."""
    return {row["concept"]: row["within"] for row in _rows() if row["kind"] == "group"}


def _made(rows: list[dict[str, str]]) -> CountedWords:
    groups: dict[str, str] = {}
    phrases: dict[str, list[str]] = {}
    for row in rows:
        forms = row["forms"].split("|")
        if row["kind"] == "group":
            for form in forms:
                groups.setdefault(form, row["concept"])
        else:
            phrases.setdefault(row["concept"], []).extend(forms)
    periods = ((_either(forms), kind) for kind, forms in sorted(phrases.items()))
    return CountedWords(groups=groups, periods=tuple(periods))


def _either(forms: list[str]) -> re.Pattern[str]:
    ordered = sorted(forms, key=lambda form: (-len(form), form))
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, ordered))})\b")


@cache
def _rows() -> tuple[dict[str, str], ...]:
    text = (files("sayso.lang") / "lexicon" / "counted.csv").read_text(encoding="utf-8")
    return tuple(csv.DictReader(text.splitlines()))

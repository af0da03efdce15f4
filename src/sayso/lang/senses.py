"""`senses("de")`: what the frequent words of news mean, in no language in particular.

The table `lexicon/senses.csv` has one row for each meaning and one column for each language: "victory triumph" is "Sieg Triumph"
in German. It was written for this project from general knowledge of the languages, as were the endings in `senses.toml`; no
dictionary was copied. A word may have several meanings, and a meaning several words; words tied with "_" are a phrase.
Words of kind "small" ("we", "here") stand in most sentences and tell little; those of kind "not" turn a sentence into its contrary;
those of kind "number" have their digits in the row, too.

A word of a text is looked up as it stands, then without an ending, then without a syllable in front ("gebaut" as "bauen"); a compound that is
not in the table ("Wasserminister") means what its parts mean.

Known exceptions: vowels that change inside a word, unless the form is in the table; a word that only looks like another one's form.
"""

from __future__ import annotations

import csv
import tomllib
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files

from sayso.text.language import base_language
from sayso.text.script import plain
from sayso.text.words import keys

STEM = 3
"""Letters that are left of a word without its ending, at least."""
PART = 4
"""Letters of a word inside a compound, at least."""
ALONE = 6
"""Letters of the last word of a compound whose first word is not known."""
NONE: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Cuts:
    """How a language's words are cut; see senses.toml."""

    empty: frozenset[str]
    lemma: tuple[str, ...]
    prefixes: tuple[str, ...]
    parts: tuple[str, ...]
    linkers: tuple[str, ...]
    by_last: dict[str, tuple[str, ...]]
    """The endings by their last letter: of a word only few are tried."""
    fronts: tuple[str, ...]
    """What a word begins with that has one of the prefixes, in front or behind a part."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Senses:
    """The words of one language, in plain small letters, and the meanings that each may have."""

    words: dict[str, frozenset[str]]
    """Whole words."""
    stems: dict[str, frozenset[str]]
    """Words without the ending of their dictionary form."""
    phrases: dict[str, tuple[tuple[tuple[str, ...], str], ...]]
    """By their first word: all words and the meaning."""
    longest: int
    """Words of the longest phrase."""
    small: frozenset[str]
    """Meanings that most sentences have."""
    numbers: frozenset[str]
    """Meanings that are numbers."""
    denials: frozenset[str]
    """Meanings that turn a sentence into its contrary: "not", "nobody"."""
    cuts: Cuts
    starts: frozenset[str]
    """The first letters (`STEM`) of all words and stems: no cut changes them, so what begins otherwise is not looked up further."""
    _known: dict[str, frozenset[str]] = field(default_factory=dict, repr=False)
    """Words looked up before; of the same word the same, whenever asked."""

    def meanings(self, word: str) -> frozenset[str]:
        """What a word (a key of `sayso.text.words`) may mean; nothing where it is not known."""
        if word not in self._known:
            self._known[word] = self._looked_up(plain(word))
        return self._known[word]

    def phrase(self, found: Sequence[str]) -> tuple[int, str] | None:
        """How many words at the beginning of `found` are a phrase of the table, and its meaning."""
        for parts, meaning in self.phrases.get(plain(found[0]), ()):
            if len(parts) <= len(found) and all(plain(word) == part for word, part in zip(found, parts, strict=False)):
                return len(parts), meaning
        return None

    def _looked_up(self, word: str) -> frozenset[str]:
        return self._simple(word) or self._compound(word)

    def _simple(self, word: str) -> frozenset[str]:
        for form in (word, *self._bare(word)):
            found = self._inflected(form)
            if found:
                return found
        return NONE

    def _inflected(self, word: str) -> frozenset[str]:
        if word[:STEM] not in self.starts:
            return NONE
        if word in self.words:
            return self.words[word]
        for stem in self._cut(word):
            found = self.words.get(stem, NONE) | self.stems.get(stem, NONE)
            if found:
                return found
        return self.stems.get(word, NONE)

    def _cut(self, word: str) -> Iterator[str]:
        """A word without each ending that it has, the shortest first: "planeten" is "planet", not "plan"."""
        for ending in self.cuts.by_last.get(word[-1:], ()):
            stem = word.removesuffix(ending)
            if STEM <= len(stem) < len(word):
                yield stem
                if len(stem) > STEM and stem[-1] == stem[-2]:
                    yield stem[:-1]

    def _bare(self, word: str) -> Iterator[str]:
        """A word without a syllable of its form in front, or behind its first part."""
        if not word.startswith(self.cuts.fronts):
            return
        for prefix in self.cuts.prefixes:
            if word.startswith(prefix):
                yield word[len(prefix) :]
            for part in self.cuts.parts:
                if word.startswith(part + prefix):
                    yield part + word[len(part) + len(prefix) :]

    def _compound(self, word: str) -> frozenset[str]:
        """What the parts of a compound mean; of a long last part alone, where the first is not known."""
        alone = NONE
        for place in range(PART, len(word) - PART + 1) if self.cuts.linkers else ():
            last = self._inflected(word[place:]) - self.small
            first = self._first(word[:place]) - self.small if last else NONE
            if first:
                return last | first
            alone = alone or (last if len(word) - place >= ALONE else NONE)
        return alone

    def _first(self, part: str) -> frozenset[str]:
        for linker in self.cuts.linkers:
            bare = part.removesuffix(linker)
            if len(bare) >= PART and part.endswith(linker) and bare in self.words:
                return self.words[bare]
        return NONE


@cache
def senses(language: str | None) -> Senses | None:
    """The words of a language; None where the table has no column for it."""
    base = base_language(language)
    return _senses(base) if base in _cuts() else None


@cache
def _senses(language: str) -> Senses:
    cuts = _cuts()[language]
    words: defaultdict[str, set[str]] = defaultdict(set)
    stems: defaultdict[str, set[str]] = defaultdict(set)
    phrases: defaultdict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
    of_kind: defaultdict[str, set[str]] = defaultdict(set)
    for number, row in enumerate(_rows()):
        meaning = f"m{number}"
        of_kind[row["kind"]].add(meaning)
        for form in row[language].split():
            parts = tuple(plain(key) for key in keys(form.replace("_", " ")))
            if len(parts) > 1:
                phrases[parts[0]].append((parts, meaning))
            else:
                words[parts[0]].add(meaning)
                for stem in _stems(parts[0], cuts):
                    stems[stem].add(meaning)
    return Senses(
        words={word: frozenset(found) for word, found in words.items()},
        stems={stem: frozenset(found) for stem, found in stems.items()},
        phrases={
            first: tuple(sorted(found, key=lambda item: (-len(item[0]), item))) for first, found in phrases.items()
        },
        longest=max((len(parts) for same in phrases.values() for parts, _ in same), default=1),
        small=frozenset(of_kind["small"]),
        numbers=frozenset(of_kind["number"]),
        denials=frozenset(of_kind["not"]),
        cuts=cuts,
        starts=frozenset(word[:STEM] for word in (*words, *stems)),
    )


def _stems(word: str, cuts: Cuts) -> Iterator[str]:
    if word.endswith("y"):
        yield word[:-1] + "i"
    for ending in cuts.lemma:
        if word.endswith(ending) and len(word) - len(ending) >= STEM:
            yield word[: -len(ending)]
            return


@cache
def _rows() -> tuple[dict[str, str], ...]:
    text = (files("sayso.lang") / "lexicon" / "senses.csv").read_text(encoding="utf-8")
    return tuple(csv.DictReader(text.splitlines()))


@cache
def _cuts() -> dict[str, Cuts]:
    text = (files("sayso.lang") / "lexicon" / "senses.toml").read_text(encoding="utf-8")
    return {language: _cuts_of(table) for language, table in tomllib.loads(text).items()}


def _cuts_of(table: dict[str, list[str]]) -> Cuts:
    endings = tuple(sorted(map(plain, table["endings"]), key=len))
    prefixes, parts = tuple(table["prefixes"]), tuple(map(plain, table["parts"]))
    last = {ending[-1:] for ending in endings if ending}
    return Cuts(
        empty=frozenset(map(plain, table["empty"])),
        lemma=tuple(table["lemma"]),
        by_last={letter: tuple(ending for ending in endings if ending.endswith(letter)) for letter in last},
        prefixes=prefixes,
        parts=parts,
        linkers=tuple(table["linkers"]),
        fronts=(*prefixes, *(part + prefix for part in parts for prefix in prefixes)),
    )

"""`script_words("ar")`: what names look like in a language of another script that has no profile of its own.

A few words a language, in `lang/lexicon/script.*.toml`, the same keys in each: what is written onto a name without a space, how
a name is inflected, what makes a country's adjective a people, which words stand before and in persons' names, and which
never are a part of one. Frequent words and grammar, by hand.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from sayso.lang.profile import build
from sayso.text.language import base_language
from sayso.text.uncased import folded

ANY_ENDING = "*"
SHORTEST_STEM = 3
"""Fewest letters that an ending leaves."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PeopleWords:
    """How adjectives made of countries' names stand for the people."""

    endings: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonWords:
    """Words around persons' names."""

    proclitics: tuple[str, ...]
    """Those of the proclitics that are cut from a person's name; the others begin too many foreign names themselves."""
    article: bool
    """Whether family names have the article."""
    joiners: tuple[str, ...]
    """Parts that need another one after them: "bin", "abu"."""
    titles: tuple[str, ...]
    """Words right before a person's name that belong to the holder."""
    never: tuple[str, ...]
    """Frequent words that are also parts of names somewhere, and here are not taken for them."""
    ambiguous: tuple[str, ...]
    """Names of places that are also common words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ScriptWords:
    """One language."""

    code: str
    capitals: bool
    """Whether its script has capital letters."""
    proclitics: tuple[str, ...]
    """Small words that are written onto the next: "and", "in", "to"."""
    most_proclitics: int
    article: str
    """The article, written onto the noun; empty without one."""
    elided: dict[str, str]
    """Proclitics that swallow a letter of the article after them, to that letter."""
    inflections: dict[str, tuple[str, ...]]
    """Endings of names to those that stand in their place in other cases; `*` is any other ending, to which they are added."""
    people: PeopleWords
    names: PersonWords

    def stems(self, word: str) -> Iterator[tuple[int, str]]:
        """Yield how a word may be read: how many letters are written onto it, and what is left.

        >>> "العراق" in [stem for _, stem in script_words("ar").stems("للعراق")]
        True
        """
        yield 0, word
        place = 0
        for _ in range(self.most_proclitics):
            cut = next((p for p in self.proclitics if word.startswith(p, place) and len(word) - place > len(p) + 1), "")
            if not cut:
                return
            place += len(cut)
            yield place, word[place:]
            if cut in self.elided:
                yield place, self.elided[cut] + word[place:]

    def forms(self, name: str) -> Iterator[str]:
        """Yield a name in its cases, itself first; its first word is inflected alone, or with one or with all that follow."""
        yield name
        if not self.inflections or not any(char.islower() for char in name):
            return
        words = name.split(" ")
        tables = [self._cases(word) for word in words]
        for many in {1, min(2, len(words)), len(words)}:
            for place in range(max(map(len, tables[:many]))):
                yield " ".join([*(table[min(place, len(table) - 1)] for table in tables[:many]), *words[many:]])

    def bases(self, word: str) -> Iterator[str]:
        """Yield the names that a word may be a case of, itself left out.

        >>> "желова" in set(script_words("ru").bases("желовой"))
        True
        """
        for ending, others in self.inflections.items():
            bare = ending.removeprefix(ANY_ENDING)
            for other in others:
                stem = word.removesuffix(other)
                if stem != word and len(stem) >= SHORTEST_STEM:
                    yield stem + bare

    def _cases(self, word: str) -> list[str]:
        ending = next((e for e in sorted(self.inflections, key=len, reverse=True) if word.endswith(e)), None)
        if ending is not None:
            return [word[: -len(ending)] + new for new in self.inflections[ending]]
        if ANY_ENDING in self.inflections and word[-1] not in "аеёиіїоуыэюя":
            return [word + new for new in self.inflections[ANY_ENDING]]
        return [word]


@cache
def script_words(code: str | None) -> ScriptWords | None:
    """Return what is known of a language (BCP 47 code) in another script; None for all others."""
    base = base_language(code)
    if base not in script_codes():
        return None
    source = files("sayso.lang") / "lexicon" / f"script.{base}.toml"
    made: ScriptWords = build(ScriptWords, tomllib.loads(source.read_text(encoding="utf-8")), f"script.{base}.toml")
    return made


@cache
def common_words(code: str) -> frozenset[str]:
    """Return the frequent words of a language that are never taken for a part of a name, as compared."""
    words = script_words(code)
    return frozenset(folded(word) for word in words.names.never) if words is not None else frozenset()


@cache
def script_codes() -> tuple[str, ...]:
    """The codes of the languages in other scripts, sorted."""
    names = (entry.name for entry in (files("sayso.lang") / "lexicon").iterdir())
    return tuple(sorted(name.split(".")[1] for name in names if name.startswith("script.")))

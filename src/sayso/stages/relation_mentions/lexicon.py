"""A language's words for relations, made ready to be asked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, cast

from sayso.lang import LanguageProfile
from sayso.lang.relations import RelationWords, is_agent, wordings
from sayso.model import RelationType

Phrases = dict[str, tuple[tuple[tuple[str, ...], RelationType], ...]]
"""First word to whole phrases, longest first, with their type."""


_SETS = ("between", "towards", "of", "by", "ties", "unreal", "genitive", "apart")
_LEAST = 5  # letters of a noun that compounds are known by


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Lexicon:
    """`RelationWords` as look-ups."""

    code: str
    verb_last: bool
    """Whether verbs may stand behind both names (German)."""
    between: frozenset[str]
    towards: frozenset[str]
    of: frozenset[str]
    by: frozenset[str]
    ties: frozenset[str]
    unreal: frozenset[str]
    tails: Mapping[str, RelationType]
    heads: Mapping[str, RelationType]
    acts: Phrases
    passives: Phrases
    adjectives: Mapping[str, RelationType]
    """Participles that stand between the names: "(vom Iran) unterstützte (Xembra)"."""
    both: Phrases
    turns: Phrases
    nouns: Mapping[str, RelationType]
    kin: Mapping[str, RelationType]
    adjective_endings: tuple[str, ...]
    """Longest first."""
    ends: tuple[str, ...]
    """Nouns that a compound may end in (German): "Atomkonflikt"."""
    joins: frozenset[str]
    articles: frozenset[str]
    possessives: frozenset[str]
    owners: frozenset[str]
    """Pronouns for whose something is: "its"."""
    relatives: frozenset[str]
    be: frozenset[str]
    prefixes: tuple[str, ...]
    """Beginnings that tie a word to a country: "pro", "anti"."""
    openings: frozenset[str]
    """First words of all phrases with a verb."""
    triggers: frozenset[str]
    """Words of which a sentence must have one."""
    words: RelationWords
    genitive: frozenset[str]
    gerund: tuple[str, ...]
    apart: frozenset[str]
    indefinite: frozenset[str]
    days: frozenset[str]
    prepositions: frozenset[str]
    sides: frozenset[str]
    """Prepositions behind which a capital is its government: "with", "against"."""
    company: frozenset[str]
    """The first of them: "(allied) with"."""

    def agent(self, low: str) -> bool:
        """Whether a word is for who acts for the one beside it."""
        return is_agent(low, self.words)

    def noun(self, low: str) -> RelationType | None:
        """What a noun says of two, as it stands or by the end of a compound."""
        kind = self.nouns.get(low)
        if kind is None and self.ends and low.endswith(self.ends):
            end = max((end for end in self.ends if low.endswith(end)), key=len)
            return self.nouns[end]
        return kind


def lexicon(profile: LanguageProfile) -> Lexicon:
    """A language's words for relations, made ready."""
    return _made(_Key(profile))


class _Key:
    """A profile, known by its code: profiles are data and do not change."""

    def __init__(self, profile: LanguageProfile) -> None:
        self.profile = profile

    def __hash__(self) -> int:
        return hash(self.profile.code)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Key) and self.profile is other.profile


@lru_cache(maxsize=64)
def _made(key: _Key) -> Lexicon:
    profile = key.profile
    words = profile.relations
    tables: dict[str, Any] = {name: _single(getattr(words, name)) for name in ("tails", "heads", "nouns", "kin")}
    phrases: dict[str, Any] = {name: _phrases(getattr(words, name)) for name in ("acts", "passives", "both", "turns")}
    sets: dict[str, Any] = {name: frozenset(getattr(words, name)) for name in _SETS}
    openings = frozenset(first for name in ("acts", "passives", "both") for first in phrases[name])
    triggers: frozenset[str] = openings.union(*tables.values(), words.ties)
    return Lexicon(
        code=profile.code,
        words=words,
        gerund=words.gerund,
        prefixes=tuple(tables["heads"]),
        adjective_endings=tuple(sorted(profile.labels.adjective_endings, key=len, reverse=True)),
        openings=openings,
        triggers=triggers,
        **_of_word_order(profile, tables["nouns"]),
        **_small_words(profile),
        **tables,
        **phrases,
        **sets,
    )


def _of_word_order(profile: LanguageProfile, nouns: Mapping[str, RelationType]) -> dict[str, Any]:
    """What a language has that puts verbs last and writes compounds as one word."""
    if not profile.names.nouns_are_capitalised:
        return {"verb_last": False, "adjectives": {}, "ends": ()}
    ends = tuple(noun for noun in nouns if len(noun) >= _LEAST)
    return {"verb_last": True, "adjectives": _single(profile.relations.passives), "ends": ends}


def _small_words(profile: LanguageProfile) -> dict[str, Any]:
    """The words of other tables that relations are read by."""
    words, references = profile.relations, profile.references
    return {
        "indefinite": frozenset(references.indefinite),
        "days": frozenset(profile.quotes.days),
        "prepositions": frozenset((*profile.quotes.prepositions, *words.of)),
        "sides": frozenset(words.towards[:2]),
        "company": frozenset(words.towards[:1]),
        "joins": frozenset((*profile.quotes.join, ",")),
        "articles": frozenset((*references.definite, *references.indefinite, *profile.names.articles)),
        "possessives": frozenset(profile.quotes.genitive_marks),
        "owners": frozenset(profile.quotes.owners),
        "relatives": frozenset(profile.quotes.relative),
        "be": frozenset(profile.labels.be),
    }


def _single(table: Mapping[str, tuple[str, ...]]) -> dict[str, RelationType]:
    return {word: cast("RelationType", kind) for kind, listed in table.items() for word in listed}


def _phrases(table: Mapping[str, tuple[str, ...]]) -> Phrases:
    found: dict[str, list[tuple[tuple[str, ...], RelationType]]] = {}
    for kind, listed in table.items():
        for words in (tuple(wording.split()) for phrase in listed for wording in wordings(phrase)):
            found.setdefault(words[0], []).append((words, cast("RelationType", kind)))
    return {first: tuple(sorted(rest, key=_length, reverse=True)) for first, rest in found.items()}


def _length(entry: tuple[tuple[str, ...], RelationType]) -> int:
    return len(entry[0])

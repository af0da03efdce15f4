"""A language's words for what actors are called, made ready to be asked."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, Literal

from sayso.lang import LanguageProfile
from sayso.lang.labels import LabelWords
from sayso.lang.names import NameWords
from sayso.lang.quotes import QuoteWords
from sayso.lang.references import ReferenceWords

NounKind = Literal["kind", "loose", "ruler", "people", "person", "loose_person", "said"]
MIN_PREFIX = 3
"""Letters that a compound must have before its last noun."""
WIDE = frozenset({"people", "ruler", "person"})
"""Kinds of nouns that say what someone is in any compound that ends in them: "Protestbewegung"."""


_SETS = (
    *("modifiers", "never", "be", "negations", "of", "as_words", "by", "calls", "calls_as", "named", "speaks_of"),
    "relatives",
)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)  # known by identity, so that answers can be kept
class Lexicon:
    """Nouns in all their forms, and the small words as sets."""

    words: LabelWords
    nouns: dict[str, NounKind]
    phrases: dict[str, NounKind]
    """Nouns of two words: "death squads"."""
    by_length: tuple[tuple[int, dict[str, NounKind]], ...]
    """Nouns that may end a compound, by their length, longest first; empty in a language without such compounds."""
    modifiers: frozenset[str]
    adjective_endings: tuple[str, ...]
    tails: tuple[str, ...]
    heads: tuple[str, ...]
    """Beginnings with their hyphen."""
    compounds: tuple[str, ...]
    never: frozenset[str]
    articles: frozenset[str]
    indefinite: frozenset[str]
    be: frozenset[str]
    negations: frozenset[str]
    of: frozenset[str]
    as_words: frozenset[str]
    by: frozenset[str]
    calls: frozenset[str]
    calls_as: frozenset[str]
    named: frozenset[str]
    speaks_of: frozenset[str]
    relatives: frozenset[str]
    so_called: tuple[str, ...]
    joins: frozenset[str]
    not_first: frozenset[str]
    """Words that a label does not begin with: "several", "and"."""
    capitals: bool
    """Whether every noun has a capital."""
    possessives: frozenset[str]
    bases: dict[str, str]
    """Forms of nouns to the listed one."""
    plural_endings: tuple[str, ...]
    starts: frozenset[str]
    """Parts of hyphenated words that may characterise, as tokenizers part them: "pro", "backed"."""
    cache: dict[str, NounKind | None] = field(default_factory=dict)
    opening: dict[str, bool] = field(default_factory=dict)

    def opens(self, word: str) -> bool:
        """Whether a token as written may be part of a label: the quick look that passes over most sentences."""
        known = self.opening.get(word)
        if known is None:
            low = word.lower()
            parts = low.split("-")
            known = self.opening[word] = (
                low in self.starts or self.characterises(low) or self.noun(parts[-1]) is not None
            )
        return known

    def noun(self, low: str) -> NounKind | None:
        """What kind of label a word (lower case) is the noun of; None where it is none."""
        if low not in self.cache:
            self.cache[low] = self._noun(low)
        return self.cache[low]

    def _noun(self, low: str) -> NounKind | None:
        if low in self.nouns:
            return self.nouns[low]
        found = self._compound(low)
        return found[1] if found else None

    def _compound(self, low: str) -> tuple[str, NounKind] | None:
        if low in self.never:
            return None
        for length, nouns in self.by_length:
            kind = nouns.get(low[-length:]) if len(low) >= length + MIN_PREFIX else None
            if kind is None:
                continue
            before = low[:-length].rstrip("-")
            if kind in WIDE or before.removesuffix("s") in self.compounds or before in self.compounds:
                return low[-length:], "kind" if kind == "loose" else kind
            return None
        return None

    def base(self, low: str) -> str:
        """The listed noun of a word or of the compound's end, in the singular where that is listed."""
        found = None if low in self.nouns else self._compound(low)
        form = found[0] if found else low
        return self.bases.get(form, form)

    def is_compound(self, low: str) -> bool:
        """Whether a word ends in a listed noun without being one."""
        return low not in self.nouns and self._compound(low) is not None

    def is_plural(self, low: str) -> bool:
        """Whether a noun is listed in the plural, or has its ending."""
        found = None if low in self.nouns else self._compound(low)
        form = found[0] if found else low
        if self.nouns.get(form) == "people":
            return True
        return self.bases.get(form, form) != form and form.endswith(self.plural_endings)

    def characterises(self, low: str) -> bool:
        """Whether a word before a noun or a name says what someone is."""
        stem = low
        if self.adjective_endings:
            stem = next((low.removesuffix(end) for end in self.adjective_endings if low.endswith(end)), low)
        if low in self.modifiers or stem in self.modifiers:
            return True
        return "-" in low and (stem.endswith(self.tails) or low.startswith(self.heads))

    def keeps_distance(self, low: str) -> bool:
        """Whether the outlet keeps its distance from the next word: "so-called"."""
        return bool(self.so_called) and low.startswith(self.so_called)


def lexicon(profile: LanguageProfile) -> Lexicon:
    """A language's words for labels, made ready."""
    return _made(profile.labels, profile.references, profile.names, profile.quotes)


@lru_cache(maxsize=64)
def _made(words: LabelWords, references: ReferenceWords, names: NameWords, quotes: QuoteWords) -> Lexicon:
    """A pure function of its words: the cache saves time only."""
    nouns = _nouns(words, compounds=names.nouns_are_capitalised)
    single = {noun: kind for noun, kind in nouns.items() if " " not in noun}
    sets: dict[str, Any] = {name: frozenset(getattr(words, name)) for name in _SETS}
    return Lexicon(
        words=words,
        nouns=single,
        phrases={noun: kind for noun, kind in nouns.items() if " " in noun},
        by_length=_by_length(single) if names.nouns_are_capitalised else (),
        adjective_endings=tuple(sorted(words.adjective_endings, key=len, reverse=True)),
        tails=words.tails,
        heads=tuple(f"{head.rstrip('-')}-" for head in words.heads),
        compounds=words.compounds,
        articles=frozenset((*references.definite, *references.indefinite, *names.articles)),
        indefinite=frozenset(references.indefinite),
        so_called=words.so_called,
        joins=frozenset(quotes.join),
        not_first=frozenset((*quotes.join, *quotes.determiners, *references.indefinite)),
        capitals=names.nouns_are_capitalised,
        possessives=frozenset(quotes.genitive_marks),
        bases=_bases(words),
        plural_endings=words.plural_endings,
        starts=frozenset(
            part for word in (*words.modifiers, *words.tails, *words.heads) for part in word.split("-") if len(part) > 2
        ),
        **sets,
    )


def _nouns(words: LabelWords, *, compounds: bool) -> dict[str, NounKind]:
    """All nouns in all forms; of two kinds the later one counts."""
    lists: tuple[tuple[tuple[str, ...], NounKind], ...] = (
        (words.said_only, "said"),
        (words.loose_persons, "loose_person"),
        (words.loose, "loose"),
        (words.persons, "person"),
        (words.kinds, "kind"),
        (words.rulers, "ruler"),
    )
    nouns: dict[str, NounKind] = {}
    for listed, kind in lists:
        whole = kind == "said" or (kind in {"person", "loose_person"} and not compounds)
        endings = ("",) if whole else ("", *words.noun_endings)
        for noun in listed:
            nouns |= dict.fromkeys((noun + ending for ending in endings), kind)
    nouns |= dict.fromkeys(words.people, "people")
    return {noun: kind for noun, kind in nouns.items() if noun not in words.never}


def _bases(words: LabelWords) -> dict[str, str]:
    listed = (*words.kinds, *words.loose, *words.rulers, *words.persons, *words.loose_persons)
    found = {noun + ending: noun for noun in listed for ending in words.noun_endings}
    return {form: noun for form, noun in found.items() if form not in listed}


def _by_length(nouns: dict[str, NounKind]) -> tuple[tuple[int, dict[str, NounKind]], ...]:
    lengths: dict[int, dict[str, NounKind]] = {}
    for noun, kind in nouns.items():
        if kind not in {"said", "loose_person"}:
            lengths.setdefault(len(noun), {})[noun] = kind
    return tuple(sorted(lengths.items(), reverse=True))

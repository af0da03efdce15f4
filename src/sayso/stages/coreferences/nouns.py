"""The nouns that may stand for a name, and which of them fit which: `[references]` made ready to be asked."""

from __future__ import annotations

from collections.abc import Collection, Container
from dataclasses import dataclass
from functools import lru_cache

from sayso.lang.names import NameWords
from sayso.lang.quotes import QuoteWords
from sayso.lang.references import ReferenceWords

CASES = ("", "s", "es")
"""German case endings of a noun in the singular: "Ministers", "Rates"."""
WEAK = "en"
"""The case ending of nouns such as "Präsident"."""


LEAST_STEM = 4
"""Letters that a word must have to be compared by its beginning."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)  # known by identity, so that answers can be kept
class Nouns:
    """Words in lower case. `stands_for` has, for each noun, those that it can take up: "company" an "airline"."""

    compounds: bool
    """Whether nouns are written as one word with what narrows them down, and with a capital (German)."""
    gendered: bool
    persons: frozenset[str]
    organizations: frozenset[str]
    firm: str
    """The noun for what has a legal form in its name."""
    firms: frozenset[str]
    places: frozenset[str]
    countries: frozenset[str]
    loose: frozenset[str]
    stands_for: dict[str, frozenset[str]]
    every: frozenset[str]
    """All nouns of these kinds."""
    definite: frozenset[str]
    indefinite: frozenset[str]
    complements: frozenset[str]
    modifiers: frozenset[str]
    lesser: tuple[str, ...]
    same_plurals: frozenset[str]
    plural_articles: frozenset[str]
    weak_articles: frozenset[str]
    male: frozenset[str]
    female: frozenset[str]
    feminine_endings: tuple[str, ...]
    links: frozenset[str]
    joiners: frozenset[str]
    endings: frozenset[str]
    """Legal forms."""
    predicates: frozenset[str]
    prepositions: frozenset[str]
    ages: tuple[str, ...]
    adverb_endings: tuple[str, ...]

    def base(self, low: str) -> str:
        """A noun's first form: without case, and of an organisation or place without the rest of its compound."""
        if not self.compounds:
            return low
        for form in _forms(low, CASES):
            if form in self.stands_for:
                return form
            tail = _tail(form, len(form) - 2, self.stands_for)
            if tail is not None:
                return tail
        return low

    def person(self, low: str, article: str | None = None) -> str | None:
        """The office that a noun names: itself, or in German what its compound ends in; None where it is none."""
        if not self.compounds:
            return low if low in self.persons else None
        return _person(self, low, weak=article is None or article in self.weak_articles)

    def listed(self, low: str) -> bool:
        """Whether a noun may stand for anything with some article."""
        return _listed(self, low) if self.compounds else low in self.every

    def said_in(self, noun: str, words: Collection[str]) -> bool:
        """Whether a German compound is among words, whatever their case: "des Landgerichts" after "Landgericht"."""
        return any(noun.startswith(word) or word.startswith(noun) for word in words if len(word) > LEAST_STEM)

    def gender(self, low: str) -> str | None:
        """What a noun says of its bearer's gender."""
        if low in self.female or (self.gendered and low.endswith(self.feminine_endings) and self.person(low)):
            return "female"
        if low in self.male:
            return "male"
        if self.gendered and self.person(low) and not low.endswith(("e", "en", "er")):
            return "male"
        if self.gendered and low.endswith("er") and f"{low}in" in self.persons:
            return "male"
        return None

    def says_little(self, word: str) -> bool:
        """Whether a describing word leaves open who is meant: an age, a word of praise or blame."""
        return word in self.modifiers or (bool(self.ages) and word.endswith(self.ages))

    def narrows(self, word: str) -> bool:
        """Whether a word makes an office another one: "deputy", "former"."""
        return word.startswith(self.lesser)


@lru_cache(maxsize=64)
def nouns(words: ReferenceWords, names: NameWords, quotes: QuoteWords) -> Nouns:
    """Make a language's nouns ready. A pure function of its words: the cache saves time only."""
    organizations, of_organizations = _kinds(words.organizations)
    places, of_places = _kinds(words.places)
    return Nouns(
        compounds=names.nouns_are_capitalised,
        gendered=words.gendered_nouns,
        persons=frozenset(names.roles),
        organizations=organizations,
        firm=next((word for line in words.organizations for word in line.split()), ""),
        firms=_kinds(words.organizations[:1])[0],
        places=places,
        countries=frozenset(words.countries),
        loose=frozenset(words.loose_organizations),
        stands_for={**of_organizations, **of_places},
        every=frozenset((*names.roles, *of_organizations, *of_places, *words.countries)),
        definite=frozenset(words.definite),
        indefinite=frozenset(words.indefinite),
        complements=frozenset(words.complements),
        modifiers=frozenset(words.modifiers),
        lesser=words.lesser,
        same_plurals=frozenset(words.same_plurals),
        plural_articles=frozenset(words.plural_articles),
        weak_articles=frozenset(words.weak_articles),
        male=frozenset(words.male),
        female=frozenset(words.female),
        feminine_endings=words.feminine_endings,
        links=frozenset((*names.role_links, *names.articles)),
        joiners=frozenset(names.joiners),
        endings=frozenset(ending.rstrip(".") for ending in names.organization_endings),
        predicates=frozenset(words.predicates),
        adverb_endings=quotes.adverb_endings,
        prepositions=frozenset((*quotes.prepositions, *quotes.inner)),
        ages=words.ages,
    )


@lru_cache(maxsize=1 << 14)
def _listed(nouns: Nouns, low: str) -> bool:
    forms = _forms(low, (*CASES, WEAK))
    if low not in nouns.every and not any(f in nouns.every or _tail(f, len(f) - 2, nouns.every) for f in forms):
        return False  # nearly all; what follows goes through the endings of every form twice
    base = nouns.base(low)
    kinds = (nouns.organizations, nouns.countries, nouns.places)
    return any(base in kind for kind in kinds) or nouns.person(low) is not None


@lru_cache(maxsize=1 << 14)
def _person(nouns: Nouns, low: str, *, weak: bool) -> str | None:
    for form in _forms(low, (*CASES, WEAK) if weak else CASES):
        if form in nouns.persons:
            return form
        found = _tail(form, len(form) - 3, nouns.persons)
        if found is not None:
            return found
    return None


def _tail(form: str, last: int, listed: Container[str]) -> str | None:
    """The longest listed end of a compound that begins behind its second letter and before the place `last`."""
    for at in range(2, last):
        if form[at:] in listed:
            return form[at:]
    return None


def _forms(low: str, endings: tuple[str, ...]) -> list[str]:
    return [low.removesuffix(ending) for ending in endings if low.endswith(ending) and len(low) > len(ending) + 3]


def _kinds(lines: tuple[str, ...]) -> tuple[frozenset[str], dict[str, frozenset[str]]]:
    found: dict[str, frozenset[str]] = {}
    for line in lines:
        general, _, special = line.partition("|")
        every = frozenset((*general.split(), *special.split()))
        for word in general.split():
            found[word] = found.get(word, frozenset()) | every
        for word in special.split():
            found.setdefault(word, frozenset({word}))
    return frozenset(found), found

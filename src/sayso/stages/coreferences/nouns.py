"""The nouns that may stand for a name, and which of them fit which: `[references]` made ready to be asked."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from sayso.lang.names import NameWords
from sayso.lang.quotes import QuoteWords
from sayso.lang.references import ReferenceWords

LONGEST_CASE = 2
"""Letters of a German case ending on a noun: "Ministers", "Rates"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Nouns:
    """Words in lower case. `stands_for` has, for each noun, those that it can take up: "company" an "airline"."""

    compounds: bool
    """Whether nouns are written as one word with what narrows them down, and with a capital (German)."""
    gendered: bool
    persons: frozenset[str]
    organizations: frozenset[str]
    places: frozenset[str]
    countries: frozenset[str]
    loose: frozenset[str]
    stands_for: dict[str, frozenset[str]]
    definite: frozenset[str]
    indefinite: frozenset[str]
    complements: frozenset[str]
    modifiers: frozenset[str]
    lesser: tuple[str, ...]
    same_plurals: frozenset[str]
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

    def base(self, low: str) -> str:
        """A noun's first form: without case, and of an organisation or place without the rest of its compound."""
        if not self.compounds:
            return low
        for form in (low, *(low[:-cut] for cut in range(1, LONGEST_CASE + 1) if len(low) > cut + 3)):
            if form in self.stands_for or form in self.persons:
                return form
            tail = next((form[at:] for at in range(2, len(form) - 2) if form[at:] in self.stands_for), None)
            if tail is not None:
                return tail
        return low

    def person(self, low: str) -> str | None:
        """The office that a noun names: itself, or in German what its compound ends in; None where it is none."""
        for form in (low, low[:-1]) if self.compounds and low.endswith(("s", "n")) else (low,):
            if form in self.persons:
                return form
            if self.compounds:
                tails = (form[at:] for at in range(2, len(form) - 3))
                found = next((tail for tail in tails if tail in self.persons), None)
                if found is not None:
                    return found
        return None

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
        places=places,
        countries=frozenset(words.countries),
        loose=frozenset(words.loose_organizations),
        stands_for={**of_organizations, **of_places},
        definite=frozenset(words.definite),
        indefinite=frozenset(words.indefinite),
        complements=frozenset(words.complements),
        modifiers=frozenset(words.modifiers),
        lesser=words.lesser,
        same_plurals=frozenset(words.same_plurals),
        male=frozenset(words.male),
        female=frozenset(words.female),
        feminine_endings=words.feminine_endings,
        links=frozenset((*names.role_links, *names.articles)),
        joiners=frozenset(names.joiners),
        endings=frozenset(ending.rstrip(".") for ending in names.organization_endings),
        predicates=frozenset(words.predicates),
        prepositions=frozenset((*quotes.prepositions, *quotes.inner)),
        ages=words.ages,
    )


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

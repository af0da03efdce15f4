"""The words of a language that following someone through a text needs: table `[references]` of `lang/data/*.toml`.

Nouns for the holder of an office are those of `[names]` (`roles`). All words are in lower case.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)  # known by identity: what is built from it can be kept
class ReferenceWords:
    """What each key of `[references]` means."""

    definite: tuple[str, ...]
    """Words before a noun that speak of what is known already: "the", "this", "dieser"."""
    indefinite: tuple[str, ...]
    """Words before a noun that bring someone new: "a", "another", "eine"."""
    complements: tuple[str, ...]
    """Words right after a noun that say of what or of which kind it is: "(the mayor) of", "who", "des"."""
    lesser: tuple[str, ...]
    """Beginnings of words that make an office another one: "deputy", "former", "vize"."""
    same_plurals: tuple[str, ...]
    """Nouns below that look the same in the plural."""
    plural_articles: tuple[str, ...]
    """Articles before a plural, or before a noun of another gender than a man's office: "die"."""
    weak_articles: tuple[str, ...]
    """Articles after which "-en" is a case of the singular: "den (Präsidenten)"."""
    modifiers: tuple[str, ...]
    """Words before a noun that leave open who is meant: "(the) embattled (minister)"; all others narrow it down."""
    ages: tuple[str, ...]
    """Endings of such words that tell an age: "(40)-year-old"."""
    predicates: tuple[str, ...]
    """Words before an article after which a noun says what someone is, not who: "be", "as", "als"."""
    organizations: tuple[str, ...]
    """Nouns for organisations, a line for each kind. Words before the bar may stand for all that the line's words name:
    "company firm | airline operator"; with no bar all may stand for each other. The first line is that of firms."""
    loose_organizations: tuple[str, ...]
    """Among them those that say so little that the organisation named last is meant where none fits better: "group"."""
    places: tuple[str, ...]
    """Nouns for places, in the same form."""
    countries: tuple[str, ...]
    """Nouns for a country."""
    he: tuple[str, ...]
    """Pronouns for a man as a subject."""
    she: tuple[str, ...]
    """Pronouns for a woman as a subject."""
    it: tuple[str, ...]
    """Pronouns for an organisation as a subject of a verb of saying."""
    source_of_him: tuple[str, ...]
    """Phrases that name a man as the source by a pronoun, which stands in brackets: "according to [him]"."""
    source_of_her: tuple[str, ...]
    """The same for a woman."""
    people: tuple[str, ...]
    """Personal pronouns for people, in all cases; possessive ones only where they look the same ("her")."""
    formal: tuple[str, ...]
    """Pronouns that with a capital inside a sentence address the hearer: "Sie"."""
    plural_verbs: tuple[str, ...]
    """Endings of verbs with which a pronoun speaks of several: "(sagt)en"."""
    male: tuple[str, ...]
    """Titles and nouns that only men bear: "mr", "spokesman", "father"."""
    female: tuple[str, ...]
    """Titles and nouns that only women bear: "mrs", "spokeswoman", "mother"."""
    courtesy: tuple[str, ...]
    """Titles that are no roles: "mr", "frau"."""
    feminine_endings: tuple[str, ...]
    """Endings of nouns for an office that a woman holds: "(Sprecher)in"."""
    gendered_nouns: bool
    """Whether a noun for an office tells a man from a woman (German)."""
    holding: tuple[str, ...]
    """Verbs for holding an office: "(who) heads (the agency)"."""
    relative: tuple[str, ...]
    """Words that open a clause with such a verb: "who"."""
    copulas: tuple[str, ...]
    """Words between a name and what its bearer is: "is", "was"."""
    joins: tuple[str, ...]
    """Words between two roles of one bearer: "and"."""


@cache
def given_names() -> dict[str, str]:
    """Given names in lower case that nearly everywhere only men, or only women, bear: to "male" or "female".

    An own list of common names of many countries, written for this purpose. Names that are borne by both in different
    countries ("Andrea", "Kim", "Sascha") are left out.
    """
    found: dict[str, str] = {}
    for gender in ("male", "female"):
        text = (files("sayso.lang") / "lexicon" / f"given.{gender}.txt").read_text(encoding="utf-8")
        found.update(dict.fromkeys(text.split(), gender))
    return found

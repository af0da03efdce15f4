"""The words of a language that the figures stage needs: table `[figures]` of `lang/data/*.toml`.

Number words themselves are those of `[time]` (class `number`); here stand the ones that only counts need. All words are in
lower case; a phrase may have several words. Measures and qualifiers are those of `sayso.model.figure`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)  # known by identity: what is built from it can be kept
class FigureWords:
    """What each key of `[figures]` means."""

    numbers: Mapping[str, float]
    """Number words beyond those of `[time]`, with their value; 0 is a joiner."""
    before: Mapping[str, tuple[str, ...]]
    """Qualifier -> phrases before a number: "more than"."""
    behind: Mapping[str, tuple[str, ...]]
    """Qualifier -> phrases behind a number: "or more"."""
    vague: Mapping[str, tuple[str, ...]]
    """Qualifier -> phrases that stand for a number without giving one: "dozens", "several hundred"."""
    between: tuple[str, ...]
    """Words before a range: "between"."""
    until: tuple[str, ...]
    """Words and signs between the ends of a range: "to", "-"."""
    joins: tuple[str, ...]
    """Words that join counts of one rank, and the comma: "and", "or"."""
    asides: tuple[str, ...]
    """Words that may stand between a verb and its object's number: "so far", "already"."""
    partitive: tuple[str, ...]
    """Words that tie a part to its whole: "of (the)"."""
    fillers: tuple[str, ...]
    """Words between number and noun that say nothing of who is counted: "more", "other"."""
    nouns: Mapping[str, tuple[str, ...]]
    """Measure -> nouns that are counted: "people" (other-people), "hostages" (abducted)."""
    endings: tuple[str, ...]
    """Endings of further nouns for people, trusted only beside a word of `states` or of the verbs."""
    demonyms: tuple[str, ...]
    """Endings of capitalised nouns for people by where they are from, trusted in the same way."""
    capital_nouns: bool
    """Whether every noun is written with a capital, so that the first capital behind a number is its noun."""
    states: Mapping[str, tuple[str, ...]]
    """Measure -> words for people's state that stand behind a number or its noun: "(three) dead", "hostage"."""
    suffers: Mapping[str, tuple[str, ...]]
    """Measure -> verb forms whose subject is counted: "(were) killed", "died"."""
    acts: Mapping[str, tuple[str, ...]]
    """Measure -> verb forms whose object is counted: "killed", "killing"."""
    tolls: Mapping[str, tuple[str, ...]]
    """Measure -> nouns that a bare number gives the size of: "death toll (of)"."""
    ones: tuple[str, ...]
    """Number words that are articles too: "one", "ein"; they count only a noun of `nouns` beside a verb or state."""
    not_counted: tuple[str, ...]
    """Words behind a number that make it something else: "percent", "years", "jährige"."""
    place_words: tuple[str, ...]
    """Prepositions before the place that was counted in: "in", "near"."""
    stops: tuple[str, ...]
    """Words that end the search for a verb or a noun: conjunctions of clauses, relative pronouns."""
    copulas: tuple[str, ...]
    """Helpers that may stand between the counted and the verb: "were", "have been"; they end a noun phrase."""
    prepositions: tuple[str, ...]
    """Words that end a noun phrase."""

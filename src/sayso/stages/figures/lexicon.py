"""A language's words for counts made ready to be looked up."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import cast

from sayso.lang import LanguageProfile
from sayso.lang.figures import FigureWords
from sayso.lang.lexicon import lexicon as names_of
from sayso.lang.time import TimeWords
from sayso.model import Measure

Phrases = dict[str, list[tuple[tuple[str, ...], str]]]
"""First word -> (all words of the phrase, what it means), longest first."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)  # known by identity, so that what a word means can be kept
class Lexicon:
    """`FigureWords` by first word, and single words as sets."""

    words: FigureWords
    capital_nouns: bool
    """Whether every noun is written with a capital, so that the first capital behind a number is its noun."""
    numbers: Mapping[str, float]
    number_starts: frozenset[str]
    openings: frozenset[str]
    """All words that a numeral, vague or none at all may start with."""
    number_words: frozenset[str]
    number_heads: frozenset[str]
    number_ends: tuple[str, ...]
    before: Phrases
    behind: Phrases
    vague: Phrases
    before_first: Phrases
    """The phrases of `before` by their first word."""
    nouns: Mapping[str, Measure]
    noun_ends: tuple[tuple[str, Measure], ...]
    any_noun_end: tuple[str, ...]
    """The ends of `noun_ends` alone, to be asked for in one call."""
    """Endings of compounds that mean what the ending alone means, longest first."""
    peoples: frozenset[str]
    """Names of a country's people, in the plural and as written."""
    states: Phrases
    suffers: Phrases
    suffers_by_last: Phrases
    acts: Phrases
    acts_by_last: Phrases
    single_acts: frozenset[str]
    """The acts of one word."""
    parted: Mapping[str, tuple[tuple[tuple[str, ...], Measure], ...]]
    """Verb -> what must stand behind its object, and the measure of both."""
    tolls: Phrases
    zeros: Phrases
    including: Phrases
    including_by_last: Phrases
    hedges: Phrases
    hedged: frozenset[str]
    groups: Phrases
    """By last word."""
    tallies: Phrases
    """By last word."""
    other_times: Phrases
    """By last word."""
    counts: Phrases
    counting: frozenset[str]
    shares: frozenset[str]
    joining: frozenset[str]
    cases: frozenset[str]
    telling: frozenset[str]
    asking: frozenset[str]
    """Relative pronouns behind a preposition: "in which (four were killed)"."""
    fillers: frozenset[str]
    joins: frozenset[str]
    single: frozenset[str]
    relatives: frozenset[str]
    passives: frozenset[str]
    intransitive: frozenset[str]
    company: frozenset[str]
    among: frozenset[str]
    includes: frozenset[str]
    asides: frozenset[str]
    partitive: frozenset[str]
    between: frozenset[str]
    until: frozenset[str]
    ones: frozenset[str]
    not_counted: frozenset[str]
    not_counted_behind: frozenset[str]
    stops: frozenset[str]
    copulas: frozenset[str]
    prepositions: frozenset[str]
    place_words: frozenset[str]
    when_clauses: frozenset[str]
    elsewhen: frozenset[str]


_SETS = (
    "fillers", "joins", "single", "relatives", "passives", "intransitive", "company", "includes", "asides", "partitive", "between", "until", "ones",
    "not_counted", "not_counted_behind", "hedged", "counting", "shares", "asking", "telling", "joining", "cases", "stops", "copulas", "prepositions", "place_words",
    "when_clauses", "elsewhen",
)  # fmt: skip
_MILLION = 1e6  # "Millionen (Menschen)" alone gives no number
_SHORTEST = 5  # letters of a noun that compounds are made with; "kind" would be found in too many words


@lru_cache(maxsize=64)
def lexicon(profile: LanguageProfile) -> Lexicon:
    """Return the lexicon of a language. A pure function of its words: the cache saves time only."""
    return _lexicon(
        profile.code, profile.figures, _number_class(profile.time), capitals=profile.names.nouns_are_capitalised
    )


def _number_class(words: TimeWords) -> tuple[tuple[str, float], ...]:
    forms = words.words.get("number", {})
    return tuple((form.lower(), float(value)) for value, listed in forms.items() for form in listed)


@lru_cache(maxsize=64)
def _lexicon(code: str, words: FigureWords, shared: tuple[tuple[str, float], ...], *, capitals: bool) -> Lexicon:
    numbers = {**dict(shared), **words.numbers}
    nouns = {noun: cast("Measure", measure) for measure, listed in words.nouns.items() for noun in listed}
    starts = frozenset(key.split()[0] for key, value in numbers.items() if 0 < value < _MILLION or " " in key)
    sets = {name: frozenset(getattr(words, name)) for name in _SETS}
    return Lexicon(
        words=words,
        capital_nouns=capitals,
        numbers=numbers,
        number_starts=starts,
        openings=starts | _phrases(words.vague).keys() | _phrases({"": words.zeros}).keys(),
        number_words=frozenset(word for key in numbers for word in key.split()),
        number_heads=frozenset(key[:3] for key, value in numbers.items() if value),
        number_ends=tuple(key for key, value in numbers.items() if value),
        before=_reversed(words.before),
        before_first=_phrases(words.before),
        behind=_phrases(words.behind),
        vague=_phrases(words.vague),
        nouns=nouns,
        noun_ends=_noun_ends(words, nouns),
        any_noun_end=tuple(end for end, _ in _noun_ends(words, nouns)),
        peoples=frozenset(names_of(code).peoples),
        states=_phrases(words.states),
        suffers=_phrases(words.suffers),
        suffers_by_last=_reversed(words.suffers),
        acts=_phrases(words.acts),
        acts_by_last=_reversed(words.acts),
        single_acts=frozenset(word for listed in words.acts.values() for word in listed if " " not in word),
        parted=_parted(words),
        tolls=_phrases(words.tolls),
        zeros=_phrases({"exact": words.zeros}),
        including=_phrases({"": words.including}),
        including_by_last=_reversed({"": words.including}),
        hedges=_phrases(words.hedges),
        groups=_reversed({"": words.groups}),
        tallies=_reversed({"": words.tallies}),
        other_times=_reversed({"": words.other_times}),
        counts=_phrases({"": words.counts}),
        among=frozenset(phrase.split()[0] for phrase in words.among),
        **sets,
    )


def _noun_ends(words: FigureWords, nouns: Mapping[str, Measure]) -> tuple[tuple[str, Measure], ...]:
    if not words.compounds:
        return ()
    ends = [(noun, measure) for noun, measure in nouns.items() if len(noun) >= _SHORTEST or noun in words.compounds]
    return tuple(sorted(ends, key=_longest_first))


def _longest_first(entry: tuple[str, Measure]) -> tuple[int, str]:
    return -len(entry[0]), entry[0]


def _parted(words: FigureWords) -> dict[str, tuple[tuple[tuple[str, ...], Measure], ...]]:
    made: dict[str, tuple[tuple[tuple[str, ...], Measure], ...]] = {}
    for measure, listed in words.parted.items():
        for phrase in listed:
            verb, *rest = phrase.split()
            made[verb] = (*made.get(verb, ()), (tuple(rest), cast("Measure", measure)))
    return made


def _phrases(table: Mapping[str, tuple[str, ...]]) -> Phrases:
    """Phrases by their first word."""
    return _keyed(table, 0)


def _reversed(table: Mapping[str, tuple[str, ...]]) -> Phrases:
    """Phrases by their last word, for matching backwards; the words themselves stay in order."""
    return _keyed(table, -1)


def _keyed(table: Mapping[str, tuple[str, ...]], place: int) -> Phrases:
    made: Phrases = {}
    for meaning, listed in table.items():
        for phrase in listed:
            parts = tuple(phrase.split())
            made.setdefault(parts[place], []).append((parts, meaning))
    for entries in made.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return made


def match_at(lows: list[str], at: int, phrases: Phrases) -> tuple[int, str] | None:
    """The length and meaning of the phrase that starts at word `at`."""
    for parts, meaning in phrases.get(lows[at], ()):
        if len(parts) == 1 or tuple(lows[at : at + len(parts)]) == parts:
            return len(parts), meaning
    return None


def match_before(lows: list[str], end: int, phrases: Phrases) -> tuple[int, str] | None:
    """The length and meaning of the phrase that ends before word `end`."""
    if end <= 0:
        return None
    for parts, meaning in phrases.get(lows[end - 1], ()):
        if len(parts) <= end and tuple(lows[end - len(parts) : end]) == parts:
            return len(parts), meaning
    return None

"""What is known of words in one language, as sets made for asking: the profile's `[names]` and the lexicon joined."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from sayso.lang.lexicon import REMEMBERED, Lexicon, lexicon
from sayso.lang.names import NameWords
from sayso.model import Schema

ADJECTIVE = re.compile(r"([A-ZÄÖÜ]\w+?)(?:er|es|en|e)$")
SHORTEST_OFFICE = 9
"""Letters that a word for an office has at least."""
STRONG_GENITIVE = ("'s", "’s", "'", "’")


class Fact(NamedTuple):
    """What a known name names, in a sentence where that is known from, and the name in its plain form."""

    schema: Schema
    why: str
    name: str
    size: Literal["all", "city", "town"] = "all"
    """How well known it is: a town's name is often a family's, too."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Known:
    """Sets of words in lower case, and names as written. One object a language (`known`), so that answers can be kept by it."""

    words: NameWords
    lexicon: Lexicon
    nouns_big: bool
    foreign: frozenset[str]
    """English words in a language with big nouns: behind a name they go on with it ("Xembra House"); else none."""
    never: frozenset[str]
    small_heads: frozenset[str]
    function: frozenset[str]
    small: frozenset[str]
    """Words that are no part of a name's beginning even with a capital: articles and what joins."""
    joiners: frozenset[str]
    conjunctions: frozenset[str]
    particles: frozenset[str]
    open_of: frozenset[str]
    """Where heads stand first, joiners that names of people hold, too ("de"): by themselves they tell nothing of a name."""
    prefixes: frozenset[str]
    titles: frozenset[str]
    short: frozenset[str]
    """Titles and legal forms, which may have a full stop."""
    roles: frozenset[str]
    modifiers: frozenset[str]
    heads: dict[str, Schema]
    """Last words of names, to what they name."""
    starts: frozenset[str]
    endings: frozenset[str]
    elisions: tuple[str, ...]
    elision_letters: frozenset[str]
    elided: frozenset[str]
    tied: frozenset[str]
    media: frozenset[str]
    groups: frozenset[str]
    speech: frozenset[str]
    place_before: frozenset[str]
    place_before_sure: frozenset[str]
    broadcasts: frozenset[str]
    phrases: dict[str, Fact]
    """Names that are known as such."""
    longer: dict[str, tuple[tuple[str, ...], ...]]
    """The known names of several words, by their first word, longest first."""

    def is_name(self, word: str) -> bool:
        """Whether a word is a known name of something other than a person."""
        return word in self.phrases or (len(word) > 1 and word.isupper() and word.isalpha())

    def is_common(self, word: str) -> bool:
        """Whether a capitalised word is a common noun, in a language that gives nouns a capital."""
        low = word.lower()
        return low in self.never or (word not in self.phrases and (self.is_title(low) or self.lexicon.is_noun(low)))

    def is_title(self, low: str) -> bool:
        """Whether a word (lower case) can stand before a person's name and is no part of it."""
        return _is_title(self, low)

    def is_role(self, low: str) -> bool:
        """Whether a word (lower case) names the holder of an office; German compounds count by their end."""
        return _is_role(self, low)

    def head(self, low: str) -> Schema | None:
        """What a name ending in this word (lower case) stands for; German compounds count by their end."""
        found = self.heads.get(low)
        return found if found or not self.nouns_big else _tail_head(self, low)

    def is_office(self, low: str) -> bool:
        """Whether a German word (lower case) names one office by itself: "bundeskartellamt", "innenministerium"."""
        return len(low) >= SHORTEST_OFFICE and _is_office(self, low)

    def is_seat(self, low: str) -> bool:
        """Whether a word (lower case) is for a house or a district, which a place's name behind it names."""
        return bool(self.words.seats) and low.endswith(self.words.seats)

    def bare(self, text: str) -> str:
        """The word without its genitive."""
        for ending in STRONG_GENITIVE if text.endswith(STRONG_GENITIVE) else ():
            if text.endswith(ending) and len(text) > len(ending):
                return text[: -len(ending)]
        return text


@lru_cache(maxsize=REMEMBERED)
def _is_title(known: Known, low: str) -> bool:
    if low in known.titles or low in known.roles or (known.nouns_big and known.is_role(low)):
        return True
    front, _, last = low.rpartition("-")
    return bool(front) and front in known.modifiers and known.is_title(last)


@lru_cache(maxsize=REMEMBERED)
def _is_role(known: Known, low: str) -> bool:
    front, _, last = low.rpartition("-")
    if front in known.modifiers and last in known.roles:
        return True
    return low in known.roles or (known.nouns_big and len(low) > 7 and low.endswith(known.words.roles))


@lru_cache(maxsize=REMEMBERED)
def _tail_head(known: Known, low: str) -> Schema | None:
    heads = known.heads
    bare = next((low.removesuffix(case) for case in ("es", "en", "s", "n") if low.removesuffix(case) in heads), "")
    if bare:
        return heads[bare]
    return next((heads[low[cut:]] for cut in range(3, len(low) - 3) if low[cut:] in heads), None)


@lru_cache(maxsize=REMEMBERED)
def _is_office(known: Known, low: str) -> bool:
    if not low.endswith(known.words.organization_words):
        return False
    return any(
        low.endswith(o[1:]) and low != o[1:] if o[0] == "-" else low.startswith(o[:-1]) for o in known.words.offices
    )


@cache
def known(words: NameWords, code: str) -> Known:
    """Join a profile's words with its lexicon."""
    lex = lexicon(code)
    phrases = _phrases(words, lex)
    return Known(
        words=words,
        lexicon=lex,
        nouns_big=words.nouns_are_capitalised,
        foreign=lexicon("en").words if words.nouns_are_capitalised else frozenset(),
        never=frozenset(words.never),
        small_heads=frozenset(words.small_heads),
        function=frozenset(words.function),
        small=frozenset((*words.articles, *words.joiners, *words.conjunctions)),
        joiners=frozenset(words.joiners),
        conjunctions=frozenset(words.conjunctions),
        particles=frozenset(words.particles),
        open_of=frozenset(words.joiners) & frozenset(words.particles) if words.head_first else frozenset(),
        prefixes=frozenset(words.prefixes),
        titles=frozenset(words.titles),
        short=frozenset((*words.titles, *words.organization_endings, "jr", "mt", "ft", "ste")),
        roles=frozenset(words.roles),
        modifiers=frozenset(words.role_modifiers),
        heads=_heads(words),
        starts=frozenset(words.place_starts),
        endings=frozenset(words.organization_endings),
        elisions=words.elisions,
        elision_letters=frozenset(letter for e in words.elisions for letter in (e[0], e[0].upper())),
        elided=frozenset(words.elided),
        tied=frozenset(words.tied_words),
        media=frozenset(words.media_words),
        groups=frozenset(words.group_words),
        speech=frozenset(words.speech),
        place_before=frozenset(words.place_before) | frozenset(words.place_before_sure),
        place_before_sure=frozenset(words.place_before_sure),
        broadcasts=frozenset(words.broadcast_starts),
        phrases=phrases,
        longer=_longer(phrases),
    )


def _heads(words: NameWords) -> dict[str, Schema]:
    """Later tables overrule earlier ones."""
    tables: tuple[tuple[tuple[str, ...], Schema], ...] = (
        (words.event_words, "Event"),
        (words.place_words, "Place"),
        (words.work_words, "Organization"),
        (words.organization_words, "Organization"),
    )
    return {word: schema for table, schema in tables for word in table}


def _phrases(words: NameWords, lex: Lexicon) -> dict[str, Fact]:
    """Later tables overrule earlier ones: a country is more than a city of its name."""
    found: dict[str, Fact] = {}
    own_words = (words.function, words.organization_words, words.event_words, words.titles, words.roles)
    ordinary = lex.words or frozenset(word for table in own_words for word in table)  # "Union", a town in America
    for towns, size in ((lex.towns, "town"), (lex.cities, "city")):
        for name in towns:
            if not lex.is_listed_noun(name.lower()) and name.lower() not in ordinary:
                found[name] = Fact("Place", f"{name} is in the list of places", name, size)  # type: ignore[arg-type]
    for name, fact in list(found.items()):
        plain = _plain(name)
        if plain not in found and plain.lower() not in ordinary and not lex.is_listed_noun(plain.lower()):
            found[plain] = fact._replace(why=f"{plain} is in the list of places", name=plain)
    own: tuple[tuple[tuple[str, ...], Schema, str], ...] = (
        (words.peoples, "Group", "a people, a religion or its adherents"),
        (words.places, "Place", "a place that is known"),
        ((*words.organizations, *sorted(lex.organizations)), "Organization", "an organisation that is known"),
        (words.events, "Event", "an event that is known"),
    )
    for table, schema, what in own:
        found.update({name: Fact(schema, f"{name} is {what}", name) for name in table})
    for name in lex.countries:
        found[name] = Fact("Country", f"{name} is a country's name", name)
    large = () if words.nouns_are_capitalised else (name for name in lex.adjectives if name[:1].isupper())
    for name in [*lex.peoples, *large]:  # a French adjective is written small and no name
        found[name] = Fact("Group", f"{name} is the name of a country's people", name)
    return found | _inflected(found) if words.nouns_are_capitalised else found


def _plain(name: str) -> str:
    """A name from a list of romanised names as newspapers write it: without signs above or below letters, and apostrophes."""
    if name.isascii():
        return name
    bare = "".join(char for char in unicodedata.normalize("NFD", name) if not unicodedata.combining(char))
    return bare.replace("‘", "").replace("’", "").replace("ʼ", "")


def _inflected(phrases: dict[str, Fact]) -> dict[str, Fact]:
    """German forms: "der Vereinigten Staaten", "des Schwarzen Meeres", "den Zhelovanern"."""
    found: dict[str, Fact] = {}
    for name, fact in phrases.items():
        *adjectives, noun = name.split(" ")
        if adjectives and all(ADJECTIVE.fullmatch(word) for word in adjectives):
            for ending in ("e", "en", "er", "es"):
                found[" ".join([*(ADJECTIVE.sub(rf"\1{ending}", word) for word in adjectives), noun])] = fact
        if fact.schema == "Group" and not adjectives:
            found.update({f"{name}{ending}": fact for ending in ("n", "in", "innen", "s")})
    return {form: fact for form, fact in found.items() if form not in phrases}


def _longer(phrases: dict[str, Fact]) -> dict[str, tuple[tuple[str, ...], ...]]:
    found: defaultdict[str, list[tuple[str, ...]]] = defaultdict(list)
    for name in phrases:
        words = tuple(name.split(" "))
        if len(words) > 1:
            found[words[0]].append(words)
    return {first: tuple(sorted(names, key=lambda names: (-len(names), names))) for first, names in found.items()}

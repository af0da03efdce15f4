"""A wording as terms that can be met in another language: what its words mean, names by their entity and consonants, numbers by their digits.

A term is a set of keys, each with a mark in front: "m" a meaning (`sayso.lang.senses`), "@" an entity, "#" a number, "~" the consonants of a
word (names and cognates: `sayso.text.landmarks.name_key`), "^" its first four consonants. Two terms meet if they share a key.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

from sayso.lang.senses import Senses, senses
from sayso.text.landmarks import name_key, number_key
from sayso.text.script import plain
from sayso.text.words import Word, words

TermKind = Literal["number", "name", "meaning", "not", "small", "unknown"]

START = 4
"""Consonants of a long word that cognates have in common: "palästinensisch", "Palestinian"."""
SHORT = 4
"""Letters from which a word that means something may be met by its sound, too: what one language took over as it stands ("fake news")."""
LONG = 6
"""Letters from which a word may be a cognate by its first consonants."""
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_WHOLE = re.compile(r"\d{1,3}(?:[.,]\d{3})+|\d+")


class Term(NamedTuple):
    """What can be met of a word (or a name of several) in another language, and the word as it stands."""

    keys: frozenset[str]
    kind: TermKind
    shown: str


class _Word(NamedTuple):
    """What is known of a word by itself: its keys and its kind, whether a phrase may begin with it, and whether it tells nothing."""

    keys: frozenset[str]
    kind: TermKind
    opens: bool
    empty: bool


class Named(NamedTuple):
    """A name's place in a text and the entity that it stands for."""

    start: int
    end: int
    entity: str


def terms(text: str, language: str | None, names: Sequence[Named] = ()) -> tuple[Term, ...]:
    """Return the terms of some words, in order; `names` are the names among them, by place."""
    named = {at: name for name in names for at in range(name.start, name.end)}
    return tuple(_terms(text, words(text), language, named))


def _terms(text: str, found: Sequence[Word], language: str | None, named: Mapping[int, Named]) -> Iterator[Term]:
    known = senses(language)
    keys = [word.key for word in found]
    numbers = {match.start(): match for match in _NUMBER.finditer(text)}
    skip, inside, done = 0, None, 0
    for place, (start, end, key) in enumerate(found):
        if start < done:
            continue
        name = named.get(start)
        if name is not None:
            if name != inside:
                yield _name(text[name.start : name.end], name.entity)
            inside = name
            continue
        if place < skip:
            continue
        number = numbers.get(start)
        if number is not None:
            done = number.end()
            yield _number(number.group(), known)
            continue
        met, kind, opens, empty = _word(key, language)
        phrase = known.phrase(keys[place : place + known.longest]) if known is not None and opens else None
        if phrase is not None:
            length, meaning = phrase
            skip = place + length
            yield Term(frozenset({meaning}), _kind(frozenset({meaning}), known), text[start : found[skip - 1].end])
        elif not empty:
            yield Term(met, kind, text[start:end])


def _name(shown: str, entity: str) -> Term:
    return Term(frozenset({f"@{entity}", *(key for part in words(shown) for key in _sound(part.key))}), "name", shown)


def _number(shown: str, known: Senses | None) -> Term:
    """A number by its digits; where it is whole and small, by its word, too."""
    whole, *rest = (shown,) if _WHOLE.fullmatch(shown) else shown.replace(",", ".").split(".")
    key = ".".join([number_key(whole), *(number_key(part)[1:] for part in rest)])
    meant = known.meanings(key[1:]) if known is not None else frozenset()
    return Term(meant | {key}, "number", shown)


@lru_cache(maxsize=65536)
def _word(key: str, language: str | None) -> _Word:
    known = senses(language)
    if known is None:
        return _Word(frozenset(_sound(key)), "unknown", opens=False, empty=False)
    meant, bare = known.meanings(key), plain(key)
    met = meant | frozenset(_sound(key) if len(key) >= SHORT or not meant else ())
    kind: TermKind = _kind(met, known) if meant else "unknown"
    return _Word(met, kind, opens=bare in known.phrases, empty=bare in known.cuts.empty)


def _kind(keys: frozenset[str], known: Senses | None) -> TermKind:
    if known is None:
        return "meaning"
    kinds: tuple[tuple[frozenset[str], TermKind], ...] = (
        (known.denials, "not"), (known.numbers, "number"), (known.small, "small"),
    )  # fmt: skip
    return next((kind for of_kind, kind in kinds if not keys.isdisjoint(of_kind)), "meaning")


@lru_cache(maxsize=65536)
def _sound(key: str) -> tuple[str, ...]:
    sound = name_key(key)
    start = len(key) >= LONG and len(sound) >= START and sound[0] != "="
    return (f"~{sound}", f"^{sound[:START]}") if start else (f"~{sound}",) if sound else ()

"""From text to items: words, runs of digits and signs, each with the word classes that it may stand for.

A profile's word lists are turned into tables once. An item's set of classes is written as one character, so that a
sentence becomes a short string over which the rules run as ordinary regular expressions (`grammar`). Words that no
list knows all become the same character.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from sayso.lang.time import TimeWords
from sayso.text.number import parse_numeral

Values = Mapping[str, str]
"""What an item may stand for: word class -> value."""
Piece = tuple[int, int, Values]
"""A part of a word: its place in the word, and what it may stand for."""

OTHER = "x"
GLUE = "g"
"""Stands before an item that has no space before it."""
_FIRST_CODE = 0xE000  # the private use area: no such character is anything else in a pattern
_TOKEN = re.compile(r"\d+|[^\W\d_]+|[^\w\s]|_")
_LONGEST_DIGITS = 8
_SHORTEST_COMPOUND = 5
_MEMO = 1 << 16  # words looked up; the text of a large pile has fewer frequent ones


class Item(NamedTuple):
    """A word, run of digits or sign: its place in the text, and what it may stand for."""

    start: int
    end: int
    glued: bool
    values: Values


class _Phrase(NamedTuple):
    """A form of several tokens: the tokens after the first, whether each is glued, what it stands for."""

    tokens: tuple[str, ...]
    glued: tuple[bool, ...]
    capital: bool
    values: Values


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """A profile's words, ready to be looked up."""

    look: Callable[[str, bool], tuple[Piece, ...]]
    """Word as written, whether it opens the sentence -> its pieces (one, unless it is a compound)."""
    phrases: Mapping[str, tuple[_Phrase, ...]]
    codes: Mapping[frozenset[str], str]
    """The character for each set of classes."""
    numerals: Mapping[str, float]
    """Number words and ordinals, for `parse_numeral`."""

    def chars(self, classes: Iterable[str]) -> str:
        """The characters of all items that may stand for one of `classes`."""
        wanted = set(classes)
        return "".join(sorted(code for held, code in self.codes.items() if held & wanted))


def digit_values(digits: str) -> Values:
    """What a run of digits may be: a number, a day or month, hour, minute, year.

    >>> sorted(digit_values("30"))
    ['digit', 'dom', 'int', 'min', 'yy']
    """
    number, size = int(digits) if len(digits) <= _LONGEST_DIGITS else -1, len(digits)
    held = {"digit": digits}
    if number < 0:
        return held
    ranges = (
        ("int", size <= 4 or digits[0] != "0"), ("dom", size <= 2 and 1 <= number <= 31),
        ("mon", size <= 2 and 1 <= number <= 12), ("hour", size <= 2 and number <= 24),
        ("min", size == 2 and number <= 59), ("yy", size == 2), ("y3", size == 3 and digits[0] != "0"),
        ("year", size == 4 and 1000 <= number <= 2199), ("nearyear", size == 4 and 1900 <= number <= 2049), ("hhmm", size == 4 and number // 100 < 24 and number % 100 < 60),
    )  # fmt: skip
    held.update((name, str(number) if name != "hhmm" else digits) for name, right in ranges if right)
    if number % 10 == 0 and ("year" in held or "yy" in held):
        held["decade"] = str(number // 10)
    if size == 8 and 1500 <= number // 10000 <= 2199 and 1 <= number // 100 % 100 <= 12 and 1 <= number % 100 <= 31:
        held["iso8"] = digits
    return held


def items_of(lexicon: Lexicon, text: str, start: int, end: int) -> list[Item]:
    """Cut `text[start:end]` into items; forms of several words become one item."""
    tokens = [(match.start(), match.end(), match[0]) for match in _TOKEN.finditer(text, start, end)]
    found: list[Item] = []
    at = 0
    while at < len(tokens):
        first, last, word = tokens[at]
        glued = at > 0 and tokens[at - 1][1] == first
        phrase = _phrase(lexicon, tokens, at)
        if phrase is not None:
            at += len(phrase.tokens)
            found.append(Item(first, tokens[at][1], glued, phrase.values))
        elif word[0].isdecimal():
            found.append(Item(first, last, glued, digit_values(word)))
        else:
            pieces = lexicon.look(word, at == 0 or not found)
            found.extend(Item(first + s, first + e, glued or s > 0, values) for s, e, values in pieces)
        at += 1
    return found


def _phrase(lexicon: Lexicon, tokens: list[tuple[int, int, str]], at: int) -> _Phrase | None:
    word = tokens[at][2]
    for phrase in lexicon.phrases.get(word.lower(), ()):
        stop = at + 1 + len(phrase.tokens)
        rest = tokens[at + 1 : stop]
        if (
            len(rest) == len(phrase.tokens)
            and all(token[2].lower() == want for token, want in zip(rest, phrase.tokens, strict=True))
            and all(
                (tokens[at + i][1] == token[0]) == glue
                for i, (token, glue) in enumerate(zip(rest, phrase.glued, strict=True))
            )
            and (word[0].isupper() or not phrase.capital)
        ):
            return phrase
    return None


def make_lexicon(words: TimeWords, literals: Iterable[str]) -> Lexicon:
    """Turn a profile's words, and the words that its rules name, into tables."""
    small: dict[str, dict[str, str]] = {}
    large: dict[str, dict[str, str]] = {}
    phrases: dict[str, dict[tuple[str, ...], _Phrase]] = {}
    for name, values in words.words.items():
        for value, forms in values.items():
            for form in forms:
                _enter(form, {name: value}, (small, large), phrases)
    for literal in literals:
        for table in (small, large) if literal in large else (small,):
            table.setdefault(literal, {})["'" + literal] = literal
    numerals = {
        form.lower(): float(value)
        for name in ("number", "ordinal")
        for value, forms in words.words.get(name, {}).items()
        for form in forms
    }
    look = lru_cache(maxsize=_MEMO)(_Words(words, small, large, numerals))
    ordered = {head: tuple(sorted(held.values(), key=_phrase_order)) for head, held in phrases.items()}
    return Lexicon(look=look, phrases=ordered, codes=_codes(words, small, large, ordered), numerals=numerals)


def _phrase_order(phrase: _Phrase) -> tuple[int, tuple[str, ...], bool]:
    return -len(phrase.tokens), phrase.tokens, not phrase.capital


def _enter(
    form: str, values: dict[str, str], tables: tuple[dict[str, dict[str, str]], dict[str, dict[str, str]]],
    phrases: dict[str, dict[tuple[str, ...], _Phrase]],
) -> None:  # fmt: skip
    """Add one form to the table of small or capitalised words, or to the phrases."""
    tokens = list(_TOKEN.finditer(form))
    head, capital = tokens[0][0].lower(), form[0].isupper()
    if len(tokens) == 1:
        tables[capital].setdefault(head, {}).update(values)
        return
    rest = tuple(token[0].lower() for token in tokens[1:])
    glued = tuple(left.end() == right.start() for left, right in zip(tokens, tokens[1:], strict=False))
    held = phrases.setdefault(head, {})
    known = held[rest].values if rest in held else {}
    held[rest] = _Phrase(rest, glued, capital, {**known, **values})


def _codes(
    words: TimeWords,
    small: Mapping[str, Values],
    large: Mapping[str, Values],
    phrases: Mapping[str, tuple[_Phrase, ...]],
) -> dict[frozenset[str], str]:
    """Give every set of classes that an item can have its own character."""
    sets = {frozenset(values) for table in (small, large) for values in table.values()}
    sets |= {frozenset({**small.get(word, {}), **values}) for word, values in large.items()}
    sets |= {frozenset(phrase.values) for held in phrases.values() for phrase in held}
    sets |= {frozenset((name,)) for pair in words.compounds for name in pair} | {
        frozenset(("number",)),
        frozenset(("ordinal",)),
    }
    sets |= {frozenset(digit_values(f"{n:0{size}}")) for size in (1, 2, 3, 4) for n in range(10**size)}
    sets |= {
        frozenset(digit_values(digits)) for digits in ("12345", "01234", "20200131", "99999999", "00000000", "9" * 9)
    }
    sets.discard(frozenset())
    return {held: chr(_FIRST_CODE + i) for i, held in enumerate(sorted(sets, key=sorted))}


class _Words:
    """Looks a word up; called through a memo, so it must be a function of its arguments alone."""

    def __init__(
        self, words: TimeWords, small: Mapping[str, Values], large: Mapping[str, Values], numerals: Mapping[str, float]
    ) -> None:
        self._small, self._large, self._numerals = small, large, numerals
        self._endings = words.ordinal_endings
        plain = _alternatives(form for form, value in numerals.items() if value)
        joiner = _alternatives(form for form, value in numerals.items() if not value)
        closed = f"{plain}(?:(?:{joiner})?{plain})*" if plain else "(?!)"
        self._closed = re.compile(f"({closed})({_alternatives(words.ordinal_endings) or '(?!)'})?")
        linker = _alternatives(words.linkers)
        self._compounds = tuple(
            (
                pair,
                re.compile(
                    f"({self._part(words, pair[0], closed)})(?:{linker})?({self._part(words, pair[1], closed)})"
                ),
            )
            for pair in words.compounds
        )

    @staticmethod
    def _part(words: TimeWords, name: str, closed: str) -> str:
        forms = (form.lower() for forms in words.words.get(name, {}).values() for form in forms)
        return closed if name == "number" else _alternatives(forms) or "(?!)"

    def __call__(self, word: str, opens: bool) -> tuple[Piece, ...]:
        lower = word.lower()
        if len(lower) != len(word):  # "İ" grows when lowered: no such word is in a list
            return ((0, len(word), {}),)
        small = self._small.get(lower, {})
        large = self._large.get(lower, {}) if word[0].isupper() else {}
        if small or large:
            held = {**small, **large} if opens or not large else large
            return ((0, len(word), held),)
        if len(word) < _SHORTEST_COMPOUND:
            return ((0, len(word), {}),)
        return self._number(lower) or self._compound(lower) or ((0, len(word), {}),)

    def _number(self, lower: str) -> tuple[Piece, ...]:
        match = self._closed.fullmatch(lower)
        number = parse_numeral(match[1], self._numerals) if match else None
        if match is None or number is None:
            return ()
        return ((0, len(lower), {"ordinal" if match[2] else "number": f"{number:g}"}),)

    def _compound(self, lower: str) -> tuple[Piece, ...]:
        for (left, right), pattern in self._compounds:
            match = pattern.fullmatch(lower)
            if match is not None:
                cut = match.start(2)
                return (0, cut, {left: self._value(left, match[1])}), (
                    cut,
                    len(lower),
                    {right: self._value(right, match[2])},
                )
        return ()

    def _value(self, name: str, form: str) -> str:
        if name == "number":
            return f"{parse_numeral(form, self._numerals) or 0:g}"
        return next(table[form][name] for table in (self._small, self._large) if name in table.get(form, {}))


def _alternatives(forms: Iterable[str]) -> str:
    ordered = sorted(set(forms), key=lambda form: (-len(form), form))
    return f"(?:{'|'.join(map(re.escape, ordered))})" if ordered else ""

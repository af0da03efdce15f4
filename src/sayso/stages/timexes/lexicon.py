"""From text to codes: each word, run of digits or sign as one character for the set of classes that it may stand for.

A profile's word lists are turned into tables once. A sentence becomes a short string over which the rules run as
ordinary regular expressions (`pattern`): a space is a space, a word that no list knows is `x`, and a compound is two
characters without a space. Most sentences hold no time expression, and their string is all that is made of them.

Forms of several words are no words here: each of their words is a class of its own, and `pattern` puts them together.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import NamedTuple

from sayso.lang.time import TimeWords
from sayso.stages.timexes.digits import digit_samples, digit_values
from sayso.text.number import parse_numeral

Values = Mapping[str, str]
"""What an item may stand for: word class -> value."""
Sign = tuple[int, str]
"""The place of an item, and the tense that it shows: ">" or "<"."""

OTHER = "x"
SPACE = " "
KINDS = ("date", "day", "clock", "part", "moment", "duration", "window", "repeat", "daily", "ref")
"""Classes of what has been found already, for rules that join it (`joins`); no word list has them."""
TOKEN = re.compile(r"\s+|\d+|[^\W\d_]+|[^\w\s]|_")
_HELPER = "="  # the tense of "be": the participle behind it ("should be completed") tells of no past
_FIRST_CODE = 0xE000  # the private use area: no such character is anything else in a pattern
_SHORTEST_COMPOUND = 5
_MEMO = 1 << 16  # words kept; the text of a large pile has fewer frequent ones
_Table = dict[str, dict[str, str]]


class Item(NamedTuple):
    """What one code stands for: its place in the text, and what it may be."""

    start: int
    end: int
    values: Values


class Piece(NamedTuple):
    """A word or a part of a compound: its place in the word, and what it may stand for."""

    start: int
    end: int
    values: Values


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """A profile's words, ready to be looked up."""

    pieces: Pieces
    """Words inside a sentence -> what they are made of."""
    opening_pieces: Pieces
    """The same for the word that opens a sentence, whose capital says nothing."""
    inside: Codes
    """Words inside a sentence -> their codes."""
    opening: Codes
    """The same for the word that opens a sentence."""
    codes: Mapping[frozenset[str], str]
    """The character for each set of classes."""
    phrases: Mapping[str, Mapping[str, str]]
    """Class -> form of several words, in lower case and single spaces -> value."""
    forms: Mapping[str, tuple[str, ...]]
    """Class -> its forms of several words, as the profile writes them."""
    numerals: Mapping[str, float]
    """Number words and ordinals, for `parse_numeral`."""
    classes: Mapping[str, frozenset[str]]
    """Class -> the characters of all items that may stand for it."""
    tenses: Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]
    """Class of a phrase's first word -> the classes of its other words, and the tense that the phrase shows."""
    telling: re.Pattern[str]
    """The characters of words that show their sentence's tense, and of those that begin a phrase which does."""

    def code(self, values: Values) -> str:
        """The character for an item."""
        return self.codes.get(frozenset(values), OTHER)

    def chars(self, classes: Iterable[str]) -> str:
        """The characters of all items that may stand for one of `classes`; `other` is a word that no list knows."""
        return "".join(sorted({code for name in classes for code in self.classes.get(name, ())}))


class Pieces(dict[str, tuple[Piece, ...]]):
    """A memo of words and what they are made of: themselves, unless they are compounds.

    It changes no result: what a word is made of is a function of the word alone. So is its code (`Codes`).
    """

    def __init__(self, words: _Words, *, opens: bool) -> None:
        super().__init__()
        self._words, self._opens = words, opens

    def __missing__(self, word: str) -> tuple[Piece, ...]:
        pieces = self._words.look(word, opens=self._opens)
        if len(self) < _MEMO:
            self[word] = pieces
        return pieces


class Codes(dict[str, str]):
    """A memo of words and their codes."""

    def __init__(self, pieces: Pieces, codes: Mapping[frozenset[str], str]) -> None:
        super().__init__()
        self._pieces, self._codes = pieces, codes

    def __missing__(self, word: str) -> str:
        code = "".join(self._codes.get(frozenset(piece.values), OTHER) for piece in self._pieces[word])
        if len(self) < _MEMO:
            self[word] = code
        return code


class Line(NamedTuple):
    """A sentence whose words have been looked up."""

    codes: str
    items: Sequence[Item]
    """What each code stands for."""
    signs: Sequence[Sign]
    """What shows the tense of the sentence, in its order."""


def tokens_of(text: str, start: int, end: int) -> list[str]:
    """The words, runs of digits, signs and spaces of `text[start:end]`, a sentence; together they are all of it."""
    return TOKEN.findall(text, start, end)


def code_of(lexicon: Lexicon, tokens: Sequence[str]) -> str:
    """Write a sentence as codes."""
    inside = "".join(map(lexicon.inside.__getitem__, tokens[1:]))
    return lexicon.opening[tokens[0]] + inside if tokens else ""


def items_of(lexicon: Lexicon, tokens: Sequence[str], at: int) -> list[Item]:
    """What each code of `code_of` stands for; `at` is where the sentence begins."""
    found: list[Item] = []
    for pieces in chain(
        (lexicon.opening_pieces[token] for token in tokens[:1]), map(lexicon.pieces.__getitem__, tokens[1:])
    ):
        for start, end, values in pieces:
            found.append(Item(at + start, at + end, values))
        at += pieces[-1][1]
    return found


def line_of(lexicon: Lexicon, tokens: Sequence[str], codes: str, at: int) -> Line:
    """A sentence, its words and codes being known; `at` is where it begins."""
    items = items_of(lexicon, tokens, at)
    return Line(codes, items, signs_of(lexicon, codes, items))


def signs_of(lexicon: Lexicon, codes: str, items: Sequence[Item]) -> list[Sign]:
    """What shows the tense that a sentence tells in, by place; a phrase ("set to") stands where its last word does."""
    signs: list[Sign] = []
    helped = -1
    for index in (found.start() for found in lexicon.telling.finditer(codes)):
        sign = items[index].values.get("tense")
        if sign == _HELPER:
            helped = index + len(" x")
        elif sign is not None and index != helped:
            signs.append((index, sign))
        for name in items[index].values:
            signs.extend(
                (index + len(rest), sign)
                for rest, sign in lexicon.tenses.get(name, ())
                if _stand(items, index + 1, rest)
            )
    return signs


def _stand(items: Sequence[Item], first: int, names: Sequence[str]) -> bool:
    """Whether items of these classes stand from `first` on."""
    held = items[first : first + len(names)]
    return len(held) == len(names) and all(name in item.values for name, item in zip(names, held, strict=True))


def _tenses(phrases: Mapping[str, str]) -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """The phrases that show a tense, by the class of their first word."""
    found: dict[str, tuple[tuple[tuple[str, ...], str], ...]] = {}
    for form, sign in phrases.items():
        first, *rest = (SPACE if part.isspace() else literal_class(part) for part in TOKEN.findall(form))
        found[first] = (*found.get(first, ()), (tuple(rest), sign))
    return found


def make_lexicon(words: TimeWords, literals: Iterable[str]) -> Lexicon:
    """Turn a profile's words, and the words that its rules name, into tables."""
    small: _Table = {}
    large: _Table = {}
    phrases: dict[str, dict[str, str]] = {}
    several: dict[str, tuple[str, ...]] = {}
    for name, value, form in _forms(words):
        parts = TOKEN.findall(form)
        if len(parts) > 1:
            phrases.setdefault(name, {})[form.lower()] = value
            several[name] = (*several.get(name, ()), form)
            for part in parts:
                _enter(part, literal_class(part), part, small, large)
        else:
            _enter(form, name, value, small, large)
    for literal in literals:
        _enter(literal, literal_class(literal), literal, small, large)
    for word in small.keys() & large.keys():
        # what a rule names in lower case is met in capitals, too; a capital needed only within a phrase hides nothing
        whole = all(name.startswith("^") for name in large[word])
        large[word].update({name: value for name, value in small[word].items() if whole or name.startswith("'")})
    look = _Words(words, small, large)
    codes = _codes(words, small, large)
    inside, opening = Pieces(look, opens=False), Pieces(look, opens=True)
    classes = _by_class(codes)
    tenses = _tenses(phrases.get("tense", {}))
    return Lexicon(
        pieces=inside,
        opening_pieces=opening,
        inside=Codes(inside, codes),
        opening=Codes(opening, codes),
        codes=codes,
        phrases=phrases,
        forms=several,
        numerals=look.numerals,
        classes=classes,
        tenses=tenses,
        telling=re.compile(f"[{''.join(sorted({code for name in ('tense', *tenses) for code in classes[name]}))}]"),
    )


def _forms(words: TimeWords) -> Iterator[tuple[str, str, str]]:
    """Class, value and form of every word; an "and" is no number by itself."""
    for kind, values in words.words.items():
        for value, forms in values.items():
            name = "joiner" if kind == "number" and value == "0" else kind
            yield from ((name, value, form) for form in forms)


def literal_class(word: str) -> str:
    """The class of one word of a phrase or rule; a capital in it must be there in the text."""
    return f"^{word.lower()}" if word[:1].isupper() else f"'{word}"


def _enter(form: str, name: str, value: str, small: _Table, large: _Table) -> None:
    if not form.isspace():
        (large if form[0].isupper() else small).setdefault(form.lower(), {})[name] = value


def _codes(words: TimeWords, small: _Table, large: _Table) -> dict[frozenset[str], str]:
    """Give every set of classes that an item can have its own character."""
    sets = {frozenset(values) for table in (small, large) for values in table.values()}
    sets |= {frozenset({**small.get(word, {}), **values}) for word, values in large.items()}
    sets |= {frozenset((name,)) for pair in words.compounds for name in pair} | {
        frozenset(("number",)),
        frozenset(("ordinal",)),
    }
    sets.add(frozenset(("tense",)))
    sets |= {frozenset((kind,)) for kind in KINDS} | {frozenset(("date", "day"))}
    sets |= {frozenset(digit_values(digits)) for digits in digit_samples()}
    sets.discard(frozenset())
    return {held: chr(_FIRST_CODE + i) for i, held in enumerate(sorted(sets, key=sorted))} | {
        frozenset((SPACE,)): SPACE
    }


def _by_class(codes: Mapping[frozenset[str], str]) -> dict[str, frozenset[str]]:
    held: dict[str, set[str]] = {"other": {OTHER}}
    for names, code in codes.items():
        for name in names:
            held.setdefault(name, set()).add(code)
    return {name: frozenset(found) for name, found in held.items()}


class _Words:
    """The tables and expressions that say what a word may stand for."""

    def __init__(self, words: TimeWords, small: _Table, large: _Table) -> None:
        self._small, self._large = small, large
        self.numerals = {
            form.lower(): float(value)
            for name in ("number", "ordinal")
            for value, forms in words.words.get(name, {}).items()
            for form in forms
        }
        plain = _alternatives(form for form, value in self.numerals.items() if value and form.isalpha())
        joiner = _alternatives(form for form, value in self.numerals.items() if not value)
        closed = f"{plain}(?:(?:{joiner})?{plain})*" if plain else "(?!)"
        self._closed = re.compile(f"({closed})({_alternatives(words.ordinal_endings) or '(?!)'})?")
        self._endings = tuple((sign, tuple(ends)) for sign, ends in words.tense_endings.items())
        linker = _alternatives(words.linkers)
        self._compounds = tuple(
            (pair, re.compile(f"({_part(words, pair[0], closed)})(?:{linker})?({_part(words, pair[1], closed)})"))
            for pair in words.compounds
        )

    def look(self, word: str, *, opens: bool) -> tuple[Piece, ...]:
        """The pieces of a token: one, unless it is a compound."""
        if word[:1].isspace():
            return (Piece(0, len(word), {SPACE: SPACE}),)
        if word[:1].isdecimal():
            return (Piece(0, len(word), digit_values(word)),)
        lower = word.lower()
        if len(lower) != len(word):  # "İ" grows when lowered: no such word is in a list
            return (Piece(0, len(word), {}),)
        small = self._small.get(lower, {})
        large = self._large.get(lower, {}) if word[:1].isupper() else {}
        if small or large:
            return (Piece(0, len(word), {**small, **large} if opens or not large else large),)
        if len(word) < _SHORTEST_COMPOUND:
            return (Piece(0, len(word), {}),)
        return self._number(lower) or self._compound(lower) or (Piece(0, len(word), self._tense(word)),)

    def _tense(self, word: str) -> Values:
        """What the ending of a verb says of the time that its sentence tells of."""
        sign = next((sign for sign, ends in self._endings if word.endswith(ends)), None) if word.islower() else None
        return {} if sign is None else {"tense": sign}

    def _number(self, lower: str) -> tuple[Piece, ...]:
        match = self._closed.fullmatch(lower)
        number = parse_numeral(match[1], self.numerals) if match else None
        if match is None or number is None:
            return ()
        return (Piece(0, len(lower), {"ordinal" if match[2] else "number": f"{number:g}"}),)

    def _compound(self, lower: str) -> tuple[Piece, ...]:
        for (left, right), pattern in self._compounds:
            match = pattern.fullmatch(lower)
            if match is not None:
                cut = match.start(2)
                head, tail = {left: self._value(left, match[1])}, {right: self._value(right, match[2])}
                return Piece(0, cut, head), Piece(cut, len(lower), tail)
        return ()

    def _value(self, name: str, form: str) -> str:
        if name == "number":
            return f"{parse_numeral(form, self.numerals) or 0:g}"
        return next(table[form][name] for table in (self._small, self._large) if name in table.get(form, {}))


def _part(words: TimeWords, name: str, closed: str) -> str:
    forms = (form.lower() for forms in words.words.get(name, {}).values() for form in forms if form.isalpha())
    return closed if name == "number" else _alternatives(forms) or "(?!)"


def _alternatives(forms: Iterable[str]) -> str:
    ordered = sorted(set(forms), key=lambda form: (-len(form), form))
    return f"(?:{'|'.join(map(re.escape, ordered))})" if ordered else ""

"""Landmarks: what of a text survives translation, in order: numbers, and names by their consonants.

Requirement: one key for a number or a name in every language and script, so that texts in different languages can be
held against each other without a dictionary.

Method:
* A number is its digits without separators of thousands ("1.400", "1,400", "1 400" -> "#1400"), of any script.
* A name is a capitalised word that never stands in small letters in the same text and is not always first in its
  sentence. In scripts without capitals every word of three letters and more is taken; most of them meet nothing elsewhere.
  Scripts without spaces give numbers only.
* Its key is the word in ASCII (anyascii, because transcribing all scripts by hand would be a project of its own) less its
  vowels, with letters that languages and transcriptions exchange made one: c, ch, q, kh -> k; z, sch, sh -> s; w -> v;
  ph -> f; h, j, y left out except in front. A key that comes out too short to mean anything is the whole word.

Known exceptions: German capitalises nouns, so its landmarks hold common words (they do no harm where the other language
does not have them, and are cognates where it has); months and weekdays differ and fall out; translated names (Munich,
München) meet only if they sound alike.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence
from functools import lru_cache
from typing import NamedTuple
from unicodedata import decimal

from anyascii import anyascii

from sayso.text.cut import Cut, cut

_NUMBER = re.compile(
    r"\d(?:\d*(?:[.,\u00a0\u202f ’']\d{3})*(?!\d)|\d*)"
)  # begins with one class, hence is found quickly
_ENDS = frozenset('.!?:;…\n\r"“”„«»‚‘’()[]|–—-•*')
_REWRITES = (
    (re.compile("sch|sh|zh|tz|ts"), "s"),
    (re.compile("ck|kh|ch|q|c"), "k"),
)
_LETTERS = (("ph", "f"), ("w", "v"), ("x", "ks"), ("z", "s"))
"""What else is rewritten: single forms, which need no pattern."""
_OTHER = re.compile("[^a-z]")
_VOWELS = str.maketrans(dict.fromkeys("aeiouyjh"))
_INITIALS = {"a": "a", "e": "a", "i": "a", "o": "a", "u": "a", "y": "j"}  # which vowel stands first is not kept
_DOUBLED = re.compile(r"(.)\1+")
_LEAST_CONSONANTS = 3
_LEAST_LETTERS = 3
_KEYS_KEPT = 1 << 16  # words whose key is not made again; a pile of news names the same ones all the time


def _none(_word: str) -> bool:
    return False


class Landmark(NamedTuple):
    """A number or a name: its place and its key ("#1400", "nkl")."""

    start: int
    end: int
    key: str


def landmarks(text: str, found: Cut | None = None, is_common: Callable[[str], bool] = _none) -> list[Landmark]:
    """Return the numbers and names of a text, in order.

    Args:
        text: the text.
        found: its words, where they are known already.
        is_common: whether a word (in small letters) is known to be no name: no key is made of it.

    >>> [mark.key for mark in landmarks("In all 1,400 people met Rashid Tamari.")]
    ['#1400', 'rsd', 'tmr']
    """
    found = cut(text) if found is None else found
    key_of = dict(zip(found.written, found.keys, strict=True))
    large = {word: key for word, key in key_of.items() if not word[0].islower()}
    places = [place for place, word in enumerate(found.written) if word in large]
    names = _names(text, found, places, {key_of[word] for word in key_of.keys() - large.keys()})
    mark_of = {word: name_key(key) for word, key in large.items() if key in names and not is_common(word.lower())}
    numbers = {match.start(): match.group() for match in _NUMBER.finditer(text)}
    inside = -1
    marks: list[Landmark] = []
    for place in places:
        start, word = found.starts[place], found.written[place]
        if start < inside:
            continue
        if start in numbers:
            inside = start + len(numbers[start])
            marks.append(Landmark(start, inside, number_key(numbers[start])))
        elif mark := mark_of.get(word):
            marks.append(Landmark(start, start + len(word), mark))
    return marks


def number_key(number: str) -> str:
    """Return the key of a number as written: its digits, without separators and leading zeros."""
    digits = "".join(str(decimal(char)) for char in number if char.isdecimal())
    return "#" + (digits.lstrip("0") or "0")


@lru_cache(_KEYS_KEPT)
def name_key(name: str) -> str:
    """Return the consonants of a name as they survive transcription; "" for what has too few letters.

    >>> name_key("Schirasow") == name_key("Shirazov")
    True
    """
    plain = anyascii(name).lower()
    for pattern, instead in _REWRITES:
        plain = pattern.sub(instead, plain)
    for letter, instead in _LETTERS:
        plain = plain.replace(letter, instead)
    if not plain.isalpha():
        plain = _OTHER.sub("", plain)
    if len(plain) < _LEAST_LETTERS:
        return ""
    plain = _DOUBLED.sub(r"\1", plain)
    consonants = _INITIALS.get(plain[0], plain[0]) + plain[1:].translate(_VOWELS)
    return consonants if len(consonants) >= _LEAST_CONSONANTS else "=" + plain


def _names(text: str, found: Cut, large: Sequence[int], small: Collection[str]) -> set[str]:
    """The keys of words that look like names in this text: of those that do not begin small, here or elsewhere in it."""
    names: set[str] = set()
    for place in large:
        start, key = found.starts[place], found.keys[place]
        if key in small or key in names or len(key) == 1 or not text[start].isalpha():
            continue
        # In a script without capitals every word may be a name.
        if not text[start].isupper() or not _opens(text, start):
            names.add(key)
    return names


def _opens(text: str, start: int) -> bool:
    """Whether a word stands first in its sentence, line or quotation."""
    before = start - 1
    while before >= 0 and text[before] == " ":
        before -= 1
    return before < 0 or text[before] in _ENDS

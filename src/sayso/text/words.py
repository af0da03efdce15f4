"""Words of a text in any script, each with its place and the key under which it is compared.

A word is a run of letters, digits and combining marks. In scripts that write without spaces (Chinese, Japanese, Thai,
Lao, Khmer, Burmese, Tibetan) every character is a word of its own, so a run of words is a run of characters there.
The key is the word after NFKC and case folding, without soft hyphens and zero-width characters: what a page's layout
changes about a word is gone, what its writer chose is kept. Korean writes with spaces and needs nothing special.

Known exception: an apostrophe parts a word ("don't" is two), in straight and typographic form alike.
"""

from __future__ import annotations

import re
from functools import partial
from itertools import islice
from typing import NamedTuple
from unicodedata import normalize

# Code blocks written without spaces: Thai to Tibetan, Burmese, Khmer, kana, CJK ideographs and their extensions.
_UNSPACED = "\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
# Combining marks that `\w` leaves out: without them words of Hindi, pointed Hebrew or decomposed Latin fall apart.
_MARKS = "\u0300-\u036f\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u0900-\u0903\u093a-\u094f\u0951-\u0957\u0980-\u0983\u09bc-\u09cd\u0a01-\u0a51\u0a81-\u0acd\u0b01-\u0bcd\u0c00-\u0d4d"
# Invisible characters that stand inside words: soft hyphen, zero-width space, joiners, word joiner, byte order mark.
_INVISIBLE = "\u00ad\u200b-\u200d\u2060\ufeff"
_LETTER = f"[^\\W_{_UNSPACED}]"

_WORD = re.compile(f"{_LETTER}(?:{_LETTER}|[{_MARKS}{_INVISIBLE}])*|[{_UNSPACED}]")
_HIDDEN = re.compile(f"[{_INVISIBLE}]")
_RARE = re.compile(f"[{_UNSPACED}{_MARKS}{_INVISIBLE}]")
_PLAIN_WORD = re.compile(r"[^\W_]+")
"""What `_WORD` comes to in a text without any `_RARE` character, found in half the time."""


class Word(NamedTuple):
    """A word: its place in the text and its key."""

    start: int
    end: int
    key: str


_made = partial(tuple.__new__, Word)
"""Makes a `Word` of its fields without a call of Python's own: a page has a thousand."""


def word_key(word: str) -> str:
    """Return the form under which a word is compared.

    >>> word_key("STRASSE") == word_key("Straße")
    True
    """
    if word.isascii():
        return word.lower()
    return normalize("NFKC", _HIDDEN.sub("", word)).casefold()


def keys(text: str) -> list[str]:
    """Return the keys of the words of `text`, in order.

    >>> keys("The dam – built in 1974 – burst.")
    ['the', 'dam', 'built', 'in', '1974', 'burst']
    """
    found = pattern(text).findall(text)
    return [word.lower() for word in found] if text.isascii() else [word_key(word) for word in found]


def words(text: str, most: int | None = None) -> list[Word]:
    """Return the words of `text` with their places, no more than `most` of them.

    >>> words("Two ferries")[1]
    Word(start=4, end=11, key='ferries')
    """
    # As `word_key` does it, without a call for each word of a page.
    return [
        _made((match.start(), match.end(), word.lower() if (word := match[0]).isascii() else word_key(word)))
        for match in islice(pattern(text).finditer(text), most)
    ]


def pattern(text: str) -> re.Pattern[str]:
    """What finds the words of a text."""
    return _PLAIN_WORD if text.isascii() or not _RARE.search(text) else _WORD

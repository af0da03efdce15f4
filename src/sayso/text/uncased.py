"""Words of scripts without capitals (Arabic, Hebrew), cut from a text with their places, and the form in which they are compared.

A word is a run of letters; a quotation mark or an apostrophe between letters belongs to it, since Hebrew writes abbreviations
and foreign sounds so. Comparing leaves out vowel signs and the stretching of letters, and takes for one letter those that
writers and keyboards exchange: the forms of alef, yeh with and without dots, Persian and Arabic kaf, straight and curved marks.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

_SIGNS = "\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u200b-\u200f\u2060\ufeff"
_LETTER = r"[^\W\d_]"
_WORD = re.compile(
    f"{_LETTER}(?:{_LETTER}|[{_SIGNS}])*(?:[\"״'׳’]{_LETTER}(?:{_LETTER}|[{_SIGNS}])*)*(?:(?<=[גזצתץ])['׳](?!\\w))?"
)
_HIDDEN = re.compile(f"[{_SIGNS}\u0640]")
_LETTERS = str.maketrans("أإآٱىیێکگةۀ״׳’", "اااايييككهه\"''")
UNCASED = re.compile("[\u0590-\u05ff\u0600-\u06ff\u0750-\u077f]")


class Piece(NamedTuple):
    """A word of a text: its place, and the form in which it is compared."""

    start: int
    end: int
    key: str


@lru_cache(maxsize=65536)
def folded(word: str) -> str:
    """Return the form in which a word is compared.

    >>> folded("إسرائيل") == folded("اسرائیل")
    True
    """
    return _HIDDEN.sub("", word).translate(_LETTERS).casefold()


def pieces(text: str, start: int = 0, end: int | None = None) -> list[Piece]:
    """Return the words of a text, or of a part of it, with their places.

    >>> [piece.key for piece in pieces("דובר צה״ל")]
    ['דובר', 'צה"ל']
    """
    found = _WORD.finditer(text, start, len(text) if end is None else end)
    return [Piece(match.start(), match.end(), folded(match[0])) for match in found]

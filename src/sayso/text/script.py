"""Other scripts written in Latin letters, and all letters made plain."""

from __future__ import annotations

from functools import lru_cache
from unicodedata import normalize

from anyascii import anyascii


@lru_cache(maxsize=65536)
def plain(text: str) -> str:
    """Return the text in small ASCII letters: accents off, other scripts letter by letter (ISC-licensed anyascii).

    >>> plain("Škvorecký")
    'skvorecky'
    """
    return text.lower() if text.isascii() else anyascii(normalize("NFKC", text)).casefold()


def is_latin(text: str) -> bool:
    """Whether all its letters are Latin."""
    return text.isascii() or all(ord(char) < 0x250 or 0x1E00 <= ord(char) < 0x1F00 for char in text if char.isalpha())

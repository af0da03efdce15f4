"""Change training sentences the way newspapers do: other quotation marks, headline case, other people's names.

All changes keep the number of gold tokens, so every annotation stays valid. Rates are guesses, kept because the
held-out scores on plain text did not fall with them (training/README.md).
"""

from __future__ import annotations

import json
import random
from collections.abc import Sequence
from pathlib import Path

QUOTE_STYLES: tuple[tuple[str, str], ...] = (
    ("“", "”"),
    ("„", "“"),
    ("„", "”"),
    ("»", "«"),
    ("«", "»"),
    ("‘", "’"),
    ("‚", "‘"),
    ("”", "”"),
    ('"', '"'),
)
DOUBLE = frozenset('"“”„«»')
SINGLE = frozenset("'‘’‚‹›")
CURLY_RATE = 0.5  # of texts; apostrophes inside words follow the same throw
QUOTE_RATE = 0.75
UPPER_RATE, LOWER_RATE, TITLE_RATE = 0.03, 0.04, 0.06
NAME_RATE = 0.2  # of capitalised proper nouns


def quote_words(words: list[str], rng: random.Random) -> list[str]:
    """Replace quotation marks by one style for the whole text, apostrophes by curly ones in half of the texts."""
    opening, closing = rng.choice(QUOTE_STYLES) if rng.random() < QUOTE_RATE else ('"', '"')
    curly = rng.random() < CURLY_RATE
    inside, changed = False, []
    for word in words:
        if word in DOUBLE:
            inside = not inside
            changed.append(opening if inside else closing)
        elif word in SINGLE and curly:
            changed.append(rng.choice("'‘’"))
        else:
            changed.append(word.replace("'", "’") if curly and word not in SINGLE else word)
    return changed


def headline_words(words: list[str], rng: random.Random) -> list[str]:
    """Upper, lower or title case for a small part of the texts."""
    throw = rng.random()
    if throw < UPPER_RATE:
        return [w.upper() if len(w.upper()) == len(w) else w for w in words]
    if throw < UPPER_RATE + LOWER_RATE:
        return [w.lower() for w in words]
    if throw < UPPER_RATE + LOWER_RATE + TITLE_RATE:
        return [w[:1].upper() + w[1:] for w in words]
    return words


class Names:
    """Words to put in the place of proper nouns: one pool a kind, drawn from with equal chances."""

    def __init__(self, path: Path) -> None:
        self.pools: list[list[str]] = json.loads(path.read_text(encoding="utf-8"))

    def replace(self, words: list[str], places: Sequence[int], rng: random.Random) -> list[str]:
        """Put a name at some of the places that hold a plain capitalised word."""
        changed = list(words)
        for place in places:
            word = words[place]
            if rng.random() < NAME_RATE and word.isalpha() and word[0].isupper() and not word.isupper():
                changed[place] = rng.choice(rng.choice(self.pools))
        return changed

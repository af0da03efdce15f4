"""Whether two spellings write the same sounds: a noisy channel of letter groups, learned from names attested in both.

Requirement: `Volkov` and `Волков`, `Shafik` and `Schafik` are one name; a name that only begins alike is another. Scripts leave
vowels out, one letter stands for several, one sound is written by several letters.

Method: both spellings are cut at once into pairs of letter groups (sh:ش, sch:ш, a:nothing). Each pair has a probability, more or
less so behind and before certain letters of the left spelling. The sum over all cuts is how likely the two are written together.
Less what each is worth alone (chains of three and of two letters: a rare spelling that fits says more than a frequent one), and
for each letter of both, a logistic curve makes of it a score. Its border, 0.7, is where matches and near misses of held-out names
are equally frequent.

The tables are data (`lang/letters.py`), learned by `training/names/make_letters.py`, where the model card lies, too.

Known exceptions: translations of a name (John, Juan), and names that a people spells by ear of another (Beijing, Pekin).
Tried and dropped: consonant classes and likeness of the letters (area under the curve of 0.88 on Arabic, where this has 0.98); a
chain of four letters (half a point better on Hebrew, five times the table); letters to both sides (no better, half as quick).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from math import exp, log
from typing import NamedTuple
from unicodedata import normalize

from anyascii import anyascii

from sayso.text.names import alike, pattern, same_skeleton

BORDER = log(0.7 / 0.3)
"""What makes an even chance a score of 0.7."""
LEAST = -180.0
"""Logarithm taken for two spellings that cannot be cut into known pairs."""
RARE_LETTER = log(1e-4)
"""Logarithm of the probability of a letter that the chains do not know."""
BACK_OFF = log(0.4)
"""What a chain loses with each letter of its past that it has to forget (Brants and others 2007)."""
LONGEST_GROUP = 6
"""Letters of the longest left group (German schtsch)."""
TATWEEL = "ـ"
"""Lengthens an Arabic letter and means nothing."""
LONGEST = 24
"""Letters of a spelling that are read; a name part has fewer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """What one pair of letter groups is worth."""

    p: float
    before: Mapping[str, float] = field(default_factory=dict)
    """Factor behind this left letter."""
    after: Mapping[str, float] = field(default_factory=dict)
    """Factor before this left letter."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class LetterModel:
    """What is known of two ways of writing. Two models are never equal, so that what they say can be remembered."""

    pairs: Mapping[str, Mapping[str, Pair]]
    """Left group, right group: what the pair is worth. `^` and `$` are a spelling's ends."""
    left: Mapping[str, float]
    """Chains of up to three letters to the logarithm of the last one's probability."""
    right: Mapping[str, float]
    """The same for the right spelling."""
    fold: Mapping[str, str]
    """Right letters that are read as others."""
    keep: frozenset[str]
    """Left letters beyond ASCII that the pairs know; others are made plain."""
    weights: tuple[float, ...]
    """One for each of `features`."""


@lru_cache(maxsize=65536)
def letter_score(model: LetterModel, left: str, right: str) -> float:
    """Return how likely two parts of names are one, from 0 to 1; `left` is Latin."""
    a, b = latin(left, model.keep), script(right, model.fold) if model.fold else latin(right, model.keep)
    if not a or not b:
        return 0.0
    z = sum(weight * value for weight, value in zip(model.weights, features(model, a, b), strict=True)) + BORDER
    return 1 / (1 + exp(-max(-30.0, min(30.0, z))))


def features(model: LetterModel, a: str, b: str) -> tuple[float, ...]:
    """Return the logarithms, for each letter, of: the pair, the left spelling alone, the right one alone; and 1.

    Two Latin spellings have four more: whether they share a reading of their consonants, how much they sound alike, whether
    both end in a vowel or both in a consonant, and whether their vowels are at the same places.
    """
    letters = len(a) + len(b)
    both = log_both(model, a, b)
    learned = (both / letters, log_chain(model.left, a) / letters, log_chain(model.right, b) / letters, 1.0)
    if model.fold:
        return learned
    x, y = anyascii(a), anyascii(b)
    shapes = pattern(x), pattern(y)
    return (
        *learned,
        float(same_skeleton(x, y)),
        alike(x, y),
        float(shapes[0][-1:] == shapes[1][-1:]),
        float(shapes[0] == shapes[1]),
    )


def log_both(model: LetterModel, a: str, b: str) -> float:
    """Return the logarithm of how likely two spellings (see `latin` and `script`) are written for one name."""
    a, b = f"^{a[:LONGEST]}$", f"^{b[:LONGEST]}$"
    total = _sum(_groups(model, a), _spots(b), len(a), len(b))
    return log(total) if total > 0 else LEAST


def log_chain(chains: Mapping[str, float], word: str) -> float:
    """Return the logarithm of a spelling's probability, letter by letter, each after at most two others."""
    padded = f"^^{word}$"
    return sum(_link(chains, padded[i - 2 : i + 1]) for i in range(2, len(padded)))


def _link(chains: Mapping[str, float], gram: str) -> float:
    lost = 0.0
    while gram:
        known = chains.get(gram)
        if known is not None:
            return known + lost
        gram, lost = gram[1:], lost + BACK_OFF
    return RARE_LETTER


class Group(NamedTuple):
    """A group of left letters at a place."""

    place: int
    size: int
    pairs: Mapping[str, Pair]
    before: str
    after: str


@lru_cache(maxsize=65536)
def _groups(model: LetterModel, a: str) -> tuple[Group, ...]:
    """The known groups of a left spelling, by place and size."""
    found = []
    for place in range(len(a) + 1):
        for size in range(min(LONGEST_GROUP, len(a) - place) + 1):
            pairs = model.pairs.get(a[place : place + size])
            if pairs is not None:
                end = place + size
                found.append(Group(place, size, pairs, a[place - 1 : place] if place else "", a[end : end + 1]))
    return tuple(found)


@lru_cache(maxsize=65536)
def _spots(b: str) -> tuple[tuple[str, tuple[int, ...]], ...]:
    """The groups of a right spelling with their places, in their order: a sum of floats depends on it."""
    found: defaultdict[str, list[int]] = defaultdict(list)
    for size in range(LONGEST_GROUP + 1):
        for place in range(len(b) - size + 1):
            found[b[place : place + size]].append(place)
    return tuple((group, tuple(places)) for group, places in found.items())


def _sum(groups: tuple[Group, ...], spots: tuple[tuple[str, tuple[int, ...]], ...], length: int, width: int) -> float:
    """The sum over all ways to cut: `rows[i][j]` is what leads to place i of the left and place j of the right spelling.

    A right group alone comes at most once between two left ones.
    """
    rows = [[0.0] * (width + 1) for _ in range(length + 1)]
    rows[0][0] = 1.0
    for place, size, pairs, before, after in groups:
        row, target = rows[place] if size else rows[place].copy(), rows[place + size]
        for y, places in spots:
            pair = pairs.get(y)
            if pair is not None:
                p = pair.p * pair.before.get(before, 1.0) * pair.after.get(after, 1.0)
                step = len(y)
                for j in places:
                    value = row[j]
                    if value:
                        target[j + step] += value * p
    return rows[length][width]


@lru_cache(maxsize=65536)
def latin(part: str, keep: frozenset[str] = frozenset()) -> str:
    """Return a Latin part in small letters, plain but for the letters to keep.

    >>> latin("Šeḥāda", frozenset("š"))
    'šehada'
    """
    small = normalize("NFC", part.casefold())
    plain = (char if char < "\x80" or char in keep else anyascii(char).casefold() for char in small)
    return "".join(char for char in "".join(plain) if char.isalpha())


def script(part: str, fold: Mapping[str, str]) -> str:
    """Return a part of another script in small letters, marks off, letters that are read as others replaced.

    >>> script("Йосип", {"п": "б"})
    'йосиб'
    """
    whole = normalize("NFKC", part.casefold())
    folded = "".join(fold.get(char, char) for char in whole)
    return "".join(char for char in folded if char.isalpha() and char != TATWEEL)

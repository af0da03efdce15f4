"""What two wordings are to each other: one a part of the other, one the other altered, or two statements."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from rapidfuzz import fuzz
from rapidfuzz.distance import Indel

from sayso.model import SameWordsKind
from sayso.stages.sayings.wordings import INDIRECT, LEAST, Wording, size, speakers_agree

ALTERED = 0.6
"""Share of both wordings' words that stand in both in the same order (twice the common ones by all), with one speaker. In half of the ECB+
news texts two different statements that share a run of three words reach 0.48 at most, wordings of one statement begin at 0.73."""
ALTERED_UNKNOWN = 0.8
"""The same where a speaker is not known: the words must then be nearly all the same."""
ALTERED_LEAST = 5
"""Words that an altered wording has at least; of fewer, any two are alike."""
SPELT = 80.0
"""rapidfuzz's ratio from which two words with the same first letter are one word spelt in two ways ("Ashairov", "Asheirov"). The first letter
keeps "possible" and "impossible" apart."""


class Likeness(NamedTuple):
    """What two wordings are to each other, and how surely they are the same words."""

    kind: SameWordsKind
    score: float


def compare(one: Wording, other: Wording) -> Likeness | None:
    """Say what two wordings are to each other; None if they are two statements."""
    if one.keys == other.keys:
        return None
    short, long = sorted((one, other), key=lambda wording: (len(wording.keys), wording.keys))
    agree = speakers_agree(one.speakers, other.speakers)
    indirect = one.indirect or other.indirect
    if size(short.keys) >= LEAST[agree] + (INDIRECT if indirect else 0) and _within(short.parts, long.keys):
        return Likeness("shortened", 0.9)
    return None if indirect or agree is False else _altered(short.keys, long.keys, same=agree is True)


def _within(parts: Sequence[Sequence[str]], words: Sequence[str]) -> bool:
    """Whether the parts stand in the words, each unbroken, one after the other."""
    start = 0
    for part in parts:
        places = range(start, len(words) - len(part) + 1)
        place = next((at for at in places if tuple(words[at : at + len(part)]) == tuple(part)), None)
        if place is None:
            return False
        start = place + len(part)
    return True


def _altered(short: Sequence[str], long: Sequence[str], *, same: bool) -> Likeness | None:
    if size(short) < (ALTERED_LEAST if same else LEAST[False]) or _numbers(short) != _numbers(long):
        return None
    if len(short) == len(long) and all(_is_one_word(a, b) for a, b in zip(short, long, strict=True)):
        return Likeness("verbatim", 0.95)
    share = Indel.normalized_similarity(short, long)
    return Likeness("altered", share) if share >= (ALTERED if same else ALTERED_UNKNOWN) else None


def _numbers(words: Sequence[str]) -> list[str]:
    return [word for word in words if not word.isalpha() and any(char.isdecimal() for char in word)]


def _is_one_word(one: str, other: str) -> bool:
    return one == other or (one[:1] == other[:1] and fuzz.ratio(one, other) >= SPELT)

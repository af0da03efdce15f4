"""How likely two parts of names are one, and which parts of two names are partners."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz.distance import OSA

from sayso.lang.letters import LATIN, letters, script_of
from sayso.lang.lexicon import lexicon
from sayso.text.letters import letter_score
from sayso.text.names import alike, bare, pattern, same_skeleton
from sayso.text.script import plain

SAME, ACCENTS, SPELT_MOST = 1.0, 0.99, 0.97
"""Scores of the same part, of one that differs in accents only, and the most for one that is spelt differently."""
INITIAL = 0.75
"""Score of a letter and a part that begins with it."""
SLIP, SLIP_LENGTH = 0.8, 5
"""Score of a likely slip, and fewest letters of a part in which one letter may be one; in shorter ones it makes another name."""
NEAR_SLIP = 0.6
"""Least likeness of two parts that may be a slip where all other parts agree."""
SLIP_FIRST = 0.8
"""Factor for a slip in the first letter, where they are rare."""
UNLIKE = 0.5
"""Most that two parts get for common letters alone."""
FAR = 0.34
"""Parts with fewer letters in common and other consonants are not looked at closer: of the spellings that the Latin table was learned
from, fewer than one in a thousand are so far from its other spelling."""
PAIRED = 0.6
"""Least score at which two parts are partners."""
SPELT_OUT: dict[str | None, int] = {LATIN: 4, "greek": 3, "cyrillic": 2, "hebrew": 1}
"""Scripts that write vowels can be put into Latin letters one by one; the one with the larger number is."""
ARTICLE = "ال"
ARTICLE_LEAVES = 2
"""Letters that must remain when the Arabic article is taken off."""
ENDS_APART = 0.55
"""Most for two parts of which only one ends in a vowel."""
HEARD, HEARD_LEAST = 0.9, 0.6
"""Most for two parts of which one is in a script without a table, and least likeness of their sound."""
DIGITS = str.maketrans("01345789", "oieastbg", "26")
"""Digits put for letters that look like them."""

HIDDEN = re.compile(r"[a-z]+\d[a-z0-9]*[a-z]")


class Match(NamedTuple):
    """Two parts that are partners."""

    score: float
    left: int
    right: int


@lru_cache(maxsize=65536)
def part_score(a: str, b: str) -> float:
    """Return how likely two parts of names, in whatever script, are one, from 0 to 1."""
    if a == b:
        return SAME
    a, b = sorted((a, b))
    ours, theirs = script_of(a[0]), script_of(b[0])
    if ours != theirs:
        return _across(a, b) if _is_spelt_out(ours, theirs) else _across(b, a)
    return _spelt(a, b) if ours == LATIN else max(_spelt(plain(a), plain(b)), _without_article(a, b))


def _spelt(a: str, b: str) -> float:
    x, y = bare(a), bare(b)
    if x == y:
        return ACCENTS
    if not x or not y:
        return 0.0
    if min(len(x), len(y)) == 1:
        return INITIAL if x[0] == y[0] else 0.0
    if _hides_letters(x) != _hides_letters(y):
        x, y = x.translate(DIGITS), y.translate(DIGITS)
        return _spelt(x, y) * SPELT_MOST if x and y else 0.0
    return _letters(a, b, x, y)


def _letters(a: str, b: str, x: str, y: str) -> float:
    """Two Latin parts of several letters, `x` and `y` without their accents."""
    common = UNLIKE * OSA.normalized_similarity(x, y)
    if common < UNLIKE * FAR and not same_skeleton(x, y):
        return common
    learned = min(SPELT_MOST, letter_score(letters(LATIN), a, b)) if x.isalpha() and y.isalpha() else 0.0
    if _ends_apart(x, y):
        return min(max(learned, common), ENDS_APART)
    return max(learned, _slip(x, y), common)


def _hides_letters(part: str) -> bool:
    """Digits between letters, as in Mar1a: nobody is called so."""
    return HIDDEN.fullmatch(part) is not None


def _slip(a: str, b: str) -> float:
    """A slip makes no other name: two parts that are both borne by people are two names, however alike."""
    if both_borne(a, b):
        return 0.0
    changes = OSA.distance(a, b, score_cutoff=2)
    shortest = min(len(a), len(b))
    if (changes == 1 and shortest >= SLIP_LENGTH) or (changes == 2 and shortest >= 2 * SLIP_LENGTH):
        return SLIP * (1.0 if a[0] == b[0] else SLIP_FIRST)
    return 0.0


def _ends_apart(a: str, b: str) -> bool:
    """Whether the one is the other with a vowel behind it: Malik and Maliki, Amir and Amira. A last e may be silent."""
    short, long = sorted((pattern(a.removesuffix("e")), pattern(b.removesuffix("e"))), key=len)
    return short.endswith("C") and long == short + "V"


def both_borne(a: str, b: str) -> bool:
    """Whether both parts are known as parts of persons' names."""
    persons = lexicon("und").persons
    return a in persons and b in persons


def may_slip(a: str, b: str) -> bool:
    """Whether the one may be the other with a slip, where all other parts of two names agree."""
    x, y = plain(a), plain(b)
    return x[:1] == y[:1] and likeness(x, y) >= NEAR_SLIP and not both_borne(x, y) and not _ends_apart(x, y)


def likeness(a: str, b: str) -> float:
    """The share of letters that two parts have in common, in their order, whatever their script."""
    return OSA.normalized_similarity(plain(a), plain(b))


def _heard(a: str, b: str) -> float:
    """Parts of a script without a table: the same consonants and nearly the same sound."""
    alike_ = alike(a, b)
    spelt = HEARD * (0.7 + 0.3 * alike_) if same_skeleton(a, b) and alike_ >= HEARD_LEAST else 0.0
    return max(spelt, _spelt(a, b))


def _is_spelt_out(ours: str | None, theirs: str | None) -> bool:
    """Whether, of two scripts, the first is the one that is better written in Latin letters one by one."""
    return SPELT_OUT.get(ours, 0) >= SPELT_OUT.get(theirs, 0)


def _across(left: str, other: str) -> float:
    """Parts in two scripts, the left one in Latin letters, with and without the article that it may have lost."""
    latin, script = left if script_of(left[0]) == LATIN else plain(left), script_of(other[0])
    if not latin:
        return 0.0
    if script is None:
        return _heard(bare(latin), plain(other))
    if len(other) == 1 or len(latin) == 1:
        return INITIAL if plain(other)[:1] == bare(latin)[:1] else 0.0
    return min(SPELT_MOST, max(letter_score(letters(script), latin, form) for form in (other, _off(other))))


def _off(part: str) -> str:
    return part[len(ARTICLE) :] if part.startswith(ARTICLE) and len(part) >= len(ARTICLE) + ARTICLE_LEAVES else part


def _without_article(a: str, b: str) -> float:
    return ACCENTS if _off(a) == _off(b) else 0.0


def matches(
    left: Sequence[str], right: Sequence[str], score: Callable[[str, str], float] = part_score, least: float = PAIRED
) -> list[Match]:
    """Return the partners: best pairs first, each part once."""
    scored = sorted(
        (Match(score(x, y), i, j) for i, x in enumerate(left) for j, y in enumerate(right)),
        key=lambda match: (-match.score, abs(match.left - match.right), match.left, match.right),
    )
    taken: list[Match] = []
    for match in scored:
        if match.score >= least and all(match.left != t.left and match.right != t.right for t in taken):
            taken.append(match)
    return taken

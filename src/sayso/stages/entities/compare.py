"""How likely two names are one name: a score from 0 to 1 and the sentence that explains it.

Parts are paired, best pairs first. A pair is the same, or spelt differently (same consonants, alike vowels), or a likely slip
(one letter in a long part), or an initial. Which parts have no partner then decides: a left-out middle name costs little, another
family name nearly all. For organisations every word counts, legal forms and articles do not.

Tried and dropped: one string score with a threshold (Jaro-Winkler on plain letters). It puts names one letter apart that are two
families above spellings of one name by two languages.
"""

from __future__ import annotations

from collections.abc import Sequence

from rapidfuzz.distance import OSA

from sayso.text.names import alike, main_parts, parts, same_skeleton, skeletons
from sayso.text.script import is_latin

LEGAL = {
    "inc": "inc", "incorporated": "inc", "ltd": "ltd", "limited": "ltd", "llc": "llc", "plc": "plc", "corp": "corp", "corporation": "corp",
    "co": "co", "company": "co", "gmbh": "gmbh", "ag": "ag", "aktiengesellschaft": "ag", "sa": "sa", "spa": "spa", "srl": "srl", "bv": "bv", "nv": "nv",
    "oao": "jsc", "ooo": "llc", "pao": "jsc", "ojsc": "jsc", "jsc": "jsc", "lp": "lp", "llp": "llp", "kg": "kg", "se": "se", "ab": "ab", "oy": "oy", "as": "as", "pt": "pt",
}  # fmt: skip
NOISE = frozenset({"the", "and", "und", "of", "for"})
PERSONS = frozenset({"Person", "Token"})
SAME, SPELT, SLIP_SCORE, INITIAL_SCORE = 1.0, 0.9, 0.82, 0.7
SPELT_ALIKE = 0.6
"""Least likeness of sound between two spellings with the same consonants. Two families with the consonants k-m-n are
0.43 alike, spellings of one name by English, German and French press 0.67 and more (own list of 40 pairs)."""
SLIP_LENGTH = 5
"""Fewest letters of a part in which one may be a slip; in shorter ones one letter makes another name."""
PAIRED = 0.6
"""Least score at which two parts are partners."""
MIDDLE_COST, LAST_COST = 0.06, 0.5
FULL_SCRIPT = 0.55


def compare(a: str, b: str, schema: str) -> tuple[float, str]:
    """Return how likely two names are the same name, and why."""
    left, right = _read(a, schema), _read(b, schema)
    if not left or not right:
        return 0.0, "One of the names holds no letters."
    if left == right:
        return 1.0, "Both names are the same, letter case, accents and small words aside."
    if "".join(left) == "".join(right):
        return 0.97, "Both names are the same but for a space or a hyphen."
    if is_latin(a) != is_latin(b) and len(left) == len(right) == 1:
        return _across(left[0], right[0])
    return _persons(left, right) if schema in PERSONS else _organisations(left, right)


def part_score(a: str, b: str) -> float:
    """How likely two parts of names are one, from 0 to 1."""
    if a == b:
        return SAME
    if a[0] == b[0] and min(len(a), len(b)) == 1:
        return INITIAL_SCORE
    likeness = alike(a, b)
    if same_skeleton(a, b) and likeness >= SPELT_ALIKE:
        return SPELT * (0.7 + 0.3 * likeness) + 0.1 * (likeness == 1.0)
    changes = OSA.distance(a, b)
    shortest = min(len(a), len(b))
    if (changes == 1 and shortest >= SLIP_LENGTH) or (changes == 2 and shortest >= 2 * SLIP_LENGTH):
        return SLIP_SCORE * (1.0 if a[0] == b[0] else 0.8)
    return 0.5 * OSA.normalized_similarity(a, b)


def _read(name: str, schema: str) -> tuple[str, ...]:
    if schema in PERSONS:
        return main_parts(name.replace(".", " "))
    words = [LEGAL.get(word, word) for word in parts(name.replace(".", "").replace("&", " and "))]
    return tuple(word for word in words if word not in NOISE) or tuple(words)


def _across(a: str, b: str) -> tuple[float, str]:
    """Two single words in two scripts: their consonants, as the other script writes no or other vowels."""
    best = max(OSA.normalized_similarity(x, y) for x in skeletons(a) for y in skeletons(b))
    sound = alike(a, b)
    score = FULL_SCRIPT * best + (1 - FULL_SCRIPT) * sound
    return score, f"Written in the same letters, {best:.0%} of the consonants agree."


def _pairs(left: Sequence[str], right: Sequence[str]) -> list[tuple[float, int, int]]:
    scored = sorted(((part_score(x, y), -i, -j) for i, x in enumerate(left) for j, y in enumerate(right)), reverse=True)
    taken: list[tuple[float, int, int]] = []
    for score, i, j in scored:
        if score >= PAIRED and all(-i != t[1] and -j != t[2] for t in taken):
            taken.append((score, -i, -j))
    return taken


def _persons(left: tuple[str, ...], right: tuple[str, ...]) -> tuple[float, str]:
    pairs = _pairs(left, right)
    if not pairs:
        return 0.1, "No part of the one name is like a part of the other."
    kept_left, kept_right = {i for _, i, _ in pairs}, {j for _, _, j in pairs}
    spare_left = [left[i] for i in range(len(left)) if i not in kept_left]
    spare_right = [right[j] for j in range(len(right)) if j not in kept_right]
    quality = min(score for score, _, _ in pairs) * 0.5 + sum(score for score, _, _ in pairs) / len(pairs) * 0.5
    if spare_left and spare_right:
        unlike = quality * LAST_COST * len(pairs) / (len(pairs) + min(len(spare_left), len(spare_right)) - 0.5)
        score = unlike * (0.6 + 0.6 * max(alike(x, y) for x in spare_left for y in spare_right))
        return score, f"{spare_left[-1]} stands against {spare_right[-1]}."
    spare = spare_left or spare_right
    if not spare:
        return quality, _agree(pairs, left, right)
    alone = len(pairs) == 1
    score = quality * (0.6 if alone else max(0.6, 1 - MIDDLE_COST * len(spare)))
    return score, f"The one name holds {' '.join(spare)} besides."


def _agree(pairs: Sequence[tuple[float, int, int]], left: Sequence[str], right: Sequence[str]) -> str:
    spelt = [f"{left[i]} and {right[j]}" for score, i, j in pairs if score < SAME]
    if not spelt:
        return "The same parts in another order."
    return f"All parts agree, with spellings apart: {', '.join(sorted(spelt))}."


def _organisations(left: tuple[str, ...], right: tuple[str, ...]) -> tuple[float, str]:
    forms = frozenset(LEGAL.values())
    bare_left, bare_right = [w for w in left if w not in forms], [w for w in right if w not in forms]
    if not bare_left or not bare_right:
        bare_left, bare_right = list(left), list(right)
    if "".join(bare_left) == "".join(bare_right):
        same_form = {w for w in left if w in forms} == {w for w in right if w in forms}
        lacks = not ({w for w in left if w in forms} and {w for w in right if w in forms})
        return (0.97 if same_form or lacks else 0.75), "The same words, the legal form aside."
    if is_initials(bare_left, bare_right) or is_initials(bare_right, bare_left):
        return 0.8, "The one name is the other's initials."
    pairs = _pairs(bare_left, bare_right)
    spare = len(bare_left) + len(bare_right) - 2 * len(pairs)
    quality = sum(score for score, _, _ in pairs) / max(len(pairs), 1)
    both = len(pairs) < min(len(bare_left), len(bare_right))
    score = quality * 2 * len(pairs) / (len(bare_left) + len(bare_right)) * (0.6 if both else 0.85 if spare else 1.0)
    if not spare:
        return min(score, 0.95), _agree(pairs, bare_left, bare_right)
    return score, f"{len(pairs)} words agree, {spare} have no partner."


def is_initials(short: Sequence[str], words: Sequence[str]) -> bool:
    """Whether a single short word is made of the others' first letters."""
    return len(short) == 1 and len(words) > 1 and short[0] == "".join(word[0] for word in words)

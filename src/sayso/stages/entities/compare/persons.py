"""Two names of persons.

Every part of the shorter name wants a partner. A part without one on both sides at once is another person (unless it is nearly the
same), on one side a name left out: a middle name costs little, all but one part much, because a single name is borne by many.
Known exceptions: married names; nicknames; two persons of one name, whom no spelling tells apart.
"""

from __future__ import annotations

from collections.abc import Sequence

from sayso.stages.entities.compare.pairing import PAIRED, SAME, Match, likeness, matches, may_slip, part_score
from sayso.stages.entities.compare.reading import Reading, read

WORST_SHARE = 0.5
"""How much the worst pair counts in the whole; the mean of all has the rest. A chain of names is no better than its weakest link."""
LEFT_OUT = (1.0, 0.94, 0.88, 0.72, 0.6)
"""Factor for so many names left out on one side."""
ALONE = 0.65
"""Factor if one part only has a partner and the other name has more."""
AGAINST, NEARLY, MOST_AGAINST = 0.25, 0.5, 0.66
"""Factor for names that stand against each other, what their likeness gives back, and the most that is left."""
SLIPPED = 0.75
"""Factor for a part that may be a slip where all others agree."""
SWAPPED = 0.6
"""Factor for the same parts in another order, where a word says who is whose father."""
OTHER_GENERATION, ONE_GENERATION = 0.5, 0.9
"""Factors for junior against senior, and for a generation that one name alone states."""
NONE_ALIKE = 0.1
LIKELY, APART = 0.7, 0.97
"""Below this score names are also compared with their parts not joined (Abd al-Aziz as two), and the factor for that."""


def persons(a: str, b: str) -> tuple[float, str]:
    """Return how likely two names are one person's, and why."""
    left, right = read(a), read(b)
    score, why = max(_readings(left, right))
    if score < LIKELY and (left.parts != left.words or right.parts != right.words):
        apart, said = _compare(left.words, right.words, swappable=not (left.patronymic and right.patronymic))
        score, why = max((score, why), (apart * APART, said))
    if left.generation and right.generation and left.generation != right.generation:
        return score * OTHER_GENERATION, "The names agree, but they tell two generations apart."
    if left.generation != right.generation and score == SAME:
        return score * ONE_GENERATION, "One of the names also says which generation."
    return score, why


def _readings(left: Reading, right: Reading) -> list[tuple[float, str]]:
    """The two names part by part and, where one writes together what the other parts, with two neighbours joined."""
    found = [_compare(left.parts, right.parts, swappable=not (left.patronymic and right.patronymic))]
    long, short = sorted((left.parts, right.parts), key=len, reverse=True)
    if len(long) > len(short) and found[0][0] < PAIRED + 0.3:
        for i in range(len(long) - 1):
            glued = (*long[:i], long[i] + long[i + 1], *long[i + 2 :])
            if max(part_score(glued[i], part) for part in short) > PAIRED + 0.25:
                found.append(_compare(glued, short, swappable=True))
    return found


def _compare(left: Sequence[str], right: Sequence[str], *, swappable: bool) -> tuple[float, str]:
    if left == right:
        return SAME, "Both names are the same, letter case, order marks and small words aside."
    pairs = matches(left, right)
    if not pairs:
        best = max(part_score(x, y) for x in left for y in right)
        return max(NONE_ALIKE, best if len(left) == len(right) == 1 else best * AGAINST), _unlike(left, right)
    quality = _quality(pairs)
    spare_left = [part for i, part in enumerate(left) if i not in {pair.left for pair in pairs}]
    spare_right = [part for j, part in enumerate(right) if j not in {pair.right for pair in pairs}]
    if spare_left and spare_right:
        return _against(quality, len(pairs), spare_left, spare_right)
    spare = spare_left or spare_right
    if not spare:
        return _all_paired(quality, pairs, left, right, swappable=swappable)
    alone = len(pairs) == 1 and len(spare) > 0
    factor = ALONE if alone else LEFT_OUT[min(len(spare), len(LEFT_OUT) - 1)]
    return quality * factor, f"The one name holds {' '.join(spare)} besides."


def _quality(pairs: Sequence[Match]) -> float:
    scores = [pair.score for pair in pairs]
    return WORST_SHARE * min(scores) + (1 - WORST_SHARE) * sum(scores) / len(scores)


def _against(quality: float, pairs: int, left: Sequence[str], right: Sequence[str]) -> tuple[float, str]:
    """Parts without a partner on both sides: mostly two persons; a slip if all else agrees and one of them is no known name."""
    near, x, y = max((likeness(x, y), x, y) for x in left for y in right)
    if len(left) == len(right) == 1 and may_slip(x, y):
        return quality * SLIPPED, f"{x} and {y} may be one name with a slip, all else agrees."
    share = pairs / (pairs + min(len(left), len(right)))
    return min(quality * (AGAINST + NEARLY * near) * (0.7 + 0.3 * share), MOST_AGAINST), f"{x} stands against {y}."


def _all_paired(
    quality: float, pairs: Sequence[Match], left: Sequence[str], right: Sequence[str], *, swappable: bool
) -> tuple[float, str]:
    order = [pair.right for pair in sorted(pairs, key=lambda pair: pair.left)]
    if not swappable and order != sorted(order):
        return quality * SWAPPED, "The same names, but of father and child the other way round."
    spelt = sorted(f"{left[pair.left]} and {right[pair.right]}" for pair in pairs if pair.score < SAME)
    if not spelt:
        return quality, "The same parts in another order."
    return quality, f"All parts agree, with spellings apart: {', '.join(spelt)}."


def _unlike(left: Sequence[str], right: Sequence[str]) -> str:
    if len(left) == len(right) == 1:
        return f"{left[0]} and {right[0]} are not spelt as one name."
    return "No part of the one name is like a part of the other."

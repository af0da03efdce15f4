"""Translations and close rewrites: texts that name the same names and numbers in the same places.

Requirement: find that a text is another's translation, or was written from it sentence by sentence, without a dictionary or
a model, and never take two reports of one happening for it. Method: numbers and names by their consonants
(`sayso.text.landmarks`) are the same in both. A translator keeps their order and nearly their places, so the mean distance
between a landmark's place in one text and in the other, in shares of the text's length, is near 0.02; two reports of one
happening share as many landmarks, but at places that chance would give (0.25). Landmarks weigh by their rarity.

In one language the same evidence asks for more: reports made from one template (ratings of shares, police notes) keep
landmarks in places, too. Of all pairs in 2,659 news texts that are no copies, those with `FEWEST["rewrite"]` and
`COVERED["rewrite"]` were eight, all of them written from the other or from the same wire text; at half of these values
one in three was a template.

Measured: see `sayso.stages.copies`. Known exceptions: a translation that was cut or rearranged is not found; between two
scripts without capitals (Arabic, Hebrew) few names meet; short texts are left alone.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from sayso.model import Aligned, Document, Span
from sayso.stages.copies.tie import Tie, TieKind
from sayso.text.landmarks import Landmark, landmarks

FEWEST: Mapping[TieKind, int] = {"translation": 5, "rewrite": 20}
"""Different landmarks that two texts must share."""

COVERED: Mapping[TieKind, float] = {"translation": 0.25, "rewrite": 0.7}
"""Share of the landmarks, by weight, that the text with fewer of them must share."""

DISPLACED = 0.06
"""Mean distance of shared landmarks, in shares of the text, up to which one text is made from the other.

Of human translations in four languages (meantime) the worst is at 0.06, of those into Arabic, Hebrew, Russian, Turkish
and German (ntrex) nine in ten are below; of pairs of other texts one in twenty is at 0.08 or less."""

RARE = 40
"""A landmark in more documents than this leads to no candidates: everybody names it."""

TOUCHES: Mapping[TieKind, int] = {"translation": 3, "rewrite": 10}
"""Rare landmarks that two texts must share to be compared: at most half of `FEWEST`, as some may not be rare."""

_CHANCE = 0.25  # mean distance between two places that have nothing to do with each other, to the nearest of a few
_PRIOR = 20  # documents added in thought, so that rarity means something in a pile of two


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Marked:
    """A document's landmarks: for each key, its places in shares of the text."""

    language: str | None
    places: Mapping[str, Sequence[float]]


def placed(documents: Sequence[Document]) -> list[Tie]:
    """Return the pairs of documents that keep names and numbers in their places, in order.

    Those in different languages are translations, those in one language rewrites (or copies, which is not asked here).
    """
    marked = [_marked(document) for document in documents]
    held = Counter(key for item in marked for key in item.places)
    weight = {key: math.log((len(documents) + _PRIOR) / (count + 0.5)) for key, count in held.items()}
    totals = [sum(weight[key] for key in sorted(item.places)) for item in marked]
    ties: list[Tie] = []
    for a, b in _candidates(marked, held):
        tie = _tie((marked[a], marked[b]), (totals[a], totals[b]), weight, (a, b))
        if tie is not None:
            ties.append(tie)
    return ties


def passages(a: str, b: str, *, most: int) -> list[Aligned]:
    """Return up to `most` names and numbers, the longest, that stand at the same places in both texts, in their order."""
    left, right = landmarks(a), landmarks(b)
    there: dict[str, list[Landmark]] = defaultdict(list)
    for mark in right:
        there[mark.key].append(mark)
    found: dict[str, tuple[float, Aligned]] = {}
    for mark in left:
        for other in there.get(mark.key, ()):
            distance = abs(mark.start / len(a) - other.start / len(b))
            if mark.key not in found or distance < found[mark.key][0]:
                found[mark.key] = distance, Aligned(here=Span(mark.start, mark.end), there=Span(other.start, other.end))
    near = [pair for distance, pair in found.values() if distance <= DISPLACED]
    longest = sorted(near, key=lambda pair: (pair.here.start - pair.here.end, pair.here))[:most]
    return sorted(longest, key=lambda pair: pair.here)


def _marked(document: Document) -> Marked:
    places: dict[str, list[float]] = defaultdict(list)
    for mark in landmarks(document.text):
        places[mark.key].append(mark.start / len(document.text))
    language = None if document.language is None else document.language.split("-")[0]
    return Marked(language=language, places=places)


def _kind(a: Marked, b: Marked) -> TieKind:
    """What two texts are if one is made from the other; where a language is not known, the more careful guess."""
    return "rewrite" if a.language is None or b.language is None or a.language == b.language else "translation"


def _candidates(marked: Sequence[Marked], held: Mapping[str, int]) -> list[tuple[int, int]]:
    """Pairs of documents that share several rare landmarks."""
    holders: dict[str, list[int]] = defaultdict(list)
    for index, item in enumerate(marked):
        for key in item.places:
            if 1 < held[key] <= RARE:
                holders[key].append(index)
    touches: Counter[tuple[int, int]] = Counter()
    for group in holders.values():
        touches.update(combinations(group, 2))
    least = min(TOUCHES.values())
    pairs = (pair for pair, count in touches.items() if count >= least)
    return sorted(pair for pair in pairs if touches[pair] >= TOUCHES[_kind(marked[pair[0]], marked[pair[1]])])


def _tie(
    pair: tuple[Marked, Marked], totals: tuple[float, float], weight: Mapping[str, float], names: tuple[int, int]
) -> Tie | None:
    """Compare two texts' landmarks; None where they do not keep their places."""
    a, b = pair
    kind = _kind(a, b)
    common = sorted(a.places.keys() & b.places.keys())
    if len(common) < FEWEST[kind]:
        return None
    total = sum(weight[key] for key in common)
    in_a, in_b = total / totals[0], total / totals[1]
    if max(in_a, in_b) < COVERED[kind]:
        return None
    displaced = sum(weight[key] * _distance(a.places[key], b.places[key]) for key in common) / total
    if displaced > DISPLACED:
        return None
    sure = round(1.0 - displaced / _CHANCE, 3)
    return Tie(a=names[0], b=names[1], kind=kind, in_a=in_a, in_b=in_b, sure=sure, common=len(common))


def _distance(here: Sequence[float], there: Sequence[float]) -> float:
    """Mean distance of the places in one text to the nearest ones in the other, both ways."""
    there_to_here = [min(abs(place - other) for other in here) for place in there]
    here_to_there = [min(abs(place - other) for other in there) for place in here]
    return (sum(there_to_here) + sum(here_to_there)) / (len(here) + len(there))

"""Translations and close rewrites: texts that name the same names and numbers in the same places.

Requirement: find that a text is another's translation, or was written from it sentence by sentence, without a dictionary or
a model, and never take two reports of one happening for it. Method: numbers and names by their consonants
(`sayso.text.landmarks`, across scripts `sayso.stages.copies.scripts`) are the same in both. A translator keeps their order and
nearly their places; two reports of one happening share as many landmarks, but at places that chance would give. So the
distance between a landmark's place in one text and in the other, in shares of the text's length, is held against the one that
chance gives to a landmark that stands there so often, both summed by the landmarks' rarity: `astray` is 0 for a translation
word by word and 1 for texts that have nothing to do with each other. The more a text shares, the more astray it may be.

A text that lost its beginning or its end, or to which something was added there, keeps its places on a line (`line`). If that is far from the
usual one, more is asked for (`CUT`).

In one language the same evidence asks for more: reports made from one template (ratings of shares, police notes) keep
landmarks in places, too, but other ones: they share half of them at most.

Measured: see `sayso.stages.copies`. Known exceptions: a translation that was rearranged; short texts with fewer than four names and
numbers. Tried and dropped: the mean distance alone (0.06 of the text at most): a firm named in every sentence is near in any two reports of it.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from itertools import combinations
from statistics import median

import numpy as np

from sayso.lang import profile
from sayso.lang.lexicon import lexicon
from sayso.model import Document
from sayso.stages.copies.scripts import Names, latin_names, spelt
from sayso.stages.copies.tie import Tie, TieKind
from sayso.text.cut import Cut
from sayso.text.landmarks import Landmark, landmarks
from sayso.text.language import base_language

FEWEST: Mapping[TieKind, int] = {"translation": 5, "rewrite": 10}
"""Different landmarks that two texts must share."""

COVERED: Mapping[TieKind, float] = {"translation": 0.2, "rewrite": 0.7}
"""Share of the landmarks, by weight, that the text with fewer of them must share."""

ASTRAY = 0.2
"""How far astray a rewrite may be. Of 21 pairs in 2,659 news texts that are no copies and are below it with `FEWEST` and `COVERED`, the half that was read
were all written from the other or from one wire text; from 0.2 to 0.25 some were two reporters' own."""

ASTRAY_BY_SHARE, ASTRAY_BY_NUMBER = 0.5, 0.03
"""How far astray a translation may be: never more than a rewrite, and no more than so much of the share of landmarks that it has, and so much for each
of them. Of pairs of different news in two languages (meantime, ntrex, reprints) none is within all three, of the translations all of meantime and
three quarters of ntrex, which has ten languages and four scripts. Held against reports of one happening in one language as if they were two (ECB+,
most of them from one wire, so that the figure is no rate of errors), 62 pairs are within; with 0.6 and 0.04 it was 79, for one text of ntrex more."""

MEDIANS = 60
"""Landmarks that a line is laid through, at most: its work grows with their square."""

NEAR = 0.06
"""Distance of two places, in shares of the text, up to which they are the same: half a paragraph of a report."""

PROPORTION = 0.9
"""From which proportion of the lengths (or its inverse) on a text counts as cut. Translations that are whole are between 0.8 and 1.25."""

CUT = (10, 0.5, 0.75)
"""What a cut one needs: landmarks, share of them, and how much of the usual distance it may be astray. With a quarter of each text of ntrex cut off
seven in ten translations into German and Spanish are still found, none wrong; less evidence joins reports of one happening (held as above)."""

RARE = 40
"""A landmark in more documents than this leads to no candidates: everybody names it."""

TOUCHES: Mapping[TieKind, int] = {"translation": 2, "rewrite": 5}
"""Rare landmarks that two texts must share to be compared: at most half of `FEWEST`, as some may not be rare."""

_PRIOR = 20  # documents added in thought, so that rarity means something in a pile of two


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Marked:
    """A document's landmarks: for each key, its places in shares of the text."""

    language: str | None
    places: Mapping[str, Sequence[float]]


def placed(documents: Sequence[Document], known: Sequence[list[Landmark]] | None = None) -> list[Tie]:
    """Return the pairs of documents that keep names and numbers in their places, in order.

    Those in different languages are translations, those in one language rewrites (or copies, which is not asked here).
    `known` are the documents' own landmarks, where they were read already.
    """
    marks = marks_of(documents, known)
    marked = [_marked(document, own) for document, own in zip(documents, marks, strict=True)]
    held = Counter(key for item in marked for key in item.places)
    weight = {key: math.log((len(documents) + _PRIOR) / (count + 0.5)) for key, count in held.items()}
    totals = [sum(weight[key] for key in sorted(item.places)) for item in marked]
    ties: list[Tie] = []
    for a, b in _candidates(marked, held):
        tie = _tie((marked[a], marked[b]), (totals[a], totals[b]), weight, (a, b))
        if tie is not None:
            ties.append(tie)
    return ties


def marks_of(documents: Sequence[Document], known: Sequence[list[Landmark]] | None = None) -> list[list[Landmark]]:
    """Return the landmarks of each document, with the names of the others that it may spell in its own script."""
    found = [names_and_numbers(document) for document in documents] if known is None else known
    names = Names([latin_names(document.text, marks) for document, marks in zip(documents, found, strict=True)])
    return [[*marks, *spelt(document, names)] for document, marks in zip(documents, found, strict=True)]


def names_and_numbers(document: Document, among: Cut | None = None) -> list[Landmark]:
    """Return the landmarks of a text, less common nouns, in a language that gives them capitals, too; `among` are its words."""
    known = lexicon(profile(document.language).code)
    return landmarks(document.text, among, known.is_noun) if known.nouns else landmarks(document.text, among)


def line(a: Mapping[str, Sequence[float]], b: Mapping[str, Sequence[float]]) -> tuple[float, float]:
    """Return factor and offset that carry places in `a` to those in `b`: medians over the landmarks that stand once in both.

    A text whose beginning or end was cut still lies on a line; two medians are not moved by a few landmarks that do not.
    """
    once = sorted((a[key][0], b[key][0]) for key in a.keys() & b.keys() if len(a[key]) == len(b[key]) == 1)[:MEDIANS]
    slopes = [(y - v) / (x - u) for (u, v), (x, y) in combinations(once, 2) if x > u]
    if not slopes:
        return 1.0, 0.0
    factor = median(slopes)
    return factor, median(y - factor * x for x, y in once)


def _marked(document: Document, marks: Sequence[Landmark]) -> Marked:
    places: dict[str, list[float]] = defaultdict(list)
    for mark in sorted(marks):
        places[mark.key].append(mark.start / len(document.text))
    language = base_language(document.language) or None
    return Marked(language=language, places=places)


def _kind(a: Marked, b: Marked) -> TieKind:
    """What two texts are if one is made from the other; where a language is not known, the more careful guess."""
    return "rewrite" if a.language is None or b.language is None or a.language == b.language else "translation"


def _candidates(marked: Sequence[Marked], held: Mapping[str, int]) -> list[tuple[int, int]]:
    """Pairs of documents that share several rare landmarks, sorted."""
    holders: dict[str, list[int]] = defaultdict(list)
    for index, item in enumerate(marked):
        for key in item.places:
            if 1 < held[key] <= RARE:
                holders[key].append(index)
    if not holders:
        return []
    size = len(marked)
    touches = np.concatenate([_pairs(np.array(group, np.int64), size) for group in holders.values()])
    pairs, counts = np.unique(touches, return_counts=True)
    enough = counts >= min(TOUCHES.values())
    named = zip(map(partial(_pair, size=size), pairs[enough].tolist()), counts[enough].tolist(), strict=True)
    return [(a, b) for (a, b), count in named if count >= TOUCHES[_kind(marked[a], marked[b])]]


def _pairs(group: np.ndarray[tuple[int], np.dtype[np.int64]], size: int) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    first, second = _corners(len(group))
    return group[first] * size + group[second]


@lru_cache(maxsize=RARE)
def _corners(count: int) -> tuple[np.ndarray[tuple[int], np.dtype[np.int64]], ...]:
    return np.triu_indices(count, 1)


def _pair(number: int, *, size: int) -> tuple[int, int]:
    return divmod(number, size)


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
    covered = max(in_a, in_b)
    if covered < COVERED[kind]:
        return None
    astray = _astray(a.places, b.places, common, weight)
    if astray > _allowed(kind, covered, len(common)):
        astray = _astray_if_cut(a.places, b.places, common)
        least, share, factor = CUT
        if len(common) < least or covered < share or astray > factor * _allowed(kind, covered, len(common)):
            return None
    sure = round(1.0 - astray, 3)
    return Tie(a=names[0], b=names[1], kind=kind, in_a=in_a, in_b=in_b, sure=sure, common=len(common))


def _allowed(kind: TieKind, covered: float, common: int) -> float:
    return ASTRAY if kind == "rewrite" else min(ASTRAY, ASTRAY_BY_SHARE * covered, ASTRAY_BY_NUMBER * common)


def _astray_if_cut(a: Mapping[str, Sequence[float]], b: Mapping[str, Sequence[float]], common: Sequence[str]) -> float:
    """The same, if the one is a part of what the other tells; 1 where their places do not lie on such a line."""
    factor, offset = line(a, b)
    if factor < 1.0:
        a, b = b, a
        factor, offset = line(a, b)
    if factor < 1 / PROPORTION:
        return 1.0
    moved = {key: [place * factor + offset for place in a[key]] for key in common}
    inside = {key: [place for place in moved[key] if -NEAR <= place <= 1 + NEAR] or moved[key] for key in common}
    return _astray(inside, b, common, dict.fromkeys(common, 1.0))


def _astray(
    a: Mapping[str, Sequence[float]],
    b: Mapping[str, Sequence[float]],
    common: Sequence[str],
    weight: Mapping[str, float],
) -> float:
    """How far the common landmarks are from each other's places, as a share of what chance gives."""
    found = sum(weight[key] * _distance(a[key], b[key]) for key in common)
    return found / sum(weight[key] * _by_chance(len(a[key]), len(b[key])) for key in common)


def _distance(here: Sequence[float], there: Sequence[float]) -> float:
    """Mean distance of the places in one text to the nearest ones in the other, both ways."""
    apart = sum(_nearest(place, here) for place in there) + sum(_nearest(place, there) for place in here)
    return apart / (len(here) + len(there))


def _nearest(place: float, others: Sequence[float]) -> float:
    """How far the nearest of some places is, which are ascending: a table may have one number a thousand times."""
    at = bisect_left(others, place)
    return min(abs(place - other) for other in others[max(0, at - 1) : at + 1])


def _by_chance(here: int, there: int) -> float:
    """The mean distance of so many places to the nearest of others, both anywhere in the text: one third for one and one."""
    return (here / (there + 2) + there / (here + 2)) / (here + there)

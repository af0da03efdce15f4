"""How alike two documents are as reports, from their texts alone: one number, a grade and the reason.

Requirement: grades as people give them who are asked how alike two reports are (not whether they tell of one happening), in any language, with what
the pile tells of its own languages and nothing else.
Method: the product of the two vectors of words and landmarks, and, where the meanings of both languages are known, that of their meanings; less what two
texts of these languages have in common by chance. The square root of that runs straight along the grades.

Measured (semeval pairs, 484, eight languages; Pearson, all / German-English): words and landmarks 0.698 / 0.61; with meanings 0.711 / 0.74; with chance taken
off 0.725 / 0.75, on a half by hash that was read 0.737, on the other 0.715. Chance taken off matters where languages differ: two Turkish texts share
twice the first letters of words that two English ones share.

Tried and dropped: latent dimensions (SVD) learned from the pile (English pairs 0.85 for 0.84, all together 0.71, since a language with few
texts in a pile gets none of its own); pairs of words and characters instead of words; names as entities (they cost 0.08).

Known exceptions: pages from which furniture was not taken out are as alike as their furniture.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations_with_replacement

from sayso.model import Document
from sayso.stages.stories.embedded import as_terms, embedded
from sayso.stages.stories.evidence import shared_words
from sayso.stages.stories.terms import Background, Terms, background, is_meaning, sign, terms_of, weights
from sayso.text.vectors import Embed, Matrix

MEANING = 0.4
"""Share of meanings in the similarity, where both languages have them: as much as words have, and twice that of landmarks. 0.25, 0.33, 0.4, 0.5 give 0.722,
0.724, 0.725, 0.725 over all, and 0.70, 0.72, 0.74, 0.76 for German and English."""

PRIOR = 10.0
"""Texts added in thought, with nothing in common, when chance is counted: in a small pile most of what its texts share is no chance."""

_GRADE_AT_NONE = 4.4
_GRADE_STEP = 4.0

Vector = Mapping[str, float]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Survey:
    """What a pile tells of its languages: how rare terms are, and what two texts have in common by chance."""

    background: Background
    chance: Mapping[tuple[str, str], float]
    """By two languages, in the order of their names."""


def survey(documents: Sequence[Document]) -> Survey:
    """Read a pile, for comparing pairs of its documents."""
    found = [_terms(document) for document in documents]
    among = background(found)
    return Survey(background=among, chance=_chance(found, among))


def meanings(documents: Sequence[Document], embed: Embed) -> dict[str, Matrix]:
    """Return the rows that a user's sentence-embedding model gives a pile's documents, by id, for comparing pairs of them."""
    return dict(zip([document.id for document in documents], embedded(documents, embed), strict=True))


def similarity(
    a: Document, b: Document, among: Survey | None = None, meant: Mapping[str, Matrix] | None = None
) -> tuple[float, str]:
    """Return how alike two documents are as reports (0 to 1), and why; 0.5 and more is one story.

    `among` says what is rare and what is chance in their pile. Without it, rarity is guessed from the length of words. `meant`
    has their rows by a user's model (`meanings`).
    """
    first, second = _terms(a), _terms(b)
    known = Survey(background=background((first, second)), chance={}) if among is None else among
    vectors = [weights(item, known.background) for item in (first, second)]
    if meant is not None:
        vectors = [vector | as_terms(meant[doc.id]) for vector, doc in zip(vectors, (a, b), strict=True)]
    product = _product(*vectors) - known.chance.get(_key(first.language, second.language), 0.0)
    common = shared_words(vectors, a)
    why = f"Both have {', '.join(common)}." if common else "They have no rare word, name or number in common."
    return round(math.sqrt(min(max(product, 0.0), 1.0)), 4), why


def grade(score: float) -> float:
    """Return a similarity as a grade from 1 (one story) to 4 (unrelated).

    The line that fits the semeval grades best, rounded; scores above 0.8 are copies and below 0.1 nothing.
    """
    return round(min(max(_GRADE_AT_NONE - _GRADE_STEP * score, 1.0), 4.0), 3)


def _terms(document: Document) -> Terms:
    return terms_of(document, meanings=True)


def _product(first: Vector, second: Vector) -> float:
    """The product of two vectors, in which meanings have their share if both have some."""
    shared = first.keys() & second.keys()
    words = sum(sign(term) * first[term] * second[term] for term in sorted(shared) if not is_meaning(term))
    if not (any(map(is_meaning, first)) and any(map(is_meaning, second))):
        return words
    meanings = sum(first[term] * second[term] for term in sorted(shared) if is_meaning(term) and "|" not in term)
    return (1.0 - MEANING) * words + MEANING * meanings


def _chance(found: Iterable[Terms], among: Background) -> dict[tuple[str, str], float]:
    """The mean product of two different texts, for each two languages."""
    sums: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    own: dict[str, float] = defaultdict(float)
    for item in found:
        vector = weights(item, among)
        own[item.language] += _product(vector, vector)
        for term, value in vector.items():
            sums[item.language][term] += value
    chance: dict[tuple[str, str], float] = {}
    for one, other in combinations_with_replacement(sorted(sums), 2):
        count, whole = among.documents[one] * among.documents[other], _product(sums[one], sums[other])
        if one == other:
            count, whole = count - among.documents[one], whole - own[one]
        chance[one, other] = max(whole, 0.0) / (count + PRIOR * PRIOR)
    return chance


def _key(one: str, other: str) -> tuple[str, str]:
    return (one, other) if one <= other else (other, one)

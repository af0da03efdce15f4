"""Translations by a user's sentence embeddings, where they have a model: between any two languages that it covers, with names and numbers or without.

Requirement: that of `places.py`, for texts that names and numbers do not tie: a translator who rearranged little, but names few, or in a script
that has no landmarks. Two reports of one happening must not pass for one text, however near a model holds them to be.

Method: each text is cut into stretches of whole sentences, which are embedded and freed of what all stretches of their language have in common
(`sayso.text.vectors`). The texts nearest to a text as a whole, in other languages, are candidates. In a translation the stretch that is
nearest in meaning stands at the same place, in shares of the text; two reports order their matter each in its own way. So it is not the cosine that
decides but how far astray the nearest stretches stand, held against chance, as in `places.py`; the cosine must only be that of related texts.

The bars are guesses, and careful ones: no model came with the project to measure them by. Known exceptions: a translation that was rearranged or cut; texts
with fewer than `FEWEST` stretches. Rewrites within a language are not looked for: reports by one template follow one order, and a model cannot tell
them apart as their names and numbers do.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sayso.model import Aligned, Document, Span
from sayso.stages.copies.tie import Tie
from sayso.text.language import base_language
from sayso.text.sentences import sentences
from sayso.text.vectors import DIGITS, Embed, Matrix, centred, nearest, unit

SHORTEST, MOST = 60, 32
"""Letters that a stretch has at least, so that short sentences go with their neighbours; stretches of a text, at most."""

FEWEST = 5
"""Stretches that both texts must have: with fewer, chance puts them in order too often."""

NEIGHBOURS = 8
"""Texts of other languages that a text is compared with."""

ALIKE = 0.5
"""Mean cosine of the stretches with their nearest ones. A guess."""

ASTRAY = 0.2
"""How far astray the nearest stretches may stand, on average, as a share of what chance gives; the bar of `places.py`."""

NEAR = 0.1
"""Distance in shares of the text up to which two stretches stand at the same place."""

SHOWN = 5
"""Pairs of stretches that are kept to be shown."""

_CHANCE = 1 / 3  # mean distance of two places anywhere in a text
_AT_ONCE = 256  # documents whose stretches are given to the model in one call


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Meaning:
    """A text's stretches, the middle of each in shares of the text, and their rows."""

    spans: Sequence[tuple[int, int]]
    places: NDArray[np.float64]
    rows: NDArray[np.float16]
    """Half as wide as they came: a large pile has two million of them."""


def meant(documents: Sequence[Document], embed: Embed, tied: AbstractSet[tuple[int, int]]) -> list[Tie]:
    """Return the pairs of documents in different languages whose stretches mean the same in the same order, less those in `tied`."""
    known = _meanings(documents, embed)
    languages = [base_language(one.language) or None for one in documents]
    told = [place for place, one in enumerate(known) if languages[place] is not None and len(one.spans) >= FEWEST]
    if not told:
        return []
    whole = centred(np.array([known[place].rows.mean(axis=0) for place in told], np.float32), ["all"] * len(told))
    near = nearest(whole, NEIGHBOURS, [languages[place] for place in told])
    pairs = {_ordered(told[here], told[there]) for here, found in enumerate(near) for there in found}
    return [tie for a, b in sorted(pairs - tied) if (tie := _tie(known[a], known[b], a, b)) is not None]


def stretches(text: str) -> list[tuple[int, int]]:
    """Return a text's stretches in order: runs of whole sentences, of about the same length."""
    least = max(SHORTEST, len(text) // MOST)
    found: list[tuple[int, int]] = []
    for start, end in sentences(text):
        if found and found[-1][1] - found[-1][0] < least:
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return found


def _meanings(documents: Sequence[Document], embed: Embed) -> list[Meaning]:
    spans = [stretches(document.text) for document in documents]
    owners = [document.language for document, cut in zip(documents, spans, strict=True) for _ in cut]
    batches = list(_embedded(documents, spans, embed))
    rows = _without_means(np.concatenate(batches), owners) if batches else np.zeros((0, 0), np.float16)
    made: list[Meaning] = []
    done = 0
    for document, cut in zip(documents, spans, strict=True):
        places = np.array([(start + end) / 2 / len(document.text) for start, end in cut])
        made.append(Meaning(spans=cut, places=places, rows=rows[done : done + len(cut)]))
        done += len(cut)
    return made


def _embedded(
    documents: Sequence[Document], spans: Sequence[Sequence[tuple[int, int]]], embed: Embed
) -> Iterator[NDArray[np.float16]]:
    """The rows of all stretches, some documents at a time."""
    for start in range(0, len(documents), _AT_ONCE):
        part = zip(documents[start : start + _AT_ONCE], spans[start : start + _AT_ONCE], strict=True)
        texts = [document.text[first:last] for document, cut in part for first, last in cut]
        if texts:
            yield unit(np.array(embed(texts), np.float32)).astype(np.float16)


def _without_means(rows: NDArray[np.float16], languages: Sequence[str | None]) -> NDArray[np.float16]:
    return centred(rows.astype(np.float32), languages).astype(np.float16)


def _tie(a: Meaning, b: Meaning, here: int, there: int) -> Tie | None:
    """Compare two texts stretch by stretch; None where they are not one text."""
    cosines = np.round(a.rows.astype(np.float32) @ b.rows.astype(np.float32).T, DIGITS)
    apart = np.abs(a.places[:, None] - b.places[None, :])
    best = [*_best(cosines, apart), *((row, col) for col, row in _best(cosines.T, apart.T))]
    distances = np.array([apart[pair] for pair in best])
    astray = float(distances.mean()) / _CHANCE
    if astray > ASTRAY or float(np.mean([cosines[pair] for pair in best])) < ALIKE:
        return None
    placed = distances <= NEAR
    in_a, in_b = float(placed[: len(a.spans)].mean()), float(placed[len(a.spans) :].mean())
    return Tie(
        a=here,
        b=there,
        kind="translation",
        in_a=in_a,
        in_b=in_b,
        sure=round(1.0 - astray, 3),
        common=int(placed[: len(a.spans)].sum()),
        meant=tuple(_shown(a, b, cosines, [pair for pair, fits in zip(best, placed, strict=True) if fits])),
    )


def _best(cosines: Matrix, apart: NDArray[np.float64]) -> Iterator[tuple[int, int]]:
    """For each row the column of the highest cosine; of equal ones the one at the nearest place."""
    for row, (line, way) in enumerate(zip(cosines, apart, strict=True)):
        yield row, int(np.lexsort((way, -line))[0])


def _shown(a: Meaning, b: Meaning, cosines: Matrix, found: Sequence[tuple[int, int]]) -> Iterable[Aligned]:
    """The stretches that are each other's nearest, those of the highest cosines, in the order of the first text."""
    mutual = sorted({pair for pair in found if found.count(pair) > 1}, key=lambda pair: (-cosines[pair], pair))
    for row, col in sorted(mutual[:SHOWN]):
        yield Aligned(here=Span(*a.spans[row]), there=Span(*b.spans[col]))


def _ordered(a: int, b: int) -> tuple[int, int]:
    return (a, b) if a < b else (b, a)

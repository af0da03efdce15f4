"""A user's sentence embeddings as further evidence, where they have a model: what is told alike in other words or in another language.

The beginning of each text (as much as `terms.py` reads) is embedded, and what the texts of a language have in common is taken off
(`sayso.text.vectors`). The similarity of two documents is then that of their terms plus `EMBEDDED` times the cosine. It stays a sum of
products, so groups average as before, and a near text is a candidate however few words it shares.

`EMBEDDED` is a guess: no model came with the project to measure it by. Unrelated texts have cosines around 0, so thresholds
stay where they are.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from sayso.model import Document
from sayso.stages.stories.terms import HEAD
from sayso.text.vectors import Embed, Matrix, centred
from sayso.text.words import words

EMBEDDED = 0.15
"""Weight of the cosine; a little less than what joins two texts, so that it never joins them alone."""

_DIMENSION = "^"  # no word begins with it


def embedded(documents: Sequence[Document], embed: Embed) -> Matrix:
    """Return a row of length 1 for each document; of zeros where a text has none."""
    if not documents:
        return np.zeros((0, 0), np.float32)
    rows = np.array(embed([_beginning(document) for document in documents]), np.float32)
    return centred(rows, [document.language for document in documents])


def as_terms(row: Matrix) -> dict[str, float]:
    """A row as terms of a vector, with the weight that embeddings have."""
    values = np.round(row.astype(np.float64) * EMBEDDED**0.5, 6).tolist()
    return {f"{_DIMENSION}{place}": value for place, value in enumerate(values) if value}


def _beginning(document: Document) -> str:
    text = f"{document.title}\n{document.text}" if document.title else document.text
    found = words(text, most=HEAD + 1)
    return text[: found[HEAD].start] if len(found) > HEAD else text

"""The one record that every reader of training data makes: a sentence with what is known about it.

Unknown layers are None (a NER corpus knows no trees); spaCy treats them as missing when training.
"""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from spacy.tokens import Doc, Span
from spacy.vocab import Vocab

WORK = Path(tempfile.gettempdir()) / "sayso-train"  # corpora and half-made models, never in the repository


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """A named thing: half-open token range and one of PER, ORG, LOC, MISC."""

    start: int
    end: int
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """Gold tokens of one sentence. `group` names the document it is held out with."""

    group: str
    words: Sequence[str]
    spaces: Sequence[bool]
    pos: Sequence[str] | None = None
    morphs: Sequence[str] | None = None
    heads: Sequence[int] | None = None
    deps: Sequence[str] | None = None
    entities: Sequence[Entity] | None = None


def to_doc(sentence: Sentence, vocab: Vocab) -> Doc:
    """Build the gold Doc."""
    doc = Doc(
        vocab,
        words=list(sentence.words),
        spaces=list(sentence.spaces),
        pos=None if sentence.pos is None else list(sentence.pos),
        morphs=None if sentence.morphs is None else list(sentence.morphs),
        heads=None if sentence.heads is None else list(sentence.heads),
        deps=None if sentence.deps is None else list(sentence.deps),
    )
    if sentence.entities is not None:
        doc.set_ents([Span(doc, e.start, e.end, label=e.label) for e in sentence.entities], default="outside")
    return doc

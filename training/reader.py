"""The endless stream of training examples: shuffled, joined, augmented anew in every round (seeded).

`gold` keeps the treebank's tokens, `predicted` is what spaCy's own tokenizer makes of the text, so the models learn
on the tokens they will meet.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from pathlib import Path

from augment import Names, headline_words, quote_words
from spacy.language import Language
from spacy.tokens import Doc, DocBin, Span
from spacy.training import Example


def stream_examples(paths: Sequence[Path], names: Names, nlp: Language, *, seed: int, join: int) -> Iterator[Example]:
    """Endless examples of `paths`, up to `join` neighbouring sentences to an example."""
    rng = random.Random(seed)  # noqa: S311 - repeatable is what it has to be
    docs = [doc for path in paths for doc in DocBin().from_disk(path).get_docs(nlp.vocab)]
    while True:
        for group in _groups(len(docs), join, rng):
            gold = [_augmented(docs[i], names, rng) for i in group]
            doc = gold[0] if len(gold) == 1 else Doc.from_docs(gold, ensure_whitespace=True)
            if doc is not None:
                yield Example(nlp.make_doc(doc.text), doc)


def plain_examples(path: Path, nlp: Language) -> Iterator[Example]:
    """Every sentence of `path` as it is, for scoring and for finding the labels."""
    for doc in DocBin().from_disk(path).get_docs(nlp.vocab):
        yield Example(nlp.make_doc(doc.text), _augmented(doc, None, None))


def _groups(count: int, join: int, rng: random.Random) -> list[range]:
    groups, start = [], 0
    while start < count:
        size = rng.randint(1, join)
        groups.append(range(start, min(start + size, count)))
        start += size
    rng.shuffle(groups)
    return groups


def _augmented(doc: Doc, names: Names | None, rng: random.Random | None) -> Doc:
    words = [t.text for t in doc]
    if names is not None and rng is not None:
        tagged = doc.has_annotation("POS") and not doc.has_annotation("ENT_IOB")
        places = [t.i for t in doc if (t.pos_ == "PROPN" if tagged else t.ent_type_ == "PER")]
        words = names.replace(words, places, rng)
        words = headline_words(quote_words(words, rng), rng)
    changed = Doc(
        doc.vocab,
        words=words,
        spaces=[bool(t.whitespace_) for t in doc],
        pos=[t.pos_ for t in doc] if doc.has_annotation("POS") else None,
        morphs=[str(t.morph) for t in doc] if doc.has_annotation("MORPH") else None,
        heads=[t.head.i for t in doc] if doc.has_annotation("DEP") else None,
        deps=[t.dep_ for t in doc] if doc.has_annotation("DEP") else None,
    )
    if doc.has_annotation("ENT_IOB"):
        ents = [Span(changed, e.start, e.end, label=e.label_) for e in doc.ents if e.label_ != "MISC"]
        changed.set_ents(ents, default="outside")
    return changed

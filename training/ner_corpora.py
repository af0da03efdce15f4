"""Read wikigold and WNUT17 (one word and its label a line) into sentences, guessing the blanks between words."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from sentence import Entity, Sentence

LABELS = {
    "PER": "PER",
    "ORG": "ORG",
    "LOC": "LOC",
    "MISC": "MISC",
    "person": "PER",
    "location": "LOC",
    "corporation": "ORG",
    "group": "ORG",
    "creative-work": "MISC",
    "product": "MISC",
}
CLOSING = frozenset(".,;:!?)]}%'") | {"'s", "n't", "'re", "'ve", "'ll", "'m", "'d", "''", "...", "”", "’"}
OPENING = frozenset("([{$#") | {"``", "“", "‘"}
DOCUMENT = 40  # sentences held out together: neither file says where a document ends


def read_ner(path: Path) -> Iterator[Sentence]:
    """Yield the sentences of one file in its order."""
    for number, block in enumerate(path.read_text(encoding="utf-8").strip().split("\n\n")):
        pairs = [line.split() for line in block.split("\n") if len(line.split()) == 2]
        if pairs:
            words, tags = [p[0] for p in pairs], [p[1] for p in pairs]
            words = [w.replace("``", '"').replace("''", '"') if len(w) == 2 else w for w in words]
            yield Sentence(
                group=f"{path.stem}-{number // DOCUMENT}",
                words=words,
                spaces=_spaces(words),
                entities=_entities(tags),
            )


def _spaces(words: list[str]) -> list[bool]:
    spaces, quote_open = [True] * len(words), False
    for i, word in enumerate(words):
        if word == '"':
            quote_open = not quote_open
            if quote_open:
                spaces[i] = False
            elif i:
                spaces[i - 1] = False
        if word in OPENING:
            spaces[i] = False
        if word in CLOSING and i:
            spaces[i - 1] = False
    return spaces


def _entities(tags: list[str]) -> list[Entity]:
    entities: list[Entity] = []
    start = 0
    for i, tag in enumerate([*tags, "O"]):
        before = tags[i - 1] if i else "O"
        if before != "O" and (tag[0] in "OB" or tag[2:] != before[2:]):
            entities.append(Entity(start=start, end=i, label=LABELS[before[2:]]))
        if tag != "O" and (tag[0] == "B" or before == "O" or tag[2:] != before[2:]):
            start = i
    return entities

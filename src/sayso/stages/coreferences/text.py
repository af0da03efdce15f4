"""A document's sentences as words, and which of its places stand in quotation marks or are taken by names."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from sayso.model import Parse, Sentence
from sayso.stages.coreferences.nouns import Nouns
from sayso.text.marks import pair_marks

WORD = re.compile(r"[^\W_]+(?:[-‑][^\W_]+)*(?:[’'](?!s\b)[^\W_]+)?")
GENITIVE = re.compile(r"[’'](?:s\b|(?!\w))")


class Word(NamedTuple):
    """One word of a sentence."""

    start: int
    end: int
    text: str
    low: str
    pos: str | None
    joined: bool
    """Only a space parts it from the word before."""
    genitive: bool


class Line(NamedTuple):
    """One sentence."""

    index: int
    start: int
    end: int
    paragraph: int
    words: tuple[Word, ...]


def lines(parse: Parse) -> tuple[Line, ...]:
    """Read a document's sentences as words."""
    return tuple(_line(parse, index, sent) for index, sent in enumerate(parse.sentences))


def _line(parse: Parse, index: int, sent: Sentence) -> Line:
    text = parse.document.text
    tags = {token.start: token.pos for token in parse.tokens_of(sent)}
    words: list[Word] = []
    end = sent.start
    for match in WORD.finditer(text, sent.start, sent.end):
        start, before, end = match.start(), end, match.end()
        joined = bool(words) and text[before:start] == " "
        genitive = GENITIVE.match(text, end) is not None
        words.append(Word(start, end, match[0], match[0].lower(), tags.get(start), joined, genitive))
    return Line(index, sent.start, sent.end, sent.paragraph, tuple(words))


def is_aside(start: int, end: int, line: Line, nouns: Nouns) -> bool:
    """Whether a name is not what its sentence speaks of: a genitive, behind a preposition, in front of a noun."""
    before = next((word for word in reversed(line.words) if word.end <= start), None)
    last = next((place for place, word in enumerate(line.words) if word.start < end <= word.end), None)
    if last is None:
        return False
    if line.words[last].genitive or (before is not None and before.low in nouns.prepositions and start - before.end == 1):
        return True
    after = line.words[last + 1] if last + 1 < len(line.words) else None
    return after is not None and after.joined and not nouns.compounds and after.pos in {"NOUN", "PROPN"}


class Taken:
    """Half-open stretches of a text, sorted and apart, to be asked whether one covers a place."""

    def __init__(self, spans: Sequence[tuple[int, int]]) -> None:
        self._spans = sorted(spans)
        self._starts = [start for start, _ in self._spans]
        self._reach = []
        furthest = 0
        for _, end in self._spans:
            furthest = max(furthest, end)
            self._reach.append(furthest)

    def meets(self, start: int, end: int) -> bool:
        """Whether a stretch shares a character with one of them."""
        place = bisect_right(self._starts, end - 1) - 1
        return place >= 0 and self._reach[place] > start


def quoted(parse: Parse) -> Taken:
    """The words in quotation marks."""
    blocks = [(p.start, p.end) for p in parse.document.paragraphs]
    return Taken([(m.start, m.end) for m in pair_marks(parse.document.text, blocks) if m.depth == 0])

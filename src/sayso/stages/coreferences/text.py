"""A document's sentences as words, and which of its places stand in quotation marks or are taken by names."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from functools import lru_cache, partial
from itertools import accumulate, chain
from operator import attrgetter
from typing import Any, NamedTuple

from sayso.lang.lexicon import REMEMBERED
from sayso.model import Mention, Parse, Sentence
from sayso.stages.coreferences.nouns import Nouns
from sayso.text.marks import pair_marks

WORD = re.compile(r"([\W_]*+)([^\W_]+(?:[-‑][^\W_]+)*(?:[’'](?!s\b)[^\W_]+)?|\Z)")
"""What stands before a word, and the word, or nothing at the end: `findall` reads a sentence in one call, and lengths tell the places."""
APOSTROPHES = frozenset("’'")
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


_END = attrgetter("end")
_word: Callable[[tuple[Any, ...]], Word] = partial(tuple.__new__, Word)
"""A word from its values: three times as fast as by name, and there are 600 a page."""


class Line(NamedTuple):
    """One sentence."""

    number: int
    start: int
    end: int
    paragraph: int
    words: tuple[Word, ...]


def lines(parse: Parse) -> tuple[Line, ...]:
    """Read a document's sentences as words."""
    return tuple(_line(parse, number, sent) for number, sent in enumerate(parse.sentences))


def _line(parse: Parse, number: int, sent: Sentence) -> Line:
    text = parse.document.text
    pieces = WORD.findall(text, sent.start, sent.end)
    while pieces and not pieces[-1][1]:
        pieces.pop()
    places = list(accumulate(map(len, chain.from_iterable(pieces)), initial=sent.start))
    starts, ends, words = places[1::2], places[2::2], [word for _, word in pieces]
    tag_at = {token.start: token.pos for token in parse.tokens_of(sent)}.get
    joined = [gap == " " for gap, _ in pieces]
    joined[:1] = [False] * bool(joined)
    parts = zip(
        starts, ends, words, map(_lower, words), map(tag_at, starts), joined, _genitives(text, ends), strict=True
    )
    return Line(number, sent.start, sent.end, sent.paragraph, tuple(map(_word, parts)))


def _genitives(text: str, ends: Sequence[int]) -> list[bool]:
    """Whether a genitive's ending stands behind each of a sentence's words, which end there."""
    return [text[end : end + 1] in APOSTROPHES and GENITIVE.match(text, end) is not None for end in ends]


@lru_cache(maxsize=REMEMBERED)
def _lower(word: str) -> str:
    """The word in lower case: one string for all its places, so that looking it up costs less."""
    return word.lower()


def words_before(line: Line, place: int) -> int:
    """How many words of a sentence end before a place of the text."""
    return bisect_right(line.words, place, key=_END)


class Around(NamedTuple):
    """What stands around a name: the words next to it, and whether they set it aside."""

    before: Word | None
    after: Word | None
    aside: bool
    """The sentence does not speak of it: a genitive, behind a preposition, in front of a noun."""


def around(mention: Mention, line: Line, nouns: Nouns) -> Around:
    """Look at the words next to a name."""
    words = line.words
    first = words_before(line, mention.start)
    last = min(bisect_left(words, mention.end, first, key=_END), len(words) - 1)
    before = words[first - 1] if 0 < first < len(words) and words[first].joined else None
    after = words[last + 1] if last + 1 < len(words) and words[last + 1].joined else None
    if not words:
        return Around(None, None, aside=False)
    genitive = words[last].genitive or (nouns.compounds and mention.end - mention.start > len(mention.name))
    behind = before is not None and any(word.low in nouns.prepositions for word in _with_article(first, words, nouns))
    describes = after is not None and not nouns.compounds and after.pos in {"NOUN", "PROPN"}
    return Around(before, after, genitive or behind or describes)


def _with_article(first: int, words: tuple[Word, ...], nouns: Nouns) -> tuple[Word, ...]:
    """The word in front of a name, and the one before it if that is an article."""
    place = first - 1
    return (
        words[place - 1 : first]
        if place and words[place].low in nouns.definite and words[place].joined
        else words[place:first]
    )


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

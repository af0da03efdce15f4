"""The words of a sentence with the names on them: tokens joined over hyphens, each with the mention that covers it.

Tokenizers part "far-right" and "Orlo-backed" at the hyphen in one language and not in the other; whoever looks for words wants them whole.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from sayso.model import Mention, Token

HYPHENS = frozenset({"-", "‑", "‐"})


class Word(NamedTuple):
    """One word; marks are words, too."""

    start: int
    end: int
    text: str
    low: str
    pos: str | None
    name: int
    """The number of the mention that the word, or its beginning, is part of; -1: none."""
    rest: int
    """Where the word goes on behind the mention; its end where it does not."""


def worded(tokens: Sequence[Token], mentions: Sequence[Mention], starts: Sequence[int], text: str) -> tuple[Word, ...]:
    """Read a sentence.

    Args:
        tokens: those of the sentence.
        mentions: those of the document, sorted by start; where two overlap, the later one is taken.
        starts: where each of them starts.
        text: the document's.
    """
    return tuple(_word(run, mentions, starts, text) for run in _runs(tokens))


def _word(run: Sequence[Token], mentions: Sequence[Mention], starts: Sequence[int], text: str) -> Word:
    first, last = run[0], run[-1]
    word = first.text if len(run) == 1 else text[first.start : last.end]
    name, rest = _named(first.start, last.end, mentions, starts)
    return Word(first.start, last.end, word, word.lower(), last.pos, name, rest)


def _named(start: int, end: int, mentions: Sequence[Mention], starts: Sequence[int]) -> tuple[int, int]:
    """The mention that a word is in or that starts in it, and where the word goes on behind it."""
    at = bisect_right(starts, end - 1) - 1
    if at < 0 or mentions[at].end <= start:
        return -1, end
    return at, min(end, mentions[at].end)


def _runs(tokens: Sequence[Token]) -> Iterator[Sequence[Token]]:
    """Tokens with those that hyphens tie to them."""
    at, size = 0, len(tokens)
    while at < size:
        end = at + 1
        while end + 1 < size and tokens[end].text in HYPHENS and _touch(tokens, end):
            end += 2
        yield tokens[at:end]
        at = end


def _touch(tokens: Sequence[Token], hyphen: int) -> bool:
    before, mark, behind = tokens[hyphen - 1 : hyphen + 2]
    return before.end == mark.start and mark.end == behind.start and before.text[-1].isalnum()

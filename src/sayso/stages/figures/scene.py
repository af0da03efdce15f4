"""A sentence as the figures stage sees it: words, parts of speech, numerals."""

from __future__ import annotations

from typing import NamedTuple

from sayso.model import Measure
from sayso.stages.figures.lexicon import Lexicon
from sayso.stages.figures.numerals import Numeral

EDGES = frozenset({";", ":", "—", "–", ".", "!", "?"})
"""Signs that no clause goes beyond."""
FIXED = frozenset({"killed", "injured", "missing", "arrested", "infected", "attacks"})
"""Measures of nouns for what happened ("deaths"): no verb changes them."""


class Evidence(NamedTuple):
    """What happened to the counted, by the words `[first, last)` of the sentence."""

    measure: Measure
    first: int
    last: int


class Noun(NamedTuple):
    """The noun `[first, last)` that is counted, the measure that it has alone, and whether it surely means people.

    One that no list and no ending knows (`unknown`) may mean people, too; it is one more step from being sure.
    """

    first: int
    last: int
    measure: Measure | None
    sure: bool
    unknown: bool = False


class Counted(NamedTuple):
    """A measure, the noun that is counted (None where it is left out), and the evidence."""

    measure: Measure
    noun: tuple[int, int] | None
    evidence: tuple[int, int]


class Scene(NamedTuple):
    """One sentence; `tags` are None where no model gave parts of speech; `timed` are the words inside time expressions.

    `diseased` says that the text is about a disease, so that "cases" are people.
    """

    words: list[str]
    lows: list[str]
    tags: list[str | None]
    timed: frozenset[int]
    found: list[Numeral]
    lex: Lexicon
    diseased: bool = False

    def low(self, at: int) -> str:
        """A word in lower case, or nothing beyond the ends."""
        return self.lows[at] if 0 <= at < len(self.lows) else ""

    def tag(self, at: int) -> str | None:
        """A word's part of speech; None beyond the ends."""
        return self.tags[at] if 0 <= at < len(self.tags) else None

    def starts_numeral(self, at: int) -> bool:
        """Whether a numeral with its qualifier starts at a word."""
        return any(numeral.first == at for numeral in self.found)

"""A name in the making: its words, what speaks for each kind of thing that it could name, and why."""

from __future__ import annotations

from collections import defaultdict
from typing import NamedTuple

from sayso.model import Schema
from sayso.stages.mentions.words import Line, Word

SURE, GOOD, FAIR, HINT = 6.0, 4.0, 2.0, 1.0
"""Weights of votes: nearly always right, mostly right, right more often than not, a hint."""


class Vote(NamedTuple):
    """One piece of evidence: what it makes of the name, how strongly, and the sentence that says so."""

    schema: Schema
    weight: float
    why: str
    says: bool = False
    """Whether the text itself says what the thing is: by a title, a noun beside the name or in it, the long form of an abbreviation."""


class Candidate(NamedTuple):
    """A name in the making. `weak`: its look alone does not show that it is one."""

    line: Line
    first: int
    last: int
    title: tuple[int, int] | None
    weak: bool
    words: tuple[Word, ...]
    """Its own words."""
    text: str
    """Its words, with single spaces."""
    votes: tuple[Vote, ...] = ()

    @property
    def start(self) -> int:
        """Where it begins in the document."""
        return self.line.words[self.first].start

    @property
    def end(self) -> int:
        """Where it ends in the document."""
        return self.line.words[self.last - 1].end

    def told(self, votes: tuple[Vote, ...]) -> Candidate:
        """The same with these votes: three times as fast as `_replace`, and each is made anew three times."""
        return tuple.__new__(Candidate, (*self[:-1], votes))

    def near(self, step: int) -> Word | None:
        """The word `step` places after the name (negative: before it), where only a space or a hyphen is between."""
        words = self.line.words
        if step == -1:  # most ask for the neighbours only
            tie = words[self.first]
            return words[self.first - 1] if self.first and (tie.joined or tie.glued) else None
        if step == 1:
            after = words[self.last] if self.last < len(words) else None
            return after if after is not None and (after.joined or after.glued) else None
        place = self.last + step - 1 if step > 0 else self.first + step
        if not 0 <= place < len(words):
            return None
        between = words[self.last : place + 1] if step > 0 else words[place + 1 : self.first + 1]
        for word in between:
            if not (word.joined or word.glued):
                return None
        return words[place]

    def tally(self) -> dict[Schema, float]:
        """The votes, added up."""
        sums: defaultdict[Schema, float] = defaultdict(float)
        for vote in self.votes:
            sums[vote.schema] += vote.weight
        return dict(sums)


def candidate(line: Line, first: int, last: int, title: tuple[int, int] | None, *, weak: bool) -> Candidate:
    """A name in the making out of a range of words; its words and text are read often, so they are made once."""
    words = line.words[first:last]
    text = words[0].text if len(words) == 1 else " ".join([word.text for word in words])
    return Candidate(line, first, last, title, weak, words, text)

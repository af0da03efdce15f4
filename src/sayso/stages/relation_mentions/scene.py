"""A sentence with its names in order, and who stands before and behind a word."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from sayso.model import Mention, RelationType
from sayso.stages.relation_mentions.lexicon import Lexicon, Phrases
from sayso.text.worded import Word

GAP = "…"
"""In a phrase: other words stand between it and the last word ("warf … vor")."""
_REACH = 9  # words between a verb and a name (guess, long enough for an apposition)
_HELP = frozenset({"AUX", "ADV", "PART"})
_STOP = frozenset({";", ":", "“", "”", "„", '"', "(", ")"})


class Name(NamedTuple):
    """A mention with its words: `[first, last]`."""

    first: int
    last: int
    mention: Mention


class Found(NamedTuple):
    """Two names with the words `[first, last]` that tell how they stand."""

    a: Mention
    b: Mention
    type: RelationType
    first: int
    last: int
    why: str
    score: float


@dataclass(frozen=True)
class Scene:
    """A sentence. Names are those that may act: no places."""

    text: str
    words: Sequence[Word]
    names: Sequence[Name]
    lex: Lexicon

    @cached_property
    def at(self) -> dict[int, Name]:
        """By word, the name that it is part of; of two in one word the last."""
        return {place: name for name in self.names for place in range(name.first, name.last + 1)}

    def low(self, place: int) -> str:
        """A word in lower case; empty outside."""
        return self.words[place].low if 0 <= place < len(self.words) else ""

    def pos(self, place: int) -> str | None:
        """A word's part of speech."""
        return self.words[place].pos if 0 <= place < len(self.words) else None

    def match(self, table: Phrases, place: int) -> tuple[int, RelationType] | None:
        """The longest phrase of a table that begins at a word: the place of its last word, and its type."""
        for phrase, kind in table.get(self.low(place), ()):
            parted = len(phrase) - 2 if GAP in phrase else len(phrase)
            if tuple(word.low for word in self.words[place : place + parted]) != phrase[:parted]:
                continue
            if parted == len(phrase) or any(word.low == phrase[-1] for word in self.words[place + parted :]):
                return place + parted - 1, kind
        return None

    def before(self, place: int) -> Name | None:
        """The name that a verb at a place is said of, if it stands before it."""
        at, least = place - 1, place - 1 - _REACH
        while at >= 0 and at >= least:
            name = self.at.get(at)
            if name is not None:
                return self._subject(name)
            low = self.low(at)
            if low in _STOP or (self.pos(at) == "VERB" and at < place - 1):
                return None
            if low == ",":
                at = self._over_comma(at)
                continue
            at -= 1
        return None

    def _subject(self, name: Name) -> Name | None:
        """A name, unless a preposition of place stands before it; "a spokesman for X" is X's."""
        at = name.first - 1
        while self.low(at) in self.lex.articles or self.pos(at) == "ADJ":
            at -= 1
        if self.pos(at) == "ADP" and self.low(at) not in self.lex.of:
            return None
        if self.lex.verb_last and self.pos(at) == "ADP":
            return None if self.low(at) != "von" else name
        return name

    def _over_comma(self, comma: int) -> int:
        """Where to go on before an apposition or a relative clause that ends in a comma: the word before it opens."""
        opening = next((k for k in range(comma - 1, max(-1, comma - _REACH), -1) if self.low(k) == ","), None)
        if opening is None or self.low(comma + 1) in self.lex.relatives or opening - 1 not in self.at:
            return comma - 1
        return opening - 1

    def behind(self, place: int) -> Name | None:
        """The name that a verb or preposition at a place leads to."""
        at = place + 1
        while at < len(self.words) and at <= place + 6:
            name = self.at.get(at)
            if name is not None:
                return self._past_people(name)
            pos, low = self.pos(at), self.low(at)
            if low in _STOP or low == "," or pos in {"VERB", "SCONJ", "CCONJ", "AUX", "PRON"}:
                return None
            if pos == "ADP" and low not in self.lex.of:
                return None
            at += 1
        return None

    def _past_people(self, name: Name) -> Name:
        """A name; of a people's adjective the name that it goes with: "the Palestinian group Xembra"."""
        at = name.last + 1
        while name.mention.schema == "Group" and self.pos(at) in {"ADJ", "NOUN"} and at not in self.at:
            at += 1
        following = self.at.get(at) if name.mention.schema == "Group" else None
        return name if following is None else self._past_people(following)

    def row_before(self, name: Name) -> list[Name]:
        """A name and those joined to it in front: "X, Y and Z"."""
        found = [name]
        while True:
            at = found[0].first - 1
            while self.low(at) in self.lex.articles or (self.pos(at) == "ADJ" and at not in self.at):
                at -= 1
            if self.low(at) not in self.lex.joins or at - 1 not in self.at:
                return found
            if self.low(at) == "," and len(found) == 1:
                return found
            found.insert(0, self.at[at - 1])

    def row_behind(self, name: Name) -> list[Name]:
        """A name and those joined to it behind it."""
        found = [name]
        while True:
            at = found[-1].last + 1
            if self.low(at) not in self.lex.joins:
                return found
            at += 1
            while self.low(at) in self.lex.articles or (self.pos(at) == "ADJ" and at not in self.at):
                at += 1
            following = self.at.get(at)
            if following is None or self.pos(following.last + 1) in {"VERB", "AUX"}:
                return found
            if self.low(following.first - 1) == "," and self.low(following.last + 1) not in {
                "",
                ".",
                ",",
                *self.lex.joins,
            }:
                return found
            found.append(self._past_people(following))

    def unreal(self, first: int, last: int) -> bool:
        """Whether a word of denial or of what is not yet stands between two places."""
        return any(self.low(k) in self.lex.unreal for k in range(max(0, first), min(last + 1, len(self.words))))


def names_in(words: Sequence[Word], mentions: Sequence[Mention]) -> tuple[Name, ...]:
    """The mentions with their words. Several may be parts of one word ("Orlo-Xembra")."""
    found: list[Name] = []
    for place, word in enumerate(words):
        if word.name < 0:
            continue
        first = word.name
        while first > 0 and mentions[first - 1].end > word.start:
            first -= 1
        for mention in mentions[first : word.name + 1]:
            if found and found[-1].mention is mention:
                found[-1] = Name(found[-1].first, place, mention)
            else:
                found.append(Name(place, place, mention))
    return tuple(found)

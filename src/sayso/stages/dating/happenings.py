"""Happenings that a text names without their day: "the Orlo flood" says that the text is not older than the flood.

Requirement: the newest thing that a text knows of is a bound on its day of writing. Method: names of a list (`KnownDate`) that by themselves
tell of one happening (`alone`) are looked for in the text. After most happenings only; what was foreseen (games, votes, treaties) is
spoken of before as well, and mostly near its day. A name that several happenings have leaves all of them.

Names that are also used of other things ("earthquake in Haiti") are no clue alone; the list says so.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Final, NamedTuple

from sayso.model import KnownDate
from sayso.text.calendar import read_day

_WORD: Final = re.compile(r"#?\w+")


class Told(NamedTuple):
    """A happening that a text names: its words, the days that they can mean, and whether it was foreseen."""

    words: str
    days: tuple[date, ...]
    foreseen: bool


class Happenings:
    """A list of dated happenings, ready to be looked up by the first word of their names."""

    def __init__(self, known: Sequence[KnownDate]) -> None:
        days: dict[str, set[date]] = defaultdict(set)
        foreseen: dict[str, bool] = {}
        for fact in known:
            day = read_day(fact.earliest)
            if fact.alone and day is not None:
                for name in fact.names:
                    days[name].add(day)
                    foreseen[name] = foreseen.get(name, False) or fact.alone == "foreseen"
        by_word: dict[str, list[Told]] = defaultdict(list)
        for name in sorted(days, key=_longest):
            first = _WORD.search(name)
            if first is not None and first.start() == 0:
                by_word[first[0]].append(Told(name, tuple(sorted(days[name])), foreseen[name]))
        self._by_word: Mapping[str, list[Told]] = by_word

    def named(self, text: str) -> tuple[Told, ...]:
        """The happenings that a text names, each once, in the order of the text."""
        return tuple({told.days: told for told in reversed(tuple(self._hits(text)))}.values())[::-1]

    def _hits(self, text: str) -> Iterator[Told]:
        words = self._by_word.keys() & set(_WORD.findall(" ".join(set(text.split()))))
        firsts = {word for word in words if any(told.words in text for told in self._by_word[word])}
        if not firsts:  # as of most texts; places are dearer than words
            return
        for word in _WORD.finditer(text):
            for told in self._by_word[word[0]] if word[0] in firsts else ():
                end = word.start() + len(told.words)
                if text.startswith(told.words, word.start()) and not text[end : end + 1].isalnum():
                    yield told
                    break


def _longest(name: str) -> tuple[int, str]:
    return -len(name), name

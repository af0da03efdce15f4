"""Where everyone is spoken of: the places at which a text has a bearer in view, outside of quotation marks.

References that are found are added, so that "she" after "the minister" finds the minister as near as the text has her.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from sayso.stages.coreferences.bearers import Bearer
from sayso.stages.coreferences.text import Line


class Sight(NamedTuple):
    """A bearer spoken of: where, and in which sentence."""

    start: int
    line: int
    number: int
    """The bearer's number, to keep sights in one order."""
    aside: bool
    """It is not what its sentence speaks of: a genitive, behind a preposition, in front of a noun."""


class Scene:
    """All sights of a document, in order."""

    def __init__(self, lines: Sequence[Line], made: Sequence[Bearer]) -> None:
        self.bearers = made
        self._number = {id(bearer): number for number, bearer in enumerate(made)}
        self._begins = [line.start for line in lines]
        self._sights: list[Sight] = []

    def add(self, start: int, bearer: Bearer, *, aside: bool = False) -> None:
        """Note that a bearer is spoken of at a place."""
        line = bisect_left(self._begins, start + 1) - 1
        insort(self._sights, Sight(start, line, self._number[id(bearer)], aside))

    def seen(self, place: int, line: int, back: int) -> list[tuple[Bearer, Sight]]:
        """The sights before a place, from at most `back` sentences before `line` on, in order."""
        return [(self.bearers[sight.number], sight) for sight in self._before(place, line - back)][::-1]

    def last(self, place: int, line: int, back: int) -> list[tuple[Bearer, Sight]]:
        """Of those seen so, each once with the last sight."""
        found: dict[int, Sight] = {}
        for sight in self._before(place, line - back):
            found.setdefault(sight.number, sight)
        return [(self.bearers[number], found[number]) for number in sorted(found)]

    def _before(self, place: int, least: int) -> Iterator[Sight]:
        """The sights before a place, nearest first, from the sentence `least` on."""
        for at in range(bisect_left(self._sights, (place, -1, -1, False)) - 1, -1, -1):
            if self._sights[at].line < least:
                return
            yield self._sights[at]


def only(found: Iterable[Bearer]) -> Bearer | None:
    """The one bearer among those found; None where there are none or several."""
    distinct = {id(bearer): bearer for bearer in found}
    return next(iter(distinct.values())) if len(distinct) == 1 else None

"""Common runs: the longest stretches of equal words of two texts, as places in both.

Method: every shingle of the second text is noted with its first few places; walking through the first text, the longest
run that starts at a shared shingle is taken and skipped over. A run cannot be shorter than a shingle. Of a passage that
the second text repeats, the longest match is found among the first `_REPEATS` places only: with more, a text that
repeats one phrase a thousand times would cost a million steps.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from sayso.text.shingle import WIDTH
from sayso.text.words import Word

_REPEATS = 8


class Run(NamedTuple):
    """`length` equal words, from word `here` of the first text and word `there` of the second."""

    here: int
    there: int
    length: int


def common_runs(a: Sequence[Word], b: Sequence[Word], *, most: int) -> list[Run]:
    """Return up to `most` of the longest common runs of at least a shingle's length, longest first."""
    left, right = [word.key for word in a], [word.key for word in b]
    places: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for index in range(len(right) - WIDTH + 1):
        places[tuple(right[index : index + WIDTH])].append(index)
    runs: list[Run] = []
    here = 0
    while here <= len(left) - WIDTH:
        starts = places.get(tuple(left[here : here + WIDTH]), ())[:_REPEATS]
        run = max(
            (Run(here, there, _extent(left, right, here, there)) for there in starts), key=_by_length, default=None
        )
        if run is not None:
            runs.append(run)
        here += run.length if run is not None else 1
    return sorted(runs, key=_by_length, reverse=True)[:most]


def _extent(left: Sequence[str], right: Sequence[str], here: int, there: int) -> int:
    length = WIDTH
    room = min(len(left) - here, len(right) - there)
    while length < room and left[here + length] == right[there + length]:
        length += 1
    return length


def _by_length(run: Run) -> tuple[int, int]:
    return run.length, -run.here

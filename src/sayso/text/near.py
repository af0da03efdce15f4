"""Records of a text looked up by place: which of them touch a stretch.

Requirement: a page of any length costs in proportion to it. Whoever asks for each number or trigger in turn which quotation holds it
must not go through all quotations: that made the figures of a page of 1 MB take 90 times as
long as those of 60 KB.

Method: the text is cut into blocks of equal length, each with the records that touch it; a question looks at the blocks of its
stretch. Answers come in the order in which the records were given, so that a rule that takes the first one chooses as it would in the whole list.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Generic, TypeVar

BLOCK = 512
"""Letters of a block: about the paragraph that most questions and records stay inside. From 128 to 2048 it makes no odds."""

Item = TypeVar("Item")


class Near(Generic[Item]):
    """Things with a start and an end, by place."""

    def __init__(self, placed: Iterable[tuple[int, int, Item]]) -> None:
        self._blocks: defaultdict[int, list[int]] = defaultdict(list)
        self._placed = list(placed)
        for number, (start, end, _) in enumerate(self._placed):
            for block in range(start // BLOCK, (end - 1) // BLOCK + 1):
                self._blocks[block].append(number)

    def touching(self, start: int, end: int) -> list[Item]:
        """Those that share a letter with the stretch `[start, end)`, in the order given; none with an empty one."""
        placed = self._placed
        return [placed[n][2] for n in self._numbers(start, end) if placed[n][0] < end and start < placed[n][1]]

    def holding(self, start: int, end: int) -> list[Item]:
        """Those whose place holds the stretch, the shortest first, of equally long ones in the order given; none with an empty one."""
        placed = self._placed
        held = [n for n in self._numbers(start, end) if placed[n][0] <= start and end <= placed[n][1]]
        return [placed[n][2] for n in sorted(held, key=lambda n: placed[n][1] - placed[n][0])]

    def _numbers(self, start: int, end: int) -> Iterable[int]:
        """Those in the blocks of a stretch, in the order given."""
        if start >= end:
            return ()
        first, last = start // BLOCK, (end - 1) // BLOCK
        if first == last:
            return self._blocks.get(first, ())
        return sorted({number for block in range(first, last + 1) for number in self._blocks.get(block, ())})

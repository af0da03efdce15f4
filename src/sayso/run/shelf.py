"""Records of the store that later steps and the report read, kept at hand while the pile is small.

Six steps and the report read all mentions and links: making them anew from the store each time took 2 of 62 milliseconds a page. What a step has just made need
not be made from the store even once: kept as it is written, it saves another millisecond. The store gives the same records (a test holds all kinds of a
pile against it). Of a large pile nothing is kept, as the steps themselves need the memory.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from operator import attrgetter
from typing import Any

from sayso.store import Store
from sayso.store.kinds import in_order, is_stored, kind_of

MOST = 1_000_000
"""Records that are kept, of all kinds together: 4,000 pages, some 400 MB. The report has all records in memory anyway, with more beside them: a build of
2,000 pages with 490,000 records takes 820 MB at most with all of them kept, and 870 with none, as those read anew share no words; 11 milliseconds a page instead of 16."""


class Filling:
    """Records on their way into the store, by their keys: one that comes again takes the place of the first, as it does there."""

    def __init__(self, fresh: Iterable[type], most: int) -> None:
        self.fresh = frozenset(fresh)
        """Kinds of which the store had nothing: what is added is all there is, and nothing is in its way."""
        self._most = most
        self._held: dict[type, dict[str, Any]] = {kind: {} for kind in self.fresh}

    def add(self, records: Iterable[Any]) -> None:
        """Keep these records, if they are of the fresh kinds; all are let go of when they become too many."""
        for record in records:
            held = self._held.get(type(record))
            if held is not None:
                held[getattr(record, kind_of(type(record)).key)] = record
        if sum(map(len, self._held.values())) > self._most:
            self._held = {}

    def lists(self) -> dict[type, list[Any]]:
        """What was kept, by kind, in the order in which the store gives it."""
        return {kind: in_order(kind, held.values()) for kind, held in self._held.items()}


class Shelf:
    """Reads all records of a kind, from the store or from what is at hand."""

    def __init__(self, store: Store, most: int = MOST) -> None:
        self._store = store
        self._most = most
        self._kept: dict[type, list[Any]] = {}
        self._grouped: dict[tuple[type, str], dict[str, list[Any]]] = {}

    def all(self, kind: type) -> list[Any]:
        """All records of a kind, in a list that is the caller's own."""
        if kind in self._kept:
            return self._kept[kind].copy()
        records = list(self._store.all(kind))
        if len(records) <= self._room():
            self._kept[kind] = records.copy()
        return records

    def stream(self, kind: type) -> Iterator[Any]:
        """All records of a kind, one at a time; a large pile's never all at once."""
        if kind in self._kept or self._store.count(kind) <= self._room():
            return iter(self.all(kind))
        return self._store.all(kind)

    def of(self, kind: type, owner: str, value: str) -> Sequence[Any]:
        """The records of a kind that belong to one page or document (`owner`), by its id (`value`)."""
        if kind not in self._kept:
            return self._store.of(kind, owner, value)
        if (kind, owner) not in self._grouped:
            self._grouped[kind, owner] = _groups(self._kept[kind], kind_of(kind).column_of(owner))
        return self._grouped[kind, owner].get(value, [])

    @contextmanager
    def filling(self, kinds: Iterable[type], *, anew: bool = False) -> Iterator[Filling]:
        """While these kinds are written: what is added to the filling is at hand afterwards, if it is all that the store then has.

        Args:
            kinds: what is written in the block.
            anew: whether the store loses what it has of them first.
        """
        stored = [kind for kind in kinds if is_stored(kind)]
        self.forget(stored)
        filling = Filling((kind for kind in stored if anew or not self._store.holds(kind)), self._room())
        yield filling
        self._kept |= filling.lists()

    def forget(self, kinds: Iterable[type]) -> None:
        """Read these kinds anew the next time: they are written."""
        for kind in kinds:
            self._kept.pop(kind, None)
            for pair in [pair for pair in self._grouped if pair[0] is kind]:
                del self._grouped[pair]

    def _room(self) -> int:
        return self._most - sum(map(len, self._kept.values()))


def _groups(records: Iterable[Any], column: str) -> dict[str, list[Any]]:
    groups: dict[str, list[Any]] = defaultdict(list)
    owner_of = attrgetter(column)
    for record in records:
        groups[owner_of(record)].append(record)
    return groups

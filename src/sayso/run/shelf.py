"""Records of the store that several gather steps in a row read, kept at hand while the pile is small.

Six steps and the report read all mentions and links: making them anew from the store each time took 2 of 62 milliseconds a page. Of a large pile nothing is kept, as
the steps themselves need the memory.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from sayso.store import Store

MOST = 200_000
"""Records that are kept, of all kinds together: 2,500 pages, some 100 MB."""


class Shelf:
    """Reads all records of a kind, from the store or from what is at hand."""

    def __init__(self, store: Store, most: int = MOST) -> None:
        self._store = store
        self._most = most
        self._kept: dict[type, list[Any]] = {}

    def all(self, kind: type) -> list[Any]:
        """All records of a kind, in a list that is the caller's own."""
        if kind in self._kept:
            return self._kept[kind].copy()
        records = list(self._store.all(kind))
        if sum(map(len, self._kept.values())) + len(records) <= self._most:
            self._kept[kind] = records.copy()
        return records

    def stream(self, kind: type) -> Iterator[Any]:
        """All records of a kind, one at a time; a large pile's never all at once."""
        held = sum(map(len, self._kept.values()))
        if kind in self._kept or held + self._store.count(kind) <= self._most:
            return iter(self.all(kind))
        return self._store.all(kind)

    def forget(self, kinds: Iterable[type]) -> None:
        """Read these kinds anew the next time: they were written."""
        for kind in kinds:
            self._kept.pop(kind, None)

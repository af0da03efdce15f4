"""`Store`: a view that also writes. The only place that changes the database."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from typing import Any

from sayso.store.codec import columns, to_row
from sayso.store.kinds import KINDS, Record, kind_of
from sayso.store.view import View


class Store(View):
    """Writes records, in transactions: what one `with store.writing():` holds is there wholly or not at all."""

    def __init__(self, db: sqlite3.Connection) -> None:
        super().__init__(db)

    @contextmanager
    def writing(self) -> Iterator[None]:
        """One transaction."""
        self._db.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self._db.execute("ROLLBACK")
            raise
        self._db.execute("COMMIT")

    def write(self, records: Iterable[Record]) -> None:
        """Add records of any kinds; one that is there already (same key) takes the new values and keeps its place."""
        by_class = _by_class(records)
        for cls in sorted(by_class, key=_ORDER.__getitem__):
            self._db.executemany(_upsert(cls), map(to_row, by_class[cls]))

    def replace(self, classes: Iterable[type], owner: str, value: str, records: Sequence[Record]) -> None:
        """Make `records` all that these classes hold of one page or document; what hangs on removed ones goes, too."""
        self.remove_others(classes, owner, value, records)
        self.write(records)

    def remove_others(self, classes: Iterable[type], owner: str, value: str, records: Sequence[Record]) -> None:
        """Remove what these classes hold of one page or document and these records do not replace."""
        by_class = _by_class(records)
        for cls in classes:
            kind = kind_of(cls)
            keep = json.dumps([getattr(record, kind.key) for record in by_class.get(cls, ())])
            self._db.execute(
                f"DELETE FROM {kind.table} WHERE {kind.column_of(owner)} = ? "  # noqa: S608
                f"AND {kind.key} NOT IN (SELECT value FROM json_each(?))",
                (value, keep),
            )

    def clear(self, classes: Iterable[type]) -> None:
        """Remove all records of these classes."""
        for cls in classes:
            self._db.execute(f"DELETE FROM {kind_of(cls).table}")  # noqa: S608

    def forget_failures(self, page: str, stages: Iterable[str]) -> None:
        """Remove a page's failures in these stages, before they are tried again."""
        pairs = [(page, stage) for stage in stages]
        self._db.executemany("DELETE FROM failure WHERE page = ? AND stage = ?", pairs)

    def forget_unreadable(self, path: str) -> None:
        """Remove the failures to read `path` and whatever lies in it, before it is read again."""
        prefixes = [path.rstrip("/") + end for end in ("/", "#")]
        self._db.execute(
            "DELETE FROM failure WHERE stage = 'read' AND (path = ? OR substr(path, 1, ?) = ? OR substr(path, 1, ?) = ?)",
            (path, len(prefixes[0]), prefixes[0], len(prefixes[1]), prefixes[1]),
        )

    def invalidate(self, pass_names: Iterable[str]) -> None:
        """Strike out that these passes have been done for the whole pile."""
        pairs = [(name,) for name in pass_names]
        self._db.executemany("DELETE FROM activity WHERE pass = ? AND unit = ''", pairs)

    def log(self, pass_name: str, unit: str, digest: str) -> None:
        """Write down that a pass has been done for a unit, from an input with this digest."""
        self._db.execute(
            "INSERT OR REPLACE INTO activity VALUES (?, ?, ?, strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))",
            (pass_name, unit, digest),
        )


_ORDER = {kind.cls: number for number, kind in enumerate(KINDS)}
"""In which order kinds are written: what others refer to comes first."""


def _by_class(records: Iterable[Record]) -> dict[type, list[Record]]:
    """Records by their class, in the order given."""
    held: dict[type, list[Record]] = defaultdict(list)
    for record in records:
        held[type(record)].append(record)
    return held


@cache
def _upsert(cls: Any) -> str:
    kind, names = kind_of(cls), [f'"{column.name}"' for column in columns(cls)]
    changes = ", ".join(f"{name} = excluded.{name}" for name in names if name != f'"{kind.key}"')
    marks = ", ".join("?" * len(names))
    return (
        f"INSERT INTO {kind.table} ({', '.join(names)}) VALUES ({marks}) "  # noqa: S608
        f"ON CONFLICT ({kind.key}) DO UPDATE SET {changes}"
    )

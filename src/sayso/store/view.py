"""`View`: the reading side of the store."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sayso.store.codec import columns, from_row
from sayso.store.kinds import Record, kind_of


class View:
    """Reads records. Holds a connection; opened by `sayso.store.open_store` or `open_view`."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db

    def close(self) -> None:
        """Close the connection."""
        self._db.close()

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """All that is read in here is of one moment, whatever a build writes meanwhile."""
        self._db.execute("BEGIN")
        try:
            yield
        finally:
            self._db.execute("ROLLBACK")

    def all(self, cls: type) -> Iterator[Record]:
        """All records of a class, in an order that only their content decides."""
        return self._select(cls, f"ORDER BY {kind_of(cls).order}")

    def of(self, cls: type, owner: str, value: str) -> list[Record]:
        """The records of a class that belong to one page or document (`owner`), by its id (`value`)."""
        kind = kind_of(cls)
        return list(self._select(cls, f"WHERE {kind.column_of(owner)} = ? ORDER BY {kind.order}", value))

    def count(self, cls: type) -> int:
        """How many records of a class there are."""
        (number,) = self._db.execute(f"SELECT count(*) FROM {kind_of(cls).table}").fetchone()  # noqa: S608
        return int(number)

    def ids(self, cls: type, owner: str) -> dict[str, str]:
        """For each page or document (`owner`) that has a record of a class, the record's id; sorted by owner."""
        kind = kind_of(cls)
        query = f"SELECT {kind.column_of(owner)}, id FROM {kind.table} ORDER BY 1, 2"  # noqa: S608
        return dict(self._db.execute(query))

    def keys(self, cls: type, owner: str, value: str) -> set[str]:
        """The keys of the records of a class that have `value` in the column `owner`."""
        kind = kind_of(cls)
        query = f"SELECT {kind.key} FROM {kind.table} WHERE {kind.column_of(owner)} = ?"  # noqa: S608
        return {key for (key,) in self._db.execute(query, (value,))}

    def twins_of(self, sha256: str) -> list[tuple[str, int]]:
        """Path and twin number of the pages without an address that have these bytes."""
        query = "SELECT path, twin FROM page WHERE sha256 = ? AND url IS NULL ORDER BY twin"
        return list(self._db.execute(query, (sha256,)))

    def done(self, pass_name: str) -> dict[str, str]:
        """For each unit that a pass has been done for, the digest of its input."""
        return dict(self._db.execute("SELECT unit, input FROM activity WHERE pass = ?", (pass_name,)))

    def search(self, words: str, limit: int = 20) -> list[str]:
        """Ids of the documents that hold all the words, best first."""
        query = (
            "SELECT document.id FROM document_search JOIN document ON document.rowid = document_search.rowid "
            "WHERE document_search MATCH ? ORDER BY bm25(document_search), document.id LIMIT ?"
        )
        quoted = " ".join('"' + word.replace('"', '""') + '"' for word in words.replace("\0", " ").split())
        return [found for (found,) in self._db.execute(query, (quoted, limit))] if quoted else []

    def _select(self, cls: type, rest: str, *values: Any) -> Iterator[Record]:
        names = ", ".join(f'"{column.name}"' for column in columns(cls))
        cursor = self._db.execute(f"SELECT {names} FROM {kind_of(cls).table} {rest}", values)  # noqa: S608
        return (from_row(cls, row) for row in cursor)

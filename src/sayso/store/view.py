"""`View`: the reading side of the store."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any, TypeAlias

from sayso.store.codec import columns, from_row
from sayso.store.kinds import Record, kind_of
from sayso.text.asked import asked


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

    def holds(self, cls: type) -> bool:
        """Whether there are records of a class."""
        (found,) = self._db.execute(f"SELECT EXISTS (SELECT 1 FROM {kind_of(cls).table})").fetchone()  # noqa: S608
        return bool(found)

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
        """Ids of the documents that hold all the words, best first; words in quotation marks must stand together.

        First those that have them as they are asked for, then as beginnings of words, then inside words: "Hafen" in "Hafenamt", in "Binnenhafen".
        """
        phrases = asked(words)
        found: dict[str, None] = {}
        for query, values in (_matching(phrases, ""), _matching(phrases, " *"), _inside(phrases)):
            if query and len(found) < limit:
                found |= dict.fromkeys(ident for (ident,) in self._db.execute(query, (*values, limit)))
        return list(found)[:limit]

    def _select(self, cls: type, rest: str, *values: Any) -> Iterator[Record]:
        names = ", ".join(f'"{column.name}"' for column in columns(cls))
        cursor = self._db.execute(f"SELECT {names} FROM {kind_of(cls).table} {rest}", values)  # noqa: S608
        return (from_row(cls, row) for row in cursor)


Query: TypeAlias = tuple[str, tuple[str, ...]]
_INSIDE = 4
"""Letters of a word that is looked for inside others, at least; of several words one: "Rat" alone stands in too many (guess)."""


def _matching(phrases: Sequence[str], end: str) -> Query:
    """Documents by the full-text index; `end` says whether words may go on."""
    query = (
        "SELECT document.id FROM document_search JOIN document ON document.rowid = document_search.rowid "
        "WHERE document_search MATCH ? ORDER BY bm25(document_search), document.id LIMIT ?"
    )
    return (query, (" ".join(f'"{phrase}"{end}' for phrase in phrases),)) if phrases else ("", ())


def _inside(phrases: Sequence[str]) -> Query:
    """Documents whose words hold others: no index knows them, so all are read."""
    if all(len(phrase) < _INSIDE for phrase in phrases):
        return "", ()
    texts = " AND ".join("(coalesce(title, '') || ' ' || text) LIKE ?" for _ in phrases)
    query = f"SELECT id FROM document WHERE {texts} ORDER BY id LIMIT ?"  # noqa: S608  only the number of phrases
    return query, tuple(f"%{phrase.lower().replace('_', ' ')}%" for phrase in phrases)

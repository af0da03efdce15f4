"""The one store: SQLite in WAL mode, so that readers go on reading while a build writes. All SQL is in here."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from sayso.errors import StoreError
from sayso.store.faults import told
from sayso.store.migrations import check_version, migrate
from sayso.store.view import View
from sayso.store.writer import Store

__all__ = ["DATABASE", "Store", "View", "open_store", "open_view", "told"]

DATABASE = "sayso.db"
CACHE = 16 * 1024
"""KiB of the database that a writer holds in memory. One transaction touches more than SQLite's 2 MB, which it then writes and reads twice: 2.9 milliseconds a
page of a pile of 2,000 instead of 1.9. Four times as much was no quicker."""


def open_store(folder: Path) -> Store:
    """Open the store in a folder for writing; folder and database are made where missing.

    Raises:
        StoreError: the folder cannot be made, or its database is not ours or newer than this program.
    """
    path = folder / DATABASE
    if folder.is_file():
        raise StoreError(str(folder), "is a file, not a folder; choose another name with --out")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        db = sqlite3.connect(path, isolation_level=None, timeout=60)
    except (OSError, sqlite3.Error) as error:
        raise StoreError(str(path), f"cannot be opened ({error})") from None
    try:
        migrate(db, str(path))
        db.execute("PRAGMA journal_mode = WAL")
        db.execute("PRAGMA synchronous = NORMAL")
        db.execute("PRAGMA foreign_keys = ON")
        db.execute(f"PRAGMA cache_size = -{CACHE}")
    except StoreError:
        db.close()
        raise
    except sqlite3.Error as error:
        db.close()
        raise StoreError(str(path), f"{told(error) or 'cannot be used'} ({error})") from None
    return Store(db)


def open_view(folder: Path) -> View:
    """Open the store in a folder for reading.

    Raises:
        StoreError: there is none, or it is of another version.
    """
    path = folder / DATABASE
    if folder.is_file():
        raise StoreError(str(folder), "is a file; name the folder that `sayso build` wrote")
    if not path.is_file():
        raise StoreError(str(path), f"is not there; make it with: sayso build PAGES --out {folder}")
    try:
        return View(_checked(path, "mode=ro"))
    except sqlite3.OperationalError as error:
        if not _lies_still(path, error):
            raise StoreError(str(path), f"cannot be read now ({error})") from None
    except sqlite3.DatabaseError as error:
        damaged = error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_CORRUPT
        raise StoreError(str(path), str(told(error)) if damaged else "is not a database of sayso's") from None
    return View(_checked(path, "mode=ro&immutable=1"))


def _checked(path: Path, how: str) -> sqlite3.Connection:
    """A connection to a database of ours and of this version."""
    db = sqlite3.connect(f"{path.resolve().as_uri()}?{how}", uri=True, isolation_level=None)
    try:
        check_version(db, str(path))
    except (StoreError, sqlite3.Error):
        db.close()
        raise
    return db


def _lies_still(path: Path, error: sqlite3.Error) -> bool:
    """Whether a database cannot be opened only since its folder is read-only: even a reader of WAL wants a file beside it.

    An archive, a colleague's share. It may be read as a file that nobody changes as long as all of it is in that file.
    """
    reason = error.sqlite_errorcode & 0xFF
    ahead = path.with_name(f"{path.name}-wal")
    return reason in {sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN} and not (
        ahead.exists() and ahead.stat().st_size
    )

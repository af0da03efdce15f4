"""Migrations: named steps, each applied once in a transaction and written to the ledger table `migration`.

A step is never edited once released; a change is a new step at the end of `MIGRATIONS`. `schema.sql` is the
first step and stays what a new database starts from; the others are `schema_*.sql` beside it.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from importlib.resources import files

from sayso.errors import StoreError

APPLICATION_ID = 0x53617973  # "Says": tells our databases from others (PRAGMA application_id)


def _script(name: str) -> Callable[[sqlite3.Connection], None]:
    def step(db: sqlite3.Connection) -> None:
        db.executescript("BEGIN;" + (files("sayso.store") / name).read_text(encoding="utf-8"))

    return step


MIGRATIONS: tuple[tuple[str, Callable[[sqlite3.Connection], None]], ...] = (
    ("0001-first-schema", _script("schema.sql")),
    ("0002-actors", _script("schema_0002_actors.sql")),
    ("0003-dates", _script("schema_0003_dates.sql")),
    ("0004-sayings", _script("schema_0004_sayings.sql")),
    ("0005-figures", _script("schema_0005_figures.sql")),
    ("0006-figure-series", _script("schema_0006_figure_series.sql")),
    ("0007-stories", _script("schema_0007_stories.sql")),
    ("0008-likely", _script("schema_0008_likely.sql")),
    ("0009-events", _script("schema_0009_events.sql")),
    ("0010-near", _script("schema_0010_near.sql")),
)


def migrate(db: sqlite3.Connection, path: str) -> None:
    """Bring a database up to date; an empty one is made.

    Raises:
        StoreError: it is no database of ours, or a newer sayso wrote it.
    """
    ours, tables = _state(db, path)
    if not ours and tables:
        raise StoreError(path, "is a database, but not one of sayso's; choose another folder with --out")
    db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    db.execute("CREATE TABLE IF NOT EXISTS migration (name TEXT PRIMARY KEY, applied TEXT NOT NULL) STRICT")
    done = _done(db, path)
    for name, step in MIGRATIONS:
        if name not in done:
            _apply(db, name, step)


def check_version(db: sqlite3.Connection, path: str) -> None:
    """Refuse a database that cannot be read as it is: reading changes nothing, so an older one is not brought up to date.

    Raises:
        StoreError: a newer or an older sayso wrote it; says what to do.
    """
    if len(_done(db, path)) < len(MIGRATIONS):
        told = "bring it up to date: sayso build PAGES --out with its folder (pages that are there are not read again)"
        raise StoreError(path, f"was written by an older sayso; {told}")


def _done(db: sqlite3.Connection, path: str) -> set[str]:
    done = {name for (name,) in db.execute("SELECT name FROM migration")}
    newer = done - {name for name, _ in MIGRATIONS}
    if newer:
        raise StoreError(path, f"was written by a newer sayso (it knows {', '.join(sorted(newer))}); update sayso")
    return done


def _state(db: sqlite3.Connection, path: str) -> tuple[bool, bool]:
    try:
        (application,) = db.execute("PRAGMA application_id").fetchone()
        (tables,) = db.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlite3.DatabaseError:
        raise StoreError(path, "is not a database; move it away or choose another folder with --out") from None
    return application == APPLICATION_ID, tables > 0


def _apply(db: sqlite3.Connection, name: str, step: Callable[[sqlite3.Connection], None]) -> None:
    try:
        step(db)
        db.execute("INSERT INTO migration VALUES (?, strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))", (name,))
        db.execute("COMMIT")
    except BaseException:
        if db.in_transaction:
            db.execute("ROLLBACK")
        raise

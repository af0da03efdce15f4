import sqlite3

import pytest

from sayso.errors import StoreError
from sayso.store import migrations
from sayso.store.migrations import MIGRATIONS, check_version, migrate


def connect():
    return sqlite3.connect(":memory:", isolation_level=None)


def tables(db):
    return {name for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}


def test_a_database_of_an_older_version_gets_what_it_lacks_and_keeps_its_rows(monkeypatch):
    db = connect()
    with monkeypatch.context() as older:
        older.setattr(migrations, "MIGRATIONS", MIGRATIONS[:1])
        migrate(db, "old.db")
    db.execute("INSERT INTO entity VALUES ('e-1', 'Person', 'Ada Venn', '[]', NULL, '[]')")
    assert "judgement" not in tables(db)
    migrate(db, "old.db")
    assert {"judgement", "coreference", "listed", "sighting", "samewords"} <= tables(db)
    assert db.execute("SELECT name FROM entity").fetchall() == [("Ada Venn",)]


def test_a_database_of_a_newer_version_is_refused(monkeypatch):
    db = connect()
    migrate(db, "new.db")
    monkeypatch.setattr(migrations, "MIGRATIONS", MIGRATIONS[:1])
    with pytest.raises(StoreError, match="newer sayso"):
        migrate(db, "new.db")


def test_a_reader_is_told_what_to_do_with_another_version(monkeypatch):
    db = connect()
    migrate(db, "same.db")
    check_version(db, "same.db")
    with monkeypatch.context() as older:
        older.setattr(migrations, "MIGRATIONS", MIGRATIONS[:1])
        with pytest.raises(StoreError, match="newer sayso"):
            check_version(db, "new.db")
    monkeypatch.setattr(migrations, "MIGRATIONS", (*MIGRATIONS, ("9999-later", None)))
    with pytest.raises(StoreError, match=r"older sayso.*sayso build"):
        check_version(db, "old.db")

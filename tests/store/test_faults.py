import sqlite3

import pytest

from sayso.store import open_store, told


def test_a_full_disk_is_told_with_what_to_do(tmp_path):
    store = open_store(tmp_path)
    (size,) = store._db.execute("PRAGMA page_count").fetchone()
    store._db.execute(f"PRAGMA max_page_count = {size}")
    with pytest.raises(sqlite3.OperationalError) as raised:
        store._db.execute("CREATE TABLE more AS SELECT zeroblob(100000)")
    store.close()
    assert "the disk is full; free some space" in told(raised.value)


def test_a_fault_of_ours_is_not_put_in_words():
    with pytest.raises(sqlite3.OperationalError) as raised:
        sqlite3.connect(":memory:").execute("SELECT nothing FROM nowhere")
    assert told(raised.value) is None
    assert told(sqlite3.ProgrammingError("closed")) is None

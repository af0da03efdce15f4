import os
import sqlite3
from contextlib import closing
from dataclasses import replace

import pytest

from sayso.errors import StoreError
from sayso.model import Dating, Document, Failure, Page
from sayso.store import open_store, open_view
from tests.store.test_codec import DOCUMENT

PAGE = Page(
    id="p-1",
    path="pile/a.txt",
    url=None,
    media_type="text/plain",
    sha256="00",
    fetched=None,
    outlet=None,
    title=None,
    declared=(),
    charset=None,
    twin=0,
)
DATING = Dating(
    id="a-1",
    document="d-1",
    declared=None,
    earliest=None,
    latest=None,
    best=None,
    conflict=False,
    score=0.0,
    why="none",
)


@pytest.fixture
def store(tmp_path):
    store = open_store(tmp_path)
    with store.writing():
        store.write([DOCUMENT, PAGE, DATING])
    yield store
    store.close()


def test_what_is_written_is_read(store, tmp_path):
    assert list(store.all(Document)) == [DOCUMENT]
    view = open_view(tmp_path)
    assert view.of(Dating, "document", "d-1") == [DATING]
    assert view.ids(Document, "page") == {"p-1": "d-1"}
    assert view.search("bridge orlo") == ["d-1"]
    assert view.search("bridge tunnel") == []
    assert view.search('a "quoted" OR') == []
    view.close()


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ('"closed the old bridge"', ["d-2", "d-1"]),
        ('"old harbour"', ["d-3"]),
        ("harbour", ["d-3", "d-2", "d-1"]),
        ("HARBOUR old", ["d-3", "d-2", "d-1"]),
        ("our", []),
        ("arbour", ["d-1", "d-2", "d-3"]),
        ("inner_harbour", []),
        ("100%", []),
        ("bridge tunnel", []),
    ],
)
def test_a_search_finds_words_then_their_beginnings_then_their_insides(store, words, found):
    texts = (
        "They closed the old bridge over the innerharbour.",
        "Harbourmasters closed the old bridge.",
        "The old harbour fell.",
    )
    for number, text in enumerate(texts, 1):
        page = replace(PAGE, id=f"p-{number}", path=f"{number}.txt")
        with store.writing():
            store.write([page])
            store.replace(
                [Document],
                "page",
                page.id,
                [replace(DOCUMENT, id=f"d-{number}", page=page.id, title=None, text=text, paragraphs=())],
            )
    assert store.search(words) == found
    assert store.search(words, limit=1) == store.search(words)[:1]


def test_a_store_knows_whether_it_holds_a_kind(store):
    assert store.holds(Dating)
    assert not store.holds(Failure)


def test_others_of_an_owner_are_removed_and_those_to_be_replaced_stay(store):
    with store.writing():
        store.remove_others([Document], "page", "p-1", [DOCUMENT])
    assert store.count(Dating) == 1
    with store.writing():
        store.remove_others([Document], "page", "p-1", [replace(DOCUMENT, id="d-2")])
    assert store.count(Document) == 0


def test_writing_again_changes_the_record_and_keeps_what_hangs_on_it(store):
    with store.writing():
        store.write([PAGE])
        store.replace([Document], "page", "p-1", [DOCUMENT])
    assert store.count(Dating) == 1


def test_a_document_that_goes_takes_its_records_and_its_words_along(store):
    with store.writing():
        store.replace([Document], "page", "p-1", [])
    assert store.count(Document) == 0
    assert store.count(Dating) == 0
    assert store.search("bridge") == []


def test_a_failed_transaction_leaves_nothing(store):
    with pytest.raises(RuntimeError), store.writing():
        store.clear([Document])
        raise RuntimeError
    assert store.count(Document) == 1


def test_unreadable_files_are_forgotten_by_path_and_what_lies_in_it(store):
    names = ["pile/x.pdf", "pile", "pile.jsonl#3", "pile.jsonl", "piles/y"]
    with store.writing():
        store.write([Failure(id=f"z-{n}", page=n, path=n, stage="read", error="no") for n in names])
        store.forget_unreadable("pile")
        store.forget_unreadable("pile.jsonl")
    assert [failure.path for failure in store.all(Failure)] == ["piles/y"]


def test_another_programs_database_is_left_alone(tmp_path):
    with sqlite3.connect(tmp_path / "sayso.db") as db:
        db.execute("CREATE TABLE theirs (x)")
    with pytest.raises(StoreError, match="not one of sayso's"):
        open_store(tmp_path)


def test_a_file_that_is_no_database_is_an_error_that_names_it(tmp_path):
    (tmp_path / "sayso.db").write_bytes(b"hello" * 1000)
    with pytest.raises(StoreError, match=r"sayso\.db"):
        open_store(tmp_path)
    with pytest.raises(StoreError, match=r"sayso\.db"):
        open_view(tmp_path)


def test_a_newer_database_is_not_touched(store, tmp_path):
    with sqlite3.connect(tmp_path / "sayso.db") as db:
        db.execute("INSERT INTO migration VALUES ('9999-later', '2099-01-01')")
    with pytest.raises(StoreError, match="update sayso"):
        open_store(tmp_path)


def test_a_missing_store_says_how_to_make_one(tmp_path):
    with pytest.raises(StoreError, match="sayso build"):
        open_view(tmp_path)


@pytest.mark.skipif(getattr(os, "geteuid", lambda: 0)() == 0, reason="root may write everywhere")
def test_a_read_only_folder_can_be_read(store, tmp_path):
    store.close()
    for left in ("sayso.db-wal", "sayso.db-shm"):
        (tmp_path / left).unlink(missing_ok=True)
    tmp_path.chmod(0o555)
    try:
        with closing(open_view(tmp_path)) as view:
            assert view.count(Page) == 1
    finally:
        tmp_path.chmod(0o755)


def test_a_database_that_nobody_can_open_now_is_not_called_foreign(store, tmp_path, monkeypatch):
    def refuse(*_):
        held = sqlite3.OperationalError("database is locked")
        held.sqlite_errorcode = sqlite3.SQLITE_BUSY
        raise held

    monkeypatch.setattr("sayso.store.check_version", refuse)
    with pytest.raises(StoreError, match="cannot be read now"):
        open_view(tmp_path)


def test_what_lies_still_is_read_as_a_file(store, tmp_path, monkeypatch):
    asked = []

    def first_refuse(db, path):
        asked.append(path)
        if len(asked) == 1:
            refused = sqlite3.OperationalError("attempt to write a readonly database")
            refused.sqlite_errorcode = sqlite3.SQLITE_READONLY
            raise refused

    store.close()
    monkeypatch.setattr("sayso.store.check_version", first_refuse)
    with closing(open_view(tmp_path)) as view:
        assert view.count(Page) == 1
    assert len(asked) == 2

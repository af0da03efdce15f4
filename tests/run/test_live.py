import sqlite3
from contextlib import closing

import pytest

from sayso.errors import StoreError, UsageError
from sayso.model import Page
from sayso.run.dossier import build
from sayso.run.live import LivePile
from sayso.run.settings import Settings
from sayso.store import open_store, open_view

STORY = """Orlo bridge closed after flood

ORLO (OPA) — The old bridge at Orlo was closed on Monday after the river rose by two metres, the town council said.

"We counted at least 40 people who had to leave their homes," Mayor Ada Venn told reporters at the town hall.

Engineers from the ministry will look at the pillars, Councillor Bo Lind said, and nobody knows when traffic can go on again.
"""


@pytest.fixture
def pile(tmp_path):
    (tmp_path / "one.txt").write_text(STORY)
    build([str(tmp_path / "one.txt")], tmp_path / "out", settings=Settings())
    return LivePile(folder=tmp_path / "out", editable=True)


def test_the_stamp_changes_when_a_build_has_ended(pile, tmp_path):
    first = pile.stamp()
    assert first
    assert pile.stamp() == first
    (tmp_path / "two.txt").write_text(STORY.replace("Monday", "Friday"))
    build([str(tmp_path / "two.txt")], tmp_path / "out", settings=Settings())
    assert pile.stamp() != first
    assert pile.pages() == 2


def test_before_the_first_build_has_ended_there_is_no_stamp(tmp_path):
    open_store(tmp_path).close()
    pile = LivePile(folder=tmp_path, editable=False)
    assert (pile.stamp(), pile.pages(), pile.read().documents) == ("", 0, ())


def test_what_is_read_is_of_one_moment(pile):
    with closing(open_view(pile.folder)) as view, view.snapshot():
        (page,) = view.all(Page)
        with closing(open_store(pile.folder)) as store, store.writing():
            store.clear([Page])
        assert list(view.all(Page)) == [page]
    assert pile.pages() == 0


def test_the_dossier_tells_when_it_was_built_and_not_when_it_was_read(pile):
    assert pile.read().about.created == pile.read().about.created[:19] + "Z"
    assert [doc.title for doc in pile.read().documents] == ["Orlo bridge closed after flood"]


def test_words_are_found(pile):
    (found,) = pile.search("bridge Monday", 5)
    assert found == pile.read().documents[0].id
    assert pile.search("bridge Sunday", 5) == []


def test_a_correction_is_made_and_seen(pile):
    first = pile.stamp()
    assert "Ada Fenn" in pile.correct(["name", "Ada Venn", "Ada Fenn"])
    assert "Ada Fenn" in {entity.name for entity in pile.read().entities}
    assert pile.stamp() != first


def test_a_wrong_correction_says_what_would_be_right(pile):
    with pytest.raises(UsageError):
        pile.correct(["same", "Ada Venn", "Nobody Known"])


def test_while_a_build_writes_no_correction_is_taken(pile, monkeypatch):
    def busy(*_words):
        raise sqlite3.OperationalError("database is locked")

    monkeypatch.setattr("sayso.run.fix.fix", busy)
    with pytest.raises(StoreError, match="when the build is done"):
        pile.correct(["same", "Ada Venn", "Bo Lind"])


@pytest.mark.parametrize("words", ["\0", '"', '"" OR', "*", "NEAR(", "\ufffd", "title:x", "-", "bridge\0"])
def test_signs_are_looked_for_like_words(pile, words):
    assert pile.search(words, 5) in ([], [pile.read().documents[0].id])


def test_a_folder_that_is_no_dossier_any_more_is_an_error_of_ours(pile):
    (pile.folder / "sayso.db").write_bytes(b"no database" * 500)
    for ask in (pile.pages, pile.read, lambda: pile.search("bridge", 5)):
        with pytest.raises(StoreError):
            ask()

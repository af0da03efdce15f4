import pytest

from sayso.model import Judgement
from sayso.run.shelf import Shelf


class Counting:
    """A store that counts how often it is read."""

    def __init__(self):
        self.reads = 0

    def all(self, kind):
        self.reads += 1
        return iter([f"{kind.__name__} {number}" for number in range(3)])

    def count(self, _kind):
        return 3


@pytest.fixture
def store():
    return Counting()


def test_what_was_read_is_read_once_until_it_is_written(store):
    shelf = Shelf(store)
    assert shelf.all(Judgement) == shelf.all(Judgement) == list(shelf.stream(Judgement))
    assert store.reads == 1
    shelf.forget([Judgement])
    assert len(shelf.all(Judgement)) == 3
    assert store.reads == 2


def test_a_list_is_the_callers_own(store):
    shelf = Shelf(store)
    shelf.all(Judgement).clear()
    assert len(shelf.all(Judgement)) == 3


def test_of_a_large_pile_nothing_is_kept(store):
    shelf = Shelf(store, most=2)
    assert shelf.all(Judgement) == shelf.all(Judgement)
    assert store.reads == 2


def test_a_stream_is_kept_only_of_a_small_pile(store):
    small, large = Shelf(store), Shelf(store, most=2)
    assert list(small.stream(Judgement)) == small.all(Judgement)
    assert store.reads == 1
    assert list(large.stream(Judgement)) == large.all(Judgement)
    assert store.reads == 3

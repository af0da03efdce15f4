import shutil
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from sayso.model import Event, Judgement, Mention, Origin
from sayso.run.build import Run, add_pages, run_plan
from sayso.run.dossier import silent
from sayso.run.engine import serial
from sayso.run.settings import Settings
from sayso.run.shelf import Shelf
from sayso.store import open_store
from sayso.store.kinds import KINDS, in_order
from tests.samples import dossier

PILE = Path(__file__).parents[2] / "examples" / "pile"


class Counting:
    """A store that counts how often it is read."""

    def __init__(self):
        self.reads = 0

    def all(self, kind):
        self.reads += 1
        return iter([f"{kind.__name__} {number}" for number in range(3)])

    def count(self, _kind):
        return 3

    def holds(self, _kind):
        return True


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


def origins(*numbers):
    return [Origin(id=f"o-{number}", documents=(), credit=None, why="w") for number in numbers]


def test_what_is_written_anew_is_at_hand_in_the_order_of_the_store_and_each_key_once(store):
    shelf = Shelf(store)
    with shelf.filling([Origin, Judgement], anew=True) as filling:
        filling.add(origins(3, 1))
        filling.add([*origins(2), replace(*origins(3), why="better")])
    assert shelf.all(Origin) == [*origins(1, 2), replace(*origins(3), why="better")]
    assert shelf.all(Judgement) == []
    assert store.reads == 0


def test_where_the_store_had_some_already_it_is_read(store):
    shelf = Shelf(store)
    with shelf.filling([Origin]) as filling:
        assert not filling.fresh
        filling.add(origins(1))
    assert len(shelf.all(Origin)) == 3
    assert store.reads == 1


def test_of_too_many_written_records_nothing_is_kept(store):
    shelf = Shelf(store, most=2)
    with shelf.filling([Origin], anew=True) as filling:
        filling.add(origins(1, 2))
        filling.add(origins(3))
        filling.add(origins(4))
    assert len(shelf.all(Origin)) == 3
    assert store.reads == 1


def test_what_was_written_before_a_fault_is_not_taken_for_all(store):
    shelf = Shelf(store)
    with pytest.raises(ValueError, match="no more"), shelf.filling([Origin], anew=True) as filling:
        filling.add(origins(1))
        raise ValueError("no more")
    assert len(shelf.all(Origin)) == 3


def test_records_of_one_document_are_found_at_hand():
    class Gone(Counting):
        def of(self, *_):
            raise AssertionError("is at hand")

    (first, *_) = dossier().mentions
    here = [replace(first, id=f"m-{number}", document="d-1", start=number, end=9) for number in (5, 2)]
    there = replace(first, id="m-7", document="d-2")
    shelf = Shelf(Gone())
    with shelf.filling([Mention], anew=True) as filling:
        filling.add([there, *here])
    assert shelf.of(Mention, "document", "d-1") == here[::-1]
    assert shelf.of(Mention, "document", "d-2") == [there]
    assert shelf.of(Mention, "document", "d-3") == []


def test_events_without_a_day_come_first_as_in_the_store():
    (event,) = dossier().events
    days = ("2031-02-03", None, "2030-01-01")
    made = [replace(event, id=f"j-{day}", earliest=day, latest=day) for day in days]
    assert [one.earliest for one in in_order(Event, made)] == [None, "2030-01-01", "2031-02-03"]


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """A store and the shelf at the end of each of two builds, the second of which adds pages."""
    folder, pages = tmp_path_factory.mktemp("out"), sorted(PILE.iterdir())
    store = open_store(folder)
    run = Run(store=store, settings=Settings(), engine=serial, progress=silent)
    held = []
    for first, last in pairwise((0, 9, len(pages))):
        part = tmp_path_factory.mktemp("part")
        for page in pages[first:last]:
            shutil.copy(page, part / page.name)
        add_pages(run, [str(part)], None)
        shelf = run_plan(run)
        held.append([(shelf.all(kind.cls), list(store.all(kind.cls))) for kind in KINDS])
    yield held
    store.close()


def test_what_is_at_hand_is_what_the_store_gives_to_the_type_of_each_value(built):
    for build in built:
        assert [repr(kept) for kept, _ in build] == [repr(read) for _, read in build]
    assert sum(bool(kept) for kept, _ in built[1]) > 20

import gc
import weakref

import pytest

from sayso.run.garbage import NEW_OBJECTS, collect_rarely, rare_collections


@pytest.fixture(autouse=True)
def _as_before():
    before = gc.get_threshold()
    yield
    gc.set_threshold(*before)


def test_cycles_are_looked_for_less_often_in_the_block_and_as_before_after_it():
    before = gc.get_threshold()
    with rare_collections():
        assert gc.get_threshold()[0] == NEW_OBJECTS
        assert gc.isenabled()
    assert gc.get_threshold() == before


def test_the_habit_is_back_after_a_fault():
    before = gc.get_threshold()
    with pytest.raises(ValueError, match="no page"), rare_collections():
        raise ValueError("no page")
    assert gc.get_threshold() == before


def test_what_the_block_leaves_is_not_gone_through_at_its_end():
    collections = []

    def told(phase, _info):
        collections.append(phase)

    gc.callbacks.append(told)
    try:
        with rare_collections():
            kept = [[] for _ in range(gc.get_threshold()[0] // 100)]
        more = [[] for _ in range(100)]
        assert not collections
    finally:
        gc.callbacks.remove(told)
    assert (len(kept), len(more)) == (NEW_OBJECTS // 100, 100)


def test_cycles_that_the_block_leaves_are_found_in_the_end():
    class Node:
        pass

    with rare_collections():
        node = Node()
        node.self = node
        gone = weakref.ref(node)
        del node
    assert gone() is not None
    gc.collect()
    assert gone() is None


def test_what_the_caller_froze_stays_frozen():
    gc.freeze()
    try:
        frozen = gc.get_freeze_count()
        with rare_collections():
            pass
        assert gc.get_freeze_count() > frozen // 2
    finally:
        gc.unfreeze()


def test_a_caller_that_never_collects_stays_so():
    gc.disable()
    try:
        with rare_collections():
            assert not gc.isenabled()
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_a_worker_keeps_the_older_generations_as_they_are():
    _, *older = gc.get_threshold()
    collect_rarely()
    assert gc.get_threshold() == (NEW_OBJECTS, *older)

import gc

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

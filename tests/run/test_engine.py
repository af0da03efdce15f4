import os
import time

import pytest

from sayso.run.engine import pool, serial


def double(number):
    return 2 * number


def die_on_three(number):
    if number == 3:
        os._exit(9)
    return number


def slow(number):
    time.sleep(0.2 if number == 0 else 0)
    return number


def crashed(payload, sentence):
    return f"{payload}: {sentence}"


@pytest.mark.parametrize("engine", [serial(), pool(2)], ids=["serial", "pool"])
def test_every_payload_gets_its_result(engine):
    assert sorted(engine(double, range(20), crashed)) == [(n, 2 * n) for n in range(20)]


def test_a_pool_takes_no_more_from_its_input_than_it_can_hold():
    taken = []

    def payloads():
        for number in range(1000):
            taken.append(number)
            yield number

    results = pool(1)(slow, payloads(), crashed)
    next(results)
    assert len(taken) < 20
    results.close()


def test_a_worker_that_dies_costs_only_the_payload_it_died_on():
    results = dict(pool(2)(die_on_three, range(12), crashed))
    assert results.pop(3).startswith("3: the reading process was ended")
    assert results == {n: n for n in range(12) if n != 3}

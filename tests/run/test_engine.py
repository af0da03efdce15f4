import os
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest

from sayso.run.engine import Pool, serial


def double(number):
    return 2 * number


def die_on_three(number):
    if number == 3:
        os._exit(9)
    return number


def slow(number):
    time.sleep(0.2 if number == 0 else 0)
    return number


def whoami(_payload):
    return os.getpid()


def crashed(payload, sentence):
    return f"{payload}: {sentence}"


@pytest.fixture
def two():
    with Pool(2) as pool:
        yield pool


def test_every_payload_gets_its_result(two):
    for engine in (serial, two):
        assert sorted(engine(double, range(20), crashed)) == [(n, 2 * n) for n in range(20)]


def test_a_pool_keeps_its_workers_from_one_use_to_the_next(two):
    first = {pid for _, pid in two(whoami, range(8), crashed)}
    second = {pid for _, pid in two(whoami, range(8), crashed)}
    assert os.getpid() not in first
    assert len(first | second) <= 2


def test_a_pool_takes_no_more_from_its_input_than_it_can_hold():
    taken = []

    def payloads():
        for number in range(1000):
            taken.append(number)
            yield number

    with Pool(1) as pool:
        results = pool(slow, payloads(), crashed)
        next(results)
        assert len(taken) < 20
        results.close()


def test_a_worker_that_dies_costs_only_the_payload_it_died_on(two):
    results = dict(two(die_on_three, range(12), crashed))
    assert results.pop(3).startswith("3: the reading process was ended")
    assert results == {n: n for n in range(12) if n != 3}
    assert dict(two(double, range(5), crashed)) == {n: 2 * n for n in range(5)}


def test_workers_end_when_the_build_is_killed():
    code = (
        "import os, sys\n"
        "from sayso.run.engine import Pool\n"
        "from tests.run.test_engine import whoami, crashed\n"
        "if __name__ == '__main__':\n"
        "    with Pool(1) as pool:\n"
        "        print(next(pool(whoami, range(3), crashed))[1], flush=True)\n"
        "        os.kill(os.getpid(), 9)\n"
    )
    # The worker imports the main module again, so the program must be a file.
    with tempfile.TemporaryDirectory() as folder:
        program = Path(folder) / "program.py"
        program.write_text(code)
        made = subprocess.run(
            [sys.executable, str(program)],
            stdout=subprocess.PIPE, text=True, check=False, env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
        )  # fmt: skip
    assert made.returncode == -signal.SIGKILL
    worker = int(made.stdout)
    for _ in range(100):
        if not _lives(worker):
            return
        time.sleep(0.1)
    pytest.fail("the worker lives on")


def _lives(pid):
    """Whether a process runs; one that ended and that nobody asked after (Z) does not."""
    try:
        return ") Z" not in Path(f"/proc/{pid}/stat").read_text()
    except OSError:
        return False

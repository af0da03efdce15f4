"""Where the work runs: an engine is something that maps a function over payloads. This process, or a pool.

`serial()` and `pool(jobs)` have one shape, and a cluster's would have the same: given a module-level function and
an iterable of picklable payloads, yield `(payload, result)` in any order. Workers never open the store.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from multiprocessing import get_context
from typing import Any, TypeAlias

Work: TypeAlias = Callable[[Any], Any]
Crash: TypeAlias = Callable[[Any, str], Any]
"""Makes the result for a payload on which a worker died, from the payload and a sentence."""
Engine: TypeAlias = Callable[[Work, Iterable[Any], Crash], Iterator[tuple[Any, Any]]]

_AHEAD = 4  # payloads under way for each worker: enough to keep it busy, few enough to bound memory
_WORKER_DIED = "the reading process was ended by the system (out of memory, or a fault in a library)"


def serial() -> Engine:
    """An engine that works in this process, one payload after the other."""
    return _serial


def _serial(work: Work, payloads: Iterable[Any], crash: Crash) -> Iterator[tuple[Any, Any]]:
    del crash  # a fault that ends this process ends the run; running it again goes on from there
    return ((payload, work(payload)) for payload in payloads)


def pool(jobs: int) -> Engine:
    """An engine of `jobs` worker processes. A worker that dies costs only the payload it died on."""

    def run(work: Work, payloads: Iterable[Any], crash: Crash) -> Iterator[tuple[Any, Any]]:
        waiting = iter(payloads)
        while True:
            suspects: list[Any] = []
            yield from _until_broken(jobs, work, waiting, suspects)
            if not suspects:
                return
            yield from _one_by_one(work, suspects, crash)

    return run


def _until_broken(jobs: int, work: Work, waiting: Iterator[Any], suspects: list[Any]) -> Iterator[tuple[Any, Any]]:
    """Yield results until all are done, or until a worker died: then `suspects` has what was under way."""
    under_way: dict[Future[Any], Any] = {}
    with ProcessPoolExecutor(jobs, mp_context=get_context("spawn")) as executor:
        for payload in islice(waiting, jobs * _AHEAD):
            under_way[executor.submit(work, payload)] = payload
        while under_way:
            finished, _ = wait(under_way, return_when=FIRST_COMPLETED)
            for future in finished:
                payload = under_way.pop(future)
                try:
                    result = future.result()
                except BrokenProcessPool:
                    suspects.extend([payload, *under_way.values()])
                    return
                yield payload, result
                for following in islice(waiting, 1):
                    try:
                        under_way[executor.submit(work, following)] = following
                    except BrokenProcessPool:
                        suspects.append(following)


def _one_by_one(work: Work, suspects: list[Any], crash: Crash) -> Iterator[tuple[Any, Any]]:
    """Try each suspect in a process of its own, to find the one that kills its worker."""
    for payload in suspects:
        with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as executor:
            try:
                result = executor.submit(work, payload).result()
            except BrokenProcessPool:
                result = crash(payload, _WORKER_DIED)
        yield payload, result

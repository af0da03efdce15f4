"""Where the work runs: an engine is something that maps a function over payloads. This process, or a pool.

`serial` and a `Pool` have one shape, and a cluster's would have the same: given a module-level function and an
iterable of picklable payloads, yield `(payload, result)` in any order. Workers never open the store.
"""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from itertools import islice
from multiprocessing import get_context, parent_process
from multiprocessing.process import BaseProcess
from types import TracebackType
from typing import Any, Self, TypeAlias

from sayso.run.garbage import collect_rarely

Work: TypeAlias = Callable[[Any], Any]
Crash: TypeAlias = Callable[[Any, str], Any]
"""Makes the result for a payload on which a worker died, from the payload and a sentence."""
Engine: TypeAlias = Callable[[Work, Iterable[Any], Crash], Iterator[tuple[Any, Any]]]

_AHEAD = 4  # payloads under way for each worker: enough to keep it busy, few enough to bound memory
_WORKER_DIED = "the reading process was ended by the system (out of memory, or a fault in a library)"


def serial(work: Work, payloads: Iterable[Any], crash: Crash) -> Iterator[tuple[Any, Any]]:
    """The engine that works in this process, one payload after the other."""
    del crash  # a fault that ends this process ends the run; running it again goes on from there
    return ((payload, work(payload)) for payload in payloads)


class Pool:
    """An engine of worker processes. A worker that dies costs only the payload it died on.

    The workers live from the first payload to the end of the `with` block: starting one and loading its models takes as
    long as reading some thirty pages.
    """

    def __init__(self, jobs: int) -> None:
        self._jobs = jobs
        self._executor: ProcessPoolExecutor | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, error: BaseException | None, _at: TracebackType | None
    ) -> None:
        if self._executor is not None:
            self._executor.shutdown(wait=error is None, cancel_futures=True)
            self._executor = None

    def __call__(self, work: Work, payloads: Iterable[Any], crash: Crash) -> Iterator[tuple[Any, Any]]:
        """Yield each payload with its result, in the order of their ends."""
        waiting = iter(payloads)
        while True:
            suspects: list[Any] = []
            yield from self._until_broken(work, waiting, suspects)
            if not suspects:
                return
            yield from _one_by_one(work, suspects, crash)

    def _until_broken(self, work: Work, waiting: Iterator[Any], suspects: list[Any]) -> Iterator[tuple[Any, Any]]:
        """Yield results until all are done, or until a worker died: then `suspects` has what was under way."""
        under_way: dict[Future[Any], Any] = {}
        for payload in islice(waiting, self._jobs * _AHEAD):
            under_way[self._workers().submit(work, payload)] = payload
        while under_way:
            finished, _ = wait(under_way, return_when=FIRST_COMPLETED)
            for future in finished:
                payload = under_way.pop(future)
                try:
                    result = future.result()
                except BrokenProcessPool:
                    suspects.extend([payload, *under_way.values()])
                    self._executor = None
                    return
                yield payload, result
                for following in islice(waiting, 1):
                    try:
                        under_way[self._workers().submit(work, following)] = following
                    except BrokenProcessPool:
                        suspects.append(following)

    def _workers(self) -> ProcessPoolExecutor:
        if self._executor is None:
            self._executor = _executor(self._jobs)
        return self._executor


def _executor(jobs: int) -> ProcessPoolExecutor:
    made = ProcessPoolExecutor(jobs, mp_context=get_context("spawn"), initializer=_begin)
    with _deaf():
        for _ in range(jobs):
            made.submit(int)  # each starts a worker
    return made


@contextmanager
def _deaf() -> Iterator[None]:
    """Processes that are started in here do not hear Ctrl-C, which a terminal sends to all: the build hears it and ends them."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _begin() -> None:
    """What a worker does first."""
    collect_rarely()
    _end_with_parent()


def _end_with_parent() -> None:
    """Let this worker end when the build is killed: its queue would never tell, since every worker holds both ends."""
    threading.Thread(target=_watch, args=(parent_process(),), daemon=True).start()


def _watch(parent: BaseProcess | None) -> None:
    if parent is not None:
        parent.join()
        os._exit(1)


def _one_by_one(work: Work, suspects: list[Any], crash: Crash) -> Iterator[tuple[Any, Any]]:
    """Try each suspect in a process of its own, to find the one that kills its worker."""
    for payload in suspects:
        with _executor(1) as executor:
            try:
                result = executor.submit(work, payload).result()
            except BrokenProcessPool:
                result = crash(payload, _WORKER_DIED)
        yield payload, result

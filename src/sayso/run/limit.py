"""A time limit on the work for one page, so that no page can stop a pile.

The limit is on the processor time of the worker, not on the clock: what a page costs must not depend on what else the machine does. By the clock the
first page of a worker, which waits for the models to be loaded, became a failure on a machine with ten busy programs and not on an idle one. Work that only
waits (nothing in a worker should) is stopped by the clock after `WAITING` times as long.
"""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

WAITING = 20
"""How many times the limit may pass by the clock: as slow as a worker among twenty others on one core."""


class TooLong(BaseException):
    """The time is up. Not an Exception: no library's broad `except` may swallow it."""


@contextmanager
def time_limit(seconds: float) -> Iterator[None]:
    """Raise `TooLong` in the block after `seconds` of processor time, or `WAITING` times as many by the clock.

    Works in the main thread of a process on POSIX systems, which is where workers run; elsewhere there is no limit.
    Code in C is only interrupted when it returns to Python.
    """
    if threading.current_thread() is not threading.main_thread() or not hasattr(signal, "setitimer"):
        yield
        return
    timers = (
        (signal.SIGPROF, signal.ITIMER_PROF, seconds),
        (signal.SIGALRM, signal.ITIMER_REAL, seconds * WAITING),
    )
    before = [signal.signal(name, _time_is_up) for name, _, _ in timers]
    for _, timer, limit in timers:
        signal.setitimer(timer, limit)
    try:
        yield
    finally:
        for _, timer, _ in timers:
            signal.setitimer(timer, 0)
        for (name, _, _), handler in zip(timers, before, strict=True):
            signal.signal(name, handler)


def _time_is_up(_signal: int, _frame: FrameType | None) -> None:
    raise TooLong

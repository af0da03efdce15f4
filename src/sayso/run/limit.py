"""A time limit on the work for one page, so that no page can stop a pile."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType


class TooLong(BaseException):
    """The time is up. Not an Exception: no library's broad `except` may swallow it."""


@contextmanager
def time_limit(seconds: float) -> Iterator[None]:
    """Raise `TooLong` in the block after `seconds`.

    Works in the main thread of a process on POSIX systems, which is where workers run; elsewhere there is no limit.
    Code in C is only interrupted when it returns to Python.
    """
    if threading.current_thread() is not threading.main_thread() or not hasattr(signal, "setitimer"):
        yield
        return
    before = signal.signal(signal.SIGALRM, _time_is_up)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def _time_is_up(_signal: int, _frame: FrameType | None) -> None:
    raise TooLong

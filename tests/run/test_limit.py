import contextlib
import signal
import threading
import time

import pytest

from sayso.run.limit import WAITING, TooLong, time_limit


def test_what_takes_too_long_is_stopped_even_where_exceptions_are_swallowed():
    def stubborn():
        while True:
            with contextlib.suppress(Exception):
                sum(range(1_000))

    with pytest.raises(TooLong), time_limit(0.05):
        stubborn()


def test_what_waits_while_others_work_is_left_alone_for_a_while():
    with time_limit(0.05):
        time.sleep(0.2)
    with pytest.raises(TooLong), time_limit(0.01):
        time.sleep(0.01 * WAITING * 5)


def test_what_is_quick_is_left_alone_and_the_clock_is_put_back():
    before = signal.getsignal(signal.SIGPROF), signal.getsignal(signal.SIGALRM)
    with time_limit(0.05):
        pass
    assert (signal.getsignal(signal.SIGPROF), signal.getsignal(signal.SIGALRM)) == before
    assert signal.getitimer(signal.ITIMER_PROF) == signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)


def test_outside_the_main_thread_there_is_no_limit():
    seen = []

    def work():
        with time_limit(0.01):
            time.sleep(0.05)
            seen.append("done")

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert seen == ["done"]

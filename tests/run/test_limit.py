import contextlib
import threading
import time

import pytest

from sayso.run.limit import TooLong, time_limit


def test_what_takes_too_long_is_stopped_even_where_exceptions_are_swallowed():
    def stubborn():
        while True:
            with contextlib.suppress(Exception):
                time.sleep(1)

    with pytest.raises(TooLong), time_limit(0.05):
        stubborn()


def test_what_is_quick_is_left_alone_and_the_clock_is_put_back():
    with time_limit(0.05):
        pass
    time.sleep(0.1)


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

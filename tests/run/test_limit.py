import contextlib
import signal
import threading

import pytest

from sayso.run.limit import WAITING, TooLong, time_limit

HOUR = 3600.0
TICK = 1.0  # a clock of processor time may be set to the next tick of the system's


def test_what_takes_too_long_is_stopped_even_where_exceptions_are_swallowed():
    def stubborn():
        while True:
            with contextlib.suppress(Exception):
                sum(range(1_000))

    with pytest.raises(TooLong), time_limit(0.05):
        stubborn()


def test_what_waits_while_others_work_is_left_alone_for_a_while():
    """The clocks are looked at, not waited for: on a busy machine a short sleep may last for seconds."""
    with time_limit(HOUR):
        worked, waited = signal.getitimer(signal.ITIMER_PROF)[0], signal.getitimer(signal.ITIMER_REAL)[0]
    assert 0 < worked <= HOUR + TICK
    assert HOUR * (WAITING - 1) < waited <= HOUR * WAITING + TICK


@pytest.mark.parametrize("clock", [signal.SIGPROF, signal.SIGALRM])
def test_either_clock_stops_the_work(clock):
    with pytest.raises(TooLong), time_limit(HOUR):
        signal.raise_signal(clock)


def test_what_is_quick_is_left_alone_and_the_clock_is_put_back():
    before = signal.getsignal(signal.SIGPROF), signal.getsignal(signal.SIGALRM)
    with time_limit(HOUR):
        pass
    assert (signal.getsignal(signal.SIGPROF), signal.getsignal(signal.SIGALRM)) == before
    assert signal.getitimer(signal.ITIMER_PROF) == signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)


def test_outside_the_main_thread_there_is_no_limit():
    seen = []

    def work():
        with time_limit(HOUR):
            seen.append((signal.getitimer(signal.ITIMER_PROF), signal.getitimer(signal.ITIMER_REAL)))

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert seen == [((0.0, 0.0), (0.0, 0.0))]

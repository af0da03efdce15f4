"""How often Python looks for reference cycles during a build.

A build makes millions of records, which hold no cycles and are freed when they are no longer named. Python looks for cycles
each time 700 objects more are there, and goes through models, lexicons and all records that a gather step holds to do so: a tenth of
a build's processor time. Looking each time 100,000 more are there finds the same, and costs a few megabytes of cycles left lying.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

NEW_OBJECTS = 100_000
"""Objects more after which Python looks for cycles. At 10,000 half of the gain is had; never looking at all gains no more than this."""


@contextmanager
def rare_collections() -> Iterator[None]:
    """Look for cycles less often in the block; the caller's own habit is back after it."""
    before = gc.get_threshold()
    collect_rarely()
    try:
        yield
    finally:
        gc.set_threshold(*before)


def collect_rarely() -> None:
    """Look for cycles less often from now on: for a worker, whose process does nothing else."""
    _, *older = gc.get_threshold()
    gc.set_threshold(NEW_OBJECTS, *older)

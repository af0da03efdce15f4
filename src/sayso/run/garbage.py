"""How often Python looks for reference cycles during a build.

A build makes millions of records, which hold no cycles and are freed when they are no longer named. Python looks for cycles
each time 700 objects more are there, and goes through models, lexicons and all records that a gather step holds to do so: 1.8 of
13.6 seconds for 120 articles of 500 words. Looking each time 100,000 more are there takes 0.3 seconds, and 402 MB at most instead of 388; each time
1,000,000 more are there, 0.19 seconds instead of 0.27 for 200 articles, and 477 MB instead of 475. Cycles are rare: 35,000 objects in 200 pages.

The end of the block must not pay for all of it at once: with the caller's threshold back, Python would go through everything that is still there with
the next object made, half a second after 200 articles (2.5 milliseconds a page). What is left is therefore counted as old without being gone through.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

NEW_OBJECTS = 1_000_000
"""Objects more after which Python looks for cycles. Never looking at all was no quicker within the noise."""


@contextmanager
def rare_collections() -> Iterator[None]:
    """Look for cycles less often in the block; the caller's own habit is back after it."""
    before = gc.get_threshold()
    collect_rarely()
    try:
        yield
    finally:
        _count_as_old()
        gc.set_threshold(*before)


def _count_as_old() -> None:
    """Put all objects into the oldest generation, which Python goes through when it has grown by a quarter.

    `unfreeze` puts there what `freeze` took out of the younger ones. Not where the caller has frozen objects: they would thaw.
    """
    if gc.get_freeze_count() == 0:
        gc.freeze()
        gc.unfreeze()


def collect_rarely() -> None:
    """Look for cycles less often from now on: for a worker, whose process does nothing else."""
    _, *older = gc.get_threshold()
    gc.set_threshold(NEW_OBJECTS, *older)

"""One measurement, in a process of its own so that its memory is its own: `python bench/measure.py PILE OUT JOBS`.

Prints one JSON object. The program runs as it is; only the functions of its plan are wrapped by a clock. Workers of a
pool are other processes, so the clock tells of single steps for one job only.
"""

from __future__ import annotations

import json
import resource
import shutil
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import wraps
from pathlib import Path
from typing import Any

from piles import articles

from sayso.adapters import Tools
from sayso.run import dossier, passes
from sayso.run.plan import Step, make_plan
from sayso.run.settings import Settings

WARM_UP = 4  # articles read before the clock runs, so that models are loaded


class Clock:
    """Seconds of processor time spent in each step: the same whatever else the machine is doing."""

    def __init__(self) -> None:
        self.seconds: Counter[str] = Counter()

    def plan(self, tools: Tools, *known: Any) -> tuple[Step, ...]:
        """The plan, each step under the clock."""
        return tuple(map(self._under_clock, make_plan(tools, *known)))

    def _under_clock(self, step: Step) -> Step:
        together = step.together and self._timed(step.name, step.together)
        return replace(step, fn=self._timed(step.name, step.fn), together=together)

    def _timed(self, name: str, fn: Callable[..., Any]) -> Callable[..., Any]:
        @wraps(fn, updated=())
        def timed(*args: Any) -> Any:
            began = time.process_time()
            result = fn(*args)
            made = list(result) if isinstance(result, Iterator) else result  # a generator works only when drawn from
            self.seconds[name] += time.process_time() - began
            return made

        return timed


def measure(pile: Path, out: Path, jobs: int) -> dict[str, Any]:
    """Build a dossier on a pile and tell what it took."""
    clock = Clock()
    passes.make_plan = clock.plan
    shutil.rmtree(out, ignore_errors=True)
    warm = time.perf_counter()
    dossier.build([str(articles(out / "warm", WARM_UP, 100))], out / "warm-dossier", settings=Settings(jobs=1))
    began, worked = time.perf_counter(), time.process_time()
    clock.seconds.clear()
    summary = dossier.build([str(pile)], out / "dossier", settings=Settings(jobs=jobs))
    whole = time.perf_counter() - began
    return {
        "pages": summary.pages,
        "failures": summary.failures,
        "seconds": whole,
        "worked": time.process_time() - worked,
        "warm_up": began - warm,
        "steps": dict(clock.seconds) if jobs == 1 else {},
        "megabytes": _megabytes(resource.RUSAGE_SELF),
        "worker_megabytes": _megabytes(resource.RUSAGE_CHILDREN),
        "store_megabytes": sum(path.stat().st_size for path in (out / "dossier").iterdir()) / 1e6,
    }


def _megabytes(who: int) -> float:
    return resource.getrusage(who).ru_maxrss / 1024


if __name__ == "__main__":
    print(json.dumps(measure(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))))

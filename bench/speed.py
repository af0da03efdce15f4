"""How fast a dossier is built, step by step, beside peers for parts of the work; nothing here passes or fails.

    python bench/speed.py examples/pile                          500 pages made of these, and 500 articles of 500 words
    python bench/speed.py PILE --pages 2000 --jobs 1 2 4
    python bench/speed.py PILE --growth 1000 10000               how the gather steps grow with the pile

Steps and peers are given in processor time, whole builds by the clock on the wall. Machines differ: compare ratios.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, TypeAlias

import peers
from piles import ARTICLE, SHORT, articles, repeated

from sayso.adapters import load_tools
from sayso.run.plan import make_plan

Json: TypeAlias = dict[str, Any]

HERE = Path(__file__).resolve().parent
OUT = HERE / "out"
ONE_THREAD = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
"""As the command line sets it: what multiplies matrices in one worker must not take the processor from the others."""


def main() -> None:
    options = _options()
    shutil.rmtree(OUT, ignore_errors=True)
    if options.growth:
        print(_growth(options.growth))
        return
    pile = repeated(options.pile, OUT / "pages", options.pages)
    written = articles(OUT / "articles", options.pages, ARTICLE)
    for name, folder in (
        (f"{options.pages} pages made of {options.pile}", pile),
        (f"{options.pages} articles of {ARTICLE} words", written),
    ):
        print(f"\n{name}\n")
        for jobs in options.jobs:
            print(_told(_measured(folder, jobs), jobs))
    print(_beside(sorted(pile.iterdir()), sorted(written.iterdir())))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pile", type=Path, help="a folder with .html and .txt pages")
    parser.add_argument("--pages", type=int, default=500, help="how many pages to make of it (default: 500)")
    parser.add_argument(
        "--jobs", type=int, nargs="+", default=[1, 2], help="numbers of processes to try (default: 1 2)"
    )
    parser.add_argument("--growth", type=int, nargs="+", help="time the gather steps on so many short articles instead")
    return parser.parse_args()


def _measured(pile: Path, jobs: int) -> Json:
    call = [sys.executable, HERE / "measure.py", pile, OUT / "work", str(jobs)]
    ran = subprocess.run(call, check=True, stdout=subprocess.PIPE, text=True, env={**os.environ, **ONE_THREAD})
    measured: Json = json.loads(ran.stdout.splitlines()[-1])
    return measured


def _told(got: Json, jobs: int) -> str:
    lines = list(_steps(got)) if got["steps"] else []
    workers = f", largest worker {got['worker_megabytes']:.0f} MB" if jobs > 1 else ""
    lines.append(
        f"{jobs} process{'es' * (jobs > 1)}: {got['pages']} pages in {got['seconds']:.1f} s, {got['pages'] / got['seconds']:.1f} a second"
        f" (first start {got['warm_up']:.1f} s); peak memory {got['megabytes']:.0f} MB{workers};"
        f" dossier {got['store_megabytes']:.1f} MB; {got['failures']} failures"
    )
    return "\n".join(lines)


def _steps(got: Json) -> Iterator[str]:
    rest = got["worked"] - sum(got["steps"].values())
    yield f"{'step':28}{'ms a page':>10}{'share':>8}{'pages/s':>10}"
    for name, seconds in {**got["steps"], "reading, store, report": rest}.items():
        each = seconds / got["pages"]
        yield f"{name:28}{each * 1000:10.2f}{seconds / got['worked']:8.1%}{1 / each if each else 0:10.0f}"


def _beside(pages: Sequence[Path], written: Sequence[Path]) -> str:
    lines = ["\npeers, for a part of the work"]
    told = (
        ("trafilatura.extract, HTML pages", peers.extraction(pages)),
        ("spaCy's blank tokenizer and sentencizer, articles", peers.tokens(written)),
    )
    for name, (count, seconds) in told:
        lines.append(
            f"{name:52}{seconds / max(count, 1) * 1000:8.2f} ms a page{count / seconds if seconds else 0:10.0f} pages/s"
        )
    return "\n".join(lines)


def _growth(sizes: Sequence[int]) -> str:
    gathers = [step.name for step in make_plan(load_tools({})) if step.shape == "gather"]
    runs = {size: _measured(articles(OUT / f"short-{size}", size, SHORT), 1) for size in sizes}
    lines = [
        f"seconds on short articles ({SHORT} words)",
        f"{'gather step':20}" + "".join(f"{size:>12}" for size in sizes),
    ]
    lines += [f"{name:20}" + "".join(f"{runs[size]['steps'].get(name, 0):12.2f}" for size in sizes) for name in gathers]
    lines.append(f"{'whole build':20}" + "".join(f"{runs[size]['seconds']:12.1f}" for size in sizes))
    lines.append(f"{'peak memory, MB':20}" + "".join(f"{runs[size]['megabytes']:12.0f}" for size in sizes))
    return "\n".join(lines)


if __name__ == "__main__":
    main()

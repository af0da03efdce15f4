"""Score every capability on labelled data, beside its floor and its peers; fail where a score fell.

    python evals/gate.py                     what has a floor; exit code 1 if a score fell below it
    python evals/gate.py --table             every figure
    python evals/gate.py --markdown          the table for docs/scores.md
    python evals/gate.py --only timex        cases whose name holds the word (or one of several: timex,dating)
    python evals/gate.py --update            raise the floors to today's scores (never lower: --allow-regression)

The labelled sets are expected in ../shared/bench; without them only those of this repository are scored.
`evals/README.md` tells how to add a case.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import TypeAlias

import floors
from cases import BENCH, CASES, ROOT, Case
from floors import Floor
from runner import EvalError, Scored, score

Peers: TypeAlias = dict[str, dict[str, dict[str, float]]]
"""Case, figure, name of the peer: its score."""

PEERS = ROOT / "evals" / "peers.json"
LONGEST_FIRST = ("quotes", "dating", "furniture", "examples", "timex")
"""Tasks that take longest, so that two processes end at about the same time."""


def main() -> int:
    options = _options()
    cases = [case for case in CASES if any(word in case.name for word in options.only.split(","))]
    if not cases:
        print(f"no case has {options.only!r} in its name", file=sys.stderr)
        return 2
    present, absent = (
        [case for case in cases if case.is_there],
        [case for case in cases if not case.is_there],
    )
    _tell_absent(absent)
    results = dict(_score_all(present, options.jobs))
    pinned = floors.load()
    errors = [f"{name}: {result}" for name, result in results.items() if isinstance(result, EvalError)]
    scored = [(case, result) for case in present if isinstance(result := results[case.name], Scored)]
    lines = _lines(scored, pinned, _peers(scored), everything=options.table)
    print(_markdown(lines) if options.markdown else _aligned(lines))
    wrong = [
        line for case, got in scored for line in floors.complaints(case, got.gold, got.scores, pinned.get(case.name))
    ]
    if options.update:
        wrong = _update(scored, pinned, wrong, lower=options.allow_regression)
    for line in errors + wrong:
        print(line, file=sys.stderr)
    return 1 if errors or wrong else 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--table", action="store_true", help="print every figure, not only those with a floor")
    parser.add_argument("--markdown", action="store_true", help="print the table as Markdown")
    parser.add_argument("--only", metavar="WORDS", default="", help="score only the cases whose name holds this")
    parser.add_argument("--update", action="store_true", help="raise floors to today's scores")
    parser.add_argument("--allow-regression", action="store_true", help="with --update: lower floors, too")
    parser.add_argument("--jobs", type=int, default=2, help="cases scored at a time (default: 2)")
    return parser.parse_args()


def _tell_absent(absent: Sequence[Case]) -> None:
    if any(not case.ours for case in absent):
        print(f"{BENCH} is not there: only the sets of this repository are scored")
    for case in absent:
        if case.ours and not case.joined:
            print(f"{case.name}: {case.path} is not there")


def _score_all(cases: Sequence[Case], jobs: int) -> Iterator[tuple[str, Scored | EvalError]]:
    """Score cases, some at a time: each is processes of its own, so threads do."""
    order = {task: number for number, task in enumerate(LONGEST_FIRST)}
    with ThreadPoolExecutor(jobs) as executor:
        ordered = sorted(cases, key=lambda case: order.get(case.task, len(order)))
        for case, result in zip(ordered, executor.map(_score_or_say, ordered), strict=True):
            yield case.name, result


def _score_or_say(case: Case) -> Scored | EvalError:
    if sys.stderr.isatty():
        print(f"  {case.name}", file=sys.stderr)
    try:
        return score(case)
    except EvalError as error:
        return error


def _peers(scored: Sequence[tuple[Case, Scored]]) -> Peers:
    peers: Peers = json.loads(PEERS.read_text())
    return peers | {case.name: got.peers for case, got in scored if got.peers}


def _update(
    scored: Sequence[tuple[Case, Scored]], pinned: dict[str, Floor], wrong: list[str], *, lower: bool
) -> list[str]:
    """Write the floors after today's scores; return what still stands against it."""
    fallen = [line for line in wrong if "fell to" in line or "no longer" in line]
    if fallen and not lower:
        return [*fallen, "floors are not lowered without --allow-regression; nothing was written"]
    for case, got in scored:
        pinned[case.name] = floors.raised(case, got.gold, got.scores, pinned.get(case.name), lower=lower)
    floors.save(pinned)
    return []


# ---------------------------------------------------------------------------------------------- the table
HEAD = ("task / set", "figure", "ours", "floor", "best peer", "", "rows/s")


def _lines(
    scored: Sequence[tuple[Case, Scored]], pinned: dict[str, Floor], peers: Peers, *, everything: bool
) -> list[tuple[str, ...]]:
    lines: list[tuple[str, ...]] = [HEAD]
    for case, got in scored:
        floor = pinned[case.name].scores if case.name in pinned else {}
        figures = got.scores if everything else floors.with_floor(case, got.scores)
        for number, (metric, figure) in enumerate(figures.items()):
            name, speed = (case.name, _speed(got)) if number == 0 else ("", "")
            best, who = _best(peers.get(case.name, {}).get(metric, {}))
            shown = _figure(figure) + (f"  {got.counts[metric]}" if metric in got.counts else "")
            lines.append((name, metric, shown, _figure(floor.get(metric)), _figure(best), who, speed))
        if got.failed:
            lines.append(("", f"{got.failed} rows failed", "", "", "", "", ""))
    return lines


def _speed(got: Scored) -> str:
    return f"{got.rows / got.seconds:.0f}  ({got.seconds:.0f} s)"


def _best(figures: dict[str, float]) -> tuple[float | None, str]:
    if not figures:
        return None, ""
    name = max(figures, key=lambda peer: figures[peer])
    return figures[name], name


def _figure(value: float | None) -> str:
    if value is None:
        return ""
    return str(value) if isinstance(value, int) else f"{value:.3f}"


def _aligned(lines: list[tuple[str, ...]]) -> str:
    widths = [max(len(line[column]) for line in lines) for column in range(len(HEAD))]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip() for line in lines
    )


def _markdown(lines: list[tuple[str, ...]]) -> str:
    head, *rest = lines
    return "\n".join(f"| {' | '.join(line)} |" for line in [head, tuple("---" for _ in head), *rest])


if __name__ == "__main__":
    sys.exit(main())

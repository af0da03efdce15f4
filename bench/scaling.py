"""What the scripts that measure growth share: bare documents, one process for each size, a table, and a picture of seconds and memory.

A size runs in a process of its own, so that its peak memory is its own.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
from collections.abc import Mapping, Sequence
from math import log10
from typing import Any, TypeAlias

from sayso.model import Document, Paragraph

Json: TypeAlias = dict[str, Any]

SIZES = (1_000, 10_000, 100_000)
PANEL, GAP, TOP, HEIGHT = 330, 90, 40, 260
"""Width of a panel of the picture and the space between two, upper edge and height of both."""
COLORS = ("#b5541c", "#14508c", "#2c7a3f")


def bare_document(key: str, text: str, language: str | None, outlet: str | None = None) -> Document:
    """A document of one paragraph that declares nothing."""
    return Document(
        id=key,
        page=key,
        title=None,
        language=language,
        text=text,
        url=None,
        outlet=outlet,
        byline=(),
        credit=(),
        dateline_place=None,
        contributors=(),
        declared=(),
        paragraphs=(Paragraph(start=0, end=len(text), role="body", page=None, anchor=None),),
        furniture=(),
    )


def megabytes() -> int:
    """The peak memory of this process so far."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def each_size(script: str, columns: Sequence[str], *options: str) -> list[Json]:
    """Call a script with `--documents N` for each size, print its answers as a table and return them."""
    runs: list[Json] = []
    print("".join(f"{name:>18}" for name in columns))
    for size in SIZES:
        call = [sys.executable, script, "--documents", str(size), *options]
        runs.append(json.loads(subprocess.run(call, check=True, stdout=subprocess.PIPE, text=True).stdout))
        print("".join(f"{runs[-1].get(name, '-'):>18}" for name in columns), flush=True)
    return runs


def drawn(runs: Sequence[Json], seconds: Mapping[str, str], memory: Mapping[str, str]) -> str:
    """Seconds, and megabytes beside them, over documents, all on logarithmic scales: what grows in step with the pile is parallel to the dots.

    `seconds` and `memory`: keys of the runs, and what their lines are called.
    """
    width = 2 * PANEL + GAP + 100
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {TOP + HEIGHT + 45}" font-family="sans-serif" font-size="12">',
        f'<rect width="{width}" height="{TOP + HEIGHT + 45}" fill="#fff"/>',
        *_panel(60, "processor time", "s", (0, 3), runs, seconds),
        *_panel(60 + PANEL + GAP, "peak memory", "MB", (1, 4), runs, memory),
        "</svg>\n",
    ]
    return "\n".join(lines)


def _panel(
    left: int, title: str, unit: str, decades: tuple[int, int], runs: Sequence[Json], named: Mapping[str, str]
) -> list[str]:
    low, high = decades

    def at(documents: float, value: float) -> tuple[float, float]:
        right = (log10(max(documents, 1)) - 3) / 2 * PANEL
        up = (log10(max(value, 10**low)) - low) / (high - low) * HEIGHT
        return left + right, TOP + HEIGHT - up

    lines = [f'<text x="{left}" y="{TOP - 18}" font-weight="bold">{title}</text>']
    for decade in range(low, high + 1):
        _, y = at(1_000, 10**decade)
        lines.append(f'<path d="M{left} {y:.0f}h{PANEL}" stroke="#ccc"/>')
        lines.append(f'<text x="{left - 6}" y="{y + 4:.0f}" text-anchor="end">{10**decade:,} {unit}</text>')
    for size in SIZES:
        x, y = at(size, 0)
        lines.append(f'<path d="M{x:.0f} {TOP}V{y:.0f}" stroke="#eee"/>')
        lines.append(f'<text x="{x:.0f}" y="{y + 18:.0f}" text-anchor="middle">{size:,}</text>')
    lines.append(f'<text x="{left + PANEL / 2}" y="{TOP + HEIGHT + 36}" text-anchor="middle">documents</text>')
    (x, y), (to_x, to_y) = at(1_000, 10**low), at(100_000, 10 ** (low + 2))
    lines.append(f'<path d="M{x:.0f} {y:.0f}L{to_x:.0f} {to_y:.0f}" stroke="#888" stroke-dasharray="2 4"/>')
    for number, ((key, name), color) in enumerate(zip(named.items(), COLORS, strict=False)):
        points = [at(run["documents"], run[key]) for run in runs if key in run]
        if points:
            lines.append(f'<text x="{left + 125 + 70 * number}" y="{TOP - 18}" fill="{color}">● {name}</text>')
            lines += _line(points, color)
    return lines


def _line(points: Sequence[tuple[float, float]], color: str) -> list[str]:
    path = "L".join(f"{x:.0f} {y:.0f}" for x, y in points)
    return [
        f'<path d="M{path}" fill="none" stroke="{color}" stroke-width="2"/>',
        *(f'<circle cx="{x:.0f}" cy="{y:.0f}" r="4" fill="{color}"/>' for x, y in points),
    ]

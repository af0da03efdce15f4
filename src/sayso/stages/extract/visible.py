"""The dates that a page shows about itself, most telling first."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.model import DeclaredDate
from sayso.stages.extract.dates import VisibleDate, dates_in, label_of, order_of
from sayso.stages.extract.lines import LineFacts

_MAX_WORDS = 24
_FLOOR = 1.0  # what a date must score to be the page's claim about itself


def visible_dates(
    lines: Sequence[LineFacts], near: range, title: int | None, first: int, language: str | None
) -> tuple[DeclaredDate, ...]:
    """Return the dates of short lines near the text, the likeliest date of publication first.

    Args:
        lines: the page.
        near: where the page speaks of itself.
        title: the title's line.
        first: the text's first line.
        language: of the text; English leaves 3/4/2025 open.
    """
    month_first = order_of(line.text for line in lines) if (language or "en").startswith("en") else False
    scored: list[tuple[float, int, int, DeclaredDate]] = []
    for at in near:
        line = lines[at]
        if line.words > _MAX_WORDS or line.kind == "caption":
            continue
        for found in dates_in(line.text, month_first=month_first):
            label = label_of(line.text, found.start)
            score = _score(line, found, label) + _place(at, title, first)
            if score >= _FLOOR:
                kind = "modified" if label == "modified" else "text"
                exact = line.text if len(line.text) <= 80 else line.text[found.start : found.end]
                scored.append((-score, at, found.start, DeclaredDate(kind=kind, value=found.value, exact=exact)))
    return tuple(item[-1] for item in sorted(scored, key=lambda item: item[:3]))


def _score(line: LineFacts, found: VisibleDate, label: str | None) -> float:
    score = (found.end - found.start) / max(1, len(line.text))
    if label == "published":
        score += 2.0
    elif label == "modified":
        score -= 0.5
    if len(found.value) <= 7:
        score -= 0.5
    return score + (0.5 if "T" in found.value else 0.0)


def _place(at: int, title: int | None, first: int) -> float:
    if title is not None and title < at <= first:
        return 2.0
    if title is not None and at <= title:
        return 1.2
    return 1.5 if at <= first + 2 else 0.6

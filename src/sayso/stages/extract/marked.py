"""Which lines of an HTML page are the document's paragraphs: the HTML extractor's choice, and what each line is."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.model import Layout, Line, ParagraphRole, Repetition

_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_ROLES: dict[str, ParagraphRole] = {"li": "list", "dd": "list", "dt": "list", "td": "list", "th": "list"}


def choose_marked(
    layout: Layout, repetition: Repetition
) -> tuple[list[tuple[int, ParagraphRole]], list[tuple[int, str]]]:
    """Return the kept lines with their roles and the lines left out with the reason."""
    kept: list[tuple[int, ParagraphRole]] = []
    left: list[tuple[int, str]] = []
    for i, line in enumerate(layout.lines):
        if line.main:
            kept.append((i, role(line)))
        else:
            left.append((i, "outside the article's text"))
    return kept, left


def role(line: Line) -> ParagraphRole:
    return "heading" if line.tag in _HEADINGS else _ROLES.get(line.tag or "", "body")

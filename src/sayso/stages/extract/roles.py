"""What each line of the text's stretch is: paragraph, heading, list item, or furniture inside the text."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.model import ParagraphRole
from sayso.stages.extract.lines import LineFacts
from sayso.stages.extract.region import Region, is_prose

_HEADING_WORDS = 18
_NEAR = 2  # steps of indentation that still count as the text's column

Chosen = tuple[list[tuple[int, ParagraphRole]], dict[int, str]]
"""Kept lines with their role, and left-out lines with the reason, as indices."""


def roles(lines: Sequence[LineFacts], found: Region) -> Chosen:
    """Decide on every line of the stretch."""
    kept: list[tuple[int, ParagraphRole]] = []
    out: dict[int, str] = {}
    seen: set[str] = set()
    prose = [_paragraph(line, found) for line in lines]
    for at in range(found.first, found.last):
        line = lines[at]
        role: ParagraphRole | None = None
        if line.kind is not None:
            out[at] = line.kind
        elif line.text in seen and line.words > 3:
            out[at] = "repeated"
        elif prose[at]:
            role = "list" if line.bullet else "body"
        elif is_prose(line):
            out[at] = "box"
        else:
            role = _short(lines, at, prose, found)
            if role is None:
                out[at] = "short"
        if role is not None:
            kept.append((at, role))
            seen.add(line.text)
    return kept, out


def _paragraph(line: LineFacts, found: Region) -> bool:
    return is_prose(line) and (found.off(line) <= _NEAR or line.bullet)


def _short(lines: Sequence[LineFacts], at: int, prose: Sequence[bool], found: Region) -> ParagraphRole | None:
    """A short line inside the text: kept where its neighbours are text and it stands in the column."""
    line = lines[at]
    before = at > 0 and prose[at - 1]
    after = at + 1 < len(lines) and prose[at + 1]
    if line.bullet:
        return "list" if line.words >= 4 and (before or after) else None
    if found.off(line) > _NEAR:
        return None
    if line.ends and (before or after):
        return "body"
    if not line.ends and line.words <= _HEADING_WORDS and after:
        return "heading"
    return None

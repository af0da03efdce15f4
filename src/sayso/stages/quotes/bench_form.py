"""Quotations in the form that corpora of attributions use, so that they can be scored."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from sayso.model import Quotation, Span
from sayso.text.marks import MARK


def attributions(quotations: Sequence[Quotation], text: str, *, joined: bool) -> list[dict[str, Any]]:
    """Return `{kind, source, cue, content}` for each quotation.

    Content of a direct quotation gets its marks back. `joined`: split quotations stay one attribution (PolNeAR); else each
    stretch is one, the first with the cue (German news).
    """
    return [row for quotation in quotations for row in _rows(quotation, text, joined=joined)]


def _rows(quotation: Quotation, text: str, *, joined: bool) -> Iterator[dict[str, Any]]:
    given = quotation.attribution
    if given is None:
        return
    spans = [_with_marks(span, text) for span in quotation.content]
    groups = [spans] if joined else [[span] for span in spans]
    for index, group in enumerate(groups):
        yield {
            "kind": quotation.kind,
            "source": [[span.start, span.end] for span in given.source],
            "cue": [[span.start, span.end] for span in given.cue] if index == 0 else [],
            "content": group,
        }


def _with_marks(span: Span, text: str) -> list[int]:
    start, end = span.start, span.end
    before = [m for m in MARK.finditer(text, max(0, start - 2), start) if m.end() == start]
    after = MARK.match(text, end)
    return [before[0].start() if before else start, after.end() if after else end]

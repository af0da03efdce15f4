"""Why a line was left out, in a journalist's words."""

from __future__ import annotations

from sayso.stages.extract.lines import LineFacts

_REASONS = {
    "menu": "menu",
    "share": "share buttons",
    "related": "head of a list of other articles",
    "pointer": "pointer to another article",
    "newsletter": "newsletter, subscription or app box",
    "audio": "audio or video player notice",
    "caption": "photo caption or credit",
    "legal": "legal notice, cookies or consent",
    "advert": "advertising",
    "comments": "readers' comments",
    "counter": "counter, clock or reading time",
    "author": "box about the author",
    "address": "link or e-mail address",
    "breadcrumb": "bread crumbs",
    "symbols": "signs without words",
    "note": "note in brackets",
    "byline": "byline",
    "credit": "agency credit",
    "contributors": "contributor line",
    "date": "date line",
    "title": "repeats the title",
    "repeated": "stands on this page twice",
    "box": "box beside the text",
    "above": "above the title",
}
_HEADLINE_WORDS = 3


def reason(line: LineFacts, kind: str | None, first: int, last: int) -> str:
    """Return why a line is furniture: what it is if that is known, else how or where it stands."""
    known = _REASONS.get(kind or "") or _REASONS.get(line.kind or "")
    if known is not None:
        return known
    if kind is not None and " " in kind:  # told by the markup
        return kind
    if line.pages > 1:
        others = line.pages - 1
        return f"stands on {others} other page{'s' if others > 1 else ''} of the pile"
    if line.number < first:
        return "menu or page head above the text"
    if line.number > last:
        return (
            "list of other headlines" if line.words >= _HEADLINE_WORDS and not line.ends else "page foot below the text"
        )
    return "short line that is not part of the text"

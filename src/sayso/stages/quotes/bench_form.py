"""Quotations in the form that corpora of attributions use, so that they can be scored.

Corpora mark the same words differently, and their form shows in no row, so that it goes by the language of the row (`in_parts`):
PolNeAR (English) joins a split quotation, and words in marks belong to their clause; the German news corpus takes each stretch in
marks for itself. Of other languages no labelled set is known; they have the first form. A dossier has its own form whatever the language.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import Any

from sayso.model import Quotation, Span
from sayso.text.language import base_language
from sayso.text.marks import MARK, Marked, pair_marks

IN_PARTS = frozenset({"de"})
"""Languages whose labelled set takes each stretch in marks for itself."""
_NAME_WORDS = 3
_NOUN_GAP = 5  # characters between the noun and the source: "Angaben von der ..."


def in_parts(language: str | None) -> bool:
    """Whether the labelled set of a language takes each stretch in marks for itself."""
    return base_language(language) in IN_PARTS


def attributions(
    quotations: Sequence[Quotation], text: str, *, parts: bool = False, prepositions: Collection[str] = ()
) -> list[dict[str, Any]]:
    """Return `{kind, source, cue, content}` for each quotation that has an attribution.

    Content of a direct quotation gets its marks back. By default a split quotation is one attribution and words in marks
    belong to their clause. With `parts` each stretch of a split quotation is one, the first with the cue, and
    words in marks inside a reported clause are one more. `prepositions` are the cues that are
    no verbs ("laut"): what they bring is a clause, never an object.
    """
    return [row for quotation in quotations for row in _rows(quotation, text, parts, prepositions)]


def _rows(quotation: Quotation, text: str, parts: bool, prepositions: Collection[str]) -> Iterator[dict[str, Any]]:
    given = quotation.attribution
    if given is None:
        return
    source = [[span.start, span.end] for span in given.source]
    cue = [[span.start, span.end] for span in given.cue]
    if parts:
        source, cue = _noun_to_source(source, cue, text, prepositions)
    contents = [
        _with_marks(span, text) if quotation.kind == "direct" else [span.start, span.end] for span in quotation.content
    ]
    first = text[slice(*cue[0])].split(" ", maxsplit=1)[0].lower() if cue else ":"
    verb = first != ":" and first not in prepositions
    if parts and verb and quotation.kind != "direct":
        contents = _whole_clause(contents, [*source, *cue], text)
    if not parts or quotation.kind == "indirect":
        yield {"kind": quotation.kind, "source": source, "cue": cue, "content": contents}
        return
    if quotation.kind == "mixed":
        yield {"kind": "indirect", "source": source, "cue": cue, "content": contents}
        contents = [
            list(marked[:2])
            for marked in pair_marks(
                text, [(s, e) for s, e in (_with_marks(Span(*content), text) for content in contents)]
            )
            if marked.depth == 0 and not _is_name(marked, text)
        ]
    for index, content in enumerate(contents):
        yield {"kind": "direct", "source": source, "cue": cue if index == 0 else [], "content": [content]}


def _is_name(marked: Marked, text: str) -> bool:
    """Whether words in marks are a name or a title ("Santa Lone"): few, and each with a capital."""
    parts = text[marked.inner : marked.outer].split()
    return len(parts) <= _NAME_WORDS and all(not part[:1].islower() for part in parts)


def _whole_clause(contents: list[list[int]], rest: list[list[int]], text: str) -> list[list[int]]:
    """“bestritt jede Schuld”: of an act of speech with a mere object the German corpus marks the whole clause."""
    if len(contents) != 1 or not rest:
        return contents
    before = max((end for _, end in rest if end <= contents[0][0]), default=None)
    if before is None or not text[before : contents[0][0]].isspace():
        return contents
    spans = [*contents, *rest]
    return [[min(start for start, _ in spans), max(end for _, end in spans)]]


def _noun_to_source(
    source: list[list[int]], cue: list[list[int]], text: str, prepositions: Collection[str]
) -> tuple[list[list[int]], list[list[int]]]:
    """“nach Angaben | der Polizei”: the German corpus counts the noun of saying with the source, not with the cue."""
    if len(source) != 1 or len(cue) != 1 or not 0 <= source[0][0] - cue[0][1] <= _NOUN_GAP:
        return source, cue
    words = text[cue[0][0] : cue[0][1]].split(" ")
    if len(words) == 1 and words[0][:1].isupper() and words[0].lower() not in prepositions:
        return [[cue[0][0], source[0][1]]], []
    if len(words) == 1 or not words[-1][:1].isupper():
        return source, cue
    end = cue[0][0] + len(words[0])
    return [[end + 1, source[0][1]]], [[cue[0][0], end]]


def _with_marks(span: Span, text: str) -> list[int]:
    start, end = span.start, span.end
    before = [m for m in MARK.finditer(text, max(0, start - 2), start) if m.end() == start]
    after = MARK.match(text, end)
    return [before[0].start() if before else start, after.end() if after else end]

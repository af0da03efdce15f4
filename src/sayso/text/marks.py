"""Quotation marks in pairs: which words of a text stand in marks, in every style of marks.

Requirement: one broken pair may cost itself and nothing else; an apostrophe is no mark.

Method: every mark is judged by its neighbours (can it open here, can it close here) and matched on a stack with
the marks that may close it. A pair lives within one block (paragraph); a pair that is still open at the end of its block
counts, up to that end, only if the next block starts with an opening mark of the same sort, which is how long speeches are
printed. All other open marks are dropped.

Known exceptions: a plural genitive (the miners' strike) inside ASCII single marks ends them where no better end follows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple


class Marked(NamedTuple):
    """Words in marks: `[start, end)` with the marks, `[inner, outer)` without them; `depth` 0 is outermost.

    `open` is True where the closing mark is left out because the speech goes on in the next block.
    """

    start: int
    end: int
    inner: int
    outer: int
    depth: int
    open: bool


class _Opened(NamedTuple):
    mark: str
    start: int
    inner: int


MARK = re.compile(r"(?<=\S)'(?='')|''|``|[“”„‟«»‹›‘’‚‛\"']")

# What may close a passage that a mark opened: the styles of English, German, Swiss, French, Swedish and Polish print,
# and the mixtures that web editors make of them.
CLOSERS = {
    "„": '“”"‟',
    "“": '”"“',
    "”": "”",
    "‟": "”",
    "«": "»",
    "»": "«»",
    '"': '"”“',
    "''": "''",
    "``": "''",
    "‘": "’'",
    "‛": "’",
    "‚": "‘’'",
    "'": "'’",
    "‹": "›",
    "›": "‹›",
}
_SINGLE = frozenset("‘‛‚'’")
_OPENING_CONTEXT = frozenset("([{<—–-/…:=")
_CLOSING_CONTEXT = frozenset(")]}>—–-/….,;:!?*")


def pair_marks(text: str, blocks: Sequence[tuple[int, int]]) -> tuple[Marked, ...]:
    """Return all passages in marks within `blocks` (half-open, in order), sorted by place, the outer before the inner.

    >>> [text[m.inner : m.outer] for text in ["„Ja“, sagte sie."] for m in pair_marks(text, [(0, len(text))])]
    ['Ja']
    """
    return _pairs(text, tuple(blocks))


@lru_cache(maxsize=4)
def _pairs(text: str, blocks: tuple[tuple[int, int], ...]) -> tuple[Marked, ...]:
    """Kept for the stages that ask for the same text's marks one after the other (0.2 ms a page each)."""
    found: list[Marked] = []
    for index, (start, end) in enumerate(blocks):
        following = blocks[index + 1][0] if index + 1 < len(blocks) else None
        found.extend(_pairs_in(text, start, end, following))
    return tuple(_with_depths(sorted(found, key=lambda marked: (marked.start, -marked.end))))


def _with_depths(pairs: Sequence[Marked]) -> Iterator[Marked]:
    """The pairs, each with the number of pairs around it: an opening mark that found no end is around nothing."""
    around: list[int] = []
    for pair in pairs:
        while around and around[-1] <= pair.start:
            around.pop()
        yield pair._replace(depth=len(around))
        around.append(pair.end)


def _pairs_in(text: str, start: int, end: int, following: int | None) -> list[Marked]:
    stack: list[_Opened] = []
    found: list[Marked] = []
    for match in MARK.finditer(text, start, end):
        at, after = match.span()
        before_char = text[at - 1] if at > start else ""
        after_char = text[after] if after < end else ""
        if _is_apostrophe(match.group(), before_char, after_char):
            continue
        place = _closes(match.group(), before_char, after_char, stack)
        if place is not None:
            opened = stack[place]
            inner, outer = _bare(text, opened.inner, at)
            if outer > inner:
                found.append(Marked(opened.start, after, inner, outer, place, open=False))
            del stack[place:]
        elif _opens(match.group(), before_char, after_char) and _has_end(text, match, end):
            stack.append(_Opened(match.group(), at, after))
    if stack and following is not None and text.startswith(stack[0].mark, following):
        opened = stack[0]
        inner, outer = _bare(text, opened.inner, end)
        if outer > inner:
            found.append(Marked(opened.start, outer, inner, outer, 0, open=True))
    return found


def _bare(text: str, inner: int, outer: int) -> tuple[int, int]:
    """The words without the spaces that French print sets inside the marks."""
    words = text[inner:outer]
    return outer - len(words.lstrip()), inner + len(words.rstrip())


def _is_apostrophe(mark: str, before: str, after: str) -> bool:
    return mark in _SINGLE and before.isalnum() and after.isalnum()


def _opens(mark: str, before: str, after: str) -> bool:
    if mark not in CLOSERS or not after or (after.isspace() and mark != "«"):
        return False
    if mark == "'" and after.isdigit():  # a shortened year
        return False
    free = not before or before.isspace() or before in _OPENING_CONTEXT or before in CLOSERS
    return free or (mark in "„‚«“" and not before.isalnum())


def _closes(mark: str, before: str, after: str, stack: list[_Opened]) -> int | None:
    """Return the place in the stack of what this mark closes, innermost first."""
    if before.isspace():
        fits = mark == "»" or (mark == '"' and (not after or after.isspace() or after in _CLOSING_CONTEXT))
    else:
        fits = mark not in _SINGLE or not after.isalnum()
    if not fits:
        return None
    for place in range(len(stack) - 1, -1, -1):
        closers = CLOSERS[stack[place].mark]
        if mark in closers if len(mark) == 1 else mark == closers:
            return place
    return None


def _has_end(text: str, match: re.Match[str], end: int) -> bool:
    """Whether a single mark that could be a leading apostrophe ('90s) has an end; other marks need no proof."""
    if match.group() not in {"'", "‘"}:
        return True
    return re.compile(r"(?<=[^\s])['’](?![^\W_])").search(text, match.end() + 1, end) is not None

"""Lines that stand on several pages of the pile: the pile's evidence for furniture.

Requirement: for each page, which of its lines other pages have too, and how many have them. That is a fact, not a
judgement: copies and translations share their text as well, so the extract step takes it as evidence only against
lines that do not read like text, and only where the lines around them are not shared, too.

Method: every line is reduced to its letters and digits (case, spacing and signs differ between scrapes of the same
words; numbers count, or every "3 comments" would be one) and hashed to 64 bits; each page counts a line once. What is
held for a page is eight bytes a line. The count of a line depends on the set of pages alone, never on their order.

xxhash and numpy are used for speed: a pile of 100,000 pages has some 20 million lines.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import numpy as np
import numpy.typing as npt
from xxhash import xxh3_64_intdigest

from sayso.ids import make_id
from sayso.model import Layout, Repetition

MIN_PAGES = 2
_NOT_WORDS = re.compile(r"[\W_]+")

_Hashes = npt.NDArray[np.uint64]


def repeats(layouts: Iterable[Layout]) -> Iterator[Repetition]:
    """Yield one Repetition for each layout, in the order given."""
    held = [(layout.page, _hashes(layout)) for layout in layouts]
    if not held:
        return
    lines = np.concatenate([np.unique(hashes) for _, hashes in held])
    known, counts = np.unique(lines, return_counts=True)
    shared, pages = known[counts >= MIN_PAGES], counts[counts >= MIN_PAGES]
    for page, hashes in held:
        yield _repetition(page, hashes, shared, pages)


def normal(line: str) -> str:
    """Return the line as it is compared: letters and digits in folded case."""
    return _NOT_WORDS.sub(" ", line.casefold()).strip()


def _hashes(layout: Layout) -> _Hashes:
    """The hashes of a layout's lines; a line without letters or digits gets 0, which is never shared."""
    words = (normal(line.span.of(layout.text)) for line in layout.lines)
    return np.fromiter(
        (xxh3_64_intdigest(word.encode("utf-8", "surrogatepass")) if word else 0 for word in words), dtype=np.uint64
    )


def _repetition(page: str, hashes: _Hashes, shared: _Hashes, pages: npt.NDArray[np.int64]) -> Repetition:
    if not len(shared):
        return _record(page, (), ())
    places = np.minimum(np.searchsorted(shared, hashes), len(shared) - 1)
    found = np.flatnonzero((shared[places] == hashes) & (hashes != 0))
    return _record(page, tuple(int(line) for line in found), tuple(int(pages[places[line]]) for line in found))


def _record(page: str, lines: tuple[int, ...], pages: tuple[int, ...]) -> Repetition:
    """The id holds all that it says: what follows is done again when more pages of the pile repeat a line."""
    return Repetition(id=make_id("x", page, str(lines), str(pages)), page=page, lines=lines, pages=pages)

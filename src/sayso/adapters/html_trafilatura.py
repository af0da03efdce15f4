"""trafilatura's main text, and the blocks of the page that it stands in.

trafilatura gives text, not places: its lines are found again among the page's blocks by their letters and digits. A
line that stands in several blocks (a teaser and the text, one copy for each screen size) is taken where it fits
between its neighbours, and in a visible block before a hidden one. A block of which trafilatura kept only parts
counts if they are more than half of it; parts of a line count as blocks if they are long or lie beside a block
that counts.

Its process-wide memory of duplicates is off (`deduplicate=False`): output must not depend on what was read before.
"""

from __future__ import annotations

import logging
import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence

from sayso.adapters.html_blocks import Block, Element, exceeds

_NOT_WORD = re.compile(r"[\W_]+")
_LONG = 20  # letters and digits; shorter pieces stand in a page by chance
_MAX_LOOSE = 300  # lines that match no block as a whole; pages have up to some tens
_MAX_ELEMENTS = 30_000  # trafilatura needs 10 s for hostile pages of that size; news pages have up to 4,000
_MAX_DEPTH = 250  # it looks at every element's whole inside again and again; news pages are up to 41 deep


def extracted(root: Element, *, fast: bool) -> list[str]:
    """Return the lines of main text that trafilatura finds, none where it fails or the page is too large for it.

    Args:
        root: the page; it is not changed.
        fast: without the fallbacks, which double the time.
    """
    if exceeds(root, elements=_MAX_ELEMENTS, depth=_MAX_DEPTH):
        return []
    import trafilatura  # noqa: PLC0415 - 0.3 s, only where it is used

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    try:
        found = trafilatura.bare_extraction(root, fast=fast, include_comments=False, deduplicate=False)
    except Exception:  # noqa: BLE001 - hostile pages raise anything; the caller has its own way then
        return []
    text: str = getattr(found, "text", None) or ""
    return [line for line in text.split("\n") if line.strip()]


def word_key(text: str) -> str:
    """Return what is left of a text for comparison: its letters and digits, case folded."""
    return _NOT_WORD.sub("", text).casefold()


def matched(blocks: Sequence[Block], keys: Sequence[str], lines: Sequence[str]) -> set[int]:
    """Return the indices of the blocks that hold the lines; `keys` are the blocks' word keys."""
    places = _places(blocks, keys)
    wanted = [key for key in map(word_key, lines) if key]
    certain = sorted(places[key][0] for key in wanted if len(places.get(key, ())) == 1)
    chosen: set[int] = set()
    last = -1
    for key in wanted:
        if spots := places.get(key):
            last = _fitting(spots, last, certain)
            chosen.add(last)
    loose = [key for key in wanted if key not in places][:_MAX_LOOSE]
    return chosen | _partly(keys, chosen, loose) if loose else chosen


def _places(blocks: Sequence[Block], keys: Sequence[str]) -> dict[str, list[int]]:
    places: dict[str, list[int]] = defaultdict(list)
    for i in sorted(range(len(keys)), key=lambda i: (blocks[i].hidden, i)):
        seen = places[keys[i]]
        if not (blocks[i].hidden and seen and not blocks[seen[0]].hidden):
            seen.append(i)
    return dict(places)


def _fitting(spots: Sequence[int], last: int, certain: Sequence[int]) -> int:
    """The first spot between the last block taken and the next certain one, else the nearest to either."""
    after, ahead = bisect_right(certain, last), bisect_right(spots, last)
    if after == len(certain):
        return spots[min(ahead, len(spots) - 1)]
    goal = certain[after]
    if ahead < len(spots) and spots[ahead] <= goal:
        return spots[ahead]
    place = bisect_right(spots, goal)
    return min(spots[max(0, place - 1) : place + 1], key=lambda spot: abs(spot - goal))


def _partly(keys: Sequence[str], chosen: set[int], loose: Sequence[str]) -> set[int]:
    """Blocks that are part of a line, or of which lines are the larger part."""
    whole = "\n".join(loose)
    found: set[int] = set()
    for i, key in enumerate(keys):
        if i in chosen or not key:
            continue
        beside = i - 1 in chosen or i - 1 in found or i + 1 in chosen
        if (len(key) > _LONG or beside) and key in whole:
            found.add(i)
        elif len(key) > _LONG:
            covered = sum(len(piece) for piece in loose if len(piece) < len(key) and piece in key)
            if covered > len(key) / 2:
                found.add(i)
    return found

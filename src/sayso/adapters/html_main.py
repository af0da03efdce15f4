"""Which blocks of an HTML page are its main text: trafilatura's choice, mapped back to blocks."""

from __future__ import annotations

import logging
import re
from collections import defaultdict
from collections.abc import Sequence

import trafilatura

from sayso.adapters.html_blocks import Block, Element

logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
_NOT_WORD = re.compile(r"[\W_]+")


def key(text: str) -> str:
    """What is left of a text for comparison: its letters and digits."""
    return _NOT_WORD.sub("", text).casefold()


def extracted(root: Element, **kw) -> list[str]:
    """The lines of main text that trafilatura finds."""
    try:
        found = trafilatura.bare_extraction(root, include_comments=False, **kw)
    except Exception:
        return []
    text = (found.text if found is not None else None) or ""
    return [line for line in text.split("\n") if line.strip()]


def main_blocks(blocks: Sequence[Block], lines: Sequence[str]) -> set[int]:
    keys = [key(block.text) for block in blocks]
    places: dict[str, list[int]] = defaultdict(list)
    for i, k in enumerate(keys):
        if k:
            places[k].append(i)
    wanted = [k for k in map(key, lines) if k]
    chosen: set[int] = set()
    loose = []
    last = -1
    # unique ones fix the region
    unique = [places[k][0] for k in wanted if len(places.get(k, ())) == 1]
    for k in wanted:
        spots = places.get(k)
        if not spots:
            loose.append(k)
            continue
        after = [s for s in spots if s > last and s not in chosen]
        spot = after[0] if after else spots[0]
        if len(spots) > 1:
            near = [s for s in spots if s not in chosen] or spots
            ref = last
            if unique:
                nxt = [u for u in unique if u > last]
                if nxt:
                    between = [s for s in near if last < s < nxt[0]]
                    spot = between[0] if between else min(near, key=lambda s: abs(s - nxt[0]))
                else:
                    spot = min(near, key=lambda s: abs(s - last))
        chosen.add(spot)
        last = spot
    for i, k in enumerate(keys):
        if i in chosen or not k:
            continue
        around = i - 1 in chosen or i + 1 in chosen
        if any(k in t for t in loose if len(k) > 20 or around):
            chosen.add(i)
        elif loose:
            cover = sum(len(t) for t in loose if t in k and (len(t) > 20 or len(k) > 40))
            if cover > 0.5 * len(k):
                chosen.add(i)
    return chosen

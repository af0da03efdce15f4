"""Names out of GUM's entity layer, which marks every noun phrase and nests.

A mention is a name if its head is a proper noun in the singular. People are the head with its `flat` parts (titles hang
from it as `nmod:desc` or `compound` and stay outside, as in wikigold); places and organisations are the run of
capitalised words around the head, with joiners ("of", "and", "for", "the") only between capitalised words. Of
overlapping names the longest stays.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sentence import Entity

if TYPE_CHECKING:
    from conllu import Row

LABELS = {"person": "PER", "organization": "ORG", "place": "LOC"}
JOINERS = frozenset({"of", "and", "for", "the", "de", "&", "-", "'s"})
BRACKET = re.compile(r"\((\d+(?:\[[^\]]*\])?)-(\w+)[^()]*(\))?|(\d+(?:\[[^\]]*\])?)\)")
ENTITY = re.compile(r"Entity=([^|]*)")


def name_entities(rows: list[Row], heads: list[int]) -> list[Entity]:
    """Names of one sentence, in order, without overlaps."""
    found = [e for start, end, kind in _mentions(rows) if (e := _name(rows, heads, start, end, kind)) is not None]
    found.sort(key=lambda e: (e.start - e.end, e.start))
    taken: set[int] = set()
    kept = []
    for entity in found:
        covered = set(range(entity.start, entity.end))
        if not covered & taken:
            kept.append(entity)
            taken |= covered
    return sorted(kept, key=lambda e: e.start)


def _mentions(rows: list[Row]) -> list[tuple[int, int, str]]:
    opened: dict[str, list[tuple[int, str]]] = {}
    mentions = []
    for number, row in enumerate(rows):
        field = "".join(ENTITY.findall(row.misc))
        for key, kind, closed, closing in BRACKET.findall(field):
            if key:
                opened.setdefault(key, []).append((number, kind))
            if (closed or closing) and opened.get(key or closing):
                start, label = opened[key or closing].pop()
                mentions.append((start, number + 1, label))
    return mentions


def _name(rows: list[Row], heads: list[int], start: int, end: int, kind: str) -> Entity | None:
    head = next((i for i in range(start, end) if not start <= heads[i] < end or heads[i] == i), start)
    row = rows[head]
    if kind not in LABELS or row.upos != "PROPN" or not row.form[0].isupper() or row.feats.get("Number") == "Plur":
        return None
    first, last = head, head + 1
    if kind == "person":
        while last < end and rows[last].dep in ("flat", "punct") and heads[last] == head and rows[last].form != ",":
            last += 1
        while last > head + 1 and rows[last - 1].dep == "punct":
            last -= 1
    else:
        while last < end and _continues(rows, last, end):
            last += 1
        while first > start and _precedes(rows, first - 1, start):
            first -= 1
    return Entity(start=first, end=last, label=LABELS[kind])


def _capital(row: Row) -> bool:
    return row.form[0].isupper() and row.upos in ("PROPN", "NOUN", "ADJ", "NUM", "X")


def _continues(rows: list[Row], number: int, end: int) -> bool:
    if _capital(rows[number]):
        return True
    after = range(number + 1, min(end, number + 3))
    return rows[number].form in JOINERS and any(_capital(rows[i]) for i in after)


def _precedes(rows: list[Row], number: int, start: int) -> bool:
    if _capital(rows[number]):
        return True
    before = range(max(start, number - 2), number)
    return rows[number].form in JOINERS and any(_capital(rows[i]) for i in before)

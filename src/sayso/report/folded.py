"""Copies of one text folded: what is written on several pages of one origin is one line, with the other pages beside it.

What different origins write is never folded, however alike: that two write the same is news.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import TypeAlias, TypeVar

from sayso.model import EventMention, Moment, RelationMention
from sayso.report.joins import Joins, origin_of_document
from sayso.report.sections import sort_day

ALIKE = 0.6
"""Share of common words from which two sentences of one origin are one line: copies differ by a title or a spelling, while two
sentences of one page on one day seldom share half (a guess, seen to hold on the example pile)."""
COMPARED = 50
"""Lines of one origin that a sentence is compared with."""

Written: TypeAlias = Moment | EventMention | RelationMention
W = TypeVar("W", bound=Written)


def folded(records: Iterable[W], joins: Joins) -> list[list[W]]:
    """Groups of records that copies of one text share, one record of each page, in the order of their pages."""
    ordered = sorted(records, key=lambda one: (sort_day(one.document, joins), one.document, one.start, one.end))
    held: dict[str, list[tuple[frozenset[str], list[W]]]] = defaultdict(list)
    made: list[list[W]] = []
    for record in ordered:
        text = joins.documents[record.document].text
        words = frozenset(text[record.start : record.end].casefold().split())
        known = held[origin_of_document(record.document, joins)]
        group = next((group for other, group in known[-COMPARED:] if _alike(words, other)), None)
        if group is None:
            made.append([record])
            known.append((words, made[-1]))
        elif record.document not in {other.document for other in group}:
            group.append(record)
        elif not _told(record, group):
            made.append([record])
    return made


def _told(record: Written, group: Sequence[Written]) -> bool:
    """Whether the very same words are there already."""
    place = (record.document, record.start, record.end)
    return any((other.document, other.start, other.end) == place for other in group)


def _alike(words: frozenset[str], others: frozenset[str]) -> bool:
    return len(words & others) >= ALIKE * len(words | others)

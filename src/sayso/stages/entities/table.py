"""The mentions of a pile as columns: three million of them in a few hundred megabytes, read once, in an order of their own.

Names, schemas and languages are held once for each distinct combination (a `Word`), the mentions are rows of numbers that point to
them. Rows stand by place (document, start, end, id), whatever order they came in: all that follows walks over rows and so
cannot depend on the input's order.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, NamedTuple, TypeAlias

import numpy as np

from sayso.model import Coreference, Mention, Role, Schema

Numbers: TypeAlias = "np.ndarray[Any, Any]"
NAMELESS = -1
"""The word of a mention that holds no name ("the group", "he")."""
FINE = 1000
"""Scores are counted in thousandths: sums of whole numbers do not depend on their order."""


class Word(NamedTuple):
    """What mentions have in common: a name as written, what it was taken for, and the language around it."""

    name: str
    schema: Schema
    language: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """All mentions, by place. `word`, `document`, `start`, `end`, `score` are columns of the same length as `ids`."""

    ids: list[str]
    documents: list[str]
    words: list[Word]
    word: Numbers
    document: Numbers
    start: Numbers
    end: Numbers
    score: Numbers
    roles: Mapping[int, frozenset[str]]
    """The words of the roles that texts give to a row, in lower case."""
    refers: Mapping[int, tuple[int, float, str]]
    """Row to the row that it refers to, with score and reason."""


def read(mentions: Iterable[Mention], roles: Iterable[Role], coreferences: Iterable[Coreference]) -> Table:
    """Read the records, each kind once and in any order."""
    raw = _Raw()
    for mention in mentions:
        raw.add(mention)
    table = raw.table()
    row_of = _Rows(table.ids)
    said: defaultdict[int, set[str]] = defaultdict(set)
    for role in roles:
        if (row := row_of.get(role.mention)) is not None:
            said[row].update(role.text.casefold().split())
    refers: dict[int, tuple[int, float, str]] = {}
    for found in sorted(coreferences, key=lambda c: (c.score, c.id)):
        row, there = row_of.get(found.mention), row_of.get(found.antecedent)
        if row is not None and there is not None and row != there:
            refers[row] = (there, found.score, found.why)
    return Table(
        **{**_fields(table), "roles": {row: frozenset(words) for row, words in said.items()}, "refers": refers}
    )


def _fields(table: Table) -> dict[str, Any]:
    return {name: getattr(table, name) for name in Table.__slots__}


class _Rows:
    """Rows by the ids of their mentions; a sorted list of numbers takes a third of a dict's memory."""

    def __init__(self, ids: list[str]) -> None:
        self.ids = ids
        self.order: Numbers | None = None
        self.sorted: list[str] = []

    def get(self, identity: str) -> int | None:
        if self.order is None:
            self.order = by_id(self.ids)
        low = bisect_left(self.order, identity, key=self.ids.__getitem__)
        return int(self.order[low]) if low < len(self.ids) and self.ids[self.order[low]] == identity else None


def by_id(ids: list[str]) -> Numbers:
    """The rows in the order of their mentions' ids."""
    return np.array(sorted(range(len(ids)), key=ids.__getitem__), dtype=np.int64)


class _Raw:
    """Columns in the order of the input."""

    def __init__(self) -> None:
        self.ids: list[str] = []
        self.documents: dict[str, int] = {}
        self.words: dict[Word, int] = {}
        self.word, self.document, self.start, self.end, self.score = (array("q") for _ in range(5))

    def add(self, mention: Mention) -> None:
        self.ids.append(mention.id)
        self.document.append(self.documents.setdefault(mention.document, len(self.documents)))
        word = Word(mention.name, mention.schema, mention.language)
        named = mention.form == "name"
        self.word.append(self.words.setdefault(word, len(self.words)) if named else NAMELESS)
        self.start.append(mention.start)
        self.end.append(mention.end)
        self.score.append(round(mention.score * FINE))

    def table(self) -> Table:
        """The rows by place, documents and words numbered in their sorted order."""
        documents, document = _ranked(self.documents, self.document, str)
        words, word = _ranked(self.words, self.word, lambda w: (w.name, w.schema, w.language or ""))
        first = by_id(self.ids)
        start, end, score = (np.array(column, dtype=np.int64) for column in (self.start, self.end, self.score))
        order = first[np.lexsort((end[first], start[first], document[first]))]
        return Table(
            ids=[self.ids[row] for row in order],
            documents=documents,
            words=words,
            word=word[order].astype(np.int32),
            document=document[order].astype(np.int32),
            start=start[order].astype(np.int32),
            end=end[order].astype(np.int32),
            score=score[order].astype(np.int32),
            roles={},
            refers={},
        )


def _ranked(numbers: dict[Any, int], column: array[int], key: Any) -> tuple[list[Any], Numbers]:
    ordered = sorted(numbers, key=key)
    rank = np.zeros(len(ordered) + 1, dtype=np.int64)
    rank[-1] = NAMELESS  # the last place is what -1 points to
    rank[[numbers[value] for value in ordered]] = np.arange(len(ordered))
    return ordered, rank[np.array(column, dtype=np.int64)]


def runs(column: Numbers) -> Iterator[tuple[int, int, int]]:
    """The value, first place and end of each run of equal values in a sorted column."""
    if len(column):
        cuts = [0, *(np.flatnonzero(np.diff(column)) + 1).tolist(), len(column)]
        for low, high in pairwise(cuts):
            yield int(column[low]), low, high

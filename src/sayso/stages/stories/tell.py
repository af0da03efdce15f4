"""From a group of documents to a story: title, days, entities, and the reason that joined them."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sayso.ids import make_id
from sayso.model import Dating, Document, Story
from sayso.stages.stories.evidence import Mentioned, shared_entities, shared_words
from sayso.stages.stories.space import Row, Space, add

MANY = 64
"""Texts of a story beyond which all their pairs are summed as one product, which comes to the same but for rounding."""

_CLOSE = 366  # days between the bounds of a document's date up to which the later one says when a story was told
_TITLE = 90  # characters of the first line where a document has no title


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Pile:
    """What the stories of a pile are made from; lists run in parallel, in order of document id."""

    documents: list[Document]
    datings: Mapping[str, Dating]
    entities: Mentioned
    actors: Mapping[str, frozenset[str]]
    """For each document the entities that it names, less countries, peoples and what all the world names."""
    space: Space
    copies: Mapping[str, Sequence[str]]
    """For each document that stands for an origin, all documents of it."""


def story(pile: Pile, group: Sequence[int]) -> Story:
    """Return the story that a group of texts tells, with all documents that carry them."""
    members = tuple(sorted(key for index in group for key in pile.copies[pile.documents[index].id]))
    central = _central(pile, group)
    datings = [pile.datings[key] for key in members if key in pile.datings]
    earliest = min((dating.earliest for dating in datings if dating.earliest is not None), default=None)
    latest = _latest(datings)
    score, why = _reason(pile, group, members, central)
    return Story(
        id=make_id("s", _first(members, pile)),
        title=_title(central),
        documents=members,
        earliest=earliest,
        latest=latest,
        entities=shared_entities(members, pile.entities),
        score=score,
        why=why,
    )


def _latest(datings: Sequence[Dating]) -> str | None:
    """The last day on which one of the documents may have been written; of those known within years only if there is no other."""
    bounds = [(dating.earliest, dating.latest) for dating in datings if dating.latest is not None]
    close = [last for first, last in bounds if first is not None and _days(first, last) <= _CLOSE]
    return max(close or [last for _, last in bounds], default=None)


def _days(first: str, last: str) -> int:
    return (date.fromisoformat(last[:10]) - date.fromisoformat(first[:10])).days


def _first(members: Sequence[str], pile: Pile) -> str:
    """The document that a story has its id from: the one written first, as far as is known.

    Pages that are added to a pile are mostly later than those in it, so a story that grows keeps its id; and the id is the same
    in whatever order pages come, as one that counts them could not be.
    """
    return min(members, key=lambda key: (_written(pile.datings.get(key)), key))


def _written(dating: Dating | None) -> str:
    """The day of writing, for sorting: unknown ones last."""
    return "9" if dating is None else dating.best or dating.earliest or "9"


def _central(pile: Pile, group: Sequence[int]) -> Document:
    """The document most alike to all of its story; with a title, if any has one."""
    titled = [index for index in group if pile.documents[index].title] or list(group)
    rows = [pile.space.rows[index] for index in titled]
    if len(group) > MANY:
        sums = pile.space.products(_total(pile, group), rows)
    else:
        sums = [sum(pile.space.products(row, [pile.space.rows[other] for other in group])) for row in rows]
    return pile.documents[max(zip(sums, titled, strict=True), key=lambda item: (round(item[0], 6), -item[1]))[1]]


def _mean(pile: Pile, group: Sequence[int]) -> float:
    """The mean similarity of all pairs of a group's texts."""
    rows = [pile.space.rows[index] for index in group]
    pairs = len(rows) * (len(rows) - 1) / 2
    if len(rows) <= MANY:
        return sum(sum(pile.space.products(row, rows[place + 1 :])) for place, row in enumerate(rows)) / pairs
    total = _total(pile, group)
    (whole,) = pile.space.products(total, [total])
    return (whole - sum(pile.space.products(row, [row])[0] for row in rows)) / 2 / pairs


def _total(pile: Pile, group: Sequence[int]) -> Row:
    """The sum of all rows of a group, halves first, so that no row is added to a great sum alone."""
    rows = [pile.space.rows[index] for index in group]
    while len(rows) > 1:
        pairs = [add(one, other) for one, other in zip(rows[::2], rows[1::2], strict=False)]
        rows = pairs + rows[2 * len(pairs) :]
    return rows[0]


def _title(document: Document) -> str:
    if document.title:
        return document.title
    line = next((line.strip() for line in document.text.splitlines() if line.strip()), "")
    return line if len(line) <= _TITLE else f"{line[:_TITLE].rsplit(' ', 1)[0]} …"


def _reason(pile: Pile, group: Sequence[int], members: Sequence[str], central: Document) -> tuple[float, str]:
    """How alike the texts of a story are on average, and what they share."""
    if len(group) == 1:
        told = "No other page of the pile tells of the same." if len(members) == 1 else "All its pages carry one text."
        return 1.0, told
    mean = _mean(pile, group)
    common = shared_words(pile.space.shared(group), central)
    languages = sorted({pile.documents[index].language for index in group} - {None}, key=str)
    spread = f" in {len(languages)} languages" if len(languages) > 1 else ""
    words = ", ".join(f"“{word}”" for word in common)
    why = f"{len(group)} different texts{spread} tell of it: they have {words or 'many words'} in common."
    return round(math.sqrt(min(max(mean, 0.0), 1.0)), 3), why

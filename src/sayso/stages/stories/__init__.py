"""Stories: documents about the same happening, in whatever language.

    Document*, Mention*, Link*, Dating*, Origin* -> terms -> vectors -> near neighbours -> average link -> Story*

Requirement: reports of one happening together, reports of its neighbour apart; a text that ten pages carry counts once.
Method: documents are compared by the beginnings of their words, weighted by rarity, and across languages by numbers,
names and entities (`terms.py`); groups are joined while all their pairs are alike on average (`group.py`) and their dates
are not far apart. Every document is in exactly one story; most are alone in theirs.

Measured: ECB+ (772 texts, 66 stories) B-cubed F1 0.895; semeval pairs (484, eight languages) Pearson 0.68 with the
background of those texts; translations as stories, seven languages (ntrex) 0.87, four (meantime) 0.93.

Known shortfalls: Arabic, Hebrew and other scripts without capitals meet other languages through entities alone, since
their landmarks are all their words. In a pile on one theme everything shares its names; what tells happenings apart is
then rare words and numbers, and two reports without any of them in common stay apart even if they tell of one thing.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sayso.ids import make_id
from sayso.model import Dating, Document, Link, Mention, Origin, Story
from sayso.stages.stories.evidence import mentioned, shared_entities, shared_words
from sayso.stages.stories.group import Days, grouped
from sayso.stages.stories.space import Space
from sayso.stages.stories.terms import Background, background, sign, terms_of, weights

__all__ = ["Background", "grade", "similarity", "stories", "survey"]

_TITLE = 90  # characters of the first line where a document has no title


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Pile:
    """What the stories of a pile are made from; lists run in parallel, in order of document id."""

    documents: list[Document]
    vectors: list[dict[str, float]]
    datings: Mapping[str, Dating]
    entities: Mapping[str, Sequence[str]]
    space: Space
    copies: Mapping[str, Sequence[str]]
    """For each document that stands for an origin, all documents of it."""


def stories(
    documents: Sequence[Document],
    mentions: Iterable[Mention],
    links: Iterable[Link],
    datings: Iterable[Dating],
    *,
    origins: Iterable[Origin] = (),
) -> tuple[Story, ...]:
    """Return the stories of a pile, sorted by id.

    `origins` say which documents carry one text: the longest of them stands for all, and the others follow it.
    """
    known = {document.id: document for document in documents}
    standing = _standing(known, origins)
    chosen = [known[key] for key in sorted(standing)]
    entities = mentioned(mentions, links)
    found = [terms_of(document, entities.get(document.id, ())) for document in chosen]
    among = background(found)
    vectors = [weights(item, among) for item in found]
    pile = _Pile(
        documents=chosen,
        vectors=vectors,
        datings={dating.document: dating for dating in datings},
        entities=entities,
        space=Space(vectors),
        copies=standing,
    )
    groups = grouped(pile.space, [_days(pile.datings.get(document.id)) for document in chosen])
    return tuple(sorted((_story(pile, group) for group in groups), key=lambda story: story.id))


def survey(documents: Sequence[Document]) -> Background:
    """Count a pile's terms, for comparing pairs of its documents."""
    return background([terms_of(document) for document in documents])


def similarity(a: Document, b: Document, among: Background) -> tuple[float, str]:
    """Return how alike two documents are as reports (0 to 1), and why; `among` says what is rare.

    The square root of the product of their vectors, as that runs straight along the grades that people give: 0.5 and more
    is one story.
    """
    first, second = weights(terms_of(a), among), weights(terms_of(b), among)
    product = sum(sign(term) * value * second[term] for term, value in sorted(first.items()) if term in second)
    score = round(math.sqrt(min(max(product, 0.0), 1.0)), 4)
    common = shared_words([first, second], a)
    return score, f"Both have {', '.join(common)}." if common else "They have no rare word, name or number in common."


def grade(score: float) -> float:
    """Return a similarity as a grade from 1 (one story) to 4 (unrelated).

    The line that fits the semeval grades best, rounded; scores above 0.8 are copies and below 0.1 nothing.
    """
    return round(min(max(_GRADE_AT_NONE - _GRADE_STEP * score, 1.0), 4.0), 3)


_GRADE_AT_NONE = 4.4
_GRADE_STEP = 4.0


def _standing(known: Mapping[str, Document], origins: Iterable[Origin]) -> dict[str, tuple[str, ...]]:
    """For each text, the document that stands for it (the longest) and all that carry it."""
    standing: dict[str, tuple[str, ...]] = {}
    carried: set[str] = set()
    for origin in origins:
        members = tuple(sorted(key for key in set(origin.documents) - carried if key in known))
        if members:
            standing[max(members, key=lambda key: (len(known[key].text), key))] = members
            carried.update(members)
    standing.update({key: (key,) for key in known if key not in carried})
    return standing


def _days(dating: Dating | None) -> Days:
    if dating is None:
        return Days()
    return Days(first=_ordinal(dating.earliest), last=_ordinal(dating.latest))


def _ordinal(day: str | None) -> int | None:
    """The number of a day; None for nothing and for less than a day."""
    try:
        return None if day is None else date.fromisoformat(day[:10]).toordinal()
    except ValueError:
        return None


def _story(pile: _Pile, group: Sequence[int]) -> Story:
    members = tuple(sorted(key for index in group for key in pile.copies[pile.documents[index].id]))
    central = _central(pile, group)
    datings = [pile.datings[key] for key in members if key in pile.datings]
    earliest = min((dating.earliest for dating in datings if dating.earliest is not None), default=None)
    latest = max((dating.latest for dating in datings if dating.latest is not None), default=None)
    score, why = _reason(pile, group, members)
    return Story(
        id=make_id("s", *members),
        title=_title(central),
        documents=members,
        earliest=earliest,
        latest=latest,
        entities=shared_entities(members, pile.entities),
        score=score,
        why=why,
    )


def _central(pile: _Pile, group: Sequence[int]) -> Document:
    """The document most alike to all of its story; with a title, if any has one."""
    titled = [index for index in group if pile.documents[index].title] or list(group)
    sums = [sum(pile.space.products(pile.space.rows[index], [pile.space.rows[other] for other in group])) for index in titled]
    return pile.documents[max(zip(sums, titled, strict=True), key=lambda item: (round(item[0], 6), -item[1]))[1]]


def _title(document: Document) -> str:
    if document.title:
        return document.title
    line = next((line.strip() for line in document.text.splitlines() if line.strip()), "")
    return line if len(line) <= _TITLE else f"{line[:_TITLE].rsplit(' ', 1)[0]} …"


def _reason(pile: _Pile, group: Sequence[int], members: Sequence[str]) -> tuple[float, str]:
    """How alike the texts of a story are on average, and what they share."""
    if len(group) == 1:
        told = "No other page of the pile tells of the same." if len(members) == 1 else "All its pages carry one text."
        return 1.0, told
    rows = [pile.space.rows[index] for index in group]
    sums = [pile.space.products(row, rows[place + 1 :]) for place, row in enumerate(rows)]
    mean = sum(map(sum, sums)) / (len(group) * (len(group) - 1) / 2)
    common = shared_words([pile.vectors[index] for index in group], _central(pile, group))
    languages = sorted({pile.documents[index].language for index in group} - {None}, key=str)
    spread = f" in {len(languages)} languages" if len(languages) > 1 else ""
    why = f"{len(group)} different texts{spread} share {', '.join(common) or 'many words'}."
    return round(math.sqrt(min(max(mean, 0.0), 1.0)), 3), why

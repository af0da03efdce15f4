"""Stories: documents about the same happening, in whatever language.

    Document*, Mention*, Link*, Dating*, Origin*, Moment* -> terms -> vectors -> near neighbours -> average link -> parts -> Story*

Requirement: reports of one happening together, reports of its neighbour apart; a text that ten pages carry counts once.
Method: documents are compared by the beginnings of their words, weighted by rarity, and across languages by numbers,
names, entities, the days that they tell of (`terms.py`, `told.py`) and what their words mean (`meant.py`); names known to the whole world and the
calendar count little (`general.py`). Groups are joined while all their pairs are alike on average (`group.py`) and their dates are not far apart. A large
group whose texts fall into two by what not all of them share is parted (`part.py`). Every document is in exactly one story;
most are alone in theirs. Stories near to each other are linked (`related.py`).

Measured: ECB+ (772 texts, 66 stories) B-cubed F1 0.918 by all evidence (0.894 before groups were parted); own pairs of independent reports and of
translations in English and German (`evals/two_languages`) 0.966. How alike two texts are, as people grade it: `alike.py`.

Tried and dropped: whole texts instead of their first 150 words (what follows is background, and reports of different
happenings share it); entities as terms beside their names' words (the same names three times: in a pile on one theme all its happenings ran
together); names of countries as landmarks, where they are known to be such; words of dates left out (ECB+ loses 0.02: a shared weekday
does tell); meanings within one language, too (ECB+ the same, twice the terms).

Known shortfalls: a report of what came of a happening (how the dead were counted, days later) shares little with the first reports and is a story of
its own, linked to theirs. Dates of Spanish and other languages without a profile are not read, so reports of one firm's yearly news in them run
together (meantime). Arabic, Hebrew and other scripts without capitals meet other languages through entities alone, since
their landmarks are all their words. Where a small undated pile on one theme names the same few actors everywhere, rare words and numbers
must tell its happenings apart, and two reports without any of them in common stay apart even if they tell of one thing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from sayso.model import Dating, Document, Link, Mention, Moment, Origin, Story
from sayso.stages.stories.alike import Survey, grade, meanings, similarity, survey
from sayso.stages.stories.embedded import as_terms, embedded
from sayso.stages.stories.evidence import countries, link_of, mentioned
from sayso.stages.stories.group import Days, grouped
from sayso.stages.stories.meant import has_meanings
from sayso.stages.stories.part import parted
from sayso.stages.stories.related import related
from sayso.stages.stories.space import NEIGHBOURS, Space
from sayso.stages.stories.tell import Pile, story
from sayso.stages.stories.terms import Terms, background, less_chance, terms_of, weights
from sayso.stages.stories.told import NOTHING, actors, general_entities, told
from sayso.text.calendar import ordinal
from sayso.text.language import base_language
from sayso.text.vectors import Embed, nearest

__all__ = ["Survey", "grade", "link_of", "meanings", "similarity", "stories", "survey"]

T = TypeVar("T")


def stories(  # noqa: PLR0913  one for each kind of record that it reads
    documents: Sequence[Document],
    mentions: Sequence[Mention],
    links: Sequence[Link],
    datings: Iterable[Dating],
    origins: Iterable[Origin] = (),
    moments: Iterable[Moment] = (),
    *,
    embed: Embed | None = None,
) -> tuple[Story, ...]:
    """Return the stories of a pile, sorted by id.

    `origins` say which documents carry one text: the longest of them stands for all, and the others follow it. `moments`
    tell which days the documents tell of. Sightings may stand among the mentions, with links of their own (`link_of`).
    `embed` is a user's sentence-embedding model (`embedded.py`).
    """
    known = {document.id: document for document in documents}
    standing = _standing(known, origins)
    chosen = [known[key] for key in sorted(standing)]
    known_of, common = told(mentions, links, moments), countries(mentions)
    translate = _in_two_languages(chosen)

    def terms(index: int) -> Terms:
        return terms_of(chosen[index], known_of.get(chosen[index].id, NOTHING), common, meanings=translate)

    found = [terms(index) for index in range(len(chosen))]
    general = general_entities(mentions, links)
    among = background(found, general)
    dense = None if embed is None else embedded(chosen, embed)
    vectors = (less_chance(weights(item, among), item) for item in _given_away(found))
    space = Space(vectors if dense is None else (v | as_terms(row) for v, row in zip(vectors, dense, strict=True)))
    pile = Pile(
        documents=chosen,
        datings={dating.document: dating for dating in datings},
        entities=mentioned(mentions, links),
        actors={document.id: actors(known_of.get(document.id, NOTHING)) - general for document in chosen},
        space=space,
        copies=standing,
    )
    edges = list(pile.space.edges(() if dense is None else nearest(dense, NEIGHBOURS)))
    groups = grouped(pile.space, [_days(pile.datings.get(document.id)) for document in chosen], edges)
    groups = parted(groups, terms)
    return related([story(pile, group) for group in groups], groups, pile, edges)


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


def _in_two_languages(documents: Iterable[Document]) -> bool:
    """Whether documents are in two languages whose words' meanings are known: only there do these count."""
    return len({base_language(doc.language) for doc in documents if has_meanings(doc.language)}) > 1


def _given_away(items: list[T]) -> Iterator[T]:
    """The items of a list in order; each is dropped before the next is taken: a large pile does not hold its terms twice."""
    items.reverse()
    while items:
        yield items.pop()


def _days(dating: Dating | None) -> Days:
    if dating is None:
        return Days()
    first, last = ordinal(dating.earliest), ordinal(dating.latest)
    return Days(first=first, last=last, whole=first is not None and last is not None)

"""What a story's documents have in common, in words a reader can check: shared words, shared entities, days."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import chain

from sayso.model import Document, Link, Mention, Sighting
from sayso.stages.stories.meant import meanings_of
from sayso.stages.stories.terms import HEAD, STEM, as_term, is_meaning, is_of_a_word, sign
from sayso.text.cut import cut
from sayso.text.landmarks import name_key
from sayso.text.language import base_language
from sayso.text.words import keys

SHOWN = 6
"""Words named in a reason."""

ENTITIES = 10
"""Entities named for a story; what comes after them is shared by few of its documents or mentioned once."""

_WORDS_KEPT = 1 << 14  # words of which it is not asked again what is made of them


Mentioned = Mapping[str, Sequence[tuple[int, str]]]
"""For each document, the entities that it mentions and where, by place."""


def mentioned(mentions: Iterable[Mention], links: Iterable[Link]) -> Mentioned:
    """Join the names among mentions with the entities that they stand for; "the group" and "she" tell no more."""
    known = {mention.id: mention for mention in mentions if mention.form == "name"}
    found: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for link in links:
        mention = known.get(link.mention)
        if mention is not None:
            found[mention.document].append((mention.start, link.entity))
    return {document: sorted(entities) for document, entities in found.items()}


def link_of(sighting: Sighting) -> Link:
    """A sighting's own entity as a link, so that it counts like a mention with one."""
    return Link(mention=sighting.id, entity=sighting.entity, score=sighting.score, why=sighting.why)


def countries(mentions: Iterable[Mention]) -> frozenset[str]:
    """Return the landmarks that name countries, by the words of their names."""
    names = {mention.name for mention in mentions if mention.schema == "Country" and mention.form == "name"}
    return frozenset(name_key(word) for name in names for word in keys(name))


def shared_entities(documents: Sequence[str], entities: Mentioned) -> tuple[str, ...]:
    """Return the entities that most of the documents mention: in most documents first, then by mentions, then by id."""
    holders: Counter[str] = Counter()
    times: Counter[str] = Counter()
    for document in documents:
        named = [entity for _, entity in entities.get(document, ())]
        holders.update(set(named))
        times.update(named)
    found = [entity for entity, count in holders.items() if 2 * count > len(documents)]
    return tuple(sorted(found, key=lambda entity: (-holders[entity], -times[entity], entity))[:ENTITIES])


def shared_words(vectors: Sequence[Mapping[str, float]], shown: Document) -> list[str]:
    """Return the words that make the documents alike, heaviest first, as they are written in one of them."""
    holders = Counter(chain.from_iterable(vectors))
    sums: dict[str, float] = defaultdict(float)
    squares: dict[str, float] = defaultdict(float)
    for vector in vectors:
        for term, value in vector.items():
            if holders[term] > 1:
                sums[term] += value
                squares[term] += value * value
    surfaces = _surfaces(shown, sums)
    weight: dict[str, float] = defaultdict(float)
    for term, total in sums.items():
        if term in surfaces:
            weight[surfaces[term]] += sign(term) * (total * total - squares[term])
    ranked = sorted(
        (word for word in weight if round(weight[word], 6) > 0.0), key=lambda word: (-round(weight[word], 6), word)
    )
    return ranked[:SHOWN]


def _surfaces(document: Document, wanted: Iterable[str]) -> dict[str, str]:
    """For each term that is wanted, the word of the document that it was first made from.

    Most terms were made from its beginning: the whole text is read only where one of them was not.
    """
    text = f"{document.title or ''}\n{document.text}"
    language = base_language(document.language)
    sought = {term for term in wanted if is_of_a_word(term)}
    told = any(map(is_meaning, sought))
    surfaces: dict[str, str] = {}
    starts: dict[str, str] = {}
    read: set[str] = set()
    for most in (HEAD, None):
        found = cut(text, most)
        for key, written in zip(found.keys, found.written, strict=True):
            if key in read:
                continue
            read.add(key)
            surface = starts.setdefault(key[:STEM], written)
            for term in _made_of(key, language if told else None):
                if term in sought:
                    surfaces.setdefault(term, surface)
        if len(surfaces) == len(sought):
            break
    return surfaces


@lru_cache(_WORDS_KEPT)
def _made_of(key: str, language: str | None) -> tuple[str, ...]:
    """The terms that are made from a word, those of its meaning only where a language is given."""
    mark = f"#{key}" if key.isdecimal() else name_key(key)
    return key[:STEM], f" {mark}", *map(as_term, meanings_of(key, language) if language is not None else ())

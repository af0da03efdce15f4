"""Names that the pile knows, found where a text writes them in another script: a gather to `Sighting`.

    Entity*, Link*, Mention*, Document* -> names wanted -> places with a common key -> compared letter by letter -> Sighting*

Requirement: who is named in Latin letters on one page is found on the Arabic, Hebrew, Cyrillic or Greek page of the pile, too. A
wrong sighting joins strangers and is believed; a missed one only leaves the page without that name. So nothing short counts alone.

Method, one module each: `wanted` gathers the names, in Latin letters by the rough key of their last part, in other scripts as
they are (spellings that the entity has, and those of the built-in list for the countries, organisations and cities on it);
`match` walks over a text once and compares only words with a common key (`text/spelt.py`). A person needs the first and the last
part, next to each other or with a middle part between. A name of one word must be long and rich in consonants, and in a script
with capitals have one. Once a full name stands in a text, its last word alone counts there too.

An ordinary mention at the same place is left alone if it stands for the same entity, for a country or a people, or is known in Latin
letters as somebody else; where it has no other spelling than this script's, the sighting says who it is.

Measured on the second half of the translated news of ntrex (Arabic, Hebrew, Persian, Russian, Ukrainian beside English): of 40 sightings drawn
by chance, before any of that half had been read, 38 right (the two wrong: Europe in the name of a cup). Of 19 persons named in full in English,
drawn by chance, the five translations had 68 of 95 as sightings or as mentions of the same entity; that was counted after a first look at
these very names had led to rules on English "augh" and long vowels, so it flatters. Then the sightings of entities that the English text of
the group lacks were read and what short and frequent words had done was mended: 1,175 of 1,191 now name an entity that it has.
5 to 27 ms of processor time a page of 600 words against 730 entities.

Tried and dropped: `skeletons` after anyascii as the key (joins a third of the Arabic pairs); single words of persons whose full name the
pile knows, where the text does not have it (namesakes); words of four consonants alone in scripts without capitals.

Known exceptions: names that the script writes by meaning or by a sound that the Latin spelling hides ("Sean", Korean names in Russian); names
of organisations that are neither listed nor spelt by sound; a city inside the name of something else; two persons of one name.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from sayso.ids import make_id
from sayso.model import Document, Entity, Link, Mention, Sighting
from sayso.stages.sightings.match import hits
from sayso.stages.sightings.wanted import Wanted, has_latin, wanted

__all__ = ["sightings"]

SETTLED = frozenset({"Country", "Group", "Event"})
"""What a mention names is settled where it is one of these: they are known by the word itself, not by what stands around it."""


def sightings(
    entities: Sequence[Entity], links: Iterable[Link], mentions: Iterable[Mention], documents: Iterable[Document]
) -> tuple[Sighting, ...]:
    """Find the names of the entities in texts of other scripts, sorted by id."""
    names = wanted(entities)
    if not names:
        return ()
    known = {entity.id: entity for entity in entities}
    entity_of = {link.mention: link.entity for link in links}
    there: defaultdict[str, list[tuple[Mention, Entity | None]]] = defaultdict(list)
    for mention in mentions:
        there[mention.document].append((mention, known.get(entity_of.get(mention.id, ""))))
    made = [
        sighting
        for document in documents
        for sighting in _in_document(document, names, known, there.get(document.id, ()))
    ]
    return tuple(sorted(made, key=lambda sighting: sighting.id))


def _in_document(
    document: Document, names: Wanted, known: Mapping[str, Entity], there: Sequence[tuple[Mention, Entity | None]]
) -> Iterator[Sighting]:
    for hit in hits(document, names):
        entity = known[hit.entity]
        beside = [held for held in there if held[0].start < hit.end and hit.start < held[0].end]
        if any(not _gives_way(mention, other, entity) for mention, other in beside):
            continue
        yield Sighting(
            id=make_id("g", document.id, hit.start, hit.end, entity.id),
            document=document.id,
            start=hit.start,
            end=hit.end,
            name=document.text[hit.start : hit.end],
            form="name",
            schema=entity.schema,
            language=document.language,
            score=hit.score,
            why=hit.why,
            entity=entity.id,
        )


def _gives_way(mention: Mention, other: Entity | None, entity: Entity) -> bool:
    """Whether a mention at the place of a sighting leaves open who it is."""
    if other is not None and (other.id == entity.id or has_latin(other)):
        return False
    return mention.schema not in SETTLED or mention.schema == entity.schema

"""`Cast`: who takes part in a happening as one mention tells it, made ready to be compared with others."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from sayso.lang import profile
from sayso.model import Document, Entity, EventMention
from sayso.stages.events.around import Around
from sayso.stages.events.regions import Named
from sayso.text.words import keys

BEGINNING = 4
"""Letters of a name's word that names made from it share."""
PERSON = "Person"
Likeness = Literal["same", "related", "namesakes", "unlike", "others"]
"""One name is short for the other; a common word and nothing against; a common word of two persons; other kinds of names; others."""
NAMED = ("actor", "recipient", "participant")
"""The roles of those who take part."""


class Called(NamedTuple):
    """A name for being compared with others, which entities that were not linked may share."""

    words: tuple[str, ...]
    """A person's whole words; of others how they begin: "Syria" and the "Syrian Army" may be one."""
    schema: str

    def is_short_for(self, other: Called) -> bool:
        """Whether all of it is in the other one: "Velk" and "Tara Velk"."""
        return set(self.words) <= set(other.words)

    def may_be(self, other: Called) -> bool:
        """Whether nothing contradicts: other kinds of things, persons of one surname, though spelt at length, other names with a common word."""
        if self.schema != other.schema:
            return True
        if self.schema != PERSON:
            return not set(self.words).isdisjoint(other.words)
        one, another = sorted((self.words[-1], other.words[-1]))
        return another.startswith(one)


@lru_cache(maxsize=1 << 14)
def alike(names: frozenset[Called], others: frozenset[Called]) -> Likeness:
    """How those who are called so may be those: the nearest of any two names."""
    pairs = [(one, other) for one in names for other in others]
    if any(one.is_short_for(other) or other.is_short_for(one) for one, other in pairs):
        return "same"
    if any(not set(one.words).isdisjoint(other.words) for one, other in pairs):
        return "related" if any(one.may_be(other) for one, other in pairs) else "namesakes"
    return "unlike" if any(one.may_be(other) for one, other in pairs) else "others"


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Cast:
    """Those who take part, by what stands for them: a people is its country, as what "Norwegian" troops do, Norway does."""

    roles: frozenset[tuple[str, str]]
    """Role and entity, as linked; those of places, too."""
    parts: frozenset[tuple[str, str]]
    """Role and entity of those who take part."""
    holders: Mapping[str, frozenset[str]]
    """The same by role."""
    who: frozenset[str]
    """The same without roles."""
    names: frozenset[str]
    """All entities of the clause, in a role or not."""
    called: Mapping[str, frozenset[Called]]
    """Their names, by role."""
    sort: str | None
    """Whether it is done to a person ("who") or to a thing ("what"); None where the words do not say."""
    marching: bool
    """Whether protesters do it."""


def cast(mention: EventMention, document: Document, names: Sequence[Named], pile: Around) -> Cast:
    """Who takes part in what a mention tells, `names` being those of its clause."""
    roles = frozenset(
        (filler.role, pile.entities[filler.mention])
        for filler in mention.fillers
        if filler.mention is not None and filler.mention in pile.entities
    )
    parts = frozenset((role, pile.countries.get(entity, entity)) for role, entity in roles if role in NAMED)
    linked = _by_role((role, entity) for role, entity in roles if role in NAMED)
    return Cast(
        roles=roles,
        parts=parts,
        holders=_by_role(parts),
        who=frozenset(entity for _, entity in parts),
        names=frozenset(pile.countries.get(name.entity, name.entity) for name in names),
        called={role: _called(held, pile) for role, held in linked.items()},
        sort=_sort(mention, document, pile),
        marching=_is_marching(mention, document),
    )


def _by_role(pairs: Iterable[tuple[str, str]]) -> dict[str, frozenset[str]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for role, entity in pairs:
        found[role].add(entity)
    return {role: frozenset(entities) for role, entities in found.items()}


def _called(entities: Iterable[str], pile: Around) -> frozenset[Called]:
    known = (pile.known[each] for each in entities if each in pile.known)
    return _one_object(frozenset(_name(one) for one in known if keys(one.name)))


@lru_cache(maxsize=1 << 14)
def _one_object(names: frozenset[Called]) -> frozenset[Called]:
    """The same object for the same names, as `alike` finds what it knows by identity (a tenth of a great story's time)."""
    return names


def _name(entity: Entity) -> Called:
    found = keys(entity.name)
    return Called(tuple(found if entity.schema == PERSON else (key[:BEGINNING] for key in found)), entity.schema)


def _sort(mention: EventMention, document: Document, pile: Around) -> str | None:
    """Whether a person or a thing is acted on; groups and countries are both."""
    for filler in mention.fillers:
        if filler.role == "recipient":
            entity = pile.known.get(pile.entities.get(filler.mention or "", ""))
            if entity is not None:
                return "who" if entity.schema == "Person" else None
            people = _people(document.language)
            told = keys(document.text[filler.start : filler.end])
            return "what" if told and people.isdisjoint(told) and not any(each.isdigit() for each in told) else None
    return None


@cache
def _people(language: str | None) -> frozenset[str]:
    """The words for people of a language."""
    return frozenset(word for each in profile(language).events.people.values() for word in each)


def _is_marching(mention: EventMention, document: Document) -> bool:
    marchers = profile(document.language).events.people.get("protesters", ())
    acting = (one for one in mention.fillers if one.role == "actor")
    return any(key in marchers for one in acting for key in keys(document.text[one.start : one.end]))

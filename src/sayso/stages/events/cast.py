"""`Cast`: who takes part in a happening as one mention tells it, made ready to be compared with others."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sayso.lang import profile
from sayso.model import Document, EventMention
from sayso.stages.events.around import Around
from sayso.stages.events.regions import Named
from sayso.text.words import keys

BEGINNING = 4
"""Letters of a name's word that names made from it share."""
NAMED = ("actor", "recipient", "participant")
"""The roles of those who take part."""


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
    called: Mapping[str, frozenset[str]]
    """How the words of their names begin, by role: "Syria" and the "Syrian Army", "Tara Velk" and "actor Velk" may be one."""
    schemas: Mapping[str, frozenset[str]]
    """What they are, by role."""
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
        schemas={role: _schemas(held, pile) for role, held in linked.items()},
        sort=_sort(mention, document, pile),
        marching=_is_marching(mention, document),
    )


def _by_role(pairs: Iterable[tuple[str, str]]) -> dict[str, frozenset[str]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for role, entity in pairs:
        found[role].add(entity)
    return {role: frozenset(entities) for role, entities in found.items()}


def _called(entities: Iterable[str], pile: Around) -> frozenset[str]:
    return frozenset(key[:BEGINNING] for each in entities if each in pile.known for key in keys(pile.known[each].name))


def _schemas(entities: Iterable[str], pile: Around) -> frozenset[str]:
    return frozenset(pile.known[each].schema for each in entities if each in pile.known)


def _sort(mention: EventMention, document: Document, pile: Around) -> str | None:
    """Whether a person or a thing is acted on; groups and countries are both."""
    for filler in mention.fillers:
        if filler.role == "recipient":
            entity = pile.known.get(pile.entities.get(filler.mention or "", ""))
            if entity is not None:
                return "who" if entity.schema == "Person" else None
            people = {word for each in profile(document.language).events.people.values() for word in each}
            told = keys(document.text[filler.start : filler.end])
            return "what" if told and people.isdisjoint(told) and not any(each.isdigit() for each in told) else None
    return None


def _is_marching(mention: EventMention, document: Document) -> bool:
    marchers = profile(document.language).events.people.get("protesters", ())
    acting = (one for one in mention.fillers if one.role == "actor")
    return any(key in marchers for one in acting for key in keys(document.text[one.start : one.end]))

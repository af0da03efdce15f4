"""Which entity a relation is meant to hold: the country for the adjective made of its name, and for its capital where that acts."""

from __future__ import annotations

from collections.abc import Iterable

from sayso.lang.lexicon import capital_codes, country_codes, people_codes
from sayso.model import Entity

_SCHEMAS = frozenset({"Person", "Organization", "Country", "Group", "Place", "Other"})


def actors(entities: Iterable[Entity]) -> dict[str, str]:
    """By entity that may act, the one that stands for it: itself, or for a country's people the country, where the pile has it.

    Other groups ("Sunni") are too many people to stand in a relation. A capital that is told to act is its country; without one in the pile, itself.
    """
    held = sorted((entity for entity in entities if entity.schema in _SCHEMAS), key=lambda entity: entity.id)
    countries: dict[str, str] = {}
    for entity in held:
        code = _code(entity, country_codes()) if entity.schema == "Country" else None
        if code is not None:
            countries.setdefault(code, entity.id)
    found = {entity.id: entity.id for entity in held if entity.schema not in {"Group", "Place"}}
    for entity in held:
        people = _code(entity, people_codes()) if entity.schema == "Group" else None
        if people is not None:
            found[entity.id] = countries.get(people, entity.id)
        capital = _code(entity, capital_codes()) if entity.schema == "Place" else None
        if capital is not None:
            found[entity.id] = countries.get(capital, entity.id)
    return found


def _code(entity: Entity, known: dict[str, str]) -> str | None:
    """The only code that an entity's names have."""
    names = {name.text for name in entity.names}
    codes = {known[form] for name in names for form in (name, name.lower()) if form in known}
    return next(iter(codes)) if len(codes) == 1 else None

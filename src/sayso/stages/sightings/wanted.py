"""The names to look for in other scripts: in Latin letters by a rough key, in other scripts as they are written."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from sayso.lang.known import listed_builtin
from sayso.lang.name_words import main_parts
from sayso.model import Entity, Listed
from sayso.text.script import is_latin
from sayso.text.spelt import rough
from sayso.text.uncased import pieces

LEAST_LETTERS = 7
"""Fewest letters of a name of several words; shorter ones (Ali Omar) agree with common words too easily."""
ALONE_LETTERS, ALONE_CONSONANTS = 6, 4
"""Fewest letters and consonants of a name of one word."""
LISTED_LETTERS = 4
"""Fewest letters of a listed name of one word: shorter ones are common words, too."""
MOST_PARTS = 4


class Name(NamedTuple):
    """A name in Latin letters: whose, its parts, and how often the pile has it."""

    entity: str
    parts: tuple[str, ...]
    person: bool
    times: int
    text: str


@dataclass(frozen=True, slots=True)
class Wanted:
    """All names to look for."""

    by_last: dict[str, tuple[Name, ...]]
    """Names in Latin letters by each rough key of their last part."""
    exact: dict[str, tuple[tuple[tuple[str, ...], str, str], ...]]
    """Names in other scripts by their first word: their words, the entity, and its name."""

    def __bool__(self) -> bool:
        return bool(self.by_last or self.exact)


def wanted(entities: Iterable[Entity]) -> Wanted:
    """Gather the names of persons, organisations and places; what the finder could not place is not looked for."""
    by_last: defaultdict[str, list[Name]] = defaultdict(list)
    exact: defaultdict[str, set[tuple[tuple[str, ...], str, str]]] = defaultdict(set)
    sought = [entity for entity in entities if entity.schema in {"Person", "Organization", "Place", "Country"}]
    for entity in sought:
        for name in _latin(entity):
            for key in rough(name.parts[-1]):
                by_last[key].append(name)
        for words in _others(entity):
            exact[words[0]].add((words, entity.id, entity.name))
    for listed, entity in _owners(sought):
        for words in _listed_words(listed):
            exact[words[0]].add((words, entity.id, entity.name))
    return Wanted(
        {key: tuple(sorted(set(names))) for key, names in by_last.items()},
        {first: tuple(sorted(names, key=lambda item: (-len(item[0]), item))) for first, names in exact.items()},
    )


def has_latin(entity: Entity) -> bool:
    """Whether an entity is known in Latin letters."""
    return any(is_latin(form.text) for form in entity.names)


def _latin(entity: Entity) -> Iterator[Name]:
    if entity.schema == "Country":
        return
    person = entity.schema == "Person"
    whole = any(len(main_parts(form.text)) > 1 for form in entity.names if is_latin(form.text))
    for form in entity.names:
        parts = main_parts(form.text) if is_latin(form.text) else ()
        if parts and _is_strong(parts) and not (person and whole and len(parts) == 1):
            yield Name(entity.id, parts[:MOST_PARTS], person, form.count, entity.name)


def _is_strong(parts: Sequence[str]) -> bool:
    if len(parts) > 1:
        return sum(map(len, parts)) >= LEAST_LETTERS and min(map(len, parts)) > 1 and len(parts) <= MOST_PARTS
    return len(parts[0]) >= ALONE_LETTERS and max(map(len, rough(parts[0]))) >= ALONE_CONSONANTS


def _others(entity: Entity) -> Iterator[tuple[str, ...]]:
    """The entity's names of several words in other scripts."""
    for form in entity.names:
        words = tuple(piece.key for piece in pieces(form.text))
        if not is_latin(form.text) and len(words) > 1 and has_latin(entity):
            yield words


def _owners(entities: Iterable[Entity]) -> Iterator[tuple[Listed, Entity]]:
    """For each thing of the built-in list the entity of the pile that it is: known in Latin letters, named most often."""
    claims: defaultdict[str, list[tuple[bool, int, str]]] = defaultdict(list)
    known: dict[str, Entity] = {}
    things: dict[str, Listed] = {}
    for entity in entities:
        listed = {
            _listed_names()[low] for low in (form.text.casefold() for form in entity.names) if low in _listed_names()
        }
        if len(listed) == 1 and entity.schema != "Person":
            (thing,) = listed
            known[entity.id], things[thing.id] = entity, thing
            count = sum(form.count for form in entity.names)
            claims[thing.id].append((not has_latin(entity), -count, entity.id))
    for key in sorted(claims):
        yield things[key], known[min(claims[key])[2]]


def _listed_words(listed: Listed) -> Iterator[tuple[str, ...]]:
    for name in listed.names:
        words = tuple(piece.key for piece in pieces(name))
        if words and not is_latin(name) and (len(words) > 1 or len(words[0]) >= LISTED_LETTERS):
            yield words


@cache
def _listed_names() -> dict[str, Listed]:
    """The built-in list by name, in lower case; names of two things are left out."""
    found: dict[str, Listed] = {}
    twice: set[str] = set()
    for listed in listed_builtin():
        for name in {name.casefold() for name in listed.names}:
            if found.setdefault(name, listed) is not listed:
                twice.add(name)
    return {name: listed for name, listed in found.items() if name not in twice}

"""What is known of a document's words besides the words: which are names and of whom, and which days it tells of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from sayso.model import Link, Mention, Moment
from sayso.stages.stories.general import general_names

THEMES = ("Country", "Group")
"""Countries and peoples tell a theme: a whole pile shares them. Their words are left out and nothing takes their place."""


class Named(NamedTuple):
    """A name's place, and the entity that it tells of; None for what tells only a theme."""

    start: int
    end: int
    entity: str | None


class Told(NamedTuple):
    """The names of a document, and the days that it tells of with the place of the sentence, both by place."""

    names: tuple[Named, ...] = ()
    days: tuple[tuple[int, str], ...] = ()


NOTHING = Told()


def told(mentions: Sequence[Mention], links: Iterable[Link], moments: Iterable[Moment]) -> dict[str, Told]:
    """Return for each document its names and days. Names that stand for no entity are left to its words."""
    entity_of = {link.mention: link.entity for link in links}
    names: dict[str, list[Named]] = defaultdict(list)
    for mention in mentions:
        if mention.form == "name" and mention.id in entity_of:
            entity = None if mention.schema in THEMES else entity_of[mention.id]
            names[mention.document].append(Named(mention.start, mention.end, entity))
    days: dict[str, set[tuple[int, str]]] = defaultdict(set)
    for moment in moments:
        if moment.earliest == moment.latest:
            days[moment.document].add((moment.start, moment.earliest))
    return {
        key: Told(tuple(sorted(names[key], key=_place)), tuple(sorted(days[key]))) for key in sorted({*names, *days})
    }


def actors(known: Told) -> frozenset[str]:
    """Return the entities that a document names, themes left out."""
    return frozenset(name.entity for name in known.names if name.entity is not None)


def general_entities(mentions: Iterable[Mention], links: Iterable[Link]) -> frozenset[str]:
    """Return the entities that some mention calls by a general name."""
    entity_of: Mapping[str, str] = {link.mention: link.entity for link in links}
    known = general_names()
    return frozenset(
        entity_of[mention.id]
        for mention in mentions
        if mention.form == "name" and mention.id in entity_of and mention.name.casefold() in known
    )


def _place(named: Named) -> tuple[int, int, str]:
    return named.start, named.end, named.entity or ""

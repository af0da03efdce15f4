"""What belongs to what in a dossier: the joins that every report needs, made once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from sayso.model import (
    Dating,
    Document,
    Dossier,
    Entity,
    Link,
    Mention,
    Origin,
    Page,
    Reading,
    Role,
    Sighting,
    Span,
    Story,
    Timex,
)

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Joins:
    """Look-ups by id over one dossier."""

    pages: Mapping[str, Page]
    documents: Mapping[str, Document]
    document_of: Mapping[str, Document]
    """By page."""
    dating_of: Mapping[str, Dating]
    """By document."""
    entities: Mapping[str, Entity]
    entity_of: Mapping[str, str]
    """Entity id by mention id."""
    link_of: Mapping[str, Link]
    """By mention."""
    mentions_of: Mapping[str, tuple[Mention, ...]]
    """By entity."""
    roles_of: Mapping[str, tuple[Role, ...]]
    """By entity."""
    timexes: Mapping[str, Timex]
    reading_of: Mapping[str, Reading]
    """By timex."""
    origin_of: Mapping[str, Origin]
    """By document."""


def join(dossier: Dossier) -> Joins:
    """Make the look-ups of a dossier."""
    sighted = {mention.id: mention.entity for mention in dossier.mentions if isinstance(mention, Sighting)}
    entity_of = sighted | {link.mention: link.entity for link in dossier.links}
    return Joins(
        pages={page.id: page for page in dossier.pages},
        documents={doc.id: doc for doc in dossier.documents},
        document_of={doc.page: doc for doc in dossier.documents},
        dating_of={dating.document: dating for dating in dossier.datings},
        entities={entity.id: entity for entity in dossier.entities},
        entity_of=entity_of,
        link_of={link.mention: link for link in dossier.links},
        mentions_of=_grouped((entity_of.get(mention.id), mention) for mention in dossier.mentions),
        roles_of=_grouped((entity_of.get(role.mention), role) for role in dossier.roles),
        timexes={timex.id: timex for timex in dossier.timexes},
        reading_of={reading.timex: reading for reading in dossier.readings},
        origin_of={document: origin for origin in dossier.origins for document in origin.documents},
    )


def origins_of(story: Story, joins: Joins) -> int:
    """How many independent texts a story's documents are."""
    return len({joins.origin_of[document].id for document in story.documents if document in joins.origin_of})


def words_of(spans: Iterable[Span], text: str) -> str:
    """The words of several places as one line."""
    return " … ".join(span.of(text) for span in spans)


def _grouped(pairs: Iterable[tuple[str | None, T]]) -> dict[str, tuple[T, ...]]:
    groups: dict[str, list[T]] = defaultdict(list)
    for key, value in pairs:
        if key is not None:
            groups[key].append(value)
    return {key: tuple(values) for key, values in groups.items()}

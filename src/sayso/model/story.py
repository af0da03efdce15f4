"""`Story`: documents about the same happening."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class RelatedStory:
    """A story near another one: another happening of the same affair, or another side of it."""

    story: str
    score: float
    """How alike the texts of both are on average, from 0 to 1."""
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """Documents that tell of the same happening, in whatever language, with the reason that joined them."""

    id: str
    title: str
    documents: tuple[str, ...]
    earliest: str | None
    latest: str | None
    entities: tuple[str, ...]
    """The entities that most of its documents share, most shared first."""
    score: float
    why: str
    related: tuple[RelatedStory, ...] = ()
    """The stories that this one is near to, nearest first."""

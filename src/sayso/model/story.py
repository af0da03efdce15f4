"""`Story`: documents about the same happening."""

from __future__ import annotations

from dataclasses import dataclass


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

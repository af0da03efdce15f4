"""`KnownDate`: a happening whose day a list knows, so that "on 7 May" in a text about it has a year."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Alone = Literal["", "after", "foreseen"]


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownDate:
    """A dated happening. Days are ISO dates, both included."""

    id: str
    name: str
    earliest: str
    latest: str
    names: tuple[str, ...]
    """What texts call it, in any language: one of them in a text is enough."""
    about: tuple[str, ...]
    """Whom and what it was about: two of them in a text, beside its day and month, are enough."""
    source: str
    """Which list: a file name, or "sayso’s own list"."""
    alone: Alone = ""
    """What a name says without its day: nothing; that it has happened; or that it was foreseen, so texts may speak of it before."""

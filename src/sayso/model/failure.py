"""`Failure`: what could not be done, to what, and why."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """A page, or a part of the work on it, that failed. The rest goes on; nothing vanishes."""

    id: str
    page: str
    """The page's id where there is one, else the path that could not be read."""
    path: str
    stage: str
    error: str
    """One sentence: what is wrong and, where something can be done, what."""

"""What people know and sayso could not: `Judgement` (a correction by hand) and `Listed` (an entity of a list)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from sayso.model.mention import Schema

Verdict = Literal["same", "different", "name"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """A correction by hand, obeyed by every later build.

    It speaks of names as they are written, not of entity ids: those change as a pile grows.
    """

    id: str
    verdict: Verdict
    """same: `a` and `b` are one; different: they are two; name: the entity called `a` is to be shown as `b`."""
    a: str
    b: str
    a_document: str | None
    """The document in which `a` is meant, where two bear the same name; None: wherever the name stands."""
    b_document: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """An entity that a list knows: one that the user brings, or the built-in one of countries and great organisations."""

    id: str
    schema: Schema
    name: str
    names: tuple[str, ...]
    """All spellings, `name` among them, in any language and script."""
    wikidata: str | None
    source: str
    """Which list: a file name, or "built-in"."""

"""`Derivation`: which document came from which; `Origin`: the independent sources of text that remain."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from sayso.model.span import Span

DerivationKind = Literal["copy", "revision", "translation", "rewrite", "syndicated"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Aligned:
    """A passage of a document and its counterpart in the one that it came from."""

    here: Span
    there: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Derivation:
    """A document made from another document of the pile, or from an agency whose own page is not in it."""

    id: str
    document: str
    derived_from: str | None
    outlet: str | None
    """The agency or outlet that it came from, where that is all that is known."""
    kind: DerivationKind
    score: float
    why: str
    evidence: tuple[Aligned, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """One independent source of text. Every document is in exactly one."""

    id: str
    documents: tuple[str, ...]
    credit: str | None
    why: str

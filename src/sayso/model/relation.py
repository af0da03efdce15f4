"""`RelationMention`: words that say how two actors stand to each other; `Relation`: how they stood, from when to when."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from sayso.model.quotation import Attribution
from sayso.model.span import Span

RelationType = Literal[
    "alliance",
    "backing",
    "cooperation",
    "talks",
    "rapprochement",
    "agreement",
    "membership",
    "pressure",
    "dispute",
    "rift",
    "violence",
]
Sign = Literal[-1, 0, 1]
DIRECTED: frozenset[RelationType] = frozenset({"backing", "pressure", "membership"})
"""Types in which `a` acts on `b`; in the others their order says nothing."""
SIGNS: dict[RelationType, Sign] = {
    **dict.fromkeys(("alliance", "backing", "cooperation", "rapprochement", "agreement"), 1),
    **dict.fromkeys(("talks", "membership"), 0),
    **dict.fromkeys(("pressure", "dispute", "rift", "violence"), -1),
}
"""Whether two are for each other (1), against each other (-1), or neither is said (0)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RelationMention:
    """Words of one text that say how two named actors stand to each other: "soured", "Iran-backed", "allies"."""

    id: str
    document: str
    start: int
    end: int
    trigger: Span
    a: str
    """A mention; where the relation has a direction, the one that acts (who backs, who accuses)."""
    b: str
    type: RelationType
    sign: Sign
    timex: str | None
    attribution: Attribution | None
    score: float
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """How two entities stood to each other in an interval, and the words and events that show it."""

    id: str
    a: str
    b: str
    type: RelationType
    sign: Sign
    earliest: str | None
    latest: str | None
    mentions: tuple[str, ...]
    events: tuple[str, ...]
    quotations: tuple[str, ...]
    score: float
    why: str

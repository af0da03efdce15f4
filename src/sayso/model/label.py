"""`Label`: what a text calls an actor, in the outlet's own voice or on someone's word. Nothing is judged."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.model.quotation import Attribution


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """A word or phrase that says what an actor is: "militia", "terror group", "Bewegung"."""

    id: str
    document: str
    start: int
    end: int
    label: str
    """The words as they would stand alone, without article."""
    mention: str | None
    """The mention of who is called so; None for people without a name ("rioters")."""
    attribution: Attribution | None
    """On whose word; None: the outlet's own voice."""
    score: float
    why: str

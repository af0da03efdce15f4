"""`Quotation`, `Attribution`, `SameWords`: words given as someone's, who is said to have said them, where else they stand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from sayso.model.span import Span

QuotationKind = Literal["direct", "indirect", "mixed"]
SameWordsKind = Literal["verbatim", "shortened", "altered", "translated"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Teller:
    """One link of an attribution chain: a name as written, and the mention that names it where there is one."""

    name: str
    start: int
    end: int
    mention: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """Who is said to have said it, in the terms of PARC 3.0 (Pareti 2016): source and cue as spans.

    Used by quotations, figures and, later, events alike. A record that has none speaks in the outlet's own voice.
    """

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    speaker: str | None
    """The mention inside `source`: a name, or a pronoun or role whose `Coreference` leads to one."""
    chain: tuple[Teller, ...]
    """Nearest teller first, the first source last; one teller where nobody relays."""
    score: float
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """Words given as someone's: direct (in marks), indirect (reported clause) or mixed.

    `start` and `end` are the hull of `content`; content of a direct quotation is without its marks.
    """

    id: str
    document: str
    start: int
    end: int
    kind: QuotationKind
    content: tuple[Span, ...]
    language: str | None
    """The language of the words where it is not the document's."""
    attribution: Attribution | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SameWords:
    """Two quotations of different documents that give the same words. Of many alike, each is paired with one of them only."""

    id: str
    a: str
    """A quotation; with kind shortened, the shorter one."""
    b: str
    kind: SameWordsKind
    speaker: str | None
    """The entity whose words both are said to be; None where that is not known or they name different ones."""
    score: float
    why: str

"""Tellings as a reader sees them: exact words, on whose word, through how many mouths; copies of one text are one line."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from sayso.model import EventMention, Label, RelationMention
from sayso.report.folded import folded
from sayso.report.hearsay import told_by
from sayso.report.joins import Joins
from sayso.report.sections import Place, place_of, published
from sayso.report.whose import whose_word

Record: TypeAlias = EventMention | RelationMention | Label


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """Words that tell of something, and the other pages of their origin that have them, too."""

    id: str
    place: Place
    also: Sequence[Place]
    when: str | None
    """The days that the page can be of."""
    who: str | None
    """On whose word; None: the outlet itself."""
    told_by: str | None
    """Through whom the words came, where someone stands between the speaker and the outlet."""
    context: str | None
    """An event's context, in this telling."""


def tellings(records: Iterable[Record], joins: Joins) -> list[Telling]:
    """One for each origin and wording, in the order of their pages."""
    return [_telling(group, joins) for group in folded(records, joins)]


def _telling(group: Sequence[Record], joins: Joins) -> Telling:
    first, *rest = group
    doc = joins.documents[first.document]
    return Telling(
        id=first.id,
        place=place_of(doc, first.start, first.end, joins),
        also=[place_of(joins.documents[one.document], one.start, one.end, joins) for one in rest],
        when=published(first.document, joins),
        who=whose_word(first.attribution, doc, joins),
        told_by=told_by(first.attribution, doc),
        context=first.context if isinstance(first, EventMention) else None,
    )


def line_of(telling: Telling) -> str:
    """One line for the terminal."""
    where = ", ".join(part for part in (telling.place.outlet, telling.when) if part)
    said = f", on the word of {telling.who}" if telling.who else ""
    through = f" ({telling.told_by})" if telling.told_by else ""
    also = f", also in {', '.join(place.outlet for place in telling.also)}" if telling.also else ""
    return f"“{' '.join(telling.place.words.split())}” · {where}{said}{through}{also}"

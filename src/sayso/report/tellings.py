"""Tellings as a reader sees them: exact words, on whose word, through how many mouths; copies of one text are one line."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from sayso.model import EventMention, RelationMention
from sayso.report.folded import folded
from sayso.report.hearsay import told_by
from sayso.report.joins import Joins
from sayso.report.sections import Place, place_of, published
from sayso.report.whose import whose_word

Record: TypeAlias = EventMention | RelationMention


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
    cut: tuple[str, str, str]
    """The words before, of and behind what it hangs on: “Relations between both”, “soured”, “in May”."""


def tellings(records: Iterable[Record], joins: Joins) -> list[Telling]:
    """One for each origin and wording, in the order of their pages."""
    return [_telling(group, joins) for group in folded(records, joins)]


def _telling(group: Sequence[Record], joins: Joins) -> Telling:
    first, *rest = group
    doc = joins.documents[first.document]
    place = place_of(doc, first.start, first.end, joins)
    return Telling(
        id=first.id,
        place=place,
        also=[place_of(joins.documents[one.document], one.start, one.end, joins) for one in rest],
        when=published(first.document, joins),
        who=whose_word(first.attribution, doc, joins),
        told_by=told_by(first.attribution, doc),
        context=first.context if isinstance(first, EventMention) else None,
        cut=_cut(place.words, first),
    )


def _cut(words: str, record: Record) -> tuple[str, str, str]:
    """Nothing stands out where the words were shortened before it."""
    start, end = record.trigger.start - record.start, record.trigger.end - record.start
    return (words[:start], words[start:end], words[end:]) if 0 <= start < end <= len(words) else (words, "", "")


def line_of(telling: Telling) -> str:
    """One line for the terminal."""
    where = ", ".join(part for part in (telling.place.outlet, telling.when) if part)
    said = f", on the word of {telling.who}" if telling.who else ""
    through = f" ({telling.told_by})" if telling.told_by else ""
    also = f", also in {', '.join(place.outlet for place in telling.also)}" if telling.also else ""
    return f"“{' '.join(telling.place.words.split())}” · {where}{said}{through}{also}"

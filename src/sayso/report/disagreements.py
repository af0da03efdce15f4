"""Discrepancies as a reader sees them: the sentence, the pages that it is about, and a link to the words on each of them.

A discrepancy names records by their ids; its sentence speaks of "the page". Which page, and where on it, is found here. What the tellings of
one event say differently stands among them: a reader looks for contradictions in one place. Three things stay with the event: its numbers, since
the figure series know which were updated; what one page tells in two ways; and what one page tells as planned and another as happened,
unless one denies it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from sayso.model import Difference, Discrepancy, Dossier, Event, EventMention, Figure, Quotation, Story
from sayso.report.happenings import DIFFERENCES, named
from sayso.report.joins import Joins, origin_of_document
from sayso.report.sections import DocumentRow, Place, document_row, place_of

PLACES_SHOWN = 8
"""Words linked below one sentence; copies of one text are not told again."""
NAMES: Mapping[str, str] = {
    "page-date": "date",
    "figure": "number",
    "quotation": "words",
    "name": "name",
    "lineage": "copying",
}
"""What they disagree on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Disagreement:
    """A contradiction with the pages and the words concerned."""

    why: str
    about: str
    """What it is about, in a word."""
    document: DocumentRow | None
    """The page, where it is about a page as a whole."""
    places: Sequence[Place]
    event: str | None
    """The event whose tellings differ."""
    story: Story | None
    """The story that its pages are of, where they are all of one."""


def disagreements(dossier: Dossier, joins: Joins) -> list[Disagreement]:
    """All of them: numbers and words first, since they are of the matter, then events, then the dates of pages."""
    figures = {figure.id: figure for figure in dossier.figures}
    matter = [_disagreement(one, figures, joins) for one in dossier.discrepancies if one.kind != "page-date"]
    differ = [
        _of_event(event, one, joins)
        for event in dossier.events
        for one in event.differences
        if _contradicts(one, joins)
    ]
    dates = [_disagreement(one, figures, joins) for one in dossier.discrepancies if one.kind == "page-date"]
    return [*matter, *differ, *dates]


def _contradicts(one: Difference, joins: Joins) -> bool:
    told = [joins.event_mentions[mention] for side in one.sides for mention in side]
    if len({mention.document for mention in told}) < 2:
        return False
    if one.kind == "context":
        return any(mention.context == "denied" for mention in told)
    return one.kind != "figure"


def _of_event(event: Event, one: Difference, joins: Joins) -> Disagreement:
    told = [joins.event_mentions[mention] for side in one.sides for mention in side]
    what = named(event.type, event.mode)
    places = list(_unlike(told, joins))[:PLACES_SHOWN]
    return Disagreement(
        why=f"{what[:1].upper()}{what[1:]}: {one.why}",
        about=DIFFERENCES[one.kind],
        document=None,
        places=places,
        event=event.id,
        story=_story_of(places, joins),
    )


def _disagreement(one: Discrepancy, figures: Mapping[str, Figure], joins: Joins) -> Disagreement:
    doc = next((joins.documents[ref] for ref in one.refs if ref in joins.documents), None)
    places = list(_places(one, figures, joins))[:PLACES_SHOWN]
    return Disagreement(
        why=one.why,
        about=NAMES[one.kind],
        document=None if doc is None else document_row(doc, joins),
        places=places,
        event=None,
        story=_story_of(places, joins),
    )


def _story_of(places: Sequence[Place], joins: Joins) -> Story | None:
    found = {story.id: story for place in places if (story := joins.story_of.get(place.document)) is not None}
    return next(iter(found.values())) if len(found) == 1 else None


def _places(one: Discrepancy, figures: Mapping[str, Figure], joins: Joins) -> Iterator[Place]:
    """The words of the quotations or figures that it names."""
    numbers = sorted((figures[ref] for ref in one.refs if ref in figures), key=lambda f: (f.value or f.low or 0, f.id))
    words = [joins.quotations[ref] for ref in one.refs if ref in joins.quotations]
    return _unlike([*numbers, *words], joins)


def _unlike(records: Iterable[Figure | Quotation | EventMention], joins: Joins) -> Iterator[Place]:
    """Places of records, once for each origin and wording."""
    seen = set()
    for record in records:
        doc = joins.documents[record.document]
        place = place_of(doc, record.start, record.end, joins)
        key = (origin_of_document(doc.id, joins), place.words.casefold())
        if key not in seen:
            seen.add(key)
            yield place


def disagreement_text(one: Disagreement) -> str:
    """For the terminal: what it is about, where, and the sentence."""
    if one.document is not None:
        return f"! {one.document.path}: {one.why}"
    outlets = ", ".join(dict.fromkeys(place.outlet for place in one.places))
    return f"! {one.why}" + (f" In {outlets}." if outlets else "")


def disagreements_text(dossier: Dossier, joins: Joins) -> str:
    """All of them for the terminal, each with the words on every side."""
    lines = [line for one in disagreements(dossier, joins) for line in _lines(one)]
    return "\n".join(lines).strip() if lines else "No discrepancies were found."


def _lines(one: Disagreement) -> Iterator[str]:
    where = "" if one.document is None else f"{one.document.path}: "
    yield f"[{one.about}] {where}{one.why}"
    for place in one.places:
        yield f"  - {place.outlet}: {' '.join(place.words.split())}"
    yield ""

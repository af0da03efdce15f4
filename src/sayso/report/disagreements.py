"""Discrepancies as a reader sees them: the sentence, the pages that it is about, and a link to the words on each of them.

A discrepancy names records by their ids; its sentence speaks of "the page". Which page, and where on it, is found here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sayso.model import Discrepancy, Dossier, Figure, Quotation
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
    """A discrepancy with the pages and the words concerned."""

    discrepancy: Discrepancy
    about: str
    """What it is about, in a word."""
    document: DocumentRow | None
    """The page, where it is about a page as a whole."""
    places: Sequence[Place]


def disagreements(dossier: Dossier, joins: Joins) -> list[Disagreement]:
    """All discrepancies: numbers and words first, since they are of the matter, then the dates of pages."""
    figures = {figure.id: figure for figure in dossier.figures}
    ranked = sorted(dossier.discrepancies, key=lambda one: one.kind == "page-date")
    return [_disagreement(one, figures, joins) for one in ranked]


def _disagreement(one: Discrepancy, figures: Mapping[str, Figure], joins: Joins) -> Disagreement:
    doc = next((joins.documents[ref] for ref in one.refs if ref in joins.documents), None)
    return Disagreement(
        discrepancy=one,
        about=NAMES[one.kind],
        document=None if doc is None else document_row(doc, joins),
        places=list(_places(one, figures, joins))[:PLACES_SHOWN],
    )


def _places(one: Discrepancy, figures: Mapping[str, Figure], joins: Joins) -> Iterator[Place]:
    """The words of the quotations or figures that it names, once for each origin and wording."""
    seen = set()
    numbers = sorted((figures[ref] for ref in one.refs if ref in figures), key=lambda f: (f.value or f.low or 0, f.id))
    words = [joins.quotations[ref] for ref in one.refs if ref in joins.quotations]
    records: list[Figure | Quotation] = [*numbers, *words]
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
        return f"! {one.document.path}: {one.discrepancy.why}"
    outlets = ", ".join(dict.fromkeys(place.outlet for place in one.places))
    return f"! {one.discrepancy.why}" + (f" In {outlets}." if outlets else "")


def disagreements_text(dossier: Dossier, joins: Joins) -> str:
    """All of them for the terminal, each with the words on every side."""
    lines = [line for one in disagreements(dossier, joins) for line in _lines(one)]
    return "\n".join(lines).strip() if lines else "No discrepancies were found."


def _lines(one: Disagreement) -> Iterator[str]:
    where = "" if one.document is None else f"{one.document.path}: "
    yield f"[{one.about}] {where}{one.discrepancy.why}"
    for place in one.places:
        yield f"  - {place.outlet}: {' '.join(place.words.split())}"
    yield ""

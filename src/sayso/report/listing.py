"""Documents as lines of a terminal: all of them, or those that have the words looked for."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from sayso.model import Document, Dossier
from sayso.report.joins import Joins
from sayso.report.sections import DocumentRow, document_rows
from sayso.text.asked import asked, places_of

AROUND = 70
"""Characters shown on each side of words that were found."""


def documents_text(dossier: Dossier, joins: Joins) -> str:
    """All documents, newest first, with what is said of their dates."""
    lines = [line for row in document_rows(dossier, joins) for line in (*_lines(row), f"    why: {row.why}", "")]
    return "\n".join(lines).strip() if lines else "No documents."


def search_text(dossier: Dossier, joins: Joins, found: Collection[str], words: str) -> str:
    """The documents that a search found, each with the place where the words first stand."""
    known = set(found)
    rows = [row for row in document_rows(dossier, joins) if row.doc.id in known]
    if not rows:
        return f"No text has all of these words: {words}"
    return "\n".join(
        line for row in rows for line in (*_lines(row), f"    {_around(row.doc, asked(words))}", "")
    ).strip()


def _lines(row: DocumentRow) -> Iterator[str]:
    says = f", the page says {row.declared}" if row.conflict else ""
    language = row.doc.language or "unknown language"
    yield f"{row.title}"
    yield f"    {row.outlet} · {row.published}{says} · {language} · {row.path} ({row.doc.id})"


def _around(doc: Document, words: Sequence[str]) -> str:
    """The first of the words in its sentence; the beginning of the text where only its title, or another form, has them."""
    places = (places_of(word, doc.text) for word in words)
    at = next((place.start() for place in places if place is not None), None)
    if at is None:
        return " ".join(doc.text[: 2 * AROUND].split()) + "…"
    return "…" + " ".join(doc.text[max(0, at - AROUND) : at + AROUND].split()) + "…"

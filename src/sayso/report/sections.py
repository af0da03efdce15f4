"""The report's sections as plain rows: what is shown where, apart from how it looks (templates/)."""

from __future__ import annotations

from calendar import monthrange
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from sayso.model import (
    Dating,
    Document,
    Dossier,
    Figure,
)
from sayso.report.joins import Joins

_ONE = {"stories": "story", "discrepancies": "discrepancy", "actors with labels": "actor with labels"}
_QUOTE_SHOWN = 600  # characters of a quotation or sentence in a list; the pane shows the rest


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Words in a document, to be shown as a link that opens them: the document's id, span, label, language."""

    document: str
    start: int
    end: int
    words: str
    language: str | None
    outlet: str


def place_of(doc: Document, start: int, end: int, joins: Joins) -> Place:
    """The place of some words, which are cut where they are very long."""
    return Place(
        document=doc.id,
        start=start,
        end=end,
        words=not_too_long(doc.text[start:end]),
        language=doc.language,
        outlet=outlet_of(doc, joins),
    )


def not_too_long(words: str) -> str:
    """Words, cut where they are very long."""
    return words if len(words) <= _QUOTE_SHOWN else words[:_QUOTE_SHOWN] + "…"


def outlet_of(doc: Document, joins: Joins) -> str:
    """What to call a document's outlet: its name, else its host, else its file name."""
    if doc.outlet:
        return doc.outlet
    if doc.url and "//" in doc.url:
        return doc.url.split("/")[2]
    return joins.pages[doc.page].path.replace("\\", "/").rsplit("/", 1)[-1]


def title_of(doc: Document) -> str:
    """A document's title, else its first words."""
    return doc.title or " ".join(doc.text.split(maxsplit=12)[:12]) + " …"


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """A number of the overview with its noun, and the section that lists what is counted."""

    number: int
    noun: str
    section: str = ""


def overview(dossier: Dossier, discrepancies: int, labelled: int) -> list[Count]:
    """The numbers at the top."""
    return [
        _count(len(dossier.pages), "pages", "documents"),
        _count(len(dossier.documents), "documents", "documents"),
        _count(len(dossier.origins), "origins", "stories"),
        _count(len(dossier.stories), "stories", "stories"),
        _count(discrepancies, "discrepancies", "discrepancies"),
        _count(len(dossier.events), "events", "timeline"),
        _count(len(dossier.relations), "relations", "relations"),
        _count(len(dossier.entities), "actors", "actors"),
        _count(labelled, "actors with labels", "labels"),
        _count(len(dossier.quotations), "quotations", "quotations"),
        _count(len(dossier.figures), "figures", "figures"),
        _count(len(dossier.failures), "failures", "failures"),
    ]


def _count(number: int, nouns: str, section: str) -> Count:
    noun = nouns if number != 1 else _ONE.get(nouns, nouns.removesuffix("s"))
    return Count(number=number, noun=noun, section=section)


def languages(dossier: Dossier) -> list[Count]:
    """Documents by language, most first."""
    counts = Counter(doc.language or "unknown language" for doc in dossier.documents)
    ranked = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    return [Count(number=number, noun=code) for code, number in ranked]


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentRow:
    """A document as a line of the list."""

    doc: Document
    title: str
    outlet: str
    path: str
    published: str
    since: str | None
    """The first day on which it may have been written."""
    conflict: bool
    declared: str | None
    why: str
    origin_pages: int
    """How many pages its origin has: 1 where it stands alone."""


def document_rows(dossier: Dossier, joins: Joins) -> list[DocumentRow]:
    """Documents, newest first, undated last."""
    rows = [document_row(doc, joins) for doc in dossier.documents]
    dated = sorted((row for row in rows if row.since), key=lambda row: (row.since, row.doc.id), reverse=True)
    return dated + sorted((row for row in rows if not row.since), key=lambda row: row.path)


def document_row(doc: Document, joins: Joins) -> DocumentRow:
    """One document as a line."""
    dating, origin = joins.dating_of.get(doc.id), joins.origin_of.get(doc.id)
    return DocumentRow(
        doc=doc,
        title=title_of(doc),
        outlet=outlet_of(doc, joins),
        path=joins.pages[doc.page].path,
        published="date unknown" if dating is None else written(dating),
        since=dating.earliest if dating is not None else None,
        conflict=dating is not None and dating.conflict,
        declared=None if dating is None else dating.declared,
        why="" if dating is None else dating.why,
        origin_pages=1 if origin is None else len(origin.documents),
    )


def sort_day(document: str, joins: Joins) -> str:
    """A day to sort a document by: the likeliest, else the first that it can be of; behind all others where nothing is known."""
    dating = joins.dating_of.get(document)
    return "9999" if dating is None else dating.best or dating.earliest or "9999"


def published(document: str, joins: Joins) -> str | None:
    """The days that a document can be of, in words; None where nothing is known."""
    dating = joins.dating_of.get(document)
    if dating is None or not (dating.earliest or dating.latest or dating.likely):
        return None
    return written(dating)


def written(dating: Dating) -> str:
    """When a document was written, in words; where that is only known within years, the likeliest stretch of them."""
    if dating.best is None and dating.likely is not None:
        return f"likely {interval(*dating.likely)}"
    return interval(dating.earliest, dating.latest)


def interval(earliest: str | None, latest: str | None) -> str:
    """An interval of days in words; a whole month or year by its name."""
    if earliest is None:
        return "date unknown" if latest is None else f"{latest} or earlier"
    if latest is None:
        return f"{earliest} or later"
    if earliest == latest:
        return earliest
    year, month = earliest[:4], earliest[:7]
    if (earliest, latest) == (f"{year}-01-01", f"{year}-12-31"):
        return year
    _, days = monthrange(int(year), int(month[5:]))
    return month if (earliest, latest) == (f"{month}-01", f"{month}-{days}") else f"{earliest} to {latest}"


def number_of(figure: Figure) -> str:
    """A figure's number without its qualifier; empty for words that give none ("dozens")."""
    if figure.qualifier == "range" and figure.low is not None and figure.high is not None:
        return f"{figure.low:,.15g}–{figure.high:,.15g}"
    return "" if figure.value is None else f"{figure.value:,.15g}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A document's text for the reading pane; None where the page would grow too large."""

    row: DocumentRow
    text: str | None


def texts(dossier: Dossier, joins: Joins, limit: int) -> Iterator[Text]:
    """Every document's text, in the order of the list, until `limit` bytes are used."""
    used = 0
    for row in document_rows(dossier, joins):
        used += len(row.doc.text.encode("utf-8", "replace"))
        yield Text(row=row, text=row.doc.text if used <= limit else None)

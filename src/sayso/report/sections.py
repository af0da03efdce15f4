"""The report's sections as plain rows: what is shown where, apart from how it looks (templates/)."""

from __future__ import annotations

from calendar import monthrange
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sayso.model import (
    Attribution,
    Document,
    Dossier,
    Figure,
    Quotation,
)
from sayso.report.joins import Joins, origin_of_document, words_of
from sayso.report.sources import Source, Voices, of_figure, of_quotation

_QUOTE_SHOWN = 600  # characters of a quotation or sentence in a list; the pane shows the rest
_ALSO_SHOWN = 8  # other places of the same words: a line's worth; dossier.json has all


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
    words = doc.text[start:end]
    if len(words) > _QUOTE_SHOWN:
        words = words[:_QUOTE_SHOWN] + "…"
    return Place(
        document=doc.id, start=start, end=end, words=words, language=doc.language, outlet=outlet_of(doc, joins)
    )


def outlet_of(doc: Document, joins: Joins) -> str:
    """What to call a document's outlet: its name, else its host, else its file name."""
    if doc.outlet:
        return doc.outlet
    if doc.url and "//" in doc.url:
        return doc.url.split("/")[2]
    return joins.pages[doc.page].path.replace("\\", "/").rsplit("/", 1)[-1]


def title_of(doc: Document) -> str:
    """A document's title, else its first words."""
    return doc.title or " ".join(doc.text.split()[:12]) + " …"


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """A number of the overview with its noun."""

    number: int
    noun: str


def overview(dossier: Dossier) -> list[Count]:
    """The numbers at the top."""
    return [
        Count(number=len(dossier.pages), noun="pages"),
        Count(number=len(dossier.documents), noun="documents"),
        Count(number=len(dossier.origins), noun="origins"),
        Count(number=len(dossier.stories), noun="stories"),
        Count(number=len(dossier.entities), noun="actors"),
        Count(number=len(dossier.quotations), noun="quotations"),
        Count(number=len(dossier.figures), noun="figures"),
        Count(number=len(dossier.discrepancies), noun="discrepancies"),
        Count(number=len(dossier.failures), noun="failures"),
    ]


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
    conflict: bool
    declared: str | None
    why: str
    origin_pages: int
    """How many pages its origin has: 1 where it stands alone."""


def document_rows(dossier: Dossier, joins: Joins) -> list[DocumentRow]:
    """Documents, newest first, undated last."""
    rows = [document_row(doc, joins) for doc in dossier.documents]
    dated = sorted(
        (r for r in rows if r.published != "date unknown"), key=lambda r: (r.published, r.doc.id), reverse=True
    )
    return dated + sorted((r for r in rows if r.published == "date unknown"), key=lambda r: r.path)


def document_row(doc: Document, joins: Joins) -> DocumentRow:
    """One document as a line."""
    dating, origin = joins.dating_of.get(doc.id), joins.origin_of.get(doc.id)
    return DocumentRow(
        doc=doc,
        title=title_of(doc),
        outlet=outlet_of(doc, joins),
        path=joins.pages[doc.page].path,
        published="date unknown" if dating is None else interval(dating.earliest, dating.latest),
        conflict=dating is not None and dating.conflict,
        declared=None if dating is None else dating.declared,
        why="" if dating is None else dating.why,
        origin_pages=1 if origin is None else len(origin.documents),
    )


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A statement with the words that say whose it is."""

    place: Place
    kind: str
    source: str | None
    cue: str | None
    chain: Sequence[str]
    why: str | None
    counted: str | None = None
    when: str | None = None
    value: str | None = None
    also: Sequence[Place] = ()
    """Where else the same words stand: one place for each origin."""
    pages: int = 1
    """How many pages have the words (of a figure: the number), with this one."""
    origins: int = 1
    """How many independent texts these pages are."""
    sources: Sequence[Source] = ()
    """On whose word they have it."""


def quotation_groups(dossier: Dossier, joins: Joins, known: Voices) -> list[tuple[str, list[Said]]]:
    """Quotations by speaker, the most quoted first; those without a known speaker last."""
    groups: dict[str, list[Said]] = defaultdict(list)
    for quote in dossier.quotations:
        groups[_speaker(quote.attribution, quote.document, joins)].append(_said(quote, joins, known))
    return sorted(groups.items(), key=lambda pair: (not pair[0], -len(pair[1]), pair[0]))


def _speaker(attribution: Attribution | None, document: str, joins: Joins) -> str:
    if attribution is None:
        return ""
    entity = joins.entities.get(joins.entity_of.get(attribution.speaker or "", ""))
    if entity is not None:
        return entity.name
    text = joins.documents[document].text
    return words_of(attribution.source, text)


def _said(quote: Quotation | Figure, joins: Joins, known: Voices) -> Said:
    doc, attribution = joins.documents[quote.document], quote.attribution
    spread = of_quotation(quote, known, joins) if isinstance(quote, Quotation) else of_figure(quote, known, joins)
    common = {
        "place": place_of(doc, quote.start, quote.end, joins),
        "source": None if attribution is None else words_of(attribution.source, doc.text),
        "cue": None if attribution is None else words_of(attribution.cue, doc.text),
        "chain": [] if attribution is None else [teller.name for teller in attribution.chain],
        "why": None if attribution is None else attribution.why,
        "pages": spread.pages,
        "origins": spread.origins,
        "sources": spread.sources,
    }
    if isinstance(quote, Quotation):
        return Said(kind=quote.kind, also=_also(quote, joins), **common)  # type: ignore[arg-type]
    as_of = joins.reading_of.get(quote.as_of or "")
    return Said(
        kind=quote.qualifier,
        counted=None if quote.counted is None else quote.counted.of(doc.text),
        when=None if as_of is None else interval(as_of.earliest, as_of.latest),
        value=_number(quote),
        **common,  # type: ignore[arg-type]
    )


def _also(quote: Quotation, joins: Joins) -> list[Place]:
    """One place of the same words for each origin; copies of one text are folded."""
    first: dict[str, Quotation] = {}
    for other in joins.same_as.get(quote.id, ()):
        same = joins.quotations[other]
        first.setdefault(origin_of_document(same.document, joins), same)
    shown = list(first.values())[:_ALSO_SHOWN]
    return [place_of(joins.documents[q.document], q.start, q.end, joins) for q in shown]


def _number(figure: Figure) -> str:
    bounds = [bound for bound in (figure.low, figure.high) if bound is not None]
    shown = figure.value if figure.value is not None else (bounds[0] if bounds else None)
    if figure.qualifier == "range" and len(bounds) == 2:
        return f"{bounds[0]:,g}–{bounds[1]:,g}"
    return "" if shown is None else f"{shown:,.15g}"


def figure_groups(dossier: Dossier, joins: Joins, known: Voices) -> list[tuple[str, list[Said]]]:
    """Figures by measure, as they stand; nothing is summed or chosen."""
    groups: dict[str, list[Figure]] = defaultdict(list)
    for figure in dossier.figures:
        groups[figure.measure].append(figure)
    ordered = sorted(groups.items(), key=lambda pair: (pair[0].startswith("other"), -len(pair[1]), pair[0]))
    return [(measure, [_said(f, joins, known) for f in sorted(group, key=_by_size)]) for measure, group in ordered]


def _by_size(figure: Figure) -> tuple[float, str]:
    return (-(figure.value if figure.value is not None else figure.low or 0), figure.id)


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

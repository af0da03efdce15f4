"""The dossier as flat tables: one row a statement, for spreadsheets and data frames.

Every row names its document and the exact words, so that it can be read without the rest. Texts that a spreadsheet would
take for a formula are made harmless by `spreadsheet_safe`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping

from sayso.model import Dossier, Figure, FigureSeries
from sayso.report.figures import VERDICTS
from sayso.report.hearsay import tellers
from sayso.report.joins import Joins, join, origins_of, words_of
from sayso.report.plover import plover_rows
from sayso.report.rows import Cell, Row, where, who
from sayso.report.sources import Spread, Voices, of_figure, of_quotation, of_story, voices
from sayso.report.tables_events import event_mentions, events, labels, relations

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""Signs that open a formula in a spreadsheet, the wide forms of East Asian keyboards among them (OWASP, CSV injection)."""


def tables(dossier: Dossier) -> Mapping[str, Callable[[], Iterator[Row]]]:
    """Name of each table and a function that yields its rows."""
    joins = join(dossier)
    known = voices(dossier, joins)
    return {
        "documents": lambda: _documents(dossier, joins),
        "entities": lambda: _entities(dossier, joins),
        "quotations": lambda: _quotations(dossier, joins, known),
        "figures": lambda: _figures(dossier, joins, known),
        "figure_series": lambda: _series(dossier, joins),
        "events": lambda: events(dossier, joins),
        "event_mentions": lambda: event_mentions(dossier, joins),
        "relations": lambda: relations(dossier, joins),
        "labels": lambda: labels(dossier, joins),
        "events_plover": lambda: plover_rows(dossier, joins),
        "timeline": lambda: _timeline(dossier, joins),
        "lineage": lambda: _lineage(dossier, joins),
        "stories": lambda: _stories(dossier, joins, known),
        "failures": lambda: _failures(dossier),
    }


def spreadsheet_safe(cell: Cell) -> Cell:
    """A text that starts like a formula gets an apostrophe in front (OWASP, CSV injection)."""
    return "'" + cell if isinstance(cell, str) and cell.lstrip(" ").startswith(_FORMULA_STARTS) else cell


def _documents(dossier: Dossier, joins: Joins) -> Iterator[Row]:
    for doc in dossier.documents:
        dating, origin = joins.dating_of.get(doc.id), joins.origin_of.get(doc.id)
        yield {
            "document": doc.id,
            "path": joins.pages[doc.page].path,
            "url": doc.url,
            "outlet": doc.outlet,
            "language": doc.language,
            "title": doc.title,
            "credit": "; ".join(doc.credit),
            "declared": None if dating is None else dating.declared,
            "published_earliest": None if dating is None else dating.earliest,
            "published_latest": None if dating is None else dating.latest,
            "date_conflict": None if dating is None else dating.conflict,
            "date_why": None if dating is None else dating.why,
            "origin": None if origin is None else origin.id,
            "words": len(doc.text.split()),
        }


def _entities(dossier: Dossier, joins: Joins) -> Iterator[Row]:
    for entity in dossier.entities:
        mentions = joins.mentions_of.get(entity.id, ())
        yield {
            "entity": entity.id,
            "schema": entity.schema,
            "name": entity.name,
            "spellings": "; ".join(dict.fromkeys(name.text for name in entity.names)),
            "roles": "; ".join(dict.fromkeys(role.text for role in joins.roles_of.get(entity.id, ()))),
            "wikidata": entity.wikidata,
            "mentions": len(mentions),
            "documents": len({mention.document for mention in mentions}),
            "origins": len({origin.id for m in mentions if (origin := joins.origin_of.get(m.document)) is not None}),
            "why": " ".join(entity.why),
        }


def _quotations(dossier: Dossier, joins: Joins, known: Voices) -> Iterator[Row]:
    for quote in dossier.quotations:
        text = joins.documents[quote.document].text
        words = words_of(quote.content, text)
        row: Row = {"quotation": quote.id, "kind": quote.kind, "words": words}
        yield (
            row
            | who(quote.attribution, joins.documents[quote.document], joins)
            | _counts(of_quotation(quote, known, joins))
            | where(quote.document, quote.start, quote.end, joins)
        )


def _figures(dossier: Dossier, joins: Joins, known: Voices) -> Iterator[Row]:
    """A figure in several series stands once, with the weightiest verdict on it."""
    held = _series_of(dossier)
    for figure in dossier.figures:
        series = held.get(figure.id)
        yield (
            _figure(figure, series[0] if series else None, joins)
            | _counts(of_figure(figure, known, joins))
            | {
                "verdicts": "; ".join(dict.fromkeys(one.verdict for one in series or ())) or None,
            }
        )


def _figure(figure: Figure, series: FigureSeries | None, joins: Joins) -> Row:
    doc = joins.documents[figure.document]
    text = doc.text
    origin = joins.origin_of.get(figure.document)
    place = joins.entities.get(joins.entity_of.get(figure.place or figure.near_place or "", ""))
    chain = tellers(figure.attribution, doc)
    return (
        {
            "figure": figure.id,
            "measure": figure.measure,
            "value": _whole(figure.value),
            "low": _whole(figure.low),
            "high": _whole(figure.high),
            "qualifier": figure.qualifier,
            "words": text[figure.start : figure.end],
            "counted": None if figure.counted is None else figure.counted.of(text),
            "stance": figure.stance,
            "hedge": None if figure.hedge is None else figure.hedge.of(text),
            "place": None if place is None else place.name,
            "place_basis": None if place is None else "text" if figure.place else "near",
        }
        | _as_of(figure, joins)
        | who(figure.attribution, doc, joins)
        | {
            "chain": " < ".join(teller.name for teller in chain) or None,
            "origin": None if origin is None else origin.id,
            "count": None if series is None else series.count,
            "series": None if series is None else series.id,
            "verdict": None if series is None else series.verdict,
            "why": None if series is None else series.why,
        }
        | where(figure.document, figure.start, figure.end, joins)
    )


def _whole(number: float | None) -> Cell:
    """People are counted in whole numbers: 11, not 11.0."""
    return int(number) if number is not None and float(number).is_integer() else number


def _as_of(figure: Figure, joins: Joins) -> Row:
    """The days that a statement is of, and whether its words or only its page name them."""
    point = joins.point_of.get(figure.id)
    if point is None:
        return {"as_of_earliest": None, "as_of_latest": None, "as_of_basis": None}
    return {"as_of_earliest": point.earliest, "as_of_latest": point.latest, "as_of_basis": point.basis}


def _series_of(dossier: Dossier) -> dict[str, list[FigureSeries]]:
    held: dict[str, list[FigureSeries]] = defaultdict(list)
    for series in sorted(dossier.figure_series, key=lambda one: (VERDICTS.index(one.verdict), one.id)):
        for figure in series.figures:
            held[figure].append(series)
    return held


def _series(dossier: Dossier, joins: Joins) -> Iterator[Row]:
    for series in dossier.figure_series:
        place = joins.entities.get(series.place or "")
        yield {
            "series": series.id,
            "count": series.count,
            "measure": series.measure,
            "counted": series.counted,
            "place": None if place is None else place.name,
            "verdict": series.verdict,
            "score": series.score,
            "statements": len(series.figures),
            "values": len(series.values),
            "why": series.why,
        }


def _timeline(dossier: Dossier, joins: Joins) -> Iterator[Row]:
    for moment in sorted(dossier.moments, key=lambda m: (m.earliest, m.latest, m.document, m.start)):
        text = joins.documents[moment.document].text
        row: Row = {
            "earliest": moment.earliest,
            "latest": moment.latest,
            "sentence": text[moment.start : moment.end],
        }
        yield row | where(moment.document, moment.start, moment.end, joins)


def _lineage(dossier: Dossier, joins: Joins) -> Iterator[Row]:
    for derivation in dossier.derivations:
        parent = joins.documents.get(derivation.derived_from or "")
        yield {
            "document": derivation.document,
            "path": joins.pages[joins.documents[derivation.document].page].path,
            "kind": derivation.kind,
            "derived_from": derivation.derived_from,
            "derived_from_path": None if parent is None else joins.pages[parent.page].path,
            "outlet": derivation.outlet,
            "score": derivation.score,
            "why": derivation.why,
        }


def _stories(dossier: Dossier, joins: Joins, known: Voices) -> Iterator[Row]:
    for story in dossier.stories:
        yield {
            "story": story.id,
            "title": story.title,
            "pages": len(story.documents),
            "origins": origins_of(story, joins),
            "sources": "; ".join(f"{one.name} ({one.pages})" for one in of_story(story, known, joins)),
            "earliest": story.earliest,
            "latest": story.latest,
            "actors": "; ".join(joins.entities[entity].name for entity in story.entities if entity in joins.entities),
            "documents": "; ".join(story.documents),
            "why": story.why,
        }


def _failures(dossier: Dossier) -> Iterator[Row]:
    for failure in dossier.failures:
        yield {"path": failure.path, "stage": failure.stage, "error": failure.error}


def _counts(spread: Spread) -> Row:
    """On how many pages and origins the same is said, and on whose word."""
    sources = "; ".join(source.name for source in spread.sources)
    return {"pages": spread.pages, "origins": spread.origins, "sources": sources}

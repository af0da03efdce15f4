"""The dossier as flat tables: one row a statement, for spreadsheets and data frames.

Every row names its document and the exact words, so that it can be read without the rest. Texts that a spreadsheet would
take for a formula are made harmless by `spreadsheet_safe`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TypeAlias

from sayso.model import Attribution, Dossier
from sayso.report.joins import Joins, join, origins_of, words_of
from sayso.report.sources import Spread, Voices, of_figure, of_quotation, of_story, voices

Cell: TypeAlias = str | int | float | bool | None
Row: TypeAlias = dict[str, Cell]
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def tables(dossier: Dossier) -> Mapping[str, Callable[[], Iterator[Row]]]:
    """Name of each table and a function that yields its rows."""
    joins = join(dossier)
    known = voices(dossier, joins)
    return {
        "documents": lambda: _documents(dossier, joins),
        "entities": lambda: _entities(dossier, joins),
        "quotations": lambda: _quotations(dossier, joins, known),
        "figures": lambda: _figures(dossier, joins, known),
        "timeline": lambda: _timeline(dossier, joins),
        "lineage": lambda: _lineage(dossier, joins),
        "stories": lambda: _stories(dossier, joins, known),
        "failures": lambda: _failures(dossier),
    }


def spreadsheet_safe(cell: Cell) -> Cell:
    """A text that starts like a formula gets an apostrophe in front (OWASP, CSV injection)."""
    return "'" + cell if isinstance(cell, str) and cell.startswith(_FORMULA_STARTS) else cell


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
            | _who(quote.attribution, text, joins)
            | _counts(of_quotation(quote, known, joins))
            | _where(quote.document, quote.start, quote.end, joins)
        )


def _figures(dossier: Dossier, joins: Joins, known: Voices) -> Iterator[Row]:
    for figure in dossier.figures:
        text = joins.documents[figure.document].text
        as_of, origin = joins.reading_of.get(figure.as_of or ""), joins.origin_of.get(figure.document)
        yield (
            {
                "figure": figure.id,
                "measure": figure.measure,
                "value": figure.value,
                "low": figure.low,
                "high": figure.high,
                "qualifier": figure.qualifier,
                "words": text[figure.start : figure.end],
                "counted": None if figure.counted is None else figure.counted.of(text),
                "as_of_earliest": None if as_of is None else as_of.earliest,
                "as_of_latest": None if as_of is None else as_of.latest,
                "origin": None if origin is None else origin.id,
            }
            | _who(figure.attribution, text, joins)
            | _counts(of_figure(figure, known, joins))
            | _where(figure.document, figure.start, figure.end, joins)
        )


def _timeline(dossier: Dossier, joins: Joins) -> Iterator[Row]:
    for moment in sorted(dossier.moments, key=lambda m: (m.earliest, m.latest, m.document, m.start)):
        text = joins.documents[moment.document].text
        row: Row = {
            "earliest": moment.earliest,
            "latest": moment.latest,
            "sentence": text[moment.start : moment.end],
        }
        yield row | _where(moment.document, moment.start, moment.end, joins)


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


def _who(attribution: Attribution | None, text: str, joins: Joins) -> Row:
    if attribution is None:
        return {"speaker": None, "said_by": None, "cue": None}
    speaker = joins.entities.get(joins.entity_of.get(attribution.speaker or "", ""))
    return {
        "speaker": None if speaker is None else speaker.name,
        "said_by": words_of(attribution.source, text) or None,
        "cue": words_of(attribution.cue, text) or None,
    }


def _counts(spread: Spread) -> Row:
    """On how many pages and origins the same is said, and on whose word."""
    sources = "; ".join(source.name for source in spread.sources)
    return {"pages": spread.pages, "origins": spread.origins, "sources": sources}


def _where(document: str, start: int, end: int, joins: Joins) -> Row:
    doc = joins.documents[document]
    return {
        "document": document,
        "start": start,
        "end": end,
        "outlet": doc.outlet,
        "title": doc.title,
        "path": joins.pages[doc.page].path,
    }

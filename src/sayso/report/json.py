"""`dossier.json`: the dossier under the contract's names (docs/contract.md), one record a line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, TypeAlias

import msgspec

from sayso.model import (
    Derivation,
    Document,
    Dossier,
    Entity,
    Figure,
    Page,
    Paragraph,
    Quotation,
    Span,
    Story,
    Timex,
)
from sayso.report.joins import Joins, origins_of
from sayso.report.json_events import attribution_json, event_json, label_json, place_json, relation_json
from sayso.report.sources import Joined, Spread, Voices, joined, of_figure, of_quotation, of_story, shared_claims

CONTRACT = 1
Json: TypeAlias = dict[str, Any]


def dossier_json(dossier: Dossier, given: Joined | None = None) -> Iterator[bytes]:
    """Yield the pieces of `dossier.json`, UTF-8. A pile of any size needs no second copy of it in memory."""
    about = dossier.about
    yield b'{\n"contract": ' + str(CONTRACT).encode()
    yield _member("sayso", {"version": about.version, "created": about.created, "settings": dict(about.settings)})
    for name, items in _lists(dossier, *(given or joined(dossier))):
        yield from _list_member(name, items)
    yield b"\n}\n"


def _lists(dossier: Dossier, joins: Joins, known: Voices) -> Iterator[tuple[str, Iterable[Any]]]:
    yield "pages", (_page(page, joins) for page in dossier.pages)
    yield "documents", (_document(doc, joins) for doc in dossier.documents)
    yield "entities", (_entity(entity, joins) for entity in dossier.entities)
    yield "timexes", (_timex(timex, joins) for timex in dossier.timexes)
    yield "quotations", (_quotation(quote, joins, known) for quote in dossier.quotations)
    yield "figures", (_figure(figure, joins, known) for figure in dossier.figures)
    yield "figure_series", dossier.figure_series
    yield "reference_counts", dossier.reference_counts
    yield "events", (event_json(event, joins) for event in dossier.events)
    yield "relations", (relation_json(relation, joins) for relation in dossier.relations)
    yield "labels", (label_json(label, joins) for label in dossier.labels)
    yield "timeline", dossier.moments
    yield "lineage", (_derivation(derivation) for derivation in dossier.derivations)
    yield "origins", dossier.origins
    yield "stories", (_story(story, joins, known) for story in dossier.stories)
    yield "discrepancies", dossier.discrepancies
    yield "failures", dossier.failures


def _member(name: str, value: Any) -> bytes:
    return b',\n"' + name.encode() + b'": ' + msgspec.json.encode(value)


def _list_member(name: str, items: Iterable[Any]) -> Iterator[bytes]:
    yield b',\n"' + name.encode() + b'": ['
    separator = b"\n"
    for item in items:
        yield separator + msgspec.json.encode(item)
        separator = b",\n"
    yield b"\n]" if separator != b"\n" else b"]"


def _plain(record: Any) -> Json:
    made: Json = msgspec.to_builtins(record)
    return made


def _pair(span: Span) -> list[int]:
    return [span.start, span.end]


def _page(page: Page, joins: Joins) -> Json:
    doc = joins.document_of.get(page.id)
    return {
        "id": page.id,
        "path": page.path,
        "url": page.url,
        "media_type": page.media_type,
        "sha256": page.sha256,
        "fetched": page.fetched,
        "outlet": page.outlet if doc is None else doc.outlet,
    }


def _document(doc: Document, joins: Joins) -> Json:
    return {
        "id": doc.id,
        "page": doc.page,
        "title": doc.title,
        "language": doc.language,
        "text": doc.text,
        "url": doc.url,
        "outlet": doc.outlet,
        "byline": doc.byline,
        "credit": doc.credit,
        "dateline_place": doc.dateline_place,
        "contributors": doc.contributors,
        "published": _published(doc, joins),
        "paragraphs": [_paragraph(paragraph) for paragraph in doc.paragraphs],
        "furniture": doc.furniture,
    }


def _published(doc: Document, joins: Joins) -> Json:
    dating = joins.dating_of.get(doc.id)
    if dating is None:
        blank: Json = dict.fromkeys(("declared", "earliest", "latest", "best", "likely"))
        return {
            **blank,
            "possible": [],
            "conflict": False,
            "score": 0.0,
            "why": "not dated",
            "declared_all": doc.declared,
        }
    return {
        "declared": dating.declared,
        "earliest": dating.earliest,
        "latest": dating.latest,
        "best": dating.best,
        "possible": dating.possible,
        "likely": dating.likely,
        "conflict": dating.conflict,
        "score": dating.score,
        "why": dating.why,
        "declared_all": doc.declared,
    }


def _paragraph(paragraph: Paragraph) -> Json:
    made: Json = {"start": paragraph.start, "end": paragraph.end, "role": paragraph.role}
    if paragraph.page is not None:
        made |= {"page_start": paragraph.page.start, "page_end": paragraph.page.end}
    if paragraph.anchor is not None:
        made["quote"] = paragraph.anchor
    return made


def _entity(entity: Entity, joins: Joins) -> Json:
    roles = (
        {"text": r.text, "document": r.document, "start": r.start, "end": r.end} for r in _of(joins.roles_of, entity)
    )
    mentions = (
        {"document": m.document, "start": m.start, "end": m.end, "form": m.form, "score": m.score, "why": m.why}
        for m in _of(joins.mentions_of, entity)
    )
    return {
        "id": entity.id,
        "schema": entity.schema,
        "name": entity.name,
        "names": entity.names,
        "roles": list(roles),
        "wikidata": entity.wikidata,
        "mentions": list(mentions),
        "why": entity.why,
    }


def _of(groups: Any, entity: Entity) -> Iterable[Any]:
    found: Iterable[Any] = groups.get(entity.id, ())
    return found


def _timex(timex: Timex, joins: Joins) -> Json:
    reading = joins.reading_of.get(timex.id)
    return {
        "id": timex.id,
        "document": timex.document,
        "start": timex.start,
        "end": timex.end,
        "type": timex.type,
        "value": None if reading is None else reading.value,
        "mod": timex.mod,
        "earliest": None if reading is None else reading.earliest,
        "latest": None if reading is None else reading.latest,
        "why": timex.why if reading is None else reading.why,
    }


def _quotation(quote: Quotation, joins: Joins, known: Voices) -> Json:
    return {
        "id": quote.id,
        "document": quote.document,
        "start": quote.start,
        "end": quote.end,
        "kind": quote.kind,
        "content": [_pair(span) for span in quote.content],
        "language": quote.language,
        "attribution": attribution_json(quote.attribution, quote.document, joins),
        "same_as": list(joins.same_as.get(quote.id, ())),
        **_counts(of_quotation(quote, known, joins)),
    }


def _counts(spread: Spread) -> Json:
    return {"pages": spread.pages, "origins": spread.origins, "sources": spread.sources}


def _figure(figure: Figure, joins: Joins, known: Voices) -> Json:
    point = joins.point_of.get(figure.id)
    as_of = {"earliest": point.earliest, "latest": point.latest, "basis": point.basis} if point is not None else None
    origin = joins.origin_of.get(figure.document)
    spread = of_figure(figure, known, joins)
    return {
        "id": figure.id,
        "document": figure.document,
        "start": figure.start,
        "end": figure.end,
        "measure": figure.measure,
        "value": figure.value,
        "low": figure.low,
        "high": figure.high,
        "qualifier": figure.qualifier,
        "counted": place_json(figure.counted),
        "place": joins.entity_of.get(figure.place or figure.near_place or ""),
        "place_basis": "text" if figure.place else "near" if figure.near_place else None,
        "as_of": None if point is None or point.basis is None else as_of,
        "attribution": attribution_json(figure.attribution, figure.document, joins),
        "stance": figure.stance,
        "hedge": place_json(figure.hedge),
        "origin": None if origin is None else origin.id,
        "score": figure.score,
        "why": figure.why,
        "same_number": {"figures": spread.statements, **_counts(spread)},
    }


def _derivation(derivation: Derivation) -> Json:
    evidence = [{"document": _pair(pair.here), "derived_from": _pair(pair.there)} for pair in derivation.evidence]
    return {**_plain(derivation), "evidence": evidence}


def _story(story: Story, joins: Joins, known: Voices) -> Json:
    claims = ({"quotations": claim.statements, **_counts(claim)} for claim in shared_claims(story, known, joins))
    return {
        **_plain(story),
        "pages": len(story.documents),
        "origins": origins_of(story, joins),
        "sources": of_story(story, known, joins),
        "shared": list(claims),
    }

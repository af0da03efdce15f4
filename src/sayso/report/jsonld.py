"""The dossier as JSON-LD 1.1: one graph in words that other programs know, with exact places and where everything came from.

* schema.org says what things are: `NewsArticle`, `Quotation`, `Person`, `Organization`, `Country`, `Place`, `Event`. No `ClaimReview`:
  that rates claims, and nothing is rated here.
* W3C Web Annotation (`oa:`) says where words stand: an annotation leads from a record to a span of a document, by position (code points)
  and by the words themselves with what stands around them.
* W3C PROV (`prov:`) says what came from what: a document from its page and, where it is a copy, a translation, a rewrite, a later
  version, from another document; a quotation from its document; every record from the run of sayso that made it. `prov:wasAttributedTo` is
  only ever about our records: who is responsible for what an outlet wrote is not ours to say, and who said what is `sayso:attribution`.
* `sayso:` has the rest; `docs/exports.md` lists every term.

The context stands in the file, so that nothing is fetched to read it. Identifiers are URNs made of our record ids, the same on every
machine, so that two dossiers on overlapping piles can be loaded together. Each node of the graph is one line.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Any, TypeAlias

import msgspec

from sayso.model import (
    Derivation,
    DerivationKind,
    Discrepancy,
    Document,
    Dossier,
    Entity,
    Failure,
    Figure,
    FigureSeries,
    Mention,
    Origin,
    Page,
    Quotation,
    Schema,
    Story,
    Timex,
)
from sayso.report.ftm import address
from sayso.report.joins import Joins, join, words_of
from sayso.report.jsonld_events import event_node, label_node, relation_mention_node, relation_node, telling_node
from sayso.report.jsonld_terms import CONTEXT, Node, attribution, bounds, judged, node, placed, ref, refs
from sayso.report.told import day_of, item_of

Json: TypeAlias = dict[str, Any]

_SCHEMATA: dict[Schema, str] = {
    "Person": "schema:Person",
    "Organization": "schema:Organization",
    "Country": "schema:Country",
    "Place": "schema:Place",
    "Event": "schema:Event",
    "Group": "schema:Thing",
    "Other": "schema:Thing",
}
_DERIVED: dict[DerivationKind, tuple[str, str]] = {
    "copy": ("prov:wasDerivedFrom", "prov:Derivation"),
    "rewrite": ("prov:wasDerivedFrom", "prov:Derivation"),
    "translation": ("prov:wasDerivedFrom", "prov:Derivation"),
    "syndicated": ("prov:wasDerivedFrom", "prov:Derivation"),
    "revision": ("prov:wasRevisionOf", "prov:Revision"),
}


def jsonld(dossier: Dossier) -> Iterator[bytes]:
    """Yield the pieces of the file, UTF-8."""
    yield b'{\n"@context": ' + msgspec.json.encode(CONTEXT) + b',\n"@graph": ['
    separator = b"\n"
    for made in _nodes(dossier, join(dossier)):
        yield separator + msgspec.json.encode(made)
        separator = b",\n"
    yield b"\n]\n}\n"


def _nodes(dossier: Dossier, joins: Joins) -> Iterator[Node]:
    run = f"run-{dossier.about.created}"
    yield from _provenance(dossier, run)
    yield from map(_page, dossier.pages)
    for made in _things(dossier, joins):
        yield made | {"sayso:recordedBy": ref(run)}
    for made in _records(dossier, joins):
        yield made | {"prov:wasGeneratedBy": ref(run)}


def _provenance(dossier: Dossier, run: str) -> Iterator[Node]:
    about = dossier.about
    program = f"program-{about.version}"
    settings = [
        {"type": "schema:PropertyValue", "schema:name": name, "schema:value": value} for name, value in about.settings
    ]
    yield node(
        program,
        ["prov:Agent", "prov:SoftwareAgent", "schema:SoftwareApplication"],
        {"schema:name": "sayso", "schema:softwareVersion": about.version},
    )
    used = refs(page.id for page in dossier.pages)
    yield node(
        run,
        ["prov:Activity"],
        {
            "prov:endedAtTime": about.created,
            "prov:wasAssociatedWith": ref(program),
            "prov:used": used,
            "schema:additionalProperty": settings,
        },
    )
    yield node(
        f"dossier-{about.created}",
        ["schema:Dataset", "prov:Entity"],
        {"schema:name": "dossier", "prov:wasGeneratedBy": ref(run), "prov:wasAttributedTo": ref(program)},
    )


def _things(dossier: Dossier, joins: Joins) -> Iterator[Node]:
    """What is in the world and not made by us, though we are the ones who say so."""
    for entity in dossier.entities:
        yield _entity(entity, joins)
    for event in dossier.events:
        yield event_node(event, joins)


def _records(dossier: Dossier, joins: Joins) -> Iterator[Node]:
    return chain(_read(dossier, joins), _found(dossier, joins), _gathered(dossier))


def _read(dossier: Dossier, joins: Joins) -> Iterator[Node]:
    """Documents as they were read from pages."""
    lineage: dict[str, list[Derivation]] = {}
    for derivation in dossier.derivations:
        lineage.setdefault(derivation.document, []).append(derivation)
    for doc in dossier.documents:
        yield _document(doc, lineage.get(doc.id, []), joins)
    yield from map(_failure, dossier.failures)


def _found(dossier: Dossier, joins: Joins) -> Iterator[Node]:
    """What stands in one document."""
    for mention in dossier.mentions:
        yield from _mention(mention, joins)
    for timex in dossier.timexes:
        yield _timex(timex, joins)
    for quote in dossier.quotations:
        yield _quotation(quote, joins)
    for figure in dossier.figures:
        yield _figure(figure, joins)
    for telling in dossier.event_mentions:
        yield telling_node(telling, joins)
    for said in dossier.relation_mentions:
        yield relation_mention_node(said, joins)
    for label in dossier.labels:
        yield label_node(label, joins)


def _gathered(dossier: Dossier) -> Iterator[Node]:
    """What is known from all documents together."""
    yield from map(relation_node, dossier.relations)
    yield from map(_series, dossier.figure_series)
    yield from map(_origin, dossier.origins)
    yield from map(_story, dossier.stories)
    yield from map(_discrepancy, dossier.discrepancies)


def _page(page: Page) -> Node:
    return node(
        page.id,
        ["schema:WebPage", "prov:Entity"],
        {
            "schema:url": address(page.url),
            "schema:encodingFormat": page.media_type,
            "schema:sha256": page.sha256,
            "sayso:path": page.path,
            "sayso:fetched": page.fetched,
        },
    )


def _document(doc: Document, lineage: Iterable[Derivation], joins: Joins) -> Node:
    dating, origin = joins.dating_of.get(doc.id), joins.origin_of.get(doc.id)
    made = node(
        doc.id,
        ["schema:NewsArticle", "prov:Entity"],
        {
            "schema:headline": doc.title,
            "schema:inLanguage": doc.language,
            "schema:articleBody": doc.text,
            "schema:url": address(doc.url),
            "schema:publisher": doc.outlet and {"type": "schema:Organization", "schema:name": doc.outlet},
            "schema:author": [{"type": "schema:Person", "schema:name": name} for name in doc.byline],
            "schema:contributor": [{"type": "schema:Person", "schema:name": name} for name in doc.contributors],
            "schema:creditText": "; ".join(doc.credit) or None,
            "schema:dateline": doc.dateline_place,
            "sayso:origin": ref(origin.id) if origin else None,
        },
    )
    if dating is not None:
        made |= node(
            doc.id, made["type"], {"schema:datePublished": dating.best, "sayso:published": _dating(doc, joins)}
        )
    return made | _derived(doc, lineage)


def _dating(doc: Document, joins: Joins) -> Json:
    dating = joins.dating_of[doc.id]
    claim = {"sayso:declared": dating.declared, "sayso:conflict": dating.conflict}
    return {"type": "sayso:Dating"} | bounds(dating.earliest, dating.latest) | claim | judged(dating)


def _derived(doc: Document, lineage: Iterable[Derivation]) -> Node:
    """What the document came from: its page, and other documents. What only says how is in the qualified form."""
    short: dict[str, list[str]] = {"prov:wasDerivedFrom": [ref(doc.page)]}
    qualified: list[Json] = []
    for one in lineage:
        plain, cls = _DERIVED[one.kind]
        if one.derived_from is not None:
            short.setdefault(plain, []).append(ref(one.derived_from))
        if one.kind == "translation" and one.derived_from is not None:
            short.setdefault("schema:translationOfWork", []).append(ref(one.derived_from))
        qualified.append({"type": cls, "prov:entity": _origin_of(one), "sayso:kind": one.kind} | judged(one))
    return {**short, **({"prov:qualifiedDerivation": qualified} if qualified else {})}


def _origin_of(derivation: Derivation) -> Any:
    if derivation.derived_from is not None:
        return ref(derivation.derived_from)
    agency = {"type": "schema:Organization", "schema:name": derivation.outlet}
    return node(f"{derivation.id}-source", ["prov:Entity", "schema:NewsArticle"], {"schema:publisher": agency})


def _entity(entity: Entity, joins: Joins) -> Node:
    item = item_of(entity)
    roles = dict.fromkeys(role.text for role in joins.roles_of.get(entity.id, ()))
    spellings = [
        {"@value": name.text, **({"@language": name.language} if name.language else {})} for name in entity.names
    ]
    return node(
        entity.id,
        [_SCHEMATA[entity.schema]],
        {
            "schema:name": entity.name,
            "schema:alternateName": spellings,
            "schema:jobTitle" if entity.schema == "Person" else "schema:description": list(roles),
            "schema:sameAs": None if item is None else f"wd:{item}",
            "sayso:schema": entity.schema,
            "sayso:why": list(entity.why),
        },
    )


def _mention(mention: Mention, joins: Joins) -> Iterator[Node]:
    entity = joins.entity_of.get(mention.id)
    if entity is not None:
        link = joins.link_of.get(mention.id)
        place = placed(mention.document, mention.start, mention.end, joins)
        yield node(
            mention.id,
            ["oa:Annotation"],
            {
                "oa:motivatedBy": "oa:identifying",
                "oa:hasBody": ref(entity),
                "oa:hasTarget": place,
                "sayso:form": mention.form,
                **judged(mention if link is None else link),
            },
        )


def _timex(timex: Timex, joins: Joins) -> Node:
    reading = joins.reading_of.get(timex.id)
    days = {} if reading is None else {"sayso:value": reading.value} | bounds(reading.earliest, reading.latest)
    return node(
        timex.id,
        ["sayso:Timex"],
        {
            "sayso:kind": timex.type,
            "sayso:modifier": timex.mod,
            "sayso:words": placed(timex.document, timex.start, timex.end, joins),
            "sayso:why": timex.why if reading is None else reading.why,
            **days,
        },
    )


def _quotation(quote: Quotation, joins: Joins) -> Node:
    said = quote.attribution
    speaker = None if said is None else joins.entity_of.get(said.speaker or "")
    return node(
        quote.id,
        ["schema:Quotation", "prov:Entity"],
        {
            "schema:text": words_of(quote.content, joins.documents[quote.document].text),
            "schema:inLanguage": quote.language or joins.documents[quote.document].language,
            "schema:isPartOf": ref(quote.document),
            "schema:spokenByCharacter": None if speaker is None else ref(speaker),
            "prov:wasQuotedFrom": ref(quote.document),
            "sayso:kind": quote.kind,
            "sayso:words": [placed(quote.document, span.start, span.end, joins) for span in quote.content],
            "sayso:attribution": attribution(said, quote.document, joins),
            "sayso:sameWordsAs": refs(joins.same_as.get(quote.id, ())),
        },
    )


def _figure(figure: Figure, joins: Joins) -> Node:
    point = joins.point_of.get(figure.id)
    place = joins.entity_of.get(figure.place or "")
    text = joins.documents[figure.document].text
    amount = {"schema:value": figure.value, "schema:minValue": figure.low, "schema:maxValue": figure.high}
    return node(
        figure.id,
        ["sayso:Figure"],
        {
            "sayso:measure": figure.measure,
            "sayso:amount": node(None, ["schema:QuantitativeValue"], amount),
            "sayso:qualifier": figure.qualifier,
            "sayso:counted": None if figure.counted is None else figure.counted.of(text),
            "sayso:stance": figure.stance,
            "schema:location": None if place is None else ref(place),
            "schema:isPartOf": ref(figure.document),
            "sayso:words": placed(figure.document, figure.start, figure.end, joins),
            "sayso:attribution": attribution(figure.attribution, figure.document, joins),
            **({} if point is None else bounds(point.earliest, point.latest)),
            **judged(figure),
        },
    )


def _series(series: FigureSeries) -> Node:
    told = {"sayso:measure": series.measure, "sayso:counted": series.counted, "sayso:verdict": series.verdict}
    members = {"sayso:member": refs(series.figures), "schema:location": series.place and ref(series.place)}
    return node(series.id, ["sayso:FigureSeries"], told | members | judged(series))


def _origin(origin: Origin) -> Node:
    members = {"sayso:member": refs(origin.documents), "schema:creditText": origin.credit, "sayso:why": origin.why}
    return node(origin.id, ["sayso:Origin"], members)


def _story(story: Story) -> Node:
    return node(
        story.id,
        ["sayso:Story", "schema:Collection"],
        {
            "schema:name": story.title,
            "schema:hasPart": refs(story.documents),
            "schema:about": refs(story.entities),
            "schema:temporalCoverage": day_of(story.earliest, story.latest),
            "sayso:related": refs(one.story for one in story.related),
            **bounds(story.earliest, story.latest),
            **judged(story),
        },
    )


def _discrepancy(discrepancy: Discrepancy) -> Node:
    told = {"sayso:kind": discrepancy.kind, "schema:about": refs(discrepancy.refs), "sayso:why": discrepancy.why}
    return node(discrepancy.id, ["sayso:Discrepancy"], told)


def _failure(failure: Failure) -> Node:
    told = {"sayso:path": failure.path, "sayso:stage": failure.stage, "sayso:why": failure.error}
    return node(failure.id, ["sayso:Failure"], told)

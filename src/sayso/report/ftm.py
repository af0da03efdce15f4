"""The dossier as FollowTheMoney entities, one JSON object a line, for Aleph, OpenSanctions' tools and everything that reads "ftm.json".

What becomes what (schemata of followthemoney 3.7 that 4.x still has; FtM values are lists of texts):

* a document → `Article`, with our judgement of its day as `date`; what the page itself claims stands in `publishedAt` only where
  nothing contradicts it.
* an actor → `Person`, `Organization`, or `LegalEntity` for a group of people. A state acts like a public body and is one: `PublicBody`.
  A place is an `Address`, which is what FtM has for "somewhere". A named happening is an `Event`. `proof` leads to the articles.
* a name that stands for none of these → only a `Mention`; so does every actor in every article.
* an event → `Event`: who acts is `organizer`, who receives `involved`; all in a mutual act are `involved`. FtM has no place
  for "denied" or "planned": the context stands first in the name, so that nobody takes a threat for a deed.
* a quotation with a known speaker → `Note` on the speaker, `proof` the article.
* a relation, and an article made from another one → `UnknownLink` with a role in words.

`date` is what is certain of a day ("2031-02"); `startDate` and `endDate` are the bounds in which it lies, not a duration.
Figures and labels are left out: FtM has no form for a number that is disputed, and a label without its outlet would be a judgement.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, TypeAlias

import msgspec

from sayso.lang.known import codes_by_item
from sayso.lang.languages import ISO_639_3
from sayso.model import (
    Derivation,
    Document,
    Dossier,
    Entity,
    Event,
    Quotation,
    Relation,
    Schema,
)
from sayso.report.happenings import SIGNS
from sayso.report.hearsay import told_by
from sayso.report.joins import Joins, join, words_of
from sayso.report.told import (
    certain_date,
    event_documents,
    event_words,
    holders,
    item_of,
    outlets,
    relation_documents,
    relation_words,
    tellings,
    words_at,
)
from sayso.text.language import base_language

Json: TypeAlias = dict[str, Any]
Values: TypeAlias = Iterable[str | None]

_SCHEMATA: dict[Schema, str] = {
    "Person": "Person",
    "Organization": "Organization",
    "Country": "PublicBody",
    "Group": "LegalEntity",
    "Place": "Address",
    "Event": "Event",
}
_LEGAL = frozenset({"Person", "Organization", "PublicBody", "LegalEntity"})
_WORDS_SHOWN = 10
"""Tellings of an event or relation given in words; the articles are all named."""
_CAPTION = 120
"""Characters of words in a name."""


def ftm_lines(dossier: Dossier) -> Iterator[bytes]:
    """Yield the entities as JSON lines, UTF-8."""
    joins = join(dossier)
    for entity in _entities(dossier, joins):
        yield msgspec.json.encode(entity) + b"\n"


def _entities(dossier: Dossier, joins: Joins) -> Iterator[Json]:
    for doc in dossier.documents:
        yield _article(doc, dossier, joins)
    for entity in dossier.entities:
        if entity.schema in _SCHEMATA:
            yield _actor(entity, joins)
        yield from _mentions(entity, joins)
    for event in dossier.events:
        yield _event(event, joins)
    for quote in dossier.quotations:
        yield from _note(quote, joins)
    for relation in dossier.relations:
        if all(joins.entities[end].schema in _SCHEMATA for end in (relation.a, relation.b)):
            yield _link(relation, joins)
    for derivation in dossier.derivations:
        yield from _lineage(derivation, joins)


def _made(ident: str, schema: str, **properties: Values) -> Json:
    """An entity without empty values; every value once."""
    kept = {name: list(dict.fromkeys(value for value in values if value)) for name, values in properties.items()}
    return {"id": ident, "schema": schema, "properties": {name: values for name, values in kept.items() if values}}


def _article(doc: Document, dossier: Dossier, joins: Joins) -> Json:
    page, dating = joins.pages[doc.page], joins.dating_of.get(doc.id)
    earliest, latest = (None, None) if dating is None else (dating.earliest, dating.latest)
    believed = dating is not None and not dating.conflict
    return _made(
        doc.id,
        "Article",
        name=[doc.title],
        title=[doc.title],
        fileName=[page.path.replace("\\", "/").rsplit("/", 1)[-1]],
        sourceUrl=[address(doc.url)],
        mimeType=[page.media_type],
        author=doc.byline,
        publisher=[doc.outlet],
        language=[ISO_639_3.get(base_language(doc.language))],
        bodyText=[doc.text],
        date=[(None if dating is None else dating.best) or certain_date(earliest, latest)],
        publishedAt=[dating.declared[:10]] if believed and dating is not None and dating.declared else [],
        notes=[None if dating is None else dating.why],
        retrievedAt=[None if page.fetched is None else page.fetched[:10]],
        processingAgent=[f"sayso {dossier.about.version}"],
        processedAt=[dossier.about.created[:19]],
    )


def address(url: str | None) -> str | None:
    """A web address that can be opened, in the signs that an address may have; None where it is something else."""
    if url is None or not url.startswith(("http://", "https://")):
        return None
    return "".join(
        sign if sign.isascii() and sign.isprintable() and sign not in ' "<>\\^`{|}' else _quoted(sign) for sign in url
    )


def _quoted(sign: str) -> str:
    return "".join(f"%{byte:02X}" for byte in sign.encode("utf-8", "replace"))


def _actor(entity: Entity, joins: Joins) -> Json:
    schema = _SCHEMATA[entity.schema]
    mentions, roles = joins.mentions_of.get(entity.id, ()), joins.roles_of.get(entity.id, ())
    country = codes_by_item().get(item_of(entity) or "") if entity.schema == "Country" else None
    more: dict[str, dict[str, Values]] = {
        "Person": {"position": [role.text for role in roles]},
        "PublicBody": {"legalForm": ["state"]},
        "LegalEntity": {"classification": ["group of people"]},
        "Address": {"full": [entity.name]},
    }
    return _made(
        entity.id,
        schema,
        name=[entity.name],
        alias=[name.text for name in entity.names if name.text != entity.name],
        country=[None if country is None else country.lower()],
        wikidataId=[item_of(entity)],
        proof=sorted({mention.document for mention in mentions}),
        notes=entity.why,
        **more.get(schema, {}),
    )


def _mentions(entity: Entity, joins: Joins) -> Iterator[Json]:
    """One for each article that names the entity, with all spellings there."""
    named: dict[str, list[str]] = {}
    for mention in joins.mentions_of.get(entity.id, ()):
        if mention.form == "name":
            named.setdefault(mention.document, []).append(mention.name)
    legal = _SCHEMATA.get(entity.schema) in _LEGAL
    for document, names in sorted(named.items()):
        yield _made(
            f"{entity.id}-{document}",
            "Mention",
            document=[document],
            name=names,
            resolved=[entity.id] if legal else [],
            detectedSchema=[_SCHEMATA.get(entity.schema)],
        )


def _event(event: Event, joins: Joins) -> Json:
    told = tellings(event, joins)
    documents = event_documents(event, joins)
    place = joins.entities.get(event.place or "")
    kind = event.type if event.mode is None else f"{event.type} ({event.mode})"
    return _made(
        event.id,
        "Event",
        name=[f"{'' if event.context == 'actual' else event.context + ': '}{kind}: “{_headline(event, joins)}”"],
        summary=[words_at(one.document, one.start, one.end, joins).text for one in told[:_WORDS_SHOWN]],
        keywords=[event.type, event.mode, event.context],
        organizer=_legal(holders(event, "actor"), joins),
        involved=_legal(holders(event, "recipient", "participant"), joins),
        location=[None if place is None else place.name],
        addressEntity=[place.id] if place is not None and place.schema == "Place" else [],
        **_days(event.earliest, event.latest),
        proof=documents,
        publisher=outlets(documents, joins),
        notes=[event.why, *(difference.why for difference in event.differences)],
    )


def _headline(event: Event, joins: Joins) -> str:
    """The words of the best telling, on one line and not too many: the caption in a list."""
    words = " ".join(event_words(event, joins).text.split())
    return words if len(words) <= _CAPTION else words[:_CAPTION].rsplit(" ", 1)[0] + " …"


def _legal(entities: Iterable[str], joins: Joins) -> list[str]:
    return [one for one in entities if one in joins.entities and _SCHEMATA.get(joins.entities[one].schema) in _LEGAL]


def _days(earliest: str | None, latest: str | None) -> dict[str, Values]:
    bounds = (None, None) if earliest == latest else (earliest, latest)
    return {"date": [certain_date(earliest, latest)], "startDate": [bounds[0]], "endDate": [bounds[1]]}


def _note(quote: Quotation, joins: Joins) -> Iterator[Json]:
    said = quote.attribution
    speaker = None if said is None else joins.entity_of.get(said.speaker or "")
    if said is None or speaker is None or joins.entities[speaker].schema not in _SCHEMATA:
        return
    doc = joins.documents[quote.document]
    who = words_of(said.source, doc.text)
    yield _made(
        quote.id,
        "Note",
        entity=[speaker],
        description=[words_of(quote.content, doc.text)],
        summary=[f"{quote.kind} quotation{f', said to be of: {who}' if who else ''}", told_by(said, doc)],
        proof=[doc.id],
        publisher=[doc.outlet],
        sourceUrl=[address(doc.url)],
        notes=[said.why],
    )


def _link(relation: Relation, joins: Joins) -> Json:
    documents = relation_documents(relation, joins)
    return _made(
        relation.id,
        "UnknownLink",
        subject=[relation.a],
        object=[relation.b],
        role=[f"{relation.type} ({SIGNS[relation.sign]})"],
        **_days(relation.earliest, relation.latest),
        summary=[words.text for words in relation_words(relation, joins)[:_WORDS_SHOWN]],
        description=[relation.why],
        recordId=documents,
        publisher=outlets(documents, joins),
        sourceUrl=[address(joins.documents[one].url) for one in documents],
    )


def _lineage(derivation: Derivation, joins: Joins) -> Iterator[Json]:
    if derivation.derived_from is None:
        return
    yield _made(
        derivation.id,
        "UnknownLink",
        subject=[derivation.document],
        object=[derivation.derived_from],
        role=[f"{derivation.kind} of"],
        description=[derivation.why],
        publisher=outlets([derivation.document], joins),
    )

"""Two graphs as GraphML, for Gephi, Cytoscape, yEd, networkx: who stood how to whom, and which page came from which.

The keys are typed (graphml.graphdrawing.org, 1.0). Both graphs are directed, because readers refuse a mixture; `mutual` says of a
relation that its direction means nothing. Relations of two actors stay apart, one edge for each interval and kind, so that a falling-out
and its mending are two edges. In Gephi: import, then "Merge columns" of `start` and `end` into a time interval, and the
timeline at the bottom moves through it. Weights are positive (origins), since layouts refuse others; `sign` has -1, 0, 1.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import TypeAlias
from xml.sax.saxutils import quoteattr

from sayso.model import Derivation, Dossier, Entity, Relation
from sayso.model.relation import DIRECTED
from sayso.report.joins import Joins, origin_of_document
from sayso.report.sections import outlet_of, sort_day, title_of
from sayso.report.told import counted, day_of, item_of, outlets, relation_documents, relation_words

Value: TypeAlias = str | int | float | bool | None
Data: TypeAlias = Mapping[str, Value]

_TYPES = {bool: "boolean", int: "int", float: "double", str: "string"}
_WORDS_SHOWN = 5
_NOT_XML = re.compile(r"[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that XML 1.0 cannot hold, not even as references."""

_ACTOR_KEYS = {"label": str, "schema": str, "wikidata": str, "pages": int, "origins": int}
_RELATION_KEYS = {
    "label": str,
    "type": str,
    "sign": int,
    "mutual": bool,
    "weight": float,
    "start": str,
    "end": str,
    "pages": int,
    "origins": int,
    "outlets": str,
    "words": str,
    "score": float,
    "why": str,
}
_PAGE_KEYS = {
    "label": str,
    "outlet": str,
    "language": str,
    "published": str,
    "published_earliest": str,
    "published_latest": str,
    "origin": str,
    "path": str,
    "url": str,
}
_LINEAGE_KEYS = {"label": str, "kind": str, "weight": float, "passages": int, "why": str}


def relations_graphml(dossier: Dossier, joins: Joins) -> Iterator[str]:
    """Actors that stand in a relation, and the relations."""
    ends = dict.fromkeys(end for relation in dossier.relations for end in (relation.a, relation.b))
    nodes = ((end, _actor(joins.entities[end], joins)) for end in ends)
    edges = ((r.id, r.a, r.b, _relation(r, joins)) for r in dossier.relations)
    return _graph("relations", (_ACTOR_KEYS, _RELATION_KEYS), nodes, edges)


def lineage_graphml(dossier: Dossier, joins: Joins) -> Iterator[str]:
    """Documents, and which was made from which; an agency whose own page is not in the pile is a node, too."""
    agencies = dict.fromkeys(d.outlet for d in dossier.derivations if d.derived_from is None and d.outlet is not None)
    names = {agency: f"agency-{number}" for number, agency in enumerate(agencies, 1)}
    nodes = [(doc.id, _page(doc.id, joins)) for doc in dossier.documents]
    nodes += [(name, {"label": agency, "outlet": agency}) for agency, name in names.items()]
    edges = (
        (d.id, d.derived_from or names[d.outlet or ""], d.document, _derivation(d))
        for d in dossier.derivations
        if d.derived_from is not None or d.outlet is not None
    )
    return _graph("lineage", (_PAGE_KEYS, _LINEAGE_KEYS), nodes, edges)


def _actor(entity: Entity, joins: Joins) -> Data:
    documents = sorted({mention.document for mention in joins.mentions_of.get(entity.id, ())})
    pages, origins = counted(documents, joins)
    named = {"label": entity.name, "schema": entity.schema, "wikidata": item_of(entity)}
    return {**named, "pages": pages, "origins": origins}


def _relation(relation: Relation, joins: Joins) -> Data:
    documents = relation_documents(relation, joins)
    pages, origins = counted(documents, joins)
    said = dict.fromkeys(words.text for words in relation_words(relation, joins)[:_WORDS_SHOWN])
    return {
        "label": relation.type,
        "type": relation.type,
        "sign": relation.sign,
        "mutual": relation.type not in DIRECTED,
        "weight": float(max(1, origins)),
        "start": relation.earliest,
        "end": relation.latest,
        "pages": pages,
        "origins": origins,
        "outlets": "; ".join(outlets(documents, joins)) or None,
        "words": " | ".join(said) or None,
        "score": relation.score,
        "why": relation.why,
    }


def _page(document: str, joins: Joins) -> Data:
    doc, dating = joins.documents[document], joins.dating_of.get(document)
    earliest, latest = (None, None) if dating is None else (dating.earliest, dating.latest)
    day = sort_day(document, joins) if dating is not None and dating.best else day_of(earliest, latest)
    return {
        "label": title_of(doc),
        "outlet": outlet_of(doc, joins),
        "language": doc.language,
        "published": day,
        "published_earliest": earliest,
        "published_latest": latest,
        "origin": origin_of_document(document, joins),
        "path": joins.pages[doc.page].path,
        "url": doc.url,
    }


def _derivation(derivation: Derivation) -> Data:
    told = {"label": derivation.kind, "kind": derivation.kind, "why": derivation.why}
    return {**told, "weight": derivation.score, "passages": len(derivation.evidence)}


def _graph(
    name: str,
    keys: tuple[Mapping[str, type], Mapping[str, type]],
    nodes: Iterable[tuple[str, Data]],
    edges: Iterable[tuple[str, str, str, Data]],
) -> Iterator[str]:
    """The file. Gephi reads the attributes by `attr.name`, so a key's id is free: n0, e0, ..."""
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n'
    ids = [{key: f"{kind}{number}" for number, key in enumerate(names)} for kind, names in zip("ne", keys, strict=True)]
    for kind, names, idents in zip(("node", "edge"), keys, ids, strict=True):
        for key, cls in names.items():
            yield f'<key id="{idents[key]}" for="{kind}" attr.name="{key}" attr.type="{_TYPES[cls]}"/>\n'
    yield f'<graph id="{name}" edgedefault="directed">\n'
    for ident, data in nodes:
        yield f"<node id={_attribute(ident)}>{_data(data, ids[0])}</node>\n"
    for ident, start, end, data in edges:
        places = f"id={_attribute(ident)} source={_attribute(start)} target={_attribute(end)}"
        yield f"<edge {places}>{_data(data, ids[1])}</edge>\n"
    yield "</graph>\n</graphml>\n"


def _data(data: Data, idents: Mapping[str, str]) -> str:
    return "".join(
        f'<data key="{idents[key]}">{_content(value)}</data>' for key, value in data.items() if value is not None
    )


def _content(value: str | float | bool) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return _plain(str(value)).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\r", "&#13;")


def _attribute(value: str) -> str:
    return quoteattr(_plain(value))


def _plain(text: str) -> str:
    return _NOT_XML.sub("�", text)

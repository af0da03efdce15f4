"""The context of the JSON-LD export, and the pieces that all its nodes are made of."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Protocol, TypeAlias

from sayso.model import Attribution, Span
from sayso.report.hearsay import tellers
from sayso.report.joins import Joins

Node: TypeAlias = dict[str, Any]

AROUND = 32
"""Characters before and after the words of a place: enough to find them again where positions moved."""

_IDS = (
    "prov:wasGeneratedBy",
    "prov:wasAssociatedWith",
    "prov:wasAttributedTo",
    "prov:used",
    "prov:wasDerivedFrom",
    "prov:wasRevisionOf",
    "prov:wasQuotedFrom",
    "prov:entity",
    "oa:motivatedBy",
    "oa:hasBody",
    "oa:hasSource",
    "schema:url",
    "schema:sameAs",
    "schema:isPartOf",
    "schema:hasPart",
    "schema:about",
    "schema:subjectOf",
    "schema:location",
    "schema:attendee",
    "schema:spokenByCharacter",
    "schema:translationOfWork",
    "sayso:recordedBy",
    "sayso:origin",
    "sayso:member",
    "sayso:related",
    "sayso:entity",
    "sayso:event",
    "sayso:quotation",
    "sayso:telling",
    "sayso:sameWordsAs",
    "sayso:a",
    "sayso:b",
)
"""Properties whose values are nodes."""
_DAYS = ("schema:datePublished", "schema:startDate", "schema:endDate", "sayso:earliest", "sayso:latest")

CONTEXT: dict[str, Any] = {
    "@version": 1.1,
    "schema": "https://schema.org/",
    "prov": "http://www.w3.org/ns/prov#",
    "oa": "http://www.w3.org/ns/oa#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "wd": "http://www.wikidata.org/entity/",
    "sayso": "urn:x-sayso:term:",
    "r": "urn:x-sayso:record:",
    "id": "@id",
    "type": "@type",
    **{name: {"@id": name, "@type": "@id"} for name in _IDS},
    **{name: {"@id": name, "@type": "xsd:date"} for name in _DAYS},
    "prov:endedAtTime": {"@id": "prov:endedAtTime", "@type": "xsd:dateTime"},
    "sayso:chain": {"@id": "sayso:chain", "@container": "@list"},
}


class Judged(Protocol):
    """A record with a judgement in it."""

    @property
    def score(self) -> float:
        """From 0 to 1."""

    @property
    def why(self) -> str:
        """One sentence."""


def ref(ident: str) -> str:
    """A record's identifier."""
    return f"r:{ident}"


def refs(idents: Iterable[str]) -> list[str]:
    """The identifiers of several records."""
    return [ref(ident) for ident in idents]


def node(ident: str | None, types: list[str], values: Mapping[str, Any]) -> Node:
    """A node without what is unknown: JSON-LD drops null and empty lists say nothing. Without an id it stands inside another one."""
    head = {} if ident is None else {"id": ref(ident)}
    return {**head, "type": types, **{name: value for name, value in values.items() if value not in (None, [])}}


def judged(record: Judged) -> Node:
    """How sure a judgement is, and why."""
    return {"sayso:score": record.score, "sayso:why": record.why}


def bounds(earliest: str | None, latest: str | None) -> Node:
    """The days that something lies between, where they are known."""
    both = {"sayso:earliest": earliest, "sayso:latest": latest}
    return {name: day for name, day in both.items() if day is not None}


def placed(document: str, start: int, end: int, joins: Joins) -> Node:
    """A span as a resource of Web Annotation, said twice: by position and by the words."""
    text = joins.documents[document].text
    words = {
        "oa:exact": text[start:end],
        "oa:prefix": text[max(0, start - AROUND) : start],
        "oa:suffix": text[end : end + AROUND],
    }
    return {
        "type": "oa:SpecificResource",
        "oa:hasSource": ref(document),
        "oa:hasSelector": [
            {"type": "oa:TextPositionSelector", "oa:start": start, "oa:end": end},
            {"type": "oa:TextQuoteSelector", **words},
        ],
    }


def attribution(said: Attribution | None, document: str, joins: Joins) -> Node | None:
    """Who is said to say it; nothing where the outlet speaks itself."""
    if said is None:
        return None
    chain = [_teller(t.name, joins.entity_of.get(t.mention or "")) for t in tellers(said, joins.documents[document])]
    return node(
        None,
        ["sayso:Attribution"],
        {
            "sayso:speakerWords": _places(said.source, document, joins),
            "sayso:cueWords": _places(said.cue, document, joins),
            "sayso:entity": ref(speaker) if (speaker := joins.entity_of.get(said.speaker or "")) else None,
            "sayso:chain": chain,
            **judged(said),
        },
    )


def _teller(name: str, entity: str | None) -> Node:
    return node(None, ["sayso:Teller"], {"schema:name": name, "sayso:entity": ref(entity) if entity else None})


def _places(spans: Iterable[Span], document: str, joins: Joins) -> list[Node]:
    return [placed(document, span.start, span.end, joins) for span in spans]

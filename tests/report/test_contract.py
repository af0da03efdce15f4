"""`dossier.json` against its contract, field by field: every name is there, with the right kind of value.

The table below is the contract's own list; a field may be added to the dossier, never taken from it.
"""

import json
import re
from dataclasses import replace

import pytest

from sayso.model import Anchor, Paragraph, Span
from sayso.report.json import dossier_json
from tests.samples import dossier

ID, TEXT, WHOLE, NUMBER, SCORE, FLAG = "id", "text", "whole", "number", "score", "flag"
DATE, DAY = "date", "day"


class Maybe:
    """A value that may be null."""

    def __init__(self, inner):
        self.inner = inner


SPAN = {"start": WHOLE, "end": WHOLE}
PLACE = {"document": ID, **SPAN}
INTERVAL = {"earliest": Maybe(DAY), "latest": Maybe(DAY)}
ATTRIBUTION = {
    "source": [[WHOLE]],
    "cue": [[WHOLE]],
    "speaker": Maybe(ID),
    "chain": [{"name": TEXT, "entity": Maybe(ID), **SPAN}],
    "score": SCORE,
    "why": TEXT,
}
MEASURES = {
    *("killed", "injured", "missing", "abducted", "released", "arrested", "displaced"),
    *("infected", "rescued", "protesters", "combatants", "attacks", "other-people", "other-things"),
}
EVENT_TYPES = {
    *("AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "INVESTIGATE", "DEMAND", "DISAPPROVE"),
    *("REJECT", "THREATEN", "PROTEST", "CRIME", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT", "OTHER"),
}
CONTRACT = {
    "contract": 1,
    "sayso": {"version": TEXT, "created": TEXT, "settings": {}},
    "pages": [
        {
            "id": ID,
            "path": TEXT,
            "url": Maybe(TEXT),
            "media_type": TEXT,
            "sha256": TEXT,
            "fetched": Maybe(TEXT),
            "outlet": Maybe(TEXT),
        }
    ],
    "documents": [
        {
            "id": ID,
            "page": ID,
            "title": Maybe(TEXT),
            "language": Maybe(TEXT),
            "text": TEXT,
            "outlet": Maybe(TEXT),
            "byline": [TEXT],
            "credit": [TEXT],
            "dateline_place": Maybe(TEXT),
            "contributors": [TEXT],
            "published": {
                "declared": Maybe(DATE),
                **INTERVAL,
                "best": Maybe(DAY),
                "conflict": FLAG,
                "score": SCORE,
                "why": TEXT,
            },
            "paragraphs": [SPAN],
            "furniture": [{"exact": TEXT, "why": TEXT}],
        }
    ],
    "entities": [
        {
            "id": ID,
            "schema": {"Person", "Organization", "Country", "Place", "Event", "Group", "Other"},
            "name": TEXT,
            "names": [{"text": TEXT, "language": Maybe(TEXT), "count": WHOLE}],
            "roles": [{"text": TEXT, **PLACE}],
            "wikidata": Maybe(TEXT),
            "mentions": [{**PLACE, "form": {"name", "title", "pronoun"}}],
            "why": [TEXT],
        }
    ],
    "timexes": [
        {
            "id": ID,
            **PLACE,
            "type": {"DATE", "TIME", "DURATION", "SET"},
            "value": Maybe(TEXT),
            "mod": Maybe(TEXT),
            **INTERVAL,
            "why": TEXT,
        }
    ],
    "quotations": [
        {
            "id": ID,
            **PLACE,
            "kind": {"direct", "indirect", "mixed"},
            "content": [[WHOLE]],
            "attribution": Maybe(ATTRIBUTION),
            "same_as": [ID],
        }
    ],
    "figures": [
        {
            "id": ID,
            **PLACE,
            "measure": MEASURES,
            "value": Maybe(NUMBER),
            "low": Maybe(NUMBER),
            "high": Maybe(NUMBER),
            "qualifier": {
                "exact",
                "about",
                "more than",
                "at least",
                "less than",
                "at most",
                "up to",
                "dozens",
                "hundreds",
                "thousands",
                "tens of thousands",
                "hundreds of thousands",
                "range",
            },
            "counted": Maybe(SPAN),
            "place": Maybe(ID),
            "as_of": Maybe(INTERVAL),
            "attribution": Maybe(ATTRIBUTION),
            "origin": ID,
            "score": SCORE,
            "why": TEXT,
        }
    ],
    "figure_series": [
        {
            "id": ID,
            "measure": TEXT,
            "counted": Maybe(TEXT),
            "place": Maybe(ID),
            "figures": [ID],
            "verdict": {"agree", "update", "scope", "conflict", "single"},
            "score": SCORE,
            "why": TEXT,
        }
    ],
    "events": [
        {
            "id": ID,
            "type": EVENT_TYPES,
            "mode": Maybe(TEXT),
            "context": {"actual", "historical", "future", "hypothetical", "denied"},
            "date": Maybe(INTERVAL),
            "place": Maybe(ID),
            "roles": [{"role": {"actor", "recipient", "participant", "place"}, "entity": ID}],
            "mentions": [{**PLACE, "trigger": SPAN}],
            "origins": WHOLE,
            "score": SCORE,
            "why": TEXT,
        }
    ],
    "relations": [
        {
            "a": ID,
            "b": ID,
            "type": TEXT,
            "sign": {-1, 0, 1},
            "earliest": Maybe(DAY),
            "latest": Maybe(DAY),
            "events": [ID],
            "quotations": [ID],
            "why": TEXT,
        }
    ],
    "labels": [{"entity": Maybe(ID), **PLACE, "label": TEXT, "attribution": Maybe(ATTRIBUTION)}],
    "lineage": [
        {
            "document": ID,
            "derived_from": Maybe(ID),
            "outlet": Maybe(TEXT),
            "kind": {"copy", "revision", "translation", "rewrite", "syndicated"},
            "score": SCORE,
            "why": TEXT,
            "evidence": [{"document": [WHOLE], "derived_from": [WHOLE]}],
        }
    ],
    "origins": [{"id": ID, "documents": [ID], "credit": Maybe(TEXT), "why": TEXT}],
    "stories": [
        {
            "id": ID,
            "title": TEXT,
            "documents": [ID],
            "origins": WHOLE,
            **INTERVAL,
            "entities": [ID],
            "score": SCORE,
            "why": TEXT,
        }
    ],
    "discrepancies": [
        {"kind": {"page-date", "figure", "quotation", "name", "lineage"}, "refs": [ID], "why": TEXT},
    ],
    "failures": [{"page": Maybe(TEXT), "stage": TEXT, "error": TEXT}],
}


def wrong(value, kind, where):
    """Where a value is not of the kind that the contract names."""
    if isinstance(kind, Maybe):
        return [] if value is None else wrong(value, kind.inner, where)
    if isinstance(kind, dict):
        return wrong_fields(value, kind, where)
    if isinstance(kind, list) and isinstance(value, list):
        return [w for item in value for inner in kind for w in wrong(item, inner, f"{where}[]")]
    known = value in kind if isinstance(kind, set) else not isinstance(kind, list) and FITS[kind](value)
    return [] if known else [f"{where}: {value!r} is not {kind}"]


def wrong_fields(value, kind, where):
    if not isinstance(value, dict):
        return [f"{where}: {value!r} is no object"]
    missing = [f"{where}.{name}: missing" for name in kind if name not in value]
    return missing + [w for name in kind if name in value for w in wrong(value[name], kind[name], f"{where}.{name}")]


def is_number(value):
    return isinstance(value, int | float) and not isinstance(value, bool)


FITS = {
    1: lambda value: value == 1,
    ID: lambda value: isinstance(value, str) and re.fullmatch(r"[a-z]-[0-9a-f]+", value),
    TEXT: lambda value: isinstance(value, str),
    WHOLE: lambda value: isinstance(value, int) and not isinstance(value, bool) and value >= 0,
    NUMBER: is_number,
    SCORE: lambda value: is_number(value) and 0 <= value <= 1,
    FLAG: lambda value: isinstance(value, bool),
    DATE: lambda value: isinstance(value, str) and re.match(r"\d{4}(-\d\d(-\d\d)?)?", value),
    DAY: lambda value: isinstance(value, str) and re.fullmatch(r"\d{4}-\d\d-\d\d", value),
}


def sample():
    """The sample with the other form of everything that has two."""
    made = dossier()
    doc, figure = made.documents[0], made.figures[0]
    on_html = Paragraph(start=0, end=5, role="body", page=None, anchor=Anchor(exact="a", prefix="b", suffix="c"))
    return replace(
        made,
        documents=(replace(doc, paragraphs=(on_html, *doc.paragraphs)), *made.documents[1:]),
        figures=(
            figure,
            replace(figure, id="f-2", value=None, low=None, qualifier="dozens", counted=Span(1, 3), place="m-1"),
        ),
    )


@pytest.mark.parametrize("make", [dossier, sample])
def test_every_field_of_the_contract_is_there_with_its_kind_of_value(make):
    made = json.loads(b"".join(dossier_json(make())))
    assert wrong(made, CONTRACT, "dossier") == []


def test_a_paragraph_says_where_it_stands_on_its_page():
    made = json.loads(b"".join(dossier_json(sample())))
    by_words, by_position = made["documents"][0]["paragraphs"]
    assert by_words["quote"] == {"exact": "a", "prefix": "b", "suffix": "c"}
    assert {"page_start", "page_end"} <= set(by_position)


@pytest.mark.parametrize("kind", ["pages", "entities", "events", "relations", "labels", "origins"])
def test_a_missing_field_would_be_seen(kind):
    made = json.loads(b"".join(dossier_json(dossier())))
    name = next(iter(CONTRACT[kind][0]))
    for item in made[kind]:
        del item[name]
    assert wrong(made, CONTRACT, "dossier") == [f"dossier.{kind}[].{name}: missing"] * len(made[kind])

"""What all flat tables share: the type of a row, and the cells for who says it and where it stands."""

from __future__ import annotations

from typing import TypeAlias

from sayso.model import Attribution, Document
from sayso.report.hearsay import hand, told_by
from sayso.report.joins import Joins, words_of

Cell: TypeAlias = str | int | float | bool | None
Row: TypeAlias = dict[str, Cell]


def who(attribution: Attribution | None, doc: Document, joins: Joins) -> Row:
    """On whose word; empty where the outlet speaks itself."""
    if attribution is None:
        return {"speaker": None, "said_by": None, "cue": None, "hand": None, "told_by": None}
    speaker = joins.entities.get(joins.entity_of.get(attribution.speaker or "", ""))
    return {
        "speaker": None if speaker is None else speaker.name,
        "said_by": words_of(attribution.source, doc.text) or None,
        "cue": words_of(attribution.cue, doc.text) or None,
        "hand": hand(attribution, doc),
        "told_by": told_by(attribution, doc),
    }


def where(document: str, start: int, end: int, joins: Joins) -> Row:
    """The place of some words."""
    doc = joins.documents[document]
    return {
        "document": document,
        "start": start,
        "end": end,
        "outlet": doc.outlet,
        "title": doc.title,
        "path": joins.pages[doc.page].path,
    }

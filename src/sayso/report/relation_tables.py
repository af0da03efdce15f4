"""Relations and labels as flat tables: one row a statement, with exact words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from sayso.model import Dossier
from sayso.report.hearsay import told_by
from sayso.report.joins import Joins, words_of
from sayso.report.told import counted, outlets, relation_documents, relation_words

Row: TypeAlias = dict[str, str | int | float | bool | None]


def relation_rows(dossier: Dossier, joins: Joins) -> Iterator[Row]:
    """One row for each relation, with the words that show it best."""
    for relation in dossier.relations:
        documents = relation_documents(relation, joins)
        first = next(iter(relation_words(relation, joins)), None)
        pages, origins = counted(documents, joins)
        yield {
            "relation": relation.id,
            "a": joins.entities[relation.a].name,
            "b": joins.entities[relation.b].name,
            "type": relation.type,
            "sign": relation.sign,
            "earliest": relation.earliest,
            "latest": relation.latest,
            "words": None if first is None else first.text,
            "document": None if first is None else first.document,
            "start": None if first is None else first.start,
            "end": None if first is None else first.end,
            "pages": pages,
            "origins": origins,
            "outlets": "; ".join(outlets(documents, joins)) or None,
            "events": "; ".join(relation.events) or None,
            "a_entity": relation.a,
            "b_entity": relation.b,
            "score": relation.score,
            "why": relation.why,
        }


def label_rows(dossier: Dossier, joins: Joins) -> Iterator[Row]:
    """One row for each place where a text calls someone something; `said_by` is empty where the outlet speaks itself."""
    for label in dossier.labels:
        doc = joins.documents[label.document]
        entity = joins.entities.get(joins.entity_of.get(label.mention or "", ""))
        said = label.attribution
        speaker = None if said is None else joins.entities.get(joins.entity_of.get(said.speaker or "", ""))
        yield {
            "outlet": doc.outlet,
            "actor": None if entity is None else entity.name,
            "label": label.label,
            "words": doc.text[label.start : label.end],
            "own_voice": said is None,
            "speaker": None if speaker is None else speaker.name,
            "said_by": None if said is None else words_of(said.source, doc.text) or None,
            "told_by": told_by(said, doc),
            "language": doc.language,
            "title": doc.title,
            "path": joins.pages[doc.page].path,
            "document": doc.id,
            "start": label.start,
            "end": label.end,
            "entity": None if entity is None else entity.id,
            "score": label.score,
            "why": label.why,
        }

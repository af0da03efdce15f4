"""On whose word a statement is, in words for the reader."""

from __future__ import annotations

from sayso.lang.speakers import shown_speaker
from sayso.model import Attribution, Document, Entity
from sayso.report.joins import Joins, words_of


def speaker_of(given: Attribution, joins: Joins) -> Entity | None:
    """The first source, where it is known who that is."""
    mentions = [given.chain[-1].mention, given.speaker] if given.chain else [given.speaker]
    entities = (joins.entities.get(joins.entity_of.get(mention or "", "")) for mention in mentions)
    return next((entity for entity in entities if entity is not None), None)


def whose_word(given: Attribution | None, doc: Document, joins: Joins) -> str | None:
    """The first source, by the name of its entity where there is one; None where the outlet itself speaks."""
    if given is None:
        return None
    known = speaker_of(given, joins)
    return known.name if known is not None else _words_for(given, doc)


def _words_for(given: Attribution, doc: Document) -> str | None:
    """The words on the page for the first source."""
    if not given.chain:
        return words_of(given.source, doc.text) or None
    teller = given.chain[-1]
    return shown_speaker(teller.name, doc.text[: teller.start], doc.language)

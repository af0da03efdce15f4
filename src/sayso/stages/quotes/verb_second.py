"""Reading a verb of saying in a language that puts the finite verb second and clauses behind commas (German).

Theory: in `second_clauses` (the cue's own clause), `second_subjects` (who speaks), `second_contents` (what was said), `second_passive`. A verb
whose subject is not found is no statement: of 22 in the articles read, one was. Infinitives behind "zu" are none.

Measured on 300 articles of German news: trees raise the share of right sources from 0.80 to 0.85 and joint F1 from 0.45 to 0.49.
"""

from __future__ import annotations

from sayso.stages.quotes.cues import Cue
from sayso.stages.quotes.lexicon import SPEECH, Lexicon
from sayso.stages.quotes.phrases import Found, Range, with_apposition
from sayso.stages.quotes.second_clauses import Clause, clause_of, is_passive, left_of
from sayso.stages.quotes.second_contents import contents_of
from sayso.stages.quotes.second_passive import read_passive, read_quoted
from sayso.stages.quotes.second_subjects import (
    behind_preposition,
    behind_verb,
    has_noun,
    is_impersonal,
    names_document,
    nominative,
    subject_in,
)
from sayso.stages.quotes.trees import subject_of
from sayso.stages.quotes.units import Unit


def read_verb_second(unit: Unit, cue: Cue, source: Range | None, lex: Lexicon) -> Found | None:
    """The source, the contents and the cue's own clause, or None where the verb says nothing of the kind."""
    if cue.first > 0 and unit.items[cue.first - 1].low in lex.to:
        return None  # "ohne es zu sagen"
    clause = clause_of(unit, cue, lex)
    if is_passive(clause):
        return (read_quoted(clause) if unit.items[cue.first].low in lex.quoted else None) or read_passive(clause)
    told = cue.group in SPEECH or names_document(clause)
    if clause.head in lex.before_said and clause.verb == clause.start + 1 and told:
        return _read_before_said(clause)
    return _read_active(clause, source)


def _read_active(clause: Clause, source: Range | None) -> Found | None:
    lex, cue = clause.lex, clause.cue
    subject = _source(clause, source)
    if subject is None and not (is_impersonal(clause) and any(item.low in lex.things for item in clause.own)):
        return None
    contents = contents_of(clause, subject)
    shows = cue.group == "show" and clause.head not in lex.as_words
    if not contents or (shows and clause.items[contents[0][0]].low not in lex.that):
        return None
    return subject, contents, (min(clause.start, subject[0]) if subject else clause.start, clause.end)


def _source(clause: Clause, source: Range | None) -> Range | None:
    """Who speaks: a document with impersonal verbs, else the subject with its apposition."""
    items, cue, lex = clause.items, clause.cue, clause.lex
    if is_impersonal(clause):
        told = names_document(clause) or any(item.low in lex.things for item in clause.own)
        return behind_preposition(clause) if told else None
    subject = nominative(clause, subject_of(clause.unit, cue.first)) or subject_in(clause, source)
    if subject is not None and not has_noun(items, subject):
        behind = behind_verb(clause)
        subject = behind if behind is not None and has_noun(items, behind) else source
    if subject is None or items[subject[0]].low in lex.not_speakers or subject[0] <= cue.first < subject[1]:
        return None
    return with_apposition(items, subject, cue.first if subject[0] < cue.first else clause.unit.body, lex)


def _read_before_said(clause: Clause) -> Found | None:
    """“Das teilte die Polizei mit”: what stands before, in this sentence ("C, das teilte ...") or as a sentence of its own."""
    who = behind_preposition(clause) if is_impersonal(clause) else behind_verb(clause)
    if who is None:
        return None
    left = left_of(clause, clause.start) if clause.behind_comma else None
    return who, (left or (clause.start, clause.start + 1),), (clause.start, clause.end)

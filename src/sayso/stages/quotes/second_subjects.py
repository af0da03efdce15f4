"""Who speaks with a verb of saying, where the verb stands second (German).

Theory: the tree names the subject where there is one and its case does not deny it ("Den Plan lobte er": "er" can be nothing but a
subject, "den" opens none). By rule the subject stands before the verb if a noun phrase opens the clause, else behind it; in a subordinate
clause ("wie die Polizei mitteilte") at its head; a verb behind "und" has the subject of the one before. With impersonal verbs ("heißt es in",
"geht aus ... hervor") the source is the document behind the preposition.
"""

from __future__ import annotations

from sayso.stages.quotes.phrases import Range, phrase_after, phrase_before
from sayso.stages.quotes.second_clauses import Clause, is_subordinate, opens_with_adverbial
from sayso.stages.quotes.subjects import cannot_act, subject_before
from sayso.stages.quotes.units import VERBAL, Item

_NAMING = frozenset({"NOUN", "PROPN", "PRON", "NUM", "X", None})
"""Tags of words that may name someone; None where there are no tags."""


def subject_in(clause: Clause, source: Range | None) -> Range | None:
    """The subject by rule; `source` is who spoke last, for "und sagte"."""
    items, lex = clause.items, clause.lex
    if is_impersonal(clause):
        return behind_preposition(clause)
    if is_subordinate(clause):
        return phrase_after(items, clause.start + 1, clause.cue.first, lex)
    if clause.behind_comma and clause.head in lex.relative and clause.start < clause.cue.first and clause.verb_last:
        return _within_relative(clause) or (clause.start, clause.start + 1)
    return _in_main_clause(clause, source)


def nominative(clause: Clause, subject: Range | None) -> Range | None:
    """A subject that its article or a pronoun behind the verb does not deny: “Den Plan lobte er”, "Der Stadt riet Voss"."""
    items, lex = clause.items, clause.lex
    behind = clause.verb + 1
    if behind < clause.end and items[behind].low in lex.nominative and not is_subordinate(clause):
        return behind, behind + 1
    if subject is None or cannot_act(items, subject, lex) or _is_elsewhere(clause, subject):
        return None
    return subject


def _is_elsewhere(clause: Clause, subject: Range) -> bool:
    """Whether the subject must stand behind the verb, whatever the tree says.

    So it must in “so betonte Voss”, behind a preposition that opens the clause ("Im Streit um Ek urteilte das Gericht"), and
    behind what was said ("Ek müsse gehen, forderte Voss").
    """
    items, lex = clause.items, clause.lex
    if subject[0] >= clause.verb or is_subordinate(clause):
        return False
    if clause.verb == clause.start:
        comma = next((at for at in range(*subject) if items[at].low == ","), subject[1])
        return any(items[at].pos in VERBAL for at in range(subject[0], comma))
    if clause.head in lex.so and clause.verb == clause.start + 1:
        return True
    second = items[clause.start + 1]
    relative = second.pos == "PRON" and second.low in lex.relative
    return items[clause.start].pos == "ADP" and not relative and clause.head in lex.prepositions


def has_noun(items: tuple[Item, ...], part: Range) -> bool:
    """Whether a phrase can be a subject: not if it is adverbs alone. Without tags any can."""
    named = any(item.passage >= 0 or item.pos in _NAMING for item in items[slice(*part)])
    return (
        named
        or items[part[0]].pos == "DET"
        or any(items[at].text[:1].isupper() for at in range(max(1, part[0]), part[1]))
    )


def is_impersonal(clause: Clause) -> bool:
    """“heißt es in einem Brief”, “geht aus dem Brief hervor”: the source follows a preposition."""
    return clause.items[clause.cue.first].low in clause.lex.impersonal or names_document(clause)


def names_document(clause: Clause) -> bool:
    """Whether the verb needs no "es" for that: “geht aus dem Brief hervor”."""
    items, cue = clause.items, clause.cue
    apart = items[cue.apart].low if cue.apart >= 0 else items[cue.last - 1].low if cue.last - cue.first > 1 else ""
    return f"{items[cue.first].low} {apart}".rstrip() in clause.lex.from_documents


def _within_relative(clause: Clause) -> Range | None:
    """“den die Polizei gestern bestätigte”: a phrase of its own behind the relative word is the subject."""
    items, at = clause.items, clause.start + 1
    if items[clause.start].pos != "PRON" or at >= clause.cue.first:
        return None
    opens = items[at].pos == "PROPN" or (items[at].pos == "DET" and items[at].low in clause.lex.determiners)
    return phrase_after(items, at, clause.cue.first, clause.lex) if opens else None


def _in_main_clause(clause: Clause, source: Range | None) -> Range | None:
    if clause.start == clause.verb:
        return _around(clause)
    if clause.head in clause.lex.join and clause.start + 1 == clause.verb:
        return source or subject_before(clause.unit, clause.start, clause.lex) or behind_verb(clause)
    return (
        behind_verb(clause)
        if opens_with_adverbial(clause) or clause.head in clause.lex.oblique
        else before_verb(clause)
    )


def behind_preposition(clause: Clause) -> Range | None:
    """“heißt es in einer Mitteilung”, “In der Mitteilung, die ..., heißt es”, “ein Brief, in dem es heißt”: the document."""
    items, lex = clause.items, clause.lex
    second = items[clause.start + 1] if clause.start + 1 < clause.end else items[clause.start]
    if clause.behind_comma and clause.head in lex.documents_in and second.low in lex.relative and second.pos == "PRON":
        return phrase_before(items, clause.start - 2, lex)
    front = range(1) if clause.start == clause.verb else range(0)
    for at in (*range(clause.cue.last, clause.end), *range(clause.start, clause.cue.first), *front):
        if items[at].low in lex.documents_in:
            return phrase_after(items, at + 1, clause.end, lex)
    return None


def _around(clause: Clause) -> Range | None:
    """The verb opens its clause: the subject follows, or ends with an apposition just before ("X, der Chef, sagte")."""
    behind = behind_verb(clause)
    if behind is None and clause.behind_comma and clause.start > 1:
        return phrase_before(clause.items, clause.start - 1, clause.lex)
    return behind


def behind_verb(clause: Clause) -> Range | None:
    """The noun phrase behind the finite verb, past pronouns and adverbs."""
    items, lex, end = clause.items, clause.lex, clause.end
    at = clause.verb + 1
    while (
        at < end
        and (items[at].low in lex.things or items[at].low in lex.contrast or lex.is_adverb(items[at].low))
        and items[at].low not in lex.determiners
    ):
        at += 1
    # an apposition may follow, or a name in marks ("die „Seezeitung“")
    more = end < len(items) and (items[end].low == "," or (items[end].passage >= 0 and items[end].pos == "PROPN"))
    return phrase_after(items, at, len(items) if more else end, lex)


def before_verb(clause: Clause) -> Range | None:
    """The noun phrase that opens the clause before its finite verb."""
    items, lex = clause.items, clause.lex
    first = clause.start
    while first < clause.verb and (items[first].low in lex.join or items[first].low in lex.contrast):
        first += 1
    return phrase_after(items, first, clause.verb, lex) if first < clause.verb else None

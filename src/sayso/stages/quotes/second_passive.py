"""Passives of verbs of saying, where the verb stands second (German): "Es wurde berichtet, dass C".

Theory: only a clause or an action counts, for a passive tells as often of deeds ("wurde gefordert" of a match). Its source follows "von" behind
the helper, or is a document that a preposition names ("In einem Bericht wurde vermutet"). Whoever is quoted is the source of the words
in marks beside ("wird Voss zitiert").
"""

from __future__ import annotations

from sayso.stages.quotes.lexicon import Lexicon
from sayso.stages.quotes.moods import spoken_verb
from sayso.stages.quotes.phrases import Found, Range, phrase_after
from sayso.stages.quotes.second_clauses import Clause, left_of, opens_with_adverbial, right_of
from sayso.stages.quotes.second_contents import INVERTED
from sayso.stages.quotes.second_subjects import before_verb, behind_verb
from sayso.stages.quotes.units import VERBAL, Item


def read_passive(clause: Clause) -> Found | None:
    """“Es wurde berichtet, dass C”, "Von Voss wird gefordert, C zu tun": where a clause or an action follows."""
    items, lex = clause.items, clause.lex
    right = right_of(clause, clause.end)
    if right is None or clause.cue.group not in INVERTED:
        return None
    told = items[right[0]].low in lex.that or spoken_verb(clause.unit, lex, right[0]) is not None
    if not told and not _is_action(items, right, lex):
        return None
    helper = next(at for at in range(clause.start, clause.end) if items[at].low in lex.passive)
    places = [clause.start, *range(helper, clause.end)]
    agent = next((at for at in places if items[at].low in lex.agents), None)
    source = phrase_after(items, agent + 1, clause.end, lex) if agent is not None else _in_report(clause)
    return source, (right,), (clause.start, clause.end)


def read_quoted(clause: Clause) -> Found | None:
    """“„C“, wird Voss zitiert”, "Voss wird mit den Worten zitiert: „C“": who is quoted speaks."""
    items = clause.items
    left, right = left_of(clause, clause.start), right_of(clause, clause.end)
    given = [part for part in (left, right) if part and any(item.passage >= 0 for item in items[slice(*part)])]
    if not given:
        return None
    who = behind_verb(clause) if clause.start == clause.verb or opens_with_adverbial(clause) else before_verb(clause)
    return (who, (given[0],), (clause.start, clause.end)) if who is not None else None


def _is_action(items: tuple[Item, ...], part: Range, lex: Lexicon) -> bool:
    """“, den Damm zu bauen”: an infinitive before the next comma and no finite verb before it."""
    for at in range(part[0], part[1] - 1):
        if items[at].low in lex.to and items[at + 1].pos in VERBAL:
            return True
        if items[at].low in {",", ";", ":"} or items[at].low in lex.finite:
            return False
    return False


def _in_report(clause: Clause) -> Range | None:
    """“In einem Bericht der Zeitung wurde vermutet, dass”: a document that a preposition names."""
    items, lex = clause.items, clause.lex
    for at in range(clause.start, clause.end):
        if items[at].low in lex.documents_in:
            found = phrase_after(items, at + 1, clause.end, lex)
            if found is not None and any(item.low in lex.reports for item in items[slice(*found)]):
                return found
    return None

"""Who acts in a clause without a cue: before a colon, before a sentence in reported speech, with a noun of saying."""

from __future__ import annotations

from sayso.stages.quotes.lexicon import Lexicon
from sayso.stages.quotes.phrases import Range, phrase_after
from sayso.stages.quotes.trees import subject_of
from sayso.stages.quotes.units import VERBAL, Item, Unit


def subject_before(unit: Unit, colon: int, lex: Lexicon) -> Range | None:
    """Who acts in the clause that ends with an item: its subject, in the passive who is named by "von"."""
    items = unit.items
    agent = _agent(unit, colon, lex)
    if agent is not None:
        return agent
    for verb in range(colon - 1, -1, -1):
        if items[verb].passage >= 0 or items[verb].low in {";", ":"}:
            break
        if items[verb].pos not in VERBAL:
            continue
        found = subject_of(unit, verb) if lex.words.trees else None
        if lex.words.verb_second and verb + 1 < colon and items[verb + 1].low in lex.nominative:
            return verb + 1, verb + 2
        if found is not None and cannot_act(items, found, lex):
            continue
        if found is not None and found[1] <= colon and items[found[0]].low not in lex.relative - lex.determiners:
            return found
    if not any(items[at].pos in VERBAL for at in range(colon)) and any(items[at].pos == "PROPN" for at in range(colon)):
        whole = phrase_after(items, 0, colon, lex)  # "Harbour master Ek: “...”"
        return whole if whole is not None and whole[1] == colon else None
    opens = (
        items[0].passage < 0
        and items[0].low not in lex.oblique
        and not (lex.is_adverb(items[0].low) and items[0].low not in lex.determiners)
    )
    phrase = phrase_after(items, 0, colon, lex) if opens else None
    return phrase if phrase is not None and phrase[1] < colon and items[phrase[1]].pos in VERBAL else None


def cannot_act(items: tuple[Item, ...], part: Range, lex: Lexicon) -> bool:
    """Whether a phrase is no subject, by its first word: an article in another case, a preposition, an adverb."""
    first = items[part[0]]
    if not lex.words.verb_second or first.passage >= 0 or first.pos == "PRON":
        return False
    alone = part[1] - part[0] == 1 and lex.is_adverb(first.low)
    return first.low in lex.oblique or (first.low in lex.prepositions and first.pos == "ADP") or alone


def _agent(unit: Unit, end: int, lex: Lexicon) -> Range | None:
    """“Der Plan wurde von Voss kritisiert”: in a language whose verbs end such a clause."""
    items = unit.items
    if not lex.words.verb_second or not any(items[at].low in lex.passive for at in range(end)):
        return None
    by = next((at for at in range(end) if items[at].low in lex.agents), None)
    return phrase_after(items, by + 1, end, lex) if by is not None else None

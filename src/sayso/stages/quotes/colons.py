"""Words in marks behind a colon that no cue claims: "The mayor sees it as a warning: “We must act.”".

Theory: a colon before a sentence in marks hands over to someone. It is the subject of the clause before the colon, whatever its
verb, unless that subject is a thing in the passive or nobody. Where the tree names no subject, the phrase that opens the
sentence is taken if a verb follows it; else there is no record of a speaker.
"""

from __future__ import annotations

from sayso.stages.quotes.lexicon import Lexicon
from sayso.stages.quotes.phrases import Range, phrase_after
from sayso.stages.quotes.statements import Statement
from sayso.stages.quotes.trees import subject_of
from sayso.stages.quotes.units import Unit

_VERBAL = frozenset({"VERB", "AUX"})
_WORDS = 4  # words in marks: fewer are a name or a title as often as a statement


def colon_statement(unit: Unit, text: str, lex: Lexicon) -> Statement | None:
    """The statement that a colon before a sentence in marks makes, or None."""
    items = unit.items
    for at in range(1, len(items) - 1):
        if (
            items[at].low == ":"
            and items[at + 1].passage >= 0
            and _is_sentence(text[items[at + 1].start : items[at + 1].end])
        ):
            subject = subject_before(unit, at, lex)
            if subject is None or items[subject[0]].low in lex.not_speakers:
                return None
            return Statement("colon", ((at, at + 1),), subject, ((at + 1, at + 2),), (subject[0], at + 1))
    return None


def _is_sentence(words: str) -> bool:
    return len(words.split()) >= _WORDS


def subject_before(unit: Unit, colon: int, lex: Lexicon) -> Range | None:
    """Who acts in the clause that ends with an item: its subject, in the passive who is named by "von"."""
    items = unit.items
    agent = _agent(unit, colon, lex)
    if agent is not None:
        return agent
    for verb in range(colon - 1, -1, -1):
        if items[verb].passage >= 0 or items[verb].low in {";", ":"}:
            break
        if items[verb].pos not in _VERBAL:
            continue
        found = subject_of(unit, verb)
        if lex.words.verb_second and verb + 1 < colon and items[verb + 1].low in lex.nominative:
            return verb + 1, verb + 2
        if found is not None and items[found[0]].low in lex.oblique and items[found[0]].pos != "PRON":
            continue
        if found is not None and found[1] <= colon and items[found[0]].low not in lex.relative - lex.determiners:
            return found
    if not any(items[at].pos in _VERBAL for at in range(colon)) and any(
        items[at].pos == "PROPN" for at in range(colon)
    ):
        whole = phrase_after(items, 0, colon, lex)  # "Harbour master Ek: “...”"
        return whole if whole is not None and whole[1] == colon else None
    opens = items[0].passage < 0 and items[0].low not in lex.oblique and not (lex.is_adverb(items[0].low) and items[0].low not in lex.determiners)
    phrase = phrase_after(items, 0, colon, lex) if opens else None
    return phrase if phrase is not None and phrase[1] < colon and items[phrase[1]].pos in _VERBAL else None


def _agent(unit: Unit, end: int, lex: Lexicon) -> Range | None:
    """“Der Plan wurde von Voss kritisiert”: in a language whose verbs end such a clause."""
    items = unit.items
    if not lex.words.verb_second or not any(items[at].low in lex.passive for at in range(end)):
        return None
    by = next((at for at in range(end) if items[at].low in lex.agents), None)
    return phrase_after(items, by + 1, end, lex) if by is not None else None

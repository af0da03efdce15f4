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
            subject = _subject(unit, at, lex)
            if subject is None or items[subject[0]].low in lex.not_speakers:
                return None
            return Statement("colon", ((at, at + 1),), subject, ((at + 1, at + 2),), (subject[0], at + 1))
    return None


def open_colon(unit: Unit, lex: Lexicon) -> Statement | None:
    """What a colon that ends its unit hands over to, without the words, which follow: "She told them this:"."""
    items, last = unit.items, len(unit.items) - 1
    if last < 1 or items[last].low != ":":
        return None
    subject = _subject(unit, last, lex)
    if subject is None or items[subject[0]].low in lex.not_speakers or items[subject[0]].passage >= 0:
        return None
    return Statement("colon", ((last, last + 1),), subject, (), (subject[0], last + 1))


def _is_sentence(words: str) -> bool:
    return len(words.split()) >= _WORDS


def _subject(unit: Unit, colon: int, lex: Lexicon) -> Range | None:
    items = unit.items
    for verb in range(colon - 1, -1, -1):
        if items[verb].passage >= 0 or items[verb].low in {";", ":"}:
            break
        if items[verb].pos not in _VERBAL:
            continue
        found = subject_of(unit, verb)
        if found is not None and found[1] <= colon and items[found[0]].low not in lex.relative - lex.determiners:
            return found
    if not any(items[at].pos in _VERBAL for at in range(colon)) and any(
        items[at].pos == "PROPN" for at in range(colon)
    ):
        whole = phrase_after(items, 0, colon, lex)  # "Harbour master Ek: “...”"
        return whole if whole is not None and whole[1] == colon else None
    opens = items[0].passage < 0 and not (lex.is_adverb(items[0].low) and items[0].low not in lex.determiners)
    phrase = phrase_after(items, 0, colon, lex) if opens else None
    return phrase if phrase is not None and phrase[1] < colon and items[phrase[1]].pos in _VERBAL else None

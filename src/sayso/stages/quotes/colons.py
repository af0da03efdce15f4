"""Words in marks behind a colon that no cue claims: "The mayor sees it as a warning: “We must act.”".

Theory: a colon before a sentence in marks hands over to someone. It is the subject of the clause before the colon, whatever its
verb, unless that subject is a thing in the passive or nobody. Where the tree names no subject, the phrase that opens the
sentence is taken if a verb follows it; else there is no record of a speaker. A clause whose verb marks reported speech ("Der Plan sei gut")
counts like words in marks.
"""

from __future__ import annotations

from sayso.stages.quotes.lexicon import Lexicon
from sayso.stages.quotes.moods import spoken_verb
from sayso.stages.quotes.speakers import Speakers
from sayso.stages.quotes.statements import Statement
from sayso.stages.quotes.subjects import subject_before
from sayso.stages.quotes.units import Unit

_WORDS = 4  # fewer words behind a colon are a name or a title as often as a statement
_NAME_ITEMS = 7  # items: the longest name before a colon


def colon_statement(unit: Unit, text: str, lex: Lexicon) -> Statement | None:
    """The statement that a colon before a sentence in marks makes, or None."""
    items = unit.items
    for at in range(1, len(items) - 1):
        if items[at].low != ":":
            continue
        marked = items[at + 1].passage >= 0 and _is_sentence(text[items[at + 1].start : items[at + 1].end])
        if marked or spoken_verb(unit, lex, at + 1) is not None:
            subject = subject_before(unit, at, lex)
            if subject is None or items[subject[0]].low in lex.not_speakers:
                return None
            end = at + 2 if marked else unit.body
            return Statement("colon", ((at, at + 1),), subject, ((at + 1, end),), (subject[0], at + 1))
    return None


def open_colon(unit: Unit, lex: Lexicon) -> Statement | None:
    """What a colon that ends its unit hands over to, without the words, which follow: "She told them this:"."""
    items, last = unit.items, len(unit.items) - 1
    if last < 1 or items[last].low != ":":
        return None
    subject = subject_before(unit, last, lex)
    if subject is None or items[subject[0]].low in lex.not_speakers or items[subject[0]].passage >= 0:
        return None
    return Statement("colon", ((last, last + 1),), subject, (), (subject[0], last + 1))


def headed(unit: Unit, speakers: Speakers) -> tuple[Statement, ...]:
    """“Voss: The bridge is safe”: a name, a colon, and what its holder is said to say (headlines, interviews)."""
    name = speakers.starting_at(unit.start)
    colon = next((at for at, item in enumerate(unit.items[:_NAME_ITEMS]) if item.low == ":"), 0)
    if name is None or name.schema == "Place" or colon == 0 or name.end != unit.items[colon - 1].end:
        return ()
    words = (colon + 1, unit.body)
    if words[1] - words[0] < _WORDS:
        return ()
    return (Statement("colon", ((colon, colon + 1),), (0, colon), (words,), (0, colon + 1)),)


def _is_sentence(words: str) -> bool:
    return len(words.split()) >= _WORDS

"""Verb forms that tell that a sentence gives someone else's words, though nobody is named in it (German).

Theory: a main clause in the first subjunctive ("Das Boot sei leck", "Er habe gewartet") is reported speech wherever it stands, and so is
"soll" with an infinitive of the perfect ("soll gewartet haben"). Forms of the second subjunctive ("hätte", "würde") are so only right behind
reported speech: they state conditions as often.
"""

from __future__ import annotations

from sayso.stages.quotes.lexicon import Lexicon
from sayso.stages.quotes.units import STOPS, VERBAL, Item, Unit


def is_subjunctive(item: Item, lex: Lexicon) -> bool:
    """Whether a form marks reported speech: one of the frequent verbs, or a verb that ends like them and is no past."""
    if item.low in lex.subjunctive:
        return True
    formed = item.pos == "VERB" and item.text.islower() and item.low.endswith(lex.words.subjunctive_endings)
    return formed and item.low not in lex.auxiliaries and not item.low.endswith(lex.words.past_endings)


def spoken_verb(unit: Unit, lex: Lexicon, first: int = 0) -> int | None:
    """The item of the main clause's verb, from an item on, if its form says that someone else speaks."""
    if not lex.subjunctive:
        return None
    items = unit.items
    for at, item in enumerate(items[first:], first):
        if item.low == "," or item.passage >= 0:
            return None
        if item.pos in VERBAL or item.low in lex.subjunctive:
            if item.low in lex.hearsay:
                return at if _is_perfect(items, at, lex) else None
            return at if is_subjunctive(item, lex) and item.low not in lex.doubtful else None
    return None


def _is_perfect(items: tuple[Item, ...], at: int, lex: Lexicon) -> bool:
    """“soll gewartet haben”, "soll verletzt worden sein"."""
    for here in range(at + 2, len(items)):
        if items[here].low in STOPS:
            return False
        if items[here].low in lex.perfect_infinitives and items[here - 1].pos in VERBAL:
            return True
    return False

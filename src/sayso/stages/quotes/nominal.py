"""Nouns of saying: "her claim that C", "the council's call to do C", "fears among residents that C", "die Forderung, C zu tun".

Theory: such a noun brings a clause with "that", an action with "to", or (behind a comma) a clause as its verb would. The source is
who owns the noun ("her", "the council's"), or who follows it with "of", "by", "among", a genitive, else the subject of the verb whose object the noun is ("voiced fears that"). Where nobody is
named there is no record.
"""

from __future__ import annotations

from sayso.stages.quotes.cues import Cue
from sayso.stages.quotes.lexicon import Lexicon
from sayso.stages.quotes.moods import spoken_verb
from sayso.stages.quotes.phrases import Found, Range, phrase_after, phrase_before, verb_start
from sayso.stages.quotes.subjects import subject_before
from sayso.stages.quotes.units import STOPS, VERBAL, Item, Unit

_OWNER_REACH = 3  # items between an owner and the noun: adjectives
_BETWEEN = 8  # items between the noun and "that": "claim by the council on Monday that"
_ENDS = frozenset({",", ";", ":", "–", "—", "--"})


def read_noun(unit: Unit, cue: Cue, lex: Lexicon) -> Found | None:
    """The source, the contents and the cue's own phrase, or None where the noun brings nothing."""
    items, body = unit.items, unit.body
    owner = _owner(items, cue.first, lex)
    behind = None if owner else _behind(items, cue.last, body, lex)
    opens = _opening(unit, behind[1] if behind else cue.last, lex)
    if opens is None:
        return None
    source = owner or behind or (_actor if lex.words.verb_second else _holder)(unit, cue.first, lex)
    if source is None or items[source[0]].low in lex.not_speakers:
        return None
    end = _clause_end(items, opens, body, lex)
    if not lex.words.comma_clause and not any(item.pos in VERBAL for item in items[: cue.first]):
        end = _before_main_verb(items, opens, end)
    return (source, ((opens, end),), (min(source[0], cue.first), opens)) if end - opens > 1 else None


def _owner(items: tuple[Item, ...], noun: int, lex: Lexicon) -> Range | None:
    for at in range(noun - 1, max(-1, noun - 1 - _OWNER_REACH), -1):
        low = items[at].low
        if low in lex.owners:
            return at, at + 1
        if low in lex.genitive_marks:
            phrase = phrase_before(items, at - 1, lex)
            return (phrase[0], at + 1) if phrase else None
        if low in STOPS or low in lex.determiners or items[at].pos in VERBAL:
            return None
    return None


def _behind(items: tuple[Item, ...], at: int, body: int, lex: Lexicon) -> Range | None:
    if at >= body or not (items[at].low in lex.agents or items[at].low in lex.inner or items[at].low in lex.genitives):
        return None
    if items[at].low in lex.to:
        return None
    first = at if items[at].low in lex.genitives else at + 1
    return phrase_after(items, first, body, lex)


def _actor(unit: Unit, noun: int, lex: Lexicon) -> Range | None:
    """The subject of the clause: “(Voss) vertrat die Ansicht, dass C”; none where the noun is the subject."""
    items = unit.items
    start = noun
    while start > 0 and items[start - 1].low not in STOPS:
        start -= 1
    if not any(items[at].pos in VERBAL for at in range(start, noun)):
        return None
    found = subject_before(unit, noun, lex)
    return found if found is not None and start <= found[0] and items[found[0]].low not in lex.things else None


def _holder(unit: Unit, noun: int, lex: Lexicon) -> Range | None:
    """The subject of the verb whose object the noun is: "(Residents) voiced fears that"."""
    items = unit.items
    for at in range(noun - 1, max(-1, noun - 1 - _OWNER_REACH), -1):
        if items[at].pos in VERBAL:
            return phrase_before(items, verb_start(items, at, lex) - 1, lex)
        if items[at].low in STOPS or items[at].low in lex.prepositions:
            return None
    return None


def _behind_comma(unit: Unit, at: int, lex: Lexicon) -> int | None:
    """The clause behind the next comma, if it is reported: “den Vorwurf (der Partei), C”, "die Ansicht vertreten, C"."""
    items, body = unit.items, unit.body
    for here in range(at, min(body - 1, at + _BETWEEN)):
        if items[here].low == ",":
            told = items[here + 1].low in lex.that or _has_to(items, here + 1, body, lex)
            return here + 1 if told or spoken_verb(unit, lex, here + 1) is not None else None
        if items[here].low in STOPS or items[here].low in lex.cues:
            return None
    return None


def _opening(unit: Unit, at: int, lex: Lexicon) -> int | None:
    """Where the clause or action begins that the noun brings."""
    items, body = unit.items, unit.body
    if lex.words.comma_clause:
        return _behind_comma(unit, at, lex)
    for here in range(at, min(body, at + _BETWEEN)):
        low = items[here].low
        if low in lex.that and low not in lex.relative - lex.that:
            return here
        if low in lex.to:
            return here if here == at and here + 1 < body and items[here + 1].pos in VERBAL else None
        if low in STOPS or items[here].pos in VERBAL:
            return None
    return None


def _has_to(items: tuple[Item, ...], at: int, body: int, lex: Lexicon) -> bool:
    for here in range(at, body):
        if items[here].low in lex.to:
            return here + 1 < body and items[here + 1].pos in VERBAL
        if items[here].low in _ENDS:
            return False
    return False


def _before_main_verb(items: tuple[Item, ...], start: int, end: int) -> int:
    """“Her claim that the bridge was safe | surprised many”: the noun is the subject, the second verb its own."""
    groups = 0
    for at in range(start, end):
        if items[at].pos in VERBAL and items[at - 1].pos not in VERBAL | {"ADV", "PART"}:
            groups += 1
        elif items[at].pos == "PART":
            groups += items[at - 1].pos not in VERBAL
        if groups > 1:
            return at
    return end


def _clause_end(items: tuple[Item, ...], start: int, body: int, lex: Lexicon) -> int:
    if lex.words.comma_clause:
        verbs = (at for at in range(start, body - 1) if items[at].low == "," and items[at + 1].pos in VERBAL)
        return next((at for at in range(start, body) if items[at].low in {";", ":"}), next(verbs, body))
    return next((at for at in range(start, body) if items[at].low in _ENDS), body)

"""Reading a verb of saying in a language that puts the finite verb second and clauses behind commas (German).

Theory: the cue's own clause runs between commas, colons and marks. Its subject stands before the verb if a noun phrase opens
the clause, else behind the verb; in a subordinate clause ("wie die Polizei mitteilte") and with a participle it stands at the
head. What was said follows the first comma or colon behind the clause; if the verb opens its clause, it stands before.
"""

from __future__ import annotations

from sayso.stages.quotes.cues import Cue
from sayso.stages.quotes.lexicon import SPEECH, Lexicon
from sayso.stages.quotes.phrases import Range, phrase_after, phrase_before
from sayso.stages.quotes.units import PASSAGE_WORD, STOPS, Item, Unit

Found = tuple[Range | None, tuple[Range, ...], Range]
_EDGES = frozenset({",", ":", ";", "–", "—", "(", ")", PASSAGE_WORD})


def read_verb_second(unit: Unit, cue: Cue, following: Cue | None, source: Range | None, lex: Lexicon) -> Found | None:
    """The source, the contents and the cue's own clause, or None where the verb says nothing of the kind."""
    items, body = unit.items, unit.body
    start, end = _clause(items, cue, body, lex)
    verb = _finite(items, start, cue, lex)
    if any(items[at].low in lex.passive for at in range(start, end)) and not _active(items, cue):
        return None
    subject = _subject(items, start, end, verb, cue, source, lex)
    if subject is not None and items[subject[0]].low in lex.not_speakers:
        return None
    if subject is not None and subject[0] < start:
        start = subject[0]
    contents = _contents(unit, (start, end), verb, cue, subject, lex)
    return (subject, contents, (start, end)) if contents else None


def _active(items: tuple[Item, ...], cue: Cue) -> bool:
    return items[cue.first].low.endswith(("te", "ten"))


def _clause(items: tuple[Item, ...], cue: Cue, body: int, lex: Lexicon) -> Range:
    start = cue.first
    while start > 0 and items[start - 1].low not in _EDGES:
        start -= 1
    end = max(cue.last, cue.apart + 1)
    while end < body and items[end].low not in _EDGES:
        end += 1
    return start, end


def _finite(items: tuple[Item, ...], start: int, cue: Cue, lex: Lexicon) -> int:
    """The finite verb: the cue itself, or the helper of a participle."""
    first = items[cue.first].low
    if first.startswith("ge") or "ge" in first[2:5] or first.endswith(("en", "t")):
        for at in range(start, cue.first):
            if items[at].low in lex.auxiliaries:
                return at
    return cue.first


def _subject(items: tuple[Item, ...], start: int, end: int, verb: int, cue: Cue, source: Range | None, lex: Lexicon) -> Range | None:  # noqa: PLR0913
    head = items[start].low
    if items[cue.first].low in lex.impersonal:
        return _behind_preposition(items, start, end, cue, lex)
    behind_comma = start > 0 and items[start - 1].low == ","
    if start < verb and (head in lex.as_words or (behind_comma and head in lex.clause) or (head in lex.clause and verb == cue.first and _is_last(items, cue, end))):
        return phrase_after(items, start + 1, cue.first, lex)
    if behind_comma and head in lex.relative and start < cue.first and _is_last(items, cue, end) and verb == cue.first:
        return (start, start + 1)
    if start == verb:
        if behind_comma and start > 1:
            ahead = _front_apposition(items, start - 1, lex)
            if ahead is not None and (verb + 1 >= end or not _noun_behind(items, verb + 1, end, lex)):
                return ahead
        return _behind(items, verb, end, lex)
    if head in lex.join and start + 1 == verb:
        return source or _behind(items, verb, end, lex)
    if _opens_with_adverbial(items, start, lex):
        return _behind(items, verb, end, lex)
    return _before(items, start, verb, lex)


def _behind_preposition(items: tuple[Item, ...], start: int, end: int, cue: Cue, lex: Lexicon) -> Range | None:
    """ "heißt es in einer Mitteilung": the source is what the preposition brings."""
    places = [*range(cue.last, end), *range(start, cue.first)]
    at = next((at for at in places if items[at].low in lex.prepositions), None)
    return phrase_after(items, at + 1, end, lex) if at is not None else None


def _is_last(items: tuple[Item, ...], cue: Cue, end: int) -> bool:
    return cue.last >= end or items[cue.last].low in {"hat", "haben", "hatte", "hatten", "habe"}


def _front_apposition(items: tuple[Item, ...], comma: int, lex: Lexicon) -> Range | None:
    return phrase_before(items, comma, lex)


def _noun_behind(items: tuple[Item, ...], at: int, end: int, lex: Lexicon) -> bool:
    phrase = _behind(items, at - 1, end, lex)
    return phrase is not None


def _opens_with_adverbial(items: tuple[Item, ...], start: int, lex: Lexicon) -> bool:
    low = items[start].low
    return low in lex.prepositions or (lex.is_adverb(low) and low not in lex.determiners)


def _behind(items: tuple[Item, ...], verb: int, end: int, lex: Lexicon) -> Range | None:
    at = verb + 1
    while at < end and (items[at].low in {"sich", "es", "dazu", "auch", "jedoch", "aber"} or lex.is_adverb(items[at].low)) and items[at].low not in lex.determiners:
        at += 1
    return phrase_after(items, at, end if not _is_comma_next(items, end) else len(items), lex)


def _is_comma_next(items: tuple[Item, ...], end: int) -> bool:
    return end < len(items) and items[end].low == ","


def _before(items: tuple[Item, ...], start: int, verb: int, lex: Lexicon) -> Range | None:
    first = start
    while first < verb and (items[first].low in lex.join or items[first].low in lex.contrast):
        first += 1
    if first >= verb:
        return None
    if first == start and start > 0 and items[start - 1].low == "," and items[verb - 1].low != ",":
        pass
    phrase = phrase_after(items, first, verb, lex, wide=False)
    return phrase


def _contents(unit: Unit, clause: Range, verb: int, cue: Cue, subject: Range | None, lex: Lexicon) -> tuple[Range, ...]:
    items, body = unit.items, unit.body
    start, end = clause
    end = max(end, subject[1] if subject else end)
    left = _left(items, start, lex)
    right = _right(unit, end, lex)
    head = items[start].low
    if head in lex.as_words and verb != start:
        return tuple(part for part in (left, right) if part is not None)
    inverted = start == verb and left is not None and cue.group in SPEECH
    if inverted and left is not None:
        return (left,)
    if right is not None:
        return (right,)
    passage = next((at for at in range(start, body) if items[at].passage >= 0), None)
    if passage is not None:
        first = max(cue.first + 1, subject[1] if subject and subject[0] > verb else 0)
        return ((first, body),) if first < body else ()
    return ()


def _left(items: tuple[Item, ...], start: int, lex: Lexicon) -> Range | None:
    end = start
    while end > 0 and items[end - 1].low in {",", "–", "—"}:
        end -= 1
    first = end
    while first > 0 and items[first - 1].low not in {";", ":"}:
        first -= 1
    return (first, end) if first < end else None


def _right(unit: Unit, end: int, lex: Lexicon) -> Range | None:
    items, body = unit.items, unit.body
    if end >= body:
        return None
    if items[end].passage >= 0:
        return (end, body)
    if items[end].low not in {",", ":", "–", "—"}:
        return None
    first = end + 1
    return (first, body) if first < body else None

"""What a numeral counts: the noun behind it and the measure that noun, verb and state give.

Requirement: a number of people (or attacks) with the right measure; everything else (ages, dates, money, votes, things) is
passed over. Method: evidence is looked for in the numeral's own clause, in this order: a word of state right behind it ("three
dead"), the nearest verb that suits (subject before "were killed", object behind "killed"), the noun's own measure ("hostages").
A whole that a part is taken of ("four of more than 220 hostages") has its noun's measure only.
"""

from __future__ import annotations

from typing import NamedTuple, cast

from sayso.model import Measure
from sayso.stages.figures.lexicon import Lexicon, match_at, match_before
from sayso.stages.figures.numerals import Numeral

_NOUN_REACH = 5  # words from a number to its noun: "12 young Palestinian health care workers"
_VERB_REACH = 18  # words from a number to its verb
_TOLL_REACH = 7  # words from "death toll" to its number: "the death toll in the town has risen to 30"
_FIXED = frozenset(
    {"killed", "injured", "missing", "arrested", "infected", "attacks"}
)  # nouns for what happened: no verb changes it
_FEW = 10  # people of no measure are worth a record from this number on
_EDGES = frozenset({";", ":", "(", ")", "—", "–", ".", "!", "?"})


class Counted(NamedTuple):
    """A measure, the words of the noun that is counted (None where it is left out), and the evidence in words."""

    measure: Measure
    noun: tuple[int, int] | None
    evidence: tuple[int, int]


def counted(words: list[str], lows: list[str], found: list[Numeral], index: int, lex: Lexicon) -> Counted | None:
    """Say what numeral `index` of a sentence counts, or None if it is no figure of people or attacks."""
    numeral = found[index]
    if _is_other(lows, numeral, lex):
        return None
    noun = _noun(words, lows, found, index, lex)
    toll = _toll(lows, numeral, lex) if noun is None or noun[0] is None else None
    if toll is not None:
        return Counted(toll[0], None, toll[1])
    if noun is None:
        return None
    place, measure, sure = noun
    whole = index > 0 and _is_whole(lows, found[index - 1], numeral, lex)
    if (whole or _is_apart(lows, numeral, lex)) and not (
        sure and _state(lows, numeral, place[1] if place else numeral.last, lex)
    ):
        return _by_noun(numeral, place, measure)
    return (
        _by_evidence(lows, found, index, noun, lex)
        if sure or place is None
        else _guarded(lows, found, index, noun, lex)
    )


Noun = tuple[tuple[int, int] | None, Measure | None, bool]


def _by_evidence(lows: list[str], found: list[Numeral], index: int, noun: Noun, lex: Lexicon) -> Counted | None:
    numeral = found[index]
    place, measure, _ = noun
    after = place[1] if place else numeral.last
    state = _state(lows, numeral, after, lex)
    verb = state or _verb(lows, found, index, after, lex, bare=place is None)
    if verb is not None and measure not in _FIXED:
        if numeral.article and place is None:
            return None
        return Counted(verb[0], place, verb[1])
    return _by_noun(numeral, place, measure)


def _by_noun(numeral: Numeral, place: tuple[int, int] | None, measure: Measure | None) -> Counted | None:
    """The noun's own measure; an article and a few people of no measure are not worth a record."""
    if measure is None or place is None or numeral.article:
        return None
    if measure == "other-people" and numeral.qualifier == "exact" and (numeral.value or _FEW) < _FEW:
        return None
    return Counted(measure, place, place)


def _guarded(lows: list[str], found: list[Numeral], index: int, noun: Noun, lex: Lexicon) -> Counted | None:
    """A noun that only looks like people counts beside a verb or state, and never an article's."""
    return None if found[index].article else _by_evidence(lows, found, index, noun, lex)


def _is_other(lows: list[str], numeral: Numeral, lex: Lexicon) -> bool:
    end = numeral.last
    if numeral.value is not None and numeral.value < 1:
        return True
    if numeral.first > 0 and end < len(lows) and lows[numeral.first - 1] == lows[end] == ",":  # an age: "Voss, 43, ..."
        return True
    if (
        end + 1 < len(lows)
        and (lows[end] == "-" or lows[end - 1] == "-")
        and lows[end + (lows[end] == "-")] in lex.not_counted
    ):
        return True
    if end < len(lows) and (lows[end] in lex.not_counted or lows[end] == "%"):
        return True
    return numeral.core > 0 and lows[numeral.core - 1] in {"$", "€", "£", "#", "no."}


def _is_whole(lows: list[str], before: Numeral, numeral: Numeral, lex: Lexicon) -> bool:
    """Whether only "of (the)" stands between the two numerals."""
    between = lows[before.last : numeral.first]
    return (
        0 < len(between) <= 3
        and between[0] in lex.partitive
        and all(w in lex.partitive or w in lex.fillers for w in between)
    )


def _is_apart(lows: list[str], numeral: Numeral, lex: Lexicon) -> bool:
    """Whether a preposition holds the number away from the verbs: "a raid on 12 soldiers killed ..."."""
    before = lows[numeral.first - 1] if numeral.first else ""
    if before not in lex.prepositions or before in lex.joins:
        return False
    return match_before(lows, numeral.first, lex.acts_by_last) is None


def _noun(words: list[str], lows: list[str], found: list[Numeral], index: int, lex: Lexicon) -> Noun | None:
    """The noun with its own measure and whether it surely means people; None where something else is counted."""
    numeral = found[index]
    at = numeral.last
    end = min(len(lows), at + _NOUN_REACH)
    if index + 1 < len(found) and found[index + 1].first < end + 2 and _is_whole(lows, numeral, found[index + 1], lex):
        inner = _noun(words, lows, found, index + 1, lex)
        return (inner[0], None if inner[1] is None else "other-people", inner[2]) if inner else None
    if index + 1 < len(found):
        end = min(end, max(at, found[index + 1].first))
    last = -1
    while at < end:
        low = lows[at]
        if _is_known(words[at], low, lex) and not (at + 1 < end and _is_known(words[at + 1], lows[at + 1], lex)):
            return (at, at + 1), lex.nouns[low], True
        if not _goes_on(lows, at, lex):
            break
        if low not in lex.fillers and match_at(lows, at, lex.states) is None:
            last = at
            if lex.words.capital_nouns and words[at][:1].isupper():
                break
        at += 1
    if last < 0:
        return None, None, True
    return ((last, last + 1), None, False) if _looks_like_people(words[last], lex) else None


def _is_known(word: str, low: str, lex: Lexicon) -> bool:
    return low in lex.nouns and (word[:1].isupper() or not lex.words.capital_nouns)


def _goes_on(lows: list[str], at: int, lex: Lexicon) -> bool:
    """Whether a word can stand between a number and its noun."""
    low = lows[at]
    if match_at(lows, at, lex.states) is not None:
        return True
    if not low[0].isalpha() or low in lex.copulas or low in lex.stops or match_at(lows, at, lex.suffers) is not None:
        return False
    return low not in lex.prepositions or low in lex.fillers


def _looks_like_people(word: str, lex: Lexicon) -> bool:
    if word[:1].isupper() and word.lower().endswith(lex.words.demonyms):
        return True
    return word.lower().endswith(lex.words.endings)


def _state(lows: list[str], numeral: Numeral, after: int, lex: Lexicon) -> tuple[Measure, tuple[int, int]] | None:
    """A word of state between number and noun, or right behind the noun."""
    for at in range(numeral.last, min(after + 1, len(lows))):
        if at == after - 1 and lows[at] in lex.nouns:
            continue
        match = match_at(lows, at, lex.states)
        if match is not None:
            return cast("Measure", match[1]), (at, at + match[0])
    return None


def _verb(
    lows: list[str], found: list[Numeral], index: int, after: int, lex: Lexicon, *, bare: bool
) -> tuple[Measure, tuple[int, int]] | None:
    right = _right(lows, found, index, after, lex)
    left = _left(lows, found, index, lex, bare=bare)
    if right is None or left is None:
        return right or left
    return left if found[index].first - left[1][1] <= right[1][0] - after else right


def _right(
    lows: list[str], found: list[Numeral], index: int, after: int, lex: Lexicon
) -> tuple[Measure, tuple[int, int]] | None:
    """The verb whose subject is counted: nothing but adverbials, or a coordinated count, may stand between."""
    limit = min(len(lows), after + _VERB_REACH)
    following = next((n.first for n in found[index + 1 :] if n.first >= after and not _is_apart(lows, n, lex)), limit)
    if following < limit and not _coordinated(lows, after, following, lex):
        limit = following
    for at in range(after, limit):
        low = lows[at]
        match = match_at(lows, at, lex.suffers)
        if match is not None:
            return cast("Measure", match[1]), (at, at + match[0])
        if low in _EDGES or low in lex.stops:
            return None
        if low in lex.acts and lex.acts[low][0][0] == (low,):
            return None
    return None


def _coordinated(lows: list[str], after: int, first: int, lex: Lexicon) -> bool:
    between = lows[after:first]
    return bool(between) and between[-1] in lex.joins and len(between) <= 3


def _left(
    lows: list[str], found: list[Numeral], index: int, lex: Lexicon, *, bare: bool
) -> tuple[Measure, tuple[int, int]] | None:
    """The verb whose object is counted: directly before the number, or before another count that it is joined to."""
    at = found[index].first
    limit = max(0, at - (2 if bare else _NOUN_REACH + 1))
    while at > limit:
        match = match_before(lows, at, lex.acts_by_last)
        if match is not None:
            return cast("Measure", match[1]), (at - match[0], at)
        at -= 1
        if (
            lows[at] in _EDGES
            or lows[at] == ","
            or lows[at] in lex.stops
            or (lows[at] in lex.copulas and lows[at] not in lex.asides)
        ):
            return None
    if index > 0 and _coordinated(lows, found[index - 1].last + 1, found[index].first, lex):
        return _left(lows, found, index - 1, lex, bare=bare)
    return None


def _toll(lows: list[str], numeral: Numeral, lex: Lexicon) -> tuple[Measure, tuple[int, int]] | None:
    for at in range(numeral.first - 1, max(-1, numeral.first - 1 - _TOLL_REACH), -1):
        match = match_at(lows, at, lex.tolls)
        if match is not None:
            return cast("Measure", match[1]), (at, at + match[0])
        if lows[at] in _EDGES or lows[at] in lex.stops or lows[at] in lex.acts:
            return None
    return None

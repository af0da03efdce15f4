"""Numerals of a sentence with their qualifiers and ranges: "more than 6,100", "10 to 15", "dozens of"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple, cast

from sayso.model import Qualifier, Token
from sayso.stages.figures.lexicon import Lexicon, match_at, match_before
from sayso.text.number import parse_numeral

_QUOTED = frozenset("\"“”„»«'’‘")
_THOUSAND = 1000.0
_OF_ONE = frozenset({"at least", "at most", "up to"})
_ROUND = frozenset({10.0, 100.0})
_ROUND_LEAST = 10.0
_LONGEST = 9  # words: "a quarter-of-a-million" in its nine tokens
_UNITS = {"dozens": 12.0, "hundreds": 100.0, "thousands": 1e3, "tens of thousands": 1e4, "hundreds of thousands": 1e5}


class Numeral(NamedTuple):
    """Words `[first, last)` with the qualifier; the number itself is `[core, core_end)`. `low`/`high` as in `Figure`."""

    first: int
    last: int
    core: int
    core_end: int
    value: float | None
    low: float | None
    high: float | None
    qualifier: Qualifier
    article: bool


def numerals(text: str, tokens: tuple[Token, ...], lows: list[str], lex: Lexicon) -> Iterator[Numeral]:
    """All numerals of a sentence, in order, not overlapping."""
    at = 0
    while at < len(tokens):
        low = lows[at]
        if low not in lex.openings and not low[0].isdigit() and not _may_be_compound(low, lex):
            at += 1
            continue
        found = _numeral(text, tokens, lows, at, lex)
        if found is None:
            at += 1
        else:
            yield found
            at = found.last


def _numeral(text: str, tokens: tuple[Token, ...], lows: list[str], at: int, lex: Lexicon) -> Numeral | None:
    vague = match_at(lows, at, lex.vague)
    if vague is not None:
        return _vague(lows, at, vague, lex)
    zero = match_at(lows, at, lex.zeros)
    if zero is not None and match_at(lows, at, lex.before_first) is None:
        return Numeral(at, at + zero[0], at, at + zero[0], 0.0, 0.0, 0.0, "exact", article=False)
    core = _core(text, tokens, lows, at, lex)
    if core is None:
        return None
    end, value = core
    upper = _range_end(text, tokens, lows, end, lex) or _range_of_nouns(text, tokens, lows, (at, end), lex)
    if (
        upper is not None
        and upper[1] > value
        and (_is_range(lows, end, value, upper[1], lex) or (at > 0 and lows[at - 1] in lex.between))
    ):
        value = _shared_scale(lows, end, upper, value, lex)
        first = at - 1 if at > 0 and lows[at - 1] in lex.between else at
        return Numeral(first, upper[0], at, upper[0], value, value, upper[1], "range", article=False)
    return _qualified(lows, at, end, value, lex)


def _vague(lows: list[str], at: int, vague: tuple[int, str], lex: Lexicon) -> Numeral:
    length, meaning = vague
    end = at + length
    while end - 1 > at and lows[end - 1] in lex.partitive:
        end -= 1
    qualifier = cast("Qualifier", meaning)
    return Numeral(at, end, at, end, None, _UNITS.get(meaning), None, qualifier, article=False)


def _core(text: str, tokens: tuple[Token, ...], lows: list[str], at: int, lex: Lexicon) -> tuple[int, float] | None:
    """The longest numeral that starts at a word, and its value."""
    low = lows[at]
    digits = low[0].isdigit()
    if not digits and low not in lex.number_starts and not _may_be_compound(low, lex):
        return None
    start = tokens[at].start
    last = at + 1
    while last < len(lows) and last - at < _LONGEST and _continues(lows, last, lex):
        last += 1
    for end in range(last, at, -1):
        value = parse_numeral(text[start : tokens[end - 1].end].rstrip("."), lex.numbers)
        if value is not None and value > 0:
            return end, value
    return None


def _continues(lows: list[str], at: int, lex: Lexicon) -> bool:
    """Whether a word may go on a numeral: a number word, a hyphen, three more digits ("42 000")."""
    low = lows[at]
    return low in lex.number_words or low == "-" or (len(low) == 3 and low.isdigit() and lows[at - 1].isdigit())


def _may_be_compound(low: str, lex: Lexicon) -> bool:
    """Whether a word may be a numeral written in one ("fünfundzwanzig", "twenty-five", "half-million")."""
    return len(low) > 5 and low[:3] in lex.number_heads and low.endswith(lex.number_ends)


def _range_end(
    text: str, tokens: tuple[Token, ...], lows: list[str], end: int, lex: Lexicon
) -> tuple[int, float] | None:
    if end + 1 >= len(lows) or lows[end] not in lex.until:
        return None
    return _core(text, tokens, lows, end + 1, lex)


def _is_range(lows: list[str], end: int, lower: float, upper: float, lex: Lexicon) -> bool:
    """“10 to 15”, “four or five”; “four and five” are two numbers, and so are “four or nine”."""
    if lows[end] in lex.until - lex.joins:
        return True
    return lows[end] in lex.until - lex.number_words and upper == lower + 1


def _range_of_nouns(
    text: str, tokens: tuple[Token, ...], lows: list[str], core: tuple[int, int], lex: Lexicon
) -> tuple[int, float] | None:
    """“between 20 people and 40 people”: the noun may stand with both ends."""
    at, end = core
    if at == 0 or lows[at - 1] not in lex.between or end + 2 >= len(lows) or lows[end + 1] not in lex.joins:
        return None
    return _core(text, tokens, lows, end + 2, lex) if lows[end] in lex.nouns else None


def _shared_scale(lows: list[str], end: int, upper: tuple[int, float], value: float, lex: Lexicon) -> float:
    """“between eight and ten million”: the scale of the upper end is meant for both."""
    scale = lex.numbers.get(lows[upper[0] - 1], 0)
    alone = scale >= _THOUSAND and upper[0] - end > 2 and lex.numbers.get(lows[end - 1], 0) < _THOUSAND
    return value * scale if alone and value < _THOUSAND else value


def _qualified(lows: list[str], at: int, end: int, value: float, lex: Lexicon) -> Numeral | None:
    before = match_before(lows, at, lex.before)
    behind = match_at(lows, end, lex.behind) if end < len(lows) else None
    single = end - at == 1 and lows[at] in lex.ones
    if single and before is not None and before[1] not in _OF_ONE:
        before = None  # "gegen eine Amtszeit": a preposition and an article
    own = match_at(lows, at, lex.before_first)  # "une trentaine": the word for the number says itself that it is rough
    first, last, meaning = at, end, own[1] if own is not None and own[0] <= end - at else "exact"
    if behind is not None:
        last, meaning = end + behind[0], behind[1]
    if before is not None:
        first, meaning = at - before[0], before[1]
    qualifier = cast("Qualifier", meaning)
    low, high = bounds(qualifier, value)
    return Numeral(first, last, at, end, value, low, high, qualifier, article=single and before is None)


def bounds(qualifier: Qualifier, value: float) -> tuple[float | None, float | None]:
    """What the words allow: both bounds for an exact number, one for a bound, none for an approximation."""
    if qualifier == "exact":
        return value, value
    if qualifier in {"more than", "at least"}:
        return value, None
    if qualifier in {"less than", "at most", "up to"}:
        return None, value
    return None, None


def counting(found: list[Numeral], lows: list[str], lex: Lexicon) -> list[Numeral]:
    """The numerals that may count something: no ages, shares, prices, distances, ..."""
    shares = _shares(found, lows, lex)
    others = {n.first for n in found if n.first in shares or _is_other(n, lows, lex)}
    for before, after in (*pairwise(found), *pairwise(reversed(found))):
        first, second = min(before, after), max(before, after)
        joined = first.last == second.first - 1 and lows[first.last] in lex.joins
        if joined and before.first in others - shares:
            others.add(after.first)  # "aged 34 and 41", "14 and 18 years old"
    return [n for n in found if n.first not in others]


def _shares(found: list[Numeral], lows: list[str], lex: Lexicon) -> set[int]:
    """The first words of both numbers of "nine out of ten (people)", "one in eight", which says a share and counts nobody."""
    made: set[int] = set()
    for part, whole in pairwise(found):
        between = lows[part.last : whole.first]
        if not 0 < len(between) <= 2 or not all(low in lex.shares for low in between):
            continue
        small = part.value is not None and part.value < _ROUND_LEAST
        if small and (
            whole.value in _ROUND
            or (len(between) == 1 and between[0] not in lex.partitive and (whole.value or 0) < _ROUND_LEAST)
        ):
            made |= {part.first, whole.first}
    return made


def _is_other(numeral: Numeral, lows: list[str], lex: Lexicon) -> bool:
    end = numeral.last
    if numeral.value is not None and 0 < numeral.value < 1:
        return True
    if numeral.first > 0 and end < len(lows) and lows[numeral.first - 1] in {",", "("} and lows[end] in {",", ")"}:
        return True  # an age: "Voss, 43, ..."
    if lows[end - 1] == "-" or (
        numeral.first > 0 and end < len(lows) and lows[numeral.first - 1] in _QUOTED and lows[end] in _QUOTED
    ):
        return True  # "two-person", the club “911”
    if end + 1 < len(lows) and "-" in (lows[end], lows[end - 1]) and lows[end + (lows[end] == "-")] in lex.not_counted:
        return True
    if end < len(lows) and (lows[end] in lex.not_counted or lows[end] == "%"):
        return True
    return numeral.core > 0 and lows[numeral.core - 1] in lex.not_counted_behind

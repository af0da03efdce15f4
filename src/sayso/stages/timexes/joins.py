"""Expressions that become one: a date with its time of day, and, where the caller wants it, both ends of a range.

What was found is put into the sentence's items as one item each, of the class that its kind has here; over these the
profile's `joins` (always) and `ranges` (on demand) run like any rules. So "on Tuesday, between 4 and 5.30 p.m." needs no rule for
each way to write a day or a time.

| class | stands for |
|---|---|
| `date` | a date or period, absolute or counted |
| `day` | the same where it is one day |
| `clock` | a time of day in figures, without its day |
| `part` | a part of the day without its day: "the morning" |
| `moment` | a time of day with its day |
| `duration`, `window` | a duration; one that ends or begins with the day of writing |
| `repeat`, `daily`, `ref` | a repetition; that of every day; what names no date: "now" |
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from sayso.stages.timexes.grammar import Grammar, Match, matches_of
from sayso.stages.timexes.hits import Opening
from sayso.stages.timexes.lexicon import Item, Line, Values
from sayso.text.calendar import period
from sayso.text.timeexpr import resolve
from sayso.text.timesteps import EDGES

_DAILY = ("*1day", "=P1D")
_EACH_DAY = "=XXXX-XX-XX"
_ANY_DAY = date(2001, 5, 16)  # within its month, week and year
__all__ = ["Found", "Joined", "join"]


class Found(NamedTuple):
    """A match, with the expression and mod that it comes to."""

    match: Match
    expr: str
    mod: str | None


class Joined(NamedTuple):
    """A match over items of which some are expressions: its items `[first, last)` are those of the sentence."""

    match: Match
    parts: tuple[Found, ...]


def join(grammar: Grammar, rules: Opening, text: str, line: Line, found: Sequence[Found]) -> list[Joined]:
    """Every match of the rules over what was found, which stands in the order of the text and does not overlap."""
    kinds = [_kind(part, bounds=rules is grammar.ranges) for part in found]
    codes = _codes(grammar, line, found, kinds)
    if next(rules.hits(codes), None) is None:  # most often: then nothing else need be made
        return []
    held, places, parts = _reduced(line.items, found, kinds)
    joined: list[Joined] = []
    for match in matches_of(grammar, rules, text, held, codes):
        within = tuple(part for i in range(match.first, match.last) if (part := parts[i]) is not None)
        first, last = places[match.first][0], places[match.last - 1][1]
        joined.append(Joined(match._replace(first=first, last=last), within))
    return joined


def _codes(grammar: Grammar, line: Line, found: Sequence[Found], kinds: Sequence[Values]) -> str:
    """The codes of the sentence, those of each expression made one."""
    codes, at = "", 0
    for part, kind in zip(found, kinds, strict=True):
        codes += line.codes[at : part.match.first] + grammar.lexicon.code(kind)
        at = part.match.last
    return codes + line.codes[at:]


def _reduced(
    items: Sequence[Item], found: Sequence[Found], kinds: Sequence[Values]
) -> tuple[list[Item], list[tuple[int, int]], list[Found | None]]:
    held: list[Item] = []
    places: list[tuple[int, int]] = []
    parts: list[Found | None] = []
    at = 0
    for part, kind in zip((*found, None), (*kinds, {}), strict=True):
        stop = part.match.first if part else len(items)
        held.extend(items[at:stop])
        places.extend((i, i + 1) for i in range(at, stop))
        parts.extend([None] * (stop - at))
        if part is not None:
            at = part.match.last
            held.append(Item(items[stop].start, items[at - 1].end, kind))
            places.append((stop, at))
            parts.append(part)
    return held, places, parts


def _kind(part: Found, *, bounds: bool) -> dict[str, str]:
    expr = part.expr.removeprefix("@ ")
    if bounds and part.mod in EDGES:
        expr = f"{expr} ^{part.mod}"
    if part.match.rule.type == "SET":
        name = "daily" if expr in _DAILY else "repeat"
        if expr.startswith(_EACH_DAY) and expr[-2:].isalpha():  # "nachmittags" beside a day is that day's
            name, expr = "part", expr.removeprefix(_EACH_DAY)
    elif expr.startswith("*"):
        name, expr = "window" if " " in expr else "duration", expr.split()[0]
    elif expr.startswith("="):
        name = "ref"
    elif part.match.rule.type == "TIME":
        name = ("part" if expr[1:2].isalpha() else "clock") if expr.startswith("T") else "moment"
    else:
        expr = part.expr + expr[len(part.expr.removeprefix("@ ")) :]
        return {"date": expr, "day": expr} if _is_day(part.expr) else {"date": expr}
    return {name: expr}


@lru_cache(maxsize=1 << 12)
def _is_day(expr: str) -> bool:
    """Whether it names one day, whenever it was written."""
    resolved = resolve(expr, _ANY_DAY, period("day", _ANY_DAY))
    return resolved.earliest is not None and resolved.earliest == resolved.latest

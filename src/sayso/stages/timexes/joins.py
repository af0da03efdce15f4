"""Expressions that become one: a date with its time of day, and, where the caller wants it, both ends of a range.

What was found is put into the sentence's items as one item each, of the class that its kind has here; over these the
profile's `joins` (always) and `ranges` (on demand) run like any rules. So "on Tuesday, between 4 and 5.30 p.m." needs no rule for
each way to write a day or a time.

| class | stands for |
|---|---|
| `date` | a date or period, absolute or counted |
| `clock` | a time of day in figures, without its day |
| `part` | a part of the day without its day: "the morning" |
| `moment` | a time of day with its day |
| `duration`, `repeat`, `ref` | a duration; a repetition; what names no date: "now" |
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from sayso.stages.timexes.grammar import Grammar, Match, Rule, matches_of, stands_alone
from sayso.stages.timexes.lexicon import KINDS, Item

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


def join(grammar: Grammar, rules: Sequence[Rule], text: str, items: Sequence[Item], found: Sequence[Found]) -> list[Joined]:
    """Every match of the rules over what was found, which stands in the order of the text and does not overlap."""
    held, places, parts = _reduced(items, found)
    codes = "".join(grammar.lexicon.code(item.values) for item in held)
    joined: list[Joined] = []
    for match in matches_of(grammar, rules, text, held, codes):
        if stands_alone(text, held, match.first, match.last):
            within = tuple(part for i in range(match.first, match.last) if (part := parts[i]) is not None)
            first, last = places[match.first][0], places[match.last - 1][1]
            joined.append(Joined(match._replace(first=first, last=last), within))
    return joined


def _reduced(
    items: Sequence[Item], found: Sequence[Found]
) -> tuple[list[Item], list[tuple[int, int]], list[Found | None]]:
    held: list[Item] = []
    places: list[tuple[int, int]] = []
    parts: list[Found | None] = []
    at = 0
    for part in (*found, None):
        stop = part.match.first if part else len(items)
        held.extend(items[at:stop])
        places.extend((i, i + 1) for i in range(at, stop))
        parts.extend([None] * (stop - at))
        if part is not None:
            at = part.match.last
            held.append(Item(items[stop].start, items[at - 1].end, _kind(part)))
            places.append((stop, at))
            parts.append(part)
    return held, places, parts


def _kind(part: Found) -> dict[str, str]:
    expr = part.expr.removeprefix("@ ")
    if part.match.rule.type == "SET":
        name = "repeat"
    elif expr.startswith("*"):
        name = "duration"
    elif expr.startswith("="):
        name = "ref"
    elif part.match.rule.type == "TIME":
        name = ("clock" if expr[1:2].isdecimal() else "part") if expr.startswith("T") else "moment"
    else:
        name, expr = "date", part.expr
    assert name in KINDS  # noqa: S101  the lexicon has a code for each
    return {name: expr}

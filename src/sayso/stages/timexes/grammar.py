"""A profile's rules, compiled once, and run over the items of a sentence.

A rule has a pattern (`pattern`) and a template for the expression: `{name}` is put in, `(...)` is dropped when a name
in it took no part in the match, and `!MOD` at its end is TIMEX3's mod. `{dir<}` is the direction in time that the
sentence's own words show, with `<` where they show none. What comes out is an expression of `sayso.text.timeexpr`;
if it is none there, the rule did not match.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

from sayso.lang import LanguageProfile, profile
from sayso.lang.time import TimeWords
from sayso.stages.timexes.lexicon import GLUE, OTHER, Item, Lexicon, items_of, make_lexicon
from sayso.stages.timexes.pattern import PatternCompiler, literals_of
from sayso.stages.timexes.numeric import numeric_rules
from sayso.text.number import parse_numeral

_TEMPLATE_PART = re.compile(r"\(([^()]*)\)")
_SLOT = re.compile(r"\{(\w+)([<>~]{0,2})\}")
_NUMERALS = ("num", "ord")
_MONEY_AND_ADDRESS = frozenset("$€£#@_/\\")


class Rule(NamedTuple):
    """One compiled rule. `order` is its place in the list: of equally long matches the first rule's counts."""

    order: int
    type: str
    pattern: str
    regex: re.Pattern[str]
    template: str


class Grammar(NamedTuple):
    """A profile's lexicon and rules. `start` finds where any rule may begin; `kinds` the rules by first character."""

    lexicon: Lexicon
    start: re.Pattern[str]
    kinds: dict[str, tuple[Rule, ...]]


class Line(NamedTuple):
    """A sentence as items and as the string that rules run over; `at` maps a place in the string to an item."""

    items: list[Item]
    codes: str
    at: list[int]


class Match(NamedTuple):
    """A rule that matched: the items `[first, last)` of the expression, and what its names took."""

    rule: Rule
    first: int
    last: int
    slots: dict[str, str]


def grammar(held: LanguageProfile) -> Grammar:
    """A profile's words and rules, compiled: once for each that comes with sayso."""
    return _known(held.code) if profile(held.code) is held else _compile(held.time)


@cache
def _known(code: str) -> Grammar:
    return _compile(profile(code).time)


def _compile(words: TimeWords) -> Grammar:
    plain = [(kind, _spell_out(pattern, words.macros), template) for kind, pattern, template in words.rules]
    written = (*plain, *numeric_rules(day_first=words.day_first))
    literals = {word for _, pattern, _ in written for word in literals_of(pattern)} | {".", ",", "-"}
    marks = tuple(sorted({mark.lower() for mark in words.ordinal_marks}))
    lexicon = make_lexicon(words, sorted(literals | set(marks)))
    compiler = PatternCompiler(lexicon, marks)
    kinds: dict[str, list[Rule]] = {}
    for order, (kind, pattern, template) in enumerate(written):
        regex, firsts = compiler.compile(pattern)
        for code in firsts:
            kinds.setdefault(code, []).append(Rule(order, kind, pattern, regex, template))
    start = re.compile(f"[{''.join(sorted(kinds))}]" if kinds else "(?!)")
    return Grammar(lexicon, start, {code: tuple(rules) for code, rules in kinds.items()})


def _spell_out(pattern: str, macros: Mapping[str, str]) -> str:
    """Put the macros in, innermost last; a macro may use those that stand before it."""
    for name in sorted(macros, key=len, reverse=True):
        pattern = pattern.replace(f"${name}", macros[name])
    return pattern


def line_of(compiled: Grammar, text: str, start: int, end: int) -> Line:
    """Cut a sentence into items and write it as the string that the rules run over."""
    items = items_of(compiled.lexicon, text, start, end)
    codes, at = [], []
    for index, item in enumerate(items):
        if item.glued:
            codes.append(GLUE)
            at.append(index)
        codes.append(compiled.lexicon.codes.get(frozenset(item.values), OTHER) if item.values else OTHER)
        at.append(index)
    return Line(items, "".join(codes), [*at, len(items)])


def matches(compiled: Grammar, text: str, line: Line) -> list[Match]:
    """Every match of every rule in the sentence that begins and ends between words."""
    found: list[Match] = []
    for begin in compiled.start.finditer(line.codes):
        for rule in compiled.kinds[begin[0]]:
            match = rule.regex.match(line.codes, begin.start())
            if match is None:
                continue
            first, last = line.at[match.start("span")], line.at[match.end("span")]
            if line.codes[match.start("span") : match.end("span")] and _stands_alone(text, line.items, first, last):
                found.append(Match(rule, first, last, _slots(compiled, text, line, match)))
    return found


def fill(template: str, slots: dict[str, str], direction: str) -> str | None:
    """Put what was matched into a template; None where a name that it needs took no part."""

    def optional(part: re.Match[str]) -> str:
        return part[1] if all(slot[1] in slots or slot[1] == "dir" for slot in _SLOT.finditer(part[1])) else ""

    def slot(part: re.Match[str]) -> str:
        return (direction or part[2]) if part[1] == "dir" else slots[part[1]]

    kept = _TEMPLATE_PART.sub(optional, template)
    if any(part[1] not in slots and part[1] != "dir" for part in _SLOT.finditer(kept)):
        return None
    return _SLOT.sub(slot, kept)


def _slots(compiled: Grammar, text: str, line: Line, match: re.Match[str]) -> dict[str, str]:
    """The value of each name: of the class for one item, of the number for a numeral."""
    found: dict[str, str] = {}
    for group, part in match.groupdict().items():
        if part is None or group == "span":
            continue
        first, last = line.at[match.start(group)], line.at[match.end(group)]
        name, *classes, _ = group.split("__")
        if classes[0] in _NUMERALS:
            words = text[line.items[first].start : line.items[last - 1].end]
            number = _number(compiled.lexicon, line.items[first:last], words)
            if number is not None:
                found[name] = f"{number:g}" if number < 1e5 else f"{number:.0f}"  # noqa: PLR2004 - no exponent
        else:
            values = line.items[first].values
            found[name] = next(values[held] for held in classes if held in values)
    return found


def _number(lexicon: Lexicon, items: Sequence[Item], words: str) -> float | None:
    if len(items) == 1 or not items[0].values.get("digit"):
        held = items[0].values if len(items) == 1 else {}
        known = held.get("number") or held.get("ordinal") or held.get("digit")
        return float(known) if known and len(known) < 9 else parse_numeral(words, lexicon.numerals)  # noqa: PLR2004
    if items[-1].values.get("digit"):
        return parse_numeral(words, lexicon.numerals)
    return float(items[0].values["digit"]) if len(items[0].values["digit"]) < 9 else None  # noqa: PLR2004 - "21st"


def _stands_alone(text: str, items: Sequence[Item], first: int, last: int) -> bool:
    """No match begins or ends inside a word, a number, an address or an amount of money."""
    start, end = items[first].start, items[last - 1].end
    if items[first].glued:
        before = text[start - 1]
        if before.isalnum() and (text[start].isalnum()) or before in _MONEY_AND_ADDRESS:
            return False
        if before in ".,:" and text[start].isdecimal() and start > 1 and text[start - 2].isdecimal():
            return False
    if last < len(items) and items[last].glued:
        after = text[end]
        if (after.isalnum() and text[end - 1].isalnum()) or after in "_@%°":
            return False
        if after in ".,:" and text[end - 1].isdecimal() and end + 1 < len(text) and text[end + 1].isdecimal():
            return False
    return True

"""A profile's rules, compiled once, and run over the items of a sentence.

A rule has a pattern (`pattern`) and a template for the expression: `{name}` is put in, `(...)` is dropped when a name
in it took no part in the match, `{name0}` is written with two digits, and `!MOD` at its end is TIMEX3's mod. `{dir<}` is the direction in time that the
sentence's own words show, with `<` where they show none. What comes out is an expression of `sayso.text.timeexpr`;
if it is none there, the rule did not match.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from sayso.lang import LanguageProfile, profile
from sayso.lang.time import TimeWords
from sayso.stages.timexes.lexicon import SPACE, Item, Lexicon, Values, code_of, items_of, make_lexicon
from sayso.stages.timexes.numeric import numeric_rules
from sayso.stages.timexes.pattern import PatternCompiler, literals_of
from sayso.text.number import parse_numeral

_TEMPLATE_PART = re.compile(r"\(([^()]*)\)")
_SLOT = re.compile(r"\{([a-z]\w*?)([<>~0]{0,2})\}")
_NAME = re.compile(r"\(\?P<\w+>")
_NUMERALS = ("num", "ord")
_PLAIN = 1e5  # from here on %g would write an exponent
_MONEY_AND_ADDRESS = frozenset("$€£#@_/\\")


class Rule(NamedTuple):
    """One compiled rule. `order` is its place in the list: of equally long matches the first rule's counts."""

    order: int
    type: str
    pattern: str
    regex: re.Pattern[str]
    template: str


class Opening(NamedTuple):
    """Rules by the codes that they can open with, and where any of them may begin."""

    start: re.Pattern[str]
    kinds: dict[str, tuple[Rule, ...]]


class Grammar(NamedTuple):
    """A profile's lexicon and rules; `gate` says whether any rule over words matches at a place."""

    lexicon: Lexicon
    rules: Opening
    gate: re.Pattern[str]
    joins: Opening
    """Rules over expressions that were found (`joins`)."""
    ranges: Opening


class Match(NamedTuple):
    """A rule that matched: the items `[first, last)` of the expression, and what its names took."""

    rule: Rule
    first: int
    last: int
    slots: dict[str, str]


def grammar_of(held: LanguageProfile) -> Grammar:
    """A profile's words and rules, compiled: once for each that comes with sayso."""
    return _known(held.code) if profile(held.code) is held else _compile(held.time)


@cache
def _known(code: str) -> Grammar:
    return _compile(profile(code).time)


def _compile(words: TimeWords) -> Grammar:
    plain, joins, ranges = (_spelt_out(rules, words) for rules in (words.rules, words.joins, words.ranges))
    written = (*plain, *numeric_rules(day_first=words.day_first))
    literals = {word for _, pattern, _ in (*written, *joins, *ranges) for word in literals_of(pattern)} | {
        ".",
        ",",
        "-",
    }
    marks = tuple(sorted({mark.lower() for mark in words.ordinal_marks}))
    lexicon = make_lexicon(words, sorted(literals | set(marks)))
    compiler = PatternCompiler(lexicon, marks)
    rules = _opening(compiler, written)
    gate = re.compile("|".join(sorted({_nameless(rule) for held in rules.kinds.values() for rule in held})) or "(?!)")
    return Grammar(lexicon, rules, gate, _opening(compiler, joins), _opening(compiler, ranges))


def _spelt_out(rules: Sequence[tuple[str, str, str]], words: TimeWords) -> list[tuple[str, str, str]]:
    return [
        (kind, _spell_out(pattern, words.macros), _spell_out(template, words.macros))
        for kind, pattern, template in rules
    ]


def _opening(compiler: PatternCompiler, written: Sequence[tuple[str, str, str]]) -> Opening:
    kinds: dict[str, list[Rule]] = {}
    for order, (kind, pattern, template) in enumerate(written):
        regex, firsts = compiler.compile(pattern)
        for code in firsts:
            kinds.setdefault(code, []).append(Rule(order, kind, pattern, regex, template))
    start = re.compile(f"[{''.join(sorted(kinds))}]" if kinds else "(?!)")
    return Opening(start, {code: tuple(rules) for code, rules in kinds.items()})


def _nameless(rule: Rule) -> str:
    return _NAME.sub("(?:", rule.regex.pattern)


def _spell_out(pattern: str, macros: Mapping[str, str]) -> str:
    """Put the macros in, innermost last; a macro may use those that stand before it."""
    for name in sorted(macros, key=len, reverse=True):
        pattern = pattern.replace(f"${name}", macros[name])
    return pattern


def matches(compiled: Grammar, text: str, start: int, end: int) -> tuple[list[Item], list[Match]]:
    """Every match of every rule in a sentence that begins and ends between words, and the sentence's items.

    Most sentences have none: for them no items are made.
    """
    codes = code_of(compiled.lexicon, text, start, end)
    found = [match for begin in compiled.rules.start.finditer(codes) for match in _at(compiled, codes, begin)]
    if not found:
        return [], []
    items = items_of(compiled.lexicon, text, start, end)
    made: list[Match] = []
    for rule, match in found:
        first, last = match.span("span")
        if stands_alone(text, items, first, last):
            made.append(Match(rule, first, last, _slots(compiled.lexicon, text, items, match)))
    return items, made


def matches_of(compiled: Grammar, rules: Opening, text: str, items: Sequence[Item], codes: str) -> Iterator[Match]:
    """Every match of the rules over items whose codes are at hand."""
    for begin in rules.start.finditer(codes):
        for rule in rules.kinds[begin[0]]:
            match = rule.regex.match(codes, begin.start())
            if match is not None and match["span"].strip():
                first, last = match.span("span")
                first += codes[first] == SPACE  # a part that is left out leaves its space behind
                yield Match(rule, first, last, _slots(compiled.lexicon, text, items, match))


def _at(compiled: Grammar, codes: str, begin: re.Match[str]) -> Iterator[tuple[Rule, re.Match[str]]]:
    """The rules that match where `begin` stands."""
    if compiled.gate.match(codes, begin.start()) is not None:
        for rule in compiled.rules.kinds[begin[0]]:
            match = rule.regex.match(codes, begin.start())
            if match is not None and match["span"].strip():
                yield rule, match


def fill(template: str, slots: dict[str, str], direction: str) -> str | None:
    """Put what was matched into a template; None where a name that it needs took no part."""

    def optional(part: re.Match[str]) -> str:
        return part[1] if all(slot[1] in slots or slot[1] == "dir" for slot in _SLOT.finditer(part[1])) else ""

    def slot(part: re.Match[str]) -> str:
        if part[1] == "dir":
            return direction or part[2]
        return slots[part[1]].zfill(2) if part[2] == "0" else slots[part[1]]

    kept = _TEMPLATE_PART.sub(optional, template)
    if any(part[1] not in slots and part[1] != "dir" for part in _SLOT.finditer(kept)):
        return None
    return _SLOT.sub(slot, kept)


def _slots(lexicon: Lexicon, text: str, items: Sequence[Item], match: re.Match[str]) -> dict[str, str]:
    """The value of each name: of the class for one item, of the number for a numeral."""
    found: dict[str, str] = {}
    for group, part in match.groupdict().items():
        if part is None or group == "span":
            continue
        first, last = match.span(group)
        name, *classes, _ = group.split("__")
        words = " ".join(text[items[first].start : items[last - 1].end].lower().split())
        if classes[0] in _NUMERALS:
            number = _number(lexicon, items[first:last], words)
            if number is not None:
                found[name] = f"{number:g}" if number < _PLAIN else f"{number:.0f}"
        else:
            found[name] = _value(lexicon, items[first].values if last - first == 1 else {}, classes, words)
    return found


def _value(lexicon: Lexicon, values: Values, classes: Sequence[str], words: str) -> str:
    for name in classes:
        if name in values:
            return values[name]
    return next((held[words] for held in (lexicon.phrases.get(name, {}) for name in classes) if words in held), "")


def _number(lexicon: Lexicon, items: Sequence[Item], words: str) -> float | None:
    """The number that items of a numeral come to; an ordinal's mark ("21st") is left out."""
    first = items[0].values
    if len(items) == 1:
        known = first.get("number") or first.get("ordinal") or first.get("int")
        return float(known) if known else None
    if "int" in first and "digit" not in items[-1].values:
        return float(first["int"])
    return parse_numeral(words, lexicon.numerals)


def stands_alone(text: str, items: Sequence[Item], first: int, last: int) -> bool:
    """No match begins or ends inside a word, a number, an address or an amount of money."""
    start, end = items[first].start, items[last - 1].end
    if start > items[0].start and not text[start - 1].isspace():
        before = text[start - 1]
        if (before.isalnum() and text[start].isalnum()) or before in _MONEY_AND_ADDRESS:
            return False
        if before in ".,:" and text[start].isdecimal() and text[max(start - 2, 0)].isdecimal():
            return False
    if last < len(items) and not text[end].isspace():
        after = text[end]
        if (after.isalnum() and text[end - 1].isalnum()) or after in "_@%°":
            return False
        if after in ".,:" and text[end - 1].isdecimal() and text[end + 1 : end + 2].isdecimal():
            return False
    return True

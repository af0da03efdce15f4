"""A profile's rules, compiled once, and run over the items of a sentence.

A rule has a pattern (`pattern`) and a template for the expression: `{name}` is put in, `(...)` is dropped when a name
in it took no part in the match, `{name0}` is written with two digits, and `!MOD` at its end is TIMEX3's mod. `{dir<}` is the direction in time that the
sentence's own words show, with `<` where they show none; `{dir=}` is `<~`, `>~` or `~`; `{dir?}` is written as nothing, and needs such a word close by. Of
several templates with `|` between them the first that has all its names counts. What comes out is an expression of
`sayso.text.timeexpr`; if it is none there, the rule did not match.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from sayso.lang import LanguageProfile, profile
from sayso.lang.time import TimeWords
from sayso.stages.timexes.hits import Hit, Opening, Rule, Taken, opening
from sayso.stages.timexes.lexicon import Item, Lexicon, Line, Values, code_of, line_of, make_lexicon, tokens_of
from sayso.stages.timexes.numeric import numeric_rules
from sayso.stages.timexes.pattern import PatternCompiler, literals_of
from sayso.text.number import parse_numeral

_TEMPLATE_PART = re.compile(r"\(([^()]*)\)")
_SLOT = re.compile(r"\{([a-z]\w*?)([<>~0?=]{0,2})\}")
_NUMERALS = ("num", "ord")
_PLAIN = 1e5  # from here on %g would write an exponent
_MONEY_AND_ADDRESS = frozenset("$€£#@_/\\")


class Grammar(NamedTuple):
    """A profile's lexicon and rules."""

    lexicon: Lexicon
    rules: Opening
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
    return Grammar(lexicon, opening(compiler, written), opening(compiler, joins), opening(compiler, ranges))


def _spelt_out(rules: Sequence[tuple[str, str, str]], words: TimeWords) -> list[tuple[str, str, str]]:
    return [
        (kind, _spell_out(pattern, words.macros), _spell_out(template, words.macros))
        for kind, pattern, template in rules
    ]


def _spell_out(pattern: str, macros: Mapping[str, str]) -> str:
    """Put the macros in, innermost last; a macro may use those that stand before it."""
    for name in sorted(macros, key=len, reverse=True):
        pattern = pattern.replace(f"${name}", macros[name])
    return pattern


def matches(
    compiled: Grammar, text: str, start: int, end: int, *, always: bool = False
) -> tuple[Line | None, list[Match]]:
    """Every match of every rule in a sentence that begins and ends between words, and the sentence's line.

    Most sentences have none: for them no line is made, unless it is wanted `always`.
    """
    tokens = tokens_of(text, start, end)
    codes = code_of(compiled.lexicon, tokens)
    hits = list(compiled.rules.hits(codes))
    if not hits and not always:
        return None, []
    line = line_of(compiled.lexicon, tokens, codes, start)
    return line, list(_matches(compiled.lexicon, text, line.items, hits))


def matches_of(compiled: Grammar, rules: Opening, text: str, items: Sequence[Item], codes: str) -> Iterator[Match]:
    """Every match of the rules over items whose codes are at hand."""
    return _matches(compiled.lexicon, text, items, rules.hits(codes))


def _matches(lexicon: Lexicon, text: str, items: Sequence[Item], hits: Iterable[tuple[int, Hit]]) -> Iterator[Match]:
    for at, (rule, first, last, taken) in hits:
        if stands_alone(text, items, at + first, at + last):
            yield Match(rule, at + first, at + last, _slots(lexicon, text, items, at, taken))


def fill(template: str, slots: dict[str, str], direction: str, *, close: bool = True) -> str | None:
    """Put what was matched into a template; None where a name that it needs took no part.

    Args:
        template: one template, or several.
        slots: what each name took.
        direction: what the sentence's words show; empty where they show none.
        close: whether the word that shows it stands close by.
    """
    filled = (_fill(one, slots, direction, close=close) for one in template.split("|"))
    return next((one for one in filled if one is not None), None)


def _fill(template: str, slots: dict[str, str], direction: str, *, close: bool) -> str | None:
    def optional(part: re.Match[str]) -> str:
        return part[1] if all(slot[1] in slots or slot[1] == "dir" for slot in _SLOT.finditer(part[1])) else ""

    def slot(part: re.Match[str]) -> str:
        if part[1] == "dir":
            return _side(direction, part[2])
        return slots[part[1]].zfill(2) if part[2] == "0" else slots[part[1]]

    kept = _TEMPLATE_PART.sub(optional, template)
    if any(part[1] not in slots and part[1] != "dir" for part in _SLOT.finditer(kept)):
        return None
    if "{dir?}" in kept and not (direction and close):
        return None
    return _SLOT.sub(slot, kept)


def _side(direction: str, mark: str) -> str:
    """What is written for the direction: for none, what its name asks for."""
    if mark == "=":
        return f"{direction}~"
    return "" if mark == "?" else direction or mark


def _slots(lexicon: Lexicon, text: str, items: Sequence[Item], at: int, taken: Iterable[Taken]) -> dict[str, str]:
    """The value of each name: of the class for one item, of the number for a numeral."""
    found: dict[str, str] = {}
    for name, classes, begun, ended in taken:
        first, last = at + begun, at + ended
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

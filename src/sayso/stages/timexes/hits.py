"""Where rules match in a string of codes.

Texts say the same things again and again: "in the", "of the two". No rule looks beyond a word that no list knows (the
pattern language sees to it), so what matches at a place depends on the codes up to the next such word alone. Each such
stretch is asked once and its answer kept; four of five are known already after fifty articles (measured on English and
German news), and an expression of any length costs its rules' regular expressions once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from sayso.stages.timexes.lexicon import OTHER, SPACE
from sayso.stages.timexes.pattern import PatternCompiler

_MEMO = 1 << 16  # stretches kept, of some 100 bytes each


@dataclass(frozen=True, eq=False)
class Rule:
    """One rule. `order` is its place in the list: of equally long matches the first rule's counts.

    It is compiled when it is first tried: of a language's 400 rules a page tries 150, and to compile all takes 0.3 s.
    """

    order: int
    type: str
    pattern: str
    expression: str
    """The pattern as a regular expression over codes."""
    template: str
    least: int
    """The fewest codes that it takes."""

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """The expression, compiled."""
        return re.compile(self.expression)

    @cached_property
    def names(self) -> tuple[tuple[int, str, tuple[str, ...]], ...]:
        """Its groups: number, name, the classes that it may be of."""
        return tuple(_names(self.regex))


class Taken(NamedTuple):
    """What a name of a rule took: the codes `[first, last)`."""

    name: str
    classes: tuple[str, ...]
    first: int
    last: int


class Hit(NamedTuple):
    """A rule that matches, its expression being the codes `[first, last)` after the place where it begins."""

    rule: Rule
    first: int
    last: int
    taken: tuple[Taken, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Opening:
    """Rules by the codes that they can open with; `stretch` finds each place where any may, up to what none looks beyond."""

    stretch: re.Pattern[str]
    kinds: Mapping[str, tuple[Rule, ...]]
    memo: dict[str, tuple[Hit, ...]] = field(default_factory=dict)
    """It changes no result: what matches in a stretch is a function of the stretch alone."""

    def hits(self, codes: str) -> Iterator[tuple[int, Hit]]:
        """Every place where a rule begins to match, and the match."""
        for found in self.stretch.finditer(codes):
            hits = self.memo.get(found[1])
            if hits is None:
                hits = self._hits(found[1])
            at = found.start()
            for hit in hits:
                yield at, hit

    def _hits(self, stretch: str) -> tuple[Hit, ...]:
        hits = tuple(hit for rule in self.kinds[stretch[0]] if (hit := _hit(rule, stretch)) is not None)
        if len(self.memo) < _MEMO:
            self.memo[stretch] = hits
        return hits


def opening(compiler: PatternCompiler, written: Sequence[tuple[str, str, str]]) -> Opening:
    """Rules ready to be tried, each given as a type, a pattern and a template."""
    kinds: dict[str, list[Rule]] = {}
    for order, (kind, pattern, template) in enumerate(written):
        expression, firsts, least = compiler.expression(pattern)
        rule = Rule(order, kind, pattern, expression, template, least)
        for code in firsts:
            kinds.setdefault(code, []).append(rule)
    begins = f"[{''.join(sorted(kinds))}]" if kinds else "(?!)"
    stretch = re.compile(f"(?=({begins}[^{OTHER}]*{OTHER}?))")
    return Opening(stretch, {code: tuple(rules) for code, rules in kinds.items()})


def _names(regex: re.Pattern[str]) -> Iterator[tuple[int, str, tuple[str, ...]]]:
    for group, number in regex.groupindex.items():
        if group != "span":
            name, *classes, _ = group.split("__")
            yield number, name, tuple(classes)


def _hit(rule: Rule, stretch: str) -> Hit | None:
    match = rule.regex.match(stretch) if rule.least <= len(stretch) else None
    if match is None or not match["span"].strip():
        return None
    first, last = match.span("span")
    first += stretch[first] == SPACE  # a part that is left out leaves its space behind
    taken = (Taken(name, classes, *match.span(number)) for number, name, classes in rule.names)
    return Hit(rule, first, last, tuple(one for one in taken if one.first >= 0))

"""From lines to series: what stands together, and the verdict on it.

A line can be updated and contested at once, so it gives a series for each thing that can be said of it: *agree* for each value that
several origins or voices bear out, *conflict* for each set of values that stand against each other, *update* for all that follow
each other in time, *single* for what nobody else says. Lines of one happening and measure that count different things stand
together in one series *scope*. So every figure is in at least one series, and the largest or newest number replaces none.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, product
from typing import NamedTuple

from sayso.model import SeriesVerdict
from sayso.stages.figure_series.claims import LOOSE, Claim
from sayso.stages.figure_series.compatible import Amount
from sayso.stages.figure_series.groups import Line
from sayso.stages.figure_series.lines import ALL_PAIRS, NEAREST, by_size
from sayso.stages.figure_series.relate import DISPUTED, PAGE_DAYS, SAME_PAGE, UNEXPLAINED, Relation, parted, relate


class Value(NamedTuple):
    """Claims of a line whose numbers can all be one."""

    claims: Line

    @property
    def origins(self) -> frozenset[str]:
        """Independent origins of text."""
        return frozenset().union(*(claim.origins for claim in self.claims))

    @property
    def documents(self) -> frozenset[str]:
        """The pages that say so."""
        return frozenset().union(*(claim.documents for claim in self.claims))

    @property
    def voices(self) -> dict[str, str]:
        """Who is named as saying so: voice to name."""
        return {claim.voice: claim.speaker or claim.voice for claim in self.claims if claim.voice is not None}


class Finding(NamedTuple):
    """A verdict on some values, and what shows it."""

    verdict: SeriesVerdict
    values: tuple[Value, ...]
    score: float
    shown: str


def values_of(line: Line) -> list[Value]:
    """A line's claims by value, smaller ones first. A claim joins the value before it if it agrees with all of its claims.

    "Thousands" joins a value only if it fits no other: between 1,200 and 5,000 it takes no side and stands by itself.
    """
    groups: list[list[Claim]] = []
    for claim in sorted((one for one in line if not _is_vague(one)), key=by_size):
        if groups and all(_one_value(claim, other) for other in groups[-1]):
            groups[-1].append(claim)
        else:
            groups.append([claim])
    numbers = list(groups)
    for vague in _alike(line):
        fits = [group for group in numbers if all(_one_value(vague[0], other) for other in group)]
        if len(fits) == 1:
            fits[0].extend(vague)
        else:
            groups.append(vague)
    return [Value(tuple(group)) for group in sorted(groups, key=_by_first)]


def _by_first(group: Sequence[Claim]) -> tuple[float, str]:
    return by_size(group[0])


def _is_vague(claim: Claim) -> bool:
    return claim.figures[0].value is None


def _alike(line: Line) -> list[list[Claim]]:
    """The claims without a number by what they leave open."""
    made: dict[tuple[Amount, bool], list[Claim]] = defaultdict(list)
    for claim in sorted(filter(_is_vague, line), key=by_size):
        made[claim.amount, claim.denied].append(claim)
    return list(made.values())


def _one_value(a: Claim, b: Claim) -> bool:
    return relate(a, b).kind == "agree"


def findings(line: Line) -> Iterator[Finding]:
    """All that can be said of a line."""
    values = values_of(line)
    told: set[int] = set()
    related = {pair: _related(values[pair[0]], values[pair[1]]) for pair in _pairs(len(values))}
    for finding, members in (*_conflicts(values, related), *_updates(values, related)):
        told.update(members)
        yield finding
    for number, value in enumerate(values):
        if len(value.origins) > 1 or len(value.voices) > 1:
            yield _agreed(value)
        elif number not in told:
            yield Finding("single", (value,), DISPUTED, _FITS_MORE if _fits_more(value, values) else "")


_FITS_MORE = "it fits more than one of the numbers given and decides between none"


def _fits_more(value: Value, values: Sequence[Value]) -> bool:
    first = value.claims[0]
    if not _is_vague(first):
        return False
    return sum(other is not value and _one_value(first, other.claims[0]) for other in values) > 1


def _agreed(value: Value) -> Finding:
    relations = [relate(a, b) for a, b in combinations(value.claims[:NEAREST], 2)]
    weakest = min(relations, key=lambda one: one.score, default=Relation("agree", DISPUTED, "the numbers are the same"))
    return Finding("agree", (value,), weakest.score, weakest.shown)


def _pairs(count: int) -> Iterator[tuple[int, int]]:
    """All pairs of a line's values; of very many, only near ones."""
    reach = count if count <= ALL_PAIRS else NEAREST
    return ((a, b) for a in range(count) for b in range(a + 1, min(count, a + 1 + reach)))


def _related(a: Value, b: Value) -> Relation:
    """What two values are to each other, by their most telling pair of claims.

    A page that sets two voices against each other tells most; then an order in time, for a late page may repeat an old number;
    then a difference that nothing explains.
    """
    found = [relate(x, y) for x, y in product(a.claims[:NEAREST], b.claims[:NEAREST])]
    return max(found, key=_telling)


def _telling(relation: Relation) -> tuple[int, float, str]:
    surely = relation.kind == "conflict" and relation.score >= DISPUTED
    ordered = relation.kind == "update" and relation.score >= PAGE_DAYS
    rank = 4 if surely else 3 if ordered else {"conflict": 2, "update": 1, "agree": 0}[relation.kind]
    return rank, relation.score, relation.shown


Found = tuple[Finding, frozenset[int]]
Related = dict[tuple[int, int], Relation]


def _conflicts(values: Sequence[Value], related: Related) -> Iterator[Found]:
    """Values that stand against each other, connected ones together."""
    edges = [pair for pair, relation in related.items() if relation.kind == "conflict"]
    for members in _connected(edges):
        best = max((related[pair] for pair in edges if pair[0] in members), key=lambda one: (one.score, one.shown))
        yield _finding("conflict", values, members, best)


def _updates(values: Sequence[Value], related: Related) -> Iterator[Found]:
    """Values that follow each other in time."""
    edges = [pair for pair, relation in related.items() if relation.kind == "update"]
    for members in _connected(edges):
        inside = [related[pair] for pair in edges if pair[0] in members]
        typical = sorted(inside, key=lambda one: (one.score, one.shown))[len(inside) // 2]
        yield _finding("update", values, members, typical)


def _finding(verdict: SeriesVerdict, values: Sequence[Value], members: frozenset[int], shown: Relation) -> Found:
    return Finding(verdict, tuple(values[number] for number in sorted(members)), shown.score, shown.shown), members


def _connected(edges: Iterable[tuple[int, int]]) -> list[frozenset[int]]:
    near: dict[int, set[int]] = defaultdict(set)
    for a, b in edges:
        near[a].add(b)
        near[b].add(a)
    seen: set[int] = set()
    groups: list[frozenset[int]] = []
    for start in sorted(near):
        if start in seen:
            continue
        group, rest = {start}, [start]
        while rest:
            fresh = near[rest.pop()] - group
            group |= fresh
            rest.extend(fresh)
        seen |= group
        groups.append(frozenset(group))
    return groups


def scope(lines: Sequence[Line]) -> Finding | None:
    """What lines of one happening and measure are to each other: counts of different things; None for a single line.

    None for people and things of no measure, too: of course a village's people and those flown out are not one count.
    """
    if len(lines) < 2 or lines[0][0].measure in LOOSE:
        return None
    reasons = [why for a, b in combinations(lines[:NEAREST], 2) if (why := _why_apart(a, b)) is not None]
    shown = min(dict.fromkeys(reasons), key=lambda why: (-reasons.count(why), why), default=_NEARER)
    values = tuple(value for line in lines for value in values_of(line))
    return Finding("scope", values, UNEXPLAINED if shown in (_NEARER, SAME_PAGE) else DISPUTED, shown)


_NEARER = "each number is nearer to others that are counted apart"


def _why_apart(a: Line, b: Line) -> str | None:
    reasons = (parted(x, y) for x, y in product(a[:NEAREST], b[:NEAREST]))
    return next((why for why in reasons if why is not None), None)

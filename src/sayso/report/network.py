"""Actors and how they stand to each other as a picture, with the periods that a slider can choose.

Actors stand in two columns that bulge like a ring, each on a line of its own, so that no name hides another at any width; who has much to do
with each other stands near. A layout by forces was weighed and dropped: names overlap in it, it moves as a whole when one page
is added, and piles of news are many pairs and few webs. The same records give the same picture.

A line is a relation: its sign is told by colour and by dashes, several between the same two lie beside each other, and it leads to
its words in the table. A relation is drawn in the periods that its words bear out; of "since May" nothing but May is known to a
reader of that page, so an open end is not drawn on.
"""

from __future__ import annotations

from calendar import monthrange
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import sqrt

from sayso.model import Entity
from sayso.report.relations import RelationRow
from sayso.report.sections import interval

WIDTH, NAME, TOP, STEP = 720, 180, 26, 30
"""Pixels: of the picture, of the names at both sides, above the first and between two lines of names."""
FLATTEST = 0.45
"""How far the ends of a column lie inside, as a share of its bulge."""
ACTORS = 40
"""In one picture: more lines cross than an eye can follow. The table has all."""
APART = 22
"""Pixels between the lines of the same two actors."""
FAR = 240
"""Pixels from which on a line is bent a third of the way to the middle; neighbours are joined almost straight."""
SWAPS = 30
"""Rounds of changing places; a picture of 40 settles in about ten."""
LETTERS = 24
FEW = 24
"""Periods that a slider is moved through with ease: days if there are no more of them, else months, else years (a guess)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """An actor's place."""

    entity: Entity
    name: str
    x: float
    y: float
    left: bool
    lines: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """A time that relations are told of, in days and in words."""

    first: str
    last: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """A relation's line."""

    row: RelationRow
    path: str
    width: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Network:
    """The picture."""

    nodes: Sequence[Node]
    edges: Sequence[Edge]
    periods: Sequence[Period]
    height: int
    undated: int
    left_out: int
    """Relations that only the table has."""


def network(rows: Sequence[RelationRow]) -> Network | None:
    """Lay out relations; None where there is none between two actors."""
    apart = [row for row in rows if row.a.id != row.b.id]
    drawn = _most_told(apart)
    if not drawn:
        return None
    places = {node.entity.id: node for node in _nodes(drawn)}
    return Network(
        nodes=list(places.values()),
        edges=_edges(drawn, places),
        periods=_periods(drawn),
        height=TOP * 2 + STEP * ((len(places) + 1) // 2 - 1),
        undated=sum(not row.dated for row in drawn),
        left_out=len(rows) - len(drawn),
    )


def _most_told(rows: Iterable[RelationRow]) -> list[RelationRow]:
    """The relations that most origins tell, among as many actors as fit."""
    chosen: list[RelationRow] = []
    actors: set[str] = set()
    for row in sorted(rows, key=lambda row: (-row.origins, -row.pages, row.relation.id)):
        both = actors | {row.a.id, row.b.id}
        if len(both) <= ACTORS:
            actors = both
            chosen.append(row)
    return sorted(chosen, key=lambda row: (row.ends, row.relation.id))


def _nodes(rows: Sequence[RelationRow]) -> list[Node]:
    """Actors around the ring: down the right column and up the left one."""
    entities = {entity.id: entity for row in rows for entity in (row.a, row.b)}
    order = _around(rows)
    lines = Counter(end for row in rows for end in (row.a.id, row.b.id))
    right = (len(order) + 1) // 2
    rows_of = [(entity, place, False) for place, entity in enumerate(order[:right])]
    rows_of += [(entity, right - 1 - place, True) for place, entity in enumerate(order[right:])]
    return [_node(entities[entity], place, right, left, lines[entity]) for entity, place, left in rows_of]


def _node(entity: Entity, place: int, places: int, left: bool, lines: int) -> Node:
    bulge = (WIDTH - 2 * NAME) / 2
    height = 0.0 if places == 1 else 2 * place / (places - 1) - 1
    out = bulge * (FLATTEST + (1 - FLATTEST) * sqrt(1 - height * height))
    return Node(
        entity=entity,
        name=entity.name if len(entity.name) <= LETTERS else entity.name[: LETTERS - 1] + "…",
        x=round(WIDTH / 2 + (-out if left else out), 1),
        y=TOP + STEP * place,
        left=left,
        lines=lines,
    )


def _around(rows: Sequence[RelationRow]) -> list[str]:
    """An order in which those who have much to do with each other are near: from the busiest to its own, then places are changed."""
    weight: Counter[tuple[str, str]] = Counter()
    near: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        for one, other in ((row.a.id, row.b.id), (row.b.id, row.a.id)):
            weight[one, other] += 1
            near[one].add(other)
    order: list[str] = []
    for first in sorted(near, key=lambda one: (-len(near[one]), one)):
        waiting = [first]
        while waiting:
            one = waiting.pop()
            if one not in order:
                order.append(one)
                waiting += sorted(near[one] - set(order), key=lambda other: (len(near[other]), other), reverse=True)
    return _settled(order, weight)


def _settled(order: list[str], weight: Mapping[tuple[str, str], int]) -> list[str]:
    """Neighbours change places as long as that brings linked ones nearer around the ring."""
    size = len(order)
    for _ in range(SWAPS):
        moved = False
        for place in range(size - 1):
            swapped = [*order[:place], order[place + 1], order[place], *order[place + 2 :]]
            pair = order[place : place + 2]
            if _length(swapped, pair, weight) < _length(order, pair, weight):
                order, moved = swapped, True
        if not moved:
            break
    return order


def _length(order: Sequence[str], ends: Sequence[str], weight: Mapping[tuple[str, str], int]) -> int:
    """How far around the ring those at `ends` are from theirs."""
    size, place = len(order), {one: at for at, one in enumerate(order)}
    total = 0
    for (one, other), count in weight.items():
        if one in ends:
            steps = abs(place[one] - place[other])
            total += count * min(steps, size - steps)
    return total


def _edges(rows: Sequence[RelationRow], places: Mapping[str, Node]) -> list[Edge]:
    """Lines drawn through the middle of the ring, those of the same two beside each other."""
    beside: dict[tuple[str, ...], list[RelationRow]] = defaultdict(list)
    for row in rows:
        beside[tuple(sorted((row.a.id, row.b.id)))].append(row)
    height = TOP * 2 + STEP * ((len(places) + 1) // 2 - 1)
    return [
        _edge(row, (number - (len(group) - 1) / 2) * APART, places, height / 2)
        for (one, other), group in beside.items()
        for number, row in enumerate(group)
    ]


def _edge(row: RelationRow, aside: float, places: Mapping[str, Node], middle: float) -> Edge:
    one, other = sorted((places[row.a.id], places[row.b.id]), key=lambda node: node.entity.id)
    long = sqrt((one.x - other.x) ** 2 + (one.y - other.y) ** 2) or 1.0
    inward = min(long / FAR, 1.0) / 3
    x, y = (one.x + other.x) / 2, (one.y + other.y) / 2
    x += (WIDTH / 2 - x) * inward + aside * 2 * (other.y - one.y) / long
    y += (middle - y) * inward - aside * 2 * (other.x - one.x) / long
    return Edge(
        row=row,
        path=f"M{one.x:g} {one.y:g}Q{x:.0f} {y:.0f} {other.x:g} {other.y:g}",
        width=min(1.5 + 0.75 * (row.origins - 1), 5.0),
    )


def _periods(rows: Iterable[RelationRow]) -> list[Period]:
    """The times that relations are told of, oldest first: to the day, or to the month or year where there would be too many."""
    for length in (len("2031-02-03"), len("2031-02"), len("2031")):
        found = sorted({(first[:length], last[:length]) for first, last in (row.ends for row in rows if row.dated)})
        if len(found) <= FEW:
            break
    return [Period(first=_first_day(first), last=_last_day(last), words=_words(first, last)) for first, last in found]


def _first_day(period: str) -> str:
    return period + "-01-01"[len(period) - len("2031") :]


def _last_day(period: str) -> str:
    """The last day of a year, month or day.

    >>> _last_day("2031"), _last_day("2032-02"), _last_day("2031-02-03")
    ('2031-12-31', '2032-02-29', '2031-02-03')
    """
    if len(period) == len("2031"):
        return f"{period}-12-31"
    year, month, *day = period.split("-")
    return period if day else f"{period}-{monthrange(int(year), int(month))[1]}"


def _words(first: str, last: str) -> str:
    return interval(_first_day(first), _last_day(last))

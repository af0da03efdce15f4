"""Actors and how they stand to each other as a picture, with the periods that a slider can choose.

Actors stand in two columns, each on a line of its own, so that no name hides another at any width; who has much to do with each other
stands across from each other, where several lines between the same two can be told apart. Tried and dropped: a ring in which those who
belong together are neighbours (of three who are all that a pile is about, a dozen lines lay within a thumb's breadth). Weighed and
dropped: a layout by forces, in which names overlap and all moves when one page is added. The same records give the same picture.

A line is a relation: its sign is told by colour and by dashes, several between the same two lie beside each other, an arrowhead points
from who acts where the relation has a direction, and it leads to its words in the table. It is drawn in the times that its words tell, and where they tell only an end ("or earlier"), it has none.
"""

from __future__ import annotations

from calendar import monthrange
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from math import hypot
from typing import TypeAlias

from sayso.model import Entity
from sayso.report.relations import RelationRow
from sayso.report.sections import interval

Point: TypeAlias = tuple[float, float]

ACROSS, LETTER, MARGIN = 400, 7, 24
"""Pixels: between the columns, of a letter of a name, beside the names."""
TOP, STEP, ROOMY, LOW = 40, 28, 54, 360
"""Pixels: above the first name, between two lines of names at least and at most; a picture up to so high is roomy."""
BULGE = 40
"""Pixels by which the middle of a column stands farther out than its ends, so that lines do not lie on names."""
ACTORS = 40
"""In one picture: more lines cross than an eye can follow. The table has all."""
FULLEST = 0.65
"""Share of the actors that one column may have: whoever has to do with all is alone against them otherwise."""
APART, SPREAD = 22, 70
"""Pixels between two lines of the same two actors, and between the first and the last of many."""
ALONGSIDE = 0.3
"""How far a line within one column is bent, as a share of the way across."""
HEAD_AT, HEAD = 0.72, 9
"""Where on a line its arrowhead is, as a share of the way (at its end it would lie on those of others), and how long, in pixels."""
ROUNDS = 12
"""Of putting each actor at the height of those across; a picture of 40 settles in about five."""
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
    head: str | None
    """The arrowhead's outline."""
    width: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Network:
    """The picture."""

    nodes: Sequence[Node]
    edges: Sequence[Edge]
    periods: Sequence[Period]
    width: int
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
    nodes = _nodes(drawn)
    left, right = _sides(nodes)
    return Network(
        nodes=nodes,
        edges=_edges(drawn, {node.entity.id: node for node in nodes}),
        periods=_periods(drawn),
        width=left + ACROSS + right,
        height=round(2 * TOP + max(node.y for node in nodes) - min(node.y for node in nodes)),
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
    """Actors in two columns, each spread over the whole height."""
    entities = {entity.id: entity for row in rows for entity in (row.a, row.b)}
    lines = Counter(end for row in rows for end in (row.a.id, row.b.id))
    columns = _level(_columns(rows), _weights(rows))
    longest = max(len(column) for column in columns)
    step = max(STEP, min(ROOMY, LOW / longest))
    height = step * (longest - 1)
    nodes = [
        _node(entities[actor], (place, len(column)), height, left, lines[actor])
        for column, left in zip(columns, (True, False), strict=True)
        for place, actor in enumerate(column)
    ]
    start = _sides(nodes)[0]
    top = TOP - min(node.y for node in nodes)
    return [replace(node, x=node.x + start, y=round(node.y + top, 1)) for node in nodes]


def _sides(nodes: Collection[Node]) -> tuple[int, int]:
    """The room that names take at the left and at the right."""
    left, right = (max((len(node.name) for node in nodes if node.left is side), default=0) for side in (True, False))
    return left * LETTER + MARGIN, right * LETTER + MARGIN


def _node(entity: Entity, place: tuple[int, int], height: float, left: bool, lines: int) -> Node:
    """A place in a picture without names: the how-manieth of how many."""
    at, many = place
    y = height * (at + 0.5) / many
    out = BULGE * (1 - (2 * (at + 0.5) / many - 1) ** 2)
    inward = BULGE - out
    return Node(
        entity=entity,
        name=entity.name if len(entity.name) <= LETTERS else entity.name[: LETTERS - 1] + "…",
        x=round(inward if left else ACROSS - inward, 1),
        y=y,
        left=left,
        lines=lines,
    )


def _weights(rows: Sequence[RelationRow]) -> Mapping[str, Counter[str]]:
    """How many lines each actor has to each other one."""
    weights: dict[str, Counter[str]] = defaultdict(Counter)
    for row in rows:
        weights[row.a.id][row.b.id] += 1
        weights[row.b.id][row.a.id] += 1
    return weights


def _columns(rows: Sequence[RelationRow]) -> tuple[list[str], list[str]]:
    """The busiest first, each across from those that it has most to do with."""
    weights = _weights(rows)
    most = max(1, round(FULLEST * len(weights)))
    left: list[str] = []
    right: list[str] = []
    for actor in sorted(weights, key=lambda one: (-weights[one].total(), one)):
        pull = sum(weights[actor][other] for other in left) - sum(weights[actor][other] for other in right)
        to_right = pull > 0 or (pull == 0 and len(right) < len(left))
        column = right if (to_right and len(right) < most) or len(left) >= most else left
        column.append(actor)
    return left, right


def _level(columns: tuple[list[str], list[str]], weights: Mapping[str, Counter[str]]) -> tuple[list[str], list[str]]:
    """Each actor at the height of those across that it has lines to: fewer lines cross, and they are shorter."""
    left, right = columns
    for _ in range(ROUNDS):
        before = (left, right)
        right = _beside(right, left, weights)
        left = _beside(left, right, weights)
        if (left, right) == before:
            break
    return left, right


def _beside(column: list[str], other: list[str], weights: Mapping[str, Counter[str]]) -> list[str]:
    heights = {actor: (place + 0.5) / len(other) for place, actor in enumerate(other)}
    own = {actor: (place + 0.5) / len(column) for place, actor in enumerate(column)}
    mean: dict[str, float] = {}
    for actor in column:
        linked = [(heights[one], count) for one, count in weights[actor].items() if one in heights]
        whole = sum(count for _, count in linked)
        mean[actor] = sum(at * count for at, count in linked) / whole if whole else own[actor]
    return sorted(column, key=lambda actor: (mean[actor], own[actor]))


def _edges(rows: Sequence[RelationRow], places: Mapping[str, Node]) -> list[Edge]:
    """Lines, those of the same two beside each other."""
    beside: dict[tuple[str, ...], list[RelationRow]] = defaultdict(list)
    for row in rows:
        beside[tuple(sorted((row.a.id, row.b.id)))].append(row)
    return [
        _edge(row, places[one], places[other], _aside(number, len(group)))
        for (one, other), group in beside.items()
        for number, row in enumerate(group)
    ]


def _edge(row: RelationRow, one: Node, other: Node, aside: float) -> Edge:
    bend = _bend(one, other, aside)
    start, end = (one, other) if row.a.id == one.entity.id else (other, one)
    return Edge(
        row=row,
        path=f"M{one.x:g} {one.y:g}Q{bend[0]:.0f} {bend[1]:.0f} {other.x:g} {other.y:g}",
        head=_head((start.x, start.y), bend, (end.x, end.y)) if row.directed else None,
        width=min(1.5 + 0.75 * (row.origins - 1), 5.0),
    )


def _aside(number: int, many: int) -> float:
    return (number - (many - 1) / 2) * min(APART, SPREAD / max(many - 1, 1))


def _bend(one: Node, other: Node, aside: float) -> Point:
    """The point that bends a line aside by so many pixels; within a column, towards the other."""
    long = hypot(one.x - other.x, one.y - other.y) or 1.0
    x = (one.x + other.x) / 2 + aside * 2 * (other.y - one.y) / long
    y = (one.y + other.y) / 2 - aside * 2 * (other.x - one.x) / long
    if one.left == other.left:
        x += ACROSS * ALONGSIDE * (1 if one.left else -1)
    return x, y


def _head(start: Point, bend: Point, end: Point) -> str:
    """An arrowhead on a bent line (a quadratic Bézier curve), in its direction there."""
    gone, left = HEAD_AT, 1 - HEAD_AT
    x, y = (left * left * a + 2 * gone * left * b + gone * gone * c for a, b, c in zip(start, bend, end, strict=True))
    across, down = (left * (b - a) + gone * (c - b) for a, b, c in zip(start, bend, end, strict=True))
    long = hypot(across, down) or 1.0
    across, down = across / long * HEAD, down / long * HEAD
    wings = ((x - across + side * down / 2, y - down - side * across / 2) for side in (1, -1))
    return f"M{x:.1f} {y:.1f}" + "".join(f"L{one:.1f} {other:.1f}" for one, other in wings) + "Z"


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

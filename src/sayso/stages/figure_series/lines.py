"""`Line`: claims that are of one count, told over days; made within a story, then joined across stories.

Which numbers of a story are of one count is seldom said. Numbers of one count are near each other, and texts do say what is *not*
of one count (`relate.parted`). So claims are joined nearest first (single linkage by how many times the one number is the other),
and never if any two of them are parted: a town's dead near the valley's in number stay apart because one page gives both, and a
number without a place goes to whichever place's numbers it is nearest to.

Stories are cut finely, and one happening's counts stand in several. Lines of different stories are joined where a claim of each
gives the same number of the same group at about the same time and more than chance connects the two: a place, a speaker or two
entities of both stories. Small numbers recur, so only those from `LEAST_TELLING` on are taken. Two stories that share two numbers
(the dead and the hostages of one attack) tell of one happening, so what else they count is compared as within one story: "more than
5,200" here, "more than 6,100" there. Only from `LEAST_TOLD_ON` on, as each of many incidents has a number of its own below that.

Near-linear: claims of one story, measure and group are few; from `ALL_PAIRS` on only near numbers are compared, and groups are
compared by their bounds (`groups.py`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from sayso.model import Story
from sayso.stages.figure_series.claims import LOOSE, Claim
from sayso.stages.figure_series.compatible import step
from sayso.stages.figure_series.groups import Group, Line
from sayso.stages.figure_series.relate import called_earlier, parted

ALL_PAIRS = 150
NEAREST = 40
"""Beyond `ALL_PAIRS`, each claim is compared with so many next larger ones."""
LEAST_TELLING = 10
"""From here on the same number in two stories is hardly chance, if place, speaker or actors are the same, too."""
SAME_TIME = 3
"""Days between two pages that may repeat one number."""
SHARED_ENTITIES = 2
SHARED_NUMBERS = 2
LEAST_TOLD_ON = 100
"""Counts of this size go on from story to story; smaller ones may be of any incident (guess)."""


class Grouping:
    """Claims in groups that grow while no two claims of a group are parted."""

    def __init__(self, lines: Iterable[Line]) -> None:
        self._held = {line[0].key: Group(line) for line in lines}
        self._of = {claim.key: key for key, group in self._held.items() for claim in group.claims}
        self._refused: dict[str, set[str]] = defaultdict(set)
        """Groups that were found parted stay so, whatever they grow to."""

    def join(self, a: Claim, b: Claim) -> None:
        """Make one group of the groups of two claims, if nothing speaks against it."""
        one, other = self._of[a.key], self._of[b.key]
        if one == other or other in self._refused[one]:
            return
        if self._held[one].clashes(self._held[other]):
            self._refused[one].add(other)
            self._refused[other].add(one)
            return
        if len(self._held[one].claims) < len(self._held[other].claims):
            one, other = other, one
        moved = self._held.pop(other)
        self._held[one].take(moved)
        self._of.update((claim.key, one) for claim in moved.claims)
        for refused in self._refused.pop(other, ()):
            self._refused[refused].discard(other)
            self._refused[refused].add(one)
            self._refused[one].add(refused)

    def lines(self) -> list[Line]:
        """The groups, each by size of number, in an order that only content decides."""
        made = (tuple(sorted(group.claims, key=by_size)) for group in self._held.values())
        return sorted(made, key=lambda line: line[0].key)


def by_size(claim: Claim) -> tuple[float, str]:
    """Smaller numbers first."""
    return claim.amount.size, claim.key


def lines_of(claims: Sequence[Claim]) -> list[Line]:
    """The lines of one story and measure."""
    groups: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        groups[claim.group].append(claim)
    return [line for _, group in sorted(groups.items()) for line in _linked(sorted(group, key=by_size))]


def _linked(ordered: Sequence[Claim]) -> list[Line]:
    grouping = Grouping((claim,) for claim in ordered)
    steps = ((_distance(a, b), a.key, b.key, a, b) for a, b in _pairs(ordered) if parted(a, b) is None)
    for *_, a, b in sorted(steps, key=lambda found: found[:3]):
        grouping.join(a, b)
    return grouping.lines()


def _distance(a: Claim, b: Claim) -> float:
    """How far two claims are from being of one count: how many times one is the other, unless a page ties them together."""
    return 1.0 if called_earlier(a, b) else step(a.amount, b.amount)


def _pairs(ordered: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    if len(ordered) <= ALL_PAIRS:
        yield from combinations(ordered, 2)
        return
    for at, claim in enumerate(ordered):
        yield from ((claim, other) for other in ordered[at + 1 : at + 1 + NEAREST])


def joined(lines: Sequence[Line], stories: Mapping[str, Story]) -> list[Line]:
    """Join lines of different stories that give the same number, and what those stories tell besides; `stories` by document."""
    grouping = Grouping(lines)
    shared: dict[tuple[str, str], set[Alike]] = defaultdict(set)
    for key, a, b in _same_numbers(lines, stories):
        grouping.join(a, b)
        pair = sorted({_story(a, stories), _story(b, stories)})
        if len(pair) == 2:
            shared[pair[0], pair[1]].add(key)
    of_story = _told_on(lines, stories)
    for one, other in sorted(pair for pair, keys in shared.items() if len(keys) >= SHARED_NUMBERS):
        for group in sorted(of_story[one].keys() & of_story[other].keys()):
            _join_near(grouping, of_story[one][group], of_story[other][group])
    return grouping.lines()


Alike = tuple[str, str, float]
"""Measure, group and number."""


def _same_numbers(lines: Sequence[Line], stories: Mapping[str, Story]) -> Iterator[tuple[Alike, Claim, Claim]]:
    alike: dict[Alike, list[Claim]] = defaultdict(list)
    for claim in (claim for line in lines for claim in line):
        if claim.figures[0].value is not None and claim.amount.size >= LEAST_TELLING and claim.measure not in LOOSE:
            alike[claim.measure, claim.group, claim.amount.size].append(claim)
    for key, same in sorted(alike.items()):
        yield from ((key, a, b) for a, b in _near_in_time(same) if _connected(a, b, stories))


def _told_on(lines: Sequence[Line], stories: Mapping[str, Story]) -> dict[str, dict[tuple[str, str], list[Claim]]]:
    """The claims of a story that a later page may go on counting, by measure and group."""
    made: dict[str, dict[tuple[str, str], list[Claim]]] = defaultdict(lambda: defaultdict(list))
    for claim in (claim for line in lines for claim in line):
        if claim.amount.size >= LEAST_TOLD_ON and claim.measure not in LOOSE:
            made[_story(claim, stories)][claim.measure, claim.group].append(claim)
    return made


def _join_near(grouping: Grouping, some: Sequence[Claim], others: Sequence[Claim]) -> None:
    """Join the claims of two stories, nearest first."""
    mine = {claim.key for claim in some}
    pairs = _pairs(sorted((*some, *others), key=by_size))
    across = ((a, b) for a, b in pairs if (a.key in mine) != (b.key in mine) and parted(a, b) is None)
    for *_, a, b in sorted(((_distance(a, b), a.key, b.key, a, b) for a, b in across), key=lambda found: found[:3]):
        grouping.join(a, b)


def story_of(document: str, stories: Mapping[str, Story]) -> str:
    """A document's story; the document itself where it is in none."""
    return stories[document].id if document in stories else document


def _story(claim: Claim, stories: Mapping[str, Story]) -> str:
    """The story of a claim: one alone, as claims are made within stories."""
    return story_of(min(claim.documents), stories)


def _near_in_time(same: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """Pairs of claims with one number at about one time; of very many, only those next to each other in time."""
    ordered = sorted(same, key=lambda claim: (claim.when.first or 0, claim.key))
    for at, claim in enumerate(ordered):
        following = ordered[at + 1 :] if len(ordered) <= ALL_PAIRS else ordered[at + 1 : at + 1 + NEAREST]
        yield from ((claim, other) for other in following if claim.when.apart(other.when) <= SAME_TIME)


def _connected(a: Claim, b: Claim, stories: Mapping[str, Story]) -> bool:
    if (a.place is not None and a.place == b.place) or (a.voice is not None and a.voice == b.voice):
        return True
    one, other = (stories.get(min(claim.documents)) for claim in (a, b))
    return one is not None and other is not None and len(set(one.entities) & set(other.entities)) >= SHARED_ENTITIES

"""`Group`: claims that are joined so far, with what decides quickly whether another group's claims are parted from them.

Two groups clash if any two of their claims are parted. All pairs would be asked for again with every joining, so what can be is asked of
the groups as wholes: how far apart their days and numbers reach. Pairs are looked at only where they can tell more: claims with places,
with words for a stretch, on one page.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import product

from sayso.stages.figure_series.claims import LOOSE, Claim
from sayso.stages.figure_series.relate import APART_DAYS, LARGEST_STEP, parted

Line = tuple[Claim, ...]
"""Claims of one count."""


class Group:
    """Claims of one measure and group of people, no two of them parted."""

    def __init__(self, claims: Iterable[Claim]) -> None:
        self.claims: list[Claim] = []
        self._on: dict[str, list[Claim]] = defaultdict(list)
        self._placed: dict[str, list[Claim]] = defaultdict(list)
        self._spelled: dict[str, list[Claim]] = defaultdict(list)
        self._denials = False
        self._past: list[Claim] = []
        self._least, self._most = float("inf"), 0.0
        self._latest_start, self._earliest_end = float("-inf"), float("inf")
        for claim in claims:
            self._add(claim)

    def _add(self, claim: Claim) -> None:
        self.claims.append(claim)
        self._denials |= claim.denied
        if claim.background:
            self._past.append(claim)
        for document in claim.documents:
            self._on[document].append(claim)
        if claim.place is not None:
            self._placed[claim.place].append(claim)
        if claim.period is not None:
            self._spelled[claim.period].append(claim)
        if claim.amount.size > 0:
            self._least, self._most = min(self._least, claim.amount.size), max(self._most, claim.amount.size)
        if claim.when.first is not None:
            self._latest_start = max(self._latest_start, claim.when.first)
        if claim.when.last is not None:
            self._earliest_end = min(self._earliest_end, claim.when.last)

    def take(self, other: Group) -> None:
        """Take over the claims of another group."""
        for claim in other.claims:
            self._add(claim)

    def clashes(self, other: Group) -> bool:
        """Whether any two claims of the two are parted."""
        if self._far_from(other) or other._far_from(self):
            return True
        return any(parted(a, b) for a, b in self._telling(other))

    def _far_from(self, other: Group) -> bool:
        days = other._latest_start - self._earliest_end
        return days > APART_DAYS or other._most > self._least * LARGEST_STEP

    def _telling(self, other: Group) -> Iterator[tuple[Claim, Claim]]:
        """Pairs of which more than days and numbers must be asked."""
        if self.claims[0].measure in LOOSE or self._denials or other._denials:
            yield from product(self.claims, other.claims)
            return
        yield from product(self._past, other.claims)
        yield from product(self.claims, other._past)
        for marked, others in ((self._placed, other._placed), (self._spelled, other._spelled)):
            yield from (pair for a, b in product(marked, others) if a != b for pair in product(marked[a], others[b]))
        fewer, more = sorted((self._on, other._on), key=len)
        yield from (pair for document in fewer if document in more for pair in product(fewer[document], more[document]))

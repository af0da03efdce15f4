"""A reference count beside a series: where a statement without a known day may belong.

The count of a list (a ministry's daily toll) passes every number at some day. For a statement whose own words name no day and
whose page's day is not known, the days between which that happens are told as a bracket with its reason. It is no date: the
speaker may count otherwise than the list. Only a count that never falls between the list's days says anything.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

from sayso.model import Bracket, ReferenceCount
from sayso.stages.figure_series.compatible import Amount
from sayso.text.script import plain

Reference = Sequence[ReferenceCount]
"""One count of a list, by day."""


def references(counts: Iterable[ReferenceCount]) -> list[Reference]:
    """The counts of a list apart from each other: by measure, place and source, each by day."""
    held: dict[tuple[str, str, str], list[ReferenceCount]] = defaultdict(list)
    for count in counts:
        held[count.measure, place_key(count.place), count.source].append(count)
    return [sorted(found, key=lambda one: (one.date, one.value)) for _, found in sorted(held.items())]


def place_key(place: str) -> str:
    """A place's name for comparing."""
    return " ".join(plain(place).split())


def fitting(found: Iterable[Reference], measure: str, places: Collection[str]) -> list[Reference]:
    """The references of a measure that name one of the places (as `place_key` gives them), or none."""
    return [
        each
        for each in found
        if each[0].measure == measure and (not each[0].place or place_key(each[0].place) in places)
    ]


def bracket(amount: Amount, found: Iterable[Reference]) -> Bracket | None:
    """The days between which a reference reaches and passes an amount; the first reference that says anything decides."""
    for reference in found:
        values = [count.value for count in reference]
        if values != sorted(values) or values[0] > amount.high or values[-1] < amount.low:
            continue
        first = reference[max(0, bisect_left(values, amount.low) - (amount.low > values[0]))]
        last = reference[min(len(values) - 1, bisect_right(values, amount.high))]
        return Bracket(earliest=first.date, latest=last.date, why=_why(first, last))
    return None


def _why(first: ReferenceCount, last: ReferenceCount) -> str:
    return (
        f"By the count of {first.source} in {first.file}, this number was passed between {first.date} ({first.value:,.15g}) "
        f"and {last.date} ({last.value:,.15g}); the words name no day, and this is none."
    )


def names_of(names: Mapping[str, Iterable[str]], entities: Iterable[str]) -> frozenset[str]:
    """The names of some entities as `place_key` gives them."""
    return frozenset(place_key(name) for entity in entities for name in names.get(entity, ()))

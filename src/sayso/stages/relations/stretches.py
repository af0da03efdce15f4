"""Tellings of one pair cut into relations: by type, sign and direction, and at gaps and turns in time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from operator import itemgetter

from sayso.stages.relations.tellings import Days, Telling

GAP = 366
"""Days without a word after which a relation is told anew: a year of news; nobody says that it held in between (guess)."""


def stretches(pair: Sequence[Telling]) -> Iterator[list[Telling]]:
    """The tellings of a pair of entities, those of one relation together."""
    alike: defaultdict[tuple[str, str, str, int], list[Telling]] = defaultdict(list)
    for telling in pair:
        alike[telling.a, telling.b, telling.type, telling.sign].append(telling)
    for _, held in sorted(alike.items()):
        yield from _cut(held, [other for other in pair if other.sign == -held[0].sign != 0])


def _cut(held: Sequence[Telling], against: Sequence[Telling]) -> Iterator[list[Telling]]:
    dated = sorted((one for one in held if one.earliest is not None and one.latest is not None), key=_order)
    undated = sorted((one for one in held if one.earliest is None or one.latest is None), key=_order)
    found: list[list[Telling]] = []
    end = ""
    for telling in dated:
        if not found or _parted(end, telling.earliest or "", against):
            found.append([])
            end = ""
        found[-1].append(telling)
        end = max(end, telling.latest or "")
    apart = [telling for telling in undated if not _joined(telling, found, against)]
    yield from found
    if apart:
        yield apart


def _joined(telling: Telling, found: Sequence[list[Telling]], against: Sequence[Telling]) -> bool:
    """Whether a telling with an open end ("or earlier") is put to the only stretch that its known end lies in or near; it widens nothing."""
    known = telling.latest or telling.earliest
    fitting = [stretch for stretch in found if known is not None and _is_near(known, hull(stretch), against)]
    if len(fitting) == 1:
        fitting[0].append(telling)
    return len(fitting) == 1


def _is_near(day: str, days: Days, against: Sequence[Telling]) -> bool:
    begin, end = days
    return begin is not None and end is not None and begin <= day and not _parted(end, day, against)


def _parted(end: str, begin: str, against: Sequence[Telling]) -> bool:
    """Whether too long a time, or a telling of the other sign, lies between the end of a stretch and the next telling."""
    if begin <= end:
        return False
    if (date.fromisoformat(begin) - date.fromisoformat(end)).days > GAP:
        return True
    return any(other.earliest and other.latest and end < other.earliest and other.latest < begin for other in against)


def hull(stretch: Sequence[Telling]) -> Days:
    """From the first day to the last that is told. A telling that only says less sharply when ("some day of that year") widens nothing."""
    dated = sorted(
        {(one.earliest, one.latest) for one in stretch if one.earliest is not None and one.latest is not None}
    )
    if not dated:
        first = min((one.earliest for one in stretch if one.earliest is not None), default=None)
        return first, max((one.latest for one in stretch if one.latest is not None), default=None)
    kept: list[tuple[str, str]] = []
    for begin, end in sorted(dated, key=itemgetter(0), reverse=True):  # late ones first; of one begin the shorter
        if not kept or end < kept[-1][1]:
            kept.append((begin, end))
    return kept[-1][0], kept[0][1]


def _order(telling: Telling) -> tuple[str, str, str, str]:
    return telling.earliest or "", telling.latest or "", telling.mention or telling.event or "", telling.why

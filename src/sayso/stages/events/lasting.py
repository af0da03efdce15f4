"""What lasts for days: strikes, boycotts, curfews, sieges, epidemics.

"Went on strike on Monday", "on the third day of the strike, on Wednesday": other days are no other happening, and the happening is from the first
to the last of them. Two strikes of one trade in one story lie mostly more than a week apart, or the later one is "another".

Known exceptions: two short ones of one place within a week that no word tells apart.
"""

from __future__ import annotations

from collections.abc import Iterable

from sayso.stages.events.days import Days
from sayso.stages.events.telling import Telling

LASTING = frozenset(
    {
        ("PROTEST", "strike-gen"),
        ("PROTEST", "strike-lim"),
        ("PROTEST", "strike-hun"),
        ("PROTEST", "boycott"),
        ("COERCE", "curfew"),
        ("COERCE", "martial-law"),
        ("COERCE", "restrict"),
        ("OTHER", "epidemic"),
    }
)
LULL = 7
"""Days between two tellings of what lasts, up to which they may be one (guess)."""


def lasts(telling: Telling) -> bool:
    """Whether it tells of what lasts for days."""
    return (telling.mention.type, telling.mention.mode or "") in LASTING


def may_last(a: Telling, b: Telling) -> bool:
    """Whether the days of two tellings may be those of one happening that lasts; without own days it lasts when its page is written."""
    return lasts(a) and lasts(b) and (a.when or a.written).gap(b.when or b.written) <= LULL


def hull(told: Iterable[Days]) -> Days:
    """From the first day to the last; an end that one leaves open is that of the others."""
    held = list(told)
    firsts = [days.first for days in held if days.first is not None]
    ends = [days.last for days in held if days.last is not None]
    return Days(min(firsts, default=None), max(ends, default=None))

"""What a page states about its own date: the claim that counts, and whether its other claims agree."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final, NamedTuple

from sayso.model import DeclaredDate
from sayso.text.calendar import Period, day_of, period, read_day

_RANK: Final = ("published", "feed", "modified", "url", "text")
"""The order in which claims are believed: what is meant as the date of publication first, what a reader sees last."""
_SCORE: Final = {"published": 0.6, "feed": 0.6, "modified": 0.5, "url": 0.5, "text": 0.5}
"""What a claim alone is worth. Not measured: published dates of scraped copies are often those of the copying."""
_AGREE = 0.15
_DISAGREE = -0.2
_SLACK = 1
"""Days that two claims may lie apart: time zones and pages put online in the night."""


class Claim(NamedTuple):
    """The main claim: its days, what it is worth, and how to say it."""

    value: str
    days: Period
    score: float
    words: str

    @property
    def day(self) -> date | None:
        """The day, where the claim is that precise."""
        return self.days.start if self.days.start == self.days.end else None


def main_claim(declared: Sequence[DeclaredDate]) -> Claim | None:
    """The claim that counts among a page's own, or None where it states no date."""
    ordered = sorted(((item, days) for item in declared if (days := _days(item.value))), key=_order)
    if not ordered:
        return None
    chosen, days = ordered[0]
    others = [other for item, other in ordered[1:] if item.kind not in (chosen.kind, "modified")]
    score, words = _SCORE[chosen.kind], f"the page declares {days.start.isoformat()} ({_NAMES[chosen.kind]})"
    if days.start != days.end:
        words = f"the page declares {chosen.value[:7].rstrip('-')} ({_NAMES[chosen.kind]})"
    if others and all(_near(days, other) for other in others):
        score, words = score + _AGREE, f"{words}, in agreement with its other dates"
    elif others:
        score, words = score + _DISAGREE, f"{words}, but its other dates disagree"
    return Claim(chosen.value, days, score, words)


_NAMES: Final = {
    "published": "as its date of publication",
    "feed": "in its feed",
    "modified": "as its last change",
    "url": "in its address",
    "text": "in its visible text",
}


def _order(item: tuple[DeclaredDate, Period]) -> tuple[bool, int, str]:
    """A full day before a mere month (an address often has no more), then by rank."""
    claim, days = item
    return days.start != days.end, _RANK.index(claim.kind), claim.value


def _days(value: str) -> Period | None:
    day = read_day(value)
    if day is not None:
        return period("day", day)
    parts = value.split("-")
    if not all(part.isdecimal() and part.isascii() for part in parts[:2]) or len(parts[0]) != len("2025"):
        return None
    start = day_of(int(parts[0]), int(parts[1]) if len(parts) > 1 else 1, 1)
    return period("month" if len(parts) > 1 else "year", start) if start else None


def _near(one: Period, other: Period) -> bool:
    return (one.start - other.end).days <= _SLACK and (other.start - one.end).days <= _SLACK

"""The number of a day, week or month of something that goes on: "on the 18th day of the strike", "in der dritten Woche der Kämpfe".

Requirement: news of a siege, strike or trial counts its days, and with the day on which it began that is the day of writing. Method: an ordinal, the
unit, and what it is counted of; the beginning is

* a full date, or the name of a happening that a list knows, in the same sentence: the day of writing by counting (`Elapsed`);
* else the one day without a year that the text names: a loose `Tie`, whose year the rest of the pile or a list may know.

Not counted: days of the calendar ("the second day of the year", "the third week of May"), and without a full date a sentence that names a year ("on
the 18th day of the hunger strike in 1981"): it tells history. Known exceptions: chronicles count days of what is long over; so a count is believed by
a little more than half, and a tie is loose. Measured: of 2040 labelled texts two have
such a count, so the sets say nothing on it but that it does no harm: no declared date is contradicted by one.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Final, NamedTuple

from sayso.lang.elapsed import ElapsedWords
from sayso.lang.profile import LanguageProfile
from sayso.model import Timex
from sayso.text.small import small

_LEAST: Final = 2
"""The first day of something is told of long after; from the second on somebody counts."""
_MOST: Final = 2000
_REACH: Final = 50
"""Characters before the unit: "on the twenty-first consecutive "."""
_DIGITS: Final = re.compile(r"(\d{1,4})(?:st|nd|rd|th|\.)", re.IGNORECASE)
_SIZE: Final[Mapping[str, int]] = {"day": 1, "week": 7, "month": 30}
_SLACK: Final[Mapping[str, int]] = {"day": 1, "week": 4, "month": 17}
"""Days on each side: half of the unit; a day for who counts the first as none."""


class Count(NamedTuple):
    """A counted day: where its words stand, the days from the beginning to its middle, and how many on each side."""

    start: int
    end: int
    days: int
    slack: int

    def words(self, text: str) -> str:
        """The words of the text."""
        return " ".join(text[self.start : self.end].split())


def counts_in(text: str, timexes: Sequence[Timex], words: LanguageProfile) -> tuple[Count, ...]:
    """The counted days of a text, in its order."""
    told = words.elapsed
    if not told.units or not told.at:
        return ()
    behind, before = _patterns(told.at, tuple(told.units.items()), told.of)
    hits = [(match, ahead) for match in behind.finditer(small(text)) if (ahead := _before(text, match.start(), before))]
    if not hits:
        return ()
    ordinals = {form.lower(): int(key) for key, forms in words.time.words.get("ordinal", {}).items() for form in forms}
    dated = {timex.start for timex in timexes}
    return tuple(
        count
        for unit, ahead in hits
        if (count := _count(ahead, unit, ordinals, told)) and not _of_calendar(text, unit.end(), told, dated)
    )


def _before(text: str, at: int, pattern: re.Pattern[str]) -> re.Match[str] | None:
    return pattern.search(text, max(0, at - _REACH), at)


def _count(ahead: re.Match[str], unit: re.Match[str], ordinals: Mapping[str, int], told: ElapsedWords) -> Count | None:
    digits = _DIGITS.fullmatch(ahead["ordinal"])
    number = int(digits[1]) if digits else ordinals.get(ahead["ordinal"].lower(), 0)
    if not _LEAST <= number <= _MOST:
        return None
    name = next(name for name, forms in told.units.items() if unit["unit"] in forms)
    size = _SIZE[name]
    return Count(ahead.start("ordinal"), unit.end("unit"), (number - 1) * size + size // 2, _SLACK[name])


def _of_calendar(text: str, end: int, told: ElapsedWords, dated: set[int]) -> bool:
    """Whether it is a day of the year, of May, or of 2031: then nothing began."""
    behind = re.compile(r"\w+").findall(text, end, end + 40)[:3]
    return any(word.lower() in told.calendar for word in behind) or any(end <= at <= end + 4 for at in dated)


@cache
def _patterns(
    at: tuple[str, ...], units: tuple[tuple[str, tuple[str, ...]], ...], of: tuple[str, ...]
) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The unit with what follows, which is rare and looked for first (in small letters); and what must stand before it."""
    ways, names, after = (
        "|".join(sorted(map(re.escape, forms), key=len, reverse=True))
        for forms in (at, tuple(form for _, forms in units for form in forms), of)
    )
    behind = re.compile(rf"(?P<unit>{names})\s+(?:{after})\s")
    before = re.compile(
        rf"\b(?:{ways})\s+(?P<ordinal>\d{{1,4}}(?:st|nd|rd|th|\.)|[^\W\d_]+)\s+(?:[^\W\d_]+\s+)?$", re.IGNORECASE
    )
    return behind, before

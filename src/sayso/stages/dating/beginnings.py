"""The number of a day, week or month of something that goes on: "on the 18th day of the strike", "in der dritten Woche der Kämpfe".

Requirement: news of a siege, strike or trial counts its days, and with the day on which it began that is the day of writing. Method: an ordinal, the
unit, and what it is counted of; the beginning is

* a full date, or the name of a happening that a list knows, in the same sentence: the day of writing by counting (`Elapsed`);
* else the one day without a year that the text names: a loose `Tie`, whose year the rest of the pile or a list may know.

Not counted: days of the calendar ("the second day of the year", "the third week of May"), and without a full date a sentence that names a year ("on
the 18th day of the hunger strike in 1981"): it tells history. Known exceptions: chronicles count days of what is long over; so a count is believed by
a little more than half, and a tie is loose. Measured: of 2040 labelled texts two have such a count with its beginning; nothing changes
on any set, and no declared date is contradicted.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Final, NamedTuple

from sayso.lang.elapsed import ElapsedWords
from sayso.lang.profile import LanguageProfile
from sayso.model import Timex

_LEAST: Final = 2
"""The first day of something is told of long after; from the second on somebody counts."""
_MOST: Final = 2000
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
    ordinals = {
        form.lower(): int(value) for value, forms in words.time.words.get("ordinal", {}).items() for form in forms
    }
    dated = {timex.start for timex in timexes}
    return tuple(
        count
        for match in _pattern(told.at, tuple(told.units.items()), told.of).finditer(text)
        if (count := _count(match, ordinals, told)) is not None and not _of_calendar(text, match.end(), told, dated)
    )


def _count(match: re.Match[str], ordinals: Mapping[str, int], told: ElapsedWords) -> Count | None:
    digits = re.fullmatch(r"(\d{1,4})(?:st|nd|rd|th|\.)", match["ordinal"].lower())
    number = int(digits[1]) if digits else ordinals.get(match["ordinal"].lower(), 0)
    if not _LEAST <= number <= _MOST:
        return None
    unit = next(unit for unit, forms in told.units.items() if match["unit"].lower() in forms)
    size = _SIZE[unit]
    return Count(match.start("ordinal"), match.end("unit"), (number - 1) * size + size // 2, _SLACK[unit])


def _of_calendar(text: str, end: int, told: ElapsedWords, dated: set[int]) -> bool:
    """Whether it is a day of the year, of May, or of 2031: then nothing began."""
    behind = re.compile(r"\w+").findall(text, end, end + 40)[:3]
    return any(word.lower() in told.calendar for word in behind) or any(end <= at <= end + 4 for at in dated)


@cache
def _pattern(
    at: tuple[str, ...], units: tuple[tuple[str, tuple[str, ...]], ...], of: tuple[str, ...]
) -> re.Pattern[str]:
    either = [
        "|".join(sorted(map(re.escape, forms), key=len, reverse=True))
        for forms in (at, tuple(form for _, forms in units for form in forms), of)
    ]
    return re.compile(
        rf"\b(?:{either[0]})\s+(?P<ordinal>\d{{1,4}}(?:st|nd|rd|th|\.)|[^\W\d_]+)\s+(?:[^\W\d_]+\s+)?(?P<unit>{either[1]})\s+(?:{either[2]})\s",
        re.IGNORECASE,
    )

"""Times of day as TIMEX3 writes them: T15:30, TMO; and which half of the day an hour of twelve means."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

_LATE: Final = ("TAF", "TEV", "TNI")
_DARK: Final = ("TEV", "TNI")  # "12 at night" is midnight
_SMALL_HOURS: Final = 5  # "at 3 tonight" is before dawn


def clock_of(times: Sequence[str]) -> str:
    """One time of day from what the words say of it: "at 7 in the evening" is T19:00.

    >>> clock_of(["T07:00", "TEV"])
    'T19:00'
    >>> clock_of(["TMO"])
    'TMO'
    """
    parts = [time for time in times if time[1:].isalpha()]
    exact = [time for time in times if not time[1:].isalpha()]
    if not exact:
        return parts[-1] if parts else ""
    time = _with_minutes(exact[-1])
    if not parts:
        return time
    hour = int(time.removeprefix("T").removeprefix("~")[:2])
    if hour == 12 and parts[-1] in _DARK:
        return _at(time, 0)
    small = parts[-1] == "TNI" and hour < _SMALL_HOURS
    return _at(time, hour + 12 if parts[-1] in _LATE and hour < 12 and not small else hour)


def half_of(begin: str, end: str) -> str:
    """The time at which a range begins: of the two hours that `T~4:00` may be, the last before its end.

    >>> half_of("T~04:00", "T18:00"), half_of("T~11:00", "T13:00")
    ('T16:00', 'T11:00')
    """
    if "~" not in begin:
        return begin
    hour = int(begin[2:4])
    if "~" in end or not end[1:3].isdecimal():
        return _at(begin, hour)
    later = _at(begin, hour % 12 + 12)
    return later if later[:6] <= end[:6] else _at(begin, hour % 12)


def end_of(begin: str, end: str) -> str:
    """The time at which a range ends: of the two hours that `T~2:30` may be, the first after its beginning.

    >>> end_of("T13:00", "T~02:30")
    'T14:30'
    """
    if "~" not in end or "~" in begin or not begin[1:2].isdecimal():
        return end
    hour = int(end[2:4])
    early = _at(end, hour % 12)
    return early if early[:6] > begin[:6] else _at(end, hour % 12 + 12)


def _with_minutes(time: str) -> str:
    body = time.removesuffix("Z")
    return time if ":" in body else f"{body}:00{time[len(body) :]}"


def _at(time: str, hour: int) -> str:
    return f"T{hour:02}" + time.removeprefix("T").removeprefix("~")[2:]

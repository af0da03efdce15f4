"""The steps of `Timex.expr`: reading and writing the small language that `sayso.text.timeexpr` resolves."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from typing import Final, Literal, NamedTuple

from sayso.text.calendar import UNITS

StepKind = Literal[
    "literal", "duration", "shift", "move", "pick", "count", "time", "direction", "reference", "range", "edge"
]


class Step(NamedTuple):
    """One step: `name` is the unit, field, direction or literal, `number` its count (None for X or where there is none)."""

    kind: StepKind
    name: str
    number: float | None = None


Expr = tuple[Step, ...]

_FIELDS: Final = "YMDWQHKECN"
_DAYPARTS: Final = ("MO", "MI", "AF", "EV", "NI", "DT")
SYMBOLS: Final = {
    "year": "Y", "month": "M", "week": "W", "day": "D", "hour": "TH", "minute": "TM", "second": "TS",
    "decade": "DE", "century": "CE", "millennium": "ML", "quarter": "Q", "weekend": "WE",
    "season": "SE", "night": "TNI", "morning": "TMO", "evening": "TEV", "afternoon": "TAF", "half": "H",
    "spring": "SP", "summer": "SU", "autumn": "FA", "winter": "WI",
}  # fmt: skip
UNIT_WORDS: Final = "|".join(sorted(SYMBOLS, key=len, reverse=True))
EDGES: Final = ("START", "MID", "END")
_PARTS: Final = rf"(?:\*(?:\d+(?:\.\d+)?|X)(?:{UNIT_WORDS}))+"
_STEP: Final = re.compile(
    rf"(?P<literal>=\S+)|(?P<duration>{_PARTS})|(?P<move>[+-]{_PARTS})"
    rf"|(?P<shift>(?:{'|'.join(sorted(UNITS))})[+-]\d+)|(?P<pick>[{_FIELDS}]\d+|SP|SU|FA|WI|WE|AV|EA[+-]\d+)"
    r"|(?P<count>#-?\d+(?:W[1-7]|day|week|weekend|month|quarter))"
    r"|(?P<time>T~?\d{1,2}:-\d{2}|T\d{4}Z?|T~?\d{1,2}(?::\d{1,2}){0,2}(?:[ap]m)?Z?|T(?:MO|MI|AF|EV|NI|DT))"
    r"|(?P<direction><[<~]?|>[>~]?|~|-|\+)|(?P<reference>@(?:quarter)?)|(?P<range>/)|(?P<edge>\^(?:START|MID|END))"
)
_RANGES: Final = {"Y": (1, 9999), "M": (1, 12), "D": (1, 31), "W": (1, 7), "Q": (1, 4), "H": (1, 2), "K": (1, 53)}
_EASTER_REACH: Final = 99  # no feast that is counted from Easter lies farther from it
MOST: Final = 100_000  # no news counts more units than this, and the calendar ends there


@lru_cache(maxsize=1 << 12)
def parse(text: str) -> Expr | None:
    """Read an expression; None where a step is unknown, a number outside the calendar, or a range has no end at all."""
    steps: list[Step] = []
    for word in text.split():
        match = _STEP.fullmatch(word)
        read = match and _step(str(match.lastgroup), word)
        if not read:
            return None
        steps.append(read)
    ranges = sum(step.kind == "range" for step in steps)
    return tuple(steps) if steps and (not ranges or (ranges == 1 and len(steps) > 1)) else None


def canonical(expr: Iterable[Step]) -> str:
    """Write an expression; `parse` reads it back."""
    return " ".join(_word(step) for step in expr)


def is_absolute(expr: str) -> bool:
    """Whether the words alone name the period, without any anchor: "3 March 2021", "2012", "the 1990s"."""
    steps = parse(expr) or ()
    return any(step.kind == "pick" and step.name in "YEC" and step.number is not None for step in steps) and all(
        step.kind in ("pick", "time", "count", "direction") and (step.name != "E" or (step.number or 0) > 9)
        for step in steps
    )


def is_point(expr: str) -> bool:
    """Whether a length of time says when: "two weeks ago"."""
    steps = parse(expr) or ()
    return bool(steps) and steps[0].kind == "duration" and steps[-1].name in ("-", "+")


def told_as(expr: str) -> str | None:
    """Say whether its sentence tells of it as "past" or "future"; None where the expression does not say."""
    side = next((step.name[0] for step in parse(expr) or () if step.kind == "direction"), "")
    return {"<": "past", ">": "future"}.get(side)


def _step(kind: str, word: str) -> Step | None:
    make = _MAKERS.get(kind)
    return make(word) if make else Step(kind, word)  # type: ignore[arg-type]


def _literal_step(word: str) -> Step:
    return Step("literal", word[1:])


def _move_step(word: str) -> Step:
    return Step("move", word[1:], 1 if word[0] == "+" else -1)


def _shift_step(word: str) -> Step | None:
    cut = max(word.find("+"), word.find("-"))
    count = int(word[cut:])
    return Step("shift", word[:cut], count) if abs(count) <= MOST else None


def _count_step(word: str) -> Step | None:
    match = re.match(r"#(-?\d+)(.+)", word)
    return Step("count", match[2], int(match[1])) if match and 0 < abs(int(match[1])) <= 366 else None


def _pick_step(word: str) -> Step | None:
    if word.startswith("EA"):
        return Step("pick", "EA", int(word[2:])) if abs(int(word[2:])) <= _EASTER_REACH else None
    if not word[1].isdecimal():
        return Step("pick", word)
    name, number = word[0], int(word[1:])
    if name == "N":  # the 21st century is that of the years 20xx
        name, number = "C", number - 1
    low, high = _RANGES.get(name, (0, 99 if name == "C" else 999))
    return Step("pick", name, number) if low <= number <= high else None


def _time_step(word: str) -> Step | None:
    if word[1:] in _DAYPARTS:
        return Step("time", word)
    if ":-" in word:
        return _before(word)
    match = re.match(r"T(~?)(\d\d?)(?::?(\d+))?(?::(\d+))?([ap]m)?(Z?)", word)
    if match is None:
        return None
    hour, half = int(match[2]), match[5]
    if half and not 1 <= hour <= 12:
        half = None
    if half:
        hour = hour % 12 + (12 if half == "pm" else 0)
    rest = [int(part) for part in (match[3], match[4]) if part is not None]
    if hour > 24 or any(part > 59 for part in rest):
        return None
    either = match[1] if not half and 1 <= hour <= 12 else ""
    return Step("time", f"T{either}" + ":".join(f"{part:02}" for part in (hour, *rest)) + match[6])


def _before(word: str) -> Step | None:
    """So many minutes before an hour: "halb acht", "a quarter to eight"."""
    either = word[1] == "~"
    hour, minutes = (int(part) for part in word[1 + either :].split(":-"))
    if hour > 24 or not 0 < minutes < 60:
        return None
    hour = (hour - 1) % 24 or (12 if either else 0)
    return _time_step(f"T{'~' * either}{hour}:{60 - minutes}")


def _word(step: Step) -> str:
    number = "" if step.number is None else f"{int(step.number)}"
    if step.kind == "literal":
        return "=" + step.name
    if step.kind == "move":
        return ("+" if step.number == 1 else "-") + step.name
    if step.kind == "shift" or step.name == "EA":
        return f"{step.name}{int(step.number or 0):+d}"
    return f"#{number}{step.name}" if step.kind == "count" else step.name + number


_MAKERS: Final[Mapping[str, Callable[[str], Step | None]]] = {
    "literal": _literal_step,
    "move": _move_step,
    "shift": _shift_step,
    "pick": _pick_step,
    "count": _count_step,
    "time": _time_step,
}
"""How a word of a kind becomes a step; the others stand for themselves."""

"""Why a time expression means what it does, in one sentence for a reader who knows nothing of rules.

It says what the words themselves give. What they are counted from in this document is the reading's to say
(`sayso.stages.readings`), so that neither repeats the other.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Final

from sayso.text.timeexpr import is_absolute
from sayso.text.timesteps import Step, parse

_WRITING = "the day of writing"
_TAKEN: Final[Mapping[str, str]] = {
    "<<": f"the last one before {_WRITING} is meant",
    ">>": f"the first one after {_WRITING} is meant",
    "<": f"the last one up to {_WRITING} is taken, as the sentence does not point to the future",
    ">": f"the first one from {_WRITING} on is taken, as the sentence points to the future",
    "<~": f"the one nearest to {_WRITING} is taken, or the last one, as the sentence does not point to the future",
    ">~": f"the one nearest to {_WRITING} is taken, or the next one, as the sentence points to the future",
    "~": f"the one nearest to {_WRITING} is taken",
}
"""By direction: which of the days, months, ... of that name is meant."""
_PARTS: Final[Mapping[str, str]] = {
    "START": "; of it, the first half",
    "MID": "; of it, the middle",
    "END": "; of it, the second half",
}
_SEASONS: Final = ("SP", "SU", "FA", "WI")
_NAMES: Final[Mapping[str, str]] = {
    "D": "day", "EA": "day", "M": "month", "K": "week", "Q": "quarter", "H": "half", "Y": "year", "E": "decade", "C": "century",
}  # fmt: skip
"""What a pick names; the first of these that is there is the smallest."""


def why_of(words: str, kind: str, expr: str, mod: str | None = None) -> str:
    """The sentence for an expression that was read from `words`.

    >>> why_of("last month", "DATE", "month-1")
    '“last month” is the month before that of the day of writing.'
    """
    steps = parse(expr) or ()
    part = _PARTS.get(mod or "", "") if kind in ("DATE", "TIME") else ""
    return f"“{' '.join(words.split())}” {_told(kind, expr, steps)}{part}."


def _told(kind: str, expr: str, steps: tuple[Step, ...]) -> str:
    kinds = {step.kind for step in steps}
    if kind == "SET":
        return "says how often, not when"
    if "range" in kinds:
        return "names a beginning and an end"
    return _of_first(expr, steps) or _of_date(expr, kinds, steps) or _counted(steps)


def _of_first(expr: str, steps: tuple[Step, ...]) -> str | None:
    if expr.startswith("="):
        return "names a time without a date"
    if expr.startswith("*"):
        return _of_duration(steps)
    return _of_reference(steps) if expr.startswith("@") else None


def _of_date(expr: str, kinds: Collection[str], steps: tuple[Step, ...]) -> str | None:
    if "move" in kinds:
        return None
    if is_absolute(expr):
        return f"names the {_named(steps)} in full"
    if "pick" in kinds and "shift" not in kinds:
        way = next((step.name for step in steps if step.kind == "direction"), "~")
        if any(step.name == "E" for step in steps):
            return f"does not say which century: the last such decade that has begun by {_WRITING} is taken"
        return f"does not say which {_missing(steps)}: {_TAKEN.get(way, _TAKEN['~'])}"
    return None


def _named(steps: tuple[Step, ...]) -> str:
    """What the words name: the smallest of their parts."""
    if any(step.kind == "count" for step in steps):
        return "date"
    picks = {step.name for step in steps if step.kind == "pick"}
    return "season" if picks & set(_SEASONS) else next((word for name, word in _NAMES.items() if name in picks), "date")


def _missing(steps: tuple[Step, ...]) -> str:
    """What the words leave open: a weekday its week, a day its month, anything else its year."""
    picks = {step.name for step in steps if step.kind == "pick"}
    if picks <= {"W", "WE"}:
        return "week"
    if picks <= {"D", "W"}:
        return "month"
    return "year"


def _of_duration(steps: tuple[Step, ...]) -> str:
    side = next((step.name for step in steps if step.kind == "direction"), "")
    where = {
        "<": f", which ends with {_WRITING}",
        ">": f", which begins with {_WRITING}",
        "-": f", counted back from {_WRITING}",
        "+": f", counted on from {_WRITING}",
    }
    return "names a length of time" + where.get(side, "")


def _of_reference(steps: tuple[Step, ...]) -> str:
    if steps[0].name == "@quarter":
        return _of_quarter(steps)
    kinds = {step.kind for step in steps[1:]}
    if kinds and kinds <= {"time", "direction"}:
        day = "the day that the story is at" if "direction" in kinds else "that of its sentence"
        return f"names no day, so {day} is meant, or else {_WRITING}"
    shift = next((step for step in steps if step.kind == "shift"), None)
    if shift is None or any(step.kind in ("move", "pick") for step in steps):
        return "is counted from what the text told of last"
    if not shift.number:
        return f"points to the {shift.name} that the text told of last"
    return f"is counted {_way(shift)} from the {shift.name} that the text told of last"


def _of_quarter(steps: tuple[Step, ...]) -> str:
    if not any(step.name == "year" for step in steps):
        return "points to the quarter that was named before, or else to the last that is over"
    if steps[-1].name == "-":
        return f"is counted back from the quarter that was named before, or else from {_WRITING}"
    return f"is counted back from the quarter or year that the text told of last, or else from {_WRITING}"


def _counted(steps: tuple[Step, ...]) -> str:
    """What is counted from the day of writing."""
    first = steps[0] if steps else Step("shift", "day", 0)
    move = next((step for step in steps if step.kind == "move"), None)
    if move is not None:
        start = _WRITING if (first.kind, first.name, first.number) == ("shift", "day", 0) else "the date named with it"
        return f"is counted {_way(move)} from {start}"
    number = int(first.number or 0)
    if first.kind != "shift":
        return f"is counted {_way(steps[-1])} from the date named with it"
    if (number and steps[-1].name in ("-", "+")) or abs(number) > 1:
        return f"is counted {_way(first)} from {_WRITING}"
    if first.name == "day":
        return f"is {('the day after ', 'the day before ')[number < 0] if number else ''}{_WRITING}" + _within(steps)
    where = {0: f"that holds {_WRITING}", -1: f"before that of {_WRITING}", 1: f"after that of {_WRITING}"}[number]
    return f"{'lies in' if _within(steps) else 'is'} the {first.name} {where}"


def _within(steps: tuple[Step, ...]) -> str:
    return ", at that time" if any(step.kind in ("pick", "count", "time") for step in steps) else ""


def _way(step: Step) -> str:
    return "back" if (step.number or 0) < 0 else "on"

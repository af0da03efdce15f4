"""Why a time expression means what it does, in one sentence for a reader who knows nothing of rules.

It says what the words themselves give. What they are counted from in this document is the reading's to say
(`sayso.stages.readings`), so that neither repeats the other.
"""

from __future__ import annotations

from collections.abc import Collection

from sayso.text.timeexpr import is_absolute, told_as
from sayso.text.timesteps import Step, parse

_TOLD = {
    "past": "and the sentence tells of the past, so the last one is meant",
    "future": "and the sentence tells of what is to come, so the next one is meant",
    None: "so the nearest one is meant",
}


def why_of(words: str, kind: str, expr: str) -> str:
    """The sentence for an expression that was read from `words`.

    >>> why_of("last month", "DATE", "month-1")
    '“last month” is counted back from the day of writing.'
    """
    steps = parse(expr) or ()
    return f"“{' '.join(words.split())}” {_told(kind, expr, steps)}."


def _told(kind: str, expr: str, steps: tuple[Step, ...]) -> str:
    kinds = {step.kind for step in steps}
    if kind == "SET":
        return "says how often, not when"
    if "range" in kinds:
        return "names a beginning and an end"
    return _of_first(expr, steps) or _of_date(expr, kinds) or _counted(steps, "the day of writing")


def _of_first(expr: str, steps: tuple[Step, ...]) -> str | None:
    if expr.startswith("="):
        return "names a time without a date"
    if expr.startswith("*"):
        return _of_duration(steps)
    return _of_reference(steps) if expr.startswith("@") else None


def _of_date(expr: str, kinds: Collection[str]) -> str | None:
    if is_absolute(expr):
        return "names the date in full"
    if "pick" in kinds and "shift" not in kinds:
        return f"does not say which year, month or week, {_TOLD[told_as(expr)]}"
    return None


def _of_duration(steps: tuple[Step, ...]) -> str:
    side = next((step.name for step in steps if step.kind == "direction"), "")
    where = {
        "<": ", which ends with the day of writing",
        ">": ", which begins with the day of writing",
        "-": ", counted back from the day of writing",
        "+": ", counted on from the day of writing",
    }
    return "names a length of time" + where.get(side, "")


def _of_reference(steps: tuple[Step, ...]) -> str:
    if steps[0].name == "@quarter":
        return "is counted from the quarter that was named before"
    if len(steps) > 1 and all(step.kind == "time" for step in steps[1:]):
        return "names no day, so that of its sentence is meant, or else the day of writing"
    return _counted(steps, "the date that was named before")


def _counted(steps: tuple[Step, ...], start: str) -> str:
    number = next((step.number or 0 for step in steps if step.kind in ("shift", "move")), 0)
    if number == 0:
        return f"is the one that holds {start}" if start == "the day of writing" else f"points to {start}"
    return f"is counted {'back' if number < 0 else 'on'} from {start}"

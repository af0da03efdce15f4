"""The sentences: what a verdict rests on, with values, speakers and days, for a reader who wants to check it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from sayso.stages.figure_series.claims import Claim, When, noun_of
from sayso.stages.figure_series.relate import FALLING
from sayso.stages.figure_series.verdicts import Finding, Value

SHOWN = 6
"""Values told in one sentence; the series itself has all."""
SPEAKERS = 3
_NONE = "none"
_BEFORE_NOUN = {
    _NONE: "no",
    **{
        word: f"{word} of" for word in ("dozens", "hundreds", "thousands", "tens of thousands", "hundreds of thousands")
    },
}
_STRETCH = {"since": " since a beginning", "spell": " in a short stretch", "earlier": " as counted before"}


def why(finding: Finding, places: Mapping[str, str]) -> str:
    """One or two sentences on a finding; `places` are names by entity."""
    told = [_value(value, places, scope=finding.verdict == "scope") for value in _ordered(finding)[:SHOWN]]
    rest = len(finding.values) - SHOWN
    listed = "; ".join([*told, *([f"and {rest} more"] if rest > 0 else [])])
    if finding.verdict == "single":
        return f"{_upper(finding.shown) or 'Nobody else gives a number for this'}: {listed}."
    if finding.verdict == "agree":
        return f"{_upper(finding.shown)}: {listed}.{_one_source(finding.values[0])}"
    if finding.verdict == "update":
        return f"The count went on: {listed}. {_upper(finding.shown)}."
    if finding.verdict == "conflict":
        return f"The numbers stand against each other: {listed}. {_upper(finding.shown)}."
    return f"Different things are counted: {listed}. {_upper(finding.shown)}."


def _ordered(finding: Finding) -> Sequence[Value]:
    """Smaller numbers first, as most counts grow; what goes both ways by the day."""
    goes_both_ways = finding.verdict == "update" and finding.values[0].claims[0].measure in FALLING
    return (
        sorted(finding.values, key=lambda value: min(map(_by_day, value.claims))) if goes_both_ways else finding.values
    )


def _one_source(value: Value) -> str:
    if len(value.origins) > 1 and len(value.voices) == 1 and all(claim.voice for claim in value.claims):
        return f" All of it rests on one source of the claim, {next(iter(value.voices.values()))}."
    return ""


def _value(value: Value, places: Mapping[str, str], *, scope: bool) -> str:
    first = min(value.claims, key=_by_day)
    shown = " or ".join(dict.fromkeys(number(claim) for claim in value.claims[:SHOWN]))
    what = _what(value, places, one=shown == "1") if scope else ""
    shown = _BEFORE_NOUN.get(shown, shown) if what else shown
    return f"{shown}{what} ({_when(first.when)}, {_who(value)}, {_counts(value)})"


def _by_day(claim: Claim) -> tuple[bool, int, str]:
    """The first known day; an open one comes last."""
    known = claim.when.first is not None and claim.when.last is not None
    return not known, claim.when.first or 0, claim.key


def _what(value: Value, places: Mapping[str, str], *, one: bool) -> str:
    first = value.claims[0]
    place = next((places.get(claim.place) for claim in value.claims if claim.place is not None), None)
    period = _STRETCH.get(first.period or "", "")
    return f" {noun_of(first.group, one=one)}{period}{f' in {place}' if place else ''}"


def number(claim: Claim) -> str:
    """A claim's number with its qualifier."""
    figure = claim.figures[0]
    if figure.qualifier == "range" and figure.low is not None and figure.high is not None:
        return f"{figure.low:,.15g}–{figure.high:,.15g}"
    if figure.value is None:
        return figure.qualifier
    if figure.value == 0:
        return _NONE
    denied = "denied: " if claim.denied else ""
    qualifier = "" if figure.qualifier == "exact" else f"{figure.qualifier} "
    return f"{denied}{qualifier}{figure.value:,.15g}"


def _who(value: Value) -> str:
    names = list(dict.fromkeys(value.voices.values()))
    more = len(names) - SPEAKERS
    shown = names[:SPEAKERS] + ([f"{more} more"] if more > 0 else [])
    return "said by " + _joined(shown) if shown else "in the outlet’s own words"


def _counts(value: Value) -> str:
    return f"{_count(len(value.documents), 'page')} of {_count(len(value.origins), 'origin')}"


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def _when(when: When) -> str:
    if when.first is None or when.last is None:
        return "day not known"
    first, last = as_day(when.first), as_day(when.last)
    days = str(first) if first == last else f"{first} to {last}"
    return f"page of {days}" if when.basis == "page" else days


def as_day(number: int | None) -> str | None:
    """A day's number as an ISO day."""
    return None if number is None else date.fromordinal(number).isoformat()


def _joined(words: Sequence[str]) -> str:
    return words[0] if len(words) == 1 else ", ".join(words[:-1]) + " and " + words[-1]


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]

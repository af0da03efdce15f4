"""A document whose page declares no date, from its words alone: the stretches of days that remain, and how likely they are.

A tie whose year is known (`facts`) gives the day. Else what the text says by habit (`habits`) is weighed (`weigh`): the interval holds
`_HELD` of the weight, `possible` are its stretches, `likely` is the two years' length of days that holds most, if that is a quarter, and a day is said only where
two months around it hold enough; its score is the share of the one week around it. Without a date of the calendar or an office in the text
nothing is known, and where the interval reaches the end of all lists (an office that is still held), it has no end. Two dates of the text bound it
below whatever the habits say (`_since`): without that a page that names June 2021 and the summer of 2022 was told to be hardly older than 1996. It
costs German Wikinews 0.007 of the intervals that hold the day.
"""

from __future__ import annotations

from datetime import date
from typing import Final

from sayso.stages.dating.clues import Clues, Tie
from sayso.stages.dating.facts import Facts, Fixed
from sayso.stages.dating.habits import Years, of_days, of_weekday, of_years
from sayso.stages.dating.verdict import HALF_WEEK, Verdict, likely_day, spoken
from sayso.stages.dating.weigh import FIRST, LAST, Scale
from sayso.text.calendar import Period

_FIXED_SCORE: Final = 0.7
"""A tie in a known year; a guess: the tie's day is right within its slack, the list may name the wrong happening."""
_HELD: Final = 0.988
"""The share of the weight that an interval holds: chosen so that of the intervals that are said 95 in 100 hold the true day."""
_WEEKS, _LEAST_OF_WEEKS = 62, 0.4
"""A day is said where so many days around it hold that share."""
_AROUND: Final = 3
"""A day and its neighbours: where they hold most is the best guess."""
_A_WHILE, _LEAST_LIKELY = 731, 0.25
_MOST_WORDS: Final = 5
_SUREST: Final = 0.95
_LONG: Final = 45 * 366
"""Of a longer interval only the beginning is told: its end is mostly past the reader's own day, and bounds nothing."""


def from_text(clues: Clues, fetched: date | None, facts: Facts) -> Verdict:
    """Date a document by its words.

    Args:
        clues: what its text says.
        fetched: the day on which the page was fetched.
        facts: what lists add to the clues.
    """
    start = "the page declares no date"
    if clues.tie is not None and facts.tie is not None:
        return tied(clues, clues.tie, facts.tie, start)
    if fetched is not None and clues.floor is not None and fetched < clues.floor.day:
        why = f"{start}; the text names “{clues.floor.words}” as past, though it was fetched before"
        return Verdict(None, fetched, None, conflict=True, score=0.1, why=why)
    if fetched is not None and facts.stated is not None and (facts.stated.day - fetched).days > 1:
        why = f"{start}; the text says “{facts.stated.words}” of its own day, though it was fetched before"
        return Verdict(None, fetched, None, conflict=True, score=0.1, why=why)
    by_year = list(of_years(clues, facts))
    if not by_year:
        return _unknown(clues, fetched, start)
    last = LAST if fetched is None else fetched.toordinal()
    left = Scale(by_year, FIRST, last).kept(_HELD)
    evidence = [*by_year, *of_days(clues, facts, Years(left[0][0], left[-1][1]))]
    words = [item.words for item in evidence[:_MOST_WORDS]]
    return _weighed(Scale(evidence, FIRST, last), clues, fetched, _joined(start, *words))


def _joined(start: str, *words: str) -> str:
    """Clauses one behind the other, without what the beginning says already."""
    return "; ".join((start, *(clause for clause in words if clause not in start)))


def tied(clues: Clues, tie: Tie, fixed: Fixed, start: str) -> Verdict:
    """The day of a tie in the year that is known."""
    spans = tuple(tie.spans(fixed.day.year, fixed.day.year))
    if not spans:
        return Verdict(None, None, None, conflict=False, score=0.0, why=_joined(start, tie.words))
    best = likely_day(spans[0], clues.weekdays)
    why = f"{_joined(start, tie.words)}, and {fixed.words}"
    return Verdict(spans[0].start, spans[0].end, best, conflict=False, score=_FIXED_SCORE, why=why, possible=spans)


def _unknown(clues: Clues, fetched: date | None, start: str) -> Verdict:
    why = f"{start}, and the text names no date with its year and no known holder of an office"
    around = spoken(clues.tie) if clues.tie is not None else None
    if clues.tie is not None and around is not None:
        surely = "so it is" if clues.tie.firm else "so it may be"
        why = f"{start}; {clues.tie.words}, {surely} from about {around} of some year"
    return Verdict(None, fetched, None, conflict=False, score=0.0, why=why)


def _weighed(scale: Scale, clues: Clues, fetched: date | None, why: str) -> Verdict:
    kept = _since(clues, [Period("span", date.fromordinal(a), date.fromordinal(b)) for a, b in scale.kept(_HELD)])
    if not kept:
        return Verdict(None, fetched, None, conflict=False, score=0.0, why=why)
    earliest, latest = kept[0].start, kept[-1].end
    first, last, share = scale.densest(_A_WHILE)
    likely = Period("span", date.fromordinal(first), date.fromordinal(last)) if share >= _LEAST_LIKELY else None
    best, score = _best(scale, clues)
    said = Verdict(earliest, latest, best, conflict=False, score=score, why=why, possible=tuple(kept), likely=likely)
    if (latest - earliest).days > _LONG or latest.toordinal() >= LAST:
        return said._replace(
            latest=fetched, possible=(), why=f"{why}: so it is hardly older than {earliest.isoformat()}"
        )
    if earliest == latest:
        return said._replace(why=f"{why}: so it is from {earliest.isoformat()}")
    bounds = f"within {earliest.isoformat()} and {latest.isoformat()}"
    return said._replace(why=f"{why}: nearly all texts that speak so are from {bounds}")


def _since(clues: Clues, kept: list[Period]) -> list[Period]:
    """What remains from the second newest date of the text on: habits leave a rest for every other day, too, and one date may be of things to come."""
    floor = clues.floor.day if clues.floor is not None else None
    if floor is None or not kept or kept[-1].end < floor:
        return kept
    return [span._replace(start=max(span.start, floor)) for span in kept if span.end >= floor]


def _best(scale: Scale, clues: Clues) -> tuple[date | None, float]:
    """The day, where a few weeks hold enough, and the share of its week."""
    first, last, share = scale.densest(_WEEKS)
    if share < _LEAST_OF_WEEKS:
        return None, 0.3
    begin, end, _ = scale.densest(_AROUND)
    middle = (max(begin, first) + min(end, last)) // 2
    near = map(date.fromordinal, range(middle - HALF_WEEK, middle + HALF_WEEK + 1))
    best = max(near, key=lambda day: (_weight(scale, clues, day), -abs(day.toordinal() - middle)))
    return best, min(scale.share(best.toordinal() - HALF_WEEK, best.toordinal() + HALF_WEEK), _SUREST)


def _weight(scale: Scale, clues: Clues, day: date) -> float:
    """How much of the whole a day and its two neighbours hold, by the weekday that the text names."""
    return round(scale.share(day.toordinal() - 1, day.toordinal() + 1) * of_weekday(clues, day), 9)

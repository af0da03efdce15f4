"""One document by itself: what its page declares, held against what its words say.

The main claim (`claims`) is held against the clues of the text (`clues`):

* a dateline or stamp more than a month older contradicts it;
* two full dates told as past that are later than the claim contradict it;
* a firm tie ("in the past 18 days ... since 7 October") that fits the claim in no year contradicts it; a loose one does
  so only if the weekdays that the text names alone do not fit either: real articles speak of one past day and of the
  last weeks all the time, and only both together are rare;
* a weekday beside a yearless date that is wrong within a year of the claim contradicts it, if it was right earlier;
* two whom the text calls by their offices had left them more than a year before (`tenure`).

Without a claim the words alone are asked (`undated`).

Measured on texts of known date, the date given as the claim: of 849 German Wikinews texts and 300 of PolNeAR none is
contradicted. With claims moved by 400 to 900 days 37 to 51 of the 849 are, and 1 to 7 of the 300: a text that ties itself to a
day is rare, so this is no filter for wrong dates but a reason to doubt where there is one. Tried and dropped: a single
later date told as past (33 false alarms in 1149), a wrong weekday in the nearest year alone (2).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sayso.stages.dating.claims import Claim
from sayso.stages.dating.clues import Clues, Tie, Yearless
from sayso.stages.dating.facts import NOTHING, Facts, Fixed
from sayso.stages.dating.stated import Stated
from sayso.stages.dating.tenure import outdated
from sayso.stages.dating.undated import from_text, tied
from sayso.stages.dating.verdict import MONTHS, Verdict, likely_day, spoken
from sayso.text.calendar import Period, day_of

_FUTURE_SLACK = 1
"""Days that a date told as past may lie after the claim: time zones."""
_LEAST_LATER = 2
"""So many later dates told as past contradict a claim; one alone is too often a coming date in past words."""
_FIT = 2
"""Days back from the claim within which the newest weekday that is named alone should lie: news is of yesterday."""
_NEAR = 10
"""A day named within so many days of the claim supports it."""
_LATE_ONLINE = 31
"""Days after its dateline that a text may be put online: monthlies are dated ahead, archives follow in weeks."""
_YEARS_BACK = 30
"""How far back a contradicted text is looked for; also the reach of the web's archives."""
_YEAR = 366
_NAMED_YEARS = 3
_SUPPORT = 0.3
_DOUBT = 0.2
_MOST = 0.95


def judge(claim: Claim | None, clues: Clues, fetched: date | None, facts: Facts = NOTHING) -> Verdict:
    """Date one document.

    Args:
        claim: what its page declares.
        clues: what its text says.
        fetched: the day on which the page was fetched.
        facts: what lists add to the clues.
    """
    if claim is None:
        return from_text(clues, fetched, facts)
    against = _misdated(claim, facts.stated) or _contradiction(claim, clues) or _out_of_office(claim, clues, facts)
    if against is not None:
        return against if facts.tie is None else _with_year(against, claim, clues, facts.tie)
    support = _support(claim, clues)
    score = min(claim.score + (_SUPPORT if support else 0), _MOST)
    why = (
        f"{claim.words}; {support}" if support else f"{claim.words}; nothing in the text contradicts it or bears it out"
    )
    if clues.tie is not None and not _fits(clues.tie, claim.days):
        score, why = claim.score - _DOUBT, f"{claim.words}; {clues.tie.words}, which may not fit"
    return Verdict(claim.days.start, claim.days.end, claim.day, conflict=False, score=max(score, 0.1), why=why)


def _with_year(against: Verdict, claim: Claim, clues: Clues, fixed: Fixed) -> Verdict:
    """A contradicted claim, where a list of known dates says in which year the text must lie."""
    if clues.tie is None:
        return against
    found = tied(clues, clues.tie, fixed, against.why)
    earlier = found.best is not None and found.best <= claim.days.end
    return found._replace(conflict=True) if earlier else against


def _misdated(claim: Claim, stated: Stated | None) -> Verdict | None:
    """A claim that is long after the text's own dateline: the page was put online again."""
    if stated is None or not stated.stamped or (claim.days.start - stated.day).days <= _LATE_ONLINE:
        return None
    why = f"{claim.words}, but the text says “{stated.words}” of its own day"
    return Verdict(stated.day, stated.day, stated.day, conflict=True, score=0.7, why=why)


def _out_of_office(claim: Claim, clues: Clues, facts: Facts) -> Verdict | None:
    """A claim of years after two whom the text calls by their offices had left them."""
    found = outdated(facts.holders, clues.newest, claim.days.start)
    if found is None:
        return None
    named = " and ".join(f"“{words}”" for words in found.words)
    span = f"{found.days.start.isoformat()} to {found.days.end.isoformat()}"
    why = f"{claim.words}, but the text names {named}, who were both in office from {span}: it is older, or looks back"
    return Verdict(None, claim.days.end, None, conflict=True, score=0.4, why=why)


def _contradiction(claim: Claim, clues: Clues) -> Verdict | None:
    after = [(day, words) for day, words in clues.late if (day - claim.days.end).days > _FUTURE_SLACK]
    if len(after) >= _LEAST_LATER:
        told = " and ".join(f"“{words}”" for _, words in after[:_LEAST_LATER])
        why = f"{claim.words}, but the text tells of {told} as past, so it was written later"
        return Verdict(after[_LEAST_LATER - 1][0], None, None, conflict=True, score=0.5, why=why)
    tie = clues.tie
    if tie is not None and not _fits(tie, claim.days) and (tie.firm or not _weekdays_fit(clues.weekdays, claim)):
        return _untied(claim, clues, tie)
    return next((found for named in clues.dated if (found := _wrong_weekday(claim, named))), None)


def _wrong_weekday(claim: Claim, named: Yearless) -> Verdict | None:
    """A weekday beside a yearless date that is wrong within a year of the claim, and was right before."""
    years = _years_with(named, claim.days.end)
    if claim.day is None or not years or _right_near(named, claim.day):
        return None
    why = (
        f"{claim.words}, but the text names “{named.words}”, which was that weekday in {_listed(years)}: "
        "the text is older, or the weekday is a slip"
    )
    return Verdict(None, claim.days.end, None, conflict=True, score=0.4, why=why)


def _untied(claim: Claim, clues: Clues, tie: Tie) -> Verdict:
    """The claim cannot stand beside a tie: what remains are the days that fit it, before the claim."""
    floor = clues.floor.day if clues.floor else None
    spans = [
        span
        for span in tie.spans(claim.days.end.year - _YEARS_BACK, claim.days.end.year)
        if span.start <= claim.days.end and (floor is None or span.end >= floor)
    ]
    around = spoken(tie)
    named = "" if tie.firm else ", and the weekdays that it names as just past do not fit either"
    why = f"{claim.words}, but the text is from about {around} of some year: {tie.words}{named}"
    earliest = spans[0].start if spans and floor is not None else floor
    latest = spans[-1].end if spans else claim.days.end
    best = likely_day(spans[0], clues.weekdays) if len(spans) == 1 and floor is not None else None
    score = 0.6 if tie.firm else 0.5
    return Verdict(earliest, latest, best, conflict=True, score=score, why=why, possible=tuple(spans))


def _fits(tie: Tie, days: Period) -> bool:
    spans = tie.spans(days.start.year - 1, days.end.year + 1)
    return any(span.start <= days.end and days.start <= span.end for span in spans)


def _weekdays_fit(weekdays: Sequence[int], claim: Claim) -> bool:
    if claim.day is None or not weekdays:
        return True
    return min((claim.day.isoweekday() - weekday) % 7 for weekday in weekdays) <= _FIT


def _right_near(named: Yearless, day: date) -> bool:
    """Whether the named date had (or will have) the named weekday within a year of `day`."""
    near = [day_of(year, named.month, named.day) for year in (day.year - 1, day.year, day.year + 1)]
    known = [found for found in near if found and abs((found - day).days) <= _YEAR]
    return not known or any(found.isoweekday() == named.weekday for found in known)


def _years_with(named: Yearless, end: date) -> list[int]:
    """The years up to `end`'s in which the named date has the named weekday, newest first."""
    years = range(end.year, end.year - _YEARS_BACK, -1)
    held = ((year, day_of(year, named.month, named.day)) for year in years)
    return [year for year, day in held if day and day <= end and day.isoweekday() == named.weekday]


def _listed(years: Sequence[int]) -> str:
    return ", ".join(map(str, years[:_NAMED_YEARS])) + (" and earlier years" if len(years) > _NAMED_YEARS else "")


def _support(claim: Claim, clues: Clues) -> str | None:
    """What in the text bears the claim out, as a clause."""
    day = claim.day
    if day is None:
        return None
    for named in clues.dated:
        if _right_near(named, day):
            return f"the text names “{named.words}”, which is right in that year"
    if clues.tie is not None and _fits(clues.tie, claim.days):
        return f"the text fits: {clues.tie.words}"
    for year, month, number in clues.days:
        found = day_of(year or day.year, month, number)
        if found is not None and -1 <= (day - found).days <= _NEAR:
            return f"the text names a day close to it, {found.isoformat() if year else f'{number} {MONTHS[month - 1]}'}"
    return None

"""When each document was written: what its page declares, held against what its words and its copies say.

Requirement: a scraped copy often declares the day of its copying, so a declared date is a claim. It is overruled only
where the words show it, and the sentence that says so quotes them. Where nothing contradicts it, it stands; how far it
is believed depends on what supports it. Without a claim the text alone gives bounds, and no day is invented.

Method, for each document by itself: the main claim (`claims`) is held against the clues of the text (`clues`):

* two full dates told as past that are later than the claim contradict it;
* a firm tie ("in the past 18 days ... since 7 October") that fits the claim in no year contradicts it; a loose one does
  so only if the weekdays that the text names alone do not fit either: real articles speak of one past day and of the
  last weeks all the time, and only both together are rare;
* a weekday beside a yearless date that is wrong within a year of the claim contradicts it, if it was right earlier.

Measured on texts of known date, the date given as the claim: of 849 German Wikinews texts and 300 of PolNeAR none is
contradicted. With claims moved by 400 to 900 days 37 to 51 of the 849 are, and 1 to 7 of the 300: a text that ties itself to a
day is rare, so this is no filter for wrong dates but a reason to doubt where there is one. Tried and dropped: a single
later date told as past (33 false alarms in 1149), a wrong weekday in the nearest year alone (2).

Then copies: of documents with the same text (copy, syndicated) whose dates lie more than a few days apart, the earliest
uncontradicted date is that of the text. Joint solving over a pile is not done here.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from sayso.ids import make_id
from sayso.model import Dating, Derivation, Document, Page, Timex
from sayso.stages.dating.claims import Claim, main_claim
from sayso.stages.dating.clues import Clues, Tie, Weekday, clues_of
from sayso.text.calendar import Period, day_of, read_day

__all__ = ["dating"]

_FUTURE_SLACK = 1
"""Days that a date told as past may lie after the claim: time zones."""
_LEAST_LATER = 2
"""So many later dates told as past contradict a claim; one alone is too often a coming date in past words."""
_FIT = 2
"""Days back from the claim within which the newest weekday that is named alone should lie: news is of yesterday."""
_NEAR = 10
"""A day named within so many days of the claim supports it."""
_COPY_APART = 3
"""Days that copies may lie apart before the later date is that of the copying: syndicates print within days."""
_YEARS_BACK = 30
"""How far back a contradicted text is looked for; also the reach of the web's archives."""
_HALF_WEEK = 3
_YEAR = 366
_NAMED_YEARS = 3
_SUPPORT = 0.3
_DOUBT = 0.2
_MOST = 0.95


class _Verdict(NamedTuple):
    """What was made of one document, before its copies are looked at."""

    earliest: date | None
    latest: date | None
    best: date | None
    conflict: bool
    score: float
    why: str


def dating(
    documents: Iterable[Document], timexes: Iterable[Timex], derivations: Iterable[Derivation], pages: Iterable[Page]
) -> tuple[Dating, ...]:
    """Date every document, in the order of their ids."""
    fetched = {page.id: read_day(page.fetched) for page in pages}
    held: dict[str, list[Timex]] = defaultdict(list)
    for timex in timexes:
        held[timex.document].append(timex)
    made: dict[str, Dating] = {}
    for document in sorted(documents, key=_id):
        claim = main_claim(document.declared)
        clues = clues_of(document.text, sorted(held[document.id], key=_place))
        verdict = _judge(claim, clues, fetched.get(document.page))
        made[document.id] = _dating(document.id, claim, verdict)
    dated = _with_copies(made, derivations)
    return tuple(dated[key] for key in sorted(dated))


def _id(document: Document) -> str:
    return document.id


def _place(timex: Timex) -> tuple[int, int, str]:
    return timex.start, timex.end, timex.id


def _dating(document: str, claim: Claim | None, verdict: _Verdict) -> Dating:
    def iso(day: date | None) -> str | None:
        return day.isoformat() if day else None

    declared = claim.value[:10] if claim else None
    parts = (declared, iso(verdict.earliest), iso(verdict.latest), iso(verdict.best), verdict.why)
    return Dating(
        id=make_id("a", document, *parts),
        document=document,
        declared=declared,
        earliest=iso(verdict.earliest),
        latest=iso(verdict.latest),
        best=iso(verdict.best),
        conflict=verdict.conflict,
        score=round(verdict.score, 2),
        why=verdict.why,
    )


def _judge(claim: Claim | None, clues: Clues, fetched: date | None) -> _Verdict:
    if claim is None:
        return _from_text(clues, fetched)
    against = _contradiction(claim, clues)
    if against is not None:
        return against
    support = _support(claim, clues)
    score = min(claim.score + (_SUPPORT if support else 0), _MOST)
    why = (
        f"{claim.words}; {support}" if support else f"{claim.words}; nothing in the text contradicts it or bears it out"
    )
    if clues.tie is not None and not _fits(clues.tie, claim.days):
        score, why = claim.score - _DOUBT, f"{claim.words}; {clues.tie.words}, which may not fit"
    return _Verdict(claim.days.start, claim.days.end, claim.day, conflict=False, score=max(score, 0.1), why=why)


def _from_text(clues: Clues, fetched: date | None) -> _Verdict:
    """Bounds from the text alone: not before the newest date told as past, not after the page was fetched."""
    if clues.floor is None:
        why = "the page declares no date, and the text tells of no two full dates as past"
        spoken = _spoken(clues.tie) if clues.tie is not None and clues.tie.firm else None
        if clues.tie is not None and spoken is not None:
            why = f"the page declares no date; {clues.tie.words}, so it is from about {spoken} of some year"
        return _Verdict(None, fetched, None, conflict=False, score=0.1 if fetched else 0.0, why=why)
    floor = clues.floor
    if fetched is not None and fetched < floor.day:
        why = f"the page declares no date; the text names “{floor.words}” as past, though it was fetched before"
        return _Verdict(None, fetched, None, conflict=True, score=0.1, why=why)
    why = f"the page declares no date; the text tells of “{floor.words}” as past, so it is not older"
    best = floor.best if fetched is None or (floor.best and floor.best <= fetched) else None
    why = f"{why}; the newest day told as past is {best.isoformat()}" if best else why
    return _Verdict(floor.day, fetched, best, conflict=False, score=0.3, why=why)


def _contradiction(claim: Claim, clues: Clues) -> _Verdict | None:
    after = [(day, words) for day, words in clues.late if (day - claim.days.end).days > _FUTURE_SLACK]
    if len(after) >= _LEAST_LATER:
        told = " and ".join(f"“{words}”" for _, words in after[:_LEAST_LATER])
        why = f"{claim.words}, but the text tells of {told} as past, so it was written later"
        return _Verdict(after[_LEAST_LATER - 1][0], None, None, conflict=True, score=0.5, why=why)
    tie = clues.tie
    if tie is not None and not _fits(tie, claim.days) and (tie.firm or not _weekdays_fit(clues.weekdays, claim)):
        return _untied(claim, clues, tie)
    return next((found for named in clues.dated if (found := _wrong_weekday(claim, named))), None)


def _wrong_weekday(claim: Claim, named: Weekday) -> _Verdict | None:
    """A weekday beside a yearless date that is wrong within a year of the claim, and was right before."""
    years = _years_with(named, claim.days.end)
    if claim.day is None or not years or _right_near(named, claim.day):
        return None
    why = (
        f"{claim.words}, but the text names “{named.words}”, which was that weekday in {_listed(years)}: "
        "the text is older, or the weekday is a slip"
    )
    return _Verdict(None, claim.days.end, None, conflict=True, score=0.4, why=why)


def _untied(claim: Claim, clues: Clues, tie: Tie) -> _Verdict:
    """The claim cannot stand beside a tie: what remains are the days that fit it, before the claim."""
    floor = clues.floor.day if clues.floor else None
    spans = [
        span
        for span in tie.spans(claim.days.end.year - _YEARS_BACK, claim.days.end.year)
        if span.start <= claim.days.end and (floor is None or span.end >= floor)
    ]
    around = _spoken(tie)
    named = "" if tie.firm else ", and the weekdays that it names as just past do not fit either"
    why = f"{claim.words}, but the text is from about {around} of some year: {tie.words}{named}"
    earliest = spans[0].start if spans and floor is not None else floor
    latest = spans[-1].end if spans else claim.days.end
    best = _best(spans[0], clues.weekdays) if len(spans) == 1 and floor is not None else None
    return _Verdict(earliest, latest, best, conflict=True, score=0.6 if tie.firm else 0.5, why=why)


def _best(span: Period, weekdays: Sequence[int]) -> date:
    """The middle of a span, or the day nearest to it that is the weekday named most."""
    middle = span.start + (span.end - span.start) / 2
    if not weekdays:
        return middle
    usual = max(sorted(set(weekdays)), key=weekdays.count)
    ahead = (usual - middle.isoweekday()) % 7
    return date.fromordinal(middle.toordinal() + (ahead if ahead <= _HALF_WEEK else ahead - 7))


def _spoken(tie: Tie) -> str | None:
    """Day and month of a tie, in a leap year, which has all days; None where its count of days leaves the calendar."""
    for span in tie.spans(2004, 2004):
        middle = span.start + (span.end - span.start) / 2
        return f"{middle.day} {_MONTHS[middle.month - 1]}"
    return None


_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip


def _fits(tie: Tie, days: Period) -> bool:
    spans = tie.spans(days.start.year - 1, days.end.year + 1)
    return any(span.start <= days.end and days.start <= span.end for span in spans)


def _weekdays_fit(weekdays: Sequence[int], claim: Claim) -> bool:
    if claim.day is None or not weekdays:
        return True
    return min((claim.day.isoweekday() - weekday) % 7 for weekday in weekdays) <= _FIT


def _right_near(named: Weekday, day: date) -> bool:
    """Whether the named date had (or will have) the named weekday within a year of `day`."""
    near = [day_of(year, named.month, named.day) for year in (day.year - 1, day.year, day.year + 1)]
    known = [found for found in near if found and abs((found - day).days) <= _YEAR]
    return not known or any(found.isoweekday() == named.weekday for found in known)


def _years_with(named: Weekday, end: date) -> list[int]:
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
            return (
                f"the text names a day close to it, {found.isoformat() if year else f'{number} {_MONTHS[month - 1]}'}"
            )
    return None


def _with_copies(made: dict[str, Dating], derivations: Iterable[Derivation]) -> dict[str, Dating]:
    """Give documents of the same text the earliest uncontradicted date among them."""
    dated = dict(made)
    for group in _groups(made, derivations):
        sound = [made[key] for key in group if made[key].best is not None and not made[key].conflict]
        if not sound:
            continue
        first = min(sound, key=_best_day)
        for key in group:
            own = made[key]
            apart = _apart(own, first)
            if key != first.document and apart is not None and apart > _COPY_APART:
                dated[key] = _as_copy(own, first)
    return dated


def _best_day(item: Dating) -> tuple[str, str]:
    return item.best or "", item.document


def _apart(own: Dating, first: Dating) -> int | None:
    own_day, first_day = read_day(own.declared if own.best is None else own.best), read_day(first.best)
    return (own_day - first_day).days if own_day and first_day else None


def _as_copy(own: Dating, first: Dating) -> Dating:
    why = (
        f"{own.why}; but the same text stands on a page of {first.best}, so the later date is that of the copying"
        if not own.conflict
        else f"{own.why}; the same text stands on a page of {first.best}"
    )
    return replace(
        own,
        id=make_id("a", own.document, own.declared, first.earliest, first.latest, first.best, why),
        earliest=first.earliest,
        latest=first.latest,
        best=first.best,
        conflict=True,
        score=min(own.score, first.score),
        why=why,
    )


def _groups(made: dict[str, Dating], derivations: Iterable[Derivation]) -> list[list[str]]:
    """The sets of documents that are copies of one another."""
    group_of = {key: key for key in made}

    def root(key: str) -> str:
        while group_of[key] != key:
            key = group_of[key]
        return key

    for item in derivations:
        if item.kind in ("copy", "syndicated") and item.derived_from in made and item.document in made:
            one, other = sorted((root(item.document), root(item.derived_from)))
            group_of[other] = one
    groups: dict[str, list[str]] = defaultdict(list)
    for key in sorted(made):
        groups[root(key)].append(key)
    return [members for members in groups.values() if len(members) > 1]

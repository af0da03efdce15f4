"""Dates from the rest of the pile: what a document was made of, what was made of it, and who tells of the same happening.

* Copies: of documents with the same text whose dates lie more than a few days apart, the earliest uncontradicted date is
  that of the text; a copy without a date of its own takes it.
* A translation or rewrite whose page declares nothing (or nothing true) was written with or soon after its original; an
  original without a date is not younger than what was made of it.
* A text that is tied to a day without a year ("three weeks since Oct. 7") takes the year from a document that names the
  same day and some of the same names: the day in full ("October 7, 2023"), or without a year on a page whose own date stands.
* A document without any date likely lies near the dated pages that name the same day and most of its names.

Only what a text leaves open is filled in; a date that nothing contradicts is never moved by its company. Documents are
looked at in rounds until nothing changes, so a translation of a rewrite is reached, too.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import NamedTuple

from sayso.ids import make_id
from sayso.model import Dating, Derivation
from sayso.stages.dating.clues import Clues
from sayso.stages.dating.verdict import likely_day
from sayso.text.calendar import Period, day_of, read_day

COPY_APART = 3
"""Days that copies may lie apart before the later date is that of the copying: syndicates print within days."""
SOON = 6
"""Days within which news is translated or rewritten; a guess from what newspapers do, not measured."""
SHARED_NAMES = 3
"""Names that two documents share, besides the day, to be held for reports of one happening. A guess; two are an actor and
his country."""
NEAR_HAPPENING = 60
"""Days between a page that names a day without a year and that day, for its year to be the page's own."""
SAME_NAMES, LIKELY_NEAR = 4, 31
"""Names that two documents share, besides a day without a year, to be likely written within so many days of each other: of 161 such pairs
of PolNeAR 73 in 100 are, so no day is said, but where it likely lies (48 are within 14 days, 19 within 3)."""
MOST_TELLERS = 200
"""A day that more documents name ties nothing together, and comparing them all would take the square of their number."""
PASSED_ON = 0.9
"""What is left of a date's score when another document takes it."""
COPIES = frozenset({"copy", "syndicated"})
ROUNDS = 8
"""A translation of a rewrite of a copy is three steps away; more than eight are a loop of errors."""
NAMES = {"copy": "a copy", "syndicated": "a copy", "translation": "a translation", "rewrite": "a rewrite", "revision": "a later version"}  # fmt: skip


class Company(NamedTuple):
    """What is known of one document besides its date: its clues and the names in it."""

    clues: Clues
    names: frozenset[str]


def with_relatives(
    made: Mapping[str, Dating], derivations: Iterable[Derivation], company: Mapping[str, Company]
) -> dict[str, Dating]:
    """Fill in what the texts alone leave open."""
    ties = sorted(
        (item for item in derivations if item.derived_from in made and item.document in made), key=lambda item: item.id
    )
    dated = _with_copies(dict(made), ties)
    tellers = _tellers(company)
    for _ in range(ROUNDS):
        before = dict(dated)
        for item in ties:
            _along(dated, item)
        _with_company(dated, company, tellers)
        if dated == before:
            break
    return dated


def is_open(dating: Dating) -> bool:
    """Whether a document still lacks a day, or has a mere guess from its words, which gives way to what others know."""
    return dating.best is None or (dating.declared is None and dating.score < _LEAST_SCORE)


def is_sound(dating: Dating) -> bool:
    """Whether others may take this date: its page declares it and nothing speaks against it, or others gave it."""
    return dating.best is not None and dating.score > _LEAST_SCORE


_LEAST_SCORE = 0.4
"""A page's bare claim is worth 0.5, a guess from the text at most that; a contested claim less."""


def _along(dated: dict[str, Dating], item: Derivation) -> None:
    """Pass a date along one derivation, from the original to what was made of it or back."""
    child, parent = dated[item.document], dated[item.derived_from or ""]
    if is_open(child) and is_sound(parent):
        what = f"it is {NAMES.get(item.kind, 'made')} of a text of {parent.best}"
        last = _later(parent.latest or parent.best, SOON)
        dated[child.document] = _taken(child, parent, what, (parent.earliest or parent.best, last))
    elif is_open(parent) and is_sound(child) and _before(child.best, parent.latest):
        same = item.kind in COPIES
        why = f"{parent.why}; {NAMES.get(item.kind, 'a text')} of it is of {child.best}, so it is not younger"
        dated[parent.document] = _changed(
            parent,
            latest=child.best,
            best=child.best if same else None,
            score=child.score * PASSED_ON if same else max(parent.score, 0.2),
            why=why if parent.latest != child.best else parent.why,
        )


def _before(day: str | None, bound: str | None) -> bool:
    return day is not None and (bound is None or day < bound)


def _later(day: str | None, count: int) -> str | None:
    known = read_day(day)
    return (known + timedelta(days=count)).isoformat() if known and known.year < date.max.year else None


def _taken(own: Dating, other: Dating, what: str, bounds: tuple[str | None, str | None]) -> Dating:
    earliest, latest = bounds
    if own.latest is not None and (latest is None or own.latest < latest):
        latest = own.latest
    if other.best is None or (latest is not None and other.best > latest):
        return own
    score = round(other.score * PASSED_ON, 2)
    return _changed(own, earliest=earliest, latest=latest, best=other.best, score=score, why=f"{own.why}; {what}")


def _changed(own: Dating, **changes: object) -> Dating:
    made: Dating = replace(own, **changes)  # type: ignore[arg-type]
    earliest, latest = made.earliest, made.latest
    likely = made.likely if made.best is None else None
    possible = ((earliest, latest),) if earliest and latest else own.possible
    parts = (made.declared, earliest, latest, made.best, made.why)
    return replace(made, possible=possible, likely=likely, id=make_id("a", made.document, *parts))


# ------------------------------------------------------------------------------------------------ same happening
def _tellers(company: Mapping[str, Company]) -> Mapping[tuple[int, int], Sequence[str]]:
    """For each month and day the documents that name it, with or without a year."""
    tellers: dict[tuple[int, int], list[str]] = defaultdict(list)
    for key in sorted(company):
        for _, month, day in dict.fromkeys(company[key].clues.days):
            tellers[month, day].append(key)
    return tellers


def _with_company(
    dated: dict[str, Dating], company: Mapping[str, Company], tellers: Mapping[tuple[int, int], Sequence[str]]
) -> None:
    """Give ties without a year the year that the pile has for their day."""
    for key in sorted(company):
        tie = company[key].clues.tie
        if tie is not None and is_open(dated[key]):
            found = _year_among(key, (tie.month, tie.day), tellers[tie.month, tie.day], dated, company)
            if found is not None:
                year, words = found
                _fix(dated, key, company[key].clues, tie.spans(year, year), words)
        elif is_open(dated[key]):
            _lean(dated, key, company, tellers)


def _lean(
    dated: dict[str, Dating],
    key: str,
    company: Mapping[str, Company],
    tellers: Mapping[tuple[int, int], Sequence[str]],
) -> None:
    """Say of an undated document where it likely lies: near the dated pages that name its day and most of its names."""
    own = dated[key]
    told = dict.fromkeys((month, day) for year, month, day in company[key].clues.days if year is None)
    rare = [tellers[when] for when in told if len(tellers[when]) <= MOST_TELLERS]
    near = [(day, other) for among in rare for other in among if (day := _day_beside(key, other, dated, company))]
    if own.declared is not None or own.conflict or not near:
        return
    first, last = min(near)[0], max(near)[0]
    if (last - first).days > LIKELY_NEAR:
        return
    span = ((first - timedelta(days=LIKELY_NEAR)).isoformat(), (last + timedelta(days=LIKELY_NEAR)).isoformat())
    likely = (max(span[0], own.earliest or span[0]), min(span[1], own.latest or span[1]))
    if own.likely != likely and likely[0] <= likely[1]:
        why = f"{own.why}; a page of {first.isoformat()} names the same day and {SAME_NAMES} of its names or more"
        dated[key] = _changed(own, likely=likely, why=why)


def _day_beside(key: str, other: str, dated: Mapping[str, Dating], company: Mapping[str, Company]) -> date | None:
    """The day of another document, if it shares enough names and is soundly dated by itself."""
    if other == key or len(company[key].names & company[other].names) < SAME_NAMES or is_open(dated[other]):
        return None
    day = read_day(dated[other].best) if is_sound(dated[other]) else None
    return day if day is not None and LIKELY_NEAR < day.toordinal() < date.max.toordinal() - LIKELY_NEAR else None


def _year_among(
    key: str,
    told: tuple[int, int],
    tellers: Sequence[str],
    dated: Mapping[str, Dating],
    company: Mapping[str, Company],
) -> tuple[int, str] | None:
    """The year of a day, if all documents that know one and tell of the same happening agree."""
    found: dict[int, str] = {}
    for other in tellers:
        if other == key or len(company[key].names & company[other].names) < SHARED_NAMES:
            continue
        year, how = _year_in(told, company[other].clues, dated[other])
        if year is not None:
            found.setdefault(year, how)
    return next(iter(found.items())) if len(found) == 1 else None


def _year_in(told: tuple[int, int], clues: Clues, dating: Dating) -> tuple[int | None, str]:
    full = {year for year, month, day in clues.days if year is not None and (month, day) == told}
    if len(full) == 1:
        (year,) = full
        return year, f"another page on the same happening names that day in full, {year}"
    written = read_day(dating.best) if not dating.conflict and is_sound(dating) else None
    if full or written is None:
        return None, ""
    past = [day for year in (written.year - 1, written.year) if (day := day_of(year, *told)) and day <= written]
    near = [day for day in past if (written - day).days <= NEAR_HAPPENING]
    return (near[-1].year, f"a page of {dating.best} on the same happening names that day") if near else (None, "")


def _fix(dated: dict[str, Dating], key: str, clues: Clues, spans: Sequence[Period], words: str) -> None:
    own = dated[key]
    inside = [span for span in spans if own.latest is None or span.start.isoformat() <= own.latest]
    if len(inside) != 1:
        return
    (span,) = inside
    dated[key] = _changed(
        own,
        earliest=span.start.isoformat(),
        latest=span.end.isoformat(),
        best=likely_day(span, clues.weekdays).isoformat(),
        score=0.6,
        why=f"{own.why}; {words}",
    )


# ------------------------------------------------------------------------------------------------ copies
def _with_copies(dated: dict[str, Dating], derivations: Sequence[Derivation]) -> dict[str, Dating]:
    """Give documents of the same text the earliest uncontradicted date among them."""
    for group in _groups(dated, derivations):
        sound = [dated[key] for key in group if not is_open(dated[key]) and not dated[key].conflict]
        if not sound:
            continue
        first = min(sound, key=_best_day)
        for key in group:
            own = dated[key]
            apart = _apart(own, first)
            if key != first.document and apart is not None and apart > COPY_APART:
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
    return _changed(
        own,
        earliest=first.earliest,
        latest=first.latest,
        best=first.best,
        conflict=True,
        score=min(own.score, first.score),
        why=why,
    )


def _groups(made: Mapping[str, Dating], derivations: Iterable[Derivation]) -> list[list[str]]:
    """The sets of documents that are copies of one another."""
    group_of = {key: key for key in made}

    def root(key: str) -> str:
        while group_of[key] != key:
            key = group_of[key]
        return key

    for item in derivations:
        if item.kind in COPIES:
            one, other = sorted((root(item.document), root(item.derived_from or "")))
            group_of[other] = one
    groups: dict[str, list[str]] = defaultdict(list)
    for key in sorted(made):
        groups[root(key)].append(key)
    return [members for members in groups.values() if len(members) > 1]

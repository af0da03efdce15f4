"""Which of several pages with one text stands nearest to its origin.

Requirement: a total order in each family of copies, so that a document can only come from one before it and no circle
can arise; and for each pair the reasons that a journalist would give.

Method: every page gets points for what only a page near the origin has. An agency's own page outweighs all; a credit, a
dateline and named contributors are lost in copying, hardly ever added; a named author and more text weigh something,
since copies are cut more often than lengthened. A page that calls itself a translation, or shows it (`traces.py`), stands behind the others, and
one that has nobody's words in marks behind one that has them: rewriting turns speech into report, never back. Pages of one outlet stay together, oldest first, because an outlet's own
dates can be compared with one another. Dates of different outlets decide only where points do not: sites that scrape
give the day they scraped or any other. The weights are an ordering of these reasons, not measurements: no data set at
hand states who copied whom.

Known exception: a page that collects whole texts of others is longer than each of them and is taken for their origin.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sayso.model import Document
from sayso.stages.copies.house import day, is_agency, marks
from sayso.stages.copies.tie import families
from sayso.stages.copies.traces import MARKS, SAYS, quoted, trace

_AGENCY = 8.0
_CREDIT = 2.0
_DATELINE = 1.0
_CONTRIBUTORS = 1.0
_BYLINE = 0.5
_LENGTH = 1.0
_QUOTED = 0.5
_TRANSLATED = {SAYS: -4.0, MARKS: -1.5}
LONGER = 0.1
"""Share of the longest text by which a page must be longer for that to be a reason."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What speaks for a page's being near the origin of its text."""

    agency: bool
    credit: bool
    dateline: bool
    contributors: bool
    byline: bool
    length: float
    """In shares of the family's longest text in the same language."""
    date: str | None
    """The earliest day on which the page says that it was published."""
    quoted: bool
    """Whether it has direct speech."""
    translated: str | None
    """What shows that it was translated."""

    @property
    def points(self) -> float:
        """The sum of what speaks for it."""
        flags = (self.agency, self.credit, self.dateline, self.contributors, self.byline, self.quoted)
        weights = (_AGENCY, _CREDIT, _DATELINE, _CONTRIBUTORS, _BYLINE, _QUOTED)
        shown = sum(weight for flag, weight in zip(flags, weights, strict=True) if flag)
        traced = 0.0 if self.translated is None else _TRANSLATED[self.translated]
        return shown + traced + _LENGTH * round(self.length, 1)


def version(document: Document) -> tuple[str, str] | None:
    """Return when this version of a page was made, by its own dates: first published, then changed; None if undated."""
    published = day(document)
    if published is None:
        return None
    exact = min((date.value for date in document.declared if date.value.startswith(published)), default=published)
    changed = max((date.value for date in document.declared if date.kind == "modified"), default="")
    return exact, changed if changed > exact else ""


def standing(document: Document, agencies: Sequence[str], length: float) -> Standing:
    """Weigh a page of a family in which `agencies` are credited; `length` as in `Standing`."""
    return Standing(
        agency=any(is_agency(document, agency) for agency in agencies),
        credit=bool(document.credit),
        dateline=document.dateline_place is not None,
        contributors=bool(document.contributors),
        byline=bool(document.byline),
        length=length,
        date=day(document),
        quoted=quoted(document),
        translated=trace(document),
    )


def ranked(documents: Sequence[Document], standings: Sequence[Standing]) -> list[int]:
    """Return the indices of a family's documents, nearest to the origin first."""
    houses = families(len(documents), _same_houses(documents))

    def house_key(house: list[int]) -> tuple[float, str, str]:
        best = max(standings[index].points for index in house)
        first = min(standings[index].date or "9999" for index in house)
        return -best, first, min(documents[index].id for index in house)

    def version_key(index: int) -> tuple[tuple[str, str], float, str]:
        return version(documents[index]) or ("9999", ""), -standings[index].points, documents[index].id

    return [index for house in sorted(houses, key=house_key) for index in sorted(house, key=version_key)]


def _same_houses(documents: Sequence[Document]) -> Iterator[tuple[int, int]]:
    first: dict[str, int] = {}
    for index, document in enumerate(documents):
        for mark in marks(document):
            yield first.setdefault(mark, index), index


def reasons(near: Standing, far: Standing) -> list[str]:
    """Return why `near` stands nearer to the origin than `far`, as parts of a sentence; empty where nothing says so."""
    told = (
        (near.agency and not far.agency, "it is the credited agency's own page"),
        (near.credit and not far.credit, "it names its agency"),
        (near.dateline and not far.dateline, "it has a dateline"),
        (near.contributors and not far.contributors, "it names contributors"),
        (near.byline and not far.byline, "it names an author"),
        (near.length - far.length >= LONGER, "it is longer"),
        (near.quoted and not far.quoted, "it has people’s own words"),
        (far.translated is not None and near.translated is None, f"the other {far.translated}"),
    )
    found = [reason for holds, reason in told if holds]
    if not found and near.date is not None and far.date is not None and near.date < far.date:
        return [f"it says {near.date}, the other {far.date}"]
    return found

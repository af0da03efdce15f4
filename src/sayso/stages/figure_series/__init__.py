"""Series of figures: who gives which number for one thing, and what the numbers are to each other.

    Figure*, Document*, Reading*, Dating*, Story*, Origin*, Link*, Entity*, ReferenceCount*
        -> claims -> lines (in a story, then across) -> findings -> FigureSeries*

Requirement: every number is kept as a statement, and a reader is told whether two of them agree, follow each other, count different
things or stand against each other, with the words that show it. The newest number never replaces one, and none is summed.
Method: figures become claims (`claims.py`), claims of one count lines (`lines.py`), lines findings (`verdicts.py`) on the relation
of any two claims (`relate.py`) and numbers (`compatible.py`). Copies of one text count as one origin; two outlets that quote one
speaker are two origins of text and one source of the claim, and the sentence says so.

The unit is what one story tells, or several stories that give the same numbers for the same place, speaker or actors: events as
records do not exist yet. Measured on 67 groups of our own writing, 79 pairs (evals/figure_series): 78 right; they were written beside
the rules, so this is a floor to hold and no estimate.

Known exceptions: a spokesman and his ministry are two voices where their names do not say that they are one; a place that the
figure's sentence does not name is not known, so two towns' numbers can look like one count if no page tells them apart.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from sayso.ids import make_id
from sayso.model import (
    Dating,
    Document,
    Entity,
    Figure,
    FigureSeries,
    Link,
    Origin,
    Reading,
    ReferenceCount,
    SeriesPoint,
    SeriesValue,
    Story,
)
from sayso.stages.figure_series.claims import Around, Claim, claims, noun_of
from sayso.stages.figure_series.groups import Line
from sayso.stages.figure_series.lines import joined, lines_of, story_of
from sayso.stages.figure_series.reference import Reference, bracket, fitting, names_of, references
from sayso.stages.figure_series.tell import as_day, why
from sayso.stages.figure_series.verdicts import Finding, Value, findings, scope

__all__ = ["Records", "figure_series"]


class Records(NamedTuple):
    """What is known around figures. All kinds are read once, and only what has to do with figures is kept."""

    documents: Iterable[Document]
    readings: Iterable[Reading]
    datings: Iterable[Dating]
    stories: Iterable[Story]
    origins: Iterable[Origin]
    links: Iterable[Link]
    entities: Iterable[Entity]
    counts: Iterable[ReferenceCount] = ()


def figure_series(figures: Iterable[Figure], records: Records) -> tuple[FigureSeries, ...]:
    """Return the series of a pile, sorted by id."""
    held = list(figures)
    spelt = {entity.id: entity for entity in records.entities}
    around = _around(held, records, {key: entity.name for key, entity in spelt.items()})
    pile = _Pile(
        names=around.names,
        spellings={key: [form.text for form in entity.names] for key, entity in spelt.items()},
        references=references(records.counts),
        stories={doc: story for story in records.stories for doc in story.documents},
    )
    made = [series for unit in _units(_lines(held, around, pile.stories), pile.stories) for series in _told(unit, pile)]
    return tuple(sorted(made, key=lambda one: one.id))


class _Pile(NamedTuple):
    names: Mapping[str, str]
    spellings: Mapping[str, Sequence[str]]
    references: Sequence[Reference]
    stories: Mapping[str, Story]
    """By document."""


def _around(figures: Sequence[Figure], records: Records, names: Mapping[str, str]) -> Around:
    pages = {figure.document for figure in figures}
    timexes = {timex for figure in figures for timex in (figure.as_of, figure.near_day)}
    mentions = {mention for figure in figures for mention in _mentions(figure)}
    return Around(
        documents={doc.id: doc for doc in records.documents if doc.id in pages},
        datings={dating.document: dating for dating in records.datings if dating.document in pages},
        readings={reading.timex: reading for reading in records.readings if reading.timex in timexes},
        origins={doc: origin.id for origin in records.origins for doc in origin.documents},
        entities={link.mention: link.entity for link in records.links if link.mention in mentions},
        names=names,
    )


def _mentions(figure: Figure) -> Iterator[str]:
    given = figure.attribution
    found = [figure.place]
    if given is not None:
        found += [given.speaker, *(teller.mention for teller in given.chain)]
    return (mention for mention in found if mention is not None)


def _lines(figures: Sequence[Figure], around: Around, stories: Mapping[str, Story]) -> list[Line]:
    groups: dict[tuple[str, str], list[Figure]] = defaultdict(list)
    for figure in figures:
        groups[figure.measure, story_of(figure.document, stories)].append(figure)
    found = [line for _, group in sorted(groups.items()) for line in lines_of(claims(group, around))]
    return joined(found, stories)


def _units(lines: Sequence[Line], stories: Mapping[str, Story]) -> list[list[Line]]:
    """Lines of one measure whose stories are connected by lines: one happening's counts."""
    above: dict[tuple[str, str], tuple[str, str]] = {}

    def top(key: tuple[str, str]) -> tuple[str, str]:
        while above.setdefault(key, key) != key:
            above[key] = key = above[above[key]]
        return key

    def keys_of(line: Line) -> list[tuple[str, str]]:
        return sorted({(claim.measure, story_of(doc, stories)) for claim in line for doc in claim.documents})

    for line in lines:
        first, *rest = keys_of(line)
        for key in rest:
            above[top(key)] = top(first)
    units: dict[tuple[str, str], list[Line]] = defaultdict(list)
    for line in lines:
        units[top(keys_of(line)[0])].append(line)
    return list(units.values())


def _told(unit: Sequence[Line], pile: _Pile) -> Iterator[FigureSeries]:
    count = make_id("l", *sorted(claim.key for line in unit for claim in line))
    found = [finding for line in unit for finding in findings(line)]
    apart = scope(unit)
    for finding in [*found, *([] if apart is None else [apart])]:
        yield _series(count, finding, pile)


def _series(count: str, finding: Finding, pile: _Pile) -> FigureSeries:
    held = [claim for value in finding.values for claim in value.claims]
    figures = tuple(sorted(figure.id for claim in held for figure in claim.figures))
    places = {claim.place for claim in held if claim.place is not None}
    measure = held[0].figures[0].measure
    groups = dict.fromkeys(noun_of(claim.group) for claim in held)
    return FigureSeries(
        id=make_id("u", finding.verdict, *figures),
        count=count,
        measure=measure,
        counted=" / ".join(groups),
        place=min(places) if len(places) == 1 else None,
        figures=figures,
        values=tuple(_value(value) for value in finding.values),
        points=tuple(point for claim in held for point in _points(claim, _fitting(claim, finding, places, pile))),
        verdict=finding.verdict,
        score=finding.score,
        why=why(finding, pile.names),
    )


def _fitting(claim: Claim, finding: Finding, places: Collection[str], pile: _Pile) -> list[Reference]:
    """The references that tell of a claim: of its place, or of that of its count; counts of different things have no common one."""
    if finding.verdict == "scope":
        return []
    named = places if claim.place is None else {claim.place}
    return fitting(pile.references, claim.measure, names_of(pile.spellings, named))


def _value(value: Value) -> SeriesValue:
    amounts = [claim.figures[0] for claim in value.claims]
    first = amounts[0]
    lows = [figure.low for figure in amounts]
    highs = [figure.high for figure in amounts]
    return SeriesValue(
        value=first.value,
        low=None if None in lows else min(low for low in lows if low is not None),
        high=None if None in highs else max(high for high in highs if high is not None),
        figures=tuple(sorted(figure.id for claim in value.claims for figure in claim.figures)),
        pages=len(value.documents),
        origins=len(value.origins),
        speakers=tuple(sorted(set(value.voices.values()))),
    )


def _points(claim: Claim, fit: Sequence[Reference]) -> Iterator[SeriesPoint]:
    undated = claim.when.width > _DATED
    placed = bracket(claim.amount, fit) if undated else None
    for figure in claim.figures:
        yield SeriesPoint(
            figure=figure.id,
            earliest=as_day(claim.when.first),
            latest=as_day(claim.when.last),
            basis=claim.when.basis,
            bracket=placed,
        )


_DATED = 31
"""Days: a statement whose day is known to a month needs no reference to place it."""

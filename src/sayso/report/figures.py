"""Figures as a reader sees them: one count after the other with its picture, its verdicts, and every statement linked to its words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from string import ascii_uppercase

from sayso.model import Bracket, Document, Dossier, Figure, FigureSeries, SeriesPoint
from sayso.report.chart import Chart, Statement, chart, size
from sayso.report.hearsay import told_by
from sayso.report.joins import Joins
from sayso.report.sections import Place, interval, number_of, outlet_of, place_of
from sayso.report.whose import whose_word
from sayso.stages.figure_series.reference import Reference, fitting, place_key, references

VERDICTS = ("conflict", "update", "scope", "agree", "single")
"""What a reader must see first."""
PICTURES = 60
"""Drawings on one page; counts beyond that have their tables."""
MARKS = 60
"""Marks in one drawing: more cannot be told apart. The table has all."""
PAGE_DAY = "the day of the page"
NEAR_DAY = "the words before say so"
SHAPES = 8
"""Shapes and colours of speakers in the style sheet; the ninth speaker has the first shape and a letter of its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A statement: its words, and the copies of one origin that repeat it."""

    letter: str
    speaker: int
    value: str
    qualifier: str
    counted: str | None
    where: str | None
    who: str
    told_by: str | None
    """Through whom the number came, where someone stands between the speaker and the outlet."""
    doubt: str | None
    """The words that deny or doubt it, or what is known of that."""
    when: str
    basis: str
    bracket: Bracket | None
    places: Sequence[Place]


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """Who says so, with the letter and the number of the shape in the drawing."""

    letter: str
    number: int
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """One thing counted."""

    id: str
    title: str
    pages: int
    origins: int
    verdicts: Sequence[FigureSeries]
    drawing: Chart | None
    reference: str | None
    """Whose count the line in the drawing is."""
    speakers: Sequence[Speaker]
    rows: Sequence[Row]

    @property
    def alone(self) -> bool:
        """Whether it is one statement that nothing can be said of beside."""
        return len(self.rows) == 1 and not self.verdicts


def counts(dossier: Dossier, joins: Joins) -> list[tuple[str, list[Count]]]:
    """Counts by measure: disputed ones first, then those that most pages tell of."""
    groups: dict[tuple[str, str], list[FigureSeries]] = defaultdict(list)
    for series in dossier.figure_series:
        groups[series.measure, series.count].append(series)
    figures = {figure.id: figure for figure in dossier.figures}
    made: dict[str, list[Count]] = defaultdict(list)
    held = references(dossier.reference_counts)
    for (measure, key), members in groups.items():
        made[measure].append(_count(key, members, _Known(figures, joins, held)))
    ordered = sorted(made.items(), key=lambda pair: (pair[0].startswith("other"), -len(pair[1]), pair[0]))
    return _illustrated([(measure, sorted(found, key=_order)) for measure, found in ordered])


def _order(count: Count) -> tuple[bool, int, int, str]:
    disputed = any(series.verdict == "conflict" for series in count.verdicts)
    return not disputed, -count.origins, -count.pages, count.id


def _illustrated(groups: list[tuple[str, list[Count]]]) -> list[tuple[str, list[Count]]]:
    """The same with so many drawings only."""
    left = PICTURES
    made = []
    for measure, found in groups:
        kept = []
        for count in found:
            kept.append(count if left > 0 or count.drawing is None else replace(count, drawing=None))
            left -= count.drawing is not None
        made.append((measure, kept))
    return made


@dataclass(frozen=True, slots=True)
class _Known:
    figures: Mapping[str, Figure]
    joins: Joins
    references: Sequence[Reference]


def _count(key: str, series: Sequence[FigureSeries], known: _Known) -> Count:
    members = {figure for each in series for figure in each.figures if figure in known.figures}
    points = {figure: known.joins.point_of[figure] for figure in sorted(members)}
    statements = _statements(points, sorted(series, key=lambda one: one.id), known)
    speakers = _speakers(statements, known.joins)
    rows = [_row(group, points, speakers, known) for group in statements]
    documents = {place.document for row in rows for place in row.places}
    origins = {origin.id for doc in documents if (origin := known.joins.origin_of.get(doc)) is not None}
    held = _reference(series, statements, known)
    many = len(rows) > 1 and not series[0].measure.startswith("other")
    drawn = [_statement(group, points, speakers, known) for group in statements[:MARKS]] if many else []
    return Count(
        id=key,
        title=_title(series, known),
        pages=len(documents),
        origins=len(origins),
        verdicts=_shown(series),
        drawing=chart(drawn, held),
        reference=f"{held[0].source} ({held[0].file})" if held else None,
        speakers=list(speakers.values()),
        rows=rows,
    )


def _shown(series: Sequence[FigureSeries]) -> list[FigureSeries]:
    """Verdicts, the weightiest first; of a number that stands alone only where there is nothing else to say."""
    ordered = sorted(series, key=lambda one: (VERDICTS.index(one.verdict), -len(one.figures), one.id))
    return [one for one in ordered if one.verdict != "single"]


def _title(series: Sequence[FigureSeries], known: _Known) -> str:
    groups = dict.fromkeys(group for one in series if one.counted for group in one.counted.split(" / "))
    entities = (known.joins.entities.get(one.place or "") for one in series)
    places = dict.fromkeys(entity.name for entity in entities if entity is not None)
    return ", ".join(groups) + (f" · {', '.join(places)}" if places else "")


Group = Sequence[Figure]
"""A statement: figures of one count, value, day and voice in the pages of one origin."""


def _statements(points: Mapping[str, SeriesPoint], series: Sequence[FigureSeries], known: _Known) -> list[Group]:
    held: dict[str, list[str]] = defaultdict(list)
    for each in series:
        for identity in each.figures:
            held[identity].append(each.id)
    groups: dict[tuple[object, ...], list[Figure]] = defaultdict(list)
    for key in sorted(points):
        figure, point = known.figures[key], points[key]
        origin = known.joins.origin_of.get(figure.document)
        days = (point.earliest, point.latest) if point.basis in ("text", "near") else None
        said = whose_word(figure.attribution, known.joins.documents[figure.document], known.joins)
        same = (figure.value, figure.low, figure.high, figure.qualifier, figure.stance, days, said)
        groups[(*same, tuple(held[key]), origin.id if origin else figure.document)].append(figure)
    return sorted(groups.values(), key=lambda group: _by_time(group, points))


def _by_time(group: Group, points: Mapping[str, SeriesPoint]) -> tuple[str, float, str]:
    point = points[group[0].id]
    return point.earliest or point.latest or "9", size(group[0]) or 0.0, group[0].id


def _name(group: Group, joins: Joins) -> str:
    """Whose word a statement is, for the reader."""
    first = group[0]
    doc = joins.documents[first.document]
    return whose_word(first.attribution, doc, joins) or f"{outlet_of(doc, joins)} itself"


def _speakers(statements: Sequence[Group], joins: Joins) -> dict[str, Speaker]:
    """Letters and shapes in the order of the table."""
    names = dict.fromkeys(_name(group, joins) for group in statements)
    return {name: Speaker(letter=_letter(place), number=place % SHAPES, name=name) for place, name in enumerate(names)}


def _letter(place: int) -> str:
    """A to Z, then AA, AB, ..."""
    more, rest = divmod(place, len(ascii_uppercase))
    return (_letter(more - 1) if more else "") + ascii_uppercase[rest]


def _row(group: Group, points: Mapping[str, SeriesPoint], speakers: Mapping[str, Speaker], known: _Known) -> Row:
    first, joins = group[0], known.joins
    point, doc = points[first.id], joins.documents[first.document]
    name = _name(group, joins)
    place = joins.entities.get(joins.entity_of.get(first.place or first.near_place or "", ""))
    return Row(
        letter=speakers[name].letter,
        speaker=speakers[name].number,
        value=number_of(first),
        qualifier="" if first.qualifier in ("exact", "range") else first.qualifier,
        counted=None if first.counted is None else first.counted.of(doc.text),
        where=None if place is None else place.name if first.place else f"{place.name}, told before",
        who=name,
        told_by=told_by(first.attribution, doc),
        doubt=_doubt(first, doc),
        when=interval(point.earliest, point.latest),
        basis={"text": "the words say so", "near": NEAR_DAY, "page": PAGE_DAY, None: "no day is known"}[point.basis],
        bracket=point.bracket,
        places=[place_of(joins.documents[f.document], f.start, f.end, joins) for f in group],
    )


def _doubt(figure: Figure, doc: Document) -> str | None:
    if figure.stance == "stated":
        return None
    return figure.stance + ("" if figure.hedge is None else f": “{figure.hedge.of(doc.text)}”")


def _statement(
    group: Group, points: Mapping[str, SeriesPoint], speakers: Mapping[str, Speaker], known: _Known
) -> Statement:
    first = group[0]
    point, name = points[first.id], _name(group, known.joins)
    pages = len({figure.document for figure in group})
    copies = f" ×{pages}" if pages > 1 else ""
    told = known.joins.documents[first.document].text[first.start : first.end]
    return Statement(
        figure=first,
        earliest=point.earliest,
        latest=point.latest,
        bracket=point.bracket,
        pages=pages,
        speaker=speakers[name].number,
        label=f"{speakers[name].letter}{copies}",
        title=f"{told}, {name}, {interval(point.earliest, point.latest)}",
    )


def _reference(series: Sequence[FigureSeries], statements: Sequence[Group], known: _Known) -> Reference:
    """The first reference of this measure for a place that the statements name, or for no place."""
    mentions = {figure.place for group in statements for figure in group if figure.place is not None}
    entities = [known.joins.entities.get(known.joins.entity_of.get(mention, "")) for mention in mentions]
    places = {place_key(form.text) for entity in entities if entity is not None for form in entity.names}
    return next(iter(fitting(known.references, series[0].measure, places)), [])


def figures_text(dossier: Dossier, joins: Joins) -> str:
    """All counts for the terminal: verdicts first, then a line for each statement."""
    lines = [line for measure, group in counts(dossier, joins) for count in group for line in _lines(measure, count)]
    return "\n".join(lines) if lines else "No figures of people were found."


def _lines(measure: str, count: Count) -> Iterator[str]:
    yield f"{measure}: {count.title}"
    for series in count.verdicts:
        yield f"  {series.verdict}: {series.why}"
    for row in count.rows:
        told = " ".join(part for part in (row.qualifier, row.value) if part)
        doubt = "" if row.doubt is None else f" ({row.doubt})"
        copies = f" and {len(row.places) - 1} more of one origin" if len(row.places) > 1 else ""
        when = f"page of {row.when}" if row.basis == PAGE_DAY else row.when
        yield f"  - {told} ({when}, {row.who}): “{row.places[0].words}”{doubt}, {row.places[0].outlet}{copies}"
    yield ""

"""The tasks of `sayso annotate`: each a generator of answers to rows, made of the same stages as a build.

Only the fields named in a task's docstring are read. A row that lacks one gets an answer with `error`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date, datetime, time
from functools import wraps
from typing import Any, TypeAlias

from sayso.adapters import Tools
from sayso.lang import profile
from sayso.lang.cameo import with_verbs
from sayso.lang.known import listed_builtin
from sayso.lang.known_dates import known_dates
from sayso.lang.known_terms import known_terms
from sayso.model import (
    Coreference,
    Dating,
    Document,
    EventMention,
    Failure,
    Layout,
    Mention,
    Page,
    Parse,
    Quotation,
    Repetition,
    Story,
    Timex,
)
from sayso.run import rows as as_records
from sayso.run.coref import clusters as events_of
from sayso.run.memory import made_of
from sayso.run.plan import make_plan
from sayso.run.rows import Row, RowError, optional_field, text_field
from sayso.stages.copies import kin
from sayso.stages.coreferences import coreferences
from sayso.stages.dating import dating as date_documents
from sayso.stages.entities import compare
from sayso.stages.event_mentions import class_of, coded_rows
from sayso.stages.event_mentions import event_mentions as find_events
from sayso.stages.extract import extract
from sayso.stages.figures import figures as find_figures
from sayso.stages.figures import rows as figure_rows
from sayso.stages.layout import layout
from sayso.stages.mentions import mentions as find_mentions
from sayso.stages.parse import parse
from sayso.stages.phrases import phrases as find_phrases
from sayso.stages.quotes import attributions, in_parts
from sayso.stages.quotes import quotes as find_quotes
from sayso.stages.readings import read_with
from sayso.stages.repeats import repeats
from sayso.stages.stories import grade, meanings, similarity, survey
from sayso.stages.timexes import timexes as find_timexes

Answer: TypeAlias = dict[str, Any]
Task: TypeAlias = Callable[[Tools, Iterable[Row]], Iterator[Answer]]

_CLASSES = {"Person": "PER", "Organization": "ORG", "Country": "LOC", "Place": "LOC"}
"""Our schemas in the classes of CoNLL-2003; all others are MISC."""


def _each(answer: Callable[[Tools, Row], Answer]) -> Task:
    """A task that answers one row at a time."""

    @wraps(answer)
    def task(tools: Tools, rows: Iterable[Row]) -> Iterator[Answer]:
        for row in rows:
            try:
                yield {"id": row["id"], **answer(tools, row)}
            except RowError as error:
                yield {"id": row["id"], "error": str(error)}

    return task


@_each
def language(tools: Tools, row: Row) -> Answer:
    """`text` to `language` (BCP 47 or null)."""
    return {"language": tools.detect(text_field(row, "text"))}


def furniture_of_html(tools: Tools, rows: Iterable[Row]) -> Iterator[Answer]:
    """`html`, `url` to `body`, `title`, `published`. The rows are one pile: what repeats over them is furniture."""
    return _furniture(tools, rows, "html")


def furniture_of_plain(tools: Tools, rows: Iterable[Row]) -> Iterator[Answer]:
    """`plain` to `body`, `title`, `published`. The rows are one pile: what repeats over them is furniture."""
    return _furniture(tools, rows, "plain")


def _furniture(tools: Tools, rows: Iterable[Row], field: str) -> Iterator[Answer]:
    laid_out: list[tuple[str, Page, Layout]] = []
    for row in rows:
        try:
            capture = as_records.capture(row if field == "html" else {**row, "url": None}, field)
        except RowError as error:
            yield {"id": row["id"], "error": str(error)}
            continue
        made = layout(capture, read_html=tools.read_html, decode=tools.decode)
        if isinstance(made, Failure):
            yield {"id": row["id"], "error": made.error}
        else:
            laid_out.append((row["id"], capture.page, made))
    repetitions = {found.page: found for found in repeats(made for _, _, made in laid_out)}
    for identity, page, made in laid_out:
        yield {"id": identity, **_body(tools, page, made, repetitions[page.id])}


def _body(tools: Tools, page: Page, made: Layout, repetition: Repetition) -> Answer:
    doc = extract(made, repetition, page=page, detect=tools.detect)
    if isinstance(doc, Failure):
        return {"error": doc.error}
    found = find_timexes(_parse(tools, doc), profile=profile(doc.language))
    (dated,) = date_documents([doc], found, [], [page])
    body = "\n\n".join(paragraph.span.of(doc.text) for paragraph in doc.paragraphs)
    published = dated.best if dated.declared is None else dated.declared
    return {"body": body, "title": doc.title, "published": _full_day(published)}


def _full_day(value: str | None) -> str | None:
    """The calendar day of an ISO date, or None where it is less precise."""
    return value[:10] if value is not None and len(value) >= len("2031-02-03") else None


@_each
def entities(tools: Tools, row: Row) -> Answer:
    """`text`, `language` to `entities` with start, end, type."""
    found = _mentions(_parsed(tools, row))
    return {"entities": [{"start": m.start, "end": m.end, "type": _CLASSES.get(m.schema, "MISC")} for m in found]}


@_each
def entities_with_phrases(tools: Tools, row: Row) -> Answer:
    """The same, and the phrases and pronouns for people, organisations and places."""
    parsed = _parsed(tools, row)
    found = _mentions(parsed)
    more = find_phrases(parsed, found, profile=profile(parsed.document.language))
    spans = sorted([*((m.start, m.end, m.schema) for m in found), *((p.start, p.end, p.schema) for p in more)])
    return {"entities": [{"start": a, "end": b, "type": _CLASSES.get(schema, "MISC")} for a, b, schema in spans]}


@_each
def names(_tools: Tools, row: Row) -> Answer:
    """`a`, `b`, `schema` to `score` (0 to 1) and `why`."""
    score, why = compare(text_field(row, "a"), text_field(row, "b"), optional_field(row, "schema") or "Other")
    return {"score": score, "why": why}


@_each
def timex(tools: Tools, row: Row) -> Answer:
    """`text`, `language`, `dct` (the day of writing) to `timexes` with start, end, type, value, mod."""
    return _timex(tools, row, merge_ranges=False)


@_each
def timex_with_ranges(tools: Tools, row: Row) -> Answer:
    """The same, and `reference` (the moment of writing, ISO 8601), with ranges and bounds as one expression each, and values as `sayso.text.timeplain` writes them."""
    return _timex(tools, row, merge_ranges=True)


def _timex(tools: Tools, row: Row, *, merge_ranges: bool) -> Answer:
    parsed = _parsed(tools, row)
    found = find_timexes(parsed, profile=profile(parsed.document.language), merge_ranges=merge_ranges)
    anchor = _day(optional_field(row, "dct"))
    moment = _moment(optional_field(row, "reference"))
    readings = {reading.timex: reading for reading in read_with(found, anchor, plain=merge_ranges, moment=moment)}
    return {
        "timexes": [
            {"start": t.start, "end": t.end, "type": t.type, "value": readings[t.id].value, "mod": t.mod}
            for t in found
            if t.id in readings
        ]
    }


@_each
def dating(tools: Tools, row: Row) -> Answer:
    """`text`, `language` to `best`, `earliest`, `latest` and `why`: from the text alone.

    Where no day can be said, but two years that are likely, `best` is their middle.
    """
    parsed = _parsed(tools, row)
    (dated,) = date_documents([parsed.document], _timexes(parsed), [], [], known=(*known_dates(), *known_terms()))
    return {"best": _point(dated), "earliest": dated.earliest, "latest": dated.latest, "why": dated.why}


def _point(dated: Dating) -> str | None:
    if dated.best is not None or dated.likely is None:
        return dated.best
    first, last = map(date.fromisoformat, dated.likely)
    return (first + (last - first) / 2).isoformat()


@_each
def quotes(tools: Tools, row: Row) -> Answer:
    """`text`, `language` to `attributions` with kind, source, cue, content (lists of spans), as the labelled set of the language has them."""
    parsed = _parsed(tools, row)
    language = parsed.document.language
    words = profile(language).quotes
    no_verbs = {*words.before, *words.claim_before, *words.after, *words.so, *words.thereby}
    said = _quotes(parsed, *_references(parsed))
    made = attributions(said, parsed.document.text, parts=in_parts(language), prepositions=no_verbs)
    return {"attributions": made}


@_each
def figures(tools: Tools, row: Row) -> Answer:
    """`text`, `language` to `figures` with start, end, measure, value, high, qualifier, counted, attributed_to."""
    parsed = _parsed(tools, row)
    (found, ties), times = _references(parsed), _timexes(parsed)
    quoted = _quotes(parsed, found, ties)
    made = find_figures(parsed, found, times, quoted, profile=profile(parsed.document.language))
    return {"figures": figure_rows(made)}


@_each
def types(tools: Tools, row: Row) -> Answer:
    """`text`, `language` to `type`: the class of ACLED's sub-event types (and a few more) that a snippet mainly tells of."""
    parsed = _parsed(tools, row)
    return {"type": class_of(parsed, _events(parsed), profile=profile(parsed.document.language))}


@_each
def coded(tools: Tools, row: Row) -> Answer:
    """`text`, `language` to `events` with code, source, target, as CAMEO has them."""
    parsed = _parsed(tools, row)
    found, ties = _references(parsed)
    quoted = _quotes(parsed, found, ties)
    names = {mention.id: mention.name for mention in found}
    meant = {tie.mention: names[tie.antecedent] for tie in ties if tie.antecedent in names}
    language = parsed.document.language
    words = profile(language)
    words = replace(words, events=with_verbs(language, words.events))
    events = find_events(parsed, found, ties, _timexes(parsed), quoted, profile=words)
    persons = {mention.name for mention in found if mention.schema == "Person"}
    made = coded_rows(events, quoted, parsed.document.text, meant, persons)
    return {"events": [row._asdict() for row in made]}


def _events(parsed: Parse) -> tuple[EventMention, ...]:
    (found, ties), times = _references(parsed), _timexes(parsed)
    return find_events(
        parsed, found, ties, times, _quotes(parsed, found, ties), profile=profile(parsed.document.language)
    )


def pairs(tools: Tools, rows: Iterable[Row]) -> Iterator[Answer]:
    """`a`, `b` (each `language`, `title`, `text`) to `overall` (1 the same story, 4 unrelated) and `why`.

    How telling a word is, is learnt from all texts of the input.
    """
    known: list[tuple[str, Document, Document]] = []
    for row in rows:
        try:
            known.append((row["id"], _side(tools, row, "a"), _side(tools, row, "b")))
        except RowError as error:
            yield {"id": row["id"], "error": str(error)}
    sides = [doc for _, *both in known for doc in both]
    among = survey(sides)
    meant = None if tools.embed is None else meanings(sides, tools.embed)
    for identity, a, b in known:
        score, why = similarity(a, b, among, meant)
        yield {"id": identity, "overall": round(grade(score), 4), "why": why}


def _side(tools: Tools, row: Row, name: str) -> Document:
    side = row.get(name)
    if not isinstance(side, dict):
        raise RowError(f'no object in the field "{name}"')
    return as_records.document({"id": f"{row['id']}/{name}", **side}, tools)


def clusters(tools: Tools, rows: Iterable[Row]) -> Iterator[Answer]:
    """`text`, `title`, `language` of the whole pile to `cluster`: the same word for documents of one story, as in a build."""
    known, failed = _documents(tools, rows)
    yield from failed
    plan = make_plan(tools, known_dates(), listed_builtin())
    number = {document: one.id for one in made_of([doc for _, doc in known], plan, Story) for document in one.documents}
    for identity, doc in known:
        yield {"id": identity, "cluster": number[doc.id]}


def coref(tools: Tools, rows: Iterable[Row]) -> Iterator[Answer]:
    """`tokens`, `sentence_starts`, `language`, `mentions` (`id`, `tokens`) of the whole pile to `mentions` with id, cluster: the same for one happening."""
    for row, found in events_of(tools, rows):
        if isinstance(found, RowError):
            yield {"id": row["id"], "error": str(found)}
        else:
            yield {"id": row["id"], "mentions": [{"id": key, "cluster": event} for key, event in found.items()]}


def lineage(tools: Tools, rows: Iterable[Row]) -> Iterator[Answer]:
    """`text`, `language` of the whole pile to `links` with id, relation, score."""
    known, failed = _documents(tools, rows)
    yield from failed
    row_of = {doc.id: identity for identity, doc in known}
    links: dict[str, list[Answer]] = {identity: [] for identity, _ in known}
    for pair in kin([doc for _, doc in known], embed=tools.embed):
        a, b = row_of[pair.a], row_of[pair.b]
        links[a].append({"id": b, "relation": pair.relation, "score": pair.score})
        links[b].append({"id": a, "relation": pair.relation, "score": pair.score})
    for identity, found in links.items():
        yield {"id": identity, "links": found}


def _documents(tools: Tools, rows: Iterable[Row]) -> tuple[list[tuple[str, Document]], list[Answer]]:
    known: list[tuple[str, Document]] = []
    failed: list[Answer] = []
    for row in rows:
        try:
            known.append((row["id"], as_records.document(row, tools)))
        except RowError as error:
            failed.append({"id": row["id"], "error": str(error)})
    return known, failed


def _parsed(tools: Tools, row: Row) -> Parse:
    return _parse(tools, as_records.document(row, tools))


def _parse(tools: Tools, doc: Document) -> Parse:
    return parse(doc, tokenize=tools.tokenize)


def _mentions(parsed: Parse) -> tuple[Mention, ...]:
    found, _ = find_mentions(parsed, profile=profile(parsed.document.language))
    return found


def _references(parsed: Parse) -> tuple[tuple[Mention, ...], tuple[Coreference, ...]]:
    """The names, what else refers to them, and how."""
    words = profile(parsed.document.language)
    found, roles = find_mentions(parsed, profile=words)
    more, ties = coreferences(parsed, found, roles, profile=words)
    return (*found, *more), ties


def _timexes(parsed: Parse) -> tuple[Timex, ...]:
    return find_timexes(parsed, profile=profile(parsed.document.language))


def _quotes(parsed: Parse, found: tuple[Mention, ...], ties: tuple[Coreference, ...]) -> tuple[Quotation, ...]:
    return find_quotes(parsed, found, ties, profile=profile(parsed.document.language))


def _moment(value: str | None) -> time | None:
    """The time of day of an ISO 8601 date and time; None where it is none."""
    try:
        return datetime.fromisoformat(value).time() if value and "T" in value else None
    except ValueError:
        return None


def _day(text: str | None) -> date | None:
    try:
        return None if text is None else date.fromisoformat(text[:10])
    except ValueError:
        raise RowError(f'"dct" is no ISO date: {text}') from None


__all__ = [
    "clusters",
    "coded",
    "coref",
    "dating",
    "entities",
    "entities_with_phrases",
    "figures",
    "furniture_of_html",
    "furniture_of_plain",
    "language",
    "lineage",
    "names",
    "pairs",
    "quotes",
    "timex",
    "timex_with_ranges",
    "types",
]

"""The events of texts whose triggers are given: `sayso annotate coref`.

A row's tokens become a text, a line for each sentence; the rest is the plan of a build (`run/plan.py`), but that its step for mentions of happenings
takes the triggers of the row instead of looking for them. Where the engine finds a happening at a given trigger, its type, roles and
time are taken; elsewhere the words of its clause alone speak.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Any, NamedTuple

from sayso.adapters import Tools
from sayso.lang import profile
from sayso.lang.known import listed_builtin
from sayso.lang.known_dates import known_dates
from sayso.model import Document, Event, EventMention, Mention, Parse, Sentence, Span, Timex
from sayso.run.memory import made_of
from sayso.run.plan import Step, make_plan
from sayso.run.rows import Row, RowError, document, optional_field
from sayso.stages.event_mentions import clauses_of

STEP = "event_mentions"
"""The step of the plan that finds mentions of happenings."""


class Given(NamedTuple):
    """A trigger that is given: the id of its mention in the row, and its words."""

    id: str
    words: tuple[Span, ...]

    @property
    def whole(self) -> Span:
        """From its first word to its last."""
        return Span(self.words[0].start, max(span.end for span in self.words))


def clusters(tools: Tools, rows: Iterable[Row]) -> Iterator[tuple[Row, dict[str, str]] | tuple[Row, RowError]]:
    """For each row the events of its mentions, by id; the rows are one pile."""
    known: list[tuple[Row, Document, list[Given]]] = []
    for row in rows:
        try:
            known.append((row, *laid_out(row, tools)))
        except RowError as error:
            yield row, error
    triggers = {doc.id: given for _, doc, given in known}
    plan = [_with_triggers(step, triggers) for step in make_plan(tools, known_dates(), listed_builtin())]
    made = made_of([doc for _, doc, _ in known], plan, Event)
    event_of = {mention: event.id for event in made for mention in event.mentions}
    for row, _, given in known:
        yield row, {one.id: event_of[one.id] for one in given if one.id in event_of}


def laid_out(row: Row, tools: Tools) -> tuple[Document, list[Given]]:
    """The text of a row's tokens, and its mentions in it.

    Raises:
        RowError: a field is missing or wrong.
    """
    tokens, starts = row.get("tokens"), set(_numbers(row.get("sentence_starts", [])))
    if not isinstance(tokens, list) or not all(isinstance(token, str) for token in tokens):
        raise RowError('no list of words in the field "tokens"')
    text, spans = "", []
    for place, token in enumerate(tokens):
        text += "" if not place else "\n" if place in starts else " "
        spans.append((len(text), len(text) + len(token)))
        text += token
    doc = document({"id": row["id"], "text": text, "language": optional_field(row, "language")}, tools)
    return doc, [_given(mention, spans) for mention in _mentions(row)]


def _numbers(value: Any) -> list[int]:
    return [each for each in value if isinstance(each, int)] if isinstance(value, list) else []


def _mentions(row: Row) -> list[Any]:
    found = row.get("mentions")
    if not isinstance(found, list):
        raise RowError('no list in the field "mentions"')
    return found


def _given(mention: Any, spans: Sequence[tuple[int, int]]) -> Given:
    if not isinstance(mention, dict) or not isinstance(mention.get("id"), str):
        raise RowError('a mention has no string "id"')
    places = [place for place in _numbers(mention.get("tokens")) if 0 <= place < len(spans)]
    words = tuple(Span(*spans[place]) for place in places if spans[place][0] < spans[place][1])
    if not words:
        raise RowError(f"mention {mention['id']} has no place among the tokens")
    return Given(mention["id"], words)


def _with_triggers(step: Step, triggers: Mapping[str, Sequence[Given]]) -> Step:
    return replace(step, fn=partial(_told, step.fn, triggers)) if step.name == STEP else step


def _told(
    find: Any,
    triggers: Mapping[str, Sequence[Given]],
    parsed: Parse,
    mentions: Sequence[Mention],
    ties: Any,
    timexes: Sequence[Timex],
    *rest: Any,
) -> tuple[EventMention, ...]:
    """A mention for each trigger that is given, with what the engine says of it."""
    found = list(find(parsed, mentions, ties, timexes, *rest))
    given = triggers.get(parsed.document.id, ())
    words = profile(parsed.document.language)
    clauses = clauses_of(parsed, [one.whole for one in given], mentions, timexes, profile=words)
    return tuple(_mention(one, parsed, found, clauses.get(one.whole)) for one in given)


def _mention(given: Given, parsed: Parse, found: Sequence[EventMention], clause: Span | None) -> EventMention:
    text, trigger = parsed.document.text, given.whole
    head = " ".join(span.of(text).lower() for span in given.words)
    same = next((one for one in found if one.trigger.overlaps(trigger)), None)
    if same is not None:
        return replace(same, id=given.id, trigger=trigger, head=same.head if len(given.words) == 1 else head)
    around = clause or _sentence(parsed.sentences, trigger.start) or trigger
    return EventMention(
        id=given.id,
        document=parsed.document.id,
        start=around.start,
        end=max(around.end, trigger.end),
        trigger=trigger,
        head=head,
        type="OTHER",
        mode=None,
        context="actual",
        fillers=(),
        timex=None,
        attribution=None,
        score=1.0,
        why="The trigger is given.",
    )


def _sentence(sentences: Sequence[Sentence], at: int) -> Span | None:
    return next((Span(one.start, one.end) for one in sentences if one.start <= at < one.end), None)

"""Events as a reader sees them: once each, with who, where and when, the tellings in their exact words, and where these differ.

A headline is the words of the best telling, never a sentence of ours. Best is, of those told in the event's own context, the telling that
names most of those who took part, then one that says when, then one short enough to be read at a glance, then the earliest.

A pile of a thousand pages has more events than a page can show. Those that most origins tell are shown, then those with most pages, then
those that name someone; the rest is in dossier.json and in the exports. What is told once, without who, where or when ("after the fighting"),
helps little to see what happened: it comes behind all else, in lists, in stories and where not all can be shown.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from sayso.model import Difference, Dossier, Entity, Event, EventMention
from sayso.report.happenings import CONTEXTS, DIFFERENCES, ROLES, TYPES, named
from sayso.report.joins import Joins, count_origins
from sayso.report.sections import Place, interval, place_of, sort_day
from sayso.report.tellings import Telling, line_of, tellings

AT_A_GLANCE = 200
"""Characters of a headline: two lines."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DifferenceRow:
    """What tellings say differently, side by side: the words of each side."""

    about: str
    why: str
    sides: Sequence[Sequence[Place]]


@dataclass(frozen=True, slots=True, kw_only=True)
class EventRow:
    """An event with its tellings."""

    event: Event
    what: str
    """Type and mode in plain words."""
    when: str
    roles: Sequence[tuple[str, Sequence[Entity]]]
    best: Telling
    others: Sequence[Telling]
    pages: int
    origins: int
    differences: Sequence[DifferenceRow]
    stories: Sequence[str]

    @property
    def context(self) -> str:
        """In words; empty for what is reported as happened."""
        return "" if self.event.context == "actual" else CONTEXTS[self.event.context]

    @property
    def brief(self) -> str:
        """A few words for a link."""
        known = self.when if self.event.earliest or self.event.latest else ""
        return " ".join(part for part in (known, self.what) if part)

    @property
    def dated(self) -> bool:
        """Whether a day or interval is told."""
        return dated(self.event)

    @property
    def actors(self) -> Sequence[Entity]:
        """Everyone and everything in one of its roles, once."""
        return list({entity.id: entity for _, entities in self.roles for entity in entities}.values())


def dated(event: Event) -> bool:
    """Whether a day or interval is told; that it was before its page was written is no date."""
    return event.earliest is not None and event.latest is not None


def bare(event: Event) -> bool:
    """Whether it is told once, without who, where or when."""
    return len(event.mentions) == 1 and not event.roles and event.place is None and not dated(event)


def in_time(event: Event) -> tuple[str, str, str]:
    """For sorting: by the first day, a shorter interval before a longer, those without any day last."""
    first, last = event.earliest or event.latest, event.latest or event.earliest
    return first or "9999", last or "9999", event.id


def told_most(dossier: Dossier, joins: Joins, most: int) -> list[Event]:
    """The events to show where there are more than `most`, in the order of time."""
    ranked = sorted(dossier.events, key=lambda event: _rank(event, joins))
    return sorted(ranked[:most], key=in_time)


def _rank(event: Event, joins: Joins) -> tuple[bool, int, int, int, tuple[str, str, str]]:
    documents = documents_of(event, joins)
    return bare(event), -count_origins(documents, joins), -len(documents), -len(event.roles), in_time(event)


def documents_of(event: Event, joins: Joins) -> set[str]:
    """The documents that tell of it."""
    return {joins.event_mentions[mention].document for mention in event.mentions}


def event_rows(events: Iterable[Event], dossier: Dossier, joins: Joins) -> list[EventRow]:
    """Events with their tellings, in the order given."""
    stories: dict[str, list[str]] = defaultdict(list)
    for story in dossier.stories:
        for document in story.documents:
            stories[document].append(story.id)
    return [_row(event, stories, joins) for event in events]


def _row(event: Event, stories: Mapping[str, Sequence[str]], joins: Joins) -> EventRow:
    told = [joins.event_mentions[mention] for mention in event.mentions]
    documents = sorted({mention.document for mention in told})
    best = min(told, key=lambda mention: worth(mention, event, joins))
    first, *others = _best_first(tellings(told, joins), best)
    return EventRow(
        event=event,
        what=named(event.type, event.mode),
        when=interval(event.earliest, event.latest),
        roles=list(_roles(event, joins)),
        best=first,
        others=others,
        pages=len(documents),
        origins=count_origins(documents, joins),
        differences=[_difference(one, joins) for one in event.differences],
        stories=list(dict.fromkeys(story for document in documents for story in stories.get(document, ()))),
    )


def worth(mention: EventMention, event: Event, joins: Joins) -> tuple[bool, int, bool, bool, str, str]:
    """For sorting: the telling that serves best as a headline first."""
    names = sum(mention.id in holder.mentions for holder in event.roles)
    long = mention.end - mention.start > AT_A_GLANCE
    elsewhere = mention.context != event.context
    return elsewhere, -names, mention.timex is None, long, sort_day(mention.document, joins), mention.id


def _best_first(told: Sequence[Telling], best: EventMention) -> list[Telling]:
    """The line that the best telling stands in or is folded into comes first."""
    places = (best.document, best.start, best.end)
    return sorted(told, key=lambda one: places not in [(p.document, p.start, p.end) for p in (one.place, *one.also)])


def _roles(event: Event, joins: Joins) -> Iterator[tuple[str, Sequence[Entity]]]:
    """By role in words, each entity once; the place of the event among the places."""
    for role, words in ROLES.items():
        held = [holder.entity for holder in event.roles if holder.role == role]
        if role == "place" and event.place is not None:
            held.insert(0, event.place)
        known = [joins.entities[entity] for entity in dict.fromkeys(held) if entity in joins.entities]
        if known:
            yield words, known


def _difference(one: Difference, joins: Joins) -> DifferenceRow:
    sides = [[joins.event_mentions[mention] for mention in side] for side in one.sides]
    return DifferenceRow(about=DIFFERENCES[one.kind], why=one.why, sides=[_side(side, joins) for side in sides])


def _side(side: Sequence[EventMention], joins: Joins) -> list[Place]:
    """The words of one side, once for each page."""
    ordered = sorted(side, key=lambda one: (sort_day(one.document, joins), one.document, one.start))
    first: dict[str, Place] = {}
    for mention in ordered:
        first.setdefault(
            mention.document, place_of(joins.documents[mention.document], mention.start, mention.end, joins)
        )
    return list(first.values())


def by_actor(rows: Iterable[EventRow]) -> Mapping[str, Sequence[EventRow]]:
    """The events that each entity has a role in."""
    found: dict[str, list[EventRow]] = defaultdict(list)
    for row in rows:
        for entity in row.actors:
            found[entity.id].append(row)
    return found


def by_story(rows: Iterable[EventRow]) -> Mapping[str, Sequence[EventRow]]:
    """The events that each story's pages tell, those that most origins tell first; of those, the ones with a day. Bare ones come last."""
    found: dict[str, list[EventRow]] = defaultdict(list)
    for row in rows:
        for story in row.stories:
            found[story].append(row)
    return {story: sorted(told, key=_for_story) for story, told in found.items()}


def _for_story(row: EventRow) -> tuple[bool, int, bool, int]:
    return bare(row.event), -row.origins, not row.dated, -row.pages


def events_text(dossier: Dossier, joins: Joins) -> str:
    """All events for the terminal in the order of time, then those whose day is not told, then the bare ones."""
    rows = event_rows(sorted(dossier.events, key=lambda one: (bare(one), not dated(one), in_time(one))), dossier, joins)
    return "\n".join(line for row in rows for line in _lines(row)).strip() or "No events were found."


def _lines(row: EventRow) -> Iterator[str]:
    context = f" [{row.context}]" if row.context else ""
    pages = f"{row.pages} {'page' if row.pages == 1 else 'pages'}"
    origins = f"{row.origins} {'origin' if row.origins == 1 else 'origins'}"
    yield f"{row.when}  {row.what}{context}: {pages}, {origins} ({row.event.id})"
    for words, entities in row.roles:
        yield f"  {words}: {', '.join(entity.name for entity in entities)}"
    for telling in (row.best, *row.others):
        yield f"  - {line_of(telling)}"
    for difference in row.differences:
        yield f"  ! {difference.about}: {difference.why}"
    yield f"  why: {row.event.why}"
    yield ""


def facets(rows: Sequence[EventRow]) -> tuple[Sequence[tuple[str, str]], Sequence[tuple[str, str]]]:
    """The types and the contexts that there are, each with its words: what a reader can choose from."""
    types, contexts = {row.event.type for row in rows}, {row.event.context for row in rows}
    return (
        [(type_, words) for type_, words in TYPES.items() if type_ in types],
        [(context, words) for context, words in CONTEXTS.items() if context in contexts],
    )

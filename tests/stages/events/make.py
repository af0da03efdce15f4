"""Small piles of invented happenings: a line tells of one, its trigger in square brackets."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sayso.ids import make_id
from sayso.model import (
    Aligned,
    Dating,
    Derivation,
    Document,
    Entity,
    Event,
    EventMention,
    Figure,
    Filler,
    Link,
    Mention,
    NameForm,
    Origin,
    Paragraph,
    Reading,
    RelatedStory,
    Span,
    Story,
    Timex,
)
from sayso.stages.events import Records, events
from sayso.stages.events.around import Around, around
from sayso.stages.events.telling import Telling, tellings

COUNTRIES = frozenset({"Norway", "Chile"})
PEOPLES = frozenset({"Norwegian"})


@dataclass
class Pile:
    """Lines are added by `told`; a page of several lines is told line by line."""

    texts: dict[str, list[str]] = field(default_factory=dict)
    languages: dict[str, str] = field(default_factory=dict)
    written: dict[str, tuple[str, str]] = field(default_factory=dict)
    mentions: list[EventMention] = field(default_factory=list)
    names: list[Mention] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    entities: dict[str, Entity] = field(default_factory=dict)
    readings: list[Reading] = field(default_factory=list)
    figures: list[Figure] = field(default_factory=list)
    timexes: list[Timex] = field(default_factory=list)
    stories: list[list[str]] = field(default_factory=list)
    related: list[tuple[int, int]] = field(default_factory=list)
    origins: list[list[str]] = field(default_factory=list)
    derivations: list[Derivation] = field(default_factory=list)

    def told(
        self,
        page: str,
        line: str,
        *,
        head: str | None = None,
        kind: str = "OTHER",
        mode: str | None = None,
        context: str = "actual",
        roles: dict[str, Sequence[str]] | None = None,
        when: str | tuple[str, str] | None = None,
        killed: float | None = None,
        language: str = "en",
    ) -> str:
        """Add a line to a page, with the names of `roles` (found in the line) in their roles; return the mention's id."""
        lines = self.texts.setdefault(page, [])
        self.languages[page] = language
        start = sum(len(each) + 1 for each in lines)
        text = line.replace("[", "").replace("]", "")
        lines.append(text)
        begun = line.index("[")
        trigger = Span(start + begun, start + line.index("]") - 1)
        word = text[trigger.start - start : trigger.end - start].lower()
        fillers = [
            self._filler(page, role, name, start, text) for role, names in (roles or {}).items() for name in names
        ]
        timex = None if when is None else self._reading(page, when, len(lines))
        if killed is not None:
            self._figure(page, start, killed)
        made = EventMention(
            id=make_id("h", page, trigger.start, word), document=page, start=start, end=start + len(text), trigger=trigger,
            head=head or word, type=kind, mode=mode, context=context, fillers=tuple(fillers), timex=timex,  # type: ignore[arg-type]
            attribution=None, score=0.8, why="“word” tells of it.",
        )  # fmt: skip
        self.mentions.append(made)
        return made.id

    def _filler(self, page: str, role: str, name: str, start: int, text: str) -> Filler:
        at = start + text.index(name)
        mention = make_id("m", page, at, name)
        schema = (
            "Country" if name in COUNTRIES else "Group" if name in PEOPLES else "Place" if role == "place" else "Person"
        )
        self.names.append(
            Mention(
                id=mention,
                document=page,
                start=at,
                end=at + len(name),
                name=name,
                form="name",
                schema=schema,
                language="en",  # type: ignore[arg-type]
                score=1.0,
                why="",
            )
        )
        self.links.append(Link(mention=mention, entity=f"e-{name}", score=1.0, why=""))
        self.entities[name] = Entity(
            id=f"e-{name}", schema=schema, name=name, names=(NameForm(text=name, language="en", count=1),), wikidata=None, why=(),  # type: ignore[arg-type]
        )  # fmt: skip
        return Filler(role=role, start=at, end=at + len(name), mention=mention)  # type: ignore[arg-type]

    def _reading(self, page: str, when: str | tuple[str, str], number: int) -> str:
        first, last = (when, when) if isinstance(when, str) else when
        timex = f"t-{page}-{number}"
        self.readings.append(
            Reading(
                id=f"r-{page}-{number}", timex=timex, document=page, value=first, earliest=first, latest=last, why=""
            )
        )
        return timex

    def _figure(self, page: str, start: int, value: float) -> None:
        self.figures.append(
            Figure(
                id=make_id("f", page, start, str(value)),
                document=page,
                start=start,
                end=start + 1,
                measure="killed",
                value=value,
                low=value,
                high=value,
                qualifier="exact",
                counted=None,
                place=None,
                as_of=None,
                near_place=None,
                near_day=None,
                attribution=None,
                score=1.0,
                why="",
                stance="stated",
                hedge=None,
            )
        )

    def derived(self, page: str, source: str, *, here: int, there: int) -> None:
        """The page is a translation of the source; these lines of both are aligned."""
        spans = [self._line(page, here), self._line(source, there)]
        self.derivations.append(
            Derivation(
                id=f"x-{page}",
                document=page,
                derived_from=source,
                outlet=None,
                kind="translation",
                score=1.0,
                why="",
                evidence=(Aligned(here=spans[0], there=spans[1]),),
            )
        )

    def _line(self, page: str, number: int) -> Span:
        lines = self.texts[page]
        start = sum(len(each) + 1 for each in lines[:number])
        return Span(start, start + len(lines[number]))

    def records(self) -> Records:
        """All that is known around the mentions."""
        return Records(
            documents=[self._document(page) for page in sorted(self.texts)],
            mentions=self.names,
            links=self.links,
            entities=list(self.entities.values()),
            readings=self.readings,
            datings=[_dating(page, *days) for page, days in self.written.items()],
            stories=[self._story(number, pages) for number, pages in enumerate(self.stories)],
            origins=[
                Origin(id=f"o-{n}", documents=tuple(pages), credit=None, why="") for n, pages in enumerate(self.origins)
            ],
            derivations=self.derivations,
            figures=self.figures,
            timexes=self.timexes,
        )

    def _document(self, page: str) -> Document:
        text = "\n".join(self.texts[page])
        return Document(
            id=page, page=page, title=None, language=self.languages[page], text=text, url=None, outlet=None, byline=(), credit=(),
            dateline_place=None, contributors=(), declared=(),
            paragraphs=(Paragraph(start=0, end=len(text), role="body", page=Span(0, len(text)), anchor=None),), furniture=(),
        )  # fmt: skip

    def _story(self, number: int, pages: Iterable[str]) -> Story:
        near = [b if a == number else a for a, b in self.related if number in (a, b)]
        return Story(
            id=f"s-{number}", title="", documents=tuple(pages), earliest=None, latest=None, entities=(), score=1.0, why="",
            related=tuple(RelatedStory(story=f"s-{other}", score=0.5, why="") for other in near),
        )  # fmt: skip

    def events(self) -> tuple[Event, ...]:
        return events(self.mentions, self.records())

    def around(self) -> Around:
        return around(self.records(), set(self.texts))

    def tellings(self) -> list[Telling]:
        return list(tellings(self.mentions, self.around()))

    def together(self) -> set[frozenset[str]]:
        """The mentions of each event."""
        return {frozenset(event.mentions) for event in self.events()}


def _dating(page: str, first: str, last: str) -> Dating:
    return Dating(
        id=f"g-{page}", document=page, declared=None, earliest=first, latest=last, best=first if first == last else None,
        conflict=False, score=1.0, why="",
    )  # fmt: skip


def one_story(*lines: Any) -> tuple[Pile, list[str]]:
    """A pile of pages of one line each, all of one story; a line is its text or its text and what `Pile.told` takes."""
    pile = Pile()
    ids = []
    for number, line in enumerate(lines):
        text, more = (line, {}) if isinstance(line, str) else line
        ids.append(pile.told(f"d-{number}", text, **more))
    pile.stories.append(sorted(pile.texts))
    return pile, ids


def day(text: str) -> int:
    return date.fromisoformat(text).toordinal()

"""The dossier as a record: everything in the store, in an order that only its content decides."""

from __future__ import annotations

import os
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any, Protocol

from sayso import __version__
from sayso.model import (
    About,
    Dating,
    Derivation,
    Discrepancy,
    Document,
    Dossier,
    Entity,
    Event,
    EventMention,
    Failure,
    Figure,
    FigureSeries,
    Label,
    Link,
    Mention,
    Moment,
    NameForm,
    Origin,
    Page,
    Quotation,
    Reading,
    ReferenceCount,
    Relation,
    RelationMention,
    Role,
    SameWords,
    Sighting,
    Story,
    Timex,
)
from sayso.run.settings import Settings


class Records(Protocol):
    """Where records are read from: the store, or what a build has at hand of it."""

    def all(self, kind: type, /) -> Iterable[Any]:
        """All records of a kind, in an order that only their content decides."""


def read_dossier(records: Records, settings: Settings) -> Dossier:
    """All records of a store. The time of making is SOURCE_DATE_EPOCH where that is set (reproducible-builds.org)."""
    seen: tuple[Sighting, ...] = _all(records, Sighting)
    about = About(version=__version__, created=_now(), settings=settings.content())
    return Dossier(
        about=about,
        pages=_all(records, Page),
        documents=_all(records, Document),
        datings=_all(records, Dating),
        mentions=_mentions(records, seen),
        roles=_all(records, Role),
        entities=_with_sighted(_all(records, Entity), seen),
        links=_all(records, Link),
        timexes=_all(records, Timex),
        readings=_all(records, Reading),
        quotations=_all(records, Quotation),
        same_words=_all(records, SameWords),
        figures=_all(records, Figure),
        figure_series=_all(records, FigureSeries),
        reference_counts=_all(records, ReferenceCount),
        event_mentions=_all(records, EventMention),
        events=_all(records, Event),
        relation_mentions=_all(records, RelationMention),
        relations=_all(records, Relation),
        labels=_all(records, Label),
        moments=_all(records, Moment),
        derivations=_all(records, Derivation),
        origins=_all(records, Origin),
        stories=_all(records, Story),
        discrepancies=_all(records, Discrepancy),
        failures=_all(records, Failure),
    )


def _mentions(records: Records, seen: Iterable[Sighting]) -> tuple[Mention, ...]:
    """Names that the texts show and names that the pile knows, by their places."""
    found = [*_all(records, Mention), *seen]
    return tuple(sorted(found, key=lambda mention: (mention.document, mention.start, mention.end, mention.id)))


def _all(records: Records, cls: type) -> tuple[Any, ...]:
    return tuple(records.all(cls))


def _with_sighted(entities: Sequence[Entity], seen: Iterable[Sighting]) -> tuple[Entity, ...]:
    """The entities with the spellings under which they were sighted among their names, most frequent first."""
    counts: defaultdict[str, Counter[tuple[str, str | None]]] = defaultdict(Counter)
    for sighting in seen:
        counts[sighting.entity][sighting.name, sighting.language] += 1
    return tuple(replace(e, names=_counted(e, counts[e.id])) if e.id in counts else e for e in entities)


def _counted(entity: Entity, more: Counter[tuple[str, str | None]]) -> tuple[NameForm, ...]:
    counts = Counter({(form.text, form.language): form.count for form in entity.names}) + more
    order = sorted(counts.items(), key=lambda item: (-item[1], item[0][0], item[0][1] or ""))
    return tuple(NameForm(text=text, language=language, count=count) for (text, language), count in order)


def _now() -> str:
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    moment = datetime.now(UTC) if epoch is None else datetime.fromtimestamp(int(epoch), UTC)
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")

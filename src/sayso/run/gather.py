"""The dossier as a record: everything in the store, in an order that only its content decides."""

from __future__ import annotations

import os
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

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
from sayso.store import View


def read_dossier(view: View, settings: Settings) -> Dossier:
    """All records of a store. The time of making is SOURCE_DATE_EPOCH where that is set (reproducible-builds.org)."""
    seen: tuple[Sighting, ...] = _all(view, Sighting)
    about = About(version=__version__, created=_now(), settings=settings.content())
    return Dossier(
        about=about,
        pages=_all(view, Page),
        documents=_all(view, Document),
        datings=_all(view, Dating),
        mentions=_mentions(view, seen),
        roles=_all(view, Role),
        entities=_with_sighted(_all(view, Entity), seen),
        links=_all(view, Link),
        timexes=_all(view, Timex),
        readings=_all(view, Reading),
        quotations=_all(view, Quotation),
        same_words=_all(view, SameWords),
        figures=_all(view, Figure),
        figure_series=_all(view, FigureSeries),
        reference_counts=_all(view, ReferenceCount),
        event_mentions=_all(view, EventMention),
        events=_all(view, Event),
        relation_mentions=_all(view, RelationMention),
        relations=_all(view, Relation),
        labels=_all(view, Label),
        moments=_all(view, Moment),
        derivations=_all(view, Derivation),
        origins=_all(view, Origin),
        stories=_all(view, Story),
        discrepancies=_all(view, Discrepancy),
        failures=_all(view, Failure),
    )


def _mentions(view: View, seen: Iterable[Sighting]) -> tuple[Mention, ...]:
    """Names that the texts show and names that the pile knows, by their places."""
    found = [*_all(view, Mention), *seen]
    return tuple(sorted(found, key=lambda mention: (mention.document, mention.start, mention.end, mention.id)))


def _all(view: View, cls: type) -> tuple[Any, ...]:
    return tuple(view.all(cls))


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

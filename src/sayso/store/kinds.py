"""The kinds of record that the store holds: one table each, in the order in which they can be written."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from operator import attrgetter
from typing import Any, TypeAlias

from sayso.model import (
    Coreference,
    Dating,
    Derivation,
    Discrepancy,
    Document,
    Entity,
    Event,
    EventMention,
    Failure,
    Figure,
    FigureSeries,
    Judgement,
    KnownDate,
    Label,
    Layout,
    Link,
    Listed,
    Mention,
    Moment,
    Origin,
    Page,
    Quotation,
    Reading,
    ReferenceCount,
    Relation,
    RelationMention,
    Repetition,
    Role,
    SameWords,
    Sighting,
    Story,
    Timex,
)

Record: TypeAlias = Any
"""One of the classes in `KINDS`; Python has no type for "any of these dataclasses" that a generic codec could use."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """A record class, its table, its key, its owner column (page or document; None: of the whole pile), its order."""

    cls: type
    table: str
    key: str
    owner: str | None
    order: str
    gaps: bool = False
    """Whether a column of the order may be unknown; such a record comes before the others."""

    def column_of(self, owner: str) -> str:
        """The column that holds the id of the page or document that a record belongs to."""
        return "id" if self.table == owner else owner


def _kind(cls: type, owner: str | None, order: str = "id", *, gaps: bool = False) -> Kind:
    key = "mention" if cls is Link else "id"
    return Kind(cls=cls, table=cls.__name__.lower(), key=key, owner=owner, order=order, gaps=gaps)


_BY_PLACE = 'document, start, "end", id'

KINDS: tuple[Kind, ...] = (
    _kind(Page, "page"),
    _kind(Layout, "page"),
    _kind(Repetition, "page"),
    _kind(Document, "page"),
    _kind(Dating, "document"),
    _kind(Mention, "document", _BY_PLACE),
    _kind(Role, "document", _BY_PLACE),
    _kind(Coreference, "document", "document, id"),
    _kind(Timex, "document", _BY_PLACE),
    _kind(Reading, "document", "document, id"),
    _kind(Moment, "document", _BY_PLACE),
    _kind(Quotation, "document", _BY_PLACE),
    _kind(Figure, "document", _BY_PLACE),
    _kind(EventMention, "document", _BY_PLACE),
    _kind(RelationMention, "document", _BY_PLACE),
    _kind(Label, "document", _BY_PLACE),
    _kind(Judgement, None),
    _kind(Listed, None),
    _kind(KnownDate, None, "earliest, id"),
    _kind(ReferenceCount, None, "measure, date, id"),
    _kind(Entity, None),
    _kind(Link, None, "mention"),
    _kind(Sighting, None, _BY_PLACE),
    _kind(SameWords, None),
    _kind(Derivation, None),
    _kind(Origin, None),
    _kind(Story, None),
    _kind(FigureSeries, None),
    _kind(Event, None, "earliest, latest, id", gaps=True),
    _kind(Relation, None),
    _kind(Discrepancy, None),
    _kind(Failure, None, "path, stage, error"),
)

_BY_CLASS = {kind.cls: kind for kind in KINDS}


def kind_of(cls: type) -> Kind:
    """The kind of a record class.

    Raises:
        KeyError: the class is not stored (Capture, Parse, ...).
    """
    return _BY_CLASS[cls]


def in_order(cls: type, records: Iterable[Record]) -> list[Record]:
    """Records of a class in the order in which the store gives them."""
    kind = kind_of(cls)
    place = attrgetter(*kind.order.replace('"', "").split(", "))
    if not kind.gaps:
        return sorted(records, key=place)
    return sorted(records, key=lambda record: [(value is not None, value) for value in place(record)])


def is_stored(cls: type) -> bool:
    """Whether records of this class have a table."""
    return cls in _BY_CLASS

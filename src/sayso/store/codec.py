"""Records to rows and back. The only codec: msgspec writes nested fields as JSON and checks types on the way in."""

from __future__ import annotations

import types
from collections.abc import Sequence
from dataclasses import dataclass, fields
from functools import cache
from typing import Any, Union, get_args, get_origin, get_type_hints

import msgspec

from sayso.store.kinds import Record

_PLAIN = (str, int, float)


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A field of a record as a column: `json` where the value is nested, `flag` where it is a bool."""

    name: str
    hint: Any
    json: bool
    flag: bool


@cache
def columns(cls: Any) -> tuple[Column, ...]:
    """The columns of a record class, in the order of its fields."""
    hints = get_type_hints(cls)
    return tuple(_column(field.name, hints[field.name]) for field in fields(cls))


def _column(name: str, hint: Any) -> Column:
    return Column(name=name, hint=hint, json=not _is_plain(hint), flag=hint is bool)


def _is_plain(hint: Any) -> bool:
    if get_origin(hint) in (Union, types.UnionType):
        return all(_is_plain(part) or part is type(None) for part in get_args(hint))
    if get_origin(hint) is not None:
        return all(isinstance(value, str) for value in get_args(hint))  # Literal["a", "b"]
    return hint in _PLAIN or hint is bool


def to_row(record: Record) -> tuple[Any, ...]:
    """A record as a row of its table."""
    cls: Any = type(record)
    return tuple(_encode(column, getattr(record, column.name)) for column in columns(cls))


def _encode(column: Column, value: Any) -> Any:
    if value is None:
        return None
    if column.json:
        return msgspec.json.encode(value).decode()
    return int(value) if column.flag else value


def from_row(cls: Any, row: Sequence[Any]) -> Record:
    """A row of the table of `cls` as a record.

    Raises:
        msgspec.ValidationError: a value is not of its field's type.
    """
    pairs = zip(columns(cls), row, strict=True)
    return cls(**{column.name: _decode(column, value) for column, value in pairs})


def _decode(column: Column, value: Any) -> Any:
    if value is None:
        return None
    if column.json:
        return msgspec.json.decode(value, type=column.hint)
    return bool(value) if column.flag else value

"""Records to rows and back. The only codec: msgspec writes nested fields as JSON and checks types on the way in."""

from __future__ import annotations

import types
from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields
from functools import cache
from operator import attrgetter
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
        return all(isinstance(value, str | int) for value in get_args(hint))  # Literal["a", "b"]
    return hint in _PLAIN or hint is bool


def to_row(record: Record) -> tuple[Any, ...]:
    """A record as a row of its table."""
    cls: Any = type(record)
    form = _form(cls)
    row = list(form.values(record))
    for place, encode, _ in form.coded:
        if row[place] is not None:
            row[place] = encode(row[place])
    return tuple(row)


def from_row(cls: Any, row: Sequence[Any]) -> Record:
    """A row of the table of `cls` as a record.

    Raises:
        msgspec.ValidationError: a value is not of its field's type.
    """
    form = _form(cls)
    values = list(row)
    for place, _, decode in form.coded:
        if values[place] is not None:
            values[place] = decode(values[place])
    made: Record = msgspec.convert(dict(zip(form.names, values, strict=True)), cls)
    return made


@dataclass(frozen=True, slots=True, kw_only=True)
class _Form:
    """How records of a class are written and read, worked out once: a pile has a thousand records a page."""

    names: tuple[str, ...]
    values: Callable[[Record], tuple[Any, ...]]
    coded: tuple[tuple[int, Callable[[Any], Any], Callable[[Any], Any]], ...]
    """The place of each column that does not hold its value as it is, how it is encoded and how read."""


@cache
def _form(cls: Any) -> _Form:
    names = tuple(column.name for column in columns(cls))
    coded = ((place, *_coding(column)) for place, column in enumerate(columns(cls)) if column.json or column.flag)
    return _Form(names=names, values=attrgetter(*names), coded=tuple(coded))


def _coding(column: Column) -> tuple[Callable[[Any], Any], Callable[[Any], Any]]:
    return (_to_json, _from_json) if column.json else (int, bool)


def _to_json(value: Any) -> str:
    return msgspec.json.encode(value).decode()


_from_json = msgspec.json.Decoder().decode
"""Plain lists and dicts: what they are to be is checked and made with the rest of the record."""

"""`profile("de")`: what the stages know of a language, read from `lang/data/de.toml`.

A language is data: one TOML file with the same tables and keys as every other. `und.toml` (undetermined)
holds what is true of no language in particular and serves every language that has no file of its own.
A missing or unknown key, or a value of the wrong shape, is an error that names file and key.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cache
from importlib.resources import files
from typing import Any, get_args, get_origin, get_type_hints

from sayso.errors import UsageError
from sayso.lang.elapsed import ElapsedWords
from sayso.lang.events import EventWords
from sayso.lang.figures import FigureWords
from sayso.lang.forms import FormWords
from sayso.lang.furniture import FurnitureWords
from sayso.lang.labels import LabelWords
from sayso.lang.names import NameWords
from sayso.lang.offices import OfficeWords
from sayso.lang.quotes import QuoteWords
from sayso.lang.references import ReferenceWords
from sayso.lang.relations import RelationWords
from sayso.lang.segment import SegmentWords
from sayso.lang.time import TimeWords
from sayso.text.language import base_language

UNDETERMINED = "und"
_HEADERS = re.compile(r"^(?=\[[a-z])", re.MULTILINE)
"""Where the next table of a file begins; items of a list stand behind blanks."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)  # known by identity: what is built from it can be kept
class LanguageProfile:
    """One language: its BCP 47 code, its own name, and one table of words for each kind of work."""

    code: str
    name: str
    furniture: FurnitureWords
    segment: SegmentWords
    names: NameWords
    time: TimeWords
    quotes: QuoteWords
    references: ReferenceWords
    figures: FigureWords
    events: EventWords
    offices: OfficeWords
    elapsed: ElapsedWords
    labels: LabelWords
    relations: RelationWords
    forms: FormWords


def profile(code: str | None) -> LanguageProfile:
    """Return the profile for a BCP 47 code ("de-AT" is served by de), or the undetermined one."""
    base = base_language(code or UNDETERMINED)
    return _load(base if base in codes() else UNDETERMINED)


@cache
def codes() -> tuple[str, ...]:
    """The codes that have a file, sorted, with `und`."""
    names = (entry.name for entry in (files("sayso.lang") / "data").iterdir())
    return tuple(sorted(name.removesuffix(".toml") for name in names if name.endswith(".toml")))


def profiles() -> tuple[LanguageProfile, ...]:
    """All profiles, sorted by code."""
    return tuple(profile(code) for code in codes())


@cache
def furniture_words() -> tuple[FurnitureWords, ...]:
    """The words for furniture of all languages, in the order of `codes`: pages are read before their language is known."""
    return tuple(build(FurnitureWords, _table(code, "furniture"), f"{code}.toml: furniture") for code in codes())


@cache
def calendar_words() -> tuple[str, ...]:
    """The weekdays and months of all languages in all their forms, in the order of `codes`."""
    tables = [_table(code, f"time.words.{kind}") for code in codes() for kind in ("weekday", "month")]
    return tuple(form for table in tables for same in table.values() for form in same)


def _table(code: str, name: str) -> Any:
    """One table of a language's file, its others not read: a pile in one language need not wait for the words of all. A part is named with those above it ("time.words.month"); where there is none, it is empty."""
    text = (files("sayso.lang") / "data" / f"{code}.toml").read_text(encoding="utf-8")
    blocks = _HEADERS.split(text)
    kept = (block for block in blocks if block.startswith((f"[{name}]", f"[{name}.")))
    table: Any = tomllib.loads("".join(kept))
    for part in name.split("."):
        table = table.get(part, {})
    return table


@cache
def _load(code: str) -> LanguageProfile:
    source = files("sayso.lang") / "data" / f"{code}.toml"
    table = tomllib.loads(source.read_text(encoding="utf-8"))
    made: LanguageProfile = build(LanguageProfile, table, f"{code}.toml")
    return made


def build(cls: Any, table: Mapping[str, Any], where: str) -> Any:
    """Make the dataclass `cls` from a TOML table; lists become tuples, sub-tables dataclasses or mappings.

    Raises:
        UsageError: a key is missing, unknown, or of the wrong shape; the text names it.
    """
    hints = get_type_hints(cls)
    names = {field.name for field in fields(cls)}
    if names != set(table):
        missing, unknown = sorted(names - set(table)), sorted(set(table) - names)
        raise UsageError(f"{where}: missing keys {missing}, unknown keys {unknown}")
    return cls(**{name: _value(hints[name], table[name], f"{where}: {name}") for name in names})


def _value(hint: Any, value: Any, where: str) -> Any:
    origin = get_origin(hint)
    if hasattr(hint, "__dataclass_fields__"):
        return build(hint, value, where)
    if origin is tuple:
        return _tuple(get_args(hint), value, where)
    if origin is not None and isinstance(value, dict):
        inner = get_args(hint)[1]
        return {key: _value(inner, item, f"{where}.{key}") for key, item in value.items()}
    if origin is not None or not isinstance(value, hint) or isinstance(value, bool) != (hint is bool):
        raise UsageError(f"{where}: {value!r} is not {hint}")
    return value


def _tuple(args: tuple[Any, ...], value: Any, where: str) -> tuple[Any, ...]:
    if not isinstance(value, list):
        raise UsageError(f"{where}: {value!r} is not a list")
    hints = args if args[-1] is not Ellipsis else (args[0],) * len(value)
    if len(hints) != len(value):
        raise UsageError(f"{where}: {value!r} has not {len(hints)} items")
    return tuple(_value(hint, item, where) for hint, item in zip(hints, value, strict=True))

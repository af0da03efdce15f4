"""The user's own list of names: CSV with a header, or FollowTheMoney entities as JSON lines; .gz of either.

A list is read strictly: it is short, made by hand, and believed by every later build. The first thing that is wrong stops the
call and says where and what to do. Rows come one at a time, so a list of a million rows needs no room of its own.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sayso.adapters import table
from sayso.adapters.streams import Source
from sayso.ids import make_id
from sayso.model import Listed, Schema

MOST_NAMES = 1_000
"""Spellings of one entity."""
BUILT_IN = "built-in"

_COLUMNS: Mapping[str, tuple[str, ...]] = {
    "name": ("name", "label", "caption"),
    "schema": ("schema", "type", "kind"),
    "aliases": ("aliases", "alias", "names", "spellings", "other names"),
    "wikidata": ("wikidata", "wikidataid", "wikidata id", "qid"),
    "id": ("id",),
}
_SCHEMAS: Mapping[Schema, str] = {
    "Person": "person people human",
    "Organization": "organization organisation org company publicbody institution party",
    "Country": "country",
    "Place": "place location city town region",
    "Event": "event",
    "Group": "group",
    "Other": "other legalentity thing",
}
_SCHEMA_OF: Mapping[str, Schema] = {word: schema for schema, words in _SCHEMAS.items() for word in words.split()}
_WIKIDATA = re.compile(r"(?:.*/)?(Q[1-9]\d{0,11})", re.IGNORECASE)


@dataclass(slots=True)
class Names:
    """A list of names: iterate once over its entities; `notes` and `passed_over` are complete after that."""

    path: Path
    notes: list[str] = field(default_factory=list)
    """What the user should know about how the file was read."""
    passed_over: Counter[str] = field(default_factory=Counter)
    """FollowTheMoney schemas of entities without a name of their own, such as Address."""

    @property
    def source(self) -> str:
        """What the list is called in the store."""
        return self.path.name

    def __iter__(self) -> Iterator[Listed]:
        """Yield the entities.

        Raises:
            InputError: the file cannot be read, or a row is wrong; names file, line and what to do.
        """
        if self.source == BUILT_IN:
            raise table.wrong(self.path, None, "a list cannot have this name; rename the file")
        with table.reading(self.path) as stream:
            yield from self._rows(stream)

    def _rows(self, stream: Source) -> Iterator[Listed]:
        start = stream.peek(4096)[:4096].removeprefix(b"\xef\xbb\xbf").lstrip()
        if start.startswith((b"\xff\xfe", b"\xfe\xff")):
            raise table.wrong(self.path, None, "the list is UTF-16; save it as “CSV UTF-8”")
        if start.startswith(b"["):
            raise table.wrong(self.path, 1, "a JSON list cannot be read; write one entity a line (JSON lines)")
        yield from self._money(stream) if start.startswith(b"{") else self._table(stream)

    # ------------------------------------------------------------------------------------------ tables
    def _table(self, stream: Source) -> Iterator[Listed]:
        for line, cell in table.rows(stream, self.path, _COLUMNS, "name", self.notes):
            wikidata = cell("wikidata") or (cell("id") if _WIKIDATA.fullmatch(cell("id")) else "")
            yield self._listed(
                line,
                name=cell("name"),
                aliases=table.several(cell("aliases")),
                schema=cell("schema"),
                wikidata=wikidata,
            )

    # ------------------------------------------------------------------------------------------ FollowTheMoney
    def _money(self, stream: Source) -> Iterator[Listed]:
        for number, line in table.lines(stream, self.path):
            if not line.strip():
                continue
            try:
                row = json.loads(line)
            except (ValueError, RecursionError) as error:
                raise table.wrong(self.path, number, f"this is not JSON ({error}); write one entity a line") from None
            schema = row.get("schema") if isinstance(row, dict) else None
            if not isinstance(schema, str) or not isinstance(row.get("properties"), dict):
                raise table.wrong(
                    self.path, number, "this is no FollowTheMoney entity: it needs “schema” and “properties”"
                )
            if (found := self._entity(row["properties"], schema, number)) is not None:
                yield found

    def _entity(self, properties: dict[str, Any], schema: str, line: int) -> Listed | None:
        names = [*_texts(properties, "name"), *_texts(properties, "alias"), *_texts(properties, "previousName")]
        if schema.casefold() not in _SCHEMA_OF or not names:
            self.passed_over[schema[:40]] += 1
            return None
        # A weak alias is one that FollowTheMoney calls too broad to match on: a lone nickname would join strangers.
        weak = [name for name in _texts(properties, "weakAlias") if " " in name.strip()]
        wikidata = next(iter(_texts(properties, "wikidataId")), "")
        return self._listed(line, name=names[0], aliases=[*names[1:], *weak], schema=schema, wikidata=wikidata)

    # ------------------------------------------------------------------------------------------ both
    def _listed(self, line: int, *, name: str, aliases: Sequence[str], schema: str, wikidata: str) -> Listed:
        names = table.distinct((name, *aliases))
        if not name.strip():
            raise table.wrong(self.path, line, "the row has no name")
        if len(names) > MOST_NAMES:
            raise table.wrong(self.path, line, f"the row has more than {MOST_NAMES} spellings")
        for each in names:
            table.check(each, self.path, line)
        known = _SCHEMA_OF.get(schema.casefold().replace(" ", "")) if schema else "Other"
        if known is None:
            told = ", ".join(_SCHEMAS)
            raise table.wrong(
                self.path, line, f"the type “{table.short(schema)}” is not known; write one of {told}, or none"
            )
        item = _WIKIDATA.fullmatch(wikidata)
        if wikidata and item is None:
            raise table.wrong(
                self.path, line, f"“{table.short(wikidata)}” is no Wikidata item; write it as Q and digits"
            )
        number = None if item is None else item[1].upper()
        identity = make_id("n", self.source, known, number, *names)
        return Listed(id=identity, schema=known, name=names[0], names=names, wikidata=number, source=self.source)


def _texts(properties: dict[str, Any], name: str) -> list[str]:
    values = properties.get(name, [])
    values = values if isinstance(values, list) else [values]
    return [value for value in values if isinstance(value, str) and value.strip()]

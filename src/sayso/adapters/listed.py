"""The user's own list of names: CSV with a header, or FollowTheMoney entities as JSON lines; .gz of either.

A list is read strictly: it is short, made by hand, and believed by every later build. The first thing that is wrong stops the
call and says where and what to do. Rows come one at a time, so a list of a million rows needs no room of its own.
"""

from __future__ import annotations

import csv
import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sayso.adapters.streams import Source, opened
from sayso.errors import InputError
from sayso.ids import make_id
from sayso.model import Listed, Schema

LONGEST_LINE = 1_000_000
"""Bytes of one line. Everything that is known of one entity takes a few thousand."""
LONGEST_NAME = 300
"""Characters of one name. The longest official names of organisations have about 200."""
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
_LAST = "the last column"
_SEPARATORS = re.compile(r"[|;]")
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


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
            raise self._wrong(None, "a list cannot have this name; rename the file")
        try:
            with opened(self.path) as stream:
                yield from self._rows(stream)
                if stream.damage is not None:
                    raise self._wrong(None, stream.damage)
        except OSError as error:
            raise self._wrong(None, f"the list cannot be read ({error.strerror or error})") from None

    def _rows(self, stream: Source) -> Iterator[Listed]:
        start = stream.peek(4096)[:4096].removeprefix(b"\xef\xbb\xbf").lstrip()
        if start.startswith((b"\xff\xfe", b"\xfe\xff")):
            raise self._wrong(None, "the list is UTF-16; save it as “CSV UTF-8”")
        if start.startswith(b"["):
            raise self._wrong(1, "a JSON list cannot be read; write one entity a line (JSON lines)")
        yield from self._money(stream) if start.startswith(b"{") else self._table(stream)

    def _lines(self, stream: Source) -> Iterator[tuple[int, bytes]]:
        for number, line in enumerate(stream.lines(LONGEST_LINE), 1):
            if line is None:
                raise self._wrong(number, f"the line is longer than {LONGEST_LINE:,} bytes; is a quotation mark open?")
            if b"\0" in line:
                raise self._wrong(number, "there is a NUL byte; this is no text file (save it as “CSV UTF-8”)")
            yield number, line.removeprefix(b"\xef\xbb\xbf") if number == 1 else line

    def _wrong(self, line: int | None, what: str) -> InputError:
        where = str(self.path) if line is None else f"{self.path}, line {line}"
        return InputError(str(self.path), f"{where}: {what}")

    # ------------------------------------------------------------------------------------------ tables
    def _table(self, stream: Source) -> Iterator[Listed]:
        place = _Line()
        lines = self._text(stream, place)
        header = next(lines, "")
        delimiter, columns = self._columns(header)
        csv.field_size_limit(LONGEST_LINE)
        rows = csv.reader(lines, delimiter=delimiter, strict=True)
        while True:
            opening = place.number + 1
            try:
                cells = next(rows)
            except StopIteration:
                return
            except csv.Error as error:
                raise self._wrong(opening, f"this is no CSV row ({error}); is a quotation mark open?") from None
            if any(cell.strip() for cell in cells):
                yield self._row(cells, columns, opening)

    def _text(self, stream: Source, place: _Line) -> Iterator[str]:
        """The lines as text: UTF-8, or, from the first line that is not, Windows-1252."""
        encoding = "utf-8"
        for number, line in self._lines(stream):
            place.number = number
            try:
                text = line.decode(encoding)
            except UnicodeDecodeError:
                encoding = "cp1252"
                text = line.decode(encoding, "replace")
                self.notes.append(
                    f"{self.path}, line {number}: not UTF-8, read as Latin-1 (Windows-1252) from here; "
                    "if names look wrong, save the list as “CSV UTF-8”"
                )
            yield text + "\n"

    def _columns(self, header: str) -> tuple[str, Mapping[str, int]]:
        """The delimiter, and where which column stands."""
        read = {mark: _known(next(csv.reader([header], delimiter=mark), [])) for mark in ",;\t"}
        mark = max(read, key=lambda mark: ("name" in read[mark], len(read[mark])))
        if "name" not in read[mark]:
            raise self._wrong(1, f"the first line must name the columns, one of them “name”; it is “{_short(header)}”")
        return mark, read[mark]

    def _row(self, cells: Sequence[str], columns: Mapping[str, int], line: int) -> Listed:
        def cell(column: str) -> str:
            place = columns.get(column)
            return cells[place].strip() if place is not None and place < len(cells) else ""

        if any(extra.strip() for extra in cells[columns[_LAST] + 1 :]):
            raise self._wrong(line, "there are more cells than columns; put a cell that holds the separator in quotes")
        wikidata = cell("wikidata") or (cell("id") if _WIKIDATA.fullmatch(cell("id")) else "")
        return self._listed(
            line,
            name=cell("name"),
            aliases=_SEPARATORS.split(cell("aliases")),
            schema=cell("schema"),
            wikidata=wikidata,
        )

    # ------------------------------------------------------------------------------------------ FollowTheMoney
    def _money(self, stream: Source) -> Iterator[Listed]:
        for number, line in self._lines(stream):
            if not line.strip():
                continue
            try:
                row = json.loads(line)
            except (ValueError, RecursionError) as error:
                raise self._wrong(number, f"this is not JSON ({error}); write one entity a line") from None
            schema = row.get("schema") if isinstance(row, dict) else None
            if not isinstance(schema, str) or not isinstance(row.get("properties"), dict):
                raise self._wrong(number, "this is no FollowTheMoney entity: it needs “schema” and “properties”")
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
        names = tuple(dict.fromkeys(bare for each in (name, *aliases) if (bare := " ".join(each.split()))))
        if not name.strip():
            raise self._wrong(line, "the row has no name")
        if len(names) > MOST_NAMES:
            raise self._wrong(line, f"the row has more than {MOST_NAMES} spellings")
        for each in names:
            self._check(each, line)
        known = _SCHEMA_OF.get(schema.casefold().replace(" ", "")) if schema else "Other"
        if known is None:
            told = ", ".join(_SCHEMAS)
            raise self._wrong(line, f"the type “{_short(schema)}” is not known; write one of {told}, or none")
        item = _WIKIDATA.fullmatch(wikidata)
        if wikidata and item is None:
            raise self._wrong(line, f"“{_short(wikidata)}” is no Wikidata item; write it as Q and digits")
        number = None if item is None else item[1].upper()
        identity = make_id("n", self.source, known, number, *names)
        return Listed(id=identity, schema=known, name=names[0], names=names, wikidata=number, source=self.source)

    def _check(self, name: str, line: int) -> None:
        if len(name) > LONGEST_NAME:
            raise self._wrong(line, f"a name is longer than {LONGEST_NAME} characters: “{_short(name)}”")
        if _CONTROLS.search(name) or any("\ud800" <= sign <= "\udfff" for sign in name):
            raise self._wrong(
                line, "a name holds a character that no text has (a control character or a lone surrogate)"
            )
        if not any(sign.isalpha() for sign in name):
            raise self._wrong(line, f"“{_short(name)}” holds no letter, so it is no name")


class _Line:
    """The number of the line that was read last."""

    number = 0


def _known(cells: Sequence[str]) -> dict[str, int]:
    """Where the columns stand that are known, and how far the header goes."""
    found: dict[str, int] = {}
    for place, cell in enumerate(cells):
        wanted = re.sub(r"[\s_]+", " ", cell.strip().casefold())
        for column, words in _COLUMNS.items():
            if wanted in words:
                found.setdefault(column, place)
    return {**found, _LAST: len(cells) - 1}


def _texts(properties: dict[str, Any], name: str) -> list[str]:
    values = properties.get(name, [])
    values = values if isinstance(values, list) else [values]
    return [value for value in values if isinstance(value, str) and value.strip()]


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 60 else line[:60] + "…"

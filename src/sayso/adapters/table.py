"""Tables that people make by hand and believe: CSV with a header, read strictly, one row at a time.

The first thing that is wrong stops the call and says where and what to do. Columns may stand in any order and be separated
by comma, semicolon or tab; text that is not UTF-8 is read as Windows-1252 from there on, with a note. Rows come one at a
time, so a table of a million rows needs no room of its own.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from sayso.adapters.streams import Source, opened
from sayso.errors import InputError
from sayso.text.calendar import read_day

LONGEST_LINE = 1_000_000
"""Bytes of one line. Everything that is known of one entity takes a few thousand."""
LONGEST_CELL = 300
"""Characters of one name. The longest official names of organisations have about 200."""
_LAST = "the last column"
_SEPARATORS = re.compile(r"[|;]")
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")

Columns = Mapping[str, tuple[str, ...]]
"""What a column is called here, and what its head may say."""


class Row(NamedTuple):
    """One row: the number of its first line, and its cells by the names of the columns ("" where there is none)."""

    line: int
    cell: Callable[[str], str]


def wrong(path: Path, line: int | None, what: str) -> InputError:
    """An error that names the file, the line and what to do."""
    where = str(path) if line is None else f"{path}, line {line}"
    return InputError(str(path), f"{where}: {what}")


def lines(stream: Source, path: Path) -> Iterator[tuple[int, bytes]]:
    """Yield numbered lines without a byte order mark.

    Raises:
        InputError: a line is too long or holds a NUL byte.
    """
    for number, line in enumerate(stream.lines(LONGEST_LINE), 1):
        if line is None:
            raise wrong(path, number, f"the line is longer than {LONGEST_LINE:,} bytes; is a quotation mark open?")
        if b"\0" in line:
            raise wrong(path, number, "there is a NUL byte; this is no text file (save it as “CSV UTF-8”)")
        yield number, line.removeprefix(b"\xef\xbb\xbf") if number == 1 else line


@contextmanager
def reading(path: Path) -> Iterator[Source]:
    """Open a list; what goes wrong with the file itself is told like all else.

    Raises:
        InputError: the file cannot be read, or not to its end.
    """
    try:
        with opened(path) as stream:
            yield stream
            if stream.damage is not None:
                raise wrong(path, None, stream.damage)
    except OSError as error:
        raise wrong(path, None, f"the list cannot be read ({error.strerror or error})") from None


def rows(stream: Source, path: Path, columns: Columns, needed: str, notes: list[str]) -> Iterator[Row]:
    """Yield the rows of a table that are not empty.

    Args:
        stream: the table.
        path: what it is called in errors.
        columns: the columns that are known; others are passed over.
        needed: the column that must be there.
        notes: what the user should know about how it was read is added here.

    Raises:
        InputError: it is no table with the needed column, or a row is broken.
    """
    place = _Line()
    texts = _texts(stream, path, place, notes)
    delimiter, places = _columns(next(texts, ""), path, columns, needed)
    csv.field_size_limit(LONGEST_LINE)
    reader = csv.reader(texts, delimiter=delimiter, strict=True)
    while True:
        opening = place.number + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            raise wrong(path, opening, f"this is no CSV row ({error}); is a quotation mark open?") from None
        if any(extra.strip() for extra in cells[places[_LAST] + 1 :]):
            told = "there are more cells than columns; put a cell that holds the separator in quotes"
            raise wrong(path, opening, told)
        if any(cell.strip() for cell in cells):
            yield Row(opening, _cell(cells, places))


def several(cell: str) -> list[str]:
    """The parts of a cell that holds several, separated by | or ;."""
    return _SEPARATORS.split(cell)


def distinct(names: Iterable[str]) -> tuple[str, ...]:
    """Names with single spaces, each once, without empty ones."""
    return tuple(dict.fromkeys(bare for name in names if (bare := " ".join(name.split()))))


def check_day(text: str, path: Path, line: int) -> None:
    """Refuse what is no whole day of the calendar.

    Raises:
        InputError: it is none; names file, line and what to do.
    """
    if len(text) != len("2031-02-03") or read_day(text) is None:
        raise wrong(path, line, f"“{short(text)}” is no day; write it as 2031-02-03")


def check(text: str, path: Path, line: int) -> None:
    """Refuse what can be no name.

    Raises:
        InputError: it is too long, holds control characters or no letter.
    """
    if len(text) > LONGEST_CELL:
        raise wrong(path, line, f"a name is longer than {LONGEST_CELL} characters: “{short(text)}”")
    if _CONTROLS.search(text) or any("\ud800" <= sign <= "\udfff" for sign in text):
        raise wrong(path, line, "a name holds a character that no text has (a control character or a lone surrogate)")
    if not any(sign.isalpha() for sign in text):
        raise wrong(path, line, f"“{short(text)}” holds no letter, so it is no name")


def short(text: str) -> str:
    """A text as one line that fits into an error."""
    line = " ".join(text.split())
    return line if len(line) <= 60 else line[:60] + "…"


class _Line:
    """The number of the line that was read last."""

    number = 0


def _texts(stream: Source, path: Path, place: _Line, notes: list[str]) -> Iterator[str]:
    """The lines as text: UTF-8, or, from the first line that is not, Windows-1252."""
    encoding = "utf-8"
    for number, line in lines(stream, path):
        place.number = number
        try:
            text = line.decode(encoding)
        except UnicodeDecodeError:
            encoding = "cp1252"
            text = line.decode(encoding, "replace")
            notes.append(
                f"{path}, line {number}: not UTF-8, read as Latin-1 (Windows-1252) from here; "
                "if names look wrong, save the list as “CSV UTF-8”"
            )
        yield text + "\n"


def _columns(header: str, path: Path, columns: Columns, needed: str) -> tuple[str, Mapping[str, int]]:
    """The delimiter, and where which column stands."""
    read = {mark: _known(next(csv.reader([header], delimiter=mark), []), columns) for mark in ",;\t"}
    mark = max(read, key=lambda mark: (needed in read[mark], len(read[mark])))
    if needed not in read[mark]:
        told = f"the first line must name the columns, one of them “{needed}”; it is “{short(header)}”"
        raise wrong(path, 1, told)
    return mark, read[mark]


def _known(cells: Sequence[str], columns: Columns) -> dict[str, int]:
    """Where the columns stand that are known, and how far the header goes."""
    found: dict[str, int] = {}
    for place, cell in enumerate(cells):
        wanted = re.sub(r"[\s_]+", " ", cell.strip().casefold())
        for column, words in columns.items():
            if wanted in words:
                found.setdefault(column, place)
    return {**found, _LAST: len(cells) - 1}


def _cell(cells: Sequence[str], places: Mapping[str, int]) -> Callable[[str], str]:
    def cell(column: str) -> str:
        place = places.get(column)
        return cells[place].strip() if place is not None and place < len(cells) else ""

    return cell

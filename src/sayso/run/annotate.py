"""`sayso annotate TASK`: one capability alone, rows in and rows out, so that it can be used and scored by itself.

Rows are those of the contract's data sets (docs/annotate.md). A task reads only the fields named there; answers that
happen to be in the input are never looked at. A task of one row at a time works as a stream; one over a pile reads all.
"""

from __future__ import annotations

import gzip
import json
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import IO, Any, TypeAlias

import msgspec

from sayso.adapters import Tools, Trees, load_tools
from sayso.errors import InputError, UsageError
from sayso.run import tasks

Row: TypeAlias = dict[str, Any]
Task: TypeAlias = Callable[[Tools, Iterable[Row]], Iterator[Row]]

TASKS: Mapping[str, Task] = {
    "language": tasks.language,
    "furniture": tasks.furniture_of_html,
    "entities": tasks.entities,
    "names": tasks.names,
    "timex": tasks.timex,
    "dating": tasks.dating,
    "quotes": tasks.quotes,
    "figures": tasks.figures,
    "pairs": tasks.pairs,
    "clusters": tasks.clusters,
    "lineage": tasks.lineage,
    "types": tasks.types,
    "coref": tasks.coref,
    "coded": tasks.coded,
}
WITH_PHRASES: Mapping[str, Task] = {"entities": tasks.entities_with_phrases}
WITH_RANGES: Mapping[str, Task] = {"timex": tasks.timex_with_ranges}
WITH_EMBEDDINGS = ("pairs", "clusters", "lineage")
"""Tasks that a sentence-embedding model serves."""
_TREES: Mapping[str, Trees] = {"coded": "coded", "coref": "every"}
FURNITURE: Mapping[str, Task] = {"html": tasks.furniture_of_html, "plain": tasks.furniture_of_plain}


def annotate(  # noqa: PLR0913  one for each option of the command
    name: str,
    rows: Iterable[Row],
    *,
    use: str,
    models: Mapping[str, str],
    merge_ranges: bool = False,
    phrases: bool = False,
    embeddings: str = "",
) -> Iterator[Row]:
    """Yield the answer to each row, in the order of the input for tasks of one row at a time.

    Args:
        name: the task.
        rows: the input.
        use: for furniture, the field that holds the page: html or plain.
        models: spaCy pipelines to use instead of the shipped ones, by language.
        merge_ranges: for timex, whether ranges are one expression each.
        phrases: for entities, whether phrases and pronouns are given as well.
        embeddings: for pairs, clusters and lineage, the name or folder of a sentence-embedding model.

    Raises:
        UsageError: there is no such task.
    """
    if name not in TASKS:
        raise UsageError(f"annotate {name}: there is no such task; choose {', '.join(TASKS)}")
    if use not in FURNITURE:
        raise UsageError(f"--use {use}: choose {' or '.join(FURNITURE)}")
    if merge_ranges and name not in WITH_RANGES:
        raise UsageError(f"annotate {name}: --merge-ranges is for {', '.join(WITH_RANGES)}")
    if phrases and name not in WITH_PHRASES:
        raise UsageError(f"annotate {name}: --phrases is for {', '.join(WITH_PHRASES)}")
    if embeddings and name not in WITH_EMBEDDINGS:
        raise UsageError(f"annotate {name}: --embeddings is for {', '.join(WITH_EMBEDDINGS)}")
    tables = WITH_RANGES if merge_ranges else WITH_PHRASES if phrases else TASKS
    task = FURNITURE[use] if name == "furniture" else tables[name]
    return task(load_tools(models, embeddings, trees=_TREES.get(name, "told")), rows)


def read_rows(file: IO[bytes], name: str) -> Iterator[Row]:
    """Yield the rows of a JSON Lines stream.

    Raises:
        UsageError: a line is no JSON object with a string `id`; the text names file and line.
        InputError: it is gzipped, and broken or cut off.
    """
    number = 0
    try:
        for number, line in enumerate(file, start=1):
            if line.strip():
                yield _row(line, f"{name}, line {number}")
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        raise InputError(name, f"{name}: after line {number}, the gzip data is broken or cut off ({error})") from None


def _row(line: bytes, where: str) -> Row:
    try:
        row = json.loads(line)
    except ValueError as error:
        raise UsageError(f"{where}: not JSON ({error})") from None
    if not isinstance(row, dict) or not isinstance(row.get("id"), str):
        raise UsageError(f'{where}: not an object with a string "id"')
    return row


def open_rows(path: Path) -> IO[bytes]:
    """Open a JSON Lines file, plain or gzipped.

    Raises:
        InputError: it cannot be opened.
    """
    try:
        return gzip.open(path, "rb") if path.suffix == ".gz" else path.open("rb")  # type: ignore[return-value]
    except OSError as error:
        raise InputError(str(path), f"{path}: cannot be read ({error.strerror})") from None


def write_rows(rows: Iterable[Row], file: IO[bytes]) -> int:
    """Write rows as JSON Lines; return how many of them carry an `error`."""
    failed = 0
    for row in rows:
        failed += "error" in row
        file.write(msgspec.json.encode(row) + b"\n")
        file.flush()
    return failed

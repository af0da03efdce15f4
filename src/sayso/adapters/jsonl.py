"""JSON lines: one page a row.

A row has `html`, or a text as `text`, `plain`, `body` or `content` (HTML wins where both are there), and may
have what is known of the page; the names accepted for each are below. A page's path is the file with the row's
`id` after `#`, or the line's number where it has none.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from io import BytesIO
from typing import Any

from sayso.adapters.isodate import iso_date
from sayso.adapters.pages import Found, failure, megabytes, to_bytes, web_address
from sayso.adapters.streams import Source
from sayso.model import DeclaredDate, Failure

_TEXTS = ("text", "plain", "body", "content")
_URLS = ("url", "link", "canonical_url", "source_url")
_DATES = (
    "published",
    "date",
    "published_at",
    "date_published",
    "datePublished",
    "publish_date",
    "date_publish",
    "pubDate",
)
_TITLES = ("title", "headline")
_OUTLETS = ("outlet", "publisher", "source", "site", "site_name", "sitename")
_FETCHED = ("fetched", "fetched_at", "retrieved", "crawled", "crawled_at", "date_download", "download_date")
_BYTES_FOR_ONE = 6  # JSON may write one byte of a page as six: \u0041
_ROOM = 65_536  # for the other fields


def read_jsonl(path: str, source: Source, max_bytes: int) -> Iterator[Found | Failure]:
    """Yield the pages of a JSON-lines file, and a failure for each row that is none."""
    count = 0
    for count, line in enumerate(source.lines(_BYTES_FOR_ONE * max_bytes + _ROOM), 1):
        if line is None:
            yield failure(f"{path}#{count}", f"line {count} is longer than a page of {megabytes(max_bytes)} can be")
        elif line.strip():
            yield _row(line, path, count, max_bytes)
    if source.damage is not None:
        yield failure(path, f"after line {count}, {source.damage}")


def read_json(path: str, data: bytes, max_bytes: int) -> Iterator[Found | Failure]:
    """Yield the pages of a JSON file: one row, a list of rows, or, misnamed, JSON lines."""
    try:
        value = json.loads(data)
    except (ValueError, RecursionError):
        yield from read_jsonl(path, Source(BytesIO(data)), max_bytes)
        return
    for count, row in enumerate(value if isinstance(value, list) else [value], 1):
        yield found_in(row, path, count, max_bytes)


def _row(line: bytes, path: str, count: int, max_bytes: int) -> Found | Failure:
    try:
        row = json.loads(line.decode("utf-8-sig", "replace"))
    except (ValueError, RecursionError) as error:
        return failure(f"{path}#{count}", f"line {count} is not JSON ({error})")
    return found_in(row, path, count, max_bytes)


def found_in(row: Any, path: str, count: int, max_bytes: int) -> Found | Failure:
    """Return the page in a row, or why there is none."""
    if not isinstance(row, dict):
        return failure(f"{path}#{count}", f"row {count} is no JSON object")
    where = f"{path}#{_name(row) or count}"
    html = _first(row, ("html",))
    text = html or _first(row, _TEXTS)
    if text is None:
        return failure(where, f"row {count} has no html, text, plain, body or content with something in it")
    data = to_bytes(text)
    if len(data) > max_bytes:
        return failure(where, f"the page is larger than {megabytes(max_bytes)}")
    return Found(
        path=where,
        data=data,
        media_type="text/html" if html else "text/plain",
        url=web_address(_first(row, _URLS)),
        fetched=_date(row, _FETCHED)[0],
        outlet=_first(row, _OUTLETS),
        title=_first(row, _TITLES),
        declared=_declared(row),
        charset="utf-8",
    )


def _first(row: dict[str, Any], names: tuple[str, ...]) -> str | None:
    """The first of the named values that is a text with something in it."""
    values = (row.get(name) for name in names)
    return next((clean(value) for value in values if isinstance(value, str) and value.strip()), None)


def clean(text: str) -> str:
    """The text without surrogates, which no file or database takes."""
    return to_bytes(text).decode("utf-8")


def _name(row: dict[str, Any]) -> str | None:
    name = row.get("id")
    if isinstance(name, bool) or not isinstance(name, str | int) or name == "":
        return None
    return clean(str(name))


def _date(row: dict[str, Any], names: tuple[str, ...]) -> tuple[str | None, str]:
    for name in names:
        if (value := iso_date(row.get(name))) is not None:
            return value, clean(str(row[name]))
    return None, ""


def _declared(row: dict[str, Any]) -> tuple[DeclaredDate, ...]:
    value, exact = _date(row, _DATES)
    return () if value is None else (DeclaredDate(kind="published", value=value, exact=exact),)

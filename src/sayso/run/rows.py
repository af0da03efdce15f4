"""Rows of `sayso annotate` as records: a page from its field, a document whose text is the row's own."""

from __future__ import annotations

import hashlib
from typing import Any, TypeAlias

from sayso.adapters import Tools
from sayso.ids import make_id
from sayso.model import Capture, Document, Page, Paragraph
from sayso.text.lines import visible_lines

Row: TypeAlias = dict[str, Any]


class RowError(ValueError):
    """A row lacks a field that its task reads; the text names it."""


def text_field(row: Row, name: str) -> str:
    """The string in a field.

    Raises:
        RowError: it is missing or no string.
    """
    value = row.get(name)
    if not isinstance(value, str):
        raise RowError(f'no text in the field "{name}"')
    return value


def optional_field(row: Row, name: str) -> str | None:
    """The string in a field, or None where it is missing, null or empty."""
    value = row.get(name)
    return value if isinstance(value, str) and value.strip() else None


def document(row: Row, tools: Tools) -> Document:
    """A document of the row's `text` as it is (a line is a paragraph), in its `language` or the one detected."""
    text = text_field(row, "text")
    language = optional_field(row, "language") or tools.detect(text)
    paragraphs = tuple(
        Paragraph(start=start, end=end, role="body", page=None, anchor=None) for start, end in visible_lines(text)
    )
    return Document(
        id=make_id("d", row["id"]),
        page=make_id("p", row["id"]),
        title=optional_field(row, "title"),
        language=language,
        text=text,
        url=None,
        outlet=None,
        byline=(),
        credit=(),
        dateline_place=None,
        contributors=(),
        declared=(),
        paragraphs=paragraphs,
        furniture=(),
    )


def capture(row: Row, field: str) -> Capture:
    """The page in a field of the row, as a reader would have brought it, with its `url` if it has one."""
    data = text_field(row, field).encode("utf-8", "replace")
    page = Page(
        id=make_id("p", row["id"]),
        path=row["id"],
        url=optional_field(row, "url"),
        media_type="text/html" if field == "html" else "text/plain",
        sha256=hashlib.sha256(data).hexdigest(),
        fetched=None,
        outlet=None,
        title=None,
        declared=(),
        charset="utf-8",
        twin=0,
    )
    return Capture(page=page, data=data)

"""A captured page to its layout: decoded text as lines, or, for HTML, what the HTML reader makes of it.

A page that its carrier calls plain text is HTML all the same if it begins like HTML. Plain text is kept as it is;
each line that is not blank becomes a `Line` without the white space around it. What was decoded to little but
control or replacement characters is no text and becomes a failure, as does a page without any text.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from sayso.ids import make_id
from sayso.model import Capture, Failure, Layout, Line, Page
from sayso.text.lines import visible_lines

ReadHtml = Callable[..., Layout | Failure]
"""(html, *, page): the HTML reader."""
Decode = Callable[[bytes, str | None], str]
"""(bytes, the charset that the carrier states): the text."""

_HTML_START = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|title|script|link)\b",
    re.IGNORECASE | re.DOTALL,
)
_HTML_START_LENGTH = 5_000
_BAD = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f-\x84\x86-\x9f\ufffd]")
_MAX_BAD_SHARE = 0.1  # a guess: text decoded wrongly stays below, data that is no text has a third and more


def layout(capture: Capture, *, read_html: ReadHtml, decode: Decode) -> Layout | Failure:
    """Return the layout of a page, or why there is none."""
    page = capture.page
    text = decode(capture.data, page.charset)
    if not text.strip():
        return _failure(page, "the page is empty")
    if len(_BAD.findall(text)) > _MAX_BAD_SHARE * len(text):
        return _failure(page, "the page is no text: most of it cannot be decoded")
    if page.media_type == "text/html" or _HTML_START.match(text[:_HTML_START_LENGTH]):
        return read_html(text, page=page)
    return _plain(text, page)


def _plain(text: str, page: Page) -> Layout:
    lines = tuple(Line(start=start, end=end, tag=None, main=None, link=False) for start, end in visible_lines(text))
    return Layout(
        id=make_id("y", page.id, text),
        page=page.id,
        text=text,
        lines=lines,
        anchored=False,
        title=page.title,
        outlet=page.outlet,
        byline=(),
        url=page.url,
        language=None,
        declared=(),
    )


def _failure(page: Page, error: str) -> Failure:
    return Failure(id=make_id("z", page.id, "layout"), page=page.id, path=page.path, stage="layout", error=error)

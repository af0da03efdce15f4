"""RSS, Atom and RDF feeds: each entry is a page with what the feed tells of it.

An entry's fullest text is taken, its content or else its summary. Its date is a claim of the feed (`feed`), its
path the feed's file with the entry's address after `#`.
"""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import Any

from sayso.adapters.isodate import iso_date
from sayso.adapters.pages import Found, failure, to_bytes, web_address
from sayso.model import DeclaredDate, Failure


def read_feed(path: str, data: bytes) -> Iterator[Found | Failure]:
    """Yield the entries of a feed."""
    import feedparser  # noqa: PLC0415  only where there is a feed

    try:
        # as a stream: bytes would be taken for a file's name first
        feed = feedparser.parse(BytesIO(data), sanitize_html=False, resolve_relative_uris=False)
    except Exception as error:  # noqa: BLE001  the feed library's own on hostile input
        yield failure(path, f"cannot be read as a feed ({error})")
        return
    if not feed.entries:
        yield failure(path, "is XML without feed entries" if feed.get("version") else "is no feed")
        return
    outlet = _text(feed.feed.get("title"))
    for count, entry in enumerate(feed.entries, 1):
        yield _page(entry, path, count, outlet)


def _page(entry: Any, path: str, count: int, outlet: str | None) -> Found | Failure:
    url = web_address(entry.get("link"))
    where = f"{path}#{url or _text(entry.get('id')) or count}"
    texts = [_text(part.get("value")) for part in entry.get("content", ())] + [_text(entry.get("summary"))]
    whole = max((text for text in texts if text), key=len, default=None)
    if whole is None:
        return failure(where, f"entry {count} has no text")
    return Found(
        path=where,
        data=to_bytes(whole),
        media_type="text/html",
        url=url,
        outlet=outlet,
        title=_text(entry.get("title")),
        declared=_declared(entry),
        charset="utf-8",
    )


def _declared(entry: Any) -> tuple[DeclaredDate, ...]:
    found = []
    for name in ("published", "updated"):
        exact = _text(dict.get(entry, name))  # not `entry.get`, which gives `published` for `updated`
        if exact is not None and (value := iso_date(exact)) is not None:
            found.append(DeclaredDate(kind="feed" if name == "published" else "modified", value=value, exact=exact))
    return tuple(found)


def _text(value: object) -> str | None:
    return value.strip() if isinstance(value, str) and value.strip() else None

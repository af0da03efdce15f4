"""WARC files, the web archives' format: each HTML or text response is a page.

Read are `response` and `resource` records with HTML, XHTML or plain text and without an HTTP error. A page's path
is the file with the address after `#`, its time of fetching the record's `WARC-Date`. Other records (requests,
images, metadata) are not pages and are passed over in silence: an archive is full of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from sayso.adapters.isodate import iso_date
from sayso.adapters.pages import Found, failure, megabytes, web_address
from sayso.adapters.streams import Source
from sayso.model import Failure

_MEDIA_TYPES = {"text/html": "text/html", "application/xhtml+xml": "text/html", "text/plain": "text/plain"}
_CHARSET = re.compile(r"""charset\s*=\s*["']?([\w.:-]+)""", re.IGNORECASE)


def read_warc(path: str, source: Source, max_bytes: int) -> Iterator[Found | Failure]:
    """Yield the pages of a WARC file; what can be read before damage is kept."""
    from fastwarc.warc import ArchiveIterator, WarcRecordType  # noqa: PLC0415  only where there is an archive

    count = 0
    damage = None
    try:
        for record in ArchiveIterator(source, record_types=WarcRecordType.response | WarcRecordType.resource):
            count += 1
            page = _page(record, path, count, max_bytes)
            if page is not None:
                yield page
    except Exception as error:  # noqa: BLE001  the archive library's own; the records before are kept
        damage = f"the archive cannot be read on ({error})"
    damage = source.damage or damage
    if not count:
        yield failure(path, f"holds no WARC response record{f'; {damage}' if damage else ''}")
    elif damage is not None:
        yield failure(path, f"after record {count}, {damage}")


def _page(record: Any, path: str, count: int, max_bytes: int) -> Found | Failure | None:
    status, stated = _http(record)
    media_type = _MEDIA_TYPES.get(stated.partition(";")[0].strip().lower())
    if media_type is None or not 200 <= status < 300:
        return None
    url = web_address((record.headers.get("WARC-Target-URI") or "").strip("<> "))
    where = f"{path}#{url or count}"
    data = record.reader.read(max_bytes + 1)
    if len(data) > max_bytes:
        return failure(where, f"the page is larger than {megabytes(max_bytes)}")
    charset = _CHARSET.search(stated)
    return Found(
        path=where,
        data=data,
        media_type=media_type,
        url=url,
        fetched=iso_date(record.headers.get("WARC-Date")),
        charset=charset.group(1) if charset else None,
    )


def _http(record: Any) -> tuple[int, str]:
    """The HTTP status and content type, or a resource record's own content type."""
    if record.http_headers is None:
        return 200, record.headers.get("Content-Type") or ""
    return record.http_headers.status_code or 0, record.http_headers.get("Content-Type") or ""

"""Files, folders and standard input to captures: the one reader that the run calls.

`read_inputs` walks what the user named, in the order of the sorted paths whatever the order of naming, and asks
the reader that fits each file: by its suffix, or, where that says nothing, by how its content begins. gzip is
unpacked wherever it is met. Hidden files are passed over in folders, and so is a folder's own dossier
(`dossier.json` and `index.html` beside `sayso.db`). What is no page becomes a failure that says so; only a path
that does not exist stops the call, before anything is read.

Never read into memory as a whole: a file, row or record larger than `max_bytes`, or what a gzip bomb unpacks to.
"""

from __future__ import annotations

import io
import os
import re
from collections.abc import Iterator, Sequence
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO

from sayso.adapters.decode import is_binary
from sayso.adapters.feeds import read_feed
from sayso.adapters.jsonl import read_json, read_jsonl
from sayso.adapters.pages import Found, failure, megabytes
from sayso.adapters.streams import Source, opened
from sayso.adapters.warc import read_warc
from sayso.errors import InputError
from sayso.ids import make_id
from sayso.model import Capture, Failure, Page

STDIN = "-"
_KINDS = {
    ".txt": "text",
    ".text": "text",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".json": "json",
    ".warc": "warc",
    ".xml": "feed",
    ".rss": "feed",
    ".atom": "feed",
    ".rdf": "feed",
}
_NO_PAGES = {
    "a picture": "avif bmp gif heic ico jpeg jpg png svg tif tiff webp",
    "sound or video": "aac avi flac m4a m4v mkv mov mp3 mp4 mpeg ogg opus wav webm",
    "a PDF (convert it to text first)": "pdf",
    "an office document (save it as text or HTML first)": "doc docx odp ods odt ppt pptx rtf xls xlsx",
    "an archive (unpack it first)": "7z bz2 rar tar tgz xz zip zst",
    "part of a page's looks": "css eot js map mjs otf ttf woff woff2",
    "a database": "db db-shm db-wal duckdb parquet sqlite sqlite3",
}
_REFUSED = {f".{suffix}": what for what, suffixes in _NO_PAGES.items() for suffix in suffixes.split()}
_OWN_OUTPUTS = ("dossier.json", "index.html", "sayso.db", "sayso.db-wal", "sayso.db-shm")
_SNIFFED = 4_096
_HTML = re.compile(rb"<(?:!doctype\s+html|html|head|body|div|p|article|meta|title)\b", re.IGNORECASE)
_FEED = re.compile(rb"<(?:rss|feed|rdf:RDF)\b", re.IGNORECASE)


def read_inputs(paths: Sequence[str], *, max_bytes: int, stdin: BinaryIO | None = None) -> Iterator[Capture | Failure]:
    """Return the pages in `paths`, each with its id, and a failure for each thing that is none.

    Files that are the same to the byte and have no address have the same id here; who knows the pile tells them apart.

    Args:
        paths: files, folders (read with all in them), or "-" for `stdin`.
        max_bytes: pages larger than this become failures.
        stdin: what "-" stands for.

    Raises:
        InputError: a path does not exist.
    """
    must_exist(paths)
    return _captures(_read_all(paths, max_bytes, stdin))


def must_exist(paths: Sequence[str]) -> None:
    """Refuse paths that lead nowhere.

    Raises:
        InputError: there is nothing under a path.
    """
    for path in paths:
        if path != STDIN and not os.path.lexists(path):
            raise InputError(path, f"{path}: there is no such file or folder")


def _captures(found: Iterator[Found | Failure]) -> Iterator[Capture | Failure]:
    for item in found:
        yield item if isinstance(item, Failure) else Capture(page=_page(item), data=item.data)


def _page(item: Found) -> Page:
    digest = sha256(item.data).hexdigest()
    return Page(
        id=make_id("p", digest, item.url, 0),
        path=item.path,
        url=item.url,
        media_type=item.media_type,
        sha256=digest,
        fetched=item.fetched,
        outlet=item.outlet,
        title=item.title,
        declared=item.declared,
        charset=item.charset,
        twin=0,
    )


def _files(paths: Sequence[str], troubles: list[OSError]) -> list[str]:
    """All files in `paths`, each once, sorted by the path's parts; `troubles` takes folders that cannot be read."""
    named = [
        file
        for path in set(paths)
        for file in ([path] if path == STDIN or not Path(path).is_dir() else _in_folder(path, troubles))
    ]
    found: dict[str, str] = {}
    for file in sorted(named, key=lambda file: Path(file).parts):
        found.setdefault(file if file == STDIN else os.path.realpath(file), file)
    return list(found.values())


def _in_folder(folder: str, troubles: list[OSError]) -> Iterator[str]:
    """The files in a folder; links to folders among them, which are not followed but shall not vanish either."""
    for here, folders, names in os.walk(folder, onerror=troubles.append):
        folders[:] = [name for name in folders if not name.startswith(".")]
        own = _OWN_OUTPUTS if "sayso.db" in names else ()
        links = [name for name in folders if Path(here, name).is_symlink()]
        yield from (str(Path(here, name)) for name in [*names, *links] if not name.startswith(".") and name not in own)


def _read_all(paths: Sequence[str], max_bytes: int, stdin: BinaryIO | None) -> Iterator[Found | Failure]:
    troubles: list[OSError] = []
    files = _files(paths, troubles)
    for trouble in sorted(troubles, key=lambda trouble: str(trouble.filename)):
        yield failure(_shown(str(trouble.filename)), f"the folder cannot be read ({trouble.strerror})")
    for path in files:
        try:
            yield from _read(path, max_bytes, stdin)
        except OSError as error:
            yield failure(_shown(path), f"cannot be read ({error.strerror or error})")


def _shown(path: str) -> str:
    """The path as text: a name that is no UTF-8 cannot be stored as it is."""
    return os.fsencode(path).decode("utf-8", "replace")


def _read(path: str, max_bytes: int, stdin: BinaryIO | None) -> Iterator[Found | Failure]:
    if path == STDIN:
        yield from _read_source("stdin", None, Source(stdin or io.BytesIO()), max_bytes)
        return
    suffix, shown = _suffix(path), _shown(path)
    if suffix in _REFUSED:
        yield failure(shown, f"is {_REFUSED[suffix]}, not a page")
    elif not Path(path).is_file():
        yield failure(shown, "is no file (a pipe, a device, a broken link or a link to a folder)")
    else:
        with opened(Path(path)) as source:
            yield from _read_source(shown, _KINDS.get(suffix), source, max_bytes)


def _suffix(path: str) -> str:
    """The suffix that tells the kind, without a closing .gz."""
    name = Path(path).name.lower()
    return Path(name.removesuffix(".gz")).suffix


def _read_source(path: str, kind: str | None, source: Source, max_bytes: int) -> Iterator[Found | Failure]:
    head = source.peek(_SNIFFED)[:_SNIFFED]
    kind = kind or _sniffed(head)
    if not head and source.damage is None:
        yield failure(path, "is empty")
    elif kind == "jsonl":
        yield from read_jsonl(path, source, max_bytes)
    elif kind == "warc":
        yield from read_warc(path, source, max_bytes)
    else:
        yield from _read_whole(path, kind, source, max_bytes)


def _read_whole(path: str, kind: str, source: Source, max_bytes: int) -> Iterator[Found | Failure]:
    data = source.whole(max_bytes)
    if data is None:
        yield failure(path, f"is larger than {megabytes(max_bytes)}")
    elif is_binary(data):
        yield failure(path, "is binary, not text")
    elif data.strip():
        yield from _pages_in(path, kind, data, max_bytes)
    elif source.damage is None:
        yield failure(path, "is empty")
    if source.damage is not None:
        yield failure(path, f"after {len(data or b'')} bytes, {source.damage}")


def _pages_in(path: str, kind: str, data: bytes, max_bytes: int) -> Iterator[Found | Failure]:
    if kind == "feed":
        yield from read_feed(path, data)
    elif kind == "json":
        yield from read_json(path, data, max_bytes)
    else:
        yield Found(path=path, data=data, media_type="text/html" if kind == "html" else "text/plain")


def _sniffed(head: bytes) -> str:
    """The kind of a file whose name does not tell it."""
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    if start.startswith(b"WARC/"):
        return "warc"
    if start.startswith(b"{"):
        return "jsonl"
    if start.startswith(b"<") and _FEED.search(head):
        return "feed"
    return "html" if start.startswith(b"<") and _HTML.search(head) else "text"

"""What the readers hand on: `Found`, a page without its id, and `Failure`s of reading."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sayso.ids import make_id
from sayso.model import DeclaredDate, Failure

_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:(?!\d)", re.IGNORECASE)
_WEB = re.compile(r"https?://", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A page as a reader found it; `inputs` gives it its id."""

    path: str
    data: bytes
    media_type: str
    url: str | None = None
    fetched: str | None = None
    outlet: str | None = None
    title: str | None = None
    declared: tuple[DeclaredDate, ...] = ()
    charset: str | None = None


def failure(path: str, error: str) -> Failure:
    """A failure of reading; `path` stands for the page, which has no id yet."""
    return Failure(id=make_id("z", path, "read", error), page=path, path=path, stage="read", error=error)


def to_bytes(text: str) -> bytes:
    """Text from a carrier as UTF-8: surrogate pairs are joined, single surrogates become U+FFFD."""
    try:
        return text.encode("utf-8")
    except UnicodeEncodeError:
        return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace").encode("utf-8")


def web_address(value: object) -> str | None:
    """The value if it can be a page's address: of the web, or without a scheme. "javascript:" is none."""
    if not isinstance(value, str) or not value.strip():
        return None
    address = to_bytes(value.strip()).decode("utf-8")
    return None if _SCHEME.match(address) and not _WEB.match(address) else address


def megabytes(size: int) -> str:
    """A size for people."""
    return f"{size / 1_000_000:g} MB"

"""`Page`: what was fetched; `Capture`: a page with its bytes; `Layout`: a page as decoded lines."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from sayso.model.span import Span

DeclaredKind = Literal["published", "modified", "url", "text", "feed"]


@dataclass(frozen=True, slots=True, kw_only=True)
class DeclaredDate:
    """A date that the page or its carrier states about itself. A claim, not the truth.

    `published` and `modified` come from JSON-LD, meta elements, `<time>` or the row that carried the page;
    `url` from its address; `text` from a visible line ("Date: 2025-04-15"); `feed` from a feed's entry.
    """

    kind: DeclaredKind
    value: str
    """ISO 8601, as precise as declared: 2025-04-15, 2025-04-15T12:25:10+02:00, 2025-04."""
    exact: str
    """The words or markup value that it was read from."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A web page as it came in, known by its bytes and its address.

    `id` is made of the bytes' SHA-256, the URL and `twin`; where two inputs are the same to the byte and
    have no URL, `twin` counts them (0, 1, ...), so that no witness vanishes.
    """

    id: str
    path: str
    """Where it was read: the file as the user named it, with `#` and a row's or record's name inside it."""
    url: str | None
    media_type: str
    """text/plain or text/html."""
    sha256: str
    fetched: str | None
    """When it was fetched (ISO 8601), where the carrier says so; a file's age on this disk is not that."""
    outlet: str | None
    """Who published it, where the carrier says so."""
    title: str | None
    """The title that the carrier (row, feed entry) gives."""
    declared: tuple[DeclaredDate, ...]
    """Dates that the carrier gives."""
    charset: str | None
    """The encoding that the carrier states (HTTP header of a WARC record)."""
    twin: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Capture:
    """A page and its bytes, on the way from a reader to the layout step. Never stored."""

    page: Page
    data: bytes

    @property
    def id(self) -> str:
        """The page's id."""
        return self.page.id


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One visible line or block of a page, as a span of `Layout.text`."""

    start: int
    end: int
    tag: str | None
    """The HTML element that it came from (h1, h2, p, li, figcaption, ...); None in plain text."""
    main: bool | None
    """Whether the HTML extractor took it for main text; None where nobody has said (plain text)."""
    link: bool
    """Whether all of it is link text; False in plain text, where that cannot be seen."""

    @property
    def span(self) -> Span:
        """The line's place."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """A page's visible text, decoded and frozen, as lines, with what its markup declares.

    Blank lines are not listed. `text` of a plain page is the page itself (every line end made one newline); of an HTML page it
    is the visible text, one block a line, and `anchored` is True: places are then given as `Anchor`s.
    """

    id: str
    page: str
    text: str
    lines: tuple[Line, ...]
    anchored: bool
    title: str | None
    outlet: str | None
    byline: tuple[str, ...]
    url: str | None
    """The canonical address, where declared; else the page's own."""
    language: str | None
    """BCP 47, as declared by the markup. A hint only."""
    declared: tuple[DeclaredDate, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Repetition:
    """Which lines of a page stand on other pages of the pile, too: the pile's evidence for furniture."""

    id: str
    page: str
    lines: tuple[int, ...]
    """Indices into `Layout.lines`, ascending."""
    pages: tuple[int, ...]
    """For each of `lines`, on how many pages of the pile it stands."""

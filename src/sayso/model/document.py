"""`Document`: the frozen main text of one page; `Dating`: when it was written, as far as can be known."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from sayso.model.page import DeclaredDate
from sayso.model.span import Anchor, Span

ParagraphRole = Literal["subtitle", "heading", "body", "list", "caption"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A paragraph of the document and its place on the page.

    `page` is the place in a plain page's text, `anchor` the place on an HTML page; one of them is set.
    """

    start: int
    end: int
    role: ParagraphRole
    page: Span | None
    anchor: Anchor | None

    @property
    def span(self) -> Span:
        """The paragraph's place in the document."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True, kw_only=True)
class Furniture:
    """A piece of the page that was left out of the text, and why."""

    exact: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """The main text of one page, frozen: every later record is a span into `text`.

    Paragraphs are joined by a blank line. `id` is made of the page's id and the text, so a span can never
    point into another version of the words. Unknown is None or empty.
    """

    id: str
    page: str
    title: str | None
    language: str | None
    """BCP 47, or None where it could not be told."""
    text: str
    url: str | None
    outlet: str | None
    byline: tuple[str, ...]
    """People named as authors."""
    credit: tuple[str, ...]
    """Agencies credited with the text, as written: "AP", "dpa"."""
    dateline_place: str | None
    """The place in the dateline, as written: "BEIRUT"."""
    contributors: tuple[str, ...]
    """People named in a contributor line."""
    declared: tuple[DeclaredDate, ...]
    paragraphs: tuple[Paragraph, ...]
    furniture: tuple[Furniture, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Dating:
    """When a document was written: an interval, the best day in it, and whether the page's own date can stand."""

    id: str
    document: str
    declared: str | None
    """The page's main claim (ISO date), believed or not."""
    earliest: str | None
    latest: str | None
    best: str | None
    conflict: bool
    score: float
    why: str
    possible: tuple[tuple[str, str], ...] = ()
    """Every stretch of days (first and last) that nothing speaks against; empty where there is no bound on one side."""
    named: tuple[str, ...] = ()
    """Days that the text names without a year and that a list of known dates has."""
    likely: tuple[str, str] | None = None
    """Of a document without a declared date: the two years' length of days (first and last) that is likeliest, if it is likely."""

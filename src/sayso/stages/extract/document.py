"""`extract`: choose the text's lines, read the head of the document, say what was left out and why.

Order of belief, first that says anything wins. Title: markup, the visible line, the carrier (feed entry, row).
Outlet: markup, carrier, the visible page title. Byline: markup, visible. Declared dates are claims and all kept, in the order
markup, visible, carrier. Language: told from the text; where that fails, the markup's.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from sayso.ids import make_id
from sayso.model import (
    Anchor,
    DeclaredDate,
    Document,
    Failure,
    Furniture,
    Layout,
    Page,
    Paragraph,
    ParagraphRole,
    Repetition,
    Span,
)
from sayso.stages.extract.credits import (
    agencies_in,
    byline,
    byline_rest,
    closing_credit,
    contributors,
    credit_line,
    dateline,
    unique,
)
from sayso.stages.extract.lines import LineFacts, line_facts
from sayso.stages.extract.marked import choose_marked
from sayso.stages.extract.plain import Choice, choose_plain, text_only
from sayso.stages.extract.visible import visible_dates
from sayso.stages.extract.why import reason

Detect = Callable[[str], str | None]
_OPENING = 3  # paragraphs in which the dateline is looked for: a subtitle may stand before it
_LINE_WORDS = 40  # longer lines are no credits
_SILENT = frozenset({"caption", "related", "legal", "advert", "menu"})
_ABOVE = 4  # lines above the title in which the page's own title stands
_OUTLET_WORDS = 4
_SUFFIX = re.compile(r"\s+[-–—|·•:]\s*(?P<name>\S.{1,40})")
_EXACT, _CONTEXT = 120, 32  # characters of an anchor's quote and of what stands around it


def extract(layout: Layout, repetition: Repetition, *, page: Page, detect: Detect) -> Document | Failure:
    """Return the document of a page, or a Failure if the page holds no text that reads like one."""
    pages = dict(zip(repetition.lines, repetition.pages, strict=True))
    lines = line_facts(layout, pages)
    if any(line.main is not None for line in layout.lines):
        choice = _marked(layout, repetition, lines)
    else:
        choice = choose_plain(lines, layout.url or page.url or "")
    if choice is None or not choice.kept:
        return Failure(
            id=make_id("z", page.id, "extract"),
            page=page.id,
            path=page.path,
            stage="extract",
            error="The page holds no text of sentences; it may be a front page, a picture or a login.",
        )
    return _document(layout, page, lines, choice, detect)


def _marked(layout: Layout, repetition: Repetition, lines: Sequence[LineFacts]) -> Choice | None:
    """The choice for an HTML page, where the markup has told text from furniture."""
    kept, left = choose_marked(layout, repetition)
    if not kept:
        return None
    first, last = kept[0][0], kept[-1][0]
    heads = [line.number for line in lines[: first + 1] if layout.lines[line.number].tag == "h1"]
    title = heads[-1] if heads else None
    near = range(max(0, (first if title is None else title) - 5), min(len(lines), last + 11))
    kept, about = text_only(lines, [item for item in kept if item[0] != title], title)
    return Choice(title=title, kept=tuple(kept), out=dict(left) | about, near=near)


def _document(layout: Layout, page: Page, lines: Sequence[LineFacts], choice: Choice, detect: Detect) -> Document:
    paragraphs, text = _paragraphs(layout, lines, choice.kept)
    language = detect(text) or layout.language
    head = _head(lines, choice, paragraphs, text)
    title = None if choice.title is None else lines[choice.title].text
    dates = visible_dates(lines, choice.near, choice.title, choice.kept[0][0], language)
    return Document(
        id=make_id("d", page.id, text),
        page=page.id,
        title=layout.title or title or page.title,
        language=language,
        text=text,
        url=layout.url or page.url,
        outlet=layout.outlet or page.outlet or _outlet(lines, choice),
        byline=layout.byline or head.byline,
        credit=head.credit,
        dateline_place=head.place,
        contributors=head.contributors,
        declared=_declared(layout.declared, dates, page.declared),
        paragraphs=paragraphs,
        furniture=_furniture(lines, choice),
    )


@dataclass(frozen=True, slots=True)
class _Head:
    """What the lines around the text say of it."""

    byline: tuple[str, ...]
    credit: tuple[str, ...]
    place: str | None
    contributors: tuple[str, ...]


def _head(lines: Sequence[LineFacts], choice: Choice, paragraphs: Sequence[Paragraph], text: str) -> _Head:
    body = [text[p.start : p.end] for p in paragraphs if p.role in {"body", "subtitle"}]
    opening = next((found for found in map(dateline, body[:_OPENING]) if found is not None), None)
    kept = dict(choice.kept)
    first, last = choice.kept[0][0], choice.kept[-1][0]
    left = [lines[at] for at in choice.near if at not in kept and at != choice.title]
    left = [line for line in left if line.kind not in _SILENT and line.words <= _LINE_WORDS]
    edge = [line.text for line in left if line.number > last or (choice.title or -1) < line.number < first]
    named = [contributors(line.text) for line in left]
    authors = [byline(line.text) for line, people in zip(left, named, strict=True) if not people]
    credit = [
        opening.credit if opening else (),
        closing_credit(body[-1]) if body else (),
        *(agencies_in(byline_rest(line) or "") or credit_line(line) for line in edge),
    ]
    return _Head(
        byline=next((found for found in authors if found), ()),
        credit=unique(name for names in credit for name in names),
        place=opening.place if opening else None,
        contributors=unique(name for names in named for name in names),
    )


def _outlet(lines: Sequence[LineFacts], choice: Choice) -> str | None:
    """The outlet, where a line above the title gives the title with a name after it: "Title - The Valley Post"."""
    if choice.title is None:
        return None
    title = lines[choice.title].text
    for line in lines[max(0, choice.title - _ABOVE) : choice.title]:
        _, found, rest = line.text.partition(title)
        match = _SUFFIX.fullmatch(rest) if found else None
        if match is not None and len(match["name"].split()) <= _OUTLET_WORDS:
            return match["name"]
    return None


def _paragraphs(
    layout: Layout, lines: Sequence[LineFacts], kept: Sequence[tuple[int, ParagraphRole]]
) -> tuple[tuple[Paragraph, ...], str]:
    out: list[Paragraph] = []
    pieces: list[str] = []
    start = 0
    for at, role in kept:
        line = lines[at]
        end = start + len(line.text)
        span = Span(line.start, line.end)
        out.append(
            Paragraph(
                start=start,
                end=end,
                role=role,
                page=None if layout.anchored else span,
                anchor=_anchor(layout.text, span) if layout.anchored else None,
            )
        )
        pieces.append(line.text)
        start = end + 2
    return tuple(out), "\n\n".join(pieces)


def _anchor(text: str, span: Span) -> Anchor:
    return Anchor(
        exact=text[span.start : min(span.end, span.start + _EXACT)],
        prefix=text[max(0, span.start - _CONTEXT) : span.start],
        suffix=text[min(span.end, span.start + _EXACT) :][:_CONTEXT],
    )


def _declared(*groups: Sequence[DeclaredDate]) -> tuple[DeclaredDate, ...]:
    return tuple(dict.fromkeys(date for group in groups for date in group))


def _furniture(lines: Sequence[LineFacts], choice: Choice) -> tuple[Furniture, ...]:
    kept = {at for at, _ in choice.kept}
    first, last = min(kept), max(kept)
    return tuple(
        Furniture(exact=line.text, why=reason(line, choice.out.get(line.number), first, last))
        for line in lines
        if line.number not in kept and line.number != choice.title
    )

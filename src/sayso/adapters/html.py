"""An HTML page to a `Layout`: its visible text as blocks, which of them are main text, what its markup declares.

One parse serves all. Lines are the visible blocks of the page (`html_blocks`); blocks that the markup hides are
lines only if they are main text, for some pages show their text by script; others carry it in JSON-LD alone (`untold`).
"""

from __future__ import annotations

from sayso.adapters.html_blocks import Block, TooDeepError, blocks, parse, without_unseen
from sayso.adapters.html_main import main_text, still_main, untold
from sayso.adapters.html_meta import declared
from sayso.ids import make_id
from sayso.model import Failure, Layout, Line, Page


def read_html(html: str, *, page: Page) -> Layout | Failure:
    """Return the layout of an HTML page, or why there is none."""
    try:
        root = parse(html)
    except TooDeepError:
        return _failure(page, "the page's elements are nested deeper than can be read (2,048 levels)")
    if root is None:
        return _failure(page, "the page has no HTML element and no text")
    stated = declared(root, page.url)
    found = blocks(root)
    main = main_text(html, without_unseen(root), found, stated)
    further = untold(found, main, stated)
    main = still_main(found, main, stated, further)
    shown = [(block, i in main) for i, block in enumerate(found) if i in main or not block.hidden]
    text, lines = _lines([*shown, *((block, True) for block in further)])
    if not lines:
        return _failure(page, "the page shows no text")
    return Layout(
        id=make_id("y", page.id, text),
        page=page.id,
        text=text,
        lines=lines,
        anchored=True,
        title=stated.title or page.title,
        outlet=page.outlet or stated.outlet,
        byline=stated.byline,
        url=stated.url,
        language=stated.language,
        declared=stated.dates,
    )


def _lines(shown: list[tuple[Block, bool]]) -> tuple[str, tuple[Line, ...]]:
    """The text, one block a line, and its lines."""
    lines: list[Line] = []
    place = 0
    for block, main in shown:
        end = place + len(block.text)
        lines.append(Line(start=place, end=end, tag=block.tag, main=main, link=block.link))
        place = end + 1
    return "\n".join(block.text for block, _ in shown), tuple(lines)


def _failure(page: Page, error: str) -> Failure:
    return Failure(id=make_id("z", page.id, "layout"), page=page.id, path=page.path, stage="layout", error=error)

"""Plain pages for the tests, as the layout step makes them."""

import re

from sayso.model import Layout, Line, Page, Repetition

LEAD = "The harbour of Orlo stayed shut on Monday after the night's storm tore two cranes from their rails."
SECOND = "Nobody was hurt, the harbour master said, but the ferry to Lunden will not sail before the weekend."
THIRD = "Engineers spent the morning looking for cracks in the western pier, which was last mended nine years ago."
FOURTH = "“We have seen worse in my time,” said Ada Venn, who has run the fish market for three decades."
BODY = (LEAD, SECOND, THIRD, FOURTH)
TITLE = "Storm shuts harbour of Orlo"


def make_layout(text, page="p-1"):
    lines = tuple(
        Line(start=found.start(), end=found.end(), tag=None, main=None, link=False)
        for found in re.finditer(r"[^\s](?:[^\n]*[^\s])?", text)
    )
    return Layout(
        id=f"y-{page}", page=page, text=text, lines=lines, anchored=False, title=None, outlet=None, byline=(), url=None,
        language=None, declared=(),
    )  # fmt: skip


def make_page(page="p-1"):
    return Page(
        id=page, path=f"{page}.txt", url=None, media_type="text/plain", sha256="0", fetched=None, outlet=None, title=None,
        declared=(), charset=None, twin=0,
    )  # fmt: skip


def no_repetition(layout):
    return Repetition(id="x-1", page=layout.page, lines=(), pages=())


def page_of(*lines):
    return "\n".join(lines)

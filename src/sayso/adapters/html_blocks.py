"""HTML to a tree, and the tree to visible blocks: the only module that knows lxml.

A block is the text of one block element (`p`, `h2`, `li`, `td`, ...) outside its inner block elements, white space
squeezed as a browser does. Not visible and left out: scripts, styles, comments, templates, `noscript`, frames,
drawings, form fields and options, and words for screen readers. What `hidden` or an inline style hides is marked so: many
pages show their text only by script. `<br>` ends a block where the text
before it ends a sentence or a second one follows: pages that use it for paragraphs are split, headlines broken
for their looks are not. Adjacent `span` elements without white space between them get a blank where otherwise a
small letter or digit would meet a capital or digit: labels set side by side are words apart for the eye.
Soft hyphens and zero-width blanks are dropped; control characters, which trees cannot hold, become U+FFFD; joiners that
some scripts need stay.

libxml2 stops at 2,048 nested elements and loses what follows; such a page is refused (`TooDeepError`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from lxml import etree
from lxml import html as lxml_html

Element = Any  # lxml has no types; this is an lxml.html.HtmlElement

_BLOCKS = frozenset((
    "address", "article", "aside", "blockquote", "body", "button", "caption", "center", "dd", "details", "dialog",
    "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5",
    "h6", "header", "hgroup", "hr", "html", "legend", "li", "main", "menu", "nav", "ol", "p", "pre", "section",
    "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
))  # fmt: skip
_UNSEEN = frozenset((
    "applet", "area", "audio", "canvas", "datalist", "embed", "head", "iframe", "input", "map", "math", "meta",
    "noscript", "object", "optgroup", "option", "progress", "script", "select", "style", "svg", "template",
    "textarea", "title", "video",
))  # fmt: skip
_FOR_EARS = re.compile(
    r"(?:^|[\s_-])(?:visually-?hidden|sr-only|screen-?reader(?:-text|-only)?)(?=$|[\s_-])", re.IGNORECASE
)
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_SENTENCE_END = re.compile(r"""[.!?…:;。！？؟۔]["'”’»«)\]]*\s*$""")
_DROPPED = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\xad\u200b\u2060\ufeff\ud800-\udfff]+")
_UNPARSED = re.compile("[\x00-\x08\x0e-\x1f\ud800-\udfff]")
_BREAK = "\n"


class TooDeepError(ValueError):
    """The elements of the page are nested too deeply to be read."""


@dataclass(slots=True)
class Block:
    """The text of one block element outside its inner blocks.

    Not frozen: lists of thousands are built for each page and thrown away again.
    """

    text: str
    element: Element
    linked: int
    """How many of its characters (without white space) are link text."""
    tag: str
    hidden: bool
    """Whether the element's markup hides it. Pages hide their text until a script shows it, too."""

    @property
    def link(self) -> bool:
        """Whether all of its text is link text."""
        return self.linked >= len(self.text) - self.text.count(" ")


def parse(html: str) -> Element | None:
    """Return the root element of `html`, or None where there is no element in it.

    Raises:
        TooDeepError: elements are nested deeper than the parser goes.
    """
    parser = lxml_html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True)
    try:
        root = lxml_html.document_fromstring(_UNPARSED.sub("\ufffd", html).encode("utf-8"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        return None
    if any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log):
        raise TooDeepError
    return root


def blocks(root: Element) -> list[Block]:
    """Return the visible blocks of the tree below `root`, in the order of the page."""
    walk = _Walk()
    events = etree.iterwalk(root, events=("start", "end"))
    for event, element in events:
        if event == "end":
            walk.leave(element)
        elif _never_seen(element):
            walk.skipped = element
            events.skip_subtree()
        else:
            walk.enter(element)
    walk.flush()
    return walk.found


def _never_seen(element: Element) -> bool:
    if not isinstance(element.tag, str) or element.tag in _UNSEEN:
        return True
    return _FOR_EARS.search(element.get("class") or "") is not None


def _hidden(element: Element) -> bool:
    return element.get("hidden") is not None or _HIDDEN_STYLE.search(element.get("style") or "") is not None


def without_unseen(root: Element) -> Element:
    """Take out of the tree, for good, what is never shown; trafilatura then has half as much to copy."""
    etree.strip_elements(root, "script", "style", "svg", "noscript", "template", "iframe", with_tail=False)
    return root


def visible(text: str) -> str:
    """The text without characters that cannot be seen."""
    return _DROPPED.sub("", text)


def exceeds(root: Element, *, elements: int, depth: int) -> bool:
    """Whether the tree has more than so many elements or is deeper than so many levels."""
    seen = level = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        seen += event == "start"
        level += 1 if event == "start" else -1
        if seen > elements or level > depth:
            return True
    return False


def ends_sentence(text: str) -> bool:
    """Whether a text ends as sentences do, in any script."""
    return _SENTENCE_END.search(text) is not None


class _Walk:
    """The state of one walk over a tree: open block elements and the text since the last block's edge."""

    def __init__(self) -> None:
        self.found: list[Block] = []
        self.owners: list[Element] = []
        self.parts: list[str] = []
        self.linked = 0
        self.links = 0
        self.skipped: Element | None = None
        self.hider: Element | None = None

    def enter(self, element: Element) -> None:
        tag = element.tag
        if self.hider is None and _hidden(element):
            self.flush()
            self.hider = element
        if tag in _BLOCKS:
            self.flush()
            self.owners.append(element)
        elif tag == "a":
            self.links += 1
        elif tag == "br":
            self.parts.append(_BREAK)
        elif tag == "span":
            self.part_spans(element)
        self.add(element.text, raw=tag == "pre")

    def leave(self, element: Element) -> None:
        if element is self.skipped:
            self.skipped = None
        elif element.tag in _BLOCKS:
            self.flush()
            self.owners.pop()
        elif element.tag == "a":
            self.links -= 1
        if element is self.hider:
            self.flush()
            self.hider = None
        self.add(element.tail)

    def part_spans(self, span: Element) -> None:
        """Put a blank before a span's text where it would glue two labels together.

        An empty span between two sentences without white space around it is a line break drawn by a style.
        """
        before = self.parts[-1] if self.parts else ""
        if not span.text and not len(span):
            if span.tail and not span.tail[0].isspace() and _SENTENCE_END.search(before):
                self.parts.append(_BREAK)
            return
        last, first = before[-1:], (span.text or "")[:1]
        if (last.islower() or last.isdigit()) and (first.isupper() or first.isdigit()):
            self.parts.append(" ")

    def add(self, text: str | None, *, raw: bool = False) -> None:
        if not text:
            return
        self.parts.append(text if raw else text.replace("\n", " "))
        if self.links:
            self.linked += sum(map(len, text.split()))

    def flush(self) -> None:
        """End the block: what was gathered becomes a block, or several where line breaks part it."""
        raw = "".join(self.parts)
        if raw and not raw.isspace():
            owner = self.owners[-1] if self.owners else None
            texts = _split(visible(raw))
            whole = max(1, sum(len(text) - text.count(" ") for text in texts))
            for text in texts:
                share = self.linked * (len(text) - text.count(" ")) // whole
                tag = owner.tag if owner is not None else "body"
                self.found.append(Block(text, owner, share, tag, self.hider is not None))
        self.parts, self.linked = [], 0


def _split(text: str) -> list[str]:
    """Part a block's raw text at the line breaks that part paragraphs; squeeze white space."""
    found: list[str] = []
    held = ""
    for piece in text.split(_BREAK):
        words = " ".join(piece.split())
        if not words or _SENTENCE_END.search(held):
            found.append(held)
            held = words
        else:
            held = f"{held} {words}" if held else words
    found.append(held)
    return [text for text in found if text]

"""Which blocks of an HTML page are its main text: trafilatura's choice, put right by what the tree shows.

Requirement: the words of the article, its standfirst and its section headings; not its title, captions, bylines and
embedded posts, nor anything about other articles or the site. Losing a paragraph is worse than keeping a box.

Method, in this order:

1. trafilatura without its fallbacks, mapped back to blocks (`html_trafilatura`); with them where the result is
   short against the page's sentences or against JSON-LD's `articleBody`. A fragment (a feed's entry)
   is main text whole.
2. Out: blocks of link text, blocks in captions, forms, asides and in elements whose class or id says that they
   are something else (`html_parts`), unless most of the text stands in them; the title; text of a second article.
3. In: blocks of the same make as most of the text (same element, same kind of parent) that were passed over.
4. In: the standfirst, a block between title and text that the page gives as its description, whose class calls it
   a lead, or that follows the title closely as a sentence.

Measured with the whole extract step on 186 and 80 news pages, rules made on one half of each (`body_f1`, made on /
other half): 0.972 / 0.977 and 0.942 / 0.924; trafilatura alone 0.942 / 0.963 and 0.915 / 0.912. Steps 2, 3 and 4 bring
0.011, 0.003 and 0.007 of it on the first set. With all that is read besides it takes as long as trafilatura without
metadata.

Tried and dropped: trafilatura with `favor_precision` or `favor_recall` (the rules level them: differences below
0.003), with fallbacks on every page (the same figures, half the speed), leaving out fact boxes (0.002 more, but they
are the outlet's own words), headings alike to the title (loses section headings).
Known exceptions: live blogs with several articles of equal rank, teasers written as paragraphs, transcripts.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from sayso.adapters.html_blocks import Block, Element, ends_sentence, parse, visible
from sayso.adapters.html_blocks import blocks as text_blocks
from sayso.adapters.html_meta import Declared
from sayso.adapters.html_parts import calls_lead, is_other
from sayso.adapters.html_trafilatura import extracted, matched, word_key

_POOR_SHARE = 0.6  # of the page's sentences; below it the slow way is worth while: 15 of 266 pages, 5 of them rightly
_SENTENCE_LENGTH = 80  # characters; shorter blocks that end like a sentence are often teasers
_MOST_SHARE = 0.3  # of the main text: an element that holds that much of it is not furniture, whatever its class
_MAKE_SHARE = 0.2  # of the main text: a make of blocks that holds that much is the article's; 0.1 to 0.4 do the same
_MIN_SIBLING = 40  # characters; shorter ones of the same make are labels as often as text
_MIN_LEAD, _LEAD_REACH, _LEAD_CLOSE = 25, 25, 3  # letters; blocks into the text; blocks below the title
_MIN_SENTENCE_LEAD = 50  # characters
_ALIKE = 40  # letters and digits in which a block and the page's description must begin alike
_MIN_BODY, _TOLD_SHARE = (
    500,
    0.33,
)  # characters; of `articleBody`, which is often shortened but rarely longer than the text
_WHOLE_PAGE = re.compile(r"<(?:!doctype|html|head|body|title|nav|header|footer)\b", re.IGNORECASE)
_MAX_FRAGMENT_BLOCKS = 300


@dataclass(frozen=True, slots=True)
class _Page:
    """What the rules look at."""

    root: Element
    blocks: Sequence[Block]
    keys: Sequence[str]
    titles: frozenset[str]
    summary: str
    body: str


def main_text(html: str, root: Element, blocks: Sequence[Block], stated: Declared) -> set[int]:
    """Return the indices of the blocks that are main text."""
    page = _page(root, blocks, stated)
    if len(blocks) <= _MAX_FRAGMENT_BLOCKS and not _WHOLE_PAGE.search(html):
        return {i for i, block in enumerate(blocks) if not _is_link(page, i)}
    chosen = _without_others(page, _chosen(page))
    chosen |= _same_make(page, chosen)
    chosen |= _standfirst(page, chosen)
    return _one_article(page, {i for i in chosen if not _is_link(page, i)})


def untold(blocks: Sequence[Block], main: set[int], stated: Declared) -> list[Block]:
    """Return the text of JSON-LD's `articleBody` as blocks where the page itself shows little of it.

    Pages that are drawn by a script, or shown to subscribers only, often carry their text there. It is what search
    engines are told, so it is taken only if the main text has less than a third of its length.
    """
    body = stated.body or ""
    if len(body) < _MIN_BODY or sum(len(blocks[i].text) for i in main) >= _TOLD_SHARE * len(body):
        return []
    if "</" in body and (root := parse(body)) is not None:
        return [Block(block.text, None, 0, "script", hidden=True) for block in text_blocks(root)]
    lines = (" ".join(line.split()) for line in visible(body).split("\n"))
    return [Block(line, None, 0, "script", hidden=True) for line in lines if line]


def still_main(blocks: Sequence[Block], main: set[int], stated: Declared, others: Sequence[Block]) -> set[int]:
    """Return what remains of the main text beside an untold one: the standfirst, unless that holds it as well."""
    if not others:
        return main
    whole = "\n".join(word_key(block.text) for block in others)
    keys = {i: word_key(blocks[i].text) for i in main}
    return {i for i, key in keys.items() if key not in whole and _alike(key, word_key(stated.summary or ""))}


def _page(root: Element, blocks: Sequence[Block], stated: Declared) -> _Page:
    heads = (word_key(element.text_content()) for element in root.iter("h1"))
    return _Page(
        root=root,
        blocks=blocks,
        keys=[word_key(block.text) for block in blocks],
        titles=frozenset([word_key(stated.title or ""), *heads]) - {""},
        summary=word_key(stated.summary or ""),
        body=stated.body or "",
    )


def _chosen(page: _Page) -> set[int]:
    """Trafilatura's choice, or where it fails the page's sentences."""
    sentences = {page.keys[i]: i for i in range(len(page.blocks)) if _is_sentence(page, i)}
    wanted = max(sum(len(page.blocks[i].text) for i in sentences.values()), len(page.body))
    found = matched(page.blocks, page.keys, extracted(page.root, fast=True))
    if _size(page, found) < _POOR_SHARE * wanted:
        found = matched(page.blocks, page.keys, extracted(page.root, fast=False)) or found
    return found or set(sentences.values())


def _is_sentence(page: _Page, i: int) -> bool:
    block = page.blocks[i]
    return len(block.text) >= _SENTENCE_LENGTH and block.linked < 0.3 * len(block.text) and ends_sentence(block.text)


def _size(page: _Page, chosen: Iterable[int]) -> int:
    return sum(len(page.blocks[i].text) for i in chosen)


def _without_others(page: _Page, chosen: set[int]) -> set[int]:
    first = min((i for i in chosen if page.blocks[i].tag != "h1"), default=0)
    large = _large(page, chosen)
    return {
        i
        for i in chosen
        if not (
            page.keys[i] in page.titles
            or (page.blocks[i].tag == "h1" and i <= first)
            or _is_link(page, i)
            or _stands_in_other(page.blocks[i], large)
        )
    }


def _is_link(page: _Page, i: int) -> bool:
    """Whether the block points elsewhere: most of it is link text. Paragraphs may quote much of a link."""
    block = page.blocks[i]
    return block.linked > (0.8 if block.tag == "p" else 0.5) * len(page.keys[i])


def _large(page: _Page, chosen: set[int]) -> set[Element]:
    """The elements that hold so much of the main text that they are no furniture."""
    sizes: Counter[Element] = Counter()
    for i in chosen:
        for element in _upwards(page.blocks[i].element):
            sizes[element] += len(page.blocks[i].text)
    enough = _MOST_SHARE * _size(page, chosen)
    return {element for element, size in sizes.items() if size >= enough}


def _upwards(element: Element | None) -> Iterator[Element]:
    while element is not None:
        yield element
        element = element.getparent()


def _stands_in_other(block: Block, large: set[Element]) -> bool:
    for element in _upwards(block.element):
        if element in large:
            return False
        if is_other(element):
            return True
    return False


def _same_make(page: _Page, chosen: set[int]) -> set[int]:
    """Blocks made like most of the text that trafilatura passed over."""
    sizes: Counter[tuple[str | None, ...]] = Counter()
    for i in chosen:
        sizes[_make(page.blocks[i])] += len(page.blocks[i].text)
    enough = _MAKE_SHARE * _size(page, chosen)
    makes = {make for make, size in sizes.items() if size >= enough and make[0] != "li"}
    large = _large(page, chosen)
    hidden = any(page.blocks[i].hidden for i in chosen)
    known = {page.keys[i] for i in chosen}
    return {
        i
        for i, block in enumerate(page.blocks)
        if len(block.text) > _MIN_SIBLING
        and page.keys[i] not in known
        and (hidden or not block.hidden)
        and block.linked <= 0.5 * len(page.keys[i])
        and _make(block) in makes
        and not _stands_in_other(block, large)
    }


def _make(block: Block) -> tuple[str | None, ...]:
    parent = block.element.getparent() if block.element is not None else None
    return (block.tag, None, None) if parent is None else (block.tag, parent.tag, parent.get("class"))


def _standfirst(page: _Page, chosen: set[int]) -> set[int]:
    if not chosen:
        return set()
    first = min(chosen)
    title = _title_place(page, first)
    known = {page.keys[i] for i in chosen} | page.titles
    found: set[int] = set()
    for i in range(0 if title is None else title + 1, min(first + _LEAD_REACH, len(page.blocks))):
        if page.keys[i] not in known and _is_lead(page, i, title, first):
            found.add(i)
            known.add(page.keys[i])
    return found


def _title_place(page: _Page, first: int) -> int | None:
    """The block of the title above the text, if it can be told."""
    places = [i for i in range(min(first + 3, len(page.blocks))) if page.keys[i] in page.titles]
    heads = [i for i in places if page.blocks[i].tag.startswith("h")]
    return max(heads or places, default=None)


def _is_lead(page: _Page, i: int, title: int | None, first: int) -> bool:
    block = page.blocks[i]
    if block.hidden or block.link or len(page.keys[i]) < _MIN_LEAD or _inside(block, _NO_LEAD):
        return False
    if _alike(page.keys[i], page.summary):
        return True
    if title is None or i >= first or _stands_in_other(block, set()):
        return False
    if calls_lead(block.element):
        return True
    return i - title <= _LEAD_CLOSE and len(block.text) >= _MIN_SENTENCE_LEAD and ends_sentence(block.text)


_NO_LEAD = frozenset(("figure", "figcaption", "aside", "nav", "footer", "button", "li", "a"))


def _inside(block: Block, tags: frozenset[str]) -> bool:
    return any(element.tag in tags for element in _upwards(block.element))


def _alike(key: str, summary: str) -> bool:
    """Whether a block is the page's description, one of the two perhaps shortened."""
    if not summary:
        return False
    return key[:_ALIKE] == summary[:_ALIKE] or key in summary or (len(summary) > _ALIKE and summary in key)


def _one_article(page: _Page, chosen: set[int]) -> set[int]:
    """Leave out text of further articles: `article` elements beside the first one that have titles of their own."""
    homes = {i: _outermost_article(page.blocks[i].element) for i in sorted(chosen)}
    titled = [
        home for home in dict.fromkeys(homes.values()) if home is not None and next(home.iter("h1"), None) is not None
    ]
    return {i for i in chosen if homes[i] not in titled[1:]}


def _outermost_article(element: Element | None) -> Element | None:
    return next((up for up in reversed(list(_upwards(element))) if up.tag == "article"), None)

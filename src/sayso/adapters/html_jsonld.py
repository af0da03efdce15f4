"""What a page says about itself in JSON-LD (schema.org): the object that describes its article.

Read are all `<script type="application/ld+json">`, lists, `@graph` and the objects that others hold. Broken JSON
is mended as far as it goes: HTML comments and CDATA around it, raw line breaks in strings, trailing commas,
several objects one after another. Of several articles the one is meant that gives the page's own address;
else the first at the top, for those inside other objects are mostly teasers.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from sayso.adapters.html_blocks import Element

Thing = dict[str, Any]

_ARTICLE = re.compile(
    r"(?:\w*NewsArticle|Article|Report|\w*BlogPosting|Blogposting|LiveBlogPosting|ReviewNewsArticle|TechArticle"
    r"|ScholarlyArticle|MedicalScholarlyArticle|SocialMediaPosting|AdvertiserContentArticle)"
)
_WRAPPERS = ("@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "item", "hasPart", "liveBlogUpdate")
_WRAPPING = re.compile(
    r"^\s*(?:<!--|//\s*<!\[CDATA\[|/\*\s*<!\[CDATA\[\s*\*/|<!\[CDATA\[)|(?:-->|//\s*\]\]>|/\*\s*\]\]>\s*\*/|\]\]>)\s*;?\s*$"
)
_TRAILING_COMMA = re.compile(r",(\s*[}\]])")
_MAX_THINGS = 2000  # objects of one page; pages have up to some hundred


def article(root: Element, addresses: frozenset[str]) -> Thing:
    """Return the object that describes the page's article, or an empty one.

    Args:
        root: the page.
        addresses: the page's own addresses, as `plain_address` gives them.
    """
    found = [thing for thing in things(root) if is_a(thing, _ARTICLE)]
    own = [thing for thing in found if addresses & _addresses(thing)]
    ranked = sorted(own or found, key=_fullness, reverse=True) if own else found
    return ranked[0] if ranked else {}


def things(root: Element) -> Iterator[Thing]:
    """Yield the JSON-LD objects of the page, outer ones first."""
    queue: list[Any] = []
    for script in root.iter("script"):
        if "ld+json" in (script.get("type") or "").lower():
            queue.extend(_read(script.text_content() or ""))
    for count, thing in enumerate(queue):
        if count > _MAX_THINGS:
            return
        if isinstance(thing, list):
            queue.extend(thing)
        elif isinstance(thing, dict):
            yield thing
            queue.extend(thing[name] for name in _WRAPPERS if isinstance(thing.get(name), dict | list))


def is_a(thing: Thing, kind: re.Pattern[str]) -> bool:
    """Whether one of the object's types is of the kind."""
    types = thing.get("@type")
    names = types if isinstance(types, list) else [types]
    return any(isinstance(name, str) and kind.fullmatch(name.rpartition("/")[2]) for name in names)


def text_of(thing: Thing, *names: str) -> str | None:
    """Return the first of the named values that is a text with something in it, white space squeezed."""
    for name in names:
        value = thing.get(name)
        if isinstance(value, list) and value:
            value = value[0]
        if isinstance(value, dict):
            value = value.get("@value") or value.get("name")
        if isinstance(value, str) and value.strip():
            return " ".join(value.split())
    return None


def plain_address(url: object) -> str:
    """Return an address without what does not tell pages apart: scheme, www, query, fragment, closing slash."""
    if not isinstance(url, str):
        return ""
    return (
        re.sub(r"^(?:[a-z]+:)?(?://)?(?:www\.)?", "", url.strip().lower())
        .partition("#")[0]
        .partition("?")[0]
        .rstrip("/")
    )


def _addresses(thing: Thing) -> frozenset[str]:
    page = thing.get("mainEntityOfPage")
    named = page.get("@id") or page.get("url") if isinstance(page, dict) else page
    return frozenset(map(plain_address, (thing.get("url"), thing.get("@id"), named))) - {""}


def _fullness(thing: Thing) -> int:
    return sum(name in thing for name in ("headline", "datePublished", "author", "publisher"))


def _read(text: str) -> list[Any]:
    text = _WRAPPING.sub("", _WRAPPING.sub("", text)).strip()
    for attempt in (text, _TRAILING_COMMA.sub(r"\1", text)):
        if found := _values(attempt):
            return found
    return []


def _values(text: str) -> list[Any]:
    """The JSON values that stand one after another in `text`, up to the first that is broken."""
    decoder = json.JSONDecoder(strict=False)
    found: list[Any] = []
    place = 0
    while place < len(text):
        try:
            value, place = decoder.raw_decode(text, place)
        except (ValueError, RecursionError):
            break
        found.append(value)
        place += len(text[place:]) - len(text[place:].lstrip(" \t\r\n,;"))
    return found

"""What an HTML page declares about itself: title, outlet, authors, address, language, dates, summary.

Every claim is kept as the page makes it; nothing here decides whether it is true.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass

from sayso.adapters import html_jsonld
from sayso.adapters.html_blocks import Element
from sayso.adapters.html_dates import declared_dates
from sayso.adapters.html_jsonld import plain_address
from sayso.adapters.html_names import byline, outlet, title
from sayso.model import DeclaredDate

Metas = dict[str, list[str]]
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Declared:
    """What the markup states."""

    title: str | None
    outlet: str | None
    byline: tuple[str, ...]
    url: str | None
    language: str | None
    dates: tuple[DeclaredDate, ...]
    summary: str | None
    """The page's own summary: its standfirst, or what search engines shall show."""
    body: str | None
    """The article's text as search engines get it (`articleBody`), often shortened."""


def declared(root: Element, url: str | None) -> Declared:
    """Return what the page declares; `url` is where it was found."""
    metas = meta_elements(root)
    canonical = _canonical(root, metas)
    article = html_jsonld.article(root, frozenset(map(plain_address, (url, canonical))) - {""})
    name = outlet(root, metas, article)
    return Declared(
        title=title(root, metas, article, name),
        outlet=name,
        byline=byline(root, metas, article, name),
        url=canonical or url,
        language=_language(root, metas, article),
        dates=declared_dates(root, metas, article, canonical or url),
        summary=html_jsonld.text_of(article, "description") or first(metas, "og:description", "description"),
        body=_body(article),
    )


def meta_elements(root: Element) -> Metas:
    """The contents of all `meta` elements by name, property, itemprop or http-equiv in small letters."""
    metas: Metas = defaultdict(list)
    for element in root.iter("meta"):
        content = " ".join((element.get("content") or "").split())
        for name in ("name", "property", "itemprop", "http-equiv"):
            if content and (label := (element.get(name) or "").strip().lower()):
                metas[label].append(content)
    return dict(metas)


def first(metas: Metas, *names: str) -> str | None:
    """The first content of the first of the named `meta` elements that the page has."""
    return next((metas[name][0] for name in names if name in metas), None)


def _canonical(root: Element, metas: Metas) -> str | None:
    for link in root.iter("link"):
        if "canonical" in (link.get("rel") or "").lower().split() and _absolute(link.get("href")):
            return str(link.get("href")).strip()
    stated = first(metas, "og:url")
    return stated if _absolute(stated) else None


def _body(article: html_jsonld.Thing) -> str | None:
    """The article's text with its line breaks."""
    body = article.get("articleBody")
    return body if isinstance(body, str) and body.strip() else None


def _absolute(url: str | None) -> bool:
    return bool(re.match(r"https?://[^/\s]+/.", (url or "").strip(), re.IGNORECASE))


def _language(root: Element, metas: Metas, article: html_jsonld.Thing) -> str | None:
    element = next(root.iter("html"), root)
    stated = (
        element.get("lang"),
        element.get("{http://www.w3.org/XML/1998/namespace}lang"),
        element.get("xml:lang"),
        html_jsonld.text_of(article, "inLanguage"),
        first(metas, "content-language", "language", "og:locale"),
    )
    for code in stated:
        tidy = (code or "").strip().replace("_", "-").split(",")[0]
        if _LANGUAGE.fullmatch(tidy):
            return tidy
    return None

"""What an element's name, class or id says about the part of a page that it is.

The words are those that stylesheets of the web use for such parts, whatever the page's language. They are compared as
whole words of a class or id ("article-newsletter", "newsletterBox"), never as parts of one. Words that sites also
put on the article's own elements (paywall, sidebar, subscriber, print, content, box, widget) are no evidence.
"""

from __future__ import annotations

import re
from functools import lru_cache

from sayso.adapters.html_blocks import Element

_OTHER_TAGS = frozenset(("figure", "figcaption", "caption", "aside", "nav", "footer", "button", "form", "address"))
_OTHER = (
    # readers
    "comments?|disqus|"
    # other articles
    "related|recommend(?:ed|ation|ations|s)?|recirc(?:ulation)?|most-?read|most-?popular|most-?viewed|popular|trending|"
    "teasers?|read-?more|read-?also|read-?next|taglist|tags?|keywords|breadcrumbs?|pagination|"
    # the site
    "newsletters?|signup|promo(?:s|tion|tions|box)?|advert(?:s|isement|isements|ising|orial)?|sponsor(?:ed|s)?|taboola|"
    "outbrain|share|sharing|social|toolbar|footer|copyright|cookies?|consent|"
    # about the article
    "bio|biography|author-?(?:box|bio|info|card|description)|about-?(?:the-?)?author|byline|captions?|"
    # others' words
    "tweets?|twitter|instagram"
)
_LEAD = (
    "leads?|lede|lead-?text|intro|introduction|introtext|excerpt|dek|deck|sub-?title|sub-?headline|sub-?head|subline|"
    "summary|abstract|standfirst|strapline|teaser|description|desc|perex|chapo|epigraph|vorspann"
)
_IS_OTHER = re.compile(rf"(?:^|[\s_-])(?:{_OTHER})(?=$|[\s_-])", re.IGNORECASE)
_IS_LEAD = re.compile(rf"(?:^|[\s_-])(?:{_LEAD})(?=$|[\s_-])", re.IGNORECASE)
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")


def is_other(element: Element) -> bool:
    """Whether the element says that it is not the article's text."""
    return element.tag in _OTHER_TAGS or _says_other(element.get("class"), element.get("id"))


def calls_lead(element: Element | None) -> bool:
    """Whether the element or its parent is called a lead."""
    parent = element.getparent() if element is not None else None
    return any(_says_lead(up.get("class")) for up in (element, parent) if up is not None)


# What the words of a class say depends on nothing else: caching it changes no result.
@lru_cache(maxsize=4096)
def _says_other(classes: str | None, name: str | None) -> bool:
    return _IS_OTHER.search(_CAMEL.sub("-", f"{classes or ''} {name or ''}")) is not None


@lru_cache(maxsize=4096)
def _says_lead(classes: str | None) -> bool:
    return _IS_LEAD.search(_CAMEL.sub("-", classes or "")) is not None

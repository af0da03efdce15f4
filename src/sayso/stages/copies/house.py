"""Who publishes a page, and when, by its own account: whether two pages are one outlet's, and whether an outlet is the agency that a page credits.

Names of agencies are no word list here: a credit names one, and an outlet is that agency if the names are equal, if one
is the other's abbreviation (all initials of the words, in order, other letters between them allowed: "TRP" for
"Transregional Press"), if a short name is a word of the long one, or if the host's name is the agency's name.

Known exception: an abbreviation that stands for something else ("AP" for "Alpine Post") is taken for the agency where
both meet in one family of copies; elsewhere the two are never compared.
"""

from __future__ import annotations

from datetime import date
from urllib.parse import urlsplit

from sayso.model import Document
from sayso.text.words import keys

_ARTICLES = frozenset({"the"})  # only English outlets carry an article that their abbreviation leaves out
_LONGEST_ABBREVIATION = 5


def host(document: Document) -> str | None:
    """Return the page's host without "www." and the like, or None."""
    try:
        found = urlsplit(document.url or "").hostname
    except ValueError:
        return None
    if not found:
        return None
    labels = found.lower().split(".")
    return ".".join(labels[1:] if labels[0] in {"www", "m", "amp", "mobile"} and len(labels) > 2 else labels)


def marks(document: Document) -> tuple[str, ...]:
    """Return what the outlet of a page is known by: its name and its host, as far as the page has them."""
    name = " ".join(keys(document.outlet or ""))
    where = host(document)
    return (*((f"name {name}",) if name else ()), *((f"host {where}",) if where is not None else ()))


def same_house(a: Document, b: Document) -> bool:
    """Whether two pages are published by one outlet: its name or its host is the same."""
    return not set(marks(a)).isdisjoint(marks(b))


def day(document: Document) -> str | None:
    """Return the earliest day on which the page says that it was published; what is no whole day is passed over."""
    stated = [found.value[:10] for found in document.declared if found.kind != "modified" and _is_day(found.value[:10])]
    return min(stated, default=None)


def _is_day(text: str) -> bool:
    try:
        return len(text) == 10 and date.fromisoformat(text) is not None
    except ValueError:
        return False


def is_agency(document: Document, agency: str) -> bool:
    """Whether the page is the agency's own."""
    name = _name(agency)
    if not name:
        return False
    if document.outlet is not None and same_name(name, _name(document.outlet)):
        return True
    return _hosts(name, host(document))


def same_name(a: list[str], b: list[str]) -> bool:
    """Whether two names of agencies or outlets, as words, are one.

    >>> same_name(["trp"], ["transregional", "press"]), same_name(["ap"], ["reuters"])
    (True, False)
    """
    if not a or not b:
        return False
    short, long = sorted((a, b), key=lambda name: (len(name), len("".join(name))))
    if "".join(short) == "".join(long):
        return True
    return len(short) == 1 and (short[0] in long or _abbreviates(short[0], long))


def _abbreviates(short: str, words: list[str]) -> bool:
    """Whether all initials of the words stand in `short` in order, and its other letters follow in the words."""
    if len(words) < 2 or not len(words) <= len(short) <= _LONGEST_ABBREVIATION:
        return False
    return _fits(short, words)


def _fits(short: str, words: list[str]) -> bool:
    if not words:
        return not short
    if not short or short[0] != words[0][0]:
        return False
    for length in range(1, len(short) + 1):
        if not _in_order(short[1:length], words[0][1:]):
            return False
        if _fits(short[length:], words[1:]):
            return True
    return False


def _in_order(letters: str, word: str) -> bool:
    rest = iter(word)
    return all(letter in rest for letter in letters)


def _hosts(name: list[str], where: str | None) -> bool:
    """Whether a host is named after the agency: its name, or its name and "news"."""
    return where is not None and any(
        label in {"".join(name), "".join(name) + "news"} for label in where.split(".")[:-1]
    )


def _name(text: str) -> list[str]:
    return [word for word in keys(text) if word not in _ARTICLES]

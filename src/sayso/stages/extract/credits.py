"""Who wrote it, for whom, and from where: byline, agency credit, dateline, contributor line.

Everything is given as written. What is not certain is left out: a line of two capitalised words is no byline
unless it says so ("By ...", "..., Korrespondent").
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from sayso.lang import profiles

_DASH = r"[—–―\-]{1,2}"
_NAME_WORD = (
    r"(?:[^\W\d_a-zß-öø-ÿ][\w'’\-]*\.?|d[aeiou]s?|van|von|der|den|del|el|al|bin|ibn|la|le|y|zu|zur|ter|ten|af|av|of)"
)
_NAME = re.compile(rf"{_NAME_WORD}(?:[ \-]{_NAME_WORD}){{1,4}}")
_MAX_BYLINE_WORDS = 18
_MAX_PLACE_WORDS = 6
_MAX_CAPTION = 400  # characters
_CREDIT_REACH = 80  # characters at a caption's end in which the credit stands
_WORDS = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Dateline:
    """The head of a report's first paragraph: "PORT SOUDRA (AP) — "."""

    place: str | None
    credit: tuple[str, ...]


@cache
def agencies() -> frozenset[str]:
    """All agencies as credited."""
    return frozenset(name for profile in profiles() for name in profile.furniture.agencies)


def _words(field: str) -> tuple[str, ...]:
    return tuple(sorted({w.casefold() for p in profiles() for w in getattr(p.furniture, field)}, key=len, reverse=True))


def agencies_in(text: str) -> tuple[str, ...]:
    """Return the agencies that a short credit names, in order: "ino/dpa" gives ("dpa",)."""
    found: list[str] = []
    for part in re.split(r"[/,;&+]|\s(?:and|und|et|y|e|with|mit)\s", text):
        name = part.strip(" .()[]–—-:")
        name = re.sub(r"^(?:the|der|die|von|by|from)\s", "", name, flags=re.IGNORECASE)
        if name in agencies() and name not in found:
            found.append(name)
    return tuple(found)


_PLACE = r"(?P<place>[^\W\d_][^()\d:;!?\"“”„«»]{1,70}?)"
_DAY = r"(?:,?\s+(?:\d{1,2}\.?\s[^\W\d_]{3,12}\.?|[^\W\d_]{3,12}\.?\s\d{1,2})(?:,?\s\d{4})?)?"
_WITH_CREDIT = re.compile(rf"{_PLACE}{_DAY}\s*[,.]?\s*\((?P<credit>[^()]{{2,40}})\)\s*(?:{_DASH}|[.:،])?\s*\S")
_CREDIT_ONLY = re.compile(rf"\((?P<credit>[^()]{{2,40}})\)\s*(?:{_DASH}|[.:])?\s*\S")
_CREDIT_FIRST = re.compile(rf"(?P<credit>[\w/ ]{{2,24}})\s(?P<place>[^\W\d_][\w .'’/\-]{{2,30}})\.\s")
_CAPITALS = re.compile(
    rf"(?P<place>[^\W\d_a-zß-öø-ÿ][^()\d:;!?a-zß-öø-ÿ]{{2,40}}(?:, [^()\d—–]{{2,24}})?){_DAY}\s+{_DASH}\s+\S"
)


def dateline(paragraph: str) -> Dateline | None:
    """Read the dateline that opens a paragraph, or None.

    A place counts only with a known agency in brackets or, in capitals, with a dash after it.
    """
    match = _WITH_CREDIT.match(paragraph)
    if match is not None and len(match["place"].split()) <= _MAX_PLACE_WORDS:
        credit = agencies_in(match["credit"])
        if credit:
            return Dateline(match["place"].strip(" ,."), credit)
    match = _CREDIT_ONLY.match(paragraph)
    if match is not None and agencies_in(match["credit"]):
        return Dateline(None, agencies_in(match["credit"]))
    match = _CAPITALS.match(paragraph)
    if match is not None and match["place"].isupper() and len(match["place"].split()) <= _MAX_PLACE_WORDS:
        return Dateline(match["place"].strip(" ,."), ())
    match = _CREDIT_FIRST.match(paragraph)
    if match is not None and agencies_in(match["credit"]) and len(match["place"].split()) <= 3:
        return Dateline(match["place"], agencies_in(match["credit"]))
    return None


_LAST_BRACKET = re.compile(r"\((?P<credit>[^()]{2,60})\)\s*$")


def closing_credit(paragraph: str) -> tuple[str, ...]:
    """Return the agencies in brackets at the end of a paragraph: "... (AP)"."""
    match = _LAST_BRACKET.search(paragraph)
    return agencies_in(match["credit"]) if match else ()


@cache
def _credit_line() -> re.Pattern[str]:
    labels = "|".join(re.escape(label) for label in _words("credit"))
    return re.compile(rf"[\s(–—-]*(?:(?:{labels})\b\s*[:：]?\s*)?(?P<names>.{{2,60}}?)[\s).]*$", re.IGNORECASE)


def credit_line(line: str) -> tuple[str, ...]:
    """Return the agencies that a line on its own credits: "dpa/afp", "Source: Reuters"; empty if it is none."""
    if len(line) > 90:
        return ()
    match = _credit_line().match(line)
    return agencies_in(match["names"]) if match else ()


@cache
def _photo() -> re.Pattern[str]:
    names = {name for p in profiles() for field in ("agencies", "photo") for name in getattr(p.furniture, field)}
    known = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    # "Ana Lima/AP", "| AP", "(AP)", "© AP", "Pool via AP", "Getty Images/Ana Lima", at the very end
    return re.compile(
        rf"(?:[/|(（\[©–—]|\bvia|\bby|,)\s*(?:(?:{known})\s?[/|,]?\s?){{1,3}}(?:[/|]\s?[\w .'’-]{{2,40}})?[)）\]\s.]*$"
        rf"|(?:{known})\s?[/|]\s?[^\W\d_][\w .'’-]{{2,40}}[)\]\s]*$"
    )


@cache
def _photo_words() -> frozenset[str]:
    """The first words of all names: a quick look whether a search is worth it."""
    names = {name for p in profiles() for field in ("agencies", "photo") for name in getattr(p.furniture, field)}
    return frozenset(_WORDS.findall(name)[0] for name in names)


def photo_credit(line: str) -> bool:
    """Whether a line ends like a caption, with the photographer's agency: "... on Monday. Ana Lima/AP".

    A sentence that ends before a bracket with nothing but agencies is no caption but credits the text.
    """
    tail = line[-_CREDIT_REACH:]
    if len(line) > _MAX_CAPTION or not _photo_words().intersection(_WORDS.findall(tail)):
        return False
    match = _photo().search(line, max(0, len(line) - _CREDIT_REACH))
    if match is None:
        return False
    bracket = _LAST_BRACKET.search(line)
    before = line[: match.start()].rstrip()
    return bracket is None or not agencies_in(bracket["credit"]) or not before.endswith((".", "!", "?", "”", '"', "»"))


@cache
def _byline() -> re.Pattern[str]:
    openers = "|".join(re.escape(opener) for opener in _words("byline"))
    return re.compile(rf"(?:{openers})(?:\s*[:：]\s*|\s+)(?P<rest>\S.*)$", re.IGNORECASE)


@cache
def _splitters() -> re.Pattern[str]:
    joints = "|".join(re.escape(joint) for joint in _words("joint"))
    return re.compile(rf"\s*[,;|/•·]\s*|\s+(?:{joints})\s+|\s+[–—-]\s+", re.IGNORECASE)


@cache
def _offices() -> frozenset[str]:
    return frozenset(_words("office"))


def byline(line: str) -> tuple[str, ...]:
    """Return the people that a byline names ("By A B and C D", "A B, correspondent"), or nothing."""
    if not 1 < len(line.split()) <= _MAX_BYLINE_WORDS:
        return ()
    match = _byline().match(line)
    if match is not None:
        return _people(match["rest"])
    head, _, tail = line.partition(",")
    office = tail.strip().casefold()
    if _NAME.fullmatch(head.strip()) and (office in _offices() or office.split(" ")[0] in _offices()):
        return (head.strip(),)
    return ()


def _people(text: str) -> tuple[str, ...]:
    names: list[str] = []
    for part in _splitters().split(text):
        match = _NAME.match(part.strip())
        if match is None or part.strip() in agencies():
            break
        rest = part.strip()[match.end() :].strip()
        if rest and rest.split(" ")[0].casefold() not in _offices() and not rest[0].isdigit() and rest[0] not in "(@":
            break
        names.append(match[0])
    return tuple(names)


@cache
def _contributed() -> tuple[re.Pattern[str], re.Pattern[str]]:
    phrases = [w for p in profiles() for w in p.furniture.contributors]
    after = "|".join(re.escape(w.strip("…")) for w in sorted(phrases, key=len, reverse=True) if not w.endswith("…"))
    before = "|".join(re.escape(w.strip("…")) for w in sorted(phrases, key=len, reverse=True) if w.endswith("…"))
    return (
        re.compile(rf"(?P<names>.{{3,240}}?)\s(?:{after})\b.{{0,60}}$", re.IGNORECASE | re.DOTALL),
        re.compile(rf"[\W_]*(?:{before})\s*(?P<names>.{{3,240}}?)[\s.)]*$", re.IGNORECASE | re.DOTALL),
    )


def contributors(line: str) -> tuple[str, ...]:
    """Return the people that a contributor line names, or nothing if the line is none."""
    if len(line.split()) > 40:
        return ()
    for pattern in _contributed():
        match = pattern.match(line)
        if match is not None:
            names = tuple(_NAME.findall(_cut(match["names"])))
            if names:
                return names
    return ()


def _cut(names: str) -> str:
    """The names without what employs them: "Northern Wire staff writer Ana Lima" keeps the last two words."""
    joined = _splitters().sub(", ", names)
    return ", ".join(_without_office(part) for part in joined.split(", "))


def _without_office(part: str) -> str:
    low = part.casefold()
    cuts = [low.rfind(f" {office} ") + len(office) + 2 for office in _offices() if f" {office} " in f" {low}"]
    return part[max(cuts) - 1 :].strip() if cuts else part.strip(" .‘'’\"“”")


def unique(names: Iterable[str]) -> tuple[str, ...]:
    """Return the names without repeats, in order."""
    return tuple(dict.fromkeys(names))


def names_of(parts: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    """Return all names of several findings, without repeats."""
    return unique(name for part in parts for name in part)

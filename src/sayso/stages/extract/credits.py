"""Who wrote it, for whom, and from where: byline, agency credit, dateline, contributor line.

Everything is given as written. What is not certain is left out: a line of two capitalised words is no byline
unless it says so ("By ...", "..., Korrespondent").
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from sayso.lang import furniture_words

_DASH = r"[—–―\-]{1,2}"
_FIRST_WORD = r"[^\W\d_a-zß-öø-ÿ][\w'’\-]*\.?"
_NEXT_WORD = (
    rf"(?:{_FIRST_WORD}|d[aeiou]s?|van|von|der|den|del|el|al|bin|ibn|la|le|y|zu|zur|ter|ten|af|av|al-\w+|el-\w+)"
)
_NAME = re.compile(rf"{_FIRST_WORD}(?: {_NEXT_WORD}){{0,3}} {_FIRST_WORD}")
_WORDS = re.compile(r"\w+")
_MAX_BYLINE_WORDS = 18
_MAX_PLACE_WORDS, _PLACE_LETTERS = 6, 3
_MAX_CREDIT = 90  # characters of a line that is nothing but a credit
_MAX_CONTRIBUTORS = 32  # words
_MAX_CAPTION = 400  # characters
_CREDIT_REACH = 80  # characters at a caption's end in which the credit stands


@dataclass(frozen=True, slots=True)
class Dateline:
    """The head of a report's first paragraph: "PORT SOUDRA (AP) — "."""

    place: str | None
    credit: tuple[str, ...]


@cache
def agencies() -> frozenset[str]:
    """All agencies as credited."""
    return frozenset(name for words in furniture_words() for name in words.agencies)


def _words(field: str) -> tuple[str, ...]:
    return tuple(
        sorted({w.casefold() for words in furniture_words() for w in getattr(words, field)}, key=len, reverse=True)
    )


def agencies_in(text: str) -> tuple[str, ...]:
    """Return the agencies that a short credit names, in order, as written: "ino/dpa" gives ("dpa",)."""
    found: list[str] = []
    for part in _PARTS.split(text):
        name = _ARTICLE.sub("", part.strip(" .()[]–—-:"))
        known = name in agencies() or (name.islower() and len(name) > 2 and name.upper() in agencies())
        if known and name not in found:
            found.append(name)
    return tuple(found)


_PARTS = re.compile(r"[/,;&+]|\s(?:and|und|et|y|e|with|mit|en|och|og)\s")
_ARTICLE = re.compile(r"^(?:the|der|die|von|by|from)\s", re.IGNORECASE)
_PLACE = r"(?P<place>[^\W\d_][^()\d:;!?\"“”„«»]{1,70}?)"
_DAY = r"(?:,?\s+(?:\d{1,2}\.?\s[^\W\d_]{3,12}\.?|[^\W\d_]{3,12}\.?\s\d{1,2})(?:,?\s\d{4})?)?"
_WITH_CREDIT = re.compile(rf"{_PLACE}{_DAY}\s*[,.]?\s*\((?P<credit>[^()]{{2,40}})\)\s*(?P<dash>{_DASH}|[.:،])?\s*\S")
_CREDIT_ONLY = re.compile(rf"\((?P<credit>[^()]{{2,40}})\)\s*(?:{_DASH}|[.:])?\s*\S")
_CREDIT_FIRST = re.compile(r"(?P<credit>[\w/ ]{2,24})\s(?P<place>[^\W\d_][\w .'’/\-]{2,30})\.\s")
_CAPITALS = re.compile(
    rf"(?P<place>[^\W\d_a-zß-öø-ÿ][^()\d:;!?a-zß-öø-ÿ]{{2,40}}(?:, [^()\d—–]{{2,24}})?){_DAY}\s+{_DASH}\s+\S"
)


def dateline(paragraph: str) -> Dateline | None:
    """Read the dateline that opens a paragraph, or None.

    A place counts only with an agency in brackets or, in capitals, with a dash after it. An agency that is not known is
    believed if it is an acronym behind a place in capitals, as in "PORT SOUDRA, Orlo (XYZ) —": small agencies are many.
    """
    match = _WITH_CREDIT.match(paragraph)
    if match is not None and len(match["place"].split()) <= _MAX_PLACE_WORDS:
        credit = agencies_in(match["credit"]) or _unknown_agency(match)
        if credit and (match["dash"] or not match["place"].casefold().islower() or match["place"].isupper()):
            return Dateline(match["place"].strip(" ,."), credit)
    match = _CREDIT_ONLY.match(paragraph)
    if match is not None and agencies_in(match["credit"]):
        return Dateline(None, agencies_in(match["credit"]))
    match = _CAPITALS.match(paragraph)
    if match is not None and match["place"].isupper() and max(map(len, match["place"].split())) >= _PLACE_LETTERS:
        return Dateline(match["place"].strip(" ,."), ())
    match = _CREDIT_FIRST.match(paragraph)
    if match is not None and agencies_in(match["credit"]) and len(match["place"].split()) <= 3:
        return Dateline(match["place"], agencies_in(match["credit"]))
    return None


def _unknown_agency(match: re.Match[str]) -> tuple[str, ...]:
    town = match["place"].split(",")[0].strip()
    believed = bool(match["dash"]) and town.isupper() and len(town) >= _PLACE_LETTERS
    return (match["credit"],) if believed and _ACRONYM.fullmatch(match["credit"]) else ()


_ACRONYM = re.compile(r"[A-ZÄÖÜ]{2,6}")
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
    if len(line) > _MAX_CREDIT:
        return ()
    match = _credit_line().match(line)
    return agencies_in(match["names"]) if match else ()


@cache
def _photo() -> re.Pattern[str]:
    names = {name for words in furniture_words() for field in ("agencies", "photo") for name in getattr(words, field)}
    known = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    # "Ana Lima/AP", "| AP", "(AP)", "© AP", "Pool via AP", "Getty Images/Ana Lima", at the very end
    return re.compile(
        rf"(?:[/|(（\[©–—]|\bvia|\bby|,)\s*(?:(?:{known})\s?[/|,]?\s?){{1,3}}(?:[/|]\s?[\w .'’-]{{2,40}})?[)）\]\s.]*$"
        rf"|(?:{known})\s?[/|]\s?[^\W\d_][\w .'’-]{{2,40}}[)\]\s]*$"
    )


_CREDIT_SIGNS = frozenset("/|(（[©–—,")
_CREDIT_WORD = re.compile(r"\b(?:via|by)\b")


@cache
def _photo_words() -> frozenset[str]:
    """The first words of all names: a quick look whether a search is worth it."""
    names = {name for words in furniture_words() for field in ("agencies", "photo") for name in getattr(words, field)}
    return frozenset(_WORDS.findall(name)[0] for name in names)


def photo_credit(line: str) -> bool:
    """Whether a line ends like a caption, with the photographer's agency: "... on Monday. Ana Lima/AP".

    A sentence that ends before a bracket with nothing but agencies is no caption but credits the text, and so does
    a line of nothing but agencies.
    """
    tail = line[-_CREDIT_REACH:]
    if _CREDIT_SIGNS.isdisjoint(tail) and not _CREDIT_WORD.search(tail):
        return False
    if len(line) > _MAX_CAPTION or not _photo_words().intersection(_WORDS.findall(tail)):
        return False
    match = _photo().search(line, max(0, len(line) - _CREDIT_REACH))
    if match is None:
        return False
    if len(agencies_in(line)) == len(_PARTS.split(line)):
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
    rest = byline_rest(line)
    if rest is not None:
        return _people(rest)
    head, _, tail = line.partition(",")
    if tail and len(line.split()) <= _MAX_BYLINE_WORDS and _NAME.fullmatch(head.strip()) and _is_office(tail.strip()):
        return (head.strip(),)
    return ()


def byline_rest(line: str) -> str | None:
    """Return what follows "By" in a line that opens like a byline; dates and their labels are cut off."""
    if not 1 < len(line.split()) <= _MAX_BYLINE_WORDS:
        return None
    match = _byline().match(line)
    return _stops().split(match["rest"], maxsplit=1)[0] if match else None


@cache
def _stops() -> re.Pattern[str]:
    """What ends the names of a byline: a number, or a label of a date, even glued to the last name."""
    labels = "|".join(re.escape(word) for word in (*_words("published"), *_words("updated")) if len(word) > 4)
    return re.compile(rf"\d|\b(?:{labels})\b|(?<=\w)(?:{labels})\b", re.IGNORECASE)


def _is_office(text: str) -> bool:
    low = text.casefold().rstrip(".")
    return low in _offices() or low.removesuffix("s") in _offices() or low.split(" ")[0] in _offices()


def _people(text: str) -> tuple[str, ...]:
    names: list[str] = []
    for part in map(str.strip, _splitters().split(text)):
        match = _NAME.match(part)
        if match is None or part in agencies() or _is_office(part) or (part.isupper() and names):
            break
        rest = part[match.end() :].strip()
        if rest and not _is_office(rest) and rest[0] not in "(@":
            break
        names.append(match[0])
    return tuple(names)


@cache
def _contributed() -> tuple[re.Pattern[str], re.Pattern[str]]:
    phrases = sorted({w for words in furniture_words() for w in words.contributors}, key=len, reverse=True)
    after = "|".join(re.escape(phrase) for phrase in phrases if not phrase.endswith("…"))
    before = "|".join(re.escape(phrase.strip("…")) for phrase in phrases if phrase.endswith("…"))
    return (
        re.compile(rf"[\W_]*(?P<names>\w.{{3,240}}?)\s(?:{after})\b\W*(?:\w+\W*){{0,5}}$", re.IGNORECASE | re.DOTALL),
        re.compile(rf"[\W_]*(?:{before})\s*(?P<names>\w.{{3,240}})$", re.IGNORECASE | re.DOTALL),
    )


@cache
def _contributor_words() -> frozenset[str]:
    """One word of each phrase, the longest: a quick look whether a search is worth it."""
    phrases = {w for words in furniture_words() for w in words.contributors}
    return frozenset(max(_WORDS.findall(phrase.casefold()), key=len) for phrase in phrases)


def contributors(line: str) -> tuple[str, ...]:
    """Return the people that a contributor line names, or nothing if the line is none."""
    words = {word.casefold() for word in _WORDS.findall(line)}
    if words.isdisjoint(_contributor_words()) or len(line.split()) > _MAX_CONTRIBUTORS:
        return ()
    for pattern in _contributed():
        match = pattern.match(line)
        if match is None:
            continue
        parts = _splitters().split(_last_sentence(match["names"]))
        found = [_undotted(name) for part in parts for name in _NAME.findall(part) if name not in agencies()]
        if found and _NAME.search(parts[0]):
            return tuple(dict.fromkeys(found))
    return ()


def _last_sentence(names: str) -> str:
    """What stands before the names in sentences of its own is no name; an initial's full stop ends no sentence."""
    return re.split(r"(?<=\w{3})\.\s+", names.rstrip(". "))[-1]


def _undotted(name: str) -> str:
    return name.removesuffix(".") if len(name.rsplit(maxsplit=1)[-1]) > len("Jr.") else name


def unique(names: Iterable[str]) -> tuple[str, ...]:
    """Return the names without repeats, in order."""
    return tuple(dict.fromkeys(names))

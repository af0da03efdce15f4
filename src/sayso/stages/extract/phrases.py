"""Furniture phrases: which kind of furniture a line's own words say it is.

Phrases are data (`lang/data/*.toml`, table `[furniture]`; the syntax is explained in `sayso.lang.furniture`).
A page is read with the phrases of all languages at once: its language is not known yet, and furniture is often
in another language than the text. Lookup goes by a line's first word, by its last word and by the rarest
means last, so that a line costs microseconds however many phrases there are.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cache

from sayso.lang import furniture_words

KINDS = (
    "comments", "related", "pointer", "newsletter", "share", "audio", "caption", "legal", "advert", "counter",
    "author", "menu",
)  # fmt: skip
"""The kinds in the order in which they win where a phrase stands in several lists."""

_PARTS = re.compile(r"[\w#]+|[^\w\s#]")
_DIGITS = re.compile(r"\d+(?:[.,:]\d+)*")
_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f]")
_BEFORE = " *•·|-–—+_"
_AFTER = " :;.,!*•·|>»›…-–—+_→"


@dataclass(frozen=True, slots=True)
class Phrases:
    """All phrases, sorted by how they are looked up. Keys and values are folded (see `fold`)."""

    whole: dict[str, str]
    opening: dict[str, tuple[tuple[str, str], ...]]
    """First word -> (phrase, kind), for phrases that open a line."""
    within: dict[str, tuple[tuple[tuple[str, ...], str], ...]]
    """First word -> (parts in order, kind), for phrases that stand anywhere or have gaps."""
    unspaced: tuple[tuple[str, str], ...]
    """Openings in scripts without spaces."""


def fold(line: str) -> str:
    """Return the line as phrases are compared: case-folded, numbers as #, one space between words and signs."""
    return _spaced(_DIGITS.sub("#", line.casefold()).lstrip(_BEFORE).rstrip(_AFTER))


def _spaced(text: str) -> str:
    return " ".join(_PARTS.findall(text))


def _parts(phrase: str) -> tuple[str, ...]:
    """A phrase cut at its gaps. Signs next to a gap count ("photo:…"), those at the line's ends do not."""
    text = _DIGITS.sub("#", phrase.casefold())
    text = text if text.startswith("…") else text.lstrip(_BEFORE)
    text = text if text.endswith("…") else text.rstrip(_AFTER)
    return tuple(filter(None, (_spaced(part) for part in text.split("…"))))


@cache
def phrases() -> Phrases:
    """The phrases of all languages."""
    whole: dict[str, str] = {}
    opening: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    within: defaultdict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
    unspaced: list[tuple[str, str]] = []
    for kind in KINDS:
        for words in furniture_words():
            for phrase in getattr(words, kind):
                parts = _parts(phrase)
                if not parts:
                    whole.setdefault(phrase, kind)
                elif phrase.startswith("…") or len(parts) > 1:
                    within[parts[0].split(" ")[0]].append((parts, kind))
                elif not phrase.endswith("…"):
                    whole.setdefault(parts[0], kind)
                elif _UNSPACED.search(phrase):
                    unspaced.append((parts[0], kind))
                else:
                    opening[parts[0].split(" ")[0]].append((parts[0], kind))
    return Phrases(
        whole=whole,
        opening={key: tuple(items) for key, items in opening.items()},
        within={key: tuple(items) for key, items in within.items()},
        unspaced=tuple(unspaced),
    )


def kind_of(folded: str, *, short: bool = True) -> str | None:
    """Return the kind of furniture that a folded line says it is, or None.

    Phrases that may stand anywhere are looked for in `short` lines only: a paragraph may hold any of them.
    """
    if not folded:
        return None
    known = phrases()
    kind = known.whole.get(folded)
    if kind is not None:
        return kind
    words = folded.split(" ")
    kind = _opening(folded, known.opening.get(words[0], ()))
    if kind is not None:
        return kind
    kind = _within(folded, words, known) if short else None
    if kind is None and len(words) > 1:
        kind = _all_of_one(words, known)
    if kind is None and _UNSPACED.match(folded):
        return next((kind for phrase, kind in known.unspaced if folded.startswith(phrase)), None)
    return kind


def _opening(folded: str, phrases: tuple[tuple[str, str], ...]) -> str | None:
    """The kind of the longest phrase that opens the line: "© 2031" says more than "©".

    The head of a list with a headline in the same line is a pointer: "read also: Old lighthouse sold".
    """
    found = [
        (len(phrase), kind)
        for phrase, kind in phrases
        if folded.startswith(phrase) and (len(folded) == len(phrase) or folded[len(phrase)] == " ")
    ]
    if not found:
        return None
    length, kind = max(found, key=lambda item: item[0])
    return "pointer" if kind == "related" and folded[length : length + 3] == " : " else kind


def _within(folded: str, words: list[str], known: Phrases) -> str | None:
    for word in dict.fromkeys(words):  # in the order of the line: a set's order differs from run to run
        for parts, kind in known.within.get(word, ()):
            if _in_order(folded, parts):
                return kind
    return None


def _in_order(folded: str, parts: tuple[str, ...]) -> bool:
    padded = f" {folded} "
    at = 0
    for part in parts:
        # A phrase of one part ends with its word; parts before a gap may be beginnings of words ("abonn…").
        found = padded.find(f" {part} " if len(parts) == 1 else f" {part}", at)
        if found < 0:
            return False
        at = found + len(part)
    return True


def _all_of_one(words: list[str], known: Phrases) -> str | None:
    """A row of buttons: every word is a phrase ("share tweet e-mail")."""
    kinds = {known.whole.get(word) for word in words if word[0].isalnum() or word[0] == "#"}
    if None in kinds or not kinds:
        return None
    return min((kind for kind in kinds if kind), key=KINDS.index)

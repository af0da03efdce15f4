"""Who is named as the holder of an office, and when that person held it: "Foreign Minister Venn" bounds the day of writing.

Requirement: news calls people by the office they hold, so a name with its office beside it says that the text is from its holder's
term. Method: the family names of a list of terms (`KnownTerm`) are looked up among the words of the text; a hit counts if

* the office stands right before the name ("Chancellor Venn", "Bundeskanzlerin Mara Venn", "the president of Orlo, Mara Venn"), or behind the
  full name and a comma ("Mara Venn, the chancellor"), or the name is that of a government ("the Venn administration");
* no other first name stands before it ("Laura Venn");
* for offices of which there are many (mayors, chairmen), what it is an office of stands in one word with it, or near.

"Former" turns it round: the text is from after the term. "Designated" and "elect" mean the months before it; "deputy" and "then" nothing.
All terms that fit are kept: two presidents of one family name leave two stretches.

Known exceptions: memories ("under President Venn") look like the present; they are why a term outside weighs little, but not nothing
(`habits`). A namesake in the same office of another place is taken for the listed one.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cache
from typing import Final, Literal, NamedTuple

from sayso.lang import profile
from sayso.lang.offices import OfficeWords
from sayso.model import KnownTerm
from sayso.text.calendar import Period, read_day

Stance = Literal["holds", "held", "will hold"]

_WORD: Final = re.compile(r"[^\W\d_](?:[\w’']|-(?=\w))*\.?")
_BEFORE, _BEHIND = 70, 60
"""Characters beside a name in which its office is looked for: an office with its country is about forty."""
_NEAR = 120
"""Characters around a name in which what an office is of is looked for."""
_BETWEEN: Final = r"(?:(?:,|\s|-)+(?!and\b|und\b)[\w.’'()-]+){0,3}"
"""Words between an office and a full name: "(president) of Orlo,", "(Minister) Dr."."""
_ENDINGS: Final = ("'s", "’s", "'", "’", "s", ".", "s.", "’s.", "'s.")
_SENTENCE_END: Final = re.compile(r"[.!?:;](?=\s+[^\W\d_]*[^\W\da-z_])(?<!\b\w\.)(?<!St\.)(?<!Dr\.)|\n")


class InOffice(NamedTuple):
    """A holder named with an office: the words of the text, and the terms that they can mean."""

    words: str
    stance: Stance
    terms: tuple[Period, ...]
    """First and last day; a term that was running when the list was written ends with the calendar."""


class Offices:
    """A list of terms, ready to be looked up by family name."""

    def __init__(self, terms: Sequence[KnownTerm]) -> None:
        by_name: dict[str, list[tuple[tuple[str, ...], KnownTerm]]] = defaultdict(list)
        for term in terms:
            for name in term.names:
                parts = tuple(name.split())
                by_name[parts[-1]].append((parts, term))
        self._by_name: Mapping[str, list[tuple[tuple[str, ...], KnownTerm]]] = by_name
        longer = {name + ending: name for name in by_name for ending in _ENDINGS}
        self._family = {**longer, **{name.rstrip("."): name for name in by_name}, **{name: name for name in by_name}}
        self._forms = frozenset(self._family)
        self._small = any(form.islower() for form in self._forms)

    def named(self, text: str, language: str | None) -> tuple[InOffice, ...]:
        """The holders that a text names with their office, each once, in its order."""
        words = profile(language).offices
        if not words.words:
            return ()
        found: dict[tuple[Stance, tuple[Period, ...]], InOffice] = {}
        for token, family in self._holders(text):
            before = list(_WORD.finditer(text, max(0, token.start() - _BEFORE), token.start()))
            for hit in self._at(text, [*before, token], family, words):
                found.setdefault((hit.stance, hit.terms), hit)
        return tuple(found.values())

    def _holders(self, text: str) -> Iterator[tuple[re.Match[str], str]]:
        """The words of a text that may name a holder of an office, and the family name that each is."""
        pieces = [piece for piece in set(text.split()) if self._small or not piece.islower()]
        words = set(_WORD.findall(" ".join(pieces)))
        named = {word: self._family[word] for word in words & self._forms}
        for word in words - self._forms:
            if "-" in word and (name := self._family.get(word.rsplit("-", 1)[0])):
                named[word] = name
        for start, end in _pieces_with(text, named):
            yield from ((token, named[token[0]]) for token in _WORD.finditer(text, start, end) if token[0] in named)

    def _at(self, text: str, tokens: Sequence[re.Match[str]], family: str, words: OfficeWords) -> Iterator[InOffice]:
        token = tokens[-1]
        found: dict[Stance, dict[Period, tuple[int, int]]] = defaultdict(dict)
        for parts, term in self._by_name[family]:
            start, given = _begin(tokens, parts)
            if given is None:
                continue
            other = not given and len(tokens) > 1 and self._is_given(tokens[-2], token, family)
            place = _Place(text, start, token.start() + len(family), token.end(), given, other)
            seen = _seen(place, term, words)
            if seen is not None:
                stance, span = seen
                found[stance].setdefault(_days(term), span)
        for stance, terms in found.items():
            begin, end = min(span[0] for span in terms.values()), max(span[1] for span in terms.values())
            yield InOffice(" ".join(text[begin:end].split()), stance, tuple(sorted(terms)))

    def _is_given(self, token: re.Match[str], following: re.Match[str], family: str) -> bool:
        """Whether a word right before a family name is a first name of one who has it, or an initial."""
        if following.start() - token.end() > 1:
            return False
        return token[0].endswith(".") or any(token[0] in parts for parts, _ in self._by_name[family])


def _pieces_with(text: str, words: Iterable[str]) -> list[tuple[int, int]]:
    """The stretches without blanks in which one of the words stands: no word goes beyond one, and most of a text need not be cut into words."""
    found: set[tuple[int, int]] = set()
    for word in words:
        at = text.find(word)
        while at >= 0:
            start, end = at, at + len(word)
            while start and not text[start - 1].isspace():
                start -= 1
            while end < len(text) and not text[end].isspace():
                end += 1
            found.add((start, end))
            at = text.find(word, end)
    return sorted(found)


class _Place(NamedTuple):
    """Where a name stands in a text; `full`: with a first name; `end` is without, `stop` with a genitive or compound's rest."""

    text: str
    start: int
    end: int
    stop: int
    full: bool
    other: bool
    """Whether somebody else's first name stands before it."""


def _begin(tokens: Sequence[re.Match[str]], parts: Sequence[str]) -> tuple[int, bool | None]:
    """Where the name begins, and whether it has a first name; None if it is another's: part of the name must not be left out between."""
    last = len(tokens) - 1
    start, k, first = last, len(parts) - 2, False
    while k >= 0 and start > 0 and _same(tokens[start - 1], tokens[start], parts[k]):
        first = first or parts[k][0].isupper()
        start, k = start - 1, k - 1
    particles = [part for part in parts[:-1] if part[0].islower()]
    if k >= 0 and particles and not first and start == last and parts[-2][0].islower():
        return tokens[start].start(), None
    return tokens[start].start(), first


def _same(token: re.Match[str], following: re.Match[str], part: str) -> bool:
    return token[0] == part and following.start() - token.end() <= 1


def _days(term: KnownTerm) -> Period:
    since, until = read_day(term.since), read_day(term.until)
    return Period("span", since or date.min, until or date.max)


# ------------------------------------------------------------------------------------------------ the office beside it
def _seen(place: _Place, term: KnownTerm, words: OfficeWords) -> tuple[Stance, tuple[int, int]] | None:
    """How the text calls the holder by that office, and where."""
    if _is_government(place, term, words):
        return "holds", (place.start, place.stop)
    return _before(place, term, words) or (_behind(place, term, words) if place.full else None)


def _is_government(place: _Place, term: KnownTerm, words: OfficeWords) -> bool:
    if term.office not in ("president", "chancellor", "prime-minister") or place.other:
        return False
    if any(
        word.lower() in words.remembered for word in place.text[max(0, place.start - 12) : place.start].split()[-1:]
    ):
        return False
    behind = place.text[place.end : place.end + _BEHIND].lower()
    spaced = behind.removeprefix("'s").removeprefix("’s").lstrip()
    return any(behind.startswith(word) if word[0] == "-" else spaced.startswith(word) for word in words.governments)


def _before(place: _Place, term: KnownTerm, words: OfficeWords) -> tuple[Stance, tuple[int, int]] | None:
    window = place.text[max(0, place.start - _BEFORE) : place.start]
    offices = words.words.get(term.office, ())
    if not _has(offices, window):
        return None
    cut = max((match.end() for match in _SENTENCE_END.finditer(window)), default=0)
    window = window[cut:]
    match = _pattern(offices, words.endings, place.full).search(window) if _has(offices, window) else None
    if match is None or not _is_that_office(match["stem"], place, term, words):
        return None
    stance = _stance(window[: match.start()], match["stem"], match["rest"], words)
    begin = place.start - len(window) + match.start()
    return None if stance is None else (stance, (begin, place.end))


def _has(offices: tuple[str, ...], window: str) -> bool:
    """Whether a word of an office stands in some text at all: mostly none does, and a pattern of its own is dear to make and to look for."""
    lowered = window.lower()
    return any(office in lowered for office in _lowered(offices))


@cache
def _lowered(offices: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(office.lower() for office in offices)


def _behind(place: _Place, term: KnownTerm, words: OfficeWords) -> tuple[Stance, tuple[int, int]] | None:
    window = place.text[place.end : place.end + _BEHIND]
    cut = _SENTENCE_END.search(window)
    window = window[: cut.start()] if cut else window
    offices = words.words.get(term.office, ())
    if not window.startswith((",", " (")) or not _has(offices, window):
        return None
    match = _pattern(offices, words.endings, None).match(window)
    if match is None or not _is_that_office(match["stem"], place, term, words):
        return None
    stance = _stance(match["lead"], match["stem"], "", words)
    return None if stance is None else (stance, (place.start, place.end + match.end()))


@cache
def _pattern(offices: tuple[str, ...], endings: tuple[str, ...], full: bool | None) -> re.Pattern[str]:
    """The office at the end of what stands before a name (with words between only if it is full), or, None, behind it."""
    office = "|".join(sorted(map(re.escape, offices), key=len, reverse=True)) or r"(?!)"
    ending = "|".join(sorted(map(re.escape, endings), key=len, reverse=True))
    word = rf"(?P<stem>[\w.’'-]*?)(?:{office})(?:{ending})*"
    if full is None:
        return re.compile(rf"[\s(,]+(?P<lead>(?:[\w.’'-]+\s+){{0,4}}?){word}(?!\w)", re.IGNORECASE)
    between = rf"{_BETWEEN}[\s,]*" if full else r"\s*"
    return re.compile(rf"(?<![\w-]){word}(?![\w-])(?P<rest>{between})$", re.IGNORECASE)


def _is_that_office(stem: str, place: _Place, term: KnownTerm, words: OfficeWords) -> bool:
    """Whether what stands in one word with an office leaves it that office, and a bound office has its body beside it."""
    whole = stem.lower()
    told = any(of.lower() in whole for of in term.of)
    past = _is_former(whole, words)
    if whole and not told and not past and whole.rstrip("-") not in {word.rstrip("-") for word in words.prefixes}:
        return False
    if term.office not in words.bound or told:
        return True
    near = place.text[max(0, place.start - _NEAR) : place.stop + _NEAR]
    return any(of in near for of in term.of)


def _stance(before: str, stem: str, between: str, words: OfficeWords) -> Stance | None:
    beside = [word.lower().strip(".,()") for word in (*before.split()[-3:], stem, *between.split()) if word]
    if any(word in words.remembered or word.startswith(words.lesser) for word in beside):
        return None
    if any(word.startswith(words.coming) for word in beside):
        return "will hold"
    if any(_is_former(word, words) for word in beside):
        return "held"
    return "holds"


def _is_former(word: str, words: OfficeWords) -> bool:
    """Whether a word begins with "former", or is a mere "ex" or "alt" of one word with the office."""
    return word.startswith(words.former) or f"{word}-" in words.former

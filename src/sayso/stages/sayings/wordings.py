"""Quotations as the words that were said, and those of the very same words together."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from sayso.model import Document, Quotation, Span
from sayso.text.language import base_language
from sayso.text.marks import MARK, pair_marks
from sayso.text.words import keys

LEAST: dict[bool | None, int] = {True: 3, None: 5, False: 8}
"""Words that two wordings must have in common, by whether the speakers are the same, unknown or different. Three words of one speaker are rarely
chance; five are the run that unrelated news texts rarely share (`sayso.text.shingle`); with two speakers named, one of them is quoting or
one name is wrong, which a common phrase does not show."""
INDIRECT = 3
"""So many more where one of them stands without marks: the words are a reporter's, and reporters share their turns of phrase."""

_ELISION = re.compile(r"[\[(]?\s*(?:…|\.\.\.)\s*[\])]?")
_UNSPACED_FROM = "\u0e00"  # first of the scripts without spaces, in which every character is a word: two make up one


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A quotation's words: as compared, in unbroken parts, and as shown."""

    id: str
    document: str
    speaker: str | None
    """An entity."""
    direct: bool
    indirect: bool
    place: float
    """Where it begins, as a share of its text."""
    parts: tuple[tuple[str, ...], ...]
    shown: str
    language: str
    """The language of the words; "" where it is not known."""
    spans: tuple[Span, ...]
    """Where the words stand."""

    @property
    def keys(self) -> tuple[str, ...]:
        """All words in order."""
        return tuple(key for part in self.parts for key in part)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """Quotations of the very same words, sorted by id."""

    keys: tuple[str, ...]
    members: tuple[Said, ...]

    @property
    def parts(self) -> tuple[tuple[str, ...], ...]:
        """The words in unbroken parts, as the member with the most parts gives them."""
        return max((member.parts for member in self.members), key=lambda parts: (len(parts), parts))

    @property
    def speakers(self) -> set[str | None]:
        """Whose words they are said to be."""
        return {member.speaker for member in self.members}

    @property
    def language(self) -> str:
        """The language of the words."""
        return self.members[0].language

    @property
    def indirect(self) -> bool:
        """Whether no member stands in marks."""
        return all(member.indirect for member in self.members)


def size(found: Iterable[str]) -> float:
    """Return how many words these are; a character of a script without spaces counts half.

    >>> size(["no", "siren"]), size("水位")
    (2.0, 1.0)
    """
    return sum(0.5 if len(key) == 1 and key >= _UNSPACED_FROM else 1.0 for key in found)


def speakers_agree(one: AbstractSet[str | None], other: AbstractSet[str | None]) -> bool | None:
    """Whether the speakers are the same; None where that is not known.

    >>> speakers_agree({"e-1", None}, {"e-1"}), speakers_agree({"e-1"}, {"e-2"}), speakers_agree({None}, {"e-2"})
    (True, False, None)
    """
    left, right = one - {None}, other - {None}
    return bool(left & right) if left and right else None


def read(quote: Quotation, document: Document, entity_of: Mapping[str, str]) -> Said:
    """Take the words of a quotation from its document's text."""
    text = document.text
    spans = list(_spoken(quote, text)) or list(quote.content)
    speaker = quote.attribution and quote.attribution.speaker
    parts = [tuple(keys(piece)) for span in spans for piece in _ELISION.split(span.of(text))]
    return Said(
        id=quote.id,
        document=quote.document,
        speaker=entity_of.get(speaker or ""),
        direct=quote.kind == "direct",
        indirect=quote.kind == "indirect",
        place=quote.start / max(len(text), 1),
        parts=tuple(part for part in parts if part),
        shown=" … ".join(" ".join(span.of(text).split()).rstrip(",") for span in spans),
        language=base_language(quote.language or document.language),
        spans=tuple(spans),
    )


def _spoken(quote: Quotation, text: str) -> Iterator[Span]:
    """What stands in marks in a mixed quotation; nothing for the other kinds, whose content is all of it."""
    for span in quote.content if quote.kind == "mixed" else ():
        marked = [m for m in pair_marks(text, [(span.start, span.end)]) if m.depth == 0]
        if marked:
            yield from (Span(m.inner, m.outer) for m in marked)
        elif span.start and MARK.fullmatch(text[span.start - 1]):
            yield span


def wordings(said: Iterable[Said]) -> list[Wording]:
    """Put quotations of the very same words together, sorted by their words and members."""
    groups: dict[tuple[str, ...], list[Said]] = defaultdict(list)
    for one in said:
        groups[one.keys].append(one)
    made = [wording for found, members in groups.items() for wording in _parted(found, members)]
    return sorted(made, key=lambda wording: (wording.keys, wording.members[0].id))


def _parted(found: tuple[str, ...], members: list[Said]) -> Iterator[Wording]:
    """One wording, or one for each speaker where the words are too few to be the same by themselves."""
    members = sorted(members, key=lambda said: said.id)
    words = size(found) - (INDIRECT if any(member.indirect for member in members) else 0)
    known = {member.speaker for member in members} - {None}
    if words >= LEAST[None if len(known) < 2 else False]:
        yield Wording(keys=found, members=tuple(members))
    elif words >= LEAST[True]:
        for speaker in sorted(filter(None, known)):
            yield Wording(keys=found, members=tuple(member for member in members if member.speaker == speaker))

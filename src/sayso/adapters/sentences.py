"""Sentences of a paragraph: sentencex's rules, with the cases that it gets wrong mended.

sentencex (67 million characters a second) knows most abbreviations and leaves a quotation whole ("“One. Two.”" is one
sentence), which suits us: a quotation stays with the words around it. Joined again here are
a number with its noun ("der 3. Angriff"), an abbreviation with its name ("Mme. Durand"), a time with its weekday
("5 p.m. Friday"), an initial with its surname, and what goes on in lower case or with a closing mark. A line break
inside a paragraph is no boundary by itself. Cut in addition: a whole sentence in brackets ("(She left.) He stayed."), and before a number that opens a
sentence where sentencex never cuts ("in der Halle. 34 Menschen"): behind a word of four letters that is no abbreviation, short month (“Sept. 30”) or legal form, outside of
quotation marks and brackets. Offsets are exact and leave out the spaces around a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from sayso.lang.profile import profile
from sayso.lang.segment import SegmentWords
from sayso.text.language import base_language

ENDS_IN_NUMBER = re.compile(r"(?:(\w+)\s+)?\d{1,2}\.$")
ENDS_IN_WORD = re.compile(r"(?:^|[\s(\[“„«\"'‘-])(\w+)\.$")
INITIAL = re.compile(r"(?:^|[\s(\[“„«\"'‘])[^\W\d_]\.$")
BRACKETED = re.compile(r"\([^()]*[.!?]\)\s+(?=\W*[^\W\d_a-zà-ÿ])")
TAIL = 40
"""Letters at the end of a sentence in which an abbreviation is looked for: more than the longest has. Patterns were searched through the whole sentence (0.5 ms a page)."""
BEFORE_NUMBER = re.compile(r"\b([^\W\d_]{4,})\.\s+(?=\d[\d.,]*\s+[^\W\d_])")
PAIRS = (("„", "“”"), ("(", ")"), ("[", "]"))
GOES_ON = re.compile(r"[,;:)\]”’»%]")
FIRST_WORD = re.compile(r"\W*(\w+)")


def sentence_spans(text: str, language: str | None) -> list[tuple[int, int]]:
    """Return the sentences of a text as half-open ranges, in order; together they hold every visible character."""
    spans: list[tuple[int, int]] = []
    words = profile(language).segment
    for start, end in _raw(text, language):
        if spans and _goes_on(text[spans[-1][0] : spans[-1][1]], text[start:end], words):
            spans[-1] = (spans[-1][0], end)
        else:
            spans.append((start, end))
    return spans


def _raw(text: str, language: str | None) -> Iterator[tuple[int, int]]:
    from sentencex import get_sentence_boundaries  # noqa: PLC0415 - one library, only where it is used

    done = 0
    for boundary in get_sentence_boundaries(base_language(language or "en"), text):
        # Its ranges are taken as cut points only: whatever it leaves out joins the sentence that follows.
        end = min(max(boundary["end_index"], done), len(text))
        aside = BRACKETED.match(text, done, end)
        if aside:
            yield from _trimmed(text, done, aside.end())
            done = aside.end()
        for cut in _before_numbers(text, done, end, language):
            yield from _trimmed(text, done, cut)
            done = cut
        yield from _trimmed(text, done, end)
        done = end
    yield from _trimmed(text, done, len(text))


def _before_numbers(text: str, start: int, end: int, language: str | None) -> Iterator[int]:
    """Where a number opens a sentence inside what was left whole."""
    for found in BEFORE_NUMBER.finditer(text, start, end):
        if not _is_shortened(found[1], language) and _is_closed(text[start : found.end()]):
            yield found.end()


def _is_shortened(word: str, language: str | None) -> bool:
    """Whether the point behind a word may be its own."""
    words, low = profile(language).segment, word.lower()
    return word in words.abbreviations or low.endswith(words.short_endings) or low in _short_words(language)


@cache
def _short_words(language: str | None) -> frozenset[str]:
    """Short forms of months, and legal forms, in lower case and without their point."""
    known = profile(language)
    months = (
        form
        for kind in ("month_short", "month_dot")
        for forms in known.time.words.get(kind, {}).values()
        for form in forms
    )
    return frozenset(form.lower().removesuffix(".") for form in (*months, *known.names.organization_endings))


def _is_closed(piece: str) -> bool:
    """Whether no quotation mark or bracket is open at the end."""
    paired = all(piece.count(left) <= sum(map(piece.count, right)) for left, right in PAIRS)
    return paired and piece.count("«") == piece.count("»") and piece.count('"') % 2 == 0


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    piece = text[start:end]
    bare = piece.strip()
    if bare:
        begun = start + len(piece) - len(piece.lstrip())
        yield begun, begun + len(bare)


def _goes_on(before: str, after: str, words: SegmentWords) -> bool:
    """Whether a sentence that seemed to end in `before` goes on with `after`."""
    if GOES_ON.match(after) or not any(char.isalnum() for char in after):
        return True
    if not before.endswith("."):
        return False
    first = FIRST_WORD.match(after)
    word = first[1] if first else ""
    return word[:1].islower() or _is_ordinal(before, word, words) or _is_short(before, word, words)


def _is_ordinal(before: str, word: str, words: SegmentWords) -> bool:
    number = ENDS_IN_NUMBER.search(before) if before[-2:-1].isdecimal() else None
    if number is None:
        return False
    counted_by = (number[1] or "").lower()
    return counted_by in words.before_ordinal or word.lower() in words.after_ordinal


def _is_short(before: str, word: str, words: SegmentWords) -> bool:
    tail = before[-TAIL:]
    ending = ENDS_IN_WORD.search(tail)
    if ending and ending[1] in words.abbreviations:
        return True
    if tail.lower().endswith(words.clock) and word.lower() in words.days:
        return True
    return " " not in before and INITIAL.search(before) is not None

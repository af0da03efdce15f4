"""Numerals in digits of any script and in words, read as numbers.

Words are language data: a mapping from lower-case word to value. The same mapping serves every language:

* a word of value 0 is a joiner ("and", "und", "et"): it never opens or closes a numeral;
* a power of ten from 100 on multiplies what stands before it ("two thousand", "zweitausend"), and so does 12
  ("two dozen"); everything else adds, and must be smaller than what it is added to ("twenty five", not "five twenty");
* a key may be a phrase ("half a": 0.5, "quatre-vingt": 80); the longest key wins;
* words may be written together: "eintausendvierhundert", "fünfundzwanzig".

Digits: a separator with exactly three digits behind it groups ("1,400", "1.400", "1 400", "1’400"), any other marks
the decimals ("2.5", "2,5", "0.125"); news writes neither three decimals nor ungrouped commas often enough to matter.
Callers who know the language's decimal sign pass it. What is no numeral of these rules is None, never a guess.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from math import prod

_GROUP = " \u00a0\u2009\u202f'’٬"  # signs that only ever group
_DIGITS = re.compile(rf"\d{{1,3}}(?:([.,{_GROUP}])\d{{3}}(?!\d))(?:\1\d{{3}}(?!\d))*(?:[.,٫]\d+)?|\d+(?:[.,٫]\d+)?")
_SCALE = 100.0  # the smallest value that multiplies
_DOZEN = 12.0
_UNITS = 10.0
_TENS = 20.0  # "fünfundzwanzig": a unit may stand before a ten from 20 on


def parse_numeral(text: str, words: Mapping[str, float], decimal: str | None = None) -> float | None:
    """Return the number that all of `text` says, or None.

    >>> parse_numeral("1,400", {})
    1400.0
    >>> parse_numeral("fünfundzwanzig", {"fünf": 5, "und": 0, "zwanzig": 20})
    25.0
    >>> parse_numeral("2.5 million", {"million": 1e6})
    2500000.0
    """
    rest = text.strip().lower()
    head = _DIGITS.match(rest)
    if head is None:
        return _value(_split(rest, words))
    number = _read_digits(head[0], decimal)
    tail = rest[head.end() :].strip(" -\u00a0")
    if not tail or number is None:
        return None if tail else number
    scales = _split(tail, words)
    if scales is None or not all(map(_is_scale, scales)):
        return None
    return number * prod(scales)


def _either(words: Iterator[str]) -> str:
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return f"(?:{'|'.join(re.escape(word) for word in ordered)})" if ordered else ""


def _is_scale(value: float) -> bool:
    return value >= _SCALE and str(int(value)).strip("0") == "1"


def _read_digits(text: str, decimal: str | None) -> float | None:
    """Read one run of digits and separators; None where the separators make no sense."""
    signs = [sign for sign in text if not sign.isdecimal()]
    point = _point(text, signs, decimal)
    whole, _, part = text.rpartition(point) if point else (text, "", "")
    plain = "".join(str(int(sign)) for sign in whole if sign.isdecimal())
    decimals = "".join(str(int(sign)) for sign in part)
    return float(f"{plain}.{decimals}") if decimals else float(plain or "0")


def _point(text: str, signs: list[str], decimal: str | None) -> str | None:
    """The sign that marks the decimals in `text`, if any does."""
    if not signs or signs[-1] in _GROUP:
        return None
    last = signs[-1]
    if last in ("٫", decimal) or len(set(signs)) > 1:
        return last
    groups = text.split(last)
    grouped = all(len(group) == 3 for group in groups[1:]) and not groups[0].startswith("0")
    return None if grouped else last


@lru_cache(maxsize=64)
def _splitter(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(_either(iter(words)) or "(?!)")


def _split(text: str, words: Mapping[str, float]) -> list[float] | None:
    """The values of the words that make up `text`; None where a foreign word stands among them."""
    pattern = _splitter(tuple(words))
    found: list[float] = []
    at = 0
    while at < len(text):
        match = pattern.match(text, at)
        if match is None:
            return None
        found.append(words[match[0]])
        at = match.end()
        while at < len(text) and text[at] in " -\u00a0\u00ad":
            at += 1
    return found or None


def _value(parts: list[float] | None) -> float | None:
    """Add up the parts of a numeral in words; None where their order makes no numeral."""
    if not parts or not parts[0] or not parts[-1]:
        return None
    total, group, before, joined = 0.0, 0.0, 0.0, False
    for value in parts:
        if not value:
            joined = True
            continue
        if _is_scale(value) or (value == _DOZEN and 0 < group < _DOZEN and not joined):
            done = _scaled(total, group, value)
            if done is None:
                return None
            total, group = done
        elif _adds(group, value, before, joined=joined):
            group += value
        else:
            return None
        before, joined = value, False
    return total + group


def _scaled(total: float, group: float, scale: float) -> tuple[float, float] | None:
    """Multiply the open group; thousands and more close it."""
    if total and scale >= total:
        return None
    value = (group or 1.0) * scale
    return (total, value) if scale in (_SCALE, _DOZEN) else (total + value, 0.0)


def _adds(group: float, value: float, before: float, *, joined: bool) -> bool:
    """Whether `value` may be added to the open group, whose last part was `before`."""
    if not group:
        return True
    if value < 1:  # "zweieinhalb"
        return group >= 1
    if joined and before < _UNITS <= _TENS <= value < _SCALE:  # a unit before its ten
        return True
    if before >= _SCALE:
        return value < before
    return before >= _TENS and value < _UNITS

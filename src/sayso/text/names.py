"""Names as strings: their parts, and keys under which spellings of one name meet.

A name from another script is spelt differently by every language that writes it down: English sh is German sch and French ch,
j is dsch, dj or zh, oo and ou are u, k, q, kh and ch stand in for each other, vowels come and go. `skeletons` gives
the consonants of a part in classes that survive this, `sounded` the whole part with vowels levelled. Both must agree before two
spellings count as one: consonants alone join different names (two families k-m-n), letters alone part the same one.
"""

from __future__ import annotations

import re
from functools import lru_cache
from unicodedata import combining, normalize

from rapidfuzz.distance import OSA

from sayso.text.script import is_latin, plain

PARTS = re.compile(r"[^\W_]+")
ARTICLES = frozenset(
    {"al", "el", "ul", "as", "ash", "ad", "ar", "an", "at", "az", "adh", "ath", "es", "esch", "asch", "l"}
)
"""The Arabic article as it is romanised; before a hyphen it is no part of its own."""
JOINED = re.compile(r"\b(" + "|".join(sorted(ARTICLES, key=len, reverse=True)) + r")[-‑ʼ'’](?=\w)")
SPELT: tuple[tuple[str, str], ...] = (
    ("tsch", "C"), ("tch", "C"), ("dsch", "J"), ("dzh", "J"), ("dj", "J"), ("zh", "J"), ("sch", "S"), ("sh", "S"), ("kh", "K"),
    ("gh", "G"), ("ph", "F"), ("ff", "V"), ("th", "T"), ("dh", "D"), ("ck", "K"), ("qu", "K"), ("q", "K"), ("k", "K"), ("x", "KZ"), ("ts", "Z"),
    ("tz", "Z"), ("z", "Z"), ("s", "Z"), ("w", "V"), ("v", "V"), ("f", "F"), ("j", "J"), ("g", "G"), ("b", "B"), ("p", "P"), ("d", "D"),
    ("t", "T"), ("l", "L"), ("m", "M"), ("n", "N"), ("r", "R"),
)  # fmt: skip
_SPELT_WITH = {letter: tuple(row for row in SPELT if row[0][0] == letter) for letter in {row[0][0] for row in SPELT}}
"""The same by first letter."""
VOWELS: tuple[tuple[str, str], ...] = (
    ("ou", "u"), ("oo", "u"), ("ee", "i"), ("ie", "i"), ("ei", "ai"), ("ey", "i"), ("iy", "i"), ("ij", "i"), ("y", "i"), ("e", "a"), ("o", "u"),
)  # fmt: skip
CONSONANTS: tuple[tuple[str, str], ...] = (
    ("dsch", "j"), ("sch", "S"), ("sh", "S"), ("kh", "k"), ("ch", "k"), ("gh", "g"), ("ph", "f"), ("ff", "v"), ("th", "t"), ("dh", "d"), ("dj", "j"),
    ("ck", "k"), ("q", "k"), ("c", "k"), ("w", "v"), ("z", "s"),
)  # fmt: skip
VOWEL_LETTERS = frozenset("aeiou")
SHIFTING = frozenset("chjwy")
"""Letters inside a part whose reading depends on their neighbours: `_inside`."""
HISSED = {"d": ("D", "Z"), "t": ("T", "Z")}
"""Inside a part dh and th may be written for a sound between d or t and s: Kadhem, Kasim; Othman, Osman."""
QUOTES = str.maketrans(dict.fromkeys("’‘ʼʻ`´ʾʿ׳", "'"))
DOTTED = re.compile(r"(?:(?<=^[^\W\d_])|(?<=[\W_][^\W\d_]))\.(?=[^\W\d_](?:[\W_]|$))")
"""A dot between two single letters."""
DOUBLED = re.compile(r"(.)\1+")
GLIDE_LAST = re.compile(r"[ai]j$")
"""What `sounded` leaves of a last -ej or -ij: Sergej and Sergey sound the same."""
MOST_READINGS = 16
"""Most readings of one part: beyond that it is no name but noise."""


@lru_cache(maxsize=65536)
def parts(name: str) -> tuple[str, ...]:
    """Return a name's parts in plain small letters, articles off ("Mara al-Vossi" gives mara, vossi)."""
    bare = JOINED.sub("", plain(name).replace("`", "'"))
    return tuple(part for part in PARTS.findall(bare.replace("'", "")) if part)


@lru_cache(maxsize=65536)
def tokens(name: str) -> tuple[str, ...]:
    """Return a name's words in small letters, each in its own script and with its accents.

    Dots between single letters join them (U.S. gives us); Arabic vowel marks and apostrophes inside words are dropped, and the
    Arabic article before a hyphen.

    >>> tokens("Ș. al-Vossi, U.S.")
    ('ș', 'vossi', 'us')
    """
    text = normalize("NFC", normalize("NFKC", name).casefold()).translate(QUOTES)
    bare = "".join(char for char in DOTTED.sub("", text) if not combining(char))
    return tuple(PARTS.findall(JOINED.sub("", bare).replace("'", "")))


@lru_cache(maxsize=65536)
def bare(token: str) -> str:
    """Return a Latin word in plain letters, another as it is."""
    return plain(token) if is_latin(token) else token


@lru_cache(maxsize=65536)
def skeletons(part: str) -> frozenset[str]:
    """Return the consonants of a part in classes, in every reading that its spelling allows.

    Letters that languages read differently have several: ch is k or sh, c is k or s, j inside a word may be a y.
    """
    readings = [""]
    place = 0
    while place < len(part):
        if place and part[place] in VOWEL_LETTERS:  # most letters: nothing is read of them
            place += 1
            continue
        length, choices = _read(part, place)
        readings = [reading + choice for reading in readings for choice in choices][:MOST_READINGS]
        place += length
    return frozenset(_single(reading) for reading in readings)


def _read(part: str, place: int) -> tuple[int, tuple[str, ...]]:
    """The length of the spelling at a place, and what it may stand for."""
    letter, after = part[place], part[place + 1 : place + 2]
    if letter + after == "ch":
        return 2, ("K", "S", "C")
    if place and after == "h" and letter in HISSED:
        return 2, HISSED[letter]
    special = (_inside(part, place, after) if letter in SHIFTING else {}) if place else _first(part)
    if letter in special:
        return 1, special[letter]
    for spelt, read in _SPELT_WITH.get(letter, ()):
        if part.startswith(spelt, place):
            return len(spelt), (read,)
    return 1, ("",)


def _first(part: str) -> dict[str, tuple[str, ...]]:
    """Readings of first letters: a vowel is A, whichever it is; y, j and i may be the same sound before another vowel."""
    after = part[1:2]
    glide = ("J", "A") if after in {"e", "i"} else ("J",)
    rounded = part[:2] == "ou" and part[2:3] in VOWEL_LETTERS
    return {
        "a": ("A",), "e": ("A",), "u": ("A",), "o": ("A", "V") if rounded else ("A",), "h": ("H",), "j": glide,
        "i": ("A", "J") if after in VOWEL_LETTERS else ("A",), "y": glide if after in VOWEL_LETTERS else ("A",),
    } | _soft(after)  # fmt: skip


def _inside(part: str, place: int, after: str) -> dict[str, tuple[str, ...]]:
    """Readings of letters that are a consonant or part of a vowel; h behind tz is one, else it lengthens or is silent."""
    heard = ("", "K") if part[place - 2 : place] == "tz" else ("",)
    return {"h": heard, "j": ("J", ""), "w": ("V", ""), "y": ("",)} | _soft(after)


def _soft(after: str) -> dict[str, tuple[str, ...]]:
    return {} if after == "k" else {"c": ("Z", "K") if after in {"e", "i", "y"} else ("K",)}


def _single(reading: str) -> str:
    return DOUBLED.sub(r"\1", reading)


@lru_cache(maxsize=65536)
def sounded(part: str) -> str:
    """Return a part with its vowels levelled and its doubled letters single."""
    level = part
    for spelt, read in (*CONSONANTS, *VOWELS):
        level = level.replace(spelt, read)
    level = re.sub(r"(?<=[aiu])h(?![aiu])", "", level)
    level = GLIDE_LAST.sub("i", level)
    return _single(level)


def alike(a: str, b: str) -> float:
    """How much two parts sound alike, from 0 to 1: one less the share of letters to change in their levelled forms."""
    return OSA.normalized_similarity(sounded(a), sounded(b))


def pattern(part: str) -> str:
    """Where a part has vowels and where consonants: "salma" is CVCCV, "salim" CVCVC."""
    return re.sub(r"[aiu]+", "V", re.sub(r"[^aiu]", "C", sounded(part)))


def same_skeleton(a: str, b: str) -> bool:
    """Whether two parts share a reading of their consonants."""
    return not skeletons(a).isdisjoint(skeletons(b))

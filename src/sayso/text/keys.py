"""Keys under which spellings of one name meet, whatever their scripts: the consonants in eight wide classes.

Requirement: two spellings of one name share a key, so that only names with a common key need comparing; two names may share one,
too. Method: each letter, or group of letters, gives a class or several readings; vowels, h, y and the sounds that many languages cannot
write give none. Doubled classes are one. Only the first consonants count: endings are where languages differ most (Russian -off, French
-ine, Arabic -a and -ah).

Measured on names attested at least three times that the letter tables were not learned from (tenth 0, see `training/names/LETTERS.md`).
Known exceptions: translated names (John, Juan), names cut short (nicknames).
"""

from __future__ import annotations

from functools import lru_cache
from unicodedata import combining, normalize

from sayso.text.script import is_latin, plain

MOST_READINGS = 24
"""Most readings that are followed of one part: beyond that it is no name but noise."""
LENGTH = 3
"""Consonants in a key."""
CLASSES: dict[str, tuple[str, ...]] = {
    # Latin, longest first
    "schtsch": ("S",), "shch": ("S",), "chtch": ("S",), "tsch": ("S",), "dsch": ("S",), "tch": ("S",), "sch": ("S", "SK"), "dzh": ("S",), "kh": ("K", ""),
    "ch": ("S", "K", ""), "sh": ("S",), "zh": ("S",), "gh": ("K", ""), "gl": ("KL", "L"), "gn": ("KN", "N"), "ph": ("P",), "th": ("T", "S"), "dh": ("T", "S"), "dj": ("S",), "ts": ("S",),
    "tz": ("S",), "ck": ("K",), "qu": ("K", "KP"), "gu": ("K",), "cz": ("S",), "sz": ("S",), "ou": ("", "P"),
    "b": ("P",), "p": ("P",), "f": ("P",), "v": ("P",), "w": ("P", ""), "t": ("T",), "d": ("T",), "k": ("K",), "g": ("K", "S"), "q": ("K",), "c": ("K", "S"),
    "s": ("S",), "z": ("S",), "x": ("KS", "K"), "j": ("S", "", "K"), "l": ("L",), "r": ("R",), "m": ("M",), "n": ("N",), "h": ("", "K"),
    # Arabic and Persian
    "تش": ("S",), "تس": ("S",), "ب": ("P",), "پ": ("P",), "ت": ("T",), "ث": ("T", "S"), "ج": ("S", "K"), "چ": ("S",), "ح": ("", "K"), "خ": ("K", ""), "د": ("T",), "ذ": ("T", "S"),
    "ر": ("R",), "ز": ("S",), "ژ": ("S",), "س": ("S",), "ش": ("S",), "ص": ("S",), "ض": ("T", "S"), "ط": ("T",), "ظ": ("S", "T"), "غ": ("K", ""), "ف": ("P",), "ڤ": ("P",), "ق": ("K",),
    "ك": ("K",), "ک": ("K",), "گ": ("K",), "ل": ("L",), "م": ("M",), "ن": ("N",), "و": ("", "P"),
    # Hebrew
    "ב": ("P",), "ג": ("K", "S"), "ד": ("T",), "ו": ("", "P"), "ז": ("S",), "ח": ("K", ""), "ט": ("T",), "כ": ("K",), "ך": ("K",), "ל": ("L",), "מ": ("M",), "ם": ("M",), "נ": ("N",),
    "ן": ("N",), "ס": ("S",), "פ": ("P",), "ף": ("P",), "צ": ("S",), "ץ": ("S",), "ק": ("K",), "ר": ("R",), "ש": ("S",), "ת": ("T",), "טש": ("S",),
    # Cyrillic
    "дж": ("S",), "дз": ("S",), "кс": ("KS", "K"), "б": ("P",), "в": ("P",), "г": ("K", "", "S"), "ґ": ("K",), "д": ("T",), "ж": ("S",), "з": ("S",), "к": ("K",), "л": ("L",), "м": ("M",), "н": ("N",), "п": ("P",),
    "р": ("R",), "с": ("S",), "т": ("T",), "ф": ("P", "T"), "х": ("K", ""), "ц": ("S",), "ч": ("S",), "ш": ("S",), "щ": ("S",), "у": ("", "P"), "љ": ("L",), "њ": ("N",), "ћ": ("S",), "ђ": ("S",), "џ": ("S",),
    # Greek
    "μπ": ("P", "MP"), "ντ": ("T", "NT"), "γκ": ("K", "NK"), "γγ": ("NK", "K"), "τσ": ("S",), "τζ": ("S",), "αυ": ("P",), "ευ": ("P",), "β": ("P",), "γ": ("K", ""), "δ": ("T",), "ζ": ("S",), "θ": ("T",),
    "κ": ("K",), "λ": ("L",), "μ": ("M",), "ν": ("N",), "ξ": ("KS", "K"), "π": ("P",), "ρ": ("R",), "σ": ("S",), "ς": ("S",), "τ": ("T",), "φ": ("P",), "χ": ("K", "", "S"), "ψ": ("PS",),
}  # fmt: skip
LONGEST = max(len(group) for group in CLASSES)
ARTICLE = "ال"


@lru_cache(maxsize=65536)
def wide_keys(part: str) -> frozenset[str]:
    """Return the keys of one part of a name, in whatever script; a part without consonants has an empty one.

    >>> sorted(wide_keys("Shafik") & wide_keys("شفيق"))
    ['SPK']
    """
    return frozenset(reading[:LENGTH] for text in _levelled(part) for reading in _readings(text))


def _readings(text: str) -> list[str]:
    readings = [""]
    place = 0
    while place < len(text):
        sizes = range(LONGEST, 0, -1)
        group = next((text[place : place + size] for size in sizes if text[place : place + size] in CLASSES), "")
        readings = _extended(readings, CLASSES.get(group, ("",)))
        place += max(1, len(group))
    return readings


def _levelled(part: str) -> tuple[str, ...]:
    """The part in small letters without marks; if it may begin with the Arabic article, also without that.

    Latin accents that change the sound are spelt out.
    """
    small = normalize("NFC", part.casefold())
    if is_latin(small):
        return (plain(small.translate(ACCENTED)),)
    bare = "".join(char for char in small if not combining(char))
    short = bare.removeprefix(ARTICLE)
    return (bare, short) if len(bare) > len(short) > 1 else (bare,)


ACCENTED = str.maketrans(
    {
        "š": "sh",
        "ş": "sh",
        "ș": "sh",
        "ś": "sh",
        "č": "ch",
        "ć": "ch",
        "ç": "s",
        "ž": "zh",
        "ż": "zh",
        "đ": "dj",
        "ğ": "",
        "ț": "ts",
    }
)


def _extended(readings: list[str], choices: tuple[str, ...]) -> list[str]:
    """Every reading with every choice behind it; a class that is there already is not written again."""
    longer = [reading + choice[reading[-1:] == choice[:1] :] for reading in readings for choice in choices]
    return list(dict.fromkeys(longer))[:MOST_READINGS]

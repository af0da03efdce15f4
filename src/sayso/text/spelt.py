"""Whether a word of another script may be a Latin one written in its letters: `spells`, and `rough` keys to find candidates.

Each letter of Arabic, Hebrew, Cyrillic and Greek stands for some spellings in Latin letters, in English, German, French, Spanish
and scholars' ways of writing. A word becomes a pattern of these; where the script writes no short vowels, vowels may stand between
any two consonants, but a vowel that is written must be there. `rough` gives the consonants in eight classes, in every reading:
what `spells` joins shares a key, so that only words with a common key need be compared.

`sayso.text.letters` grades two given names with learned tables; this says yes or no to every word of a running text, where nearly all
pairs are chance, and so asks for letters that fit throughout.

Measured on pairs of single names from Wikidata (4,000 a script, attested twice or more) and on as many chance pairs: `spells` and a common
key for 92 of 100 Arabic, 94 Hebrew and 82 Russian pairs, for 0.1 of 100 chance pairs at most; the classes of `skeletons` after anyascii join 36,
31 and 75. What is missed are mostly silent letters ("Legrand"), Japanese names in Cyrillic, and names that the script writes by meaning.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from sayso.text.script import plain
from sayso.text.uncased import folded

_VOWELS = frozenset("aeiouyw")
_ANY, _SOME, _FEW = "@any", "@some", "@few"
"""Runs of vowels, the last of them possibly with an h: up to three, one to three, up to two."""
_RUNS = {_ANY: (0, 3), _SOME: (1, 3), _FEW: (0, 2)}
_U = "w|wh|v|ww|o|u|oo|ou|uo|oou|ow|aw|ew|au|augh|ough|eau|eu|uw|ue|oe|owe"
_I = "y|j|i|e|y|ie|ee|ei|ey|ye|iy|yi|ii|eye|ai|ei|ay|ey|ea|igh|ae"
_LONG = f"{_I}|a|ah|o"
_CH, _DJ, _KS, _TS = (
    "ch|tch|tsch|tsh|cz|c|ci|cci",
    "j|dj|dsch|dzh|dg|dge|g|gi|ge|dz|gg",
    "ks|x|cks|cs|cc|xx",
    "ts|tz|z|zz|c|s|cz",
)
_ABJAD: dict[str, str] = {
    "ا": _SOME, "ء": _ANY, "ئ": _ANY, "ؤ": _ANY, "ب": "b|bb|p|pp|v", "ت": "t|tt|th", "ث": "th|t|s|c|z", "ج": f"{_DJ}|gh|zh|ch", "ح": "h|hh",
    "خ": "kh|ch|h|j|x|k", "د": "d|dd|dh|dt", "ذ": "dh|th|d|z", "ر": "r|rr|rh|re", "ز": "z|zz|s|se|tz", "س": "s|ss|c|ce|sc|z|tz|ts|se|ps",
    "ش": "sh|ch|sch|s|sj|sz|ci|ti|x|ssi|si|shch", "ص": "s|ss|c", "ض": "d|dh|dd|z", "ط": "t|tt|th", "ظ": "z|dh|th|d", "ع": _ANY,
    "غ": "gh|g|gg|gu|gue|ng|r", "ف": "f|ff|v|ph|w|vv|pf|ve|fe", "ق": "q|k|c|g|ck|qu|kh|cc", "ك": "k|c|ck|ch|q|kk|cc|qu|que|ke|kh", "ل": "l|ll|le|lle",
    "م": "m|mm|me|mb", "ن": "n|nn|ne|gn", "ه": "h|hh|a|ah|e|at|eh|et|", "و": _U, "ي": _LONG, "پ": "p|pp", "چ": _CH, "ژ": "zh|j|g|ge", "ڤ": "v|w",
    "א": _ANY, "ב": "b|bb|v|w|vv|be|ve", "ג": "g|gh|gg|gu", "ד": "d|dd|dh|de|dt", "ה": f"h|hh|{_FEW}", "ו": _U, "ז": "z|s|zz|se|tz", "ח": "h|ch|kh|j|x", "ט": "t|tt|th|te|dt",
    "י": _LONG, "כ": "k|c|ch|kh|ck|kk|q|qu|x", "ך": "k|c|ch|kh|ck|kk|q|h|j", "ל": "l|ll|le|lle", "מ": "m|mm|me|mb", "ם": "m|mm|me|mb", "נ": "n|nn|ne", "ן": "n|nn|ne",
    "ס": "s|ss|c|ce|sc|z|se|ps", "ע": _ANY, "פ": "p|f|ph|pp|ff|pf|pe", "ף": "f|ff|ph|pf|fe|p", "צ": _TS, "ץ": _TS, "ק": "k|q|c|ck|ch|cc|kk|qu|que|ke", "ר": "r|rr|rh|re",
    "ש": "sh|s|sch|ch|sz|sj|ss|ssi|ti|shch", "ת": "t|th|tt|te",
}  # fmt: skip
_CYRILLIC: dict[str, str] = {
    "а": "a|ah|aa|u|e|ar|ae", "б": "b|bb|bh|be", "в": "v|w|f|ff|u|vv|wh|ve|ow", "г": "g|h|gh|gg|gu|gue", "ґ": "g|gg", "д": "d|dd|dh|de|dt", "е": "e|ie|ye|je|a|ae|ee|oe|ea|ei|ai",
    "ё": "e|yo|jo|io|o|oe|u|eu|oeu", "ж": "zh|j|g|z|dj|ge|sch", "з": "z|s|zz|se|ts", "и": "i|ee|ie|ea|y|ey|e|ii|ei|ih|j|", "і": "i|ee|ie|ea|y|ey|e|ii|ei|ih|yi", "ї": "yi|i|ji|y",
    "й": "y|i|j|e|", "к": "k|c|ck|ch|q|kk|cc|qu|que|ke", "л": "l|ll|le|lle|lh", "м": "m|mm|me|mb", "н": "n|nn|ne|gn|nh", "о": "o|oh|a|au|augh|ough|oo|aw|ou|ow|eau|oe", "п": "p|pp|pe", "р": "r|rr|rh|re",
    "с": "s|ss|c|ce|sc|z|th|se|ps", "т": "t|tt|th|te", "у": "u|oo|ou|w|o|ew|wo|ue|ow", "ф": "f|ff|ph|th|v|pf|fe", "х": "kh|ch|h|j|x|gh|wh", "ц": _TS, "ч": f"{_CH}|tche|tsche",
    "ш": "sh|sch|ch|s|sz|sj|che", "щ": "shch|schtsch|sh|sch|chtch|sc", "ъ": "", "ь": "|'|y|i|j", "ы": "y|i|j|ui", "э": "e|ae|a|eh|ai", "ю": "yu|iu|ju|u|ew|y|ue|you|yew|ou|iou",
    "я": "ya|ia|ja|a|ea|ie|iya", "є": "ye|ie|je|e|ae", "'": "", "’": "", "ў": "u|w",
}  # fmt: skip
_GREEK: dict[str, str] = {
    "α": "a|ah|aa|u|e", "β": "v|b|w|vv", "γ": "g|gh|y|gg", "δ": "d|dh|th", "ε": "e|ae|a|ai", "ζ": "z|s|zz", "η": "i|e|y|ee|ie", "θ": "th|t", "ι": "i|y|ee|ie|e|j", "κ": "k|c|ck|ch|q|cc|kk|qu",
    "λ": "l|ll", "μ": "m|mm", "ν": "n|nn", "ξ": _KS, "ο": "o|oh|a|au|oo|ou|ow", "π": "p|pp", "ρ": "r|rr|rh", "σ": "s|ss|sh|ch|sch|c|z", "ς": "s|ss|c|z|x|ce", "τ": "t|tt|th", "υ": "y|u|i|v|ue",
    "φ": "f|ff|ph|v", "χ": "ch|kh|h|x|j", "ψ": "ps", "ω": "o|oh|oo|au|ou|ow",
}  # fmt: skip
_PAIRS: dict[str, str] = {
    "اي": _SOME, "אי": _SOME, "كس": _KS, "تش": _CH, "دج": _DJ, "تس": _TS, "تز": _TS, "וו": "w|v|ww|wh|u", "יי": _LONG, "קס": _KS, "כס": _KS, "ג'": _DJ, "צ'": _CH, "ץ'": _CH, "ז'": "zh|j|g|ge", "ת'": "th", "ט'": "th", "טש": _CH,
    "дж": _DJ, "кс": _KS, "тц": _TS, "тс": _TS, "тч": _CH, "ау": "au|ow|aw|ou", "уэ": "we|wa|ue", "уи": "wi|ui|wee", "ей": "ey|ei|ay|ai|ea|a|e|ej", "ай": "ai|ay|ei|ey|i|ie|aj|ye|igh|y", "эй": "ey|ei|ay|ai|a",
    "ий": "y|i|ij|iy|ii|iyi|yj|yy", "ый": "y|yi|yj|yy|i", "μπ": "b|mb|mp", "ντ": "d|nt|nd", "γκ": "g|ng|nk", "γγ": "ng", "τζ": _DJ, "τσ": f"{_TS}|{_CH}", "ου": "ou|u|oo|w|ow", "αι": "e|ai|ae|ay", "ει": "i|ei|ey|ay|ai",
    "οι": "i|oi", "αυ": "av|af|au", "ευ": "ev|ef|eu",
}  # fmt: skip
_LETTERS = {**_ABJAD, **_CYRILLIC, **_GREEK}
_ACCENTS = str.maketrans("άέήίϊΐόύϋΰώ", "αεηιιιουυυω")
_FIRST_VOWEL = f"{_ANY}|ha|he|hi|ho|hu"
OTHER = re.compile("[\u0370-\u03ff\u0400-\u052f\u0590-\u05ff\u0600-\u06ff\u0750-\u077f]")
"""A letter of one of the scripts that are known here."""
LONGEST = 24
"""A longer word is no name."""
MOST_READINGS = 12
_NONE: tuple[str, ...] = ()

_ROUGH: dict[str, tuple[str, ...]] = {
    **dict.fromkeys("бпвфπφ", ("P",)), **dict.fromkeys("بفپڤבפף", ("P",)), "β": ("P",), "و": ("", "P"), "ו": ("", "P"),
    **dict.fromkeys("تطدضטדתдтτδ", ("T",)), "ث": ("T", "S"), "ذ": ("T", "S"), "ظ": ("T", "S"), "θ": ("T",),
    **dict.fromkeys("زسشصژچזסצץשжзсцчшщσςζ", ("S",)), "ج": ("S", "K"), **dict.fromkeys("كقغگגקכךкґκ", ("K",)), "خ": ("K", ""), "ח": ("", "K"), "г": ("K", ""), "х": ("K", ""), "χ": ("K", ""), "γ": ("K", ""),
    **dict.fromkeys("لלлλ", ("L",)), **dict.fromkeys("مמםмμ", ("M",)), **dict.fromkeys("نנןнν", ("N",)), **dict.fromkeys("رרрρ", ("R",)), "ξ": ("KS",), "ψ": ("PS",), "у": ("", "P"), "ў": ("", "P"), "υ": ("", "P"), "ך": ("K", ""),
}  # fmt: skip
_ROUGH_PAIRS: dict[str, tuple[str, ...]] = {
    "دج": ("S",), "تش": ("S",), "تس": ("S", "TS"), "تز": ("S", "TS"), "дж": ("S",), "тц": ("S",), "тс": ("S", "TS"), "тч": ("S",), "ג'": ("S",), "צ'": ("S",), "ץ'": ("S",), "ז'": ("S",), "ת'": ("T",), "ט'": ("T",), "טש": ("S",),
    "μπ": ("P", "MP"), "ντ": ("T", "NT"), "γκ": ("K", "NK"), "γγ": ("NK",), "τζ": ("S",), "τσ": ("S",), "וו": ("P", ""),
}  # fmt: skip
_ROUGH_LATIN: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("schtsch", ("S",)), ("shch", ("S",)), ("tsch", ("S",)), ("dsch", ("S",)), ("tch", ("S",)), ("dzh", ("S",)), ("sch", ("S", "SK")), ("igh", ("", "K")), ("ssi", ("S",)),
    ("sh", ("S",)), ("zh", ("S",)), ("dj", ("S",)), ("dg", ("S", "TK", "TS")), ("cz", ("S",)), ("sz", ("S",)), ("tz", ("S", "TS")), ("ts", ("S", "TS")), ("dz", ("S", "TS")), ("ch", ("K", "S", "")), ("ck", ("K", "SK")), ("kh", ("K", "")), ("gh", ("K", "")),
    ("ph", ("P",)), ("pf", ("P",)), ("th", ("T", "S", "P")), ("dh", ("T", "S")), ("dt", ("T",)), ("ps", ("PS", "S")), ("sc", ("SK", "S")), ("wh", ("", "P", "K")), ("qu", ("K", "KP")), ("gn", ("KN", "N")), ("ng", ("NK", "N", "NS")), ("mb", ("MP", "M")),
    ("x", ("KS", "S", "K")), ("c", ("K", "S")), ("z", ("S", "T")), ("s", ("S",)), ("j", ("S", "", "K")), ("g", ("K", "S")), ("h", ("", "K")), ("k", ("K",)), ("q", ("K",)), ("w", ("P", "")), ("v", ("P",)), ("f", ("P",)), ("b", ("P",)), ("p", ("P",)),
    ("t", ("T", "S")), ("d", ("T", "S")), ("l", ("L",)), ("m", ("M",)), ("n", ("N",)), ("r", ("R",)), ("u", ("", "P")), ("o", ("", )),
)  # fmt: skip
_LATIN_WITH = {
    letter: tuple(row for row in _ROUGH_LATIN if row[0][0] == letter) for letter in {row[0][0] for row in _ROUGH_LATIN}
}
"""The same by first letter."""


@lru_cache(maxsize=65536)
def spells(word: str, latin: str) -> bool:
    """Whether a word in another script may be a Latin one in its letters; the Latin one in plain small letters.

    >>> spells("Желова", "zhelova"), spells("محمد", "mohammed"), spells("רבקה", "rebekka"), spells("محمد", "hamid")
    (True, True, True, False)
    """
    spellings = _spellings(folded(word).translate(_ACCENTS))
    if spellings is None:
        return False
    places = {0}
    for sound in spellings:
        found: set[int] = set()
        for place in places:
            for choice in sound.by_letter.get(latin[place : place + 1], _NONE):
                if latin.startswith(choice, place):
                    found.add(place + len(choice))
            if sound.run is not None:
                found.update(_run(latin, place, sound.run))
        if sound.silent:
            found |= places
        if not found:
            return False
        places = found
    return len(latin) in places


@lru_cache(maxsize=65536)
def rough(word: str) -> frozenset[str]:
    """Return the consonants of a word of any script in eight classes, in every reading that its spelling allows."""
    low = folded(word).translate(_ACCENTS)
    other = any(char in _LETTERS and not char.isascii() for char in low)
    low = low if other else plain(word)
    readings = [""]
    place = 0
    while place < len(low):
        length, choices = _other(low, place) if other else _latin(low, place)
        readings = sorted({reading + choice for reading in readings for choice in choices})[: 4 * MOST_READINGS]
        place += length
    return frozenset(re.sub(r"(.)\1+", r"\1", reading) for reading in readings)


def _other(word: str, place: int) -> tuple[int, tuple[str, ...]]:
    if word[place : place + 2] in _ROUGH_PAIRS:
        return 2, _ROUGH_PAIRS[word[place : place + 2]]
    return 1, _ROUGH.get(word[place], ("",))


def _latin(word: str, place: int) -> tuple[int, tuple[str, ...]]:
    for spelt, read in _LATIN_WITH.get(word[place], ()):
        if word.startswith(spelt, place):
            return len(spelt), read
    return 1, ("",)


def _run(latin: str, place: int, run: tuple[int, int]) -> Iterator[int]:
    """Where a run of so many vowels ends that begins at a place."""
    least, most = run
    end = place
    while end - place < most and end < len(latin) and latin[end] in _VOWELS:
        end += 1
    for stop in range(place + least, end + 1):
        yield stop
        if stop > place and latin.startswith("h", stop):
            yield stop + 1


class _Sound(NamedTuple):
    """How a letter of another script may be written in Latin ones."""

    by_letter: Mapping[str, tuple[str, ...]]
    """The spellings by their first letter: of a dozen one or two need be tried."""
    run: tuple[int, int] | None
    """Least and most vowels that may stand for it."""
    silent: bool
    """Nothing may stand for it."""


@cache
def _sound(spelt: str) -> _Sound:
    choices = spelt.split("|")
    by_letter: dict[str, tuple[str, ...]] = {}
    for choice in choices:
        if choice and choice not in _RUNS:
            by_letter[choice[0]] = (*by_letter.get(choice[0], ()), choice)
    run = next((_RUNS[choice] for choice in choices if choice in _RUNS), None)
    return _Sound(by_letter, run, "" in choices)


@lru_cache(maxsize=65536)
def _spellings(word: str) -> tuple[_Sound, ...] | None:
    """The Latin spellings of each letter of a word in order; None where it has letters that we know nothing of."""
    if not word or len(word) > LONGEST:
        return None
    abjad = word[0] in _ABJAD
    made: list[_Sound] = []
    place = 0
    while place < len(word):
        pair = _PAIRS.get(word[place : place + 2])
        spelt = pair if pair is not None else _LETTERS.get(word[place])
        if spelt is None:
            return None
        made.append(_sound(_FIRST_VOWEL if not place and word[0] in "اא" else spelt))
        place += 2 if pair is not None else 1
        if abjad and place < len(word):
            made.append(_sound(_FEW))
    made.append(_sound("|e" if abjad else "|e|h"))
    return tuple(made)

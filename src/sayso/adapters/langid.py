"""Language identification with py3langid, made to say None where a text does not tell.

py3langid answers something for every string ("12:30" is Arabic to it). Here a text must have letters enough, and
the answer must be likely enough among the languages listed. The list holds the languages of news that py3langid
tells apart safely, and of each close family the most written one, so that a short text is not torn between near
twins (Bosnian, Croatian and Serbian in Latin script answer `hr`; Norwegian of either kind answers `no`).
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any

# fmt: off
LANGUAGES = (
    "ar", "bg", "bn", "ca", "cs", "da", "de", "el", "en", "es", "et", "fa", "fi", "fr", "he", "hi",
    "hr", "hu", "hy", "id", "is", "it", "ja", "ka", "ko", "lt", "lv", "mk", "nl", "nn", "no", "pl",
    "ps", "pt", "ro", "ru", "sk", "sl", "sq", "sr", "sv", "sw", "ta", "th", "tr", "uk", "ur", "vi",
    "zh",
)
# fmt: on
FOLDED = {"nn": "no"}

READ, SAMPLE = 4000, 1000
"""Characters of a long text that are looked at, and of these, without runs of white space, those that are judged. Of 4,092 news texts and whole pages none gets another
answer from 1,500 than from 4,000; of 5,226 one gets another from 1,000 than from
1,500: a page in Zulu, which is not listed, below a menu in English."""
END, CERTAIN = 200, 0.9999
"""Of a sample's beginning and end so many characters are judged first, and all of it only where these are not as sure as this: half of the time. Of 4,282 news texts 98.8 %
are told by their ends, and none otherwise than by the whole; of 3,000 texts put together from two languages, 1.5 % otherwise (17 % by as much of the beginning)."""
MIN_LETTERS, MIN_LETTERS_DENSE = 12, 4
"""Fewest letters of a text that is judged (dense: Chinese, Japanese, Korean, where a letter says more). A guess."""
MIN_LETTER_SHARE = 0.5
"""Fewest letters among the characters that are not space: below it a text is a table, a score, an address."""
FLOOR, PASSAGE_FLOOR = 0.5, 0.7
"""Least probability (py3langid's, tempered by length) of a text, and of a quoted passage, which is short and often
holds foreign names; there a wrong answer costs more than none. Measured on 699 sentences of NTREX in ten languages:
at 0.5, whole sentences are answered to 99.6 %, all of these rightly, first five words to 93 % (99.7 % right); at 0.7 first five
words to 85 % and first three to 67 %, all of these rightly. 10,000 sentences a second."""


_DENSE = re.compile("[\u2e80-\U0010ffff]")


def detect(text: str) -> str | None:
    """Return the language (BCP 47) of a text, or None where it cannot be told."""
    return _detect(text, FLOOR)


def detect_passage(text: str) -> str | None:
    """Return the language of a short passage inside another text, or None: asks for more certainty than `detect`."""
    return _detect(text, PASSAGE_FLOOR)


def _detect(text: str, floor: float) -> str | None:
    sample = " ".join(text[:READ].split())[:SAMPLE]
    if not _has_letters(sample):
        return None
    language, probability = _classified(sample)
    return FOLDED.get(language, language) if probability >= floor else None


def _classified(sample: str) -> tuple[str, float]:
    if len(sample) > 2 * END:
        found: tuple[str, float] = _identifier().classify(f"{sample[:END]} {sample[-END:]}")
        if found[1] >= CERTAIN:
            return found
    whole: tuple[str, float] = _identifier().classify(sample)
    return whole


def _has_letters(sample: str) -> bool:
    letters = sum(map(str.isalpha, sample))
    visible = len(sample) - sample.count(" ")
    enough = MIN_LETTERS_DENSE if any(map(str.isalpha, _DENSE.findall(sample))) else MIN_LETTERS
    return letters >= enough and letters >= MIN_LETTER_SHARE * visible


@cache
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415 - 0.2 s, only where it is used

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages(LANGUAGES)
    return identifier

"""What a reader asks a search for: words, and words in quotation marks that must stand together."""

from __future__ import annotations

import re

_MARKS = '"“”„‟«»‹›'
_PART = re.compile(f"[{_MARKS}]([^{_MARKS}]+)[{_MARKS}]|([^\\s{_MARKS}]+)")
_WORD = re.compile(r"\w+")


def asked(query: str) -> tuple[str, ...]:
    """The words and phrases of a query, each once; what has no letter or digit is left out.

    >>> asked('harbour „grain deal" harbour "the')
    ('harbour', 'grain deal', 'the')
    """
    parts = (phrase or word for phrase, word in _PART.findall(query.replace("\0", " ")))
    return tuple(dict.fromkeys(" ".join(_WORD.findall(part)) for part in parts if _WORD.search(part)))


def places_of(phrase: str, text: str) -> re.Match[str] | None:
    """The first place of a phrase at the beginning of a word, else inside one; whatever stands between its words.

    >>> places_of("grain deal", "The Grain-Deal failed").span()
    (4, 14)
    >>> places_of("hafen", "Am Binnenhafen").span()
    (9, 14)
    """
    pattern = r"\W+".join(map(re.escape, phrase.split()))
    return re.search(rf"\b{pattern}", text, re.IGNORECASE) or re.search(pattern, text, re.IGNORECASE)

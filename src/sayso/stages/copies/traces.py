"""What a page shows of having been translated: its own word for it, and quotation marks that its language does not use.

Requirement: say which of two texts in different languages came first, where neither credits nor dates do. Machines and hurried translators leave the
marks of the original: “...” in a German text, „...“ in an English one. The marks count if most that open direct speech are foreign,
and at least `FOREIGN`. A page's word counts at its two ends and in what was left out of its text: in between somebody else's book may have been translated.

Known exceptions: sites that set all their pages in the marks of another language; a translation with its marks put right shows nothing.
"""

from __future__ import annotations

import re
from collections import Counter

from sayso.lang.translations import translation_words
from sayso.model import Document
from sayso.text.language import base_language

FOREIGN = 2
"""Foreign marks that are no slip."""

ENDS = 250
"""Letters at each end of a text where a page speaks of itself."""

SAYS = "calls itself a translation"
MARKS = "has the quotation marks of another language"

_OPENING = re.compile(r"[“”„‟«»‹›‘‚\"'](?<![^\s(\[—–:].)(?=\w)")  # opens with what is rare, hence is found quickly


def trace(document: Document) -> str | None:
    """Return what shows that a page was translated, as the end of a sentence on "the other one"; None where nothing does."""
    if _says_so(document):
        return SAYS
    return MARKS if _has_foreign_marks(document) else None


def quoted(document: Document) -> bool:
    """Whether a text has direct speech, as far as its marks show."""
    return sum(1 for _ in _OPENING.finditer(document.text)) >= FOREIGN


def _says_so(document: Document) -> bool:
    own = (document.text[:ENDS], document.text[-ENDS:], *(piece.exact for piece in document.furniture))
    lines = [line.casefold() for line in own if len(line) <= ENDS]
    return any(phrase in line for words in translation_words().values() for phrase in words.says for line in lines)


def _has_foreign_marks(document: Document) -> bool:
    words = translation_words().get(base_language(document.language))
    if words is None:
        return False
    marks = Counter(match.group() in words.opening for match in _OPENING.finditer(document.text))
    return marks[False] >= FOREIGN and marks[False] > marks[True]

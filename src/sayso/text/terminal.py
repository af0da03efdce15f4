"""Words of pages on a terminal: quoted, so that they can be pasted and are but words; shown, so that they steer nothing."""

from __future__ import annotations

import re
import shlex

_HARMLESS = re.compile(r"[\w@%+=:,./\-]+", re.ASCII)
_DOUBLE = re.compile(r"[^\"$`\\!]*")
"""What stands for itself between double quotes, in POSIX shells and in those of Windows."""
_STEERING = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")


def harmless(text: str) -> str:
    r"""Return a text that a terminal only shows: escape sequences and other control characters become U+FFFD.

    >>> harmless("red \x1b[31malert")
    'red �[31malert'
    """
    return _STEERING.sub("\ufffd", text)


def quoted(word: str) -> str:
    r"""Return a word so that a shell reads it as one; `shlex.split` gives it back, white space as single spaces.

    Double quotes where they will do: they are the ones that Windows knows, too.

    >>> print(quoted("Ada Venn"), quoted("e-1"), quoted("$(halt)"))
    "Ada Venn" e-1 '$(halt)'
    """
    line = " ".join(word.split())
    if _HARMLESS.fullmatch(line):
        return line
    return f'"{line}"' if _DOUBLE.fullmatch(line) else shlex.quote(line)

"""Words as a command line takes them: quoted, so that what a page says can be pasted and does nothing but be a word."""

from __future__ import annotations

import re
import shlex

_HARMLESS = re.compile(r"[\w@%+=:,./\-]+", re.ASCII)
_DOUBLE = re.compile(r"[^\"$`\\!]*")
"""What stands for itself between double quotes, in POSIX shells and in those of Windows."""


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

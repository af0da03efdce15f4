"""Rough sentences of a text in any language, where no parse is at hand: enough to show a reader which ones stand for each other.

A sentence ends with its line, or with a full stop, question or exclamation mark of any script and the quotation marks and brackets behind it,
if white space follows and then no small letter. A full stop behind one letter or a number of one or two digits ("14. Juni", "J. Vale") ends nothing.

Known exceptions: abbreviations of two letters and more before a capital ("Mrs. Vale") are taken for an end; scripts without white space have
one sentence a line, except behind their own full stop.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.text.lines import visible_lines

_END = re.compile(r"(?:[.!?…؟۔।]+[\"'”’“»«)\]]*(?=\s)|[。！？]+[」』”]*)\s*")
_OPEN = re.compile(r"(?:^|[\s(\"“„«])(?:[^\W\d_]|\d{1,2})\.$")


def sentences(text: str) -> list[tuple[int, int]]:
    """Return the sentences of a text in order, as half-open ranges.

    >>> [text[a:b] for text in ["On 14. Juni it burst. “Run!” A boy fell."] for a, b in sentences(text)]
    ['On 14. Juni it burst.', '“Run!”', 'A boy fell.']
    """
    return [found for start, end in visible_lines(text) for found in _in_line(text, start, end)]


def _in_line(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    first = start
    for found in _END.finditer(text, start, end):
        stop = first + len(text[first : found.end()].rstrip())
        if found.end() < end and not text[found.end()].islower() and not _OPEN.search(text[first:stop]):
            yield first, stop
            first = found.end()
    if first < end:
        yield first, end

"""The timeline's lines: sentences that tell of something at a known date.

A sentence is a line for each different interval that a DATE or TIME in it comes to, or a length of time that says when
("two weeks ago"); other durations and repetitions tell of no moment. Left out are intervals longer than a year ("in the 1990s": nothing happened *then*) and sentences that are
hardly more than their date (a date line, a caption's stamp). Whether the sentence tells of a deed, a plan or a memory
is not asked here.
"""

from __future__ import annotations

from collections.abc import Sequence

from sayso.ids import make_id
from sayso.model import Document, Moment, Reading, Timex
from sayso.text.calendar import read_day
from sayso.text.timesteps import is_point

_LONGEST = 366
"""Days: a year is the longest that still says when."""
_LEAST_WORDS = 4
"""Beside the date, so many words make a statement: "MADRID, 3 March - By our staff" has fewer."""


def moments(document: Document, timexes: Sequence[Timex], readings: Sequence[Reading]) -> tuple[Moment, ...]:
    """The dated sentences of one document, in the order of the text."""
    read = {reading.timex: reading for reading in readings}
    made: dict[tuple[int, int, str, str], Moment] = {}
    for timex in sorted(timexes, key=_place):
        reading = read.get(timex.id)
        if reading is None or not _tells(document.text, timex, reading):
            continue
        earliest, latest = reading.earliest or "", reading.latest or ""
        key = (timex.sentence_start, timex.sentence_end, earliest, latest)
        if key not in made:
            made[key] = Moment(
                id=make_id("k", document.id, *key),
                document=document.id,
                start=timex.sentence_start,
                end=timex.sentence_end,
                timex=timex.id,
                earliest=earliest,
                latest=latest,
            )
    return tuple(made.values())


def _place(timex: Timex) -> tuple[int, int, str]:
    return timex.start, timex.end, timex.id


def _tells(text: str, timex: Timex, reading: Reading) -> bool:
    earliest, latest = read_day(reading.earliest), read_day(reading.latest)
    if not (timex.type in ("DATE", "TIME") or is_point(timex.expr)) or earliest is None or latest is None:
        return False
    rest = f"{text[timex.sentence_start : timex.start]} {text[timex.end : timex.sentence_end]}"
    words = [word for word in rest.split() if any(sign.isalpha() for sign in word)]
    return (latest - earliest).days <= _LONGEST and len(words) >= _LEAST_WORDS

"""Whose time a time is."""

from __future__ import annotations

import pytest

from sayso.model import Timex
from tests.stages.events.make import Pile


def _dated(line: str, words: str, *, language: str = "en", context: str = "actual") -> Pile:
    pile = Pile()
    pile.told("d-1", line, when="2031-05-05", language=language, context=context)
    text = pile.texts["d-1"][0]
    start = text.index(words)
    timex = Timex(
        id="t-d-1-1", document="d-1", start=start, end=start + len(words), sentence_start=0, sentence_end=len(text),
        type="DATE", expr="", mod=None, why="",
    )  # fmt: skip
    pile.timexes.append(timex)
    return pile


@pytest.mark.parametrize(
    ("line", "words", "language", "own"),
    [
        ("Miners dug on Monday after the [fire].", "Monday", "en", False),
        ("Miners [dug] on Monday after the fire.", "Monday", "en", True),
        ("On Monday jets [attacked] Lume after a feud.", "On Monday", "en", True),
        ("As of Monday 17 had [died].", "Monday", "en", False),
        ("Am Montag gruben sie nach dem [Brand].", "Montag", "de", False),
        ("Am Montag sind sie nach Orlo [gereist].", "Montag", "de", True),
    ],
)
def test_whose_time_it_is(line: str, words: str, language: str, own: bool) -> None:
    (telling,) = _dated(line, words, language=language).tellings()
    assert (telling.when is not None) is own


@pytest.mark.parametrize(
    ("context", "written", "own"),
    [
        ("actual", "2031-05-01", False),
        ("actual", "2031-05-05", True),
        ("future", "2031-05-20", False),
        ("future", "2031-05-01", True),
        ("hypothetical", "2031-05-01", True),
    ],
)
def test_a_time_that_cannot_be_its_own(context: str, written: str, own: bool) -> None:
    pile = _dated("The [march] on Monday.", "Monday", context=context)
    pile.written["d-1"] = (written, written)
    (telling,) = pile.tellings()
    assert (telling.when is not None) is own

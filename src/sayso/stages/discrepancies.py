"""Where reports, or a report and its page, disagree.

So far: a page whose declared date its own words contradict (`Dating.conflict`), one speaker's words given differently
(`SameWords` of kind altered with a speaker; between copies, too, for there somebody changed them), and numbers that stand against
each other (`FigureSeries` of verdict conflict). What is only shortened or in another language is none, and no number that a later day
or another scope explains. Contradicting lineage joins this list with the stage that finds it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sayso.ids import make_id
from sayso.model import Dating, Discrepancy, FigureSeries, SameWords


def discrepancies(
    datings: Iterable[Dating], same_words: Iterable[SameWords], series: Iterable[FigureSeries] = ()
) -> Iterator[Discrepancy]:
    """Yield what a reader must be told of, with the ids of the records concerned and a sentence."""
    for dating in datings:
        if dating.conflict:
            identity = make_id("c", "page-date", dating.document)
            yield Discrepancy(id=identity, kind="page-date", refs=(dating.document,), why=dating.why)
    for same in same_words:
        if same.kind == "altered" and same.speaker is not None:
            identity = make_id("c", "quotation", same.a, same.b)
            yield Discrepancy(id=identity, kind="quotation", refs=(same.a, same.b), why=same.why)
    for one in series:
        if one.verdict == "conflict":
            told = f"{one.measure}: {one.why}"
            yield Discrepancy(id=make_id("c", "figure", one.id), kind="figure", refs=one.figures, why=told)

"""Where reports, or a report and its page, disagree.

So far: a page whose declared date its own words contradict (`Dating.conflict`). Disagreeing figures, altered quotations
and contradicting lineage join this list with the stages that find them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sayso.ids import make_id
from sayso.model import Dating, Discrepancy


def discrepancies(datings: Sequence[Dating]) -> Iterator[Discrepancy]:
    """Yield what a reader must be told of, with the ids of the records concerned and a sentence."""
    for dating in datings:
        if dating.conflict:
            identity = make_id("c", "page-date", dating.document)
            yield Discrepancy(id=identity, kind="page-date", refs=(dating.document,), why=dating.why)

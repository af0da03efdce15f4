"""What is read of a document for comparing its words with others', and the exact comparison of two."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sayso.model import Document
from sayso.stages.copies.house import day, same_house
from sayso.stages.copies.places import names_and_numbers
from sayso.stages.copies.tie import Tie
from sayso.text.cut import cut
from sayso.text.landmarks import Landmark, landmarks
from sayso.text.shingle import Hashes, distinct, shared, shingles

COPIED = 0.6
"""Share of the shorter text's shingles that stands in the other, from which on it counts as copied.

Of 3.5 million pairs of 2,659 news texts (reprints), some 300 share between 0.2 and 0.6: reports that took over quotations or
some paragraphs of a wire text and were written anew for the rest. Above 0.6 both are one text with changes. The bar is
that set's own, too.
"""

REVISED = 0.25
"""The same for two pages of one outlet that are dated within `REVISION_DAYS`: a running report keeps its background and
changes the rest. A guess: no data set at hand has versions of one report."""

REVISION_DAYS = 7

SHORT = 30
"""Shingles from which on sharing `COPIED` of them means something; a shorter text is a teaser and must be wholly shared.

Teasers are made of the headline and the first sentence, and so is much that was written about them."""

SURE = 0.9
"""Share from which on names and numbers are not looked at: a form leaves more to fill in."""

TOLD, TELLING = 10, 0.6
"""Names and numbers that a text needs to be told from a form, and share of them that copies have in common. The reprints' copies below `SURE` have
0.73 and more; police notes and ratings of shares that are written from one form have about half."""

TINY = 8
"""Shingles below which even equal texts are no copies of one another: "Subscribe to read on" is nobody's report."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Body:
    """The words of one document as sets of shingles."""

    document: Document
    shingles: Hashes
    """Sorted, each once."""
    words: int
    marks: list[Landmark]
    """Its own names and numbers, in order (`places`): read here, while its words are at hand."""


def read(document: Document) -> Body:
    """Cut the text of a document into shingles."""
    found = cut(document.text)
    runs = distinct(shingles(found.keys))
    return Body(document=document, shingles=runs, words=len(found.keys), marks=names_and_numbers(document, found))


def compare(bodies: list[Body], a: int, b: int) -> Tie | None:
    """Compare two bodies exactly; None where they are not copies of one another."""
    left, right = bodies[a].shingles, bodies[b].shingles
    least = min(len(left), len(right))
    if least < TINY:
        return None
    common = shared(left, right)
    if common < _needed(bodies[a].document, bodies[b].document, least):
        return None
    if common < SURE * least and _is_form(bodies[a].document.text, bodies[b].document.text):
        return None
    return Tie(
        a=a,
        b=b,
        kind="copy",
        in_a=common / len(left),
        in_b=common / len(right),
        sure=common / least,
        common=common,
    )


def _is_form(a: str, b: str) -> bool:
    """Whether two texts with many words in common tell of different things: most names and numbers differ."""
    left, right = ({mark.key for mark in landmarks(text)} for text in (a, b))
    least = min(len(left), len(right))
    return least >= TOLD and len(left & right) < TELLING * least


def _needed(a: Document, b: Document, least: int) -> float:
    """How many shingles two documents must share, the shorter having `least`."""
    if least < SHORT:
        return least
    first, second = day(a), day(b)
    if first is not None and second is not None and same_house(a, b):
        apart = abs(date.fromisoformat(first) - date.fromisoformat(second)).days
        return REVISED * least if apart <= REVISION_DAYS else COPIED * least
    return COPIED * least


def overlaps(bodies: list[Body], pairs: Iterable[tuple[int, int]]) -> list[Tie]:
    """Return the pairs of bodies that are copies, in the order given."""
    return [tie for a, b in pairs if (tie := compare(bodies, a, b)) is not None]

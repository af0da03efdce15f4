"""Within one family of ties: who comes from whom, and the origin that the family is.

The order of a family (`order.py`) runs from its origin outwards, and a page may only come from one before it, so there are
no circles. Of several pages before it, a page comes from the own outlet's, else from the credited agency's own, else from
the one closest to it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from sayso.ids import make_id
from sayso.model import Derivation, Document, Origin
from sayso.stages.copies.house import is_agency, same_house
from sayso.stages.copies.judge import Kinship, derived, named, syndicated
from sayso.stages.copies.order import Standing, ranked, standing
from sayso.stages.copies.overlap import Body
from sayso.stages.copies.tie import Tie


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Family:
    """Documents joined by ties, nearest to the origin first, and where each of them stands."""

    bodies: Sequence[Body]
    """All bodies of the pile; the indices below are theirs."""
    order: Sequence[int]
    standings: dict[int, Standing]
    ties: Sequence[Tie]


def family(bodies: Sequence[Body], members: Sequence[int], ties: Sequence[Tie]) -> Family:
    """Put the documents of a family in order."""
    longest: Counter[str | None] = Counter()
    for index in members:
        language = bodies[index].document.language
        longest[language] = max(longest[language], bodies[index].words, 1)
    documents = [bodies[index].document for index in members]
    agencies = sorted({credit for document in documents for credit in document.credit})
    standings = [
        standing(document, agencies, bodies[index].words / longest[document.language])
        for document, index in zip(documents, members, strict=True)
    ]
    order = [members[place] for place in ranked(documents, standings)]
    return Family(bodies=bodies, order=order, standings=dict(zip(members, standings, strict=True)), ties=ties)


def derivations(known: Family) -> list[Derivation]:
    """Return at most one derivation a document, always from one that stands before it in the order."""
    place = {index: position for position, index in enumerate(known.order)}
    earlier: dict[int, list[Tie]] = {index: [] for index in known.order}
    for tie in known.ties:
        earlier[max(tie.a, tie.b, key=place.__getitem__)].append(tie)
    found: list[Derivation | None] = []
    for index in known.order:
        document = known.bodies[index].document
        ranks = [(_preference(known, index, tie, place), tie) for tie in earlier[index]]
        best = max(ranks, key=lambda item: item[0], default=None)
        found.append(_derivation(document, None if best is None else _kinship(known, index, best[1])))
    return [item for item in found if item is not None]


def origin(known: Family) -> Origin:
    """Return the origin that a family is."""
    documents = [known.bodies[index].document for index in known.order]
    credited = Counter(credit for document in documents for credit in document.credit)
    credit = min(credited, key=lambda name: (-credited[name], name), default=None)
    members = tuple(sorted(document.id for document in documents))
    return Origin(id=make_id("g", *members), documents=members, credit=credit, why=_why(documents, credit))


def _preference(known: Family, index: int, tie: Tie, place: dict[int, int]) -> tuple[bool, bool, float, int]:
    """What makes one earlier page the likelier parent: own outlet, credited agency, closeness, place in the order."""
    document, other = known.bodies[index].document, known.bodies[tie.other(index)].document
    agency = any(is_agency(other, credit) for credit in document.credit)
    return same_house(document, other), agency, tie.closeness, -place[tie.other(index)]


def _kinship(known: Family, index: int, tie: Tie) -> Kinship:
    other = tie.other(index)
    return Kinship(
        document=known.bodies[index].document,
        parent=known.bodies[other].document,
        tie=tie,
        share=tie.share(index),
        kept=tie.share(other),
        near=known.standings[other],
        far=known.standings[index],
        forward=index == tie.a,
    )


def _derivation(document: Document, kinship: Kinship | None) -> Derivation | None:
    if kinship is None:
        return syndicated(document)
    if kinship.near.agency or same_house(document, kinship.parent):
        return derived(kinship)
    return syndicated(document) or derived(kinship)


def _why(family: Sequence[Document], credit: str | None) -> str:
    source = "" if credit is None else f", credited to {credit}"
    if len(family) == 1:
        return f"No other page of the pile has this text{source}."
    return f"{len(family)} pages carry one text{source}; nearest to its origin stands {named(family[0])}."

"""The lineage of a story as a small tree: which page stands first, and which came from which.

Derivations lead from a page to the one that it was made from, so the pages of a story are a forest: below a page stand those made from it, and
below an agency whose own page is not in the pile those that credit it. Pages side by side are in order of their dates, those
without one last. The tree is given as lines with a level each, so that neither a template nor a terminal need recurse.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from sayso.model import Derivation, Dossier
from sayso.report.joins import Joins
from sayso.report.sections import DocumentRow, Place, document_row, place_of

DEEPEST = 6
"""Levels that are drawn; what came from still further away stands on the last one, and its line says from whom."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Branch:
    """One line of a tree: a page, or an agency whose own page is not in the pile."""

    level: int
    row: DocumentRow | None
    agency: str | None
    derivation: Derivation | None
    source: str | None
    """The outlet whose page it came from."""
    passages: Sequence[tuple[Place, Place]]
    """Its words, and those that they came from."""
    first: bool
    """Whether all other pages of its story are known to come from it or to be younger; never where an agency stands first."""
    closes: int = 0
    """Levels that end behind it."""
    opens: bool = False
    """Whether a level begins behind it."""


def derivation_of(dossier: Dossier) -> dict[str, Derivation]:
    """The derivation of each document that has one."""
    return {derivation.document: derivation for derivation in dossier.derivations}


def tree(documents: Iterable[str], made: Mapping[str, Derivation], joins: Joins) -> list[Branch]:
    """The lines of the tree of some documents, each of them once."""
    members = sorted((d for d in documents if d in joins.documents), key=lambda d: (_day(d, joins), d))
    below, agencies = _forest(members, made)
    first = None if agencies or len(members) == 1 else _first(below[None], joins)
    left = dict.fromkeys(members)
    lines = [line for one in below[None] for line in _walk(one, 0, below, left)]
    for agency, group in agencies.items():
        lines.append((0, None, agency))
        lines += [line for one in group for line in _walk(one, 1, below, left)]
    lines += [line for one in members for line in _walk(one, 0, below, left)]
    return _closed([_branch(line, made, first, joins) for line in lines])


def _forest(
    members: Sequence[str], made: Mapping[str, Derivation]
) -> tuple[Mapping[str | None, Sequence[str]], Mapping[str, Sequence[str]]]:
    """What stands below each page (below None: what stands alone), and below each agency that has no page here."""
    known = set(members)
    below: dict[str | None, list[str]] = defaultdict(list)
    agencies: dict[str, list[str]] = defaultdict(list)
    for document in members:
        derivation = made.get(document)
        parent = None if derivation is None or derivation.derived_from not in known else derivation.derived_from
        if parent is None and derivation is not None and derivation.outlet:
            agencies[derivation.outlet].append(document)
        else:
            below[parent].append(document)
    return below, agencies


def _walk(
    root: str, level: int, below: Mapping[str | None, Sequence[str]], left: dict[str, None]
) -> Iterator[tuple[int, str | None, str | None]]:
    """A page and all below it; those already walked (in a circle, should there be one) are left out."""
    waiting = [(level, root)]
    while waiting:
        level, document = waiting.pop()
        if document in left:
            del left[document]
            yield min(level, DEEPEST), document, None
            waiting.extend((level + 1, child) for child in reversed(below.get(document, ())))


def _day(document: str, joins: Joins) -> str:
    """The day of writing, for sorting: unknown ones last."""
    dating = joins.dating_of.get(document)
    return "9" if dating is None else dating.best or dating.earliest or "9"


def _first(roots: Sequence[str], joins: Joins) -> str | None:
    """The page that all others came from or were written after; None where that is not known."""
    if len(roots) <= 1:
        return next(iter(roots), None)
    datings = {root: joins.dating_of.get(root) for root in roots}
    latest = {root: dating.latest for root, dating in datings.items() if dating is not None and dating.latest}
    if not latest:
        return None
    one = min(latest, key=lambda root: (latest[root], root))
    others = (dating for root, dating in datings.items() if root != one)
    after = all(dating is not None and (dating.earliest or "") > latest[one] for dating in others)
    return one if after else None


def _branch(
    line: tuple[int, str | None, str | None], made: Mapping[str, Derivation], first: str | None, joins: Joins
) -> Branch:
    level, document, agency = line
    derivation = made.get(document or "")
    parent = None if derivation is None else joins.documents.get(derivation.derived_from or "")
    row = None if document is None else document_row(joins.documents[document], joins)
    return Branch(
        level=level,
        row=row,
        agency=agency,
        derivation=derivation,
        source=None if parent is None else document_row(parent, joins).outlet,
        passages=() if derivation is None else _passages(derivation, joins),
        first=document is not None and document == first,
    )


def _passages(derivation: Derivation, joins: Joins) -> list[tuple[Place, Place]]:
    doc, parent = joins.documents[derivation.document], joins.documents.get(derivation.derived_from or "")
    if parent is None:
        return []
    return [
        (place_of(doc, p.here.start, p.here.end, joins), place_of(parent, p.there.start, p.there.end, joins))
        for p in derivation.evidence
    ]


def _closed(lines: Sequence[Branch]) -> list[Branch]:
    """The lines, each with the levels that end or begin behind it. A level begins one deeper at a time."""
    levels = [*(line.level for line in lines), 0]
    return [
        replace(line, closes=max(line.level - after, 0), opens=after > line.level)
        for line, after in zip(lines, levels[1:], strict=True)
    ]


def tree_text(lines: Iterable[Branch]) -> Iterator[str]:
    """A tree for the terminal, indented."""
    for line in lines:
        stem = "   " * (line.level - 1) + ("└─ " if line.level else "")
        yield f"  {stem}{_told(line)}"


def _told(line: Branch) -> str:
    if line.row is None:
        return f"{line.agency} (its own page is not in the pile)"
    kind = "" if line.derivation is None else f"{line.derivation.kind}: "
    first = " · first" if line.first else ""
    return f"{kind}{line.row.outlet} · {line.row.published} · {line.row.doc.language or 'unknown language'} · {line.row.title}{first}"

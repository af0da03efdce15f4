"""From ties and an order to derivations: from which page each page comes, how sure that is, and why.

Every page has at most one derivation. In a family of ties it comes from the page before it in the order (`order.py`) that
is closest to it, the own outlet's first; what comes first has none. A page that credits an agency comes from the agency:
from its own page where the pile has it, else from outside the pile ("syndicated"). A page that carries a credited text
without its credit is a copy of a page that credits it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.ids import make_id
from sayso.model import Aligned, Derivation, DerivationKind, Document, Span
from sayso.stages.copies.aligned import passages
from sayso.stages.copies.house import is_agency, same_house
from sayso.stages.copies.order import Standing, reasons, version
from sayso.stages.copies.overlap import COPIED
from sayso.stages.copies.tie import Tie
from sayso.text.runs import common_runs
from sayso.text.words import Word, words

EXCERPT = 0.6
"""A copy that has less of its parent than this is an excerpt of it."""

PASSAGES = 5
"""Aligned passages shown as evidence. More prove nothing further, and a reader checks one or two."""

# How sure the direction is; the score of a copy is this times the share of text that is shared, of a revision the share of what makes a copy. An
# ordering, no measurement.
_SURE = 0.95  # the agency's own page, or versions of one outlet by its own dates
_LIKELY = 0.85  # what only a page near the origin has
_DATED = 0.7  # nothing but dates of different outlets
_OPEN = 0.5  # nothing at all: one of two

# How sure a credit is that the text is the agency's.
_CREDITED = 0.9  # with a dateline or contributors: an agency text left whole
_ONLY_CREDITED = 0.75
_SEVERAL = 0.6  # several agencies: compiled from all of them


@dataclass(frozen=True, slots=True, kw_only=True)
class Kinship:
    """A page, the page that it comes from, what ties them, and what is known of where each stands."""

    document: Document
    parent: Document
    tie: Tie
    share: float
    """How much of the document stands in its parent."""
    kept: float
    """How much of the parent stands in the document."""
    near: Standing
    far: Standing
    forward: bool
    """Whether the document is the tie's first."""


def syndicated(document: Document) -> Derivation | None:
    """Return that a page has its text from an agency outside the pile, where it credits one that is not itself."""
    agencies = [credit for credit in dict.fromkeys(document.credit) if not is_agency(document, credit)]
    if not agencies or len(agencies) < len(set(document.credit)):
        return None
    outlet = ", ".join(agencies)
    whole = [
        name
        for name, there in (("a dateline", document.dateline_place), ("named contributors", document.contributors))
        if there
    ]
    score = _SEVERAL if len(agencies) > 1 else _CREDITED if whole else _ONLY_CREDITED
    kept = f" and keeps {' and '.join(whole)}" if whole else ""
    return Derivation(
        id=make_id("v", document.id, None, outlet, "syndicated"),
        document=document.id,
        derived_from=None,
        outlet=outlet,
        kind="syndicated",
        score=score,
        why=f"The page credits {outlet}{kept}; no page of {outlet} with this text is in the pile.",
        evidence=(),
    )


def derived(kin: Kinship) -> Derivation:
    """Return that a page comes from another page of the pile, with the passages that show it."""
    amount, evidence = _repeated(kin) if kin.tie.kind == "copy" else _placed(kin)
    kind, certainty, direction = _direction(kin)
    outlet = kin.parent.outlet if kin.near.agency or not kin.parent.credit else ", ".join(kin.parent.credit)
    return Derivation(
        id=make_id("v", kin.document.id, kin.parent.id, outlet, kind),
        document=kin.document.id,
        derived_from=kin.parent.id,
        outlet=outlet,
        kind=kind,
        score=round((min(1.0, kin.tie.sure / COPIED) if kind == "revision" else kin.tie.sure) * certainty, 3),
        why=f"{amount}; {direction}.",
        evidence=tuple(evidence),
    )


def _repeated(kin: Kinship) -> tuple[str, list[Aligned]]:
    """How much of a page stands in its parent, in words, and the longest common passages."""
    left, right = words(kin.document.text), words(kin.parent.text)
    runs = common_runs(left, right, most=PASSAGES)
    evidence = [
        Aligned(here=_span(left, run.here, run.length), there=_span(right, run.there, run.length)) for run in runs
    ]
    longest = f" (longest passage: {runs[0].length} words)" if runs else ""
    part = f", an excerpt with {_percent(kin.kept)} of that text" if kin.kept < EXCERPT <= kin.share else ""
    return f"{_percent(kin.share)} of its text stands word for word in {named(kin.parent)}{longest}{part}", evidence


def _placed(kin: Kinship) -> tuple[str, list[Aligned]]:
    """How many names and numbers stand in the same places as in the parent, in words, and some of them; or how many stretches mean the same."""
    if kin.tie.meant:
        return (
            f"{kin.tie.common} passages mean the same, in the same order, as in {named(kin.parent)}, in another language",
            _meant(kin),
        )
    evidence = passages(kin.document, kin.parent, most=PASSAGES)
    how = "in another language" if kin.tie.kind == "translation" else "in other words"
    return f"{kin.tie.common} names and numbers stand in the same places in {named(kin.parent)}, {how}", evidence


def _meant(kin: Kinship) -> list[Aligned]:
    """The passages by which a model found the tie, seen from the document."""
    if kin.forward:
        return list(kin.tie.meant)
    turned = [Aligned(here=pair.there, there=pair.here) for pair in kin.tie.meant]
    return sorted(turned, key=lambda pair: (pair.here, pair.there))


def _direction(kin: Kinship) -> tuple[DerivationKind, float, str]:
    """The kind of derivation, how sure its direction is, and the words for it."""
    made: DerivationKind = kin.tie.kind
    if made != "translation" and same_house(kin.document, kin.parent):
        then, now = version(kin.parent), version(kin.document)
        if then is not None and now is not None and then < now:
            return "revision", _SURE, f"both are the same outlet's, that one of {_when(then)}, this one of {_when(now)}"
    if kin.near.agency and not kin.far.agency:
        return made, _SURE, "that page is the agency's own"
    found = reasons(kin.near, kin.far)
    if not found:
        return made, _OPEN, "which of the two came first cannot be told from them"
    certainty = _DATED if found[0].startswith("it says") else _LIKELY
    return made, certainty, f"that page is taken for the earlier one because {_joined(found)}"


def _when(dates: tuple[str, str]) -> str:
    published, changed = dates
    return f"{published}, changed {changed}" if changed else published


def named(document: Document) -> str:
    """Return how a page is called in a sentence: by its outlet, else by its title."""
    if document.outlet:
        return f"the page of {document.outlet}"
    return f"the page “{document.title}”" if document.title else "another page of the pile"


def _span(found: Sequence[Word], first: int, length: int) -> Span:
    return Span(found[first].start, found[first + length - 1].end)


def _percent(share: float) -> str:
    return "All" if share > 0.995 else f"{share:.0%}"


def _joined(parts: Sequence[str]) -> str:
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"

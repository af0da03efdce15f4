"""The plan without a store: what its steps make of documents at hand, for a capability that is asked for alone.

Only the steps run that the wanted kind follows from, in the same passes as in a build, one document after the other. A document on which a
step fails goes on without that step's records, as in a build.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, TypeAlias

from sayso.model import Document, Failure, Parse
from sayso.run.passes import Pass, group
from sayso.run.plan import Step
from sayso.run.settings import Settings
from sayso.run.work import Unit, limited

_Held: TypeAlias = defaultdict[type, defaultdict[str, list[Any]]]
"""Records by kind and document ("" for those of no document)."""


def made_of(documents: Iterable[Document], plan: Sequence[Step], wanted: type) -> list[Any]:
    """Return the records of the wanted kind that the plan makes of documents."""
    held: _Held = defaultdict(lambda: defaultdict(list))
    chosen = sorted(documents, key=lambda document: document.id)
    _keep(held, chosen)
    for found in group(tuple(_needed(plan, wanted))):
        if found.shape == "map":
            for document in chosen:
                _keep(held, _mapped(found, document, held))
        else:
            _keep(held, _gathered(found.steps[0], held))
    return _all(held, wanted)


def _needed(plan: Sequence[Step], wanted: type) -> list[Step]:
    """The steps that the wanted kind follows from, in the order of the plan; documents are given."""
    kinds, steps = {wanted}, []
    for step in reversed(plan):
        if kinds & set(step.writes) and Document not in step.writes:
            kinds |= set(step.reads) - {Document}
            steps.append(step)
    return steps[::-1]


def _mapped(chosen: Pass, document: Document, held: _Held) -> list[Any]:
    have = {kind: [document] if kind is Document else list(held[kind][document.id]) for kind in chosen.reads}
    unit = Unit(id=document.id, page=document.page, path=document.page, digest="", have=have)
    made = limited(chosen, unit, Settings().max_page_seconds)
    return [record for record in made if not isinstance(record, (Parse, Failure))]


def _gathered(step: Step, held: _Held) -> list[Any]:
    read = (iter(_all(held, kind)) if step.streams else _all(held, kind) for kind in step.reads)
    made: list[Any] = []
    for given in step.fn(*read):
        made.extend(given if isinstance(given, (tuple, Iterator)) else [given])
    return made


def _keep(held: _Held, records: Iterable[Any]) -> None:
    for record in records:
        owner = record.id if isinstance(record, Document) else getattr(record, "document", "")
        held[type(record)][owner].append(record)


def _all(held: _Held, kind: type) -> list[Any]:
    return [record for records in held[kind].values() for record in records]

"""Labels as a reader sees them: what each outlet calls an actor, in its own voice or on someone's word. Nothing is judged or ranked."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from sayso.model import Dossier, Entity, Label
from sayso.report.hearsay import told_by
from sayso.report.joins import Joins
from sayso.report.sections import Place, outlet_of, place_of
from sayso.report.whose import whose_word

UNNAMED = "Nobody known by name"


@dataclass(frozen=True, slots=True, kw_only=True)
class Called:
    """A label with its places; `who` says so, None: the outlet itself."""

    label: str
    who: str | None
    told_by: str | None
    places: Sequence[Place]


@dataclass(frozen=True, slots=True, kw_only=True)
class OutletRow:
    """One outlet's labels for an actor."""

    outlet: str
    own: Sequence[Called]
    on_word: Sequence[Called]


@dataclass(frozen=True, slots=True, kw_only=True)
class Labelled:
    """An actor with its labels by outlet; None: those who are not known by a name ("rioters")."""

    entity: Entity | None
    name: str
    outlets: Sequence[OutletRow]
    places: int


def labelled(dossier: Dossier, joins: Joins, most: int) -> tuple[list[Labelled], int]:
    """Actors by name, those without one last; where there are more than `most`, those called most often, and how many are left out."""
    groups: dict[str | None, list[Label]] = defaultdict(list)
    for label in dossier.labels:
        entity = joins.entity_of.get(label.mention or "")
        groups[entity if entity in joins.entities else None].append(label)
    chosen = sorted(groups, key=lambda entity: (-len(groups[entity]), entity or ""))[:most]
    made = [_labelled(entity, groups[entity], joins) for entity in chosen]
    made.sort(key=lambda one: (one.entity is None, one.name.casefold(), one.entity.id if one.entity else ""))
    return made, len(groups) - len(made)


def _labelled(entity: str | None, labels: Sequence[Label], joins: Joins) -> Labelled:
    by_outlet: dict[str, list[Label]] = defaultdict(list)
    for label in labels:
        by_outlet[outlet_of(joins.documents[label.document], joins)].append(label)
    known = None if entity is None else joins.entities[entity]
    return Labelled(
        entity=known,
        name=UNNAMED if known is None else known.name,
        outlets=[
            OutletRow(
                outlet=outlet,
                own=_called((one for one in held if one.attribution is None), joins),
                on_word=_called((one for one in held if one.attribution is not None), joins),
            )
            for outlet, held in sorted(by_outlet.items(), key=lambda pair: (pair[0].casefold(), pair[0]))
        ],
        places=len(labels),
    )


def _called(labels: Iterable[Label], joins: Joins) -> list[Called]:
    """Equal labels on one word are one, with all their places; sorted by label, then by whose word."""
    groups: dict[tuple[str, str | None, str | None], list[Label]] = defaultdict(list)
    for label in labels:
        doc = joins.documents[label.document]
        who = whose_word(label.attribution, doc, joins)
        groups[label.label.casefold(), who, told_by(label.attribution, doc)].append(label)
    keys = sorted(groups, key=lambda key: tuple(part or "" for part in key))
    return [_one(groups[key], key[1], key[2], joins) for key in keys]


def _one(labels: Sequence[Label], who: str | None, through: str | None, joins: Joins) -> Called:
    ordered = sorted(labels, key=lambda one: (one.document, one.start, one.end))
    return Called(
        label=" ".join(min(one.label for one in ordered).split()),
        who=who,
        told_by=through,
        places=[place_of(joins.documents[one.document], one.start, one.end, joins) for one in ordered],
    )


def labels_text(dossier: Dossier, joins: Joins) -> str:
    """All labels for the terminal."""
    made, _ = labelled(dossier, joins, len(dossier.labels))
    return "\n".join(line for one in made for line in _lines(one)).strip() or "No labels were found."


def _lines(one: Labelled) -> Iterator[str]:
    yield one.name
    for row in one.outlets:
        yield f"  {row.outlet}"
        for called in row.own:
            yield f"    in its own voice: {called.label}{_times(called)}"
        for called in row.on_word:
            through = f" ({called.told_by})" if called.told_by else ""
            yield f"    on the word of {called.who or 'someone not identified'}{through}: {called.label}{_times(called)}"
    yield ""


def _times(called: Called) -> str:
    return f" ({len(called.places)} times)" if len(called.places) > 1 else ""

"""Corrections among each other: what a new one replaces, and what it cannot stand beside."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import TypeAlias

from sayso.adapters.corrections import Correction, apart, written
from sayso.errors import UnknownName, UsageError
from sayso.ids import make_id
from sayso.model import Judgement
from sayso.run.actors import Actors, Target

Held: TypeAlias = dict[str, Judgement]
"""Judgements by id."""
_Name: TypeAlias = tuple[str, str | None]
_SHOWN = 5


def judge(wish: Correction, actors: Actors, notes: list[str]) -> Judgement:
    """Return the judgement that a correction comes to in this dossier; what is worth saying goes into `notes`.

    A name that no page of the pile has yet is an error at the prompt, where it is most likely a slip, and kept with a note in a
    shared file, which may know more pages than this pile.

    Raises:
        UsageError: a name is not known, or not clear, or the correction says nothing.
    """
    a = _target(wish.a, wish, actors, notes)
    if wish.verdict == "name":
        return _made(wish, _in_full(a, actors, notes), Target(name=wish.b, document=None, entity=None))
    b = _target(wish.b, wish, actors, notes)
    if wish.verdict == "same" and (a.entity is None or a.entity != b.entity):
        a, b = _in_full(a, actors, notes), _in_full(b, actors, notes)
    if _key(a.name, a.document) == _key(b.name, b.document):
        raise UsageError(f"“{wish.a}” and “{wish.b}” are the same words; name two spellings, or tie each to a document")
    if wish.verdict == "different":  # the order counts: pages that no correction names stay with the first
        return _made(wish, a, b)
    notes += _of_two_kinds(a, b, actors)
    a, b = sorted((a, b), key=_by_term)
    return _made(wish, a, b)


def _by_term(target: Target) -> tuple[str, str]:
    return target.term.casefold(), target.term


def _target(term: str, wish: Correction, actors: Actors, notes: list[str]) -> Target:
    try:
        return actors.find(term)
    except UnknownName as error:
        if wish.where is None:
            raise
        name, document = apart(term)
        notes.append(f"{wish.where}: {str(error).splitlines()[0].split(';')[0]} yet; kept for later builds")
        return Target(name=name, document=document, entity=None)


def _in_full(target: Target, actors: Actors, notes: list[str]) -> Target:
    """Whom one word stands for, by the full name: the word alone may stand for others in other documents."""
    if target.entity is None or target.document is not None or " " in target.name:
        return target
    full = actors.full_name(target.name, target.entity)
    if full is None:
        return target
    notes.append(f"note: “{target.name}” stands for {full} here and is kept so")
    return replace(target, name=full)


def _of_two_kinds(a: Target, b: Target, actors: Actors) -> list[str]:
    kinds = {t.name: actors.entities[t.entity].schema for t in (a, b) if t.entity is not None}
    if len(set(kinds.values())) < 2:
        return []
    told = " and ".join(f"“{name}” ({kind})" for name, kind in kinds.items())
    return [f"note: {told} are of two kinds so far"]


def _made(wish: Correction, a: Target, b: Target) -> Judgement:
    identity = make_id("j", wish.verdict, a.name, a.document, b.name, b.document)
    return Judgement(
        id=identity, verdict=wish.verdict, a=a.name, b=b.name, a_document=a.document, b_document=b.document
    )


def admit(new: Judgement, held: Held, notes: list[str]) -> None:
    """Put a judgement among those that are held, in place of what it contradicts outright.

    Raises:
        UsageError: it cannot hold together with several others, and only a person can say which of them is wrong.
    """
    for old in [old for old in held.values() if old.id != new.id and _contradict(new, old)]:
        notes.append(f"replaces: {written(old)}")
        del held[old.id]
    clash = _clash({**held, new.id: new})
    if clash:
        told = "\n".join(f"  {written(old)}" for old in clash if old.id != new.id)
        raise UsageError(
            f"{written(new)}: this cannot hold together with\n{told}\nundo one of them first: sayso fix DIR undo ..."
        )
    held[new.id] = new


def _contradict(new: Judgement, old: Judgement) -> bool:
    if "name" in (new.verdict, old.verdict):
        return new.verdict == old.verdict and _ends(new)[0] == _ends(old)[0]
    return set(_ends(new)) == set(_ends(old))


def _clash(judgements: Mapping[str, Judgement]) -> list[Judgement]:
    """A judgement that two are different and those that make them one; empty where all hold together."""
    same = [judgement for judgement in judgements.values() if judgement.verdict == "same"]
    group = _groups(same)
    for judgement in judgements.values():
        a, b = _ends(judgement)
        if judgement.verdict == "different" and group.get(a, a) == group.get(b, b):
            return [judgement, *[each for each in same if group[_ends(each)[0]] == group.get(a, a)][:_SHOWN]]
    return []


def _groups(same: Iterable[Judgement]) -> dict[_Name, _Name]:
    """For each name that is said to be the same as another, one name that stands for all of them."""
    group: dict[_Name, _Name] = {}
    for judgement in same:
        keep, lose = (group.setdefault(end, end) for end in _ends(judgement))
        group.update({name: keep for name, head in group.items() if head == lose})
    return group


def _ends(judgement: Judgement) -> tuple[_Name, _Name]:
    return _key(judgement.a, judgement.a_document), _key(judgement.b, judgement.b_document)


def _key(name: str, document: str | None) -> _Name:
    return name.casefold(), document


def withdraw(wish: Correction, held: Held, actors: Actors) -> Judgement:
    """Take out the judgement that a correction's words stand for.

    Raises:
        UsageError: there is none; lists those that there are.
    """
    for names in (_said, _borne):
        meant = [old for old in held.values() if old.verdict == wish.verdict and _is_meant(wish, old, actors, names)]
        if len(meant) == 1:
            return held.pop(meant[0].id)
    told = "".join(f"\n  {written(old)}" for old in listed(held.values()))
    raise UsageError(f"there is no such correction; {'there are:' + told if told else 'there are none'}")


def _is_meant(wish: Correction, old: Judgement, actors: Actors, names: Callable[[str, Actors], set[_Name]]) -> bool:
    a, b = _ends(old)
    if wish.verdict == "name":
        return a in names(wish.a, actors) and old.b == wish.b
    left, right = names(wish.a, actors), names(wish.b, actors)
    return (a in left and b in right) or (b in left and a in right)


def _said(term: str, actors: Actors) -> set[_Name]:
    """What a judgement may call whom a word stands for: an id has all names of its entity, a name is just that."""
    return _borne(term, actors) if term in actors.entities else {_key(*apart(term))}


def _borne(term: str, actors: Actors) -> set[_Name]:
    """All names of whom a word stands for."""
    try:
        entity = actors.find(term).entity
    except UsageError:
        return set()
    return {_key(name, document) for name, there in actors.spelt[entity or ""] for document in (None, there)}


def listed(judgements: Iterable[Judgement]) -> list[Judgement]:
    """Judgements in the order in which people read them."""
    return sorted(judgements, key=lambda each: (each.verdict, each.a.casefold(), each.b.casefold(), each.id))
